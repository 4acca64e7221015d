"""Books (.epub): their chapters in the order in which they are read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from core.texts.archives import DAMAGED, Archive, opened
from core.texts.passages import Noted, Passage, TextFormat, TextOptions, Unreadable
from core.texts.readers import html
from core.wording import say

CONTAINER, PROTECTED = "META-INF/container.xml", "META-INF/rights.xml"


class _Package:
    """Takes the place of the book's list from its container, and the chapters from the list."""

    def __init__(self) -> None:
        self.lists: list[str] = []
        self.items: dict[str, str] = {}
        self.order: list[str] = []

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "rootfile":
            self.lists.append(attrs.get("full-path", ""))
        elif name == "item" and "nav" not in attrs.get("properties", "").split():
            self.items[attrs.get("id", "")] = attrs.get("href", "")
        elif name == "itemref":
            self.order.append(attrs.get("idref", ""))

    def end(self, tag: str) -> None:
        """Nothing is known by its end."""

    def data(self, data: str) -> None:
        """Nothing stands between the marks."""


def _chapters(archive: Archive, noted: Noted) -> Iterator[str]:
    container = archive.xml(CONTAINER, _Package, "container", noted)
    lists = container.lists if isinstance(container, _Package) else []
    for place in lists[:1]:
        package = archive.xml(place, _Package, r"package", noted)
        if isinstance(package, _Package):
            for id in package.order:
                if id in package.items:
                    href = unquote(package.items[id].partition("#")[0])
                    yield posixpath.normpath(posixpath.join(posixpath.dirname(place), href))


def read(path: Path, _options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a block of each chapter; `line` counts them through the book."""
    number = 0
    with opened(path) as archive:
        if archive.has(PROTECTED):
            raise Unreadable(say("is protected: its chapters are locked."), say("Take a copy without a lock."))
        for chapter in _chapters(archive, noted):
            if not archive.has(chapter):
                noted.problem(chapter, say("is named in the book's list and not in it."), DAMAGED)
                continue
            for passage in html.passages(html.page(archive.read(chapter), "", noted)):
                number += 1
                yield Passage(passage.text, number)


FORMAT = TextFormat(
    "epub", say("Book (EPUB)"), say("Books as they are sold and lent (.epub), where they are not locked."),
    frozenset({".epub"}), read, "paragraph",
)  # fmt: skip
