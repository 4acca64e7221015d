"""Train, dev and test: apart in speakers and in sentences, so that no voice and no wording is learnt and then examined.

A `SplitPlan` is what would happen, made from a `Reader` on any thread; `apply_plan` does it in one step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core import quantities
from core.errors import ProjectError
from core.progress import never
from core.project.queries import Reader, SplitSummary
from core.project.records import Changes, Split
from core.project.splits.near_duplicates import alike, letters_of
from core.project.splits.split_solver import LARGEST_LOSS, SIDES, Sizes, SolverRows, divide
from core.project.store import Project
from core.text.normaliser import Normaliser
from core.transcripts import transcribed
from core.wording import Said, say, say_n

By = Literal["speaker", "sentence"]
BOTH: tuple[By, ...] = ("speaker", "sentence")
MANY = 200_000
"""Among more utterances an import does not wait for a search after nearly repeated sentences."""
NEAR_ENOUGH = 0.8
"""A set of at least this part of the size asked for, and no more than its inverse, needs no remark."""


@dataclass(frozen=True)
class Wishes:
    """How to divide. `dev` and `test` are shares of the length, or hours with `in_hours`.

    `keep_hand` keeps utterances where a person put them; `keep_all` keeps every split there is (an imported corpus's
    own) and places only the rest. `loss` is the largest share that may stay out of all splits.
    """

    dev: float = 0.1
    test: float = 0.1
    seed: int = 0
    by: tuple[By, ...] = BOTH
    in_hours: bool = False
    keep_hand: bool = True
    keep_all: bool = False
    near: bool = True
    loss: float = LARGEST_LOSS


@dataclass(frozen=True)
class SplitPlan:
    """What dividing would do. `apart` is what it guarantees; `notes` says in words what could not be satisfied.

    `ids` and `sides` are (N,), sides index `split_solver.SIDES`; `moved` counts utterances that change.
    `aside` counts those that are left aside: without a transcript they belong into no set.
    """

    wishes: Wishes
    ids: NDArray[np.int64]
    sides: NDArray[np.int8]
    by_split: Mapping[str, SplitSummary]
    speakers: Mapping[str, int]
    apart: tuple[str, ...]
    notes: tuple[str, ...] = ()
    moved: int = 0
    aside: int = 0
    changed: tuple[tuple[int, Split], ...] = field(default=(), repr=False)

    @property
    def promises(self) -> list[str]:
        """The guarantees as sentences."""
        return [NOT_TORN[what] for what in self.apart]


NOT_TORN = {
    "speaker": say("No speaker is in two splits."),
    "sentence": say("No sentence is in two splits."),
}


@dataclass(frozen=True)
class Corpus:
    """What dividing has to know of the transcribed utterances that count, (N,) each. `voice` tells speakers apart, and
    recordings where nobody is named; `people` are speaker ids, 0 for nobody. `aside` are the ids of the others, to
    whether a person put it into a split, None where it is in none."""

    ids: NDArray[np.int64]
    voice: NDArray[np.int64]
    sentence: NDArray[np.int64]
    seconds: NDArray[np.float64]
    split: NDArray[np.int8]
    by_hand: NDArray[np.bool_]
    people: NDArray[np.int64]
    texts: tuple[str, ...]
    aside: Mapping[int, bool | None] = field(default_factory=dict)


def read_corpus(reader: Reader, near: bool = True, cancelled: Callable[[], bool] = never) -> Corpus:
    """The present state, in an order that does not hang on the database's. Raises `Cancelled`."""
    every = reader.query_all(
        "SELECT id, coalesce(speaker_id, 0), recording_id, text, seconds, split, by_hand FROM utterances"
        " WHERE left_out = 0 ORDER BY key_order, id"
    )
    known = sentence_letters({str(row[3]) for row in every}, reader.normaliser)
    rows = [row for row in every if known[row[3]]]
    columns = list(zip(*(tuple(row) for row in rows), strict=True)) if rows else [()] * 7
    people, recordings = (np.array(columns[i], np.int64) for i in (1, 2))
    sentence = alike([known[text] for text in columns[3]], near, cancelled)
    side = {name: number for number, name in enumerate(SIDES)}
    return Corpus(
        np.array(columns[0], np.int64),
        _codes(np.where(people > 0, people, -recordings)),
        _codes(sentence),
        np.array(columns[4], np.float64),
        np.fromiter((side.get(name, 0) for name in columns[5]), np.int8, len(rows)),
        np.array(columns[6], bool),
        people,
        tuple(columns[3]),
        {int(row[0]): bool(row[6]) if row[5] else None for row in every if not known[row[3]]},
    )


