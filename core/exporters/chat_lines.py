"""A CHAT file that can be changed line by line: what is not changed stays to the letter, with its breaks.

Of a line of speech words are changed and the codes around the others stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from core.exporters.chat_texts import EMPTY, ended
from core.importers.chat import TIMES, explanation, is_spoken, of_line
from core.importers.chat_words import plain

_HEAD = re.compile(r"\ufeff*[@*%][^:\t]*?:?[\t ]+")
_TOKENS = re.compile(r"\x15[^\x15\n]*\x15?|\[[^\[\]]*\]|\s+|[^\s\[\x15]+|\[")
_UNITS = re.compile(r"[,;:?!]+|[^\s,;:?!]+")
_END = re.compile(r"[.?!]|\+\S*[.?!]|\+[<^,\"“+≋≈]+")
_MARKS = "?!"


@dataclass(eq=False)
class Line:
    """A line with those that continue it, as it stands in the file. `number` counts lines of speech from 1; what stands
    below one has its number."""

    raw: str
    kind: str = ""
    name: str = ""
    value: str = ""
    number: int = 0
    below: list[Line] = field(default_factory=list)
    """Of a line of speech: those that explain it."""

    @property
    def body(self) -> tuple[str, str, str]:
        """What it begins with, what it says, and its break."""
        head = _HEAD.match(self.raw)
        at = head.end() if head else 0
        text = self.raw[at:].rstrip("\r\n")
        return self.raw[:at], text, self.raw[at + len(text) :]

    def say(self, text: str) -> None:
        """Let it say something else."""
        head, _, end = self.body
        if not head:  # a line with nothing behind its name
            bare = self.raw.rstrip("\r\n")
            head, end = f"{bare.rstrip(': ')}:\t", self.raw[len(bare) :]
        self.raw = f"{head}{text}{end}"
        self.value = text

    def call(self, name: str) -> None:
        """Give a line of speech to somebody else."""
        self.raw = re.sub(r"^(\ufeff*\*)[^:\t]*", lambda found: found[1] + name, self.raw, count=1)
        self.name = name

    @property
    def explains(self) -> str:
        """What it says of the line that it explains."""
        return explanation(self.value)


@dataclass
class Chat:
    """A file: `lines` without those that explain others, which are below these."""

    lines: list[Line]
    end: str

    def written(self) -> str:
        """The whole file."""
        return "".join(one.raw for line in self.lines for one in (line, *line.below))

    def spoken(self) -> Iterator[Line]:
        """Lines of speech."""
        return (line for line in self.lines if line.kind == "*" and line.number)

    def header(self, name: str) -> Line | None:
        """The first line of a header."""
        return next((line for line in self.lines if line.kind == "@" and line.name == name), None)

    def new(self, text: str, kind: str = "", name: str = "") -> Line:
        """A new line."""
        return Line(f"{text}{self.end}", kind, name, text)

    def add_header(self, text: str, name: str, behind: Sequence[str]) -> None:
        """Put a header behind the last of these."""
        at = [i for i, line in enumerate(self.lines) if line.kind == "@" and line.name in behind]
        place = at[-1] + 1 if at else 0
        if place and not self.lines[place - 1].raw.endswith(("\n", "\r")):
            self.lines[place - 1].raw += self.end
        self.lines.insert(place, self.new(text, "@", name))

    def add_below(self, line: Line, name: str, text: str, behind: Line | None = None) -> None:
        """Put a line below one of speech."""
        made = self.new(f"{name}:\t{text}", "%", name[1:])
        made.value = text
        last = line.below[-1] if line.below else line
        if not last.raw.endswith(("\n", "\r")):
            last.raw += self.end
            made.raw = made.raw.removesuffix(self.end)
        line.below.insert(line.below.index(behind) + 1 if behind in line.below else len(line.below), made)


def chat_of(text: str) -> Chat:
    """The lines of a file's text, cut as an import cuts it."""
    mark = "\n" if "\n" in text else "\r"
    end = "\r\n" if "\r\n" in text else mark
    parts = [part + mark for part in text.split(mark)]
    parts[-1] = parts[-1].removesuffix(mark)
    found: list[Line] = []
    for part in filter(None, parts):
        bare = part.rstrip("\r\n").lstrip("\ufeff")
        if (bare[:1] in ("\t", " ") and found) or not bare.strip():
            if found:
                found[-1].raw += part
            else:
                found.append(Line(part))
        else:
            found.append(Line(part))
    out: list[Line] = []
    count = 0
    above: Line | None = None
    for line in found:
        rows = [row.lstrip("\ufeff").rstrip("\r") for row in line.raw.rstrip("\r\n").split(mark)]
        whole = " ".join([rows[0], *(row.strip() for row in rows[1:] if row.strip())])
        line.kind, line.name, line.value = of_line(whole)
        if is_spoken(line.kind, line.name):
            count += 1
            line.number, above = count, line
            out.append(line)
            continue
        line.number = count if line.kind == "%" else 0
        if line.number and above is not None and out[-1] is above:
            above.below.append(line)
        else:
            out.append(line)
    return Chat(out, end)


