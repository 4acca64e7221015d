"""How near languages stand to one another: by descent, from a small table after Glottolog, and by where they live.

It is weak evidence of what a recogniser of one language is worth for another: see `core.sources.closeness`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from core.languages import short_code

TABLE = Path(__file__).resolve().parents[1] / "resources" / "language_families.json"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


@cache
def _groups(code: str) -> tuple[str, ...]:
    """The groups of a language from the whole family down, by their Glottolog codes."""
    return tuple(_table()["languages"].get(short_code(code), "").split())


def descent(code: str) -> tuple[str, ...]:
    """The names of the groups that a language belongs to, from the whole family down, by its ISO 639 code ("pt", "por",
    "pt-br"); empty for a language that the table does not know."""
    return tuple(_table()["groups"][group] for group in _groups(code))


def same(one: str, other: str) -> bool:
    """Whether two codes name one language: "pt" and "por", "pt" and "pt-br"."""
    return bool(one) and short_code(one) == short_code(other)


@cache
def kinship(one: str, other: str) -> float:
    """How much of their descent two languages share, 0 (another family, or not known) to 1 (the same language).

    Twice the groups that they share from the top over the groups of both, each language being the last group of its
    own (Wu and Palmer 1994, as for words in a taxonomy).
    """
    if same(one, other):
        return 1.0
    first, second = descent(one), descent(other)
    return 2 * len(_shared(first, second)) / (len(first) + len(second) + 2)


def shared_group(one: str, other: str) -> str:
    """The name of the smallest group that both belong to ("West Ibero-Romance"); "" where there is none."""
    return next(reversed(_shared(descent(one), descent(other))), "")


def nearest(code: str, among: Sequence[str]) -> str:
    """The one of these languages that a speaker of another is likeliest to be written as; "" where none is known to be
    near.

    That is the language it lives beside, where the table names one; else the relative with which it shares most groups,
    of several the first. So `among` stands in the order in which a model knows them best.
    """
    beside = _table()["beside"]
    for name in (short_code(code), *reversed(_groups(code))):
        if beside.get(name) in among:
            return str(beside[name])
    shared = {one: len(_shared(_groups(code), _groups(one))) for one in among}
    found = max(among, key=shared.__getitem__, default="")
    return found if found and shared[found] else ""


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    pairs = list(zip(first, second, strict=False))
    return first[: next((at for at, (a, b) in enumerate(pairs) if a != b), len(pairs))]
