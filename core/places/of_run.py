"""Which place a run is in, and giving one to a run."""

from __future__ import annotations

import uuid
from contextlib import suppress
from dataclasses import replace

from core.errors import ConfigError, RunError
from core.places.place import Place
from core.places.places import places
from core.runs import elsewhere
from core.runs.folder import RunFolder
from core.wording import say

KEY_LETTERS = 60


def put_on(run: RunFolder, place: Place, nodes: int = 0, together: str = "") -> None:
    """Let a run train in a place from its next start on: on so many `nodes` of it, else on as many as the place says.
    Those that were put there `together`, by the same word, are started as one. Raises `RunError`."""
    key = "".join(x for x in run.key if x.isascii() and (x.isalnum() or x == "-")).strip("-").lower()
    where = {"place": place.to_json(), "run": f"{key[:KEY_LETTERS] or 'run'}-{uuid.uuid4().hex[:12]}"}
    own: dict[str, object] = {"nodes": nodes} if nodes else {}
    own |= {elsewhere.TOGETHER: together} if together else {}
    run.note(**{elsewhere.ON: where | own})


def place_of(run: RunFolder) -> tuple[Place, str]:
    """The place that a run is in, as it is now or, where it was forgotten, as it was, with as many nodes as the run was
    given; and its folder's name there.
    Raises `RunError`, `ConfigError`."""
    found = elsewhere.noted(run.notes())
    if found is None:
        raise RunError(say("The run “{key}” trains on this computer.", key=run.key), say("Nothing is to be fetched."))
    place = Place.from_json(found["place"])
    with suppress(ConfigError):  # a damaged list of places: the run knows its own
        place = places().get(place.name, place)
    if isinstance(nodes := found.get("nodes"), int) and nodes:
        place = replace(place, nodes=nodes)
    return place, str(found["run"])
