"""Tables (CSV, TSV) and JSON lines: the column that holds text, each cell a piece of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from core.importers import packed
from core.importers.column_names import TEXT, known
from core.importers.file_opening import read_bytes
from core.importers.texts import Record, records, shortened, sniff_delimiter
from core.project.records import Problem
from core.texts.encodings import decoded, label
from core.texts.passages import Noted, Part, Passage, TextFormat, TextOptions, Unreadable
from core.transcripts import count_letters
from core.wording import say

LOOKED_AT = 50
"""Rows by which the column of text is found."""
HEAD_BYTES = 1 << 16


def _table(raw: bytes, encoding: str, letters: str) -> tuple[list[Record], str]:
    """(rows, codec)."""
    text, codec = decoded(raw, encoding, "", letters)
    return list(records(text, sniff_delimiter(text))), codec


def _names(rows: Sequence[Record]) -> list[str]:
    """The headings, none where the first row is a row like the others."""
    first = rows[0].fields if rows else []
    return first if "text" in known(first) or ("sound" in known(first) and len(first) > 1) else []


def _column(rows: Sequence[Record], names: Sequence[str], part: str) -> int:
    """Which column is taken: the one that was named, the one with a known heading, else the one with most letters.
    Raises `Unreadable` where the one that was named is not there."""
    first = rows[0].fields
    if part:
        if part in first:
            return first.index(part)
        if part.removeprefix("#").isdecimal() and 1 <= int(part.removeprefix("#")) <= len(first):
            return int(part.removeprefix("#")) - 1
        raise Unreadable(say("has no column {part}.", part=part), say("The first row holds: {fields}.", fields=first))
    if found := known(names).get("text"):
        return list(names).index(found)
    looked = rows[bool(names) : LOOKED_AT]
    width = max((len(row.fields) for row in looked), default=1)
    letters = [sum(count_letters(row.fields[i]) for row in looked if i < len(row.fields)) for i in range(width)]
    return letters.index(max(letters))


def parts(path: Path, options: TextOptions) -> list[Part]:
    """The columns of a table."""
    with path.open("rb") as file:
        rows, _ = _table(file.read(HEAD_BYTES), options.encoding, "")
    if not rows:
        return []
    names, taken = _names(rows), _column(rows, _names(rows), options.part)
    second = rows[min(1, len(rows) - 1)].fields
    values = [names[i] if names else f"#{i + 1}" for i in range(len(rows[0].fields))]
    titles = [names[i] if names else say("column {number}", number=i + 1) for i in range(len(values))]
    examples = [shortened(second[i] if i < len(second) else "") for i in range(len(values))]
    return [Part(values[i], titles[i], i == taken, examples[i]) for i in range(len(values))]


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a row."""
    rows, codec = _table(read_bytes(path), options.encoding, noted.letters)
    noted.encoding = label(codec)
    if not rows:
        return
    names = _names(rows)
    column = _column(rows, names, options.part)
    headed = bool(names) or (options.part and options.part == rows[0].fields[column])
    short = [row.line for row in rows if len(row.fields) <= column]
    if short:
        reason = say("has no column {number} ({count:,} rows are like this).", number=column + 1, count=len(short))
        noted.problem(say("row {number:,}", number=short[0]), reason, say("Look at its quotes and separators."))
    for row in rows[bool(headed) :]:
        if column < len(row.fields):
            yield Passage(row.fields[column], row.line)


def objects(path: Path, noted: Noted) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line, object) of each line; those that are none are noted."""
    for number, line in enumerate(packed.lines(path), 1):
        if isinstance(line, Problem):
            noted.problem("", line.reason, line.hint, detail=line.detail)
            continue
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            yield number, found
        else:
            where = say("line {number:,}", number=number)
            noted.problem(where, say("is no JSON object."), say("Correct the line, or leave it out."))


def read_json(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a line: the field that was named, else the first of those that usually hold text."""
    noted.encoding = "UTF-8"
    wanted = [options.part] if options.part else list(TEXT)
    for number, found in objects(path, noted):
        text = next((found[name] for name in wanted if isinstance(found.get(name), str)), None)
        if text is None:
            reason = say("has no field {names} with text in it.", names=wanted[:3])
            noted.problem(say("line {number:,}", number=number), reason, say("Name the field that holds the text."))
            continue
        for paragraph in text.splitlines():
            yield Passage(paragraph, number)


FORMAT = TextFormat(
    "columns", say("Table (CSV, TSV)"), say("Tables with a column of text: each cell is a piece of its own."),
    frozenset({".csv", ".tsv", ".tab"}), read, "row", parts=parts,
)  # fmt: skip
JSON_LINES = TextFormat(
    "json_lines", say("JSON lines"), say("Lists of JSON objects with a field of text, packed with gzip or not."),
    frozenset({".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".json"}), read_json, "line",
)  # fmt: skip
