"""The places that this person has: one small file beside what is remembered of sources, in no project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core import writing
from core.errors import ConfigError, RunError
from core.locks import locked
from core.places import ray_token
from core.places.place import Place
from core.sources import kept
from core.wording import say

HERE = "here"
"""What this computer is called, unless a person has given this name to a place."""
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


def chosen(name: str | None) -> Place | None:
    """The place of this name; None where it is this computer or nothing was said. Raises `ConfigError`."""
    return None if not name or (name == HERE and HERE not in places()) else place_named(name)


def place_named(name: str) -> Place:
    """Raises `ConfigError` that names those there are."""
    there = places()
    if name == HERE and HERE not in there:
        raise ConfigError(
            say("“{name}” is this computer: it is always there, and keeps its runs in their projects.", name=name),
            say("It is listed and tested: vizinho places test {name}.", name=name),
        )
    if name not in there:
        raise ConfigError(
            say("There is no place “{name}”.", name=name),
            say("Places: {names}.", names=list(there))
            if there
            else say("Add one: vizinho places add NAME --address USER@HOST."),
        )
    return there[name]


@dataclass(frozen=True)
class Forgotten:
    """A place that is kept no more, and the token of its cluster, which is in the keyring no more; "" where there was
    none, or another place needs it. `stays`: the keyring could not be asked."""

    place: Place
    token: str = field(default="", repr=False)
    stays: bool = False


def add(place: Place) -> None:
    """Keep a place, in the place of one of the same name. A token goes with the address that no place has any more.
    Raises `ConfigError`."""
    with _changing() as there:
        before = there.get(place.name)
        there[place.name] = place
    if before is not None:
        _token_taken(before)


def remove(name: str) -> Forgotten:
    """Forget a place, and the token of its cluster where no other place has that address: what lies there stays there.
    Raises `ConfigError`."""
    place = place_named(name)
    with _changing() as there:
        there.pop(name, None)
    return _token_taken(place)


def restore(forgotten: Forgotten) -> None:
    """Keep a place again, and its token. Raises `ConfigError`; `RunError` where the keyring does not take the token."""
    add(forgotten.place)
    if forgotten.token:
        ray_token.keep(forgotten.place.ray_address, forgotten.token)


def _token_taken(place: Place) -> Forgotten:
    """Take the token of a place out of the keyring, unless another place has its address."""
    address = place.ray_address
    if place.kind != "ray" or address in [one.ray_address for one in places().values() if one.kind == "ray"]:
        return Forgotten(place)
    try:
        return Forgotten(place, ray_token.taken(address))
    except RunError as error:
        return Forgotten(place, stays=not isinstance(error, ray_token.NoKeyring))


@contextmanager
def _changing() -> Iterator[dict[str, Place]]:
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
        with locked(file().with_name(LOCK), LOCK_S):
            there = places()
            yield there
            values = {"places": [place.to_json() for place in there.values()]}
            writing.write_text(file(), json.dumps(values, ensure_ascii=False, indent=1) + "\n", lasting=True)
    except (OSError, TimeoutError) as error:
        raise ConfigError(
            say("{path} cannot be written.", path=file()), say("Look at its disk, then try again."), str(error)
        ) from error
