"""What was chosen for a corpus when it was last imported into a project: where its next import begins.

Kept with what the project says about itself, by the place of the corpus as seen from the project's folder, so that
both may move together.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from core.importers.item import Options
from core.project.edits import set_meta
from core.project.meta import Meta
from core.project.store import Project
from core.wording import say

PASSING = ("copy", "voices", "update", "own")
"""Fields of `Options` that belong to one import and not to the corpus; `own` is kept by its dotted names."""
MOST = 200
"""Corpora whose choices are kept; the oldest go first."""


def remembered(meta: Meta, folder: Path, paths: Iterable[str | Path]) -> dict[str, Any]:
    """The choices of the last import of these paths into the project in `folder`, as `Options.of` takes them; empty
    when there was none, or nothing was chosen."""
    known = {field.name for field in fields(Options)}
    found = meta.imports.get(_name(folder, paths), {})
    values = {key: value for key, value in found.items() if key.partition(".")[0] in known or "." in key}
    if values.get("media"):
        values["media"] = str(_absolute(folder, values["media"]))
    if "paired" in values:
        pairs = [(_absolute(folder, text), _absolute(folder, sound)) for text, sound in values["paired"]]
        values["paired"] = tuple((str(text), str(sound)) for text, sound in pairs if text.is_file() and sound.is_file())
    return values


def remember(project: Project, paths: Iterable[str | Path], options: Options) -> None:
    """Write down what was chosen for this import; within its step, and undone with it."""
    name, chosen = _name(project.folder, paths), _chosen(project.folder, options)
    every = {key: dict(values) for key, values in project.meta.imports.items() if key != name}
    if chosen:
        every[name] = chosen
    kept = dict(list(every.items())[-MOST:])
    if kept != project.meta.imports:
        set_meta(project, say("Choices of the import"), imports=kept)


def _chosen(folder: Path, options: Options) -> dict[str, Any]:
    """All that differs from what is usual, with paths as seen from the project."""
    usual = Options()
    values: dict[str, Any] = {
        field.name: getattr(options, field.name)
        for field in fields(Options)
        if field.name not in PASSING and getattr(options, field.name) != getattr(usual, field.name)
    }
    if "media" in values:
        values["media"] = _relative(folder, options.media)
    if "paired" in values:
        values["paired"] = [[_relative(folder, text), _relative(folder, sound)] for text, sound in options.paired]
    return values | {f"{part}.{name}": value for part, name, value in options.own}


def _name(folder: Path, paths: Iterable[str | Path]) -> str:
    return "; ".join(sorted(_relative(folder, path) for path in paths))


def _relative(folder: Path, path: str | Path) -> str:
    """As seen from the project; as it is where they lie on different drives."""
    try:
        return Path(os.path.relpath(Path(path).absolute(), folder.absolute())).as_posix()
    except ValueError:
        return Path(path).absolute().as_posix()


def _absolute(folder: Path, path: str) -> Path:
    return Path(os.path.normpath(folder.absolute() / path))


def as_last_time(chosen: Mapping[str, Any]) -> str:
    """What is said of choices that were taken over: "tiers=ORT, speaker=file"; "" for none."""
    return ", ".join(f"{key}={value}" for key, value in chosen.items() if isinstance(value, str | int | float))
