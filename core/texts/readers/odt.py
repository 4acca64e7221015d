"""Documents of LibreOffice and OpenOffice (.odt): paragraphs and headings, without comments and deleted text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.texts.archives import LOCKED, WITH_PASSWORD, opened
from core.texts.passages import Noted, Passage, TextFormat, TextOptions, Unreadable
from core.wording import say

PART, MANIFEST = "content.xml", "META-INF/manifest.xml"
SKIPPED = frozenset(("office:annotation", "text:tracked-changes", "text:note-citation", "text:ruby-text",
                     "text:table-of-content"))  # fmt: skip
PARAGRAPHS = frozenset(("text:p", "text:h"))


class _Paragraphs:
    """Takes paragraphs; one inside another (a note) is one of its own."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._open: list[list[str]] = []
        self._skipping = 0

    def start(self, tag: str, _attrs: dict[str, str]) -> None:
        self._skipping += tag in SKIPPED
        if tag in PARAGRAPHS:
            self._open.append([])
        elif tag in ("text:s", "text:tab", "text:line-break") and self._open and not self._skipping:
            self._open[-1].append(" ")

    def end(self, tag: str) -> None:
        self._skipping -= tag in SKIPPED
        if tag in PARAGRAPHS and self._open:
            self.done.append("".join(self._open.pop()))

    def data(self, data: str) -> None:
        if self._open and not self._skipping:
            self._open[-1].append(data)


def read(path: Path, _options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a paragraph."""
    noted.encoding = "UTF-8"
    with opened(path) as archive:
        if archive.has(MANIFEST) and b"encryption-data" in archive.read(MANIFEST):
            raise Unreadable(WITH_PASSWORD, LOCKED)
        found = archive.xml(PART, _Paragraphs, "office:document-content", noted)
    if isinstance(found, _Paragraphs):
        for number, text in enumerate(found.done, 1):
            yield Passage(text, number)


FORMAT = TextFormat(
    "odt", say("OpenDocument text"), say("Documents of LibreOffice and OpenOffice (.odt)."),
    frozenset({".odt", ".ott"}), read, "paragraph",
)  # fmt: skip
