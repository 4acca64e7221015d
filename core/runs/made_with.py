"""What a run was made with: versions, the computer, and checksums of its data, written down when it begins.

Who repeats a run later is told by it what has become another. Runs of earlier versions have none. Torch-free.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from core import writing
from core.datasets.answering import answered
from core.datasets.manifest import Entry, read_manifest
from core.runs import text_run, tolerance
from core.runs.folder import RunFolder
from core.wording import say

PACKAGES = ("vizinho", "torch", "transformers", "numpy", "soxr", "av")
WHOLE_BYTES = 8 << 20
"""Larger files are known by their size and by parts that are spread over them."""
PART_BYTES, PARTS = 1 << 16, 64
MOST_FILES = 20_000
"""Of more files of sound, so many spread over all."""
WEIGHTS = ("model.safetensors", "model.safetensors.index.json", "config.json")


def write(run: RunFolder, entries: Sequence[Entry], source: str) -> None:
    """Write down what a run that begins now is made with: its utterances, and the folder of its source, "" for none.

    Raises `OSError`, and `SoundAway` for a file that does not answer.
    """
    _write(run, source, **_data(run, entries))


def with_data_of(run: RunFolder, written: bytes) -> bytes:
    """What was written down of a run where it began elsewhere, with the utterances and sounds that it has here. Raises
    `ValueError`, `RunError`, `SoundAway`."""
    found = json.loads(written)
    if "manifest" in found:
        found |= _data(run, list(read_manifest(run.manifest, None)))
    return _text(found).encode()


def _data(run: RunFolder, entries: Sequence[Entry]) -> dict[str, Any]:
    files = sounds(entries)
    return {
        "manifest": fingerprint(run.manifest),
        "sounds": [answered(partial(fingerprint, path), path) for path in files],
    }


def write_of_text(run: RunFolder, source: str) -> None:
    """The same of a run that teaches a text model: its sentences instead of sound. Raises `OSError`."""
    texts = {name: fingerprint(run.path / name) for name in (text_run.TRAIN, text_run.HELD_OUT)}
    _write(run, source, sounds=[], texts=texts)


def _write(run: RunFolder, source: str, **data: Any) -> None:
    found = {
        "versions": versions(),
        "machine": machine(),
        "source": {n: fingerprint(p) for n in WEIGHTS if source and (p := Path(source) / n).is_file()},
        **data,
    }
    writing.write_text(run.made_with, _text(found), lasting=True)


def _text(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def read(run: RunFolder) -> dict[str, Any]:
    """What was written down; nothing where nothing was, or it cannot be read."""
    try:
        found = json.loads(run.made_with.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def others(run: RunFolder, device_before: str, device_now: str, precision: str) -> list[str]:
    """What is another than when a run began that goes on now, and may change its figures, in sentences: by how much,
    its number format tells."""
    found: list[str] = []
    allowed = tolerance.of_format(precision)
    before, now = read(run).get("versions", {}), versions()
    changed = [f"{name} {now[name]} ({before[name]})" for name in now if before.get(name, now[name]) != now[name]]
    if changed:
        found.append(
            say(
                "It goes on with other versions than it began with: {versions}. Figures may differ a little: "
                "{loss:.0%} of a check’s loss is to be expected.",
                versions=changed,
                loss=allowed.loss,
            )
        )
    if device_before not in ("", device_now):
        found.append(
            say(
                "It goes on on the device “{now}”, where it was on “{before}”. Figures may differ a little: {loss:.0%} "
                "of a check’s loss is to be expected.",
                now=device_now,
                before=device_before,
                loss=allowed.loss,
            )
        )
    return found


def versions() -> dict[str, str]:
    """The versions of Python and of the packages that numbers come from; "" of one that is not there."""
    return {"python": platform.python_version(), **{name: _version(name) for name in PACKAGES}}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def machine() -> dict[str, str]:
    """The computer, as far as numbers may depend on it."""
    return {
        "system": platform.system(),
        "processor": platform.processor() or platform.machine(),
        "architecture": platform.machine(),
        "cores": str(os.cpu_count() or 1),
    }


def sounds(entries: Iterable[Entry]) -> list[str]:
    """The files of sound of a list of utterances, in its order, as far as they are written down."""
    found = list(dict.fromkeys(entry.audio for entry in entries))
    return found[:: max(1, -(-len(found) // MOST_FILES))]


def fingerprint(path: str | Path) -> str:
    """A checksum of a file: of all of it, or of a large one's size and parts. "" where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            state = hashlib.blake2b(str(size).encode(), digest_size=16)
            whole = size <= WHOLE_BYTES
            for number in range(1 if whole else PARTS):
                file.seek(number * (size - PART_BYTES) // max(1, PARTS - 1))
                state.update(file.read(WHOLE_BYTES if whole else PART_BYTES))
            return state.hexdigest()
    except OSError:
        return ""
