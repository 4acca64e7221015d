"""`OBJECTIVES`: what models are taught and how they write. Torch-free: the work itself is imported by children only.

To add an objective: one module or folder with an `ObjectiveKind` and what does the work, and one line here. A family
says which objective its models have; what that means (labels, loss, texts with scores and times, whether a text fits)
is asked of the objective.
"""

from __future__ import annotations

from core.errors import ConfigError
from core.objectives.ctc import CTC
from core.objectives.kind import Objective, ObjectiveKind
from core.objectives.seq2seq import SEQ2SEQ
from core.objectives.transducer import TRANSDUCER
from core.wording import say

__all__ = ["OBJECTIVES", "Objective", "ObjectiveKind", "objective"]

OBJECTIVES: dict[str, ObjectiveKind] = {kind.key: kind for kind in (CTC, SEQ2SEQ, TRANSDUCER)}


def objective(key: str) -> ObjectiveKind:
    """Raises `ConfigError` for an objective that is not known."""
    if key not in OBJECTIVES:
        raise ConfigError(
            say("The objective “{key}” is not known.", key=key), say("Objectives: {objectives}.", objectives=OBJECTIVES)
        )
    return OBJECTIVES[key]
