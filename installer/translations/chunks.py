"""The exchange with translators: what is missing goes out in JSON files of some hundred texts and comes back filled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from installer.translations.rules import FORMS, broken
from installer.translations.sources import Found, Key, placeholders
from installer.translations.ts_file import Catalogue

NOTES = [
    "Write the translation of each text into its empty `to` (a list: one form, or one for each plural form).",
    "Keep {names} with what follows their colon, %n, &, tags, a … at the end, spaces at the ends, line ends and tabs.",
    "`where` says in which file and class it stands; `about` which of two meanings is meant.",
]


def _named(text: str) -> list[str]:
    try:
        return placeholders(text)
    except ValueError:
        return []


def export(catalogue: Catalogue, found: Found, folder: Path, size: int) -> list[Path]:
    """Write what is missing as LANGUAGE_001.json and so on, texts of one place together; the files that were made."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for entry in catalogue.unfinished():
        message = found.messages[entry.message.key]
        row: dict[str, Any] = {"text": message.key.text}
        if message.one:
            row["one"] = message.one
        if message.key.about:
            row["about"] = message.key.about
        row["where"] = [f"{file} {scope}".strip() for file, scope in message.places[:3]]
        if named := _named(message.key.text):
            row["values"] = named
        rows.append(row | {"to": [""] * (FORMS[catalogue.language] if message.one else 1)})
    made = []
    for number, start in enumerate(range(0, len(rows), size), 1):
        path = folder / f"{catalogue.language}_{number:03}.json"
        chunk = {"language": catalogue.language, "notes": NOTES, "texts": rows[start : start + size]}
        path.write_text(json.dumps(chunk, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        made.append(path)
    return made


def take(catalogue: Catalogue, path: Path) -> tuple[int, list[str]]:
    """Take a filled file into the catalogue; how many came in, and what is wrong with those that did not."""
    taken, wrong = 0, []
    for row in json.loads(path.read_text(encoding="utf-8"))["texts"]:
        key = Key(row["text"], row.get("about", ""))
        forms = [row["to"]] if isinstance(row["to"], str) else list(row["to"])
        if not any(forms):
            continue
        entry = catalogue.entries.get(key)
        why = ["is no longer in the sources"] if entry is None or entry.vanished else None
        if entry is not None and why is None:
            why = broken(entry.message, forms, catalogue.language)
        if why or entry is None:
            wrong.append(f"{path.name}: “{key.text}” → “{' | '.join(forms)}”: {', '.join(why or [])}")
            continue
        entry.forms = forms
        taken += 1
    return taken, wrong
