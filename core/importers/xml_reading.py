"""XML as annotation tools write it: hostile files are refused, damaged ones are read as far as they can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any, Protocol
from xml.parsers import expat

from defusedxml import DefusedXmlException, EntitiesForbidden, ExternalReferenceForbidden

from core.importers.file_opening import LARGEST_FILE, read_bytes
from core.importers.texts import decode
from core.project.records import Problem
from core.wording import say

_TAGS = re.compile(r"<(/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*(/?)>|([^<]+)|<")
_ATTRIBUTES = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")


HARMFUL = say("holds XML that may do harm: names that stand for other texts or files.")


class XmlDamaged(Exception):
    """A file that can be read no further: (what is wrong, the way out, the parser's own words)."""

    def __init__(self, reason: str, hint: str, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.hint, self.detail = reason, hint, detail
        self.harmful = reason == HARMFUL


class XmlReader(Protocol):
    """Takes elements in the order of the file; names and attributes as they stand there."""

    def start(self, tag: str, attrs: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, data: str) -> None: ...


def read(path: Path, make: type[XmlReader], root: str) -> tuple[XmlReader | None, list[Problem]]:
    """What `make` took from the file, and what is wrong with it; None when nothing can be taken. Raises `OSError`.

    Entities and outside references are refused: they can fill the memory or fetch other files. In a file that is cut
    off or damaged, every whole element is still taken.
    """
    reader, problems = taken(read_bytes(path, LARGEST_FILE), make, root)
    return reader, [replace(problem, path=path) for problem in problems]


def taken(raw: bytes, make: type[XmlReader], root: str) -> tuple[XmlReader | None, list[Problem]]:
    """The same of what was read already."""
    if not re.search(rf"<\s*{root}\b".encode(), raw[:20000].replace(b"\0", b"")):
        return None, [
            Problem(
                "",
                say("is no file of this kind: it has no {root} in it.", root=root),
                say("Save it again, or leave it out."),
            )
        ]
    reader = make()
    parser = guarded_parser(reader)
    line = ""
    try:
        parser.Parse(raw, True)
        return reader, []
    except DefusedXmlException as error:
        hint = say("Save it again with the program that it comes from.")
        return None, [Problem("", HARMFUL, hint, detail=f"{type(error).__name__}: {error}")]
    except expat.ExpatError as error:
        line, what = say("line {lineno}", lineno=error.lineno), expat.ErrorString(error.code)
    except (ValueError, LookupError) as error:
        what = str(error)
    reader = _salvaged(raw, make())
    hint = say("What could be read was read. Take another copy if there is one.")
    return reader, [Problem(line, say("is damaged or cut off."), hint, detail=what)]


def fed(blocks: Iterable[bytes], reader: XmlReader) -> Iterator[None]:
    """Give a reader a file of any size, a block at a time; yields after each. Raises `XmlDamaged`."""
    parser = guarded_parser(reader)
    try:
        for block in blocks:
            parser.Parse(block, False)
            yield
        parser.Parse(b"", True)
    except DefusedXmlException as error:
        raise XmlDamaged(HARMFUL, say("Save it again with the program that it comes from."), str(error)) from error
    except expat.ExpatError as error:
        raise XmlDamaged(
            say("is damaged or cut off in line {lineno:,}.", lineno=error.lineno),
            say("What stands before was read. Take another copy if there is one."),
            expat.ErrorString(error.code),
        ) from error


def guarded_parser(reader: XmlReader, codec: str | None = None) -> expat.XMLParserType:
    """An expat parser that refuses what defusedxml refuses, without the cost of building a tree; `codec` is what the
    document is in, None for what it says itself."""
    parser = expat.ParserCreate(codec)
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data

    def entity(name: str, _parameter: Any, value: Any, base: Any, system: Any, public: Any, notation: Any) -> None:
        raise EntitiesForbidden(name, value, base, system, public, notation)

    def unparsed(name: str, base: Any, system: Any, public: Any, notation: Any) -> None:
        raise EntitiesForbidden(name, None, base, system, public, notation)

    def outside(context: Any, base: Any, system: Any, public: Any) -> int:
        raise ExternalReferenceForbidden(context, base, system, public)

    parser.EntityDeclHandler = entity
    parser.UnparsedEntityDeclHandler = unparsed
    parser.ExternalEntityRefHandler = outside
    return parser


def _salvaged(raw: bytes, reader: XmlReader) -> XmlReader:
    """Every tag and text that still stands, whatever lies between."""
    declared = re.match(rb"<\?xml[^>]*encoding=[\"']([\w-]+)", raw.lstrip(b"\xef\xbb\xbf"))
    try:
        text = raw.decode(declared[1].decode() if declared else "utf-8", "replace")
    except LookupError:
        text, _ = decode(raw)
    for found in _TAGS.finditer(text):
        closing, tag, attributes, alone, words = found.groups()
        if words is not None:
            reader.data(unescape(words))
        elif tag and closing:
            reader.end(tag)
        elif tag:
            values = {m[1]: unescape(m[2] if m[2] is not None else m[3]) for m in _ATTRIBUTES.finditer(attributes)}
            reader.start(tag, values)
            if alone:
                reader.end(tag)
    return reader
