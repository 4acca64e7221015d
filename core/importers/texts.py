"""Text files as they come: whatever the encoding, whatever the separator, quoted or not."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed
from core.importers.opening import LARGEST_LIST, read_bytes, read_start

LARGEST_TEXT = 1 << 20
LOOKED_AT_BYTES = 1 << 16
DELIMITERS = ("\t", "|", ";", ",")
LONGEST_RECORD_LINES = 50
DAMAGED = "\ufffd"


def read_text(path: Path, most: int = LARGEST_LIST) -> tuple[str, str]:
    """(text, remark): UTF-8 with or without its mark, UTF-16, or Latin-1; the remark says what was guessed or damaged.

    Raises `OSError`, also for what is no regular file or holds more than `most` bytes.
    """
    return decode(read_bytes(path, most))


def read_head(path: Path) -> str:
    """The beginning of a file, enough to tell what it is. Raises `OSError`."""
    return decode(read_start(path, LOOKED_AT_BYTES))[0]


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their ends: what ends one is a line feed, with or without a carriage return, or a
    carriage return in a text without any line feed. Vertical tabs, form feeds, U+0085 and U+2028 are letters of it.
    """
    lines = text.replace("\r\n", "\n").split("\n") if "\n" in text else text.split("\r")
    return lines if lines[-1] else lines[:-1]


def shortened(text: str, most: int = 60) -> str:
    """A text for a message."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def decode(raw: bytes) -> tuple[str, str]:
    """See `read_text`."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return raw.decode("utf-16"), ""
        except UnicodeDecodeError:
            return raw.decode("utf-16", "replace"), "was cut off; its end is missing."
    if name := _unmarked_utf_16(raw[:200]):
        return raw.decode(name, "replace"), ""
    if raw.endswith(b"\0\0"):
        text, remark = decode(raw.rstrip(b"\0"))
        return text, remark or "ends in noughts, as a copy does that broke off."
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return _mostly_utf8(raw)


def _unmarked_utf_16(head: bytes) -> str:
    """The kind of UTF-16 that a file without a mark is in, by the noughts of its Latin letters; "" for others."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * max(even, odd) <= len(head) // 2 or 4 * min(even, odd) > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _mostly_utf8(raw: bytes) -> tuple[str, str]:
    """A file in UTF-8 with some damaged bytes keeps its other letters; one without any letter of it is Latin-1."""
    text = raw.decode("utf-8-sig", "replace")
    good = sum(c > "\x7f" and c != DAMAGED for c in text)
    bad = text.count(DAMAGED) - raw.count(DAMAGED.encode())
    if 3 * good > bad:  # in Latin-1 next to nothing is UTF-8 by chance
        return text, f"holds {bad:,} bytes that are no text; they stand as {DAMAGED} now."
    return raw.decode("cp1252", "replace"), "is not in UTF-8 and was read as Latin-1."


@dataclass(frozen=True)
class Record:
    """One row of a table, by its number in the file."""

    line: int
    fields: list[str]


def sniff_delimiter(text: str) -> str:
    """The separator that cuts the first lines into the same number of columns most often; tab when none does."""
    lines = [line for line in text.splitlines()[:60] if line.strip()]
    best, best_score = "\t", 0.0
    for delimiter in DELIMITERS:
        counts = [len(split_line(line, delimiter)) for line in lines]
        usual = max(set(counts), key=counts.count, default=1)
        score = counts.count(usual) / len(lines) if usual > 1 else 0.0
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


def records(text: str, delimiter: str) -> Iterator[Record]:
    """The rows of a table. Quoted fields may hold separators, doubled quotes and line ends.

    A quote that nothing closes is an ordinary character: it never swallows the rows after it.
    """
    lines = text.splitlines()
    width = 0
    number = 0
    while number < len(lines):
        first = number
        number += 1
        if not lines[first].strip():
            continue
        fields = split_line(lines[first], delimiter)
        may_go_on = delimiter in ",;" or (delimiter == "\t" and len(fields) < width)
        if may_go_on and _left_open(lines[first], delimiter):
            for last in range(first + 2, min(first + LONGEST_RECORD_LINES, len(lines)) + 1):
                joined = "\n".join(lines[first:last])
                if not _left_open(joined, delimiter):
                    longer = split_line(joined, delimiter)
                    if not width or len(longer) == width:
                        fields, number = longer, last
                    break
        width = width or len(fields)
        yield Record(first + 1, fields)


def split_line(line: str, delimiter: str) -> list[str]:
    """The fields of one row. Pipes separate without quoting (LJSpeech holds loose quotes); the others know it."""
    if delimiter == "|":
        return [part.strip() for part in line.split("|")]
    fields: list[str] = []
    at = 0
    quoted = _quoted(delimiter)
    while True:
        found = quoted.match(line, at)
        if found:
            fields.append(found[1].replace('""', '"').strip())
            at = found.end()
        else:
            end = line.find(delimiter, at)
            end = len(line) if end < 0 else end
            fields.append(line[at:end].strip())
            at = end
        if at >= len(line):
            return fields
        at += 1


def _left_open(line: str, delimiter: str) -> bool:
    """Whether a field begins with a quote that is not closed within `line`."""
    at = 0
    quoted = _quoted(delimiter)
    while at <= len(line):
        found = quoted.match(line, at)
        if found:
            at = found.end() + 1
            continue
        if line.startswith('"', at):
            return True
        end = line.find(delimiter, at)
        if end < 0:
            return False
        at = end + 1
    return False


def _quoted(delimiter: str) -> re.Pattern[str]:
    return re.compile(rf'"((?:[^"]|"")*)"(?={re.escape(delimiter)}|$)', re.DOTALL)


def read_table(path: Path, delimiter: str = "") -> tuple[list[Record], str, str]:
    """(rows, separator, remark about the encoding). Raises `ImportFailed` when the file cannot be read or is empty."""
    try:
        text, remark = read_text(path)
    except OSError as error:
        raise ImportFailed(
            f"{path.name} cannot be read.", "Check where it is and its permissions.", str(error)
        ) from error
    separator = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}.get(delimiter, delimiter)
    separator = separator or sniff_delimiter(text)
    rows = list(records(text, separator))
    if not rows:
        raise ImportFailed(f"{path.name} is empty.", "Choose another file.")
    return rows, separator, remark
