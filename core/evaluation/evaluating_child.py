"""The child that evaluates a set, from gathering its utterances to keeping what comes of them: `python -m
core.evaluation.evaluating_child`, started by `core.evaluation.evaluator`. Another child, its own, hears them.
Torch-free.

The first line that it reads is what it is to do. Where its input ends after that, nobody wants it any more. It says its
progress, the lines of a report that is kept nowhere as "told", and in the end the "report" or the "error".
"""

from __future__ import annotations

import gc
import sys
from contextlib import suppress

from core.children import Telling, tell, unwanted
from core.errors import Cancelled, WorkbenchError
from core.evaluation import kept_views
from core.evaluation.evaluator import Evaluating, told_of
from core.evaluation.run_evaluation import evaluate_set
from core.progress import Stop

LEFT = 1
"""Its exit code where nobody wants it any more."""


def serve(wish: Evaluating, cancelled: Stop) -> dict[str, object]:
    """Do what is wished; what is said of it in the end. Raises what `evaluate_set` does."""
    report = evaluate_set(
        wish.project, wish.model, wish.chosen, reading=wish.reading, device=wish.device, again=wish.again,
        progress=Telling(), cancelled=cancelled,
    )  # fmt: skip
    head, lines = told_of(report)
    for line in lines:
        tell({"told": line})
    if report.not_kept is None and wish.then is not None:
        with suppress(WorkbenchError, OSError):  # it is worked out when it is looked at, which says why not
            kept_views.make(wish.then)
    return {"report": head}


def main() -> int:
    gc.disable()  # it would go through all that was made, again and again
    wish = Evaluating.of_line(sys.stdin.buffer.readline())
    try:
        tell(serve(wish, unwanted()))
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    except Cancelled:
        return LEFT
    return 0


if __name__ == "__main__":
    sys.exit(main())
