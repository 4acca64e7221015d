"""XML that can be changed in places: what is not changed stays to the letter, with its breaks, quotes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from defusedxml import DefusedXmlException

from core.importers.xml_reading import guarded_parser

_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)")
DEEPEST = 100
"""Elements within each other: no tool for annotations nests near as many, and a walk through thousands would fill the
stack."""
_QUOTE = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


class Unreadable(Exception):
    """XML that cannot be changed safely."""


@dataclass(eq=False)
class Node:
    """An element: its tags as they stand in the file, and between them what does, text as it is or elements."""

    tag: str
    attrs: dict[str, str]
    head: str
    parts: list[str | Node] = field(default_factory=list)
    tail: str = ""
    parent: Node | None = None
    data: str = ""
    """Its own text, read."""

    def __iter__(self) -> Iterator[Node]:
        return (part for part in self.parts if isinstance(part, Node))

    def every(self, tag: str) -> Iterator[Node]:
        """All elements of a name within it, however deep, in their order."""
        for one in self:
            if one.tag == tag:
                yield one
            yield from one.every(tag)

    def find(self, tag: str) -> Node | None:
        """The first element of a name within it, however deep."""
        return next(self.every(tag), None)

    def written(self) -> str:
        """As it goes into a file."""
        inner = "".join(part if isinstance(part, str) else part.written() for part in self.parts)
        return f"{self.head}{inner}{self.tail}"

    def set(self, name: str, value: str | None) -> None:
        """Change, add or take away an attribute."""
        if self.attrs.get(name) == value:
            return
        old = re.compile(rf"(\s+{re.escape(name)}\s*=\s*)(\"[^\"]*\"|'[^']*')")
        if value is None:
            self.attrs.pop(name, None)
            self.head = old.sub("", self.head, count=1)
            return
        self.attrs[name] = value
        written = f'"{escape(value, _QUOTE)}"'
        if old.search(self.head):
            self.head = old.sub(lambda found: found[1] + written, self.head, count=1)
        else:
            at = len(self.head) - (2 if self.head.endswith("/>") else 1)
            self.head = f"{self.head[:at].rstrip()} {name}={written}{self.head[at:]}"

    def say(self, text: str) -> None:
        """Let it hold this text; elements in it stay, behind it."""
        self._open()
        self.data = text
        inside = list(self)
        self.parts = [escape(text, {"\r": "&#13;"}), *inside]

    def add(self, node: Node, behind: Node | None = None) -> None:
        """Put an element behind one that is in it, or last; with the space that stands before its neighbour."""
        self._open()
        node.parent = self
        nodes = list(self)
        if not nodes:
            self.parts.append(node)
            return
        ref = behind or nodes[-1]
        at = self.parts.index(ref)
        before = self.parts[at - 1] if at else ""
        space = before if isinstance(before, str) and not before.strip() else ""
        self.parts[at + 1 : at + 1] = [space, node] if space else [node]

    def add_first(self, node: Node) -> None:
        """Put an element before all that are in it."""
        self._open()
        node.parent = self
        first = next(iter(self), None)
        if first is None:
            self.parts.append(node)
            return
        at = self.parts.index(first)
        before = self.parts[at - 1] if at else ""
        space = before if isinstance(before, str) and not before.strip() else ""
        self.parts[at:at] = [node, space] if space else [node]

    def remove(self) -> None:
        """Take it out of what it is in, with the space before it."""
        above = self.parent
        if above is None or self not in above.parts:
            return
        at = above.parts.index(self)
        before = above.parts[at - 1] if at else None
        first = at - 1 if isinstance(before, str) and not before.strip() else at
        del above.parts[first : at + 1]
        self.parent = None

    def _open(self) -> None:
        if self.head.endswith("/>"):
            self.head = f"{self.head[:-2].rstrip()}>"
            self.tail = f"</{self.tag}>"


def made(tag: str, attrs: dict[str, str] | None = None, text: str = "", *inside: Node) -> Node:
    """A new element."""
    node = Node(tag, {}, f"<{tag}/>")
    for name, value in (attrs or {}).items():
        node.set(name, value)
    if text:
        node.say(text)
    for one in inside:
        node.add(one)
    return node


@dataclass
class Whole:
    """A document: its outermost element, and what stands before and behind that."""

    root: Node
    before: str
    behind: str
    codec: str
    mark: bytes

    def written(self) -> bytes:
        """The file; letters that its encoding has not by their numbers."""
        text = f"{self.before}{self.root.written()}{self.behind}"
        return self.mark + text.encode(self.codec, "xmlcharrefreplace")


def whole_of(raw: bytes) -> Whole:
    """A document as it stands in its file. Raises `Unreadable` for one that is damaged, harmful, nested deeper than
    `DEEPEST` or in an encoding that cannot be written again."""
    codec, mark = _codec(raw)
    try:
        text = raw[len(mark) :].decode(codec)
        if text.encode(codec) != raw[len(mark) :]:
            raise Unreadable
    except (UnicodeError, LookupError) as error:
        raise Unreadable from error
    taking = _Taking(text.encode())
    try:
        taking.read()
    except (expat.ExpatError, DefusedXmlException, ValueError) as error:
        raise Unreadable from error
    if taking.root is None:
        raise Unreadable
    return Whole(taking.root, taking.before, taking.behind, codec, mark)


def _codec(raw: bytes) -> tuple[str, bytes]:
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if raw.startswith(mark):
            return codec, mark
    declared = _DECLARED.match(raw)
    return (declared[1].decode() if declared else "utf-8"), b""


class _Taking:
    """Takes a document apart."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 0
        self.root: Node | None = None
        self.before = ""
        self._open: list[Node] = []

    @property
    def behind(self) -> str:
        """What stands behind the outermost element."""
        return self._raw[self._at :].decode()

    def read(self) -> None:
        """Go through it."""
        self._parser = guarded_parser(self, "utf-8")  # whatever the document says of itself
        self._parser.Parse(self._raw, True)

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        found = _TAG.match(self._raw, at)
        if found is None or len(self._open) == DEEPEST:
            raise ValueError
        skipped = self._raw[self._at : at].decode()
        node = Node(tag, dict(attrs), found[0].decode(), parent=self._open[-1] if self._open else None)
        if self._open:
            self._open[-1].parts += [skipped, node] if skipped else [node]
        else:
            self.before, self.root = skipped, node
        self._open.append(node)
        self._at = found.end()

    def end(self, tag: str) -> None:  # noqa: ARG002 - the parser's way of calling
        node = self._open.pop()
        if node.head.endswith("/>"):
            return
        at = self._parser.CurrentByteIndex
        found = _TAG.match(self._raw, at)
        if found is None:
            raise ValueError
        if skipped := self._raw[self._at : at].decode():
            node.parts.append(skipped)
        node.tail = found[0].decode()
        self._at = found.end()

    def data(self, data: str) -> None:
        if self._open:
            self._open[-1].data += data
