"""Trying a place: the whole way with a tiny run, step by step, each with what it did or why it failed."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core import quantities
from core.errors import Cancelled, RunError, WorkbenchError
from core.places import ahead, left, ssh, tiny_run
from core.places.contents import program_version
from core.places.fetching import Told
from core.places.following import Following, Left
from core.places.link import Link
from core.places.of_run import put_on
from core.places.place import Place
from core.places.python_there import look_at
from core.places.steps import Step, tried
from core.progress import Stop, never
from core.runs import elsewhere, events, reader
from core.runs.folder import RunFolder
from core.wording import Said, say, say_n

TITLES: dict[str, Said] = {
    "python": say("Log in and look at the Python there"),
    "reach": say("Start Vizinho there"),
    "send": say("Send a tiny run"),
    "start": say("Start it"),
    "train": say("Train four steps"),
    "fetch": say("Bring the model back"),
    "tidy": say("Clear away there"),
}
"""The steps, in order."""
NAME = str(tiny_run.SETTINGS["name"])


def untold(_text: str, _share: float) -> None:
    """Of who does not want to know how far a step is."""


def try_place(
    place: Place, told: Callable[[Step], object], cancelled: Stop = never, progress: Told = untold
) -> list[Step]:
    """Go the whole way; each step is told as it ends, and by `progress` what it waits for meanwhile, such as its place
    in a queue. The first that fails is the last, unless the run could not be cleared away after it: that is told, too,
    and remembered. Raises `Cancelled`."""
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="vizinho-place-") as folder:
        way = _Way(place, Path(folder), cancelled, progress)
        try:
            for key, do in way.steps().items():
                steps.append(tried(key, TITLES[key], do))
                told(steps[-1])
                if not steps[-1].ok:
                    break
        except Left:
            raise Cancelled from None
        finally:
            if (stays := way.close()) is not None:
                steps.append(stays)
                told(stays)
    return steps


def trained(run: RunFolder) -> str:
    """What trained a tiny run, in words. Raises `RunError` where it did not come to its end."""
    status = reader.status(run)
    if status.state != "finished":
        console = reader.console_end(run)
        raise RunError(status.message or say("It ended without a word."), status.hint, status.detail or console)
    begun = [event for event in events.Follower(run.events).read() if isinstance(event, events.Started)]
    return say("on {device}", device=begun[-1].device_name or begun[-1].device) if begun else ""


class _Way:
    """The steps, each of which builds on those before it."""

    def __init__(self, place: Place, folder: Path, cancelled: Stop, progress: Told) -> None:
        self.place, self.folder, self.cancelled, self.progress = place, folder, cancelled, progress
        self._doing: str = ""
        self.link: Link | None = None
        self.following: Following | None = None

    def steps(self) -> dict[str, Callable[[], str]]:
        return {
            "python": self.python,
            "reach": self.reach,
            "send": self.send,
            "start": self.start,
            "train": self.train,
            "fetch": self.fetch,
            "tidy": self.tidy,
        }

    def close(self) -> Step | None:
        """Leave nothing there. What cannot be cleared away now is remembered, and told."""
        if self.link is None:
            return None
        try:
            if self.following is not None:
                left.end_and_remove(self.link, self.where)
        except WorkbenchError as error:
            return self._stays(error)
        finally:
            self.link.close()
        return None

    def _stays(self, why: WorkbenchError) -> Step:
        with suppress(WorkbenchError):  # `places show` lists it all the same
            left.remember(left.Left(self.place.name, self.where, NAME, time.time(), ends=True))
        message = say("The test’s run may still lie there, or wait there for its turn.")
        hint = say(
            "When the place can be reached, end and remove it: vizinho places tidy {place}.", place=self.place.name
        )
        return Step("tidy", TITLES["tidy"], False, "", message, hint, why.message)

    def python(self) -> str:
        if self.place.kind == "ray":
            return say("as the Ray cluster starts it")
        return look_at(self.place, self.cancelled)

    def reach(self) -> str:
        self.link = Link(self.place, self.cancelled)
        hello = self.link.hello
        if hello["version"] != (here := program_version()):
            raise ssh.other_version(self.place, hello["version"], here)
        if self.place.kind == "slurm" and hello["scheduler"] != "slurm":
            raise ahead.no_slurm(self.place)
        cards = len(hello["cards"])
        return say(
            "{machine}, Python {python}, {cores}, {memory} of memory, {cards}; {free} free in {folder}",
            machine=hello["machine"],
            python=hello["python"],
            cores=say_n("one core", "%n cores", int(hello["cores"])),
            memory=quantities.size(hello["memory"]),
            cards=say_n("1 graphics card", "%n graphics cards", cards) if cards else say("no graphics card"),
            free=quantities.size(hello["free"]),
            folder=hello["folder"],
        )

    def send(self) -> str:
        assert self.link is not None
        self.run = tiny_run.make(self.folder)
        put_on(self.run, self.place)
        self.where = str((elsewhere.noted(self.run.notes()) or {})["run"])
        self.following = Following(self.run, self.where, self.place, self.cancelled)
        self.following.send(self.link)
        return say("{size} sent", size=quantities.size(self.link.sent))

    def start(self) -> str:
        assert self.link is not None
        assert self.following is not None
        self.following.start(self.link)
        return ""

    def train(self) -> str:
        assert self.link is not None
        assert self.following is not None
        self.following.watch(self.link, self._tell)
        return trained(self.run)

    def _tell(self) -> None:
        """What the run waits for, each thing once."""
        assert self.following is not None
        if self.following.now.text != self._doing:
            self._doing = self.following.now.text
            self.progress(self._doing, -1.0)

    def fetch(self) -> str:
        if not (self.run.model / "model.safetensors").is_file():
            raise RunError(say("The model did not arrive."), say("Read the details in the run’s log there."))
        assert self.link is not None
        return say("{size} came", size=quantities.size(self.link.received))

    def tidy(self) -> str:
        assert self.link is not None
        self.link.ask("remove", run=self.where)
        self.following = None
        return ""
