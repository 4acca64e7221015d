"""Bringing texts into a project: files are read and written in parts, and count all together in one step at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from core.errors import Cancelled, ImportFailed
from core.languages import language_name
from core.progress import Progress, Stop, never, quiet
from core.project import brought_texts
from core.project.brought_texts import Content, ContentWriter
from core.project.records import BroughtText, Problem
from core.project.store import Project
from core.storable import storable
from core.text.look_alikes import script
from core.texts import files_of, format_of, named, why_unread
from core.texts.passages import AS_IT_IS, MOST_LISTED, Noted, Part, TextFormat, TextOptions, Unreadable
from core.texts.sentences import Sentence, Splitter
from core.wording import say

T = TypeVar("T")

PART, PART_LETTERS = 20_000, 4 << 20
"""So many sentences are written at a time, or as many as have so many letters."""
LOOK_EVERY = 500
LARGEST_BYTES = 1 << 30
"""A larger file is read only as far as somebody says."""
SCALE = 1 << 10
"""Progress counts kilobytes."""
PREVIEWED = 2000
"""Sentences that a preview looks at."""
LETTERS_LOOKED_AT = 20_000
CHOOSE_LESS = say("Say how many of its sentences to take (“Sentences to take”, or --most), or cut it into parts.")


class Write(Protocol):
    """Has something done with the project that is written to, where that is done, and waits for it."""

    def __call__(self, work: Callable[[Project], T], /) -> T: ...


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


@dataclass(frozen=True)
class TextPreview:
    """How a file would be read: its format and encoding, its first sentences, and what is wrong with it. `whole` where
    these are all."""

    name: str
    format: TextFormat
    encoding: str
    sentences: tuple[Sentence, ...]
    whole: bool
    problems: tuple[Problem, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Wanted:
    """What is to be read and how: the language, the letters that the project writes, the choices, and the key of the
    format, "" for the one that each file is in."""

    language: str
    letters: tuple[str, ...]
    own: bool
    options: TextOptions = AS_IT_IS
    format: str = ""

    @staticmethod
    def of(
        project_language: str, alphabet: Sequence[str], language: str, options: TextOptions, format: str = ""
    ) -> Wanted:
        own = language in ("", project_language)
        return Wanted(language or project_language, tuple(alphabet) if own else (), own, options, format)


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


def preview(paths: Iterable[Path], wanted: Wanted, cancelled: Stop = never) -> list[TextPreview]:
    """How the files would be read; nothing is written. Raises `ImportFailed` for a file that cannot be, and
    `Cancelled`."""
    out = []
    for path, name in files_of(paths):
        found = format_of(path, wanted.format)
        if found is None and name != path.name:
            continue  # one of a folder's other files
        if found is None:
            raise _failed(name, *why_unread(path))
        noted = Noted(name, "".join(wanted.letters), cancelled)
        try:
            splitter = Splitter(wanted.language, found.unit, noted)
            first = list(islice(splitter.of(found.read(path, wanted.options, noted)), PREVIEWED + 1))
            splitter.tell()
            parts = tuple(found.parts(path, wanted.options))
        except OSError as error:
            raise _failed(name, _cannot(error), say("Check its permissions."), str(error)) from error
        except Unreadable as error:
            raise _failed(name, error.reason, error.hint, error.detail) from error
        _say_script(first, wanted, noted)
        whole = len(first) <= PREVIEWED
        sentences, problems = tuple(first[:PREVIEWED]), tuple(noted.problems)
        out.append(TextPreview(name, found, noted.encoding, sentences, whole, problems, parts))
    return out


class Bringing:
    """Brings texts of one language. All writing goes through `write`, so that a worker can do the rest."""

    def __init__(self, folder: Path, wanted: Wanted, write: Write, progress: Progress, cancelled: Stop) -> None:
        self._folder, self._wanted, self._write = folder, wanted, write
        self._progress, self._cancelled = progress, cancelled
        self._problems: list[Problem] = []
        self._unlisted = self._done = self._total = 0
        self._writers: list[ContentWriter] = []

    def run(self, paths: Iterable[Path]) -> BringReport:
        """Read all files, then let them count in one step.

        Raises `ImportFailed` when nothing can be read at all, and `Cancelled`: then nothing has changed.
        """
        if self._wanted.format:
            named(self._wanted.format)
        self._write(brought_texts.sweep)
        files = list(files_of(paths))
        if not files:
            raise ImportFailed(say("There is no file to read."), say("Choose a text, or a folder that holds some."))
        self._total = sum(_size(path) for path, _ in files) // SCALE + 1
        try:
            found = [one for path, name in files if (one := self._file(path, name)) is not None]
            report = self._write(lambda project: self._bring(project, found))
        except BaseException:
            for writer in self._writers:
                self._write(writer.abandon)
            raise
        if not report.brought and not report.known and len(files) == 1 and self._problems:
            problem = next((one for one in self._problems if not one.came), self._problems[-1])
            raise _failed(problem.where, problem.reason, problem.hint, problem.detail)
        return report

    def _bring(self, project: Project, found: Sequence[Brought]) -> BringReport:
        there = {(text.content_id, text.language) for text in brought_texts.brought(project)}
        new: list[Brought] = []
        known: list[Brought] = []
        for one in found:
            key = one.text.content_id, one.text.language
            (known if key in there else new).append(one)
            there.add(key)
        if new:
            brought_texts.bring(project, [one.text for one in new])
        return BringReport(tuple(new), tuple(known), tuple(self._problems), self._unlisted)

    def _file(self, path: Path, name: str) -> Brought | None:
        """One file, None where nothing of it came."""
        size = _size(path)
        noted = Noted(storable(name), "".join(self._wanted.letters), self._cancelled)
        try:
            found = format_of(path, self._wanted.format)
            if found is None:
                noted.problem("", *why_unread(path))
                return None
            if size > LARGEST_BYTES and not self._wanted.options.most:
                noted.problem("", say("is larger than {size:,} MB.", size=LARGEST_BYTES >> 20), CHOOSE_LESS)
                return None
            return self._read(path, found, noted)
        except OSError as error:
            noted.problem("", _cannot(error), say("Check its permissions."), detail=str(error))
        except Unreadable as error:
            noted.problem("", error.reason, error.hint, detail=error.detail)
        finally:
            self._done += size
            self._progress(self._done // SCALE, self._total)
            self._keep(noted)
        return None

    def _read(self, path: Path, found: TextFormat, noted: Noted) -> Brought | None:
        options = self._wanted.options
        splitter = Splitter(self._wanted.language, found.unit, noted)
        sentences = splitter.of(found.read(path, options, noted))
        writer = self._write(ContentWriter)
        self._writers.append(writer)
        head: list[Sentence] = []
        for part in self._parts(islice(sentences, options.most or None), noted):
            head = head or part[:PREVIEWED]
            self._write(partial(writer.write, part=[(one.line, one.text) for one in part]))
        self._writers.remove(writer)
        splitter.tell()
        if not writer.sentences:
            self._write(writer.abandon)
            noted.problem("", say("holds no sentence."), say("Look whether it is the right file."))
            return None
        _say_script(head, self._wanted, noted)
        content = self._write(writer.finish)
        kept = str(path.relative_to(self._folder)) if path.is_relative_to(self._folder) else str(path)
        text = BroughtText(
            0,
            noted.name,
            storable(kept),
            self._wanted.language,
            found.key,
            noted.encoding,
            content.id,
            options.to_json(),
        )
        return Brought(text, content, splitter.wordless)

    def _parts(self, sentences: Iterator[Sentence], noted: Noted) -> Iterator[list[Sentence]]:
        part: list[Sentence] = []
        letters = 0
        for count, one in enumerate(sentences):
            part.append(one)
            letters += len(one.text)
            if count % LOOK_EVERY == 0:
                if self._cancelled():
                    raise Cancelled
                self._progress((self._done + noted.done_bytes) // SCALE, self._total)
            if len(part) == PART or letters >= PART_LETTERS:
                yield part
                part, letters = [], 0
        if part:
            yield part

    def _keep(self, noted: Noted) -> None:
        room = max(0, MOST_LISTED - len(self._problems))
        self._problems += noted.problems[:room]
        self._unlisted += noted.unlisted + max(0, len(noted.problems) - room)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _cannot(error: OSError) -> str:
    return say("cannot be read ({why}).", why=error.strerror or error)


def _failed(name: str, reason: str, hint: str, detail: str = "") -> ImportFailed:
    return ImportFailed(say("{name} {reason}", name=name, reason=reason), hint, detail)


def _say_script(sentences: Sequence[Sentence], wanted: Wanted, noted: Noted) -> None:
    """Say of a text of the project's language that it is written in other letters than the project is."""
    own = {script(letter[0]) for letter in wanted.letters} - {""}
    counts: Counter[str] = Counter()
    for one in sentences:
        counts.update(found for c in one.text if (found := script(c)))
        if counts.total() > LETTERS_LOOKED_AT:
            break
    others = sum(count for name, count in counts.items() if name not in own)
    if own and 2 * others > counts.total():
        (most, _), *_ = counts.most_common(1)
        reason = say("is written in {script} letters, which the alphabet does not have.", script=most)
        hint = say(
            "Name its language if it is not {language}, or its encoding if it was misread.",
            language=language_name(wanted.language),
        )
        noted.problem("", reason, hint, came=True)
