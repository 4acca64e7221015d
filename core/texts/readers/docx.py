"""Word's documents (.docx): the paragraphs of the text, without what was deleted in it and without fields' commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.texts.archives import opened
from core.texts.passages import Noted, Passage, TextFormat, TextOptions
from core.wording import say

PART = "word/document.xml"
SKIPPED = frozenset(("del", "moveFrom", "Fallback"))
SPACES = frozenset(("tab", "br", "cr"))


class _Paragraphs:
    """Takes paragraphs; one inside another (a box of text) is one of its own."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._open: list[list[str]] = []
        self._skipping = 0
        self._in_text = False

    def start(self, tag: str, _attrs: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self._skipping += name in SKIPPED
        if name == "p":
            self._open.append([])
        elif name == "t":
            self._in_text = True
        elif name in SPACES and self._open and not self._skipping:
            self._open[-1].append(" ")

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        self._skipping -= name in SKIPPED
        if name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            self.done.append("".join(self._open.pop()))

    def data(self, data: str) -> None:
        if self._in_text and self._open and not self._skipping:
            self._open[-1].append(data)


def read(path: Path, _options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a paragraph."""
    noted.encoding = "UTF-8"
    with opened(path) as archive:
        found = archive.xml(PART, _Paragraphs, "w:document", noted)
    if isinstance(found, _Paragraphs):
        for number, text in enumerate(found.done, 1):
            yield Passage(text, number)


FORMAT = TextFormat(
    "docx", say("Word document"), say("Documents of Word and of others that save as it does (.docx)."),
    frozenset({".docx", ".docm"}), read, "paragraph",
)  # fmt: skip
