"""The launcher of a computer without a scheduler: a training child that outlives the connection."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from typing import Any

from core.errors import RunError
from core.places.job_state import JobState
from core.places.runs_there import RunThere
from core.runs import queue, supervisor
from core.wording import say

IN_TURN = "in_turn"
"""The option of a run whose end lets the next begin."""
MODULE, TRAINING = "core.places.plain_job", "core.training"


class Plain:
    """See `Launcher`. Runs side by side share the cores, and take different graphics cards."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        threads = options.get("threads")
        beside = max(1, int(options.get("at_once") or 1)) if options.get(IN_TURN) else 1
        if not (isinstance(threads, int) and threads > 0):
            threads = max(1, (queue.cores() - 1) // beside) if beside > 1 else None
        queue.give_cards(run.folder)
        supervisor.start(run.folder, nice=0, threads=threads, module=MODULE if options.get(IN_TURN) else TRAINING)
        return {"machine": platform.node()}

    def look(self, run: RunThere) -> JobState:
        if (machine := run.job.get("machine", platform.node())) != platform.node():
            raise RunError(
                say(
                    "The address leads to {here}, and the run was started on {there}.",
                    here=platform.node(),
                    there=machine,
                ),
                say("Give the place the address of that computer itself: vizinho places add NAME --address ADDRESS."),
            )
        return JobState(alive=supervisor.alive(run.folder))

    def end(self, run: RunThere) -> None:
        supervisor.terminate(run.folder)
