"""Batches: which utterances and copies are heard together, in an order that depends on the seed alone.

A `Position` names a point in that endless order, so a run can go on exactly where it stopped. Speech of the source's
language, where it is mixed in, meets the project's within the batches.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import numpy.typing as npt
import torch

from core.datasets.augment import Masks
from core.datasets.buckets import together
from core.datasets.features import Features, FeatureStore
from core.errors import SoundError


@dataclass(frozen=True)
class Position:
    """The next batch to hear: pass over the data, and number in it."""

    epoch: int = 0
    number: int = 0


@dataclass(frozen=True)
class Chosen:
    """A batch before its features are read: pairs (utterance, copy), and the place after it."""

    items: tuple[tuple[int, int], ...]
    place: Position
    after: Position


@dataclass
class Batch:
    """Padded features (B, F, D) float32, mask (B, F) bool, labels (B, U) int64 padded with 0, their counts (B,).

    `source_s` of `heard_s` are the source's speech. `languages` are the codes of what is spoken in each row, "" in one
    of the run's own language; none where all are. `number` tells which random numbers of a step it is learnt with.
    """

    features: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor
    label_counts: torch.Tensor
    heard_s: float
    chosen: Chosen
    source_s: float = 0.0
    languages: tuple[str, ...] = ()
    number: int = 0

    def to(self, device: torch.device) -> Batch:
        return Batch(
            self.features.to(device, non_blocking=True),
            self.mask.to(device, non_blocking=True),
            self.labels.to(device, non_blocking=True),
            self.label_counts,
            self.heard_s,
            self.chosen,
            self.source_s,
            self.languages,
            self.number,
        )

    def pinned(self) -> Batch:
        """The same in memory that a graphics card reads while the processor goes on: `to` does not wait then. For
        whoever reads ahead: taking such memory takes a while."""
        features, mask, labels = (tensor.pin_memory() for tensor in (self.features, self.mask, self.labels))
        return replace(self, features=features, mask=mask, labels=labels)

    def parts(self, count: int) -> list[Batch]:
        """The same utterances in at most so many batches, each padded to its own longest only."""
        if count <= 1:
            return [self]
        return [self._rows(rows) for rows in np.array_split(np.arange(len(self.features)), count) if len(rows)]

    def _rows(self, rows: npt.NDArray[np.int64]) -> Batch:
        here = slice(int(rows[0]), int(rows[-1]) + 1)
        frames, labels = int(self.mask[here].sum(1).max()), int(self.label_counts[here].max())
        share = float(self.mask[here].sum()) / float(self.mask.sum())
        return Batch(
            self.features[here, :frames],
            self.mask[here, :frames],
            self.labels[here, :labels],
            self.label_counts[here],
            self.heard_s * share,
            replace(self.chosen, items=self.chosen.items[here]),
            self.source_s * share,
            self.languages[here],
            self.number,
        )


COUNTED_BATCHES = 5_000
"""So many batches are counted one by one when the length of a run is planned."""


@dataclass(frozen=True)
class Mix:
    """The utterances from number `first` on are the source's: `share` of what is heard in a pass is to be theirs."""

    first: int
    share: float


