"""What FLEx calls its lines, and which of a project's tiers go there."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Mapping, Sequence

from core.importers.flex_parts import MORPH, PHRASE, WORD
from core.project.records import Tier
from core.wording import say

SPACE = uuid.UUID("8c0bd2a4-6a0e-4b0c-9a55-3f0f6d1d5c11")
"""Ids are made of what they stand for: the same export is the same file."""
ANALYSIS = "en"
"""The language of explanations that say none."""
NO_PLACE = say("FLEx knows words and morphemes of phrases, and one text for each: other tiers stay behind.")
CONTROL = say("FLEx cannot hold control characters: they were left out.")
TOKENS = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]+")


def keys_of(tiers: Sequence[Tier], spoken: str) -> tuple[dict[int, tuple[str, str]], int | None, int | None]:
    """(the type and language of each tier with one text for what it explains, the tier of words, that of morphemes)."""
    parted = [tier for tier in tiers if tier.constraint not in ("association", "")]
    words = next((tier.id for tier in parted if tier.parent_id is None), None)
    morphs = next((tier.id for tier in parted if tier.parent_id == words and words is not None), None)
    found: dict[int, tuple[str, str]] = {}
    taken = {(where, ("txt", spoken)) for where in (None, words, morphs)}
    for tier in tiers:
        if tier.constraint != "association" or tier.parent_id not in (None, words, morphs):
            continue
        known = PHRASE if tier.parent_id is None else WORD if tier.parent_id == words else MORPH
        kind = tier.kind if tier.kind in known else _kind_of(tier.name, known)
        language = tier.language or ANALYSIS
        key, number = (kind, language), 1
        while (tier.parent_id, key) in taken:
            number += 1
            key = f"{_slug(tier.name)}{number if number > 2 else ''}", language
        taken.add((tier.parent_id, key))
        found[tier.id] = key
    return found, words, morphs


def _kind_of(name: str, known: Mapping[str, str]) -> str:
    """What FLEx calls lines of this name: translations and glosses, else as they are."""
    bare = name.casefold()
    named = next((kind for kind, called in known.items() if called.casefold() == bare), "")
    return named or ("gls" if re.search(r"transl|trad|gloss|\bft\b|\bge\b|free", bare) else _slug(name))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name)
    return re.sub("[^A-Za-z0-9]", "", plain) or "line"