def sentence_letters(texts: Iterable[str], normaliser: Normaliser) -> dict[str, str]:
    """`letters_of` by text; "" for what is not transcribed, or of which nothing is left to read."""
    return {text: letters_of(text, normaliser) if transcribed(text) else "" for text in texts}


def _codes(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """0..n-1, by first appearance."""
    _, first, codes = np.unique(values, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(rank[codes], np.int64)


def plan_splits(
    reader: Reader, wishes: Wishes, corpus: Corpus | None = None, cancelled: Callable[[], bool] = never
) -> SplitPlan:
    """What dividing anew would do; `corpus` saves reading it again. Raises `ProjectError` for sizes that leave
    nothing to train on, and `Cancelled`."""
    corpus = corpus if corpus is not None else read_corpus(reader, wishes.near, cancelled)
    total = float(corpus.seconds.sum())
    dev, test = _sizes(wishes, total)
    fixed = np.zeros(len(corpus.ids), np.int8)
    if wishes.keep_all:
        fixed = corpus.split.copy()
    elif wishes.keep_hand:
        fixed[corpus.by_hand] = corpus.split[corpus.by_hand]
    rows = SolverRows(corpus.voice, corpus.sentence, np.rint(corpus.seconds * 1000).astype(np.int64), fixed)
    made = divide(rows, Sizes(dev * 1000, test * 1000, wishes.loss), wishes.seed, wishes.by)
    by_split, speakers = _counted(corpus, made.side)
    if not wishes.near and "sentence" in made.apart:
        made.notes.append(say("Only sentences that are the same letter for letter were kept together."))
    notes = [
        *_left_aside(corpus),
        *made.notes,
        *_unnamed(corpus, wishes),
        *_off_size(by_split, {"dev": dev, "test": test}, _staying(corpus, fixed)),
    ]
    drop = corpus.by_hand & (fixed == 0)
    moved = np.flatnonzero((made.side != corpus.split) | drop)
    stays = (None, True) if wishes.keep_hand else (None,)
    out = [] if wishes.keep_all else [id for id, hand in corpus.aside.items() if hand not in stays]
    return SplitPlan(
        wishes,
        corpus.ids,
        made.side,
        by_split,
        speakers,
        made.apart,
        tuple(notes),
        int(np.count_nonzero(made.side != corpus.split)) + len(out),
        len(corpus.aside),
        (*((int(corpus.ids[i]), SIDES[made.side[i]]) for i in moved), *((id, "") for id in out)),
    )


def apply_plan(project: Project, plan: SplitPlan) -> Changes:
    """Do what a plan says, in one step; utterances that went meanwhile are passed over."""
    with project.step(say("Divide into train, dev and test")) as step:
        to: dict[Split, list[int]] = defaultdict(list)
        for id, split in plan.changed:
            to[split].append(id)
        for split, ids in to.items():
            there = list(step.get_many("utterances", ids))
            step.change_many("utterances", there, split=split, **({} if plan.wishes.keep_hand else {"by_hand": False}))
    return step.changes


def assign_splits(
    project: Project,
    dev: float = 0.1,
    test: float = 0.1,
    seed: int = 0,
    by: Sequence[By] = BOTH,
    keep_hand: bool = True,
) -> Changes:
    """Divide all utterances anew: `dev` and `test` are shares of the length. One step; the seed decides it all.

    Among more than `MANY` utterances only sentences that are the same letter for letter are kept together.
    """
    wishes = Wishes(dev, test, seed, tuple(by), keep_hand=keep_hand, near=_few(project))
    return apply_plan(project, plan_splits(project, wishes))


def place_new(project: Project, ids: Iterable[int]) -> Changes:
    """Give utterances that came later the split of their speaker, else of their sentence, else train."""
    new = {int(i) for i in ids}
    corpus = read_corpus(project, near=_few(project))
    of_voice: dict[int, set[int]] = defaultdict(set)
    of_sentence: dict[int, set[int]] = defaultdict(set)
    for person, sentence, split in zip(corpus.people, corpus.sentence, corpus.split, strict=True):
        if split:
            of_sentence[sentence].add(int(split))
            if person:
                of_voice[person].add(int(split))
    to: dict[Split, list[int]] = defaultdict(list)
    for i in np.flatnonzero(corpus.split == 0):
        id = int(corpus.ids[i])
        if id in new:
            side = _place(of_voice.get(corpus.people[i], set()), of_sentence.get(corpus.sentence[i], set()))
            to[SIDES[side]].append(id)
    with project.step(say("Assign splits")) as step:
        for split, placed in to.items():
            step.change_many("utterances", placed, split=split)
    return step.changes


def _few(reader: Reader) -> bool:
    """Whether nearly repeated sentences can be looked for in passing."""
    return int(reader.query_one("SELECT count(*) FROM utterances WHERE left_out = 0") or 0) <= MANY


def unplaced(reader: Reader) -> list[int]:
    """Transcribed utterances in no split of a project that has splits: no run learns from them, and none is judged by
    them."""
    if not reader.query_one("SELECT 1 FROM utterances WHERE left_out = 0 AND split != '' AND pace > 0 LIMIT 1"):
        return []
    rows = reader.query_all("SELECT id FROM utterances WHERE left_out = 0 AND split = '' AND pace > 0 ORDER BY id")
    return [int(row[0]) for row in rows]


def _place(speaker: set[int], sentence: set[int]) -> int:
    """By the splits that the speaker and the sentence are in already. A sentence that is in several tells nothing;
    one that is in just another split than the speaker must not leak, and is kept out."""
    by_sentence = next(iter(sentence)) if len(sentence) == 1 else None
    if len(speaker) == 1:
        by_speaker = next(iter(speaker))
        return by_speaker if by_sentence in (None, by_speaker) else 0
    return by_sentence or SIDES.index("train")


def _sizes(wishes: Wishes, total: float) -> tuple[float, float]:
    """Dev and test in seconds."""
    dev, test = (size * 3600 if wishes.in_hours else size * total for size in (wishes.dev, wishes.test))
    if min(dev, test) < 0 or (dev + test >= total > 0):
        raise ProjectError(
            say("Dev and test together must leave something to train on."),
            say("Choose smaller sizes: there are {number:.2f} hours in all.", number=total / 3600),
        )
    return dev, test


def _counted(corpus: Corpus, side: NDArray[np.int8]) -> tuple[dict[str, SplitSummary], dict[str, int]]:
    """Utterances, length and speakers by split; "" only where there is any."""
    by_split: dict[str, SplitSummary] = {}
    speakers: dict[str, int] = {}
    for number, name in [*list(enumerate(SIDES))[1:], (0, "")]:
        here = side == number
        if name or here.any():
            by_split[name] = SplitSummary(int(np.count_nonzero(here)), float(corpus.seconds[here].sum()))
            speakers[name] = len(set(corpus.people[here].tolist()) - {0})
    return by_split, speakers


def _unnamed(corpus: Corpus, wishes: Wishes) -> list[str]:
    many = int(np.count_nonzero(corpus.people == 0))
    if "speaker" not in wishes.by or not many:
        return []
    return [
        say_n(
            "One utterance names no speaker: each recording of theirs counts as one.",
            "%n utterances name no speaker: each recording of theirs counts as one.",
            many,
        )
    ]


def _left_aside(corpus: Corpus) -> list[str]:
    many = len(corpus.aside)
    if not many:
        return []
    return [
        say_n(
            "One utterance is not transcribed and was left aside: a split needs a text to learn from or to score.",
            "%n utterances are not transcribed and were left aside: a split needs a text to learn from or to score.",
            many,
        )
    ]


def _staying(corpus: Corpus, fixed: NDArray[np.int8]) -> dict[str, float]:
    """Seconds of what stays where it is, by split."""
    return {name: float(corpus.seconds[fixed == side].sum()) for side, name in enumerate(SIDES)}


OFF_SIZE = {
    (True, True): say(
        "{split} gets {got}, more than the {asked} asked for, because of utterances that keep the split they have."
    ),
    (True, False): say(
        "{split} gets {got}, more than the {asked} asked for, because what belongs together stays together."
    ),
    (False, True): say(
        "{split} gets {got}, less than the {asked} asked for, because of utterances that keep the split they have."
    ),
    (False, False): say(
        "{split} gets {got}, less than the {asked} asked for, because what belongs together stays together."
    ),
}
"""By whether it got more than asked for, and whether what stays explains it."""


def _off_size(
    by_split: Mapping[str, SplitSummary], wanted: Mapping[str, float], staying: Mapping[str, float]
) -> list[str]:
    out: list[str] = []
    for name, seconds in wanted.items():
        got = by_split[name].seconds
        if seconds > 0 and not NEAR_ENOUGH * seconds <= got <= seconds / NEAR_ENOUGH:
            pattern = OFF_SIZE[got > seconds, staying[name] > seconds]
            values = {"split": name.capitalize(), "got": quantities.length(got), "asked": quantities.length(seconds)}
            out.append(Said(pattern.others, values))
    return out
