"""Bringing texts into a project: what was read of files is taken over from aside, and counts together in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from core.errors import ProjectError
from core.progress import Progress, Stop, never, quiet
from core.project import brought_texts
from core.project.records import BroughtText, Problem
from core.project.store import Project
from core.project.text_contents import Aside, Content, Write, sweep, take_over
from core.texts import in_child
from core.texts.gather import Gathered, Gathering, Wanted, failed
from core.texts.passages import TextOptions
from core.wording import say

T = TypeVar("T")

ASIDE = "bringing.sqlite3"
"""In the project's cache, while texts are brought."""


@dataclass(frozen=True)
class Brought:
    """One text that came: its row, what it holds, and how many pieces of it had no letter."""

    text: BroughtText
    content: Content
    wordless: int = 0


@dataclass(frozen=True)
class BringReport:
    """What came of bringing texts: those that are new, those that the project has already, and what is wrong with
    files; `unlisted` more problems were counted, not kept."""

    brought: tuple[Brought, ...] = ()
    known: tuple[Brought, ...] = ()
    problems: tuple[Problem, ...] = ()
    unlisted: int = 0

    @property
    def sentences(self) -> int:
        return sum(one.content.sentences for one in self.brought)


def bring_texts(
    project: Project,
    paths: Iterable[Path],
    language: str = "",
    options: TextOptions | None = None,
    format: str = "",
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> BringReport:
    """Bring texts and write them on this thread; `language` "" is the project's. See `Bringing.run`."""

    def write(work: Callable[[Project], T], /) -> T:
        return work(project)

    meta = project.meta
    wanted = Wanted.of(meta.language, meta.alphabet, language, options or TextOptions(), format)
    return Bringing(project.folder, wanted, write, progress, cancelled).run(paths)


class Bringing:
    """Brings texts of one language. All that is written in the project goes through `write`, so that a worker can do
    the rest; with `apart`, files that are not small are read by a child, which holds up nobody."""

    def __init__(
        self, folder: Path, wanted: Wanted, write: Write, progress: Progress, cancelled: Stop, *, apart: bool = False
    ) -> None:
        self._folder, self._wanted, self._write = folder, wanted, write
        self._progress, self._cancelled, self._apart = progress, cancelled, apart

    def run(self, paths: Iterable[Path]) -> BringReport:
        """Read all files, then let them count in one step.

        Raises `ImportFailed` when nothing can be read at all, and `Cancelled`: then nothing has changed.
        """
        chosen = list(paths)
        self._write(sweep)
        with _aside(self._folder) as file:
            found, problems, unlisted = self._gathered(chosen, file)
            try:
                contents = take_over(file, [one.written for one in found], self._write, self._cancelled)
                brought = [
                    Brought(replace(one.text, content_id=content.id), content, one.wordless)
                    for one, content in zip(found, contents, strict=True)
                ]
                new, known = self._write(lambda project: _bring(project, brought))
            except BaseException:
                self._write(sweep)
                raise
        if not brought and problems and len(chosen) == 1 and not chosen[0].is_dir():
            problem = next((one for one in problems if not one.came), problems[-1])
            raise failed(problem.where, problem.reason, problem.hint, problem.detail)
        return BringReport(tuple(new), tuple(known), tuple(problems), unlisted)

    def _gathered(self, paths: Sequence[Path], file: Path) -> tuple[list[Gathered], Sequence[Problem], int]:
        """What was read of all files, and what is wrong with them."""
        found: list[Gathered] = []
        if self._apart and not in_child.small(paths):
            asked = in_child.Asked(tuple(paths), self._wanted, self._folder, file)
            told = in_child.gather(asked, found.append, self._progress, self._cancelled)
            return found, *told
        with Aside(file) as aside:
            gathering = Gathering(self._folder, self._wanted, aside, self._progress, self._cancelled)
            gathering.run(paths, found.append)
        return found, gathering.problems, gathering.unlisted


def _bring(project: Project, found: Sequence[Brought]) -> tuple[list[Brought], list[Brought]]:
    """Let those count that are new; (these, those that are known)."""
    there = {(text.content_id, text.language) for text in brought_texts.brought(project)}
    new: list[Brought] = []
    known: list[Brought] = []
    for one in found:
        key = one.text.content_id, one.text.language
        (known if key in there else new).append(one)
        there.add(key)
    if new:
        brought_texts.bring(project, [one.text for one in new])
    return new, known


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A place for what is read, without what a killed program left there; it goes again."""
    file = folder / "cache" / ASIDE
    try:
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
    except OSError as error:
        raise ProjectError(
            say("{path} cannot be written.", path=file.parent), say("Check the folder's permissions."), str(error)
        ) from error
    try:
        yield file
    finally:
        with suppress(OSError):  # else next time
            file.unlink(missing_ok=True)
