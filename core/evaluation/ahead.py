"""What the children that open reports work out while nothing is wished: all of the reports that are shown that stays
the same whatever they are compared with next. Torch-free.

Whoever looks at a model most often wishes to see it beside another one then, or the two the other way about: half of
that work is done by the time it is wished.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from contextlib import suppress

from core.checkpoint_paths import learnt_tier
from core.errors import Cancelled, WorkbenchError
from core.evaluation.evaluation_context import EvaluationContext, context_of
from core.evaluation.opening import Shelf, Wanted, open_kept
from core.evaluation.opening_memory import Memory
from core.evaluation.report import Report
from core.waiting_lines import Waiting

PAUSE_S = 1.0
"""Nothing is done before nothing was wished for so long: the window draws meanwhile what it was told."""
Steps = Callable[[Report, EvaluationContext], tuple[Callable[[], object], ...]]
"""What is done for a report: `analyse.steps`, `lending.steps`."""


def look_ahead(wanted: Wanted, memory: Memory, steps: Steps, waiting: Waiting) -> None:
    """Get ahead with the reports of a wish that was answered, which stay in the memory, until something is
    `waiting`: each step takes some tenths of a second of ten thousand utterances."""
    if waiting(PAUSE_S):
        return
    with suppress(Cancelled, WorkbenchError, OSError):  # whoever wishes for it comes upon the same, and says so
        tier = learnt_tier(wanted.model.folder)
        shelf = Shelf(wanted.project, wanted.chosen, cancelled=lambda: waiting(0.0), memory=memory, tier=tier)
        found = open_kept(wanted, shelf=shelf)
        for report in (found.report, found.other):
            if report is None or found.stale:  # no memory holds a report of the set as it was once
                continue
            go_through(steps(report, context_of(wanted.project, report)), waiting)
        tidy()


def go_through(steps: Iterable[Callable[[], object]], waiting: Waiting) -> None:
    """Do one thing after the other. Raises `Cancelled` as soon as something is waiting."""
    for step in steps:
        if waiting(0.0):
            raise Cancelled
        step()


def tidy() -> None:
    """Free what is no longer needed of what was worked out, in a process in which garbage is not collected else: it
    would go through all that was made, again and again. What is remembered is not gone through again."""
    gc.collect()
    gc.freeze()
