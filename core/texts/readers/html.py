"""Web pages: the text of their blocks, without programs, styles and what stands in their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from core.importers.file_opening import LARGEST_FILE, read_bytes
from core.importers.texts import decoded
from core.texts.passages import Noted, Passage, TextFormat, TextOptions
from core.wording import say

DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD_BYTES = 4096
SKIPPED = frozenset(("script", "style", "head", "template", "noscript", "svg", "math", "iframe", "select", "textarea"))
BLOCKS = frozenset(
    "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split()
)


class _Blocks(HTMLParser):
    """Takes passages as blocks end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[Passage] = []
        self._text: list[str] = []
        self._line, self._skipping, self._broken = 1, "", False
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._skipping:
            self._depth += tag == self._skipping
            if self._skipping != "head" or tag != "body":
                return
            self._skipping = ""
        if tag in SKIPPED:
            self._skipping, self._depth = tag, 1
        elif tag == "br":
            if self._broken:
                self._flush()
            self._broken = True
            self._text.append(" ")
        elif tag in BLOCKS:
            self._flush()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SKIPPED:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            self._depth -= tag == self._skipping
            self._skipping = self._skipping if self._depth else ""
        elif tag in BLOCKS:
            self._flush()

    def handle_data(self, data: str) -> None:
        if not self._skipping and data:
            if not self._text:
                self._line = self.getpos()[0]
            self._broken = self._broken and not data.strip()
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        text = "".join(self._text)
        if text.strip():
            self.done.append(Passage(text, self._line))
        self._text, self._broken = [], False


def passages(text: str) -> list[Passage]:
    """The blocks of a page."""
    blocks = _Blocks()
    blocks.feed(text)
    blocks.close()
    return blocks.done


def page(raw: bytes, encoding: str, noted: Noted) -> str:
    """A page's text with its markup: by the encoding that it says it is in, where that is true."""
    found = DECLARED.search(raw[:HEAD_BYTES])
    declared = found[1].decode("ascii", "replace") if found else ""
    return noted.told(decoded(raw, encoding, declared, noted.letters))


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a block."""
    yield from passages(page(read_bytes(path, LARGEST_FILE), options.encoding, noted))


FORMAT = TextFormat(
    "html", say("Web page"), say("Web pages (.html): their text without programs and menus of choices."),
    frozenset({".html", ".htm", ".xhtml"}), read,
)  # fmt: skip
