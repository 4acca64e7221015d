"""Who follows a run in a place: each computer that looks at it is noted beside the run there. What was removed on one
of them stays there for as long as another has it: the project may have been copied.

`own` is asked for here; the rest runs in the place itself.
"""

from __future__ import annotations

import json
import platform
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from core import writing
from core.locks import Timeout, locked
from core.places.runs_there import RunThere
from core.sources import kept

OWN = "computer.json"
"""Beside what this person keeps of places: by which name runs there know this computer."""
NOTE, LOCK, LOCK_S = "followers.json", "followers.lock", 10.0
NOTED_EVERY_S = 24 * 3600.0


def own() -> dict[str, str]:
    """This computer, as followers are noted: an `id` that means nothing, and its name."""
    path = kept.place() / OWN
    try:
        found = str(json.loads(path.read_text(encoding="utf-8"))["id"])
    except (OSError, ValueError, KeyError, TypeError):
        found = uuid.uuid4().hex
        with suppress(OSError):  # then it is another computer next time: what others have stays in any case
            path.parent.mkdir(parents=True, exist_ok=True)
            writing.write_text(path, json.dumps({"id": found}))
    return {"id": found, "name": platform.node()}


def note(run: RunThere, who: object) -> None:
    """A computer follows the run. Where that cannot be noted, it is not."""
    if isinstance(who, Mapping) and isinstance(who.get("id"), str):
        before, now = _read(run).get(who["id"]), time.time()
        if before is None or now - before["at"] > NOTED_EVERY_S:
            _change(run, {who["id"]: {"name": str(who.get("name", "")), "at": now}}, "")


def leave(run: RunThere, who: object) -> list[dict[str, Any]]:
    """A computer needs the run no more; which others have followed it: `name`, and `at`, when they were noted last."""
    gone = str(who.get("id", "")) if isinstance(who, Mapping) else ""
    _change(run, {}, gone)
    return [one for name, one in _read(run).items() if name != gone]


def _change(run: RunThere, more: Mapping[str, Any], gone: str) -> None:
    with suppress(OSError, Timeout), locked(run.folder.path / LOCK, LOCK_S):
        told = {name: one for name, one in (_read(run) | dict(more)).items() if name != gone}
        writing.write_text(run.folder.path / NOTE, json.dumps(told))


def _read(run: RunThere) -> dict[str, dict[str, Any]]:
    try:
        found = json.loads((run.folder.path / NOTE).read_text(encoding="utf-8"))
        return {str(name): {"name": str(one["name"]), "at": float(one["at"])} for name, one in found.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
