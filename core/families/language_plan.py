"""What a `TransferPlan` makes of the language that a model of many is told: as which of its languages the new one
starts, and as which it could. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass

from core.families import family
from core.families.plan import TransferPlan
from core.objectives import objective
from core.text.vocabulary import Vocabulary


@dataclass(frozen=True)
class LanguagePlan:
    """`language` is the code of the target's, `start` that of the source's language whose token it starts as, "" for a
    fresh start. `known`: the source has a token of its own for it. `choices` are all languages of the source."""

    language: str
    start: str
    known: bool
    choices: tuple[str, ...]


def language_plan(plan: TransferPlan, language: str) -> LanguagePlan | None:
    """None where the source is not told a language, the target is not, or nothing is kept of the source."""
    if not plan.source_tokens or not language:
        return None
    of = objective(family(plan.family).objective)
    there = of.languages(Vocabulary(plan.source_tokens))
    token = of.language_token(plan.vocabulary, language) if there else ""
    row = next((row for row in plan.letters if row.letter == token), None)
    if row is None:
        return None
    codes = {known: code for code, known in there.items()}
    return LanguagePlan(language, codes.get(row.source or "", ""), token in codes, tuple(there))
