"""Tables (CSV, TSV) and JSON lines: the column that holds text, each cell a piece of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from core.importers.column_names import TEXT, known
from core.importers.file_opening import read_start
from core.importers.texts import Record, decoded, records, records_in, shortened, sniff_delimiter
from core.text.encodings import wide_encoding
from core.texts.passages import Noted, Part, Passage, TextFormat, TextOptions, Unreadable
from core.texts.text_lines import rows
from core.transcripts import count_letters
from core.wording import say

LOOKED_AT = 50
"""Rows by which the column of text is found."""
HEAD_BYTES = 1 << 16


def _names(table: Sequence[Record]) -> list[str]:
    """The headings, none where the first row is a row like the others."""
    first = table[0].fields if table else []
    return first if "text" in known(first) or ("sound" in known(first) and len(first) > 1) else []


def _column(table: Sequence[Record], names: Sequence[str], part: str) -> int:
    """Which column is taken: the one that was named, the one with a known heading, else the one with most letters.
    Raises `Unreadable` where the one that was named is not there."""
    first = table[0].fields
    if part:
        if part in first:
            return first.index(part)
        if part.removeprefix("#").isdecimal() and 1 <= int(part.removeprefix("#")) <= len(first):
            return int(part.removeprefix("#")) - 1
        raise Unreadable(say("has no column {part}.", part=part), say("The first row holds: {fields}.", fields=first))
    if found := known(names).get("text"):
        return list(names).index(found)
    looked = table[bool(names) : LOOKED_AT]
    width = max((len(row.fields) for row in looked), default=1)
    letters = [sum(count_letters(row.fields[i]) for row in looked if i < len(row.fields)) for i in range(width)]
    return letters.index(max(letters))


def parts(path: Path, options: TextOptions) -> list[Part]:
    """The columns of a table."""
    raw = read_start(path, HEAD_BYTES)
    whole = raw.rpartition(b"\n")[0] if len(raw) == HEAD_BYTES and not wide_encoding(raw) else raw
    text = decoded(whole or raw, options.encoding).text
    table = list(records(text, sniff_delimiter(text)))
    if not table:
        return []
    names, taken = _names(table), _column(table, _names(table), options.part)
    second = table[min(1, len(table) - 1)].fields
    values = [names[i] if names else f"#{i + 1}" for i in range(len(table[0].fields))]
    titles = [names[i] if names else say("column {number}", number=i + 1) for i in range(len(values))]
    examples = [shortened(second[i] if i < len(second) else "") for i in range(len(values))]
    return [Part(values[i], titles[i], i == taken, examples[i]) for i in range(len(values))]


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a row."""
    coming = rows(path, options.encoding, noted)
    beginning = list(islice(coming, LOOKED_AT))
    table = records_in(chain(beginning, coming), sniff_delimiter("\n".join(line for _, line in beginning)))
    first = list(islice(table, LOOKED_AT))
    if not first:
        return
    names = _names(first)
    column = _column(first, names, options.part)
    headed = bool(names) or (options.part and options.part == first[0].fields[column])
    short = first_short = 0
    for row in chain(first[bool(headed) :], table):
        if column < len(row.fields):
            yield Passage(row.fields[column], row.line)
        else:
            short, first_short = short + 1, first_short or row.line
    if short:
        reason = say("has no column {number} ({count:,} rows are like this).", number=column + 1, count=short)
        noted.problem(say("row {number:,}", number=first_short), reason, say("Look at its quotes and separators."))


def objects(path: Path, options: TextOptions, noted: Noted) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line, object) of each line; those that are none are noted."""
    for number, line in rows(path, options.encoding, noted):
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
    wanted = [options.part] if options.part else list(TEXT)
    for number, found in objects(path, options, noted):
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
