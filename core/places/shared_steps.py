"""How a run's processes on the nodes of a place share each step: told before it is made, and refused where some would
have nothing to do. The batch over all of them stays what the recipe says. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core import quantities
from core.errors import ConfigError
from core.places.place import Place
from core.runs import elsewhere
from core.training.config import TrainConfig
from core.wording import say, say_n


@dataclass(frozen=True)
class SharedSteps:
    """`processes` on `nodes` share each step of `batches` batches with `seconds` of sound in all, which are about so
    many `utterances`."""

    processes: int
    nodes: int
    batches: int
    seconds: float
    utterances: int

    @property
    def sentence(self) -> str:
        """ "" where one process takes all. What they learn is the same as in one as long as each has whole batches: of
        parts of one, batch norms see each part for itself."""
        if self.processes < 2:
            return ""
        told: dict[str, Any] = {
            "processes": say_n("One process", "%n processes", self.processes),
            "nodes": say_n("1 node", "%n nodes", self.nodes),
            "seconds": self.seconds,
            "each": self.seconds / self.processes,
        }
        if self.processes <= self.batches:
            return say(
                "{processes} on {nodes} share each step of {seconds:g} s of sound, about {each:.1f} s each, and learn "
                "the same as one",
                **told,
            )
        return say(
            "{processes} on {nodes} share each step of {seconds:g} s of sound, about {each:.1f} s each: parts of a "
            "batch, which batch norms do not see whole (raise accumulate to {count} for whole ones)",
            count=self.processes,
            **told,
        )

    def check(self) -> None:
        """Raises `ConfigError` where there are more processes than utterances in a step."""
        if self.processes <= self.utterances:
            return
        raise ConfigError(
            say(
                "{processes} cannot share steps of about {utterances}: some would have nothing to learn from.",
                processes=say_n("One process", "%n processes", self.processes),
                utterances=quantities.utterances(self.utterances),
            ),
            say("Take fewer nodes or cards, or raise batch_seconds or accumulate."),
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "processes": self.processes, "nodes": self.nodes, "batches": self.batches, "seconds": self.seconds,
            "utterances": self.utterances,
        }  # fmt: skip


def shared_steps(config: TrainConfig, place: Place, train_s: float, utterances: int) -> SharedSteps:
    """How a run with these settings is shared in a place, where so many train utterances last `train_s`. On processors
    each node has as many processes as the settings say, on graphics cards one a card. Raises `ConfigError` for nodes
    where there are none."""
    nodes = nodes_of(place)
    on_cards = place.gpus > 0 and place.kind != "ssh" and config.device in ("auto", "cuda")
    each = place.gpus if on_cards else max(1, config.workers)
    usual_s = train_s / utterances if utterances else config.batch_seconds
    rows = max(1, int(config.batch_seconds / max(usual_s, 1e-3)))
    seconds = config.accumulate * config.batch_seconds
    return SharedSteps(nodes * each, nodes, config.accumulate, seconds, config.accumulate * rows)


def nodes_of(place: Place) -> int:
    """How many nodes a run takes there. Raises `ConfigError` for several of what is one computer."""
    if place.nodes > 1 and place.kind == "ssh":
        raise ConfigError(
            say("“{place}” is one computer: it has no nodes to share a run.", place=place.name),
            say("Leave --nodes out, or choose a place with Slurm or Ray."),
        )
    return max(1, place.nodes)


def nodes_noted(notes: Mapping[str, Any]) -> int:
    """How many nodes a run takes that is in a place, by its notes."""
    found = elsewhere.noted(notes)
    told = (found.get("nodes") or found["place"].get("nodes")) if found is not None else 0
    return told if isinstance(told, int) and told > 0 else 1
