"""What lies at and below the paths of an import: every file once, and what is not looked into, with the reason."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import Cancelled
from core.importers.account import FileUse
from core.importers.sounds import is_pieces, placed, shown_path
from core.progress import never
from core.project.records import Problem
from core.wording import say

HIDDEN = say("is hidden.")
HIDDEN_FOLDER = say("is a hidden folder, which is not looked into.")
LINKED = say("is a link to a folder, which is not followed.")
PIECES = say("holds the sound of an Audacity project in pieces.")
LOOK_THERE = say("Choose that folder itself, if it holds something to import.")
LIKE_FILES = frozenset((".txt", ".lab", ".wav", ".mp3", ".flac", ".eaf", ".textgrid", ".srt", ".csv", ".tsv"))
LIKE_FILE = say("is a folder, though it is named like a file.")
LOOK_INSIDE = say("What is in it was looked at.")
EXPORT = say("Export sound and labels from Audacity, and import those.")


@dataclass(frozen=True)
class SurveyPlace:
    """A file or folder to import. `only` are the files in it that are meant, where several were named; None: all."""

    path: Path
    only: frozenset[Path] | None = None

    @property
    def base(self) -> Path:
        """The folder against which names of files are told."""
        return self.path.parent if self.path.is_file() else self.path

    def means(self, *files: Path | None) -> bool:
        """Whether one of these files is meant."""
        return self.only is None or any(file in self.only for file in files)


@dataclass(frozen=True)
class Survey:
    """`files` gives every file its name for people; `aside` is what was not looked into, `problems` what could not."""

    places: tuple[SurveyPlace, ...]
    files: dict[Path, str]
    aside: tuple[FileUse, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def endings(self) -> frozenset[str]:
        return frozenset(file.suffix.lower() for file in self.files)


def places_of(paths: Iterable[str | Path]) -> tuple[SurveyPlace, ...]:
    """Each path once; files named together that lie in one folder are that folder, limited to them."""
    every = list(dict.fromkeys(placed(path) for path in paths))
    inside: defaultdict[Path, list[Path]] = defaultdict(list)
    for path in every:
        if path.is_file():
            inside[path.parent].append(path)
    found: dict[Path, SurveyPlace] = {}
    folders = {path for path in every if path.is_dir()}
    for path in every:
        if folders.intersection(path.parents):
            continue
        together = inside.get(path.parent, []) if path.is_file() else []
        if len(together) > 1:
            found[path.parent] = SurveyPlace(path.parent, frozenset(together))
        elif path not in found or found[path].only is not None:
            found[path] = SurveyPlace(path)
    return tuple(found.values())


def survey(places: Sequence[SurveyPlace], cancelled: Callable[[], bool] = never) -> Survey:
    """One walk through all places. Raises `Cancelled`."""
    files: dict[Path, str] = {}
    aside: list[FileUse] = []
    problems: list[Problem] = []
    for place in places:
        lead = f"{place.path.name}/" if len(places) > 1 and place.path.is_dir() else ""
        if place.only is not None:
            files |= {file: shown_path(file.name) for file in sorted(place.only)}
        elif place.path.is_file():
            files[place.path] = shown_path(place.path.name)
        else:
            _walk(place.path, lead, files, aside, problems, cancelled)
    return Survey(tuple(places), files, tuple(aside), tuple(problems))


def _walk(
    base: Path,
    lead: str,
    files: dict[Path, str],
    aside: list[FileUse],
    problems: list[Problem],
    cancelled: Callable[[], bool],
) -> None:
    def named(root: str, name: str = "") -> str:
        inside = os.path.relpath(Path(root, name), base)
        return lead + shown_path(Path(inside).as_posix())

    def refused(error: OSError) -> None:
        where = named(str(error.filename)) + "/"
        reason, hint = (
            say("cannot be read ({why}).", why=error.strerror),
            say("Check its permissions; the rest was read."),
        )
        problems.append(Problem(where, reason, hint, detail=str(error)))
        aside.append(FileUse(where, "", reason, hint, ending="folder"))

    for root, folders, names in os.walk(base, onerror=refused):
        if cancelled():
            raise Cancelled
        open_ones = []
        for name in sorted(folders):
            if name.startswith("."):
                aside.append(FileUse(named(root, name) + "/", "", HIDDEN_FOLDER, LOOK_THERE, ending="folder"))
            elif is_pieces(name, names):
                aside.append(FileUse(named(root, name) + "/", "", PIECES, EXPORT, ending="folder"))
            elif Path(root, name).is_symlink():
                aside.append(FileUse(named(root, name) + "/", "", LINKED, LOOK_THERE, ending="folder"))
            else:
                open_ones.append(name)
                if Path(name).suffix.lower() in LIKE_FILES:
                    aside.append(FileUse(named(root, name) + "/", "", LIKE_FILE, LOOK_INSIDE, ending="folder"))
        folders[:] = open_ones
        for name in sorted(names):
            if name.startswith("."):
                aside.append(FileUse(named(root, name), "", HIDDEN))
            else:
                files[Path(root, name)] = named(root, name)
