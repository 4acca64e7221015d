"""Tables: CSV or TSV with columns for sound and text, and whatever else is known: times, speaker, split, tags..."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed
from core.importers import column_names
from core.importers.item import Choice, FileTiers, Found, Importer, Item, Options
from core.importers.marks_table import MARKS, is_ours, marks_beside
from core.importers.named_rows import item_of, media_choice
from core.importers.pairing import MediaFinder
from core.importers.sounds import SoundIndex, is_file, walk
from core.importers.sounds import inside as listed
from core.importers.texts import Record, read_table
from core.importers.tier_columns import beside_in
from core.project.records import Problem
from core.wording import say

MOST_COLUMNS = 500
"""What comes behind these is not looked at: a damaged row can have any number of them."""
SUFFIXES = (".csv", ".tsv", ".psv")
FORMULA = re.compile(r"'+[=+\-@\t＝＋－＠]")
"""A cell that was kept from being taken for a formula, by an apostrophe in front."""
ALIKE = 0.8
"""Of columns that look as much like what is said, a transcript and its translation for one, the first is taken."""
CHOSEN = ("sound", "text", "speaker", "split")
"""What a person may choose the column of; the others are found by their headings."""


@dataclass(frozen=True)
class _Layout:
    """The columns' names, and which of them holds what. `second_text` (from 0) is taken when it is not empty."""

    names: list[str]
    roles: dict[str, str]
    second_text: int = -1
    has_header: bool = True

    def chosen(self) -> dict[str, str]:
        return self.roles | ({"text": self.names[self.second_text]} if self.second_text >= 0 else {})


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
    inside = [file for file in listed(path) if file.suffix.lower() in SUFFIXES and is_file(file)]
    if is_ours(inside):
        return [table for table in inside if table.name.casefold() != MARKS]
    return inside if len(inside) == 1 else []


