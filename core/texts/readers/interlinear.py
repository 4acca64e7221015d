"""Interlinear texts: the lines of Toolbox that stand behind chosen markers, and those of FLEx by kind and language.
Neither needs times here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from core.importers import flextext
from core.importers.file_heads import head_of
from core.importers.texts import shortened
from core.importers.toolbox import MARKER, RECORDS
from core.project.records import Problem
from core.texts.passages import Noted, Part, Passage, TextFormat, TextOptions, Unreadable
from core.texts.text_lines import lines
from core.wording import say

TEXTS = ("tx", "t", "xv", "utt")
"""Markers of what is said, by Toolbox's habit, the likelier first: texts, then examples of a dictionary."""
STARTS = frozenset((*RECORDS, "lx", "id"))
"""Markers at which a record begins."""
LOOKED_AT = 4


def fits(path: Path) -> bool:
    """Whether the first lines stand behind markers."""
    found = [line for line in head_of(path).splitlines() if line.strip()][:LOOKED_AT]
    return bool(found) and sum(MARKER.match(line.strip()) is not None for line in found) >= len(found) - 1 > 0


def _fields(path: Path, options: TextOptions, noted: Noted) -> Iterator[tuple[int, str, str]]:
    """(line, marker, value); a line without a marker goes on with the one before."""
    name = ""
    for line in lines(path, options.encoding, noted):
        found = MARKER.match(line.text.strip())
        if found:
            name = found[1].casefold()
            yield line.number, name, found[2] or ""
        elif name and line.text.strip():
            yield line.number, name, line.text


def _markers(path: Path, options: TextOptions) -> tuple[Counter[str], dict[str, str]]:
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for _, name, value in _fields(path, options, Noted(path.name)):
        counts[name] += 1
        if value.strip():
            examples.setdefault(name, value)
    return counts, examples


def _wanted(counts: Counter[str], options: TextOptions) -> list[str]:
    """The markers that are taken. Raises `Unreadable` where they are not in the file."""
    named = [part.strip().removeprefix("\\").casefold() for part in options.part.split(";") if part.strip()]
    found = [one for one in named if one in counts] if named else [one for one in TEXTS if one in counts][:1]
    if not found:
        raise Unreadable(
            say("has no line behind {markers}.", markers=[f"\\{one}" for one in named or TEXTS[:2]]),
            say("Choose among its markers: {names}.", names=[f"\\{one}" for one in counts if one not in STARTS]),
        )
    return found


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """What stands behind a marker in a record, together: Toolbox breaks long lines into several of a kind."""
    for wanted in _wanted(_markers(path, options)[0], options):
        for number, name, value in _fields(path, options, noted):
            if name in STARTS:
                yield Passage("", number)
            if name == wanted:
                yield Passage(" ".join(value.split()), number, ends=False)
        yield Passage("", 1)


def parts(path: Path, options: TextOptions) -> list[Part]:
    """The markers of a file."""
    counts, examples = _markers(path, options)
    taken = set(_wanted(counts, options))
    return [
        Part(name, f"\\{name}", name in taken, shortened(examples.get(name, "")))
        for name in counts
        if name not in STARTS
    ]


def _phrases(path: Path) -> tuple[list[dict[str, str]], list[str], list[Problem]]:
    """(lines of each phrase by their names, these names with what is said first, problems)."""
    phrases, problems = flextext.phrases(path)
    names = dict.fromkeys(name for phrase in phrases for name in phrase)
    return phrases, list(names), problems


def read_flex(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a phrase."""
    noted.encoding = say("as the file says")
    phrases, names, problems = _phrases(path)
    for problem in problems:
        noted.problem(problem.where, problem.reason, problem.hint, came=problem.came, detail=problem.detail)
    named = [part.strip() for part in options.part.split(";") if part.strip()]
    for missing in [one for one in named if one not in names]:
        raise Unreadable(
            say("has no lines called {missing}.", missing=missing),
            say("Choose among: {names}.", names=names),
        )
    for wanted in named or names[:1]:
        for number, phrase in enumerate(phrases, 1):
            yield Passage(phrase.get(wanted, ""), number)


def parts_flex(path: Path, options: TextOptions) -> list[Part]:
    """The kinds of lines of a file."""
    phrases, names, _ = _phrases(path)
    taken = {part.strip() for part in options.part.split(";") if part.strip()} or set(names[:1])
    examples = {name: next((p[name] for p in phrases if p.get(name)), "") for name in names}
    return [Part(name, name, name in taken, shortened(examples[name])) for name in names]


TOOLBOX = TextFormat(
    "toolbox", say("Toolbox"), say("Toolbox's and Shoebox's texts and dictionaries: the lines behind chosen markers."),
    frozenset({".txt", ".sfm", ".tbt", ".sht", ".db", ".dic", ".lex"}), read, "line", fits, parts,
)  # fmt: skip
FLEX = TextFormat(
    "flextext", say("FLEx (interlinear text)"), say("FLEx's .flextext files: the lines of a kind and language."),
    frozenset({".flextext"}), read_flex, "mark", parts=parts_flex,
)  # fmt: skip
