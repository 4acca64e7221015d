"""What this person's computer remembers of sources: folders that were added, licences that were accepted, and the
revision and checksums of each model that was fetched, so that it is the same one next time. Never a token.

One small file for the person, in no project and in no cache: it outlives both.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core import writing
from core.errors import CheckpointError
from core.locks import locked
from core.wording import say

FILE, LOCK, LOCK_S = "sources.json", ".sources.lock", 10.0


def place() -> Path:
    """The folder of this person's own facts, where the system keeps such: it need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "Vizinho"
    if told := os.environ.get("XDG_DATA_HOME"):
        return Path(told) / "vizinho"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Vizinho"
    return home / ".local" / "share" / "vizinho"


@dataclass(frozen=True)
class Pin:
    """`revision` is the commit that a model stays at unless another is asked for; `files` holds the SHA-256 of each
    file that was fetched, by commit and name."""

    revision: str = ""
    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Kept:
    """`added` are folders in the order they came, `licences` those accepted by model, `pins` what was fetched."""

    added: tuple[str, ...] = ()
    licences: Mapping[str, str] = field(default_factory=dict)
    pins: Mapping[str, Pin] = field(default_factory=dict)

    def pin(self, model: str) -> Pin:
        return self.pins.get(model, Pin())

    def accepted(self, model: str, licence: str) -> bool:
        """Whether this very licence of a model was accepted; another one has to be accepted again."""
        return model in self.licences and self.licences[model].casefold() == licence.casefold()


def kept() -> Kept:
    """What is remembered; nothing where the file is not there. Raises `CheckpointError` for a damaged one: a lost
    checksum would let another model pass for the one that was fetched."""
    path = place() / FILE
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return Kept(
            tuple(str(folder) for folder in values.get("added", [])),
            {str(model): str(licence) for model, licence in values.get("licences", {}).items()},
            {str(model): _pin(pin) for model, pin in values.get("pins", {}).items()},
        )
    except FileNotFoundError:
        return Kept()
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=path),
            say("It holds added folders, accepted licences and checksums. Restore it, or delete it to begin anew."),
            str(error),
        ) from error


def known() -> Kept:
    """What is remembered, for lists: nothing where the file is damaged, which is said as soon as it is to change."""
    try:
        return kept()
    except CheckpointError:
        return Kept()


def add_folder(folder: Path) -> None:
    """Remember a folder of a model; once."""
    _change(lambda now: {"added": [*(x for x in now["added"] if x != str(folder)), str(folder)]})


def take_over(folders: Sequence[Path]) -> None:
    """Remember folders that were remembered elsewhere before, ahead of those that are here."""
    before = [str(folder) for folder in folders]
    _change(lambda now: {"added": list(dict.fromkeys([*before, *now["added"]]))})


def forget_folder(folder: Path) -> bool:
    """Whether the folder was among those that were added; it is not any more. What it holds stays."""
    there = str(folder) in kept().added
    if there:
        _change(lambda now: {"added": [x for x in now["added"] if x != str(folder)]})
    return there


def accept(model: str, licence: str) -> None:
    """Remember that the person accepted this licence of a model."""
    _change(lambda now: {"licences": now["licences"] | {model: licence}})


def keep_pin(model: str, revision: str, files: Mapping[str, str], *, stay: bool = True) -> None:
    """Remember the checksums of a revision's files. With `stay`, the model stays at this revision from now on."""

    def changed(now: dict[str, Any]) -> dict[str, Any]:
        pin = now["pins"].get(model, {"revision": "", "files": {}})
        known = pin["files"].get(revision, {})
        pin = {
            "revision": revision if stay else pin["revision"],
            "files": pin["files"] | {revision: {**known, **files}},
        }
        return {"pins": now["pins"] | {model: pin}}

    _change(changed)


def _change(changed: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Write the file anew with some of its values replaced; one writer at a time."""
    folder = place()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / LOCK, LOCK_S):
            now = _values(kept())
            text = json.dumps(now | changed(now), ensure_ascii=False, indent=1)
            writing.write_text(folder / FILE, text + "\n", lasting=True)
    except OSError as error:
        raise CheckpointError(
            say("{path} cannot be written.", path=folder / FILE),
            say("Check the free space and the rights."),
            str(error),
        ) from error


def _values(now: Kept) -> dict[str, Any]:
    pins = {
        model: {"revision": pin.revision, "files": {commit: dict(files) for commit, files in pin.files.items()}}
        for model, pin in now.pins.items()
    }
    return {"added": list(now.added), "licences": dict(now.licences), "pins": pins}


def _pin(values: Mapping[str, Any]) -> Pin:
    files = {str(commit): {str(k): str(v) for k, v in found.items()} for commit, found in values["files"].items()}
    return Pin(str(values["revision"]), files)
