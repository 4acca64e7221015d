"""How a run is shared among the nodes of a place: told in words, and refused where it cannot be."""

from __future__ import annotations

import pytest

from core.errors import ConfigError
from core.places.place import Place
from core.places.shared_steps import nodes_noted, shared_steps
from core.training.config import TrainConfig

RECIPE = TrainConfig(batch_seconds=32.0, accumulate=2, workers=1)


def place(**values: object) -> Place:
    return Place.from_json({"name": "uni", "kind": "slurm", "address": "login", **values})


@pytest.mark.parametrize(
    ("values", "processes"),
    [({}, 1), ({"nodes": 2}, 2), ({"nodes": 4}, 4), ({"nodes": 2, "gpus": 4}, 8), ({"gpus": 3}, 3)],
)
def test_the_batch_stays_what_the_recipe_says(values: dict[str, object], processes: int) -> None:
    found = shared_steps(RECIPE, place(**values), 3600.0, 900)
    assert (found.processes, found.batches, found.seconds, found.utterances) == (processes, 2, 64.0, 16)
    found.check()
    assert bool(found.sentence) is (processes > 1)
    assert ("the same as one" in found.sentence) is (processes == 2)
    assert ("accumulate" in found.sentence) is (processes > 2)


def test_processors_are_shared_as_the_settings_say_and_cards_by_cards() -> None:
    on_cpu = TrainConfig(device="cpu", workers=3)
    assert shared_steps(on_cpu, place(nodes=2, gpus=4), 3600.0, 900).processes == 6


def test_more_processes_than_utterances_in_a_step_are_refused_in_words() -> None:
    found = shared_steps(RECIPE, place(nodes=17), 3600.0, 900)
    with pytest.raises(ConfigError, match="17 processes cannot share steps of about 16 utterances") as told:
        found.check()
    assert "accumulate" in told.value.hint


def test_one_computer_has_no_nodes() -> None:
    with pytest.raises(ConfigError, match="one computer"):
        shared_steps(RECIPE, Place("lab", address="lab", nodes=2), 3600.0, 900)


def test_a_run_knows_its_nodes_or_those_of_its_place() -> None:
    told = place(nodes=3).to_json()
    assert nodes_noted({"on": {"place": told, "run": "x"}}) == 3
    assert nodes_noted({"on": {"place": told, "run": "x", "nodes": 2}}) == 2
    assert nodes_noted({}) == 1
