"""Transcripts of other programs, without their sound: tiers of ELAN, Praat, EXMARaLDA, CHAT and Transcriber, and
subtitles. What is read of a file, and which tiers most likely hold what is said, `core.importers` knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from core.importers import chat, elan, exmaralda, subtitles, textgrid, transcriber
from core.importers.annotation_items import MarksFormat
from core.importers.file_heads import head_of
from core.importers.file_opening import LARGEST_FILE, read_bytes
from core.importers.texts import decoded, shortened
from core.importers.tier_picking import chosen, value_of
from core.importers.tiers import AnnotationFile
from core.texts.passages import Noted, Part, Passage, TextFormat, TextOptions, Unreadable
from core.texts.readers.plain import ENDED
from core.tiers.model import Tier
from core.wording import say


def _file(found: list[AnnotationFile]) -> AnnotationFile:
    """The first that has tiers, with the problems of all."""
    best = next((one for one in found if one.tiers), found[0])
    problems = tuple(problem for one in found for problem in one.problems)
    return AnnotationFile(best.path, best.tiers, best.media, problems, best.people)


def of_tiers(file: AnnotationFile, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a mark, tier after tier. Raises `Unreadable` where none of the tiers is there."""
    for problem in file.problems:
        noted.problem(problem.where, problem.reason, problem.hint, came=problem.came, detail=problem.detail)
    tiers = chosen(file, options.part)
    if not tiers and file.tiers:
        raise Unreadable(
            say("has no tier {part}.", part=options.part) if options.part else say("has no tier of sentences."),
            say("Choose among its tiers: {names}.", names=[tier.name for tier in file.tiers]),
        )
    for tier in tiers:
        for mark in tier.written:
            yield Passage(mark.text, mark.number)


def of_cues(tier: Tier) -> Iterator[Passage]:
    """A passage a subtitle; a sentence may go on over several."""
    for mark, following in zip_longest(tier.written, tier.written[1:]):
        goes_on = following is not None and not ENDED.search(mark.text.strip()) and following.text[:1].islower()
        yield Passage(mark.text, mark.number, ends=not goes_on)


def _read(marks: MarksFormat, path: Path, options: TextOptions, noted: Noted) -> AnnotationFile:
    """What is in a file, by the encoding that it says itself, that a person named, or that is recognised."""
    if marks.of_text is None:
        noted.encoding = say("as the file says")
        return _file(marks.read(path))
    text = noted.told(decoded(read_bytes(path, LARGEST_FILE), options.encoding, letters=noted.letters))
    return marks.of_text(path, text)


def _format(marks: MarksFormat) -> TextFormat:
    def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
        file = _read(marks, path, options, noted)
        if marks.tiered:
            yield from of_tiers(file, options, noted)
            return
        for problem in file.problems:
            noted.problem(problem.where, problem.reason, problem.hint, came=problem.came, detail=problem.detail)
        for tier in file.tiers:
            yield from of_cues(tier)

    def parts(path: Path, options: TextOptions) -> list[Part]:
        if not marks.tiered:
            return []
        file = _read(marks, path, options, Noted(path.name))
        taken = {tier.number for tier in chosen(file, options.part)}
        return [part_of(tier, tier.number in taken) for tier in file.tiers]

    def fits(path: Path) -> bool:
        return marks.fits is None or marks.fits(head_of(path))

    return TextFormat(marks.key, marks.title, marks.summary, marks.suffixes, read, "mark", fits, parts)


def part_of(tier: Tier, taken: bool) -> Part:
    """A tier to choose, with the beginning of what is on it."""
    return Part(value_of(tier.name), tier.name, taken, shortened(next((m.text for m in tier.written), "")))


FORMATS = tuple(_format(one.FORMAT) for one in (elan, textgrid, exmaralda, chat, transcriber, subtitles))
