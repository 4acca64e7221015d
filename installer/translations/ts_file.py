"""Qt Linguist's files: resources/i18n/vizinho_LANGUAGE.ts, sorted by text so that two people's work merges."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from installer.translations.rules import FORMS
from installer.translations.sources import Found, Key, Message

CONTEXT = "Vizinho"


@dataclass
class Entry:
    """A text with its translation; `forms` are empty until somebody writes them."""

    message: Message
    forms: list[str] = field(default_factory=list)
    vanished: bool = False

    @property
    def finished(self) -> bool:
        return bool(self.forms) and all(self.forms)


@dataclass
class Catalogue:
    """One language's texts."""

    language: str
    entries: dict[Key, Entry] = field(default_factory=dict)

    def follow(self, found: Found) -> None:
        """Take the sources' texts, keep what is translated; what the sources no longer have is marked as vanished."""
        for key, entry in list(self.entries.items()):
            entry.vanished = key not in found.messages
            if entry.vanished and not entry.finished:
                del self.entries[key]
        for key, message in found.messages.items():
            before = self.entries.get(key)
            kept = before.forms if before is not None and bool(before.message.one) == bool(message.one) else []
            self.entries[key] = Entry(message, kept)

    def unfinished(self) -> list[Entry]:
        """What is still to be translated, in the order of the files it stands in."""
        missing = [entry for entry in self.entries.values() if not entry.vanished and not entry.finished]
        return sorted(missing, key=lambda entry: (entry.message.places[:1], entry.message.key))


def path_of(folder: Path, language: str) -> Path:
    """Where a language's file lies."""
    return folder / f"vizinho_{language}.ts"


def read(path: Path, language: str) -> Catalogue:
    """A catalogue as it was written by `write` or by Qt Linguist; an empty one where there is no file."""
    catalogue = Catalogue(language)
    if not path.exists():
        return catalogue
    for node in ET.parse(path).getroot().iter("message"):
        key = Key(_text(node, "source"), _text(node, "comment"))
        one = _text(node, "extracomment").removeprefix("one: ") if node.get("numerus") == "yes" else ""
        places = [(place.get("filename", "").removeprefix("../../"), "") for place in node.iter("location")]
        translation = node.find("translation")
        forms: list[str] = []
        vanished = False
        if translation is not None:
            vanished = translation.get("type") in ("vanished", "obsolete")
            several = [form.text or "" for form in translation.iter("numerusform")]
            forms = several if node.get("numerus") == "yes" else [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(forms):
                forms = []
        catalogue.entries[key] = Entry(Message(key, one, places), forms, vanished)
    return catalogue


def _text(node: ET.Element, name: str) -> str:
    return node.findtext(name) or ""


def write(path: Path, catalogue: Catalogue) -> None:
    """Write a catalogue as Qt Linguist and lrelease read it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(catalogue.language)} sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for key in sorted(catalogue.entries):
        lines += _lines(catalogue.entries[key], catalogue.language)
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def _lines(entry: Entry, language: str) -> list[str]:
    message = entry.message
    lines = ['    <message numerus="yes">' if message.one else "    <message>"]
    for file in sorted({file for file, _ in message.places}):
        lines.append(f"        <location filename={quoteattr('../../' + file)}/>")
    lines.append(f"        <source>{escape(message.key.text)}</source>")
    if message.key.about:
        lines.append(f"        <comment>{escape(message.key.about)}</comment>")
    if message.one:
        lines.append(f"        <extracomment>one: {escape(message.one)}</extracomment>")
    kind = ' type="vanished"' if entry.vanished else "" if entry.finished else ' type="unfinished"'
    if message.one:
        forms = entry.forms or [""] * FORMS[language]
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{escape(entry.forms[0] if entry.forms else '')}</translation>")
    return [*lines, "    </message>"]
