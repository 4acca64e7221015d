"""The launcher of a computer without a scheduler: a training child that outlives the connection."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from typing import Any

from core.errors import RunError
from core.places.job_state import JobState
from core.places.runs_there import RunThere
from core.runs import supervisor
from core.wording import say


class Plain:
    """See `Launcher`."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        threads = options.get("threads")
        supervisor.start(run.folder, nice=0, threads=threads if isinstance(threads, int) and threads > 0 else None)
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
