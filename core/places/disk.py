"""What lies in a place's folder, and clearing away what nobody needs there. Nothing outside of it is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core import quantities
from core.places import left
from core.places.link import Link
from core.places.place import Place
from core.progress import Stop, never
from core.wording import Said, say

ANSWER_S = 600.0
"""Adding up a large folder on a busy disk takes so long."""


@dataclass(frozen=True)
class Disk:
    """What is `told` of the place: its runs, environments and packages as the agent answers, the bytes of all of it and
    those that are free. `gone` names runs that were removed here, by their folders there."""

    hello: dict[str, Any]
    told: dict[str, Any]
    gone: dict[str, str]

    @property
    def summary(self) -> Said:
        return say(
            "{size} in {folder}, {free} free",
            size=quantities.size(self.told["bytes"]),
            folder=self.hello["folder"],
            free=quantities.size(self.told["free"]),
        )

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What each thing is, what is to be said of it, and its size."""
        rows: list[tuple[str, str, str]] = []
        rows += [(str(run["run"]), self._remark(run), quantities.size(run["bytes"])) for run in self.told["runs"]]
        for one in self.told.get("environments", ()):
            remark = say("answers now") if one["own"] else ""
            rows.append((f"Vizinho {one['environment']}", remark, quantities.size(one["bytes"])))
        if packages := self.told.get("packages"):
            rows.append((say("packages that these were made of"), "", quantities.size(packages)))
        return rows

    def _remark(self, run: dict[str, Any]) -> str:
        if run["alive"]:
            return say("trains")
        return say("“{name}”, removed here", name=self.gone[run["run"]]) if run["run"] in self.gone else ""


@dataclass(frozen=True)
class Tidied:
    """The folders of runs that were removed there, the names of those that were removed here before, and the bytes that
    are free now; which runs stay for other computers, and the links in the folder that were passed over."""

    removed: tuple[str, ...]
    names: tuple[str, ...]
    freed: int
    stay: tuple[left.Stays, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def remarks(self) -> list[Said]:
        """What is to be said of what was not removed."""
        return [
            *(
                say(
                    "“{name}” stays there: {computer} has followed it, too, and may have a copy of the project.",
                    name=one.name,
                    computer=one.computer or one.run,
                )
                for one in self.stay
            ),
            *(say("{path} there is a link: nothing was removed where it leads.", path=path) for path in self.links),
        ]


def look(place: Place, stop: Stop = never) -> Disk:
    """Raises `NotReached`, `RunError`, `Cancelled`."""
    with Link(place, stop) as link:
        gone = {one.run: one.name for one in left.left_in(place.name)}
        return Disk(dict(link.hello), link.ask("runs", timeout_s=ANSWER_S), gone)


def tidy(place: Place, runs: Sequence[str] = (), stop: Stop = never) -> Tidied:
    """Remove what runs that were removed here have left there, the `runs` that are named, and what no other needs.
    Raises `NotReached`, `RunError`, `Cancelled`."""
    with Link(place, stop) as link:
        before = link.ask("runs", timeout_s=ANSWER_S)
        unwanted = {one.run for one in left.left_in(place.name) if one.ends}
        busy = {run["run"] for run in before["runs"] if run["alive"]} - unwanted
        gone = [one for one in left.left_in(place.name) if one.run not in {*busy, *runs}]
        for run in set(runs) - unwanted:
            link.ask("remove", run=run)
        left.clear(link, list(runs), always=True)
        stay = left.clear(link, [one.run for one in gone])
        gone = [one for one in gone if one.run not in {one.run for one in stay}]
        links = link.ask("sweep", timeout_s=ANSWER_S).get("links")
        freed = max(0, before["bytes"] - link.ask("runs", timeout_s=ANSWER_S)["bytes"])
    removed, names = (*runs, *(one.run for one in gone)), tuple(one.name for one in gone)
    return Tidied(removed, names, freed, tuple(stay), tuple(map(str, links)) if isinstance(links, list) else ())
