"""The arithmetic of dividing a corpus: which rows go to train, dev and test so that nothing leaks. Pure; no database.

Rows belong to a voice (a speaker) and to a sentence (repeated and nearly repeated ones are one). Sides are numbers:
0 none, then `SIDES`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core import quantities
from core.project.records import Split
from core.project.splits.near_duplicates import Sets
from core.wording import say, say_n

SIDES: tuple[Split, ...] = ("", "train", "dev", "test")
NONE, TRAIN, DEV, TEST = range(4)
LARGEST_LOSS = 0.2
"""At most this share of the corpus may stay out of all splits to keep sentences apart that many people say."""
LEAST_TRAIN = 0.4
"""Speakers or sentences are kept apart as long as train keeps this part of what was meant for it."""
NEAR_ENOUGH = 0.75
"""A set of at least this part of what was asked for needs no remark."""

Codes = NDArray[np.int64]
Sides = NDArray[np.int8]


@dataclass(frozen=True)
class SolverRows:
    """A corpus as numbers, (N,) each: voice and sentence are 0..n-1, `ms` lengths, `fixed` sides that must stay."""

    voice: Codes
    sentence: Codes
    ms: Codes
    fixed: Sides

    def __len__(self) -> int:
        return len(self.ms)


@dataclass(frozen=True)
class Sizes:
    """How much dev and test should hold, in ms, and the most that may stay out of all splits."""

    dev: float
    test: float
    loss: float = LARGEST_LOSS


@dataclass
class Division:
    """The side of each row, what is kept apart ("speaker", "sentence"), and in words what could not be."""

    side: Sides
    apart: tuple[str, ...]
    notes: list[str] = field(default_factory=list)


def divide(rows: SolverRows, sizes: Sizes, seed: int, by: Sequence[str]) -> Division:
    """Divide by speaker, by sentence, or both. What cannot be satisfied is left out of `apart` and said in `notes`.

    Fixed rows stay. Where both are kept apart and people share sentences, some rows get no side.
    """
    if not len(rows):
        return Division(np.zeros(0, np.int8), tuple(by))
    random = np.random.default_rng(seed)
    notes: list[str] = []
    by_voice = _by_voice(rows, sizes, random, notes) if "speaker" in by else None
    if by_voice is not None and "sentence" in by:
        side = _by_both(rows, by_voice, sizes, random, notes)
        made = Division(by_voice, ("speaker",)) if side is None else Division(side, ("speaker", "sentence"))
    elif by_voice is not None:
        made = Division(by_voice, ("speaker",))
    else:
        side = _by_sentence(rows, sizes, random, notes) if by else None
        made = Division(side, ("sentence",)) if side is not None else Division(_by_row(rows, sizes, random), ())
    return _in_truth(rows, Division(_with_fixed(rows, made.side), made.apart, notes))


def _by_voice(rows: SolverRows, sizes: Sizes, random: np.random.Generator, notes: list[str]) -> Sides | None:
    """Whole speakers; None, with a note, when that does not leave enough for every set."""
    count, sets = int(rows.voice.max()) + 1, 1 + (sizes.dev > 0) + (sizes.test > 0)
    if count < sets:
        notes.append(
            say_n(
                "There is only one speaker, too few to keep speakers apart.",
                "There are only two speakers, too few to keep speakers apart.",
                count,
            )
        )
        return None
    filled = _fill(rows.voice, rows, sizes, random)
    if filled is not None and _whole(rows, side := _with_fixed(rows, filled[rows.voice]), sizes):
        return side
    notes.append(say("A few people say nearly everything: with speakers kept apart, train would keep too little."))
    return None


def _by_both(
    rows: SolverRows, by_voice: Sides, sizes: Sizes, random: np.random.Generator, notes: list[str]
) -> Sides | None:
    """Whole speakers and whole sentences; None, with a note, when too much would stay out of all splits."""
    whole = _by_components(rows, sizes, random)
    if whole is not None:
        return whole
    side = _without_shared(rows, by_voice, sizes)
    out = int(rows.ms[side == NONE].sum())
    share = out / max(1, int(rows.ms.sum()))
    out_of_all = quantities.length(out / 1000)
    if share > sizes.loss or not _filled(rows, side, sizes):
        notes.append(
            say(
                "Many people say the same sentences: keeping those apart too would leave "
                "{number:.0f}% ({length}) out of all splits, so they are not kept apart.",
                number=100 * share,
                length=out_of_all,
            )
        )
        return None
    if out:
        notes.append(
            say_n(
                "One utterance ({length}) gets no split, because people of several splits say the same sentence.",
                "%n utterances ({length}) get no split, because people of several splits say the same sentence.",
                int(np.count_nonzero(side == NONE)),
                length=out_of_all,
            )
        )
    return side


def _by_sentence(rows: SolverRows, sizes: Sizes, random: np.random.Generator, notes: list[str]) -> Sides | None:
    filled = _fill(rows.sentence, rows, sizes, random)
    if filled is not None and _whole(rows, side := _with_fixed(rows, filled[rows.sentence]), sizes):
        return side
    notes.append(say("There are too few different sentences to keep them apart."))
    return None


def _by_row(rows: SolverRows, sizes: Sizes, random: np.random.Generator) -> Sides:
    filled = _fill(np.arange(len(rows)), rows, sizes, random)
    return np.full(len(rows), TRAIN, np.int8) if filled is None else filled


def _in_truth(rows: SolverRows, made: Division) -> Division:
    """Promise nothing that rows which stay where they are have broken already."""
    apart = []
    for what, group in (("speaker", rows.voice), ("sentence", rows.sentence)):
        if what not in made.apart:
            continue
        torn = int(np.count_nonzero(straddling(group, made.side)))
        if torn:
            made.notes.append(_torn_speakers(torn) if what == "speaker" else _torn_sentences(torn))
        else:
            apart.append(what)
    return Division(made.side, tuple(apart), made.notes)


def _torn_speakers(count: int) -> str:
    return say_n(
        "One speaker stays in several splits, because of utterances that keep the split they have.",
        "%n speakers stay in several splits, because of utterances that keep the split they have.",
        count,
    )


def _torn_sentences(count: int) -> str:
    return say_n(
        "One sentence stays in several splits, because of utterances that keep the split they have.",
        "%n sentences stay in several splits, because of utterances that keep the split they have.",
        count,
    )


def straddling(group: Codes, side: Sides) -> NDArray[np.bool_]:
    """Which groups are on more than one side, (G,); rows without a side do not count."""
    count = int(group.max()) + 1 if len(group) else 0
    on = _table(group, side, np.ones(len(group), np.int64), count)[:, 1:] > 0
    return np.asarray(on.sum(axis=1) > 1)


def _fill(group: Codes, rows: SolverRows, sizes: Sizes, random: np.random.Generator) -> Sides | None:
    """Sides of whole groups, (G,): test, then dev, take groups in random order up to their size, then the one that
    comes nearest. Groups with fixed rows go where most of those are. None when nothing would be left for train."""
    count = int(group.max()) + 1 if len(group) else 0
    ms = np.bincount(group, rows.ms, count)
    side = _forced(group, rows, count)
    order = random.permutation(np.flatnonzero(side == NONE))
    for which, wanted in ((TEST, sizes.test), (DEV, sizes.dev)):
        got = float(ms[side == which].sum())
        if wanted <= 0:
            continue
        for g in order:
            if side[g] == NONE and got + ms[g] <= wanted:
                side[g] = which
                got += ms[g]
        free = order[side[order] == NONE]
        if len(free):
            nearest = free[np.argmin(np.abs(wanted - got - ms[free]))]
            if got == 0 or abs(wanted - got - ms[nearest]) < abs(wanted - got):
                side[nearest] = which
    side[side == NONE] = TRAIN
    return side if np.any(side == TRAIN) or not count else None


def _forced(group: Codes, rows: SolverRows, count: int) -> Sides:
    """The side to which fixed rows tie their group, (G,); 0 where there are none."""
    table = _table(group, rows.fixed, rows.ms, count)
    table[:, NONE] = 0
    side: Sides = np.argmax(table, axis=1).astype(np.int8)
    side[table.max(axis=1, initial=0) == 0] = NONE
    return side


def _table(group: Codes, side: Sides, ms: Codes, count: int) -> NDArray[np.float64]:
    """Length by group and side, (G, 4)."""
    return np.bincount(group * 4 + side, ms, count * 4).reshape(count, 4).astype(np.float64)


def _by_components(rows: SolverRows, sizes: Sizes, random: np.random.Generator) -> Sides | None:
    """Divide without any loss: people who share sentences stay together. None when they hang together too much."""
    voices, sentences = int(rows.voice.max()) + 1, int(rows.sentence.max()) + 1
    pairs = np.unique(rows.voice * sentences + rows.sentence)
    sets = Sets(voices)
    first = np.full(sentences, -1, np.int64)
    for voice, sentence in zip((pairs // sentences).tolist(), (pairs % sentences).tolist(), strict=True):
        if first[sentence] < 0:
            first[sentence] = voice
        else:
            sets.join(int(first[sentence]), voice)
    group = np.unique(sets.roots(), return_inverse=True)[1][rows.voice]
    filled = _fill(group, rows, sizes, random)
    if filled is None:
        return None
    side = filled[group]
    got = [float(rows.ms[side == which].sum()) for which in range(4)]
    near = all(
        NEAR_ENOUGH * wanted <= size <= 1.5 * wanted
        for size, wanted in ((got[DEV], sizes.dev), (got[TEST], sizes.test))
    )
    return side if near and np.all((rows.fixed == NONE) | (rows.fixed == side)) else None


def _without_shared(rows: SolverRows, side: Sides, sizes: Sizes) -> Sides:
    """Keep each sentence on one side only; what says it elsewhere gets no side.

    A sentence stays where most of it is, unless dev or test would shrink: those then keep the sentences that cost the
    others least.
    """
    side = _with_fixed(rows, side)
    count = int(rows.sentence.max()) + 1
    table = _table(rows.sentence, side, rows.ms, count)
    table[:, NONE] = 0
    forced = _forced(rows.sentence, rows, count)
    keep = np.where(forced != NONE, forced, np.argmax(table, axis=1)).astype(np.int8)
    total = table.sum(axis=1)
    for which, wanted in ((TEST, sizes.test), (DEV, sizes.dev)):
        got = float(table[keep == which, which].sum())
        able = np.flatnonzero((keep != which) & (forced == NONE) & (table[:, which] > 0) & (keep != TEST))
        price = (total[able] - table[able, which]) / table[able, which]
        for s in able[np.argsort(price, kind="stable")]:
            if got >= NEAR_ENOUGH * wanted:
                break
            keep[s] = which
            got += float(table[s, which])
    out = np.where(keep[rows.sentence] == side, side, NONE).astype(np.int8)
    return _with_fixed(rows, out)


def _with_fixed(rows: SolverRows, side: Sides) -> Sides:
    return np.where(rows.fixed != NONE, rows.fixed, side).astype(np.int8)


def _filled(rows: SolverRows, side: Sides, sizes: Sizes) -> bool:
    """Whether every set that was asked for holds something."""
    got = [float(rows.ms[side == which].sum()) for which in range(4)]
    return got[TRAIN] > 0 and all(got[which] > 0 for which, size in ((DEV, sizes.dev), (TEST, sizes.test)) if size > 0)


def _whole(rows: SolverRows, side: Sides, sizes: Sizes) -> bool:
    """Whether every set holds something, and train a fair part of what was meant for it."""
    train = float(rows.ms[side == TRAIN].sum())
    return _filled(rows, side, sizes) and train >= LEAST_TRAIN * (float(rows.ms.sum()) - sizes.dev - sizes.test)
