"""Markdown: paragraphs, headings, points and cells without their marks; no programs, no pictures, no addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from core.texts.passages import Noted, Passage, TextFormat, TextOptions
from core.texts.text_lines import lines
from core.wording import say

_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_POINT = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?")
_RULE = re.compile(r"\s*(?:[-=*_]\s*){3,}$|\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")
_DEFINED = re.compile(r"\s{0,3}\[[^\]]+\]:\s+\S+.*$")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?)+")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_NOTE = re.compile(r"\[\^[^\]]+\]:?")
_ADDRESS = re.compile(r"<(?:https?|mailto):[^>]*>|https?://\S+")
_CODE = re.compile(r"`+([^`]*)`+")
_MARK = re.compile(r"(?<!\w)([*_]{1,3}|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """A line without marks."""
    for found, stands in ((_PICTURE, " "), (_LINK, r"\1"), (_NOTE, " "), (_ADDRESS, " "), (_CODE, r"\1"), (_TAG, " ")):
        text = found.sub(stands, text)
    for _ in range(3):
        text = _MARK.sub(r"\2", text)
    return unescape(_ESCAPED.sub(r"\1", text))


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a line of text; paragraphs end at empty lines, headings, points and cells are their own."""
    fence, opening = "", False
    for line in lines(path, options.encoding, noted):
        text = line.text
        if line.number == 1 and text.strip() == "---":
            opening = True
            continue
        if opening:
            opening = text.strip() not in ("---", "...")
            continue
        if found := _FENCE.match(text):
            if not fence:
                fence = found[1]
            elif found[1].startswith(fence):
                fence = ""
            yield Passage("", line.number)
        elif not fence:
            yield from _of_line(text, line.number, line.ends, each=options.lines == "each")


def _of_line(text: str, number: int, ends: bool, *, each: bool) -> Iterator[Passage]:
    heading = _HEADING.match(text)
    if not text.strip() or _RULE.match(text) or _DEFINED.match(text):
        yield Passage("", number)
    elif heading:
        yield Passage("", number)
        yield Passage(plain(heading[1]), number)
    elif text.strip().startswith("|"):
        for cell in text.strip().strip("|").split("|"):
            yield Passage(plain(cell), number)
    else:
        quoted = _QUOTE.sub("", text, count=1)
        point = _POINT.match(quoted)
        if point:
            yield Passage("", number)
        yield Passage(plain(quoted[point.end() if point else 0 :]), number, ends=each and ends)


FORMAT = TextFormat(
    "markdown", say("Markdown"), say("Markdown (.md): text with light marks."), frozenset({".md", ".markdown"}), read
)
