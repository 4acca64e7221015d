"""Which place a run is in, and giving one to a run."""

from __future__ import annotations

import uuid
from contextlib import suppress

from core.errors import ConfigError, RunError
from core.places.place import Place
from core.places.places import places
from core.runs import elsewhere
from core.runs.folder import RunFolder
from core.wording import say

KEY_LETTERS = 60


def put_on(run: RunFolder, place: Place) -> None:
    """Let a run train in a place from its next start on. Raises `RunError`."""
    key = "".join(x for x in run.key if x.isascii() and (x.isalnum() or x == "-")).strip("-").lower()
    run.note(
        **{elsewhere.ON: {"place": place.to_json(), "run": f"{key[:KEY_LETTERS] or 'run'}-{uuid.uuid4().hex[:12]}"}}
    )


def place_of(run: RunFolder) -> tuple[Place, str]:
    """The place that a run is in, as it is now or, where it was forgotten, as it was; and its folder's name there.
    Raises `RunError`, `ConfigError`."""
    found = elsewhere.noted(run.notes())
    if found is None:
        raise RunError(say("The run “{key}” trains on this computer.", key=run.key), say("Nothing is to be fetched."))
    place = Place.from_json(found["place"])
    with suppress(ConfigError):  # a damaged list of places: the run knows its own
        place = places().get(place.name, place)
    return place, str(found["run"])
