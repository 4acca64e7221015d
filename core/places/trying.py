"""Trying a place: the whole way with a tiny run, step by step, each with what it did or why it failed."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import quantities
from core.errors import Cancelled, RunError, WorkbenchError
from core.places import agent, tiny_run
from core.places.following import Following, Left
from core.places.link import Link
from core.places.of_run import put_on
from core.places.place import Place
from core.progress import Stop, never
from core.runs import elsewhere, events, reader
from core.wording import Said, say, say_n


@dataclass(frozen=True)
class Step:
    """One step of the way: `title` is what was tried, `text` what it found; of one that failed, `message` and `hint`.
    `seconds` it took."""

    key: str
    title: str
    ok: bool
    text: str = ""
    message: str = ""
    hint: str = ""
    detail: str = ""
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        texts = {name: str(getattr(self, name)) for name in ("title", "text", "message", "hint", "detail")}
        return {"step": self.key, "ok": self.ok, "seconds": round(self.seconds, 2), **texts}


TITLES: dict[str, Said] = {
    "reach": say("Log in and start Vizinho there"),
    "send": say("Send a tiny run"),
    "start": say("Start it"),
    "train": say("Train four steps"),
    "fetch": say("Bring the model back"),
    "tidy": say("Clear away there"),
}
"""The steps, in order."""


def try_place(place: Place, told: Callable[[Step], object], cancelled: Stop = never) -> list[Step]:
    """Go the whole way; each step is told as it ends. The first that fails is the last."""
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="vizinho-place-") as folder:
        way = _Way(place, Path(folder), cancelled)
        try:
            for key, do in way.steps().items():
                steps.append(_tried(key, do))
                told(steps[-1])
                if not steps[-1].ok:
                    break
        finally:
            way.close()
    return steps


def _tried(key: str, do: Callable[[], str]) -> Step:
    begun = time.monotonic()
    try:
        text = do()
    except Left:
        raise Cancelled from None
    except WorkbenchError as error:
        took = time.monotonic() - begun
        return Step(key, TITLES[key], False, "", error.message, error.hint, error.detail, took)
    return Step(key, TITLES[key], True, text, seconds=time.monotonic() - begun)


class _Way:
    """The steps, each of which builds on those before it."""

    def __init__(self, place: Place, folder: Path, cancelled: Stop) -> None:
        self.place, self.folder, self.cancelled = place, folder, cancelled
        self.link: Link | None = None
        self.following: Following | None = None

    def steps(self) -> dict[str, Callable[[], str]]:
        return {
            "reach": self.reach,
            "send": self.send,
            "start": self.start,
            "train": self.train,
            "fetch": self.fetch,
            "tidy": self.tidy,
        }

    def close(self) -> None:
        """Leave nothing at work there."""
        if self.link is None:
            return
        if self.following is not None and self.following.now.goes_on:
            with suppress(WorkbenchError):
                self.link.ask("end", run=self.where)
        self.link.close()

    def reach(self) -> str:
        self.link = Link(self.place, self.cancelled)
        hello = self.link.hello
        if hello["version"] != agent.program_version():
            raise RunError(
                say(
                    "Vizinho there is version {there}, and here {here}.",
                    there=hello["version"],
                    here=agent.program_version(),
                ),
                say("Install the same version there as here."),
            )
        if self.place.kind == "slurm" and hello["scheduler"] != "slurm":
            raise RunError(
                say("There is no Slurm on the computer at {address}.", address=self.place.address),
                say("Give the address of the cluster’s login node, or make it a place of the kind ssh."),
            )
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
        self.following.watch(self.link)
        status = reader.status(self.run)
        if status.state != "finished":
            console = reader.console_end(self.run)
            raise RunError(status.message or say("It ended without a word."), status.hint, status.detail or console)
        begun = [event for event in events.Follower(self.run.events).read() if isinstance(event, events.Started)]
        return say("on {device}", device=begun[-1].device_name or begun[-1].device) if begun else ""

    def fetch(self) -> str:
        if not (self.run.model / "model.safetensors").is_file():
            raise RunError(say("The model did not arrive."), say("Read the details in the run’s log there."))
        assert self.link is not None
        return say("{size} came", size=quantities.size(self.link.received))

    def tidy(self) -> str:
        assert self.link is not None
        self.link.ask("remove", run=self.where)
        return ""
