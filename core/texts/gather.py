"""Reading texts: files become sentences, which are written aside, and what is wrong with files is noted. Writes in no
project, so that a child can do it (`core.texts.in_child`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from core.errors import Cancelled, ImportFailed
from core.languages import language_name
from core.progress import Progress, Stop, never, quiet
from core.project.records import BroughtText, Problem
from core.project.text_contents import Aside, ContentWriter, Written
from core.storable import storable
from core.text.look_alikes import script
from core.texts import files_of, format_of, named, why_unread
from core.texts.passages import AS_IT_IS, MOST_LISTED, Noted, TextFormat, TextOptions, Unreadable
from core.texts.sentences import Sentence, Splitter
from core.wording import say

PART, PART_LETTERS = 20_000, 4 << 20
"""So many sentences are written at a time, or as many as have so many letters."""
LOOK_EVERY = 500
LARGEST_BYTES = 1 << 30
"""A larger file is read only as far as somebody says."""
SCALE = 1 << 10
"""Progress counts kilobytes."""
HEAD = 2000
"""Sentences by which it is found out in which script a text is written."""
LETTERS_LOOKED_AT = 20_000
CHOOSE_LESS = say("Say how many of its sentences to take (“Sentences to take”, or --most), or cut it into parts.")


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

    def to_json(self) -> dict[str, Any]:
        return {**vars(self), "options": self.options.to_json()}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> Wanted:
        """The inverse of `to_json`."""
        options = TextOptions.from_json(kept["options"])
        return Wanted(kept["language"], tuple(kept["letters"]), kept["own"], options, kept["format"])


@dataclass(frozen=True)
class Gathered:
    """What was read of one file: a text that counts nowhere yet, whose content is still aside, and how many pieces
    of it had no letter."""

    text: BroughtText
    written: Written
    wordless: int = 0


@dataclass
class Gathering:
    """Reads files into a database `aside`. `folder` is the project's: paths within it are kept relative to it.
    `problems` are what is wrong with files; `unlisted` more were counted, not kept."""

    folder: Path
    wanted: Wanted
    aside: Aside
    progress: Progress = quiet
    cancelled: Stop = never

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []
        self.unlisted = self._done = self._total = 0

    def run(self, paths: Iterable[Path], found: Callable[[Gathered], object]) -> None:
        """Read all files, and give `found` what each that held something came to.

        Raises `ImportFailed` where there is no file at all, `ProjectError` where nothing can be written, `Cancelled`.
        """
        if self.wanted.format:
            named(self.wanted.format)
        files = list(files_of(paths))
        if not files:
            raise ImportFailed(say("There is no file to read."), say("Choose a text, or a folder that holds some."))
        self._total = sum(size_of(path) for path, _ in files) // SCALE + 1
        for path, name in files:
            one = self._file(path, name)
            if one is not None:
                found(one)

    def _file(self, path: Path, name: str) -> Gathered | None:
        """One file, None where nothing of it came."""
        noted = Noted(storable(name), "".join(self.wanted.letters), self.cancelled)
        try:
            with unreadable():
                return self._read(path, readable(path, self.wanted), noted)
        except Unreadable as error:
            noted.problem("", error.reason, error.hint, detail=error.detail)
        finally:
            self._done += size_of(path)
            self.progress(self._done // SCALE, self._total)
            self._keep(noted)
        return None

    def _read(self, path: Path, found: TextFormat, noted: Noted) -> Gathered | None:
        options = self.wanted.options
        splitter = Splitter(self.wanted.language, found.unit, noted)
        sentences = splitter.of(found.read(path, options, noted))
        writer = self.aside.begin()
        head = self._written(islice(sentences, options.most or None), writer, noted)
        splitter.tell()
        if not writer.sentences:
            noted.problem("", say("holds no sentence."), say("Look whether it is the right file."))
            return None
        say_script(head, self.wanted, noted)
        kept = str(path.relative_to(self.folder)) if path.is_relative_to(self.folder) else str(path)
        text = BroughtText(
            0, noted.name, storable(kept), self.wanted.language, found.key, str(noted.encoding), 0, options.to_json()
        )
        return Gathered(text, writer.finish(), splitter.wordless)

    def _written(self, sentences: Iterator[Sentence], writer: ContentWriter, noted: Noted) -> list[Sentence]:
        """Write all; gives the first."""
        head: list[Sentence] = []
        for part in self._parts(sentences, noted):
            head = head or part[:HEAD]
            writer.write([(one.line, one.text) for one in part])
        return head

    def _parts(self, sentences: Iterator[Sentence], noted: Noted) -> Iterator[list[Sentence]]:
        part: list[Sentence] = []
        letters = 0
        for count, one in enumerate(sentences):
            part.append(one)
            letters += len(one.text)
            if count % LOOK_EVERY == 0:
                if self.cancelled():
                    raise Cancelled
                self.progress((self._done + noted.done_bytes) // SCALE, self._total)
            if len(part) == PART or letters >= PART_LETTERS:
                yield part
                part, letters = [], 0
        if part:
            yield part

    def _keep(self, noted: Noted) -> None:
        room = max(0, MOST_LISTED - len(self.problems))
        self.problems += noted.problems[:room]
        self.unlisted += noted.unlisted + max(0, len(noted.problems) - room)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def readable(path: Path, wanted: Wanted) -> TextFormat:
    """The format in which a file is read. Raises `Unreadable` for one that is in none, or larger than what is read
    unasked."""
    found = format_of(path, wanted.format)
    if found is None:
        raise Unreadable(*why_unread(path))
    if size_of(path) > LARGEST_BYTES and not wanted.options.most:
        raise Unreadable(say("is larger than {size:,} MB.", size=LARGEST_BYTES >> 20), CHOOSE_LESS)
    return found


@contextmanager
def unreadable() -> Iterator[None]:
    """Raises `Unreadable` for what the system does not let be read."""
    try:
        yield
    except OSError as error:
        reason = say("cannot be read ({why}).", why=error.strerror or error)
        raise Unreadable(reason, say("Check its permissions."), str(error)) from error


def failed(name: str, reason: str, hint: str, detail: str = "") -> ImportFailed:
    return ImportFailed(say("{name} {reason}", name=name, reason=reason), hint, detail)


def say_script(sentences: Sequence[Sentence], wanted: Wanted, noted: Noted) -> None:
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
