"""What the time of a run goes into, stage by stage, and how that is said. Torch-free; `core.training.stage_clock`
measures it."""

from __future__ import annotations

from collections.abc import Mapping

from core import quantities
from core.wording import Said, say, say_all

TITLES: Mapping[str, Said] = {
    "waiting": say("waiting for sound"),
    "forward": say("forward"),
    "backward": say("backward"),
    "sharing": say("waiting for other processes"),
    "step": say("step"),
    "check": say("checks"),
    "save": say("saving"),
}
"""The stages that follow one another, in their order."""
BESIDE = "features"
"""The stage that goes on beside those, on another thread: reading sound and making features of it. What of it the run
had to wait for is in `waiting`."""
LEAST = 0.005
"""Stages of a smaller share are not told of."""

Times = Mapping[str, float]
"""Seconds by stage."""


class StageTimes:
    """Those of a run, told one by one with the steps after which they were. `seconds` are of all together; what is told
    later changes nothing in what it was."""

    def __init__(self) -> None:
        self._told: list[tuple[int, Times]] = []
        self.seconds: Times = {}

    def add(self, step: int, times: Times) -> None:
        if times:
            self._told.append((step, times))
            self.seconds = _both(self.seconds, times)

    def cut(self, step: int) -> None:
        """Forget what came after this step."""
        kept = [(at, times) for at, times in self._told if at <= step]
        self._told, self.seconds = [], {}
        for at, times in kept:
            self.add(at, times)


def _both(one: Times, other: Times) -> Times:
    return {stage: one.get(stage, 0.0) + other.get(stage, 0.0) for stage in {**one, **other}}


def shares(times: Times) -> dict[str, float]:
    """The shares 0..1 of the stages that follow one another, in their order; those that took next to nothing aside."""
    total = sum(times.get(stage, 0.0) for stage in TITLES)
    if total <= 0:
        return {}
    found = {stage: times.get(stage, 0.0) / total for stage in TITLES}
    return {stage: share for stage, share in found.items() if share >= LEAST}


def sentence(times: Times) -> str:
    """Where the time went, on one line; "" where nothing was measured."""
    parts = [say("{stage} {share:.0%}", stage=TITLES[stage], share=share) for stage, share in shares(times).items()]
    if not parts:
        return ""
    text = say("Its time: {stages}.", stages=say_all(parts))
    if times.get(BESIDE, 0.0) > 0:
        made = quantities.duration(times[BESIDE])
        return say("{text} Making features took {time} beside that.", text=text, time=made)
    return text
