"""Text files as they come: whatever the encoding, whatever the separator, quoted or not."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from core.errors import ImportFailed
from core.importers.file_opening import LARGEST_LIST, read_bytes, read_start
from core.text.encodings import MARKED, guessed, label, named, wide_encoding
from core.wording import say

LARGEST_TEXT = 1 << 20
LOOKED_AT_BYTES = 1 << 16
DELIMITERS = ("\t", "|", ";", ",")
LONGEST_RECORD_LINES = 50
DAMAGED = "\ufffd"
_GAPS = re.compile("[ \t]+")
BOM = "\ufeff"
_MARKS = re.compile(f"^{BOM}+", re.MULTILINE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x14\x16-\x1a\x1c-\x1f]")  # CHAT puts its times between \x15
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BEFORE = 200
GUESSED_BY = 1 << 11
"""Bytes by which an older encoding is recognised: a corpus may have ten thousand such files."""
_NO_TEXT = bytes((*range(9), *range(14, 21), *range(22, 27), *range(28, 32)))


def read_text(path: Path, most: int = LARGEST_LIST) -> tuple[str, str]:
    """(text, remark): UTF-8 with or without its mark, UTF-16, or an older encoding; the remark says what was guessed or
    damaged.

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


@dataclass(frozen=True)
class Decoded:
    """A text, the codec by which it was read, and what was guessed or is damaged."""

    text: str
    codec: str
    remark: str = ""


def decode(raw: bytes) -> tuple[str, str]:
    """See `read_text`."""
    found = decoded(raw)
    return found.text, found.remark


def decoded(raw: bytes, encoding: str = "", declared: str = "", letters: Iterable[str] = ()) -> Decoded:
    """The text of a whole file: by the encoding that a person named, its mark, what it says of itself as far as that is
    true, UTF-8, or what reads best; `letters` are those that it most likely holds. Marks of the encoding go, also those
    at the beginning of lines where files were joined. Raises `ImportFailed` for a name that is none."""
    found = _named(raw, named(encoding)) if encoding else _decoded(raw, declared, letters)
    return replace(found, text=_MARKS.sub("", found.text)) if BOM in found.text else found


def _named(raw: bytes, codec: str) -> Decoded:
    try:
        return Decoded(raw.decode(codec), codec)
    except UnicodeDecodeError:
        text = raw.decode(codec, "replace")
        return Decoded(text, codec, _damaged(text.count(DAMAGED)))


def _decoded(raw: bytes, declared: str, letters: Iterable[str]) -> Decoded:
    if name := wide_encoding(raw[:200]):
        try:
            return Decoded(raw.decode(name), name)
        except UnicodeDecodeError:
            remark = say("was cut off; its end is missing.") if name in MARKED else ""
            return Decoded(raw.decode(name, "replace"), name, remark)
    if raw.endswith(b"\0\0"):
        found = _decoded(raw.rstrip(b"\0"), declared, letters)
        return replace(found, remark=found.remark or say("ends in noughts, as a copy does that broke off."))
    try:
        return Decoded(raw.decode(), "utf-8")
    except UnicodeDecodeError:
        return _as_declared(raw, declared) or _mostly_utf8(raw, letters)


def _as_declared(raw: bytes, declared: str) -> Decoded | None:
    """By what a file says of itself, None where that is not true."""
    try:
        codec = named(declared) if declared else ""
        return Decoded(raw.decode(codec), codec) if codec else None
    except (ImportFailed, UnicodeDecodeError):
        return None


def _mostly_utf8(raw: bytes, letters: Iterable[str]) -> Decoded:
    """A file in UTF-8 with some damaged bytes, or a block of what is no text, keeps its other letters; one whose lines
    of text hold next to no letter of UTF-8 is in an older encoding."""
    text = raw.decode("utf-8", "replace")
    good, bad = 0, 0
    for line in text.split("\n"):
        damaged = line.count(DAMAGED)
        if not damaged or _CONTROLS.search(line) is None:  # else a block of what is no text in any encoding
            good += sum(c > "\x7f" and c != DAMAGED for c in line)
            bad += damaged
    if good > bad or not bad:  # in older encodings little is UTF-8 by chance
        return Decoded(text, "utf-8", _damaged(text.count(DAMAGED) - raw.count(DAMAGED.encode())))
    codec = guessed(accented(raw), letters)
    return Decoded(raw.decode(codec, "replace"), codec, read_as(codec))


def _damaged(many: int) -> str:
    return say("holds {counted:,} bytes that are no text; they stand as {damaged} now.", counted=many, damaged=DAMAGED)


def read_as(codec: str) -> str:
    """What to say of a file in an older encoding."""
    return say("is not in UTF-8 and was read as {encoding}.", encoding=label(codec))


def accented(raw: bytes) -> bytes:
    """The first lines of text with a letter beyond ASCII, by which an encoding is recognised."""
    sample, at = bytearray(), 0
    while len(sample) < GUESSED_BY and (found := _BEYOND_ASCII.search(raw, at)) is not None:
        start = max(raw.rfind(b"\n", at, found.start()) + 1, at, found.start() - _BEFORE)
        end = raw.find(b"\n", found.end())
        at = len(raw) if end < 0 else end
        line = raw[start : min(at, start + GUESSED_BY)]
        if len(line.translate(None, _NO_TEXT)) == len(line):
            sample += line + b"\n"
    return bytes(sample[:GUESSED_BY])


@dataclass(frozen=True)
class Record:
    """One row of a table, by its number in the file."""

    line: int
    fields: list[str]


def sniff_delimiter(text: str) -> str:
    """The separator that cuts the first rows into the same number of columns most often; tab when none does."""
    lines = list(enumerate(lines_of(text)[:60], 1))
    best, best_score = "\t", 0.0
    for delimiter in DELIMITERS:
        counts = [len(row.fields) for row in records_in(lines, delimiter)]
        usual = max(set(counts), key=counts.count, default=1)
        score = counts.count(usual) / len(counts) if usual > 1 else 0.0
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


def records(text: str, delimiter: str) -> Iterator[Record]:
    """The rows of a table (see `records_in`)."""
    return records_in(enumerate(lines_of(text), 1), delimiter)


def records_in(lines: Iterable[tuple[int, str]], delimiter: str) -> Iterator[Record]:
    """The rows of a table from its numbered lines, as they come. Quoted fields may hold separators, doubled quotes and
    line ends.

    A quote that nothing closes is an ordinary character: it never swallows the rows after it.
    """
    coming = iter(lines)
    ahead: deque[tuple[int, str]] = deque()
    width = 0
    while (line := ahead.popleft() if ahead else next(coming, None)) is not None:
        number, text = line
        if not text.strip():
            continue
        fields = split_line(text, delimiter)
        may_go_on = delimiter in ",;" or (delimiter == "\t" and len(fields) < width)
        if may_go_on and _left_open(text, delimiter):
            ahead.extend(islice(coming, LONGEST_RECORD_LINES - 1 - len(ahead)))
            for count in range(1, len(ahead) + 1):
                joined = "\n".join((text, *(more for _, more in islice(ahead, count))))
                if not _left_open(joined, delimiter):
                    longer = split_line(joined, delimiter)
                    if not width or len(longer) == width:
                        fields = longer
                        for _ in range(count):
                            ahead.popleft()
                    break
        width = width or len(fields)
        yield Record(number, fields)


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
