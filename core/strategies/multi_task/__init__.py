"""Source and target together: utterances of both languages are mixed, so that the model learns one and keeps the other.

There is one output for both alphabets, or a head for each: then the run's model writes the target's letters alone, and
the source's head is the strategy's own, which learns beside it and is left out of what is exported. A model that is
told the language is told each utterance's own. Rehearsing a little of the source while a new language is learnt
(replay) is the same with a small share.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from core.errors import ConfigError
from core.strategies.kind import Setting, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import Listed, say

if TYPE_CHECKING:
    from core.families.kind import Family
    from core.families.plan import LetterPlan, TransferPlan

SHARE = Setting(
    "source_share",
    0.3,
    Limit("number", 0.01, 0.9),
    say("The share of what is heard that is speech of the source's language; the rest is the project's."),
)
ONE, EACH = "one", "each"
HEADS = Setting(
    "heads",
    ONE,
    Limit("word", choices=(ONE, EACH)),
    say(
        "One output for the letters of both languages, or each its own head: then the model writes the project's "
        "letters alone, and the source's head only helps it to learn. For models with CTC."
    ),
)


def _planned(plan: TransferPlan, family: Family, values: Values) -> TransferPlan:
    """As it is. Raises `ConfigError` for a head each in a family that has none to put beside another."""
    if values[HEADS.name] == EACH and (family.objective != "ctc" or family.reads_back):
        raise ConfigError(
            say("{title} cannot have a head for each language.", title=family.title),
            say("Choose heads=one, or a model with CTC that does not read what it writes."),
        )
    return plan


def _adds(plan: TransferPlan, values: Values, _network: str) -> int:
    """The source's head: rows like those of the model's own, one for each of its letters."""
    from core.families import family

    if values[HEADS.name] != EACH:
        return 0
    own = [tensor for tensor in plan.tensors if tensor.name.startswith(f"{family(plan.family).head}.")]
    return sum(len(plan.source_head) * math.prod(tensor.shape[1:]) for tensor in own)


def _parts(values: Values) -> tuple[str, ...]:
    return (say("Source’s letters"),) if values[HEADS.name] == EACH else ()


MULTI_TASK = Strategy(
    "multi_task",
    say("Both languages together"),
    say("All layers learn, from speech of the project and of the source's language, mixed."),
    every_layer,
    settings=(SHARE, HEADS),
    module="core.strategies.multi_task.change",
    planned=_planned,
    adds=_adds,
    parts=_parts,
)


def source_share(strategy: str, own: Values) -> float:
    """Which share of what a run with this strategy and its settings hears is the source's speech, 0..1."""
    return float(own[SHARE.name]) if strategy == MULTI_TASK.key else 0.0


def head_each(strategy: str, own: Values) -> bool:
    """Whether a run with this strategy and its settings has a head of its own for the source's language."""
    return strategy == MULTI_TASK.key and own.get(HEADS.name) == EACH


def with_source_head(plan: TransferPlan, letters: tuple[LetterPlan, ...]) -> TransferPlan:
    """The plan of a run with a head each; `letters` are those of the source's head."""
    return replace(plan, source_head=letters, notes=(*plan.notes, head_words(letters)))


def head_words(letters: tuple[LetterPlan, ...]) -> str:
    """Which rows of the source's head begin where."""
    own = [letter for letter in letters if letter.origin != "special"]
    fresh = [letter.letter for letter in own if not letter.sources]
    carried = len(own) - len(fresh)
    if not fresh:
        return say("The source’s own head: {carried:,} letters, all begin as the source’s.", carried=carried)
    return say(
        "The source’s own head: {carried:,} letters begin as the source’s, {count:,} afresh ({letters}).",
        carried=carried,
        count=len(fresh),
        letters=Listed(tuple(fresh)),
    )
