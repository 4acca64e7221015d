"""The running text of an article in the marks of MediaWiki: no templates, tables, pictures, references or addresses.

Works from the inside out on what is balanced; what is not stays and is cut from the text as far as its signs go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

DEEPEST = 40
"""Marks inside marks that are taken apart."""
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DROPPED = re.compile(
    r"<(ref|math|gallery|syntaxhighlight|source|timeline|score|table|chem|hiero|imagemap|pre|code)\b[^<>]*?"
    r"(?:/>|>.*?</\1\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{\{\{[^{}]*\}\}\}")
_TABLE = re.compile(r"\{\|(?:(?!\{\||\|\}).)*\|\}", re.DOTALL)
_LINK = re.compile(r"\[\[([^\[\]]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:|ftp:|mailto:)?//[^\s\]]+\s*([^\]]*)\]|\bhttps?://\S+")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_QUOTES = re.compile(r"'{2,5}")
_HEADING = re.compile(r"^=+\s*(.*?)\s*=+\s*$")
_POINT = re.compile(r"^[*#:;]+\s*")
_WORD = re.compile(r"__[A-Z]+__")
_LEFT = re.compile(r"\{\{|\}\}|\{\||\|\}|\[\[|\]\]")
_NO_TEXT = re.compile(r"^\s*(?:[^\s:\]|]{1,30}):", re.UNICODE)


def paragraphs(text: str) -> Iterator[str]:
    """Paragraphs, headings and points of an article, each by itself."""
    for found in (_COMMENT, _DROPPED):
        text = found.sub(" ", text)
    text = _inside_out(_TEMPLATE, text, "")
    text = _inside_out(_TABLE, text, "\n")
    for _ in range(DEEPEST):
        text, count = _LINK.subn(_linked, text)
        if not count:
            break
    text = _ADDRESS.sub(r"\1", text)
    text = unescape(_TAG.sub(" ", _QUOTES.sub("", _WORD.sub("", text))))
    for line in _LEFT.sub(" ", text).splitlines():
        heading = _HEADING.match(line)
        plain = _POINT.sub("", heading[1] if heading else line).strip()
        if plain and not plain.startswith(("|", "!")):
            yield plain


def _inside_out(found: re.Pattern[str], text: str, stands: str) -> str:
    for _ in range(DEEPEST):
        text, count = found.subn(stands, text)
        if not count:
            break
    return text


def _linked(found: re.Match[str]) -> str:
    """What a link shows; pictures, categories and articles of other spaces show nothing here."""
    target, _, shown = found[1].partition("|")
    if _NO_TEXT.match(target) and not target.startswith(":"):
        return ""
    return shown.rpartition("|")[2] or target.lstrip(":")
