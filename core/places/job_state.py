"""How a sitting of a run stands in a place, by who launched it there; and what a launcher is. A leaf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from core.places.runs_there import RunThere
from core.wording import from_json, to_json


@dataclass(frozen=True)
class JobState:
    """`alive`: somebody trains it, or will; `waits`: it stands in a queue, and `text` tells where and why. Of one that
    is over, `why` tells what the launcher knows of its end beyond what the run itself says, and `hint` what helps."""

    alive: bool
    waits: bool = False
    text: str = ""
    why: str = ""
    hint: str = ""

    def to_json(self) -> dict[str, Any]:
        texts = {name: to_json(getattr(self, name)) for name in ("text", "why", "hint") if getattr(self, name)}
        return {"alive": self.alive, "waits": self.waits} | texts

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> JobState:
        texts = {name: from_json(values.get(name)) for name in ("text", "why", "hint")}
        return cls(values.get("alive") is True, values.get("waits") is True, **texts)


class Launcher(Protocol):
    """One way in which a place starts training. All of it runs in the place, without waiting; all raise `RunError`."""

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        """Start a sitting; what is to be kept of it, as JSON. `options` are those of the place."""

    def look(self, run: RunThere) -> JobState:
        """How the sitting that was started last stands."""

    def end(self, run: RunThere) -> None:
        """End it, whatever it does."""


@runtime_checkable
class StartsTogether(Launcher, Protocol):
    """A launcher that can start several runs as one job."""

    def start_all(self, runs: Sequence[tuple[RunThere, Mapping[str, Any]]]) -> list[dict[str, Any]]:
        """Start a sitting of each, with its options; what is to be kept of each. Raises `RunError`: then none was."""
