"""The processes of a run beside its first one: started, asked for each step, listened to, and ended.

The first process decides: when a step is taken, when the dev set is checked, when all is saved, when the run pauses.
The others are asked over their standard input and answer on their standard output, a JSON object a line; they end as
soon as their input does, however the first one came to its end. So nobody waits for a process that waits for somebody
else, and none is left behind.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self, TypeVar

from core.children import Child, spawn, standing_back
from core.datasets.answering import SoundAway
from core.errors import RunError, WorkbenchError
from core.training import far, ranks
from core.training.far import FarMember
from core.training.ranks import Apart, OtherFailed
from core.training.sitting import Sitting
from core.training.world import World
from core.wording import say

Found = TypeVar("Found")

MODULE = "core.training.worker"
LOADING_S = 600.0
"""A process that loads gets so long to be ready: the largest models take minutes from a slow disk."""
LEAVE_S = 5.0
LAST_WORDS_S = 10.0
RESUME = say("Resume: the run goes on from where it was saved last.")


class OtherLost(RunError):
    """Another process of the run has gone, or failed: the weights are those of the last step that all have made."""


class Team:
    """A context manager: starts and meets them, and ends them. Alone, there is nobody to ask. Those that a launcher has
    started, on this computer or on others, are asked in the same way (`core.training.far`)."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting, self.size = sitting, sitting.processes
        self._children: list[Child | FarMember] = []
        self._folder: Path | None = None
        self.answers: list[dict[str, Any]] = []
        """What the others said of the last step."""

    def __enter__(self) -> Self:
        try:
            self._gather()
        except BaseException:
            self._leave()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._leave()

    def _gather(self) -> None:
        """Start the others, with what was saved just now, and meet them."""
        if self.size == 1:
            return
        sitting, place = self._sitting, self._sitting.train_step.place
        sitting.phase(say("Starting the other processes of the run"))
        if sitting.world is not None:
            self._gather_far(sitting.world)
            return
        folder = self._folder = Path(tempfile.mkdtemp(prefix="vizinho-team-"))
        for rank in range(1, self.size):
            arguments = [str(sitting.run.path), str(rank), str(self.size), str(place.threads)]
            cards = ",".join(str(number) for number in sitting.cards) or "-"
            arguments += [place.device.type, cards, place.precision, str(folder)]
            child = spawn(MODULE, arguments, lines=True, threads=place.threads, nice=standing_back(), echo=True)
            self._children.append(child)
        for rank in range(1, self.size):
            self._answer(rank, LOADING_S)
        self._ask({"meet": True})
        sitting.train_step.join(self._together(lambda: ranks.meet(folder, 0, self.size, place.device)))

    def _gather_far(self, world: World) -> None:
        """Meet those that were started like this one, and wait to be told what was saved."""
        sitting, place = self._sitting, self._sitting.train_step.place
        ranks.check_there()
        store, meeting = far.open_store(), far.open_store()
        self._children = [FarMember(store, rank, sitting.run.printed(rank)) for rank in range(1, self.size)]
        self._ask({"device": place.device.type, "precision": place.precision, "threads": place.threads})
        for rank in range(1, self.size):
            self._answer(rank, LOADING_S)
        self._ask({"meet": True})
        sitting.train_step.join(self._together(lambda: far.meet(meeting, world, place.device)))

    def step(self, work: Callable[[], Found]) -> Found:
        """What `work` gives, this process's part of the next step, while the others do theirs. Raises what it raises;
        but what another process failed for, in that one's words."""
        now = self._sitting.state
        self._ask({"step": now.step, "parts": now.parts, "steps": now.steps, "changed": now.changed})
        return self._together(work)

    def _together(self, work: Callable[[], Found]) -> Found:
        self.answers = []
        try:
            found = work()
        except WorkbenchError:
            raise
        except (OtherFailed, Apart) as error:
            self._hear(LAST_WORDS_S)
            raise OtherLost(say("The processes of the run have lost each other."), RESUME, str(error)) from error
        except Exception:
            self._hear(LAST_WORDS_S)
            raise
        self._hear(ranks.ANSWER_S)
        if any("other" in answer for answer in self.answers):
            raise OtherLost(say("The processes of the run have lost each other."), RESUME)
        return found

    def _ask(self, what: Mapping[str, Any]) -> None:
        for rank, child in enumerate(self._children, 1):
            try:
                child.write(json.dumps(what).encode() + b"\n")
            except (OSError, ValueError) as error:
                raise self._lost(rank) from error

    def _hear(self, patience_s: float) -> None:
        """Take in what all others answer. Raises the error of the first that has one."""
        self.answers = [self._answer(rank, patience_s) for rank in range(1, self.size)]

    def _answer(self, rank: int, patience_s: float) -> dict[str, Any]:
        said = self._children[rank - 1].line(patience_s)
        if said is None:
            raise OtherLost(
                say("Process {number} of {size} of the run does not answer any more.", number=rank + 1, size=self.size),
                RESUME,
                self._children[rank - 1].last_words(),
            )
        if not said:
            raise self._lost(rank)
        answer: dict[str, Any] = json.loads(said)
        if "failed" in answer:
            raise self._in_words(rank, answer)
        return answer

    def _in_words(self, rank: int, answer: Mapping[str, Any]) -> WorkbenchError:
        told = WorkbenchError.from_json(answer["failed"])
        message = say(
            "Process {number} of {size} of the run: {message}", number=rank + 1, size=self.size, message=told.message
        )
        return (SoundAway if answer.get("away") else OtherLost)(message, told.hint or RESUME, told.detail)

    def _lost(self, rank: int) -> OtherLost:
        child = self._children[rank - 1]
        code = child.wait(LAST_WORDS_S)
        ended = f"exit code {code}\n" if code is not None else ""
        return OtherLost(
            say("Process {number} of {size} of the run has ended without a word.", number=rank + 1, size=self.size),
            RESUME,
            f"{ended}{child.last_words()}".rstrip(),
        )

    def _leave(self) -> None:
        """End the others: their input ends, and whoever is still there after a while is killed."""
        for child in self._children:
            child.hang_up()
        for child in self._children:
            child.wait(LEAVE_S)
            child.close()
        self._children = []
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
