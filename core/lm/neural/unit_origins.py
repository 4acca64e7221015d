"""Where the row of each unit of a network of text begins in one of another language, by piece and by letter as for the
output letters of recognisers. Torch-free."""

from __future__ import annotations

from core.families.letters import Letters
from core.families.origins import plan_letters
from core.families.plan import LetterPlan
from core.text.pieces import UNKNOWN
from core.text.vocabulary import PAD, Vocabulary
from core.wording import say

SPECIAL = {PAD: say("edge of sentences"), UNKNOWN: say("unknown unit")}


def plan(vocabulary: Vocabulary, source: Vocabulary, language: str) -> tuple[LetterPlan, ...]:
    """Where the row of each unit begins in a source's."""
    known = Letters(source, tuple(range(len(source.tokens))))
    return plan_letters(vocabulary, known, {}, language, SPECIAL, listen=False)
