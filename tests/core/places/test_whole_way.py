"""The whole way, with a tiny run: the agent, the follower and what trains are processes like those of a real place."""

from __future__ import annotations

import pytest

from core.places import trying
from tests.core.places.way import Way


@pytest.mark.timeout(300)
def test_a_place_is_tried_from_the_login_to_the_model(way: Way) -> None:
    told: list[trying.Step] = []
    steps = trying.try_place(way.place, told.append)
    assert [step.key for step in steps] == list(trying.TITLES), steps[-1]
    assert all(step.ok for step in steps), steps[-1]
    assert told == steps
    assert not [path for path in (way.folder / "runs").iterdir() if path.is_dir()]
    assert not list((way.folder / "contents").glob("*/*"))
