"""Abbreviations of one's own that become longer texts when a space or a sign of punctuation is typed behind them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from core.delimited import as_text
from core.errors import ConfigError
from core.wording import say

WITHIN = "'’ʼʔ-\u2011_*@#\\"
"""Signs that do not end a word."""
LONGEST = 40


def checked(short: str, long: str) -> tuple[str, str]:
    """An abbreviation as it is kept, in NFC. Raises `ConfigError` where it could never be typed, or says nothing."""
    short, long = (unicodedata.normalize("NFC", " ".join(part.split())) for part in (short, long))
    if not short or not long or " " in short or len(short) > LONGEST:
        raise ConfigError(
            say("“{short}” cannot be an abbreviation.", short=short),
            say("It is one word of at most {count} signs, and stands for a text.", count=LONGEST),
        )
    if ends_word(short[-1]):
        raise ConfigError(
            say("“{short}” ends in a sign that ends a word.", short=short), say("Let it end in a letter or a digit.")
        )
    return short, long


def ends_word(sign: str) -> bool:
    """Whether a sign that is typed ends the word before it: a space or punctuation."""
    if not sign or sign in WITHIN:
        return False
    return sign.isspace() or unicodedata.category(sign)[0] == "P"


def expanded(before: str, table: Mapping[str, str]) -> tuple[int, str] | None:
    """What the sign that was typed last makes of what is before the caret: so many signs go, this comes in their place,
    that sign included; None where no abbreviation ends there. One that begins with a capital, and is none as it is,
    stands for the same with a capital."""
    if not table or not ends_word(before[-1:]):
        return None
    text = before[:-1]
    for size in range(min(LONGEST, len(text)), 0, -1):
        short = text[-size:]
        if size < len(text) and not _apart(text[-size - 1], short[0]):
            continue
        long = table.get(unicodedata.normalize("NFC", short)) or _capital(short, table)
        if long:
            return size + 1, long + before[-1]
    return None


def _apart(sign: str, first: str) -> bool:
    """Whether an abbreviation may begin behind a sign."""
    return sign.isspace() or not (sign.isalnum() or unicodedata.category(sign)[0] == "M" or not first.isalnum())


def _capital(short: str, table: Mapping[str, str]) -> str:
    small = short[:1].lower() + short[1:]
    long = table.get(unicodedata.normalize("NFC", small), "") if short[:1] != small[:1] else ""
    return long[:1].upper() + long[1:]


def together(everywhere: Mapping[str, str], project: Mapping[str, str]) -> dict[str, str]:
    """Those that count: a project's own before those of everywhere."""
    return {**everywhere, **project}


def to_tsv(table: Mapping[str, str]) -> str:
    """A list as a file: a line for each, parted by a tab."""
    return as_text(sorted(table.items()), tabs=True)


def from_tsv(lines: Iterable[str]) -> tuple[dict[str, str], list[int]]:
    """What `to_tsv` wrote, or anybody: abbreviation, tab, text. Also returns the lines, from 1, that are none; empty
    ones and those that begin with # followed by a space are passed over."""
    found: dict[str, str] = {}
    bad = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("# "):
            continue
        short, tab, long = line.rstrip("\r\n").partition("\t")
        try:
            if not tab:
                raise ConfigError(say("There is no tab."))
            short, long = checked(short, _unquoted(long))
        except ConfigError:
            bad.append(number)
        else:
            found[short] = long
    return found, bad


def _unquoted(cell: str) -> str:
    """A cell as a spreadsheet writes it."""
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        return cell[1:-1].replace('""', '"')
    return cell


def read_tsv(path: Path) -> tuple[dict[str, str], list[int]]:
    """The same of a file. Raises `ConfigError` where it cannot be read."""
    try:
        return from_tsv(path.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            say("{name} cannot be read as a list of abbreviations.", name=path.name),
            say("Write an abbreviation, a tab and its text in each line, in UTF-8."),
            str(error),
        ) from error
