"""The places that this person has: one small file beside what is remembered of sources, in no project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from core import writing
from core.errors import ConfigError
from core.places.place import Place
from core.sources import kept
from core.wording import say

FILE, LOCK, LOCK_S = "places.json", ".places.lock", 10.0


def file() -> Path:
    return kept.place() / FILE


def places() -> dict[str, Place]:
    """All places by name, in the order in which they were added. Raises `ConfigError` for a damaged file."""
    try:
        values = json.loads(file().read_text(encoding="utf-8"))
        found = [Place.from_json(one) for one in values["places"]]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ConfigError(
            say("{path} cannot be read.", path=file()),
            say("It holds the places that runs train on. Restore it, or delete it and add them again."),
            str(error),
        ) from error
    return {place.name: place for place in found}


def place_named(name: str) -> Place:
    """Raises `ConfigError` that names those there are."""
    there = places()
    if name not in there:
        raise ConfigError(
            say("There is no place “{name}”.", name=name),
            say("Places: {names}.", names=list(there))
            if there
            else say("Add one: vizinho places add NAME --address USER@HOST."),
        )
    return there[name]


def add(place: Place) -> None:
    """Keep a place, in the place of one of the same name. Raises `ConfigError`."""
    with _changing() as there:
        there[place.name] = place


def remove(name: str) -> None:
    """Forget a place: what lies there stays there. Raises `ConfigError`."""
    place_named(name)
    with _changing() as there:
        there.pop(name, None)


@contextmanager
def _changing() -> Iterator[dict[str, Place]]:
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
        with FileLock(file().with_name(LOCK), timeout=LOCK_S):
            there = places()
            yield there
            values = {"places": [place.to_json() for place in there.values()]}
            writing.write_text(file(), json.dumps(values, ensure_ascii=False, indent=1) + "\n", lasting=True)
    except (OSError, TimeoutError) as error:
        raise ConfigError(
            say("{path} cannot be written.", path=file()), say("Look at its disk, then try again."), str(error)
        ) from error