def choices(path: Path, options: Options) -> list[Choice]:
    """The columns for each role, and what was chosen or found. Raises `ImportFailed`."""
    found = _tables(path)
    rows, _, _ = read_table(found[0], options.delimiter)
    layout = _layout(found[0], rows, options, SoundIndex(found[0].parent), strict=False)
    chosen = layout.chosen()
    named = tuple((name, name) for name in layout.names)
    none = ("", "none")
    speakers = (none, ("folder", say("the sound's folder")), *named)
    return [
        Choice("sound", say("Sound"), "one", chosen.get("sound", ""), named),
        Choice("text", say("Text"), "one", chosen.get("text", ""), named),
        Choice("speaker", say("Speaker"), "one", options.speaker or chosen.get("speaker", ""), speakers),
        Choice("split", say("Split"), "one", chosen.get("split", ""), (none, *named)),
        media_choice(options),
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
        raise ImportFailed(
            say("There is no single table in {name}.", name=path.name), say("Choose the CSV or TSV file itself.")
        )
    return found


def _find_in(table: Path, options: Options) -> Iterator[Found]:
    rows, _, remark = read_table(table, options.delimiter)
    if remark:
        yield Problem(
            table.name,
            remark,
            say("It was imported; check the accents, or save it as UTF-8 and import it again."),
            came=True,
        )
    sounds = SoundIndex(table.parent)
    finder = MediaFinder(table.parent, options.media)
    layout = _layout(table, rows, options, sounds)
    width = 1 + max(layout.names.index(layout.roles[role]) for role in ("sound", "text"))
    refused: Counter[str] = Counter()
    last: Path | None = None
    for row in rows[int(layout.has_header) :]:
        where = say("{name}, row {line}", name=table.name, line=row.line)
        if len(row.fields) < width:
            yield Problem(
                where,
                say("has only {count} columns.", count=len(row.fields)),
                say("Complete or remove the row."),
                table,
            )
            continue
        values = dict(zip(layout.names, map(_shown, row.fields), strict=False))
        if 0 <= layout.second_text < len(row.fields) and row.fields[layout.second_text]:
            values[layout.roles["text"]] = _shown(row.fields[layout.second_text])
        name = values[layout.roles["sound"]]
        sound = sounds.find(name) or finder.find(name)
        if sound is None:
            reason = say("names the sound “{name}”, which is not there.", name=name) if name else say("names no sound.")
            yield Problem(where, reason, say("Check the name, or put the file beside the table."), table)
            continue
        item = item_of(values, layout.roles, sound, where, options, source=table)
        if isinstance(item, Item):
            if options.speaker == "folder":
                item = dataclasses.replace(item, speaker=sound.parent.name, speaker_key="")
            if layout.has_header:
                last = sound
                item = dataclasses.replace(item, beside=beside_in(values, layout.roles.values(), options, refused))
        yield item
    if refused and last is not None:
        yield FileTiers(table.name, last, table, refused=tuple(refused.items()))
    yield from marks_beside(table, options, lambda name: sounds.find(name) or finder.find(name), _shown)


def _shown(value: str) -> str:
    """A cell as a spreadsheet shows it."""
    return value[1:] if FORMULA.match(value) else value


def _layout(table: Path, rows: list[Record], options: Options, sounds: SoundIndex, strict: bool = True) -> _Layout:
    """Columns by the options, else by their headings, else by what is in them."""
    first = rows[0].fields[:MOST_COLUMNS]
    chosen = {role: getattr(options, role) for role in CHOSEN}
    plain = [name.strip().casefold() for name in first]
    header = options.header
    if header is None:
        named = any(value.casefold() in plain for value in chosen.values() if value)
        header = named or {"sound", "text"} <= column_names.known(first).keys() or _looks_like_header(rows, sounds)
    width = min(MOST_COLUMNS, max(len(row.fields) for row in rows[:50]))
    names = _distinct([*first, *[""] * (width - len(first))] if header else [""] * width)
    roles = column_names.known(names) if header else {}
    for role, value in chosen.items():
        if value and not (role == "speaker" and value == "folder"):
            name = names[_column(value, names, table)]
            roles = {other: known for other, known in roles.items() if known != name or other in CHOSEN} | {role: name}
    body = rows[int(header) :]
    taken = {names.index(name) for name in roles.values()}
    if "sound" not in roles and (found := _sound_column(body, sounds, width)) >= 0:
        roles["sound"] = names[found]
        taken.add(found)
    second = -1
    if "text" not in roles:
        text, second = _text_columns(body, names.index(roles.get("sound", names[0])), taken, width, header)
        if text >= 0:
            roles["text"] = names[text]
    missing = next((role for role in ("sound", "text") if role not in roles), "")
    if strict and missing:
        raise ImportFailed(
            say("{name}: the column of the {missing} could not be told.", name=table.name, missing=missing),
            say("Choose it. Columns: {names}.", names=names),
        )
    return _Layout(names, roles, second, header)


def _distinct(names: list[str]) -> list[str]:
    """Names of columns, each once; those without one are numbered."""
    found: list[str] = []
    for i, name in enumerate(names, 1):
        plain = name.strip() or say("column {i}", i=i)
        found.append(plain if plain not in found else say("{plain} (column {i})", plain=plain, i=i))
    return found


def _column(value: str, names: list[str], table: Path) -> int:
    """A column by name, or by number from 1."""
    for i, name in enumerate(names):
        if name.casefold() == value.strip().casefold():
            return i
    if value.isdigit() and 1 <= int(value) <= len(names):
        return int(value) - 1
    raise ImportFailed(
        say("{name} has no column “{value}”.", name=table.name, value=value), say("Columns: {names}.", names=names)
    )


def _looks_like_header(rows: list[Record], sounds: SoundIndex) -> bool:
    """The first row names no sound, but later ones do."""
    if len(rows) < 2 or any(sounds.find(value) for value in rows[0].fields[:MOST_COLUMNS]):
        return False
    return any(sounds.find(value) for row in rows[1:4] for value in row.fields[:MOST_COLUMNS])


def _sound_column(rows: list[Record], sounds: SoundIndex, width: int) -> int:
    """The column in which most values name a sound; -1 when none does."""
    some = rows[:20]
    hits = [sum(len(row.fields) > i and sounds.find(row.fields[i]) is not None for row in some) for i in range(width)]
    best = max(hits, default=0)
    return hits.index(best) if best else -1


def _text_columns(rows: list[Record], sound: int, taken: set[int], width: int, header: bool) -> tuple[int, int]:
    """(column that looks most like what is said, a cleaned copy of it in the last column as in LJSpeech, or -1)."""
    some = [row.fields for row in rows[:50]]
    each = [[fields[i] if len(fields) > i else "" for fields in some] for i in range(width)]
    similarity = [0.0 if i in taken else column_names.similarity_to_text(each[i]) for i in range(width)]
    best = max(similarity, default=0.0)
    if not best:  # numbers and codes may be what is read out
        sizes = [0 if i in taken else sum(map(len, each[i])) for i in range(width)]
        return (sizes.index(max(sizes)), -1) if any(sizes) else (-1, -1)
    if not header and width == 3 and sound == 0 and similarity[1] > 0 and similarity[2] > 0.7 * similarity[1]:
        return 1, 2
    return next(i for i, one in enumerate(similarity) if one > ALIKE * best), -1


def _also(path: Path) -> list[Path]:
    """The second table of an export."""
    return [marks for table in tables(path) if (marks := table.with_name(MARKS)) != table and is_ours([table, marks])]


IMPORTER = Importer(
    "table",
    say("Table (CSV, TSV)"),
    say("A table with a column for the sound's name and one for its text; times, speaker and split if it has them."),
    recognises,
    find,
    choices,
    also=_also,
)
