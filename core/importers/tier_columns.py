"""Columns of tables that hold what stands beside the transcript: "tier:NAME" as we write them, and the usual headings
of translations, glosses and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from core.importers.item import Options
from core.importers.tier_picking import value_of
from core.project.notes import as_one
from core.project.tiers.asking import TIER
from core.tiers.parts import NOTE, RECORDING_NOTE, BesideTier, Part, without

USUAL = (
    "translation", "translations", "free translation", "literal translation", "gloss", "glosses", "phonetic",
    "phonetics", "phonemic", "ipa", "notes", "comment", "comments", "tradução", "traducción", "traduction",
    "übersetzung", "glosa", "nota", "notas", "comentário", "comentario",
)  # fmt: skip
"""Headings that mean a tier; a language may stand behind them, as in "translation_en" or "translation (en)"."""
NOTES = {"note": NOTE, "note on recording": RECORDING_NOTE}
"""Headings of what people wrote about an utterance, and about its whole recording."""
OURS = frozenset({"utterance", "recording", "flags", "reading", *NOTES})
"""Headings of the tables that we write, which alone say under notes who wrote them; such lines in others are text."""
_LANGUAGE = re.compile(r"[\s_:(-]+\(?(?P<language>[a-z]{2,3}(?:-[a-z]{2,4})?)\)?$", re.IGNORECASE)


def beside_in(
    values: Mapping[str, str], used: Collection[str], options: Options, refused: Counter[str]
) -> tuple[Part, ...]:
    """What a row holds beside its transcript; `used` columns hold something else, and empty cells nothing. What a
    person wants to be left is counted in `refused`."""
    leave = {name for name in options.leave_tiers.split(";") if name}
    found = ((tier_of(name), text) for name, text in values.items() if name not in used and text and text.strip())
    foreign = any(name not in values for name in OURS)
    parts = tuple(
        Part(tier, as_one(text) if foreign and tier.kind in NOTES.values() else text)
        for tier, text in found
        if tier is not None
    )
    return without(parts, frozenset(leave), refused, value_of)


def tier_of(column: str) -> BesideTier | None:
    """The tier that a column is; None for one that is none."""
    name = column.strip()
    if name.casefold().startswith(TIER):
        return BesideTier(name[len(TIER) :].strip() or name, "association")
    if kind := NOTES.get(name.casefold().replace("_", " ")):
        return BesideTier(name, "association", kind=kind)
    said = _LANGUAGE.search(name)
    plain = name[: said.start()] if said else name
    if name.casefold().replace("_", " ") in USUAL:
        return BesideTier(name, "association")
    if said and plain.casefold().replace("_", " ") in USUAL:
        return BesideTier(plain, "association", language=said["language"].casefold())
    return None
