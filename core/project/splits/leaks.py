"""What leaks between train, dev and test: speakers and sentences that are in more than one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.progress import never
from core.project.queries import Reader
from core.project.splits.split_plan import NOT_TORN, Corpus, read_corpus
from core.project.splits.split_solver import SIDES, straddling
from core.wording import say, say_n

Kind = Literal["speaker", "same", "near"]
SMALL = 5000
"""Up to so many utterances nearly repeated sentences are looked for after every change."""


@dataclass(frozen=True)
class Leak:
    """A speaker, a repeated sentence ("same") or nearly repeated ones ("near") in more than one split: how many
    utterances in each, and which."""

    kind: Kind
    what: str
    splits: Mapping[str, int]
    ids: tuple[int, ...]

    @property
    def words(self) -> str:
        """ "train 120, test 3" """
        return ", ".join(f"{name} {count:,}" for name, count in self.splits.items())


@dataclass(frozen=True)
class Leaks:
    """All leaks of a corpus, the largest first. `divided` says whether there is more than one split at all."""

    speakers: tuple[Leak, ...] = ()
    sentences: tuple[Leak, ...] = ()
    divided: bool = False
    named: bool = True

    @property
    def all(self) -> tuple[Leak, ...]:
        return self.speakers + self.sentences

    @property
    def promises(self) -> list[str]:
        """What is guaranteed, or broken, in sentences."""
        if not self.divided:
            return [say("The corpus is not divided yet.")]
        out = []
        if self.named:
            out.append(_promise("speaker", len(self.speakers)))
        out.append(_promise("sentence", len(self.sentences)))
        return out


def _promise(what: str, torn: int) -> str:
    if torn == 0:
        return NOT_TORN[what]
    if what == "speaker":
        return say_n("One speaker is in two splits.", "%n speakers are in two splits.", torn)
    return say_n("One sentence is in two splits.", "%n sentences are in two splits.", torn)


def leaks(reader: Reader, near: bool = True, cancelled: Callable[[], bool] = never) -> Leaks:
    """Look for everything that is in more than one split; `near` also for sentences that are nearly the same.
    Raises `Cancelled`."""
    return leaks_of(read_corpus(reader, near, cancelled), names_of(reader))


def names_of(reader: Reader) -> dict[int, str]:
    """Speakers' names by id."""
    return {speaker.id: speaker.name for speaker in reader.speakers()}


def leaks_of(corpus: Corpus, names: Mapping[int, str]) -> Leaks:
    """The leaks of a corpus that was read already."""
    people = np.where(corpus.people > 0, corpus.voice, -1)
    speakers = [
        Leak("speaker", names.get(int(corpus.people[rows[0]]), ""), _by_split(corpus, rows), _ids(corpus, rows))
        for rows in _torn(people, corpus.split)
    ]
    sentences = []
    for rows in _torn(corpus.sentence, corpus.split):
        texts = Counter(corpus.texts[i] for i in rows)
        same = len({text.casefold() for text in texts}) == 1
        sentences.append(
            Leak("same" if same else "near", texts.most_common(1)[0][0], _by_split(corpus, rows), _ids(corpus, rows))
        )
    largest = lambda leak: (-len(leak.ids), leak.what)  # noqa: E731 - a sort key
    return Leaks(
        tuple(sorted(speakers, key=largest)),
        tuple(sorted(sentences, key=largest)),
        len(set(corpus.split.tolist()) - {0}) > 1,
        bool(np.any(corpus.people > 0)),
    )


_TORN_KEPT = """
WITH repeated AS MATERIALIZED (SELECT hash FROM texts WHERE hash IS NOT NULL GROUP BY hash HAVING count(*) > 1)
SELECT count(*) FROM (
    SELECT 1 FROM repeated JOIN texts USING (hash) JOIN utterances ON id = utterance_id
    WHERE left_out = 0 AND split != '' GROUP BY hash HAVING min(split) != max(split))"""
_TORN_TEXTS = """
SELECT count(*) FROM (
    SELECT 1 FROM utterances u WHERE left_out = 0 AND split != '' AND u.pace > 0
    GROUP BY text HAVING min(split) != max(split))"""


@dataclass(frozen=True)
class Torn:
    """How many sentences are in more than one split; `near` says whether nearly repeated ones were counted too."""

    count: int
    near: bool


def torn_sentences(reader: Reader, cancelled: Callable[[], bool] = never) -> Torn:
    """A quick look: in a corpus of more than `SMALL` utterances only at those that are the same, which the database
    counts by itself: by what the checks keep of each text, or else letter for letter."""
    utterances = int(reader.query_one("SELECT count(*) FROM utterances WHERE left_out = 0") or 0)
    if utterances <= SMALL:
        corpus = read_corpus(reader, True, cancelled)
        return Torn(int(np.count_nonzero(straddling(corpus.sentence, corpus.split))), True)
    kept = int(reader.query_one("SELECT count(*) FROM texts") or 0)
    return Torn(int(reader.query_one(_TORN_KEPT if kept >= utterances else _TORN_TEXTS)), False)


def _torn(group: NDArray[np.int64], split: NDArray[np.int8]) -> list[NDArray[np.int64]]:
    """The rows of each group that is in more than one split; group -1 and rows without a split do not count."""
    counted = np.flatnonzero((group >= 0) & (split > 0))
    if not len(counted):
        return []
    torn = straddling(group[counted], split[counted])
    rows = counted[torn[group[counted]]]
    rows = rows[np.argsort(group[rows], kind="stable")]
    ends = np.flatnonzero(np.diff(group[rows])) + 1
    return [part for part in np.split(rows, ends) if len(part)]


def _by_split(corpus: Corpus, rows: NDArray[np.int64]) -> dict[str, int]:
    counts = Counter(corpus.split[rows].tolist())
    return {SIDES[side]: counts[side] for side in sorted(counts)}


def _ids(corpus: Corpus, rows: NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(int(i) for i in corpus.ids[rows])
