"""What a search and a count bring to the window's thread: all of it worked out beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app import formatting
from app.corpus.concordance.dispersion_strip import PARTS
from app.i18n import tr, tr_n
from core.progress import Progress, Stop
from core.project.concordance.dispersion import Dispersion, dispersion
from core.project.concordance.lines import Concordance
from core.project.concordance.word_list import WordList, word_list
from core.project.queries import Reader
from core.project.tiers.reading import tiers


@dataclass(frozen=True)
class Found:
    """Where all hits are, and in which recordings; `row` is where one stood before, -1 where that is not among them."""

    hits: Concordance
    row: int
    where: Dispersion


@dataclass(frozen=True)
class Counted:
    """All words, how many are said in all, the alphabet's letters of several signs, and tiers that can be searched."""

    words: WordList
    times: Mapping[str, int]
    said: int
    several: tuple[str, ...]
    tiers: tuple[str, ...]


def laid_out(reader: Reader, hits: Concordance, here: tuple[int, int] | None) -> Found:
    """Hits with what is shown beside them; `here` is the line where one stood: its utterance and character."""
    row = hits.place_of(*here) if here is not None else -1
    return Found(hits, row, dispersion(reader, hits, PARTS))


def counted(reader: Reader, progress: Progress, stop: Stop) -> Counted:
    """Count the words of all transcripts. Raises `Cancelled`."""
    words = word_list(reader, None, progress, stop)
    names = tuple(tier.name for tier in tiers(reader))
    return Counted(words, words.times, words.words, tuple(reader.alphabet.letters), names)


def counts_of(found: Concordance) -> str:
    """ "44 hits in 39 utterances, 7 recordings, 5 speakers"; nothing of speakers where none is known."""
    hits = tr_n("one hit", "%n hits", len(found))
    if not found.whole:
        return tr("{hits} so far", hits=hits)
    if not len(found):
        return hits
    utterances = formatting.utterances(found.utterances)
    if found.marks:
        utterances = tr_n("one mark", "%n marks", found.utterances)
    recordings = tr_n("one recording", "%n recordings", found.recordings)
    if not found.speakers:
        return tr("{hits} in {utterances}, {recordings}", hits=hits, utterances=utterances, recordings=recordings)
    return tr(
        "{hits} in {utterances}, {recordings}, {speakers}",
        hits=hits,
        utterances=utterances,
        recordings=recordings,
        speakers=formatting.speakers(found.speakers),
    )
