"""How a `TransferPlan` is kept in transfer.json. A vocabulary of pieces has fifty thousand rows, nearly all of them the
source's own, one after another: such a stretch is one entry. Its tokenizer lies beside, as Hugging Face's files.

Plans are plain JSON values here, as `TransferPlan.to_json` makes them; what earlier versions wrote reads as it is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from core import writing
from core.families.pieces import SETTINGS, TOKENIZER

BESIDE = "tokenizer"
"""The folder of the tokenizer's files, beside transfer.json."""
LEAST = 32
"""Rows of a stretch at least: shorter ones are easier to read row by row."""
BETWEEN = "\n"
"""Between the source's tokens, which are one text where they are many; no token holds it."""


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Write a plan's values, whole or not at all. Raises `OSError`."""
    kept = packed(values)
    if tokenizer := values["tokenizer"]:
        folder = path.parent / BESIDE
        folder.mkdir(exist_ok=True)
        writing.write_text(folder / TOKENIZER, tokenizer["file"], lasting=True)
        writing.write_text(folder / SETTINGS, tokenizer["settings"], lasting=True)
        kept["tokenizer"] = {name: value for name, value in tokenizer.items() if name not in ("file", "settings")}
    writing.write_text(path, json.dumps(kept, ensure_ascii=False, indent=1) + "\n", lasting=True)


def read(path: Path) -> Any:
    """The values in a file. Raises `OSError`, `ValueError`."""
    values = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        return values
    found = unpacked(values)
    tokenizer = found.get("tokenizer")
    if isinstance(tokenizer, dict) and "file" not in tokenizer:
        folder = path.parent / BESIDE
        file, settings = ((folder / name).read_text(encoding="utf-8") for name in (TOKENIZER, SETTINGS))
        found["tokenizer"] = {**tokenizer, "file": file, "settings": settings}
    return found


def packed(values: Mapping[str, Any]) -> dict[str, Any]:
    """A plan's values with each stretch of rows that only go on from the source's as one entry."""
    tokens: Sequence[str] = values["source_tokens"]
    number = {token: i for i, token in enumerate(tokens)}
    letters: list[dict[str, Any]] = []
    stretch: list[dict[str, Any]] = []
    for row in (*values["letters"], None):
        if stretch and (row is None or not _goes_on(stretch[-1], row, number)):
            letters += _stretch(stretch, number)
            stretch = []
        if row is not None:
            stretch.append(row)
    joined = len(tokens) >= LEAST and not any(BETWEEN in token for token in tokens)
    return {**values, "letters": letters, "source_tokens": BETWEEN.join(tokens) if joined else tokens}


def _own(row: Mapping[str, Any]) -> bool:
    """Whether a row is the source's of the same token."""
    return tuple(row["sources"]) == (row["letter"],) and not row["weights"]


def _goes_on(before: Mapping[str, Any], row: Mapping[str, Any], number: Mapping[str, int]) -> bool:
    """Whether a row is the source's own and the next after that of the row before."""
    alike = all(before[name] == row[name] for name in ("origin", "reason"))
    return alike and _own(before) and _own(row) and number.get(row["letter"]) == number.get(before["letter"], -2) + 1


def _stretch(rows: list[dict[str, Any]], number: Mapping[str, int]) -> list[dict[str, Any]]:
    if len(rows) < LEAST or rows[0]["letter"] not in number:
        return rows
    shared = {name: rows[0][name] for name in ("origin", "reason")}
    return [{"first": number[rows[0]["letter"]], "count": len(rows), **shared}]


def unpacked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values row by row."""
    tokens = values.get("source_tokens", ())
    if isinstance(tokens, str):
        tokens = tokens.split(BETWEEN)
    letters = [one for row in values.get("letters", ()) for one in _rows(row, tokens)]
    return {**values, "source_tokens": tokens, "letters": letters}


def _rows(row: Any, tokens: Sequence[str]) -> Iterator[Any]:
    if not isinstance(row, dict) or "count" not in row:
        yield row
        return
    for token in tokens[row["first"] : row["first"] + row["count"]]:
        yield {"letter": token, "sources": [token], "origin": row["origin"], "reason": row["reason"]}


def origins(values: Mapping[str, Any]) -> Counter[str]:
    """How many rows there are of each origin, of values as they are kept; without writing them out."""
    found: Counter[str] = Counter()
    for row in values.get("letters", ()):
        if isinstance(row, dict):
            found[str(row.get("origin", ""))] += int(row.get("count", 1))
    return found


def single(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows that are kept one by one: all those that are not the source's own among them."""
    return [row for row in values.get("letters", ()) if isinstance(row, dict) and "count" not in row]
