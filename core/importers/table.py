"""Tables: CSV or TSV with columns for sound and text; LJSpeech's and M-AILABS's metadata.csv are such tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed
from core.importers.item import Choice, Found, Importer, Item, Options, split_named
from core.importers.sounds import SoundIndex, walk
from core.importers.texts import Record, read_table
from core.project.records import Problem

SUFFIXES = (".csv", ".tsv", ".psv")
NAMES: dict[str, tuple[str, ...]] = {
    "sound": (
        "path", "file", "filename", "file_name", "audio", "audio_path", "audio_file", "audio_filepath", "sound", "wav",
        "wav_filename", "clip", "recording", "filepath", "file_path", "utterance", "id", "ficheiro", "fichero",
        "archivo", "arquivo",
    ),
    "text": (
        "text", "sentence", "transcript", "transcription", "transcripts", "words", "utterance_text", "normalized_text",
        "normalized_transcription", "orthography", "texto", "frase", "oração", "transcripción", "transcrição",
    ),
    "speaker": ("speaker", "speaker_id", "speaker_name", "spk", "client_id", "reader", "voice", "falante", "hablante"),
    "split": ("split", "set", "subset", "partition", "part"),
}  # fmt: skip
"""Headings that are understood without being told, best first."""


@dataclass(frozen=True)
class _Layout:
    """Which column (from 0) holds what; -1 where none does. `second_text` is taken when it is not empty."""

    names: list[str]
    sound: int
    text: int
    speaker: int = -1
    split: int = -1
    second_text: int = -1
    has_header: bool = True

    def chosen(self) -> dict[str, str]:
        found = {"sound": self.sound, "text": self.text, "speaker": self.speaker, "split": self.split}
        if self.second_text >= 0:
            found["text"] = self.second_text
        return {role: self.names[i] for role, i in found.items() if i >= 0}


def recognises(path: Path) -> bool:
    """A table, or a folder with a metadata.csv or exactly one table in it."""
    return bool(tables(path))


def tables(path: Path) -> list[Path]:
    """The tables that an import of `path` would read."""
    if path.is_file():
        return [path] if path.suffix.lower() in (*SUFFIXES, ".txt") else []
    named = [file for file in walk(path) if file.name.lower() in ("metadata.csv", "metadata.tsv")]
    if named:
        return named
    inside = [file for file in sorted(path.iterdir()) if file.suffix.lower() in SUFFIXES and file.is_file()]
    return inside if len(inside) == 1 else []


def choices(path: Path, options: Options) -> list[Choice]:
    """The columns for each role, and what was chosen or found. Raises `ImportFailed`."""
    found = _tables(path)
    rows, _, _ = read_table(found[0], options.delimiter)
    layout = _layout(found[0], rows, options, SoundIndex(found[0].parent), strict=False)
    chosen = layout.chosen()
    columns = tuple((name, name) for name in layout.names)
    none = ("", "none")
    speakers = (none, ("folder", "the sound's folder"), *columns)
    return [
        Choice("sound", "Sound", "one", chosen.get("sound", ""), columns),
        Choice("text", "Text", "one", chosen.get("text", ""), columns),
        Choice("speaker", "Speaker", "one", options.speaker or chosen.get("speaker", ""), speakers),
        Choice("split", "Split", "one", chosen.get("split", ""), (none, *columns)),
    ]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a row. Raises `ImportFailed` when a chosen column does not exist or none can be told."""
    for table in _tables(path):
        yield from _find_in(table, options)


def _tables(path: Path) -> list[Path]:
    found = tables(path)
    if not found and path.is_file():
        found = [path]
    if not found:
        raise ImportFailed(f"There is no single table in {path.name}.", "Choose the CSV or TSV file itself.")
    return found


def _find_in(table: Path, options: Options) -> Iterator[Found]:
    rows, _, remark = read_table(table, options.delimiter)
    if remark:
        yield Problem(
            table.name, remark, "It was imported; check the accents, or save it as UTF-8 and import it again."
        )
    sounds = SoundIndex(table.parent)
    layout = _layout(table, rows, options, sounds)
    reader_of_book = _reader_of_book(table)
    for row in rows[int(layout.has_header) :]:
        where = f"{table.name}, row {row.line}"
        if len(row.fields) <= max(layout.sound, layout.text):
            yield Problem(where, f"has only {len(row.fields)} columns.", "Complete or remove the row.")
            continue
        name = row.fields[layout.sound]
        text = row.fields[layout.text]
        if 0 <= layout.second_text < len(row.fields) and row.fields[layout.second_text]:
            text = row.fields[layout.second_text]
        sound = sounds.find(name)
        if sound is None:
            reason = f"names the sound “{name}”, which is not there." if name else "names no sound."
            yield Problem(where, reason, "Check the name, or put the file beside the table.")
            continue
        speaker = _at(row, layout.speaker) or reader_of_book
        if options.speaker == "folder":
            speaker = sound.parent.name
        yield Item(where, sound, text, speaker=speaker, split=split_named(_at(row, layout.split)))


