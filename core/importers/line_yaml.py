"""A YAML of stretches (sound, offset, duration, speaker), as MuST-C has it, beside texts with a line for each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.importers.column_names import split_among, who
from core.importers.file_opening import read_start
from core.importers.item import Choice, Found, Item, Options
from core.importers.line_order import MOST_BYTES, count_lines, read_lines
from core.importers.pairing import MediaFinder
from core.importers.sounds import inside, is_file, is_sound, plain, walk
from core.importers.texts import decode, read_text
from core.importers.unrecognised import known_kind
from core.project.records import Problem
from core.wording import say

YAML = (".yaml", ".yml")
HEAD_BYTES = 1 << 14
FOLDERS = ("wav", "wavs", "audio", "clips", "sound", "")
_PAIR = re.compile(r"""([A-Za-z_]\w*)\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^,}\n]*))""")


@dataclass(frozen=True)
class YamlEntry:
    """One entry of a YAML: a stretch of a sound, in seconds, and who speaks."""

    sound: str
    offset_s: float | None
    duration_s: float | None
    speaker: str


def entries(text: str) -> list[YamlEntry]:
    """The entries of a list that name a sound, in flow ("- {wav: a.wav, offset: 0}") or in block style."""
    out: list[YamlEntry] = []
    for block in re.split(r"^\s*-\s+", text, flags=re.MULTILINE)[1:]:
        values = {found[1]: found[2] or found[3] or (found[4] or "").strip() for found in _PAIR.finditer(block)}
        sound = next((values[name] for name in ("wav", "audio", "file", "path") if values.get(name)), "")
        if sound:
            speaker = values.get("speaker_id") or values.get("speaker") or ""
            out.append(YamlEntry(sound, _number(values.get("offset")), _number(values.get("duration")), speaker))
    return out


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def yamls(path: Path) -> list[Path]:
    files = [path] if path.is_file() else walk(path)
    return [file for file in files if file.suffix.lower() in YAML and _names_sounds(file)]


def _names_sounds(file: Path) -> bool:
    head = head_of(file)
    return len(found := entries(head)) > 0 and found[0].duration_s is not None


def head_of(file: Path) -> str:
    try:
        return decode(read_start(file, HEAD_BYTES))[0]
    except OSError:
        return ""


def _parallel(yaml: Path, count: int) -> tuple[list[Path], list[tuple[Path, int]]]:
    """(texts beside it with as many lines, those of its name that have another number of them)."""
    fit: list[Path] = []
    other: list[tuple[Path, int]] = []
    for file in inside(yaml.parent):
        if file == yaml or file.suffix.lower() in YAML or is_sound(file) or not is_file(file):
            continue
        named = plain(file.stem) == plain(yaml.stem)
        lines = count_lines(file) if named or known_kind(file) is None else 0
        if lines == count:
            fit.append(file)
        elif named and lines:
            other.append((file, lines))
    return sorted(fit, key=lambda file: plain(file.stem) != plain(yaml.stem)), other


def of_yaml(yaml: Path, base: Path, options: Options) -> Iterator[Found]:
    name = yaml.relative_to(base).as_posix()
    try:
        found = entries(read_text(yaml, MOST_BYTES)[0])
        fit, other = _parallel(yaml, len(found))
        wanted = next((file for file in fit if file.suffix == options.text), fit[0] if fit else None)
        texts = read_lines(wanted) if wanted is not None else []
    except OSError as error:
        yield Problem(name, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."), yaml)
        return
    for file, count in other:
        why = say(
            "has {count:,} lines, where {name} has {count_2:,} entries.",
            count=count,
            name=yaml.name,
            count_2=len(found),
        )
        yield Problem(file.relative_to(base).as_posix(), why, say("Each entry wants its line; mend either."), file)
    if wanted is None:
        hint = say("Put the text with one line for each entry beside it.")
        yield Problem(
            name, say("has {count:,} entries, and no text with as many lines beside it.", count=len(found)), hint, yaml
        )
        return
    for file in fit:
        if file != wanted:
            why = say("has as many lines as {name}, which was taken as the transcript.", name=wanted.name)
            yield Problem(
                file.relative_to(base).as_posix(), why, say("Choose it: text {ending}", ending=file.suffix), file
            )
    finder = MediaFinder(base, options.media)
    split = split_among(yaml.stem) or split_among(yaml.parent.name) or split_among(yaml.parent.parent.name)
    split = split if options.keep_splits else ""
    for number, (entry, text) in enumerate(zip(found, texts, strict=True), 1):
        where = say("{wanted}, row {number}", wanted=wanted.relative_to(base).as_posix(), number=number)
        sound = _near(yaml.parent, entry.sound) or finder.find(entry.sound, yaml.parent)
        if sound is None:
            yield Problem(
                where,
                say("names the sound “{sound}”, which is not there.", sound=entry.sound),
                say("Bring the file."),
                wanted,
            )
            continue
        start = entry.offset_s
        end = None if start is None or entry.duration_s is None else start + entry.duration_s
        speaker, key = who(entry.speaker)
        yield Item(where, sound, text, speaker, split, start_s=start, end_s=end, speaker_key=key, source=wanted)


def _near(folder: Path, name: str) -> Path | None:
    """A sound in the folder of its list, or in a folder of sounds beside it."""
    for above in (folder, folder.parent):
        for place in FOLDERS:
            path = above / place / name
            if is_sound(path) and is_file(path):
                return path
    return None


def text_choice(path: Path, options: Options) -> list[Choice]:
    """Which of several texts beside a YAML is the transcript."""
    ways: dict[str, str] = {}
    for yaml in yamls(path):
        try:
            fit, _ = _parallel(yaml, len(entries(read_text(yaml, MOST_BYTES)[0])))
            for file in fit:
                first = next((line for line in read_lines(file) if line.strip()), "")
                ways.setdefault(file.suffix, f"{file.name} · {' '.join(first.split())[:40]}")
        except OSError:
            continue
    if not ways:
        return []
    chosen = options.text if options.text in ways else next(iter(ways))
    return [Choice("text", say("Text"), "one", chosen, tuple(ways.items()), say("Which of them is the transcript."))]
