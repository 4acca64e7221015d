"""Source and target together: utterances of both languages are mixed, so that the model learns one and keeps the other.

There is one output for both alphabets. A model that is told the language is told each utterance's own. Rehearsing a
little of the source while a new language is learnt (replay) is the same with a small share.
"""

from __future__ import annotations

from core.strategies.kind import Setting, Strategy, Values, every_layer
from core.training.setting_ranges import Limit
from core.wording import say

SHARE = Setting(
    "source_share",
    0.3,
    Limit("number", 0.01, 0.9),
    say("The share of what is heard that is speech of the source's language; the rest is the project's."),
)

MULTI_TASK = Strategy(
    "multi_task",
    say("Both languages together"),
    say("All layers learn, from speech of the project and of the source's language, mixed."),
    every_layer,
    settings=(SHARE,),
)


def source_share(strategy: str, own: Values) -> float:
    """Which share of what a run with this strategy and its settings hears is the source's speech, 0..1."""
    return float(own[SHARE.name]) if strategy == MULTI_TASK.key else 0.0
