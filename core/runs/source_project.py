"""Opening source data by the path that a person gave: another project, a run, or a manifest. Torch-free.

Apart from `source_data`, which knows no database: what the training child reaches must not.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from core.datasets.manifest import Entry
from core.errors import ConfigError
from core.names import typed_path
from core.project.queries import Query, Reader, SplitSummary
from core.project.records import Split
from core.project.schema import DATABASE
from core.runs.create import entries_of
from core.runs.source_data import SourceData, in_manifest
from core.strategies import writes
from core.training.config import TrainConfig
from core.wording import say

MANIFEST = "manifest.jsonl"
KEPT = 4
"""So many are remembered as long as their files stay as they are: a dialog asks at each change."""


def source_of(config: TrainConfig, project: Path) -> SourceData | None:
    """The source data of a run in the project at `project`; None where it has none, or writes nothing. Raises
    `WorkbenchError` for a place that holds none."""
    if not config.source_data or not writes(config.strategy):
        return None
    found = source_at(config.source_data, config.source_language)
    if found.place == project.resolve():
        raise ConfigError(
            say("{place} is the project itself: it cannot be the source's speech.", place=found.place),
            say("Choose a project of the source's language."),
        )
    return found


def source_at(text: str, language: str = "") -> SourceData:
    """What lies at a place: a project's folder, a run's, or a manifest. `language` is the source's, for a manifest that
    does not say its own. Raises `WorkbenchError`."""
    place = typed_path(text).resolve()
    for file in (place / DATABASE, place / MANIFEST, place):
        if file.is_file():
            return _looked_at(file, language, _stamp(file))
    raise ConfigError(
        say("There is no speech of the source in {place}.", place=place),
        say("Choose the folder of a project in the source's language, or a manifest.jsonl."),
    )


def _stamp(file: Path) -> tuple[int, ...]:
    """Another one after every change."""
    found = [path.stat() for path in (file, file.with_name(f"{file.name}-wal")) if path.is_file()]
    return tuple(number for one in found for number in (one.st_mtime_ns, one.st_size))


@lru_cache(maxsize=KEPT)
def _looked_at(file: Path, language: str, _stamp: tuple[int, ...]) -> SourceData:
    return _in_project(file.parent) if file.name == DATABASE else in_manifest(file, language)


def _in_project(folder: Path) -> SourceData:
    with Reader(folder) as reader:
        meta, splits = reader.meta, reader.summary().by_split
    learn, check = (splits.get(split, SplitSummary()) for split in ("train", "dev"))

    def read(split: Split) -> list[Entry]:
        with Reader(folder) as again:
            return entries_of(again.each(Query(split=split)), folder, again.normaliser)

    return SourceData(
        place=folder,
        name=meta.name or folder.name,
        language=meta.language,
        letters=meta.alphabet,
        normaliser=meta.normaliser,
        learn=learn.utterances,
        learn_s=learn.seconds,
        check=check.utterances,
        check_s=check.seconds,
        read=read,
    )