def _layout(table: Path, rows: list[Record], options: Options, sounds: SoundIndex, strict: bool = True) -> _Layout:
    """Columns by the options, else by their headings, else by what is in them."""
    first = rows[0].fields
    by_name = {name.strip().casefold(): i for i, name in reversed(list(enumerate(first)))}
    known = {role: next((by_name[n] for n in names if n in by_name), -1) for role, names in NAMES.items()}
    chosen = {role: getattr(options, role) for role in NAMES}
    named = any(value.casefold() in by_name for value in chosen.values() if value)
    header = options.header
    if header is None:
        header = named or (known["sound"] >= 0 and known["text"] >= 0) or _looks_like_header(rows, sounds)
    width = max(len(row.fields) for row in rows[:50])
    if header:
        names = [name or f"column {i + 1}" for i, name in enumerate(first)]
        names += [f"column {i + 1}" for i in range(len(names), width)]
    else:
        names, known = [f"column {i + 1}" for i in range(width)], dict.fromkeys(NAMES, -1)
    for role, value in chosen.items():
        if value and not (role == "speaker" and value == "folder"):
            known[role] = _column(value, names, table)
    body = rows[int(header) :]
    if known["sound"] < 0:
        known["sound"] = _sound_column(body, sounds, width)
    second = -1
    if known["text"] < 0:
        known["text"], second = _text_columns(body, known, width, header)
    if strict and min(known["sound"], known["text"]) < 0:
        role = "sound" if known["sound"] < 0 else "text"
        raise ImportFailed(
            f"{table.name}: the column of the {role} could not be told.", f"Choose it. Columns: {', '.join(names)}."
        )
    return _Layout(names, known["sound"], known["text"], known["speaker"], known["split"], second, header)


def _column(value: str, names: list[str], table: Path) -> int:
    """A column by name, or by number from 1."""
    for i, name in enumerate(names):
        if name.casefold() == value.strip().casefold():
            return i
    if value.isdigit() and 1 <= int(value) <= len(names):
        return int(value) - 1
    raise ImportFailed(f"{table.name} has no column “{value}”.", f"Columns: {', '.join(names)}.")


def _looks_like_header(rows: list[Record], sounds: SoundIndex) -> bool:
    """The first row names no sound, but later ones do."""
    if len(rows) < 2 or any(sounds.find(value) for value in rows[0].fields):
        return False
    return any(sounds.find(value) for row in rows[1:4] for value in row.fields)


def _sound_column(rows: list[Record], sounds: SoundIndex, width: int) -> int:
    """The column in which most values name a sound; -1 when none does."""
    some = rows[:20]
    hits = [sum(len(row.fields) > i and sounds.find(row.fields[i]) is not None for row in some) for i in range(width)]
    best = max(hits, default=0)
    return hits.index(best) if best else -1


def _text_columns(rows: list[Record], known: dict[str, int], width: int, header: bool) -> tuple[int, int]:
    """(column of the longest texts, a cleaned copy of it in the last column as in LJSpeech, or -1)."""
    some = rows[:50]
    taken = set(known.values())
    sizes = [
        -1 if i in taken else sum(len(row.fields[i]) if len(row.fields) > i else 0 for row in some)
        for i in range(width)
    ]
    if not sizes or max(sizes) <= 0:
        return -1, -1
    if not header and width == 3 and known["sound"] == 0 and sizes[1] > 0 and sizes[2] > 0.7 * sizes[1]:
        return 1, 2
    return sizes.index(max(sizes)), -1


def _reader_of_book(table: Path) -> str:
    """M-AILABS keeps its readers' names in the folders: by_book/female/NAME/BOOK/metadata.csv."""
    parts = table.parent.parts
    if "by_book" in parts:
        below = parts[parts.index("by_book") + 1 :]
        if len(below) >= 3 and below[0] in ("female", "male"):
            return below[1].replace("_", " ")
    return ""


def _at(row: Record, column: int) -> str:
    return row.fields[column] if 0 <= column < len(row.fields) else ""


IMPORTER = Importer(
    "table",
    "Table (CSV, TSV)",
    "A table with a column for the sound's name and one for its text; also LJSpeech and M-AILABS.",
    recognises,
    find,
    choices,
)
