"""This computer among the places: always there, and not to be removed. What it has, and trying it with a tiny run."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from core import graphics_cards, quantities
from core.errors import Cancelled
from core.places import tiny_run, trying
from core.places.fetching import Told
from core.places.steps import Step, tried
from core.progress import Stop, never
from core.runs import queue, reader, room, supervisor
from core.wording import Said, say, say_n

TITLES = {key: trying.TITLES[key] for key in ("start", "train")}
"""The steps of a test of it, in order."""
LOOK_S = 0.1


@dataclass(frozen=True)
class Here:
    """So many cores for us, bytes of memory, and the names of its graphics cards."""

    cores: int
    memory: int
    cards: tuple[str, ...]

    @property
    def words(self) -> Said:
        cards = len(self.cards)
        return say(
            "{cores}, {memory} of memory, {cards}",
            cores=say_n("one core", "%n cores", self.cores),
            memory=quantities.size(self.memory),
            cards=say_n("1 graphics card", "%n graphics cards", cards) if cards else say("no graphics card"),
        )

    def to_json(self) -> dict[str, Any]:
        return {"cores": self.cores, "memory": self.memory, "cards": list(self.cards)}


def look() -> Here:
    """What this computer has; it may take seconds."""
    return Here(queue.cores(), psutil.virtual_memory().total, tuple(card.name for card in graphics_cards.cards()))


def try_here(told: Callable[[Step], object], cancelled: Stop = never, progress: Told = trying.untold) -> list[Step]:
    """Train a tiny run; as `trying.try_place`. Nothing of it stays. Raises `Cancelled`."""
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="vizinho-here-", ignore_cleanup_errors=True) as folder:
        with room.told(say("the test’s run"), Path(folder)):
            run = tiny_run.make(Path(folder))

        def start() -> str:
            supervisor.start(run)
            return ""

        def train() -> str:
            doing = ""
            while supervisor.alive(run):
                if cancelled():
                    raise Cancelled
                if (text := reader.status(run).text) != doing:
                    progress(doing := text, -1.0)
                time.sleep(LOOK_S)
            return trying.trained(run)

        try:
            for key, do in (("start", start), ("train", train)):
                steps.append(tried(key, TITLES[key], do))
                told(steps[-1])
                if not steps[-1].ok:
                    break
        finally:
            supervisor.terminate(run)
    return steps
