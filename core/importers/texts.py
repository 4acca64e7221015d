"""Text files as they come: whatever the encoding, whatever the separator, quoted or not."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed
from core.importers.file_opening import LARGEST_LIST, read_bytes, read_start
from core.wording import say

LARGEST_TEXT = 1 << 20
LOOKED_AT_BYTES = 1 << 16
DELIMITERS = ("\t", "|", ";", ",")
LONGEST_RECORD_LINES = 50
DAMAGED = "\ufffd"
_GAPS = re.compile("[ \t]+")
BOM = "\ufeff"
_MARKS = re.compile(f"^{BOM}+", re.MULTILINE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKED = frozenset(name for _, name in _WIDE)


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


def parts_of(line: str, most: int = 0) -> list[str]:
    """A line cut at its spaces and tabs, into `most` parts and what is behind them; no other sign separates."""
    bare = line.strip(" \t\r")
    return _GAPS.split(bare, most) if bare else []


def shortened(text: str, most: int = 60) -> str:
    """A text for a message."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def decode(raw: bytes) -> tuple[str, str]:
    """See `read_text`. Marks of the encoding go, also those at the beginning of lines where files were joined."""
    text, remark = _decoded(raw)
    return (_MARKS.sub("", text), remark) if BOM in text else (text, remark)


def _decoded(raw: bytes) -> tuple[str, str]:
    if name := wide_encoding(raw[:200]):
        try:
            return raw.decode(name), ""
        except UnicodeDecodeError:
            marked = name in _MARKED
            return raw.decode(name, "replace"), say("was cut off; its end is missing.") if marked else ""
    if raw.endswith(b"\0\0"):
        text, remark = _decoded(raw.rstrip(b"\0"))
        return text, remark or say("ends in noughts, as a copy does that broke off.")
    try:
        return raw.decode(), ""
    except UnicodeDecodeError:
        return _mostly_utf8(raw)


def wide_encoding(head: bytes) -> str:
    """The kind of UTF-16 or UTF-32 that a file is in, by its mark or, of UTF-16, without one; "" for others."""
    return next((name for mark, name in _WIDE if head.startswith(mark)), "") or _unmarked_utf_16(head[:200])


def _unmarked_utf_16(head: bytes) -> str:
    """The kind of UTF-16 that a file without a mark is in, by the noughts of its Latin letters; "" for others."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * max(even, odd) <= len(head) // 2 or 4 * min(even, odd) > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _mostly_utf8(raw: bytes) -> tuple[str, str]:
    """A file in UTF-8 with some damaged bytes, or a block of what is no text, keeps its other letters; one whose lines
    of text hold no letter of UTF-8 is Latin-1."""
    text = raw.decode("utf-8", "replace")
    good, bad = 0, 0
    for line in text.split("\n"):
        damaged = line.count(DAMAGED)
        good += sum(c > "\x7f" and c != DAMAGED for c in line) if not damaged or not _binary(line, damaged) else 0
        bad += damaged if damaged and not _binary(line, damaged) else 0
    if 3 * good > bad or not bad:  # in Latin-1 next to nothing is UTF-8 by chance
        many = text.count(DAMAGED) - raw.count(DAMAGED.encode())
        return text, say(
            "holds {counted:,} bytes that are no text; they stand as {damaged} now.", counted=many, damaged=DAMAGED
        )
    return raw.decode("cp1252", "replace"), say("is not in UTF-8 and was read as Latin-1.")


def _binary(line: str, damaged: int) -> bool:
    """Whether a line that is damaged is no text in any encoding."""
    return _CONTROLS.search(line) is not None or 3 * damaged > len(line) > 8


@dataclass(frozen=True)
class Record:
    """One row of a table, by its number in the file."""

    line: int
    fields: list[str]


def sniff_delimiter(text: str) -> str:
    """The separator that cuts the first lines into the same number of columns most often; tab when none does."""
    lines = [line for line in lines_of(text)[:60] if line.strip()]
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
    lines = lines_of(text)
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
            say("{name} cannot be read.", name=path.name), say("Check where it is and its permissions."), str(error)
        ) from error
    separator = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}.get(delimiter, delimiter)
    separator = separator or sniff_delimiter(text)
    rows = list(records(text, separator))
    if not rows:
        raise ImportFailed(say("{name} is empty.", name=path.name), say("Choose another file."))
    return rows, separator, remark