def with_times(value: str, start: int | None, end: int | None) -> str:
    """A line of speech with other times, in milliseconds; None leaves one as it is."""
    found = list(TIMES.finditer(value))
    if start is not None:
        value = value[: found[0].start(2)] + str(start) + value[found[0].end(2) :]
        found = list(TIMES.finditer(value))
    if end is not None:
        value = value[: found[-1].start(3)] + str(end) + value[found[-1].end(3) :]
    return value


def with_text(value: str, text: str) -> tuple[str, bool]:
    """A line of speech with another text, one that CHAT can say, and whether codes went with what they stood at."""
    edited = _words_changed(value, text)
    if edited is not None:
        return edited, False
    tokens = _TOKENS.findall(value)
    kept = [one for one in tokens if one.startswith("\x15") or re.match(r"\[[+-]", one)]
    behind = [one for one in kept if not one.startswith("[-")]
    before = [one for one in kept if one.startswith("[-")]
    said = ended(text)
    last = _end_at(tokens)
    if last is not None and len(tokens[last]) > 1 and said.endswith(" .") and text:
        said = f"{text} {tokens[last]}"
    found = " ".join([*before, said, *behind])
    if plain(found)[0] != text:
        found = " ".join([ended(text) if text else EMPTY, *(one for one in kept if one.startswith("\x15"))])
    coded = [one for one in tokens if one.startswith("[") and one not in kept]
    return found, bool(coded) or bool(plain(value)[1])


def _end_at(tokens: Sequence[str]) -> int | None:
    """Where the sign is that ends a line."""
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].isspace() or tokens[at].startswith(("\x15", "[")):
            continue
        return at if _END.fullmatch(tokens[at]) else None
    return None


def _words_changed(value: str, text: str) -> str | None:
    """The line with only those words changed that are others; None where that cannot be told."""
    tokens = _TOKENS.findall(value)
    last = _end_at(tokens)
    said = [[] if at == last else _said(token) for at, token in enumerate(tokens)]
    rest, sign = (text[:-1].rstrip(), text[-1]) if text[-1:] in _MARKS and text[:-1].strip() else (text, "")
    units, wanted = [unit for one in said for unit in one], _UNITS.findall(rest)
    homes = [at for at, one in enumerate(said) for _ in one]
    if not units or not wanted:
        return None
    new: list[list[str]] = [[] for _ in tokens]
    for op, i, j, k, m in SequenceMatcher(None, units, wanted, autojunk=False).get_opcodes():
        if op == "equal" or (op == "replace" and j - i == m - k):
            for at, unit in zip(range(i, j), wanted[k:m], strict=True):
                new[homes[at]].append(unit)
        elif op != "delete":
            new[homes[i] if op == "replace" else homes[max(0, i - 1)]] += wanted[k:m]
    out = list(tokens)
    for at, (before, now) in enumerate(zip(said, new, strict=True)):
        if before == now:
            continue
        opened, closed = re.match("<*", tokens[at]), re.search(">*$", tokens[at])
        if now:
            out[at] = f"{opened[0] if opened else ''}{_spaced(now)}{closed[0] if closed else ''}"
        elif "<" in tokens[at] or ">" in tokens[at]:
            return None
        else:
            _take_out(out, at)
    if last is not None:
        ends = tokens[last]
        silent = ends not in _MARKS
        out[last] = sign if sign and ends != sign else ends if sign or silent else "."
    elif sign:
        return None
    found = "".join(out).strip()
    same = plain(found)[0] == text and found.count("<") == found.count(">")
    return found if same else None


def _take_out(tokens: list[str], at: int) -> None:
    """Take a word away, with the codes that explain it and a space."""
    tokens[at] = ""
    behind = at + 1
    while behind < len(tokens):
        after = tokens[behind + 1] if tokens[behind].isspace() and behind + 1 < len(tokens) else tokens[behind]
        if not after.startswith("["):
            break
        tokens[behind] = ""
        behind += 1
    if behind < len(tokens) and tokens[behind].isspace() and "\n" not in tokens[behind]:
        tokens[behind] = ""


def _said(token: str) -> list[str]:
    """What one word of a line gives to its text."""
    if token.isspace() or token.startswith(("\x15", "[")):
        return []
    return _UNITS.findall(plain(f"{token} zz .")[0].removesuffix("zz"))


def _spaced(units: Sequence[str]) -> str:
    out = ""
    for unit in units:
        out += unit if not out or unit[0] in ",;:?!" else f" {unit}"
    return out