class BatchPlan:
    """The order of batches. `frames` (utterances, copies) are lengths; a batch holds at most `limit` padded ones.
    `labels` (utterances,) are the lengths of their texts: those of like length meet.

    With a `mix`, a pass goes once through the utterances before its first, and as far through the others as their share
    asks for: the next pass goes on with them where it stopped.
    """

    def __init__(
        self,
        frames: npt.NDArray[np.int64],
        limit: float,
        seed: int,
        mix: Mix | None = None,
        labels: Sequence[int] | None = None,
    ) -> None:
        self.frames = frames
        self.labels = np.zeros(len(frames), np.int64) if labels is None else np.array(labels, np.int64)
        self.limit = limit
        self.seed = seed
        self.mix = mix
        self._epoch = -1
        self._batches: list[tuple[tuple[int, int], ...]] = []

    def epoch(self, epoch: int) -> list[tuple[tuple[int, int], ...]]:
        """The batches of one pass: each of the project's utterances once, in a copy that changes from pass to pass."""
        if epoch != self._epoch:
            self._batches = self._plan(epoch)
            self._epoch = epoch
        return self._batches

    def _plan(self, epoch: int) -> list[tuple[tuple[int, int], ...]]:
        count, copies = self.frames.shape
        own = count if self.mix is None else self.mix.first
        first_copy = np.random.default_rng([self.seed, 7]).integers(0, copies, own)
        rng = np.random.default_rng([self.seed, 11, epoch])
        rows, copy = np.arange(own), (first_copy + epoch) % copies
        if self.mix is not None:
            others, theirs = self._others(self.mix, epoch)
            rows, copy = np.concatenate([rows, others]), np.concatenate([copy, theirs])
        lengths = self.frames[rows, copy]
        batches = together(lengths, self.labels[rows], self.limit, rng)
        rng.shuffle(batches)
        return [tuple((int(rows[i]), int(copy[i])) for i in batch) for batch in batches]

    def _others(self, mix: Mix, epoch: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The source's utterances of a pass, with their copies: a stretch of an endless row, in which each comes once
        before one comes again."""
        count, copies = len(self.frames) - mix.first, self.frames.shape[1]
        mean = self.frames.mean(axis=1)
        wanted = mix.share / (1 - mix.share) * float(mean[: mix.first].sum())
        every = max(1, round(wanted / max(1.0, float(mean[mix.first :].mean()))))
        places = np.arange(epoch * every, (epoch + 1) * every)
        turns, within = places // count, places % count
        orders = {
            int(turn): np.random.default_rng([self.seed, 19, int(turn)]).permutation(count) for turn in set(turns)
        }
        rows = np.array([orders[int(turn)][place] for turn, place in zip(turns, within, strict=True)], np.int64)
        first_copy = np.random.default_rng([self.seed, 29]).integers(0, copies, count)
        return mix.first + rows, (first_copy[rows] + turns) % copies

    def after(self, place: Position) -> Iterator[Chosen]:
        """The batches from a place on, for ever."""
        epoch, number = place.epoch, place.number
        while True:
            batches = self.epoch(epoch)
            while number < len(batches):
                last = number + 1 == len(batches)
                here, then = Position(epoch, number), Position(epoch + 1, 0) if last else Position(epoch, number + 1)
                yield Chosen(batches[number], here, then)
                batches = self.epoch(epoch)
                number += 1
            epoch, number = epoch + 1, 0

    def heard(self, chosen: Chosen) -> int:
        """Feature frames of a batch, padding not counted."""
        return int(sum(self.frames[i, c] for i, c in chosen.items))

    def steps_for(self, frames: float, accumulate: int) -> int:
        """Optimiser steps until that many feature frames were heard; at least one.

        Counted for `COUNTED_BATCHES`; a run beyond that goes on at the pace of those.
        """
        heard, batches = 0, 0
        for chosen in self.after(Position()):
            heard += self.heard(chosen)
            batches += 1
            if heard >= frames and batches % accumulate == 0:
                break
            if batches >= COUNTED_BATCHES and chosen.after.number == 0:
                return max(1, math.ceil(batches * max(1.0, frames / max(1, heard)) / accumulate))
        return batches // accumulate

    def heard_in(self, batches: int) -> int:
        """Feature frames of so many batches from the beginning, padding not counted; of more than `COUNTED_BATCHES`,
        at the pace of those."""
        counted = min(batches, COUNTED_BATCHES)
        heard = sum(self.heard(chosen) for chosen in islice(self.after(Position()), counted))
        return round(heard * batches / counted) if counted else 0

    def longest(self) -> Chosen:
        """The batch of the first passes that takes the most memory: the longest utterance, as often as it fits."""
        index, copy = (int(v) for v in np.unravel_index(int(np.argmax(self.frames)), self.frames.shape))
        order = np.argsort(-self.frames[:, copy], kind="stable")
        room = max(1, int(self.limit // max(1, int(self.frames[index, copy]))))
        return Chosen(tuple((int(i), copy) for i in order[:room]), Position(), Position())


def collate(
    store: FeatureStore,
    labels: Sequence[Sequence[int]],
    chosen: Chosen,
    masks: Masks | None = None,
    seed: int = 0,
    unreadable: Callable[[int, SoundError], object] | None = None,
    first: int = 0,
) -> Batch | None:
    """Read and pad the features of a batch; None when none could be read. With `masks`, SpecAugment by the place, and
    by the `first` row where these are rows of a larger batch.

    Utterances whose sound cannot be read are left away, and told to `unreadable`.
    """
    read: list[tuple[tuple[int, int], Features]] = []
    for index, copy in chosen.items:
        try:
            read.append(((index, copy), store.get(index, copy)))
        except SoundError as error:
            if unreadable is not None:
                unreadable(index, error)
    if not read:
        return None
    if masks is not None:
        behind = [first] if first else []
        rng = np.random.default_rng([seed, 13, chosen.place.epoch, chosen.place.number, *behind])
        for _, item in read:
            masks.apply(item, rng)
    lengths = [len(item) for _, item in read]
    padded = torch.zeros(len(read), max(lengths), store.family.feature_size)
    mask = torch.zeros(len(read), max(lengths), dtype=torch.bool)
    texts = [labels[index] for (index, _), _ in read]
    targets = torch.zeros(len(read), max(len(t) for t in texts), dtype=torch.int64)
    for row, ((_, item), text) in enumerate(zip(read, texts, strict=True)):
        padded[row, : len(item)] = torch.from_numpy(item)
        mask[row, : len(item)] = True
        targets[row, : len(text)] = torch.tensor(text, dtype=torch.int64)
    counts = torch.tensor([len(t) for t in texts], dtype=torch.int64)
    rate = store.family.feature_rate
    items = tuple(pair for pair, _ in read)
    entries = [store.entries[index] for index, _ in items]
    sources = sum(length for length, entry in zip(lengths, entries, strict=True) if entry.side == "source")
    languages = tuple(entry.language for entry in entries) if sources else ()
    chosen = replace(chosen, items=items)
    return Batch(padded, mask, targets, counts, sum(lengths) / rate, chosen, sources / rate, languages)
