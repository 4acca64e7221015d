"""XML as a tree that can be changed in places and written again: names, namespaces, comments and all that is not known
stay as they stand. Elements are found by their local names, whatever stands before the colon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Comment, Element, ProcessingInstruction, TreeBuilder, tostring
from xml.parsers import expat

from defusedxml import DefusedXmlException

from core.importers.xml_reading import HARMFUL, guarded_parser
from core.session_files.told import unreadable
from core.tiers.eaf import held
from core.wording import say

Path = tuple[str, ...]
"""Local names from an element down to another."""
Order = Mapping[str, Sequence[str]]
"""In which order a schema has the children of an element, by its local name."""
DEEPEST = 200
"""No file of ours nests deeper; who reads it further down goes from each element to its children."""


class XmlTree:
    """A document: what stands before its root, and the root."""

    def __init__(self, root: Element, before: Sequence[Any] = ()) -> None:
        self.root = root
        self.before = list(before)

    @classmethod
    def read(cls, raw: bytes, name: str) -> XmlTree:
        """Raises `SessionFileError` naming the file."""
        taker = _Taker()
        parser = guarded_parser(taker)
        parser.CommentHandler = taker.comment
        parser.ProcessingInstructionHandler = taker.instruction
        try:
            parser.Parse(raw, True)
        except DefusedXmlException as error:
            raise unreadable(name, HARMFUL, str(error)) from error
        except expat.ExpatError as error:
            why = say("it is damaged or cut off in line {lineno:,}.", lineno=error.lineno)
            raise unreadable(name, why, expat.ErrorString(error.code)) from error
        except (ValueError, LookupError) as error:
            raise unreadable(name, say("it is no XML that can be read."), str(error)) from error
        return cls(taker.builder.close(), taker.before)

    def written(self) -> bytes:
        """The whole document, in UTF-8."""
        parts = [tostring(one, encoding="unicode").strip() for one in self.before]
        text = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *parts, tostring(self.root, encoding="unicode")])
        return f"{text.rstrip()}\n".encode()


class _Taker:
    """Builds the tree of what expat tells."""

    def __init__(self) -> None:
        self.builder = TreeBuilder(insert_comments=True, insert_pis=True)
        self.before: list[Any] = []
        self._depth = 0
        self._begun = False

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        self._depth += 1
        self._begun = True
        if self._depth > DEEPEST:
            raise ValueError("nested too deeply")
        self.builder.start(tag, attrs)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.builder.end(tag)

    def data(self, data: str) -> None:
        self.builder.data(data)

    def comment(self, text: str) -> None:
        if self._depth:
            self.builder.comment(text)
        elif not self._begun:
            self.before.append(Comment(text))

    def instruction(self, target: str, text: str) -> None:
        if self._depth:
            self.builder.pi(target, text)
        elif not self._begun:
            self.before.append(ProcessingInstruction(target, text))


def local(element: Element) -> str:
    """An element's name without its prefix; "" for a comment."""
    return element.tag.rpartition(":")[2] if isinstance(element.tag, str) else ""


def children(element: Element, name: str) -> Iterator[Element]:
    """An element's own children of this name."""
    return (child for child in element if local(child) == name)


def each(element: Element, path: Path) -> Iterator[Element]:
    """All elements at a path below one."""
    if not path:
        yield element
        return
    for child in children(element, path[0]):
        yield from each(child, path[1:])


def text_of(element: Element | None) -> str:
    """What stands in an element, without room around it; "" for none, and for what archives write for nothing."""
    text = (element.text or "").strip() if element is not None else ""
    return "" if text.casefold() in ("unspecified", "unknown", "") else text


def first_text(element: Element, path: Path) -> str:
    """The first at a path that says something; "" for none."""
    return next((text for one in each(element, path) if (text := text_of(one))), "")


def made(element: Element, path: Path, order: Order) -> Element:
    """The element at a path, the first of each name; what is missing is made where the schema has it."""
    for name in path:
        found = next(children(element, name), None)
        element = found if found is not None else add(element, name, order)
    return element


def add(parent: Element, name: str, order: Order, attributes: Mapping[str, str] | None = None) -> Element:
    """A new child, behind those that the schema has before it, with the parent's prefix."""
    prefix = parent.tag.rpartition(":")[0]
    child = Element(f"{prefix}:{name}" if prefix else name, dict(attributes or {}))
    known = list(order.get(local(parent), ()))
    before = set(known[: known.index(name) + 1]) if name in known else {local(one) for one in parent}
    at = [place for place, one in enumerate(parent) if local(one) in before]
    place = at[-1] + 1 if at else (0 if name in known else len(parent))
    _indent(parent, child, place)
    parent.insert(place, child)
    return child


def _indent(parent: Element, child: Element, place: int) -> None:
    """Put it on a line of its own, where its brothers are."""
    if len(parent):
        before = parent[place - 1] if place else None
        if before is None:
            child.tail = parent.text
        elif place == len(parent):
            child.tail, before.tail = before.tail, parent.text
        else:
            child.tail = before.tail


def set_text(element: Element, text: str) -> None:
    """Another text in an element, which holds nothing else that counts; without signs that XML cannot hold."""
    element.text = held(text)
