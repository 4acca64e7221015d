"""Articles of Wikipedia: the dump that it publishes (XML, packed with bzip2 or not), and the lists that WikiExtractor
makes of it (JSON lines, or articles between <doc> marks). Articles of the main space only, no redirects.
"""

from __future__ import annotations

import bz2
import gzip
import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import BinaryIO

from core.importers.file_heads import head_of
from core.importers.file_opening import open_file
from core.importers.xml_reading import XmlDamaged, fed
from core.texts.passages import Noted, Passage, TextFormat, TextOptions
from core.texts.readers.columns import objects
from core.texts.readers.wiki_markup import paragraphs
from core.texts.text_lines import lines
from core.wording import say

BLOCK = 1 << 20
LARGEST_ARTICLE = 16 << 20
"""Letters of one article; the largest that Wikipedia keeps are an eighth of this."""
_DOC = re.compile(r"<doc\b[^>]*>\s*$")
LIST_HEAD = re.compile(r'\{.*"text"\s*:')
PACKED = (".xml.bz2", ".xml.gz")


class _Pages:
    """Takes articles: `ready` holds the text of those that ended since it was last looked at."""

    def __init__(self) -> None:
        self.ready: list[str] = []
        self.too_long = 0
        self._within: list[str] | None = None
        self._tag = ""
        self._space, self._redirects, self._text, self._size = "0", False, "", 0

    def start(self, tag: str, _attrs: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "page":
            self._space, self._redirects, self._text = "0", False, ""
        elif name == "redirect":
            self._redirects = True
        elif name in ("ns", "text"):
            self._within, self._tag, self._size = [], name, 0

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if self._within is not None and name == self._tag:
            text, self._within = "".join(self._within), None
            if name == "ns":
                self._space = text.strip()
            else:
                self._text = text
        elif name == "page" and self._space == "0" and not self._redirects:
            self.ready.append(self._text)

    def data(self, data: str) -> None:
        if self._within is not None:
            self._size += len(data)
            if self._size <= LARGEST_ARTICLE:
                self._within.append(data)
            elif self._size - len(data) <= LARGEST_ARTICLE:
                self.too_long += 1
                self._within = []


def read_dump(path: Path, _options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a paragraph; `line` counts articles."""
    noted.encoding = "UTF-8"
    pages, number = _Pages(), 0
    for _ in _fed(path, pages, noted):
        for text in pages.ready:
            number += 1
            for paragraph in paragraphs(text):
                yield Passage(paragraph, number)
        pages.ready.clear()
    if pages.too_long:
        reason = say("holds {count:,} articles that are too long to be any.", count=pages.too_long)
        noted.problem("", reason, say("Leave them out of the file."))


def _fed(path: Path, pages: _Pages, noted: Noted) -> Iterator[None]:
    """Give the articles a file, a block at a time; once more where it breaks off, for those that are whole."""
    try:
        yield from fed(_blocks(path, noted), pages)
    except XmlDamaged as error:
        noted.problem("", error.reason, error.hint, came=not error.harmful, detail=error.detail)
    except (EOFError, zlib.error, OSError) as error:
        reason = say("is cut off or damaged as an archive; what stands before was read.")
        noted.problem("", reason, say("Copy it again."), came=True, detail=str(error))
    yield


def _blocks(path: Path, noted: Noted) -> Iterator[bytes]:
    """The file, unpacked a block at a time: however far it grows, no more than a block is held."""
    with open_file(path) as plain, _unpacked(path, plain) as file:
        while block := file.read(BLOCK):
            noted.done_bytes = plain.tell()
            yield block


def _unpacked(path: Path, plain: BinaryIO) -> BinaryIO | bz2.BZ2File | gzip.GzipFile:
    if path.suffix.lower() == ".bz2":
        return bz2.BZ2File(plain)
    return gzip.GzipFile(fileobj=plain) if path.suffix.lower() == ".gz" else plain


def read_list(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """Articles as WikiExtractor writes them; their titles are not running text."""
    if not head_of(path).lstrip().startswith("<doc"):
        for number, found in objects(path, options, noted):
            yield from _article(str(found.get("text", "")).splitlines(), str(found.get("title", "")), number)
        return
    number, fresh = 0, False
    for line in lines(path, options.encoding, noted):
        if _DOC.match(line.text):
            number, fresh = number + 1, True
        elif line.text.strip() != "</doc>":
            if not fresh:
                yield Passage(unescape(line.text), number, line.ends)
            fresh = fresh and not line.text.strip()


def _article(found: list[str], title: str, number: int) -> Iterator[Passage]:
    for at, text in enumerate(found):
        if at or text.strip() != title.strip():
            yield Passage(text, number)


def _is_list(path: Path) -> bool:
    """Whether it is a list of WikiExtractor's: JSON objects with a text and the address or title of an article."""
    first = head_of(path).lstrip().split("\n", 1)[0]
    if first.startswith("<doc "):
        return True
    return LIST_HEAD.match(first) is not None and '"title"' in first and ('"url"' in first or '"revid"' in first)


def _is_dump(path: Path) -> bool:
    return path.name.lower().endswith(PACKED) or "<mediawiki" in head_of(path)


DUMP = TextFormat(
    "wikipedia", say("Wikipedia (dump)"), say("The articles that Wikipedia publishes as one file (.xml, .xml.bz2)."),
    frozenset({".xml", *PACKED}), read_dump, "article", _is_dump,
)  # fmt: skip
LIST = TextFormat(
    "wikiextractor", say("Wikipedia (extracts)"),
    say("Articles as WikiExtractor writes them: JSON lines, or <doc> marks."),
    frozenset({"", ".json", ".jsonl", ".txt"}), read_list, "article", _is_list,
)  # fmt: skip
