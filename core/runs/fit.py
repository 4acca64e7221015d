"""Whether a project's texts can be written in the frames that a drafted model gives them, before anything is built.

A model of 80 ms a frame writes at most twelve letters a second. The rule is the objective's own, by which a run keeps
out what does not fit (`core.training.preparation`); here it is only counted. Torch-free.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.datasets.augment import RATE, Variation
from core.datasets.features import foretold_samples
from core.datasets.manifest import Entry
from core.families import family, read_config
from core.families.plan import TransferPlan
from core.objectives import objective
from core.project.queries import Reader
from core.project.query_sql import Query
from core.runs.create import entries_of
from core.text.vocabulary import Noun
from core.training.config import TrainConfig
from core.training.varied import variation_of
from core.transcripts import transcribed
from core.wording import say

MOST = 5000
"""Utterances that are looked at; of more, so many spread over all."""
MANY = 0.05
"""From this share on, another vocabulary is proposed."""


@dataclass(frozen=True)
class Fit:
    """Of `utterances` in train and dev, `looked` were looked at, and `misfits` of these need more frames than their
    sound gives. `noun` is what they were to be written in, at `rate` frames a second."""

    utterances: int
    looked: int
    misfits: int
    rate: float
    noun: Noun

    @property
    def share(self) -> float:
        return self.misfits / self.looked if self.looked else 0.0

    @property
    def count(self) -> int:
        """How many of all utterances do not fit; about, where not all were looked at."""
        return round(self.share * self.utterances)

    @property
    def proposes_pieces(self) -> bool:
        """Whether so many do not fit that pieces of words should be written instead."""
        return self.noun == "letters" and self.share >= MANY

    @property
    def sentence(self) -> str:
        """How many cannot be written; "" where all can."""
        if not self.misfits:
            return ""
        values: dict[str, Any] = {"count": self.count, "utterances": self.utterances, "rate": self.rate}
        if self.noun == "pieces":
            return say(
                "{count:,} of {utterances:,} utterances cannot be written in these pieces of words: they are said"
                " faster than the model’s {rate:.1f} frames a second.",
                **values,
            )
        return say(
            "{count:,} of {utterances:,} utterances cannot be written in letters: they are said faster than the model’s"
            " {rate:.1f} frames a second.",
            **values,
        )

    @property
    def hint(self) -> str:
        """The way out on the command line; "" where there is nothing to do."""
        if not self.misfits:
            return ""
        if self.proposes_pieces:
            return say("Write with pieces of words instead: --set vocabulary=pieces.")
        if self.noun == "pieces" and self.share >= MANY:
            return say("Learn more pieces (--set piece_count=…), or choose a source with shorter frames.")
        return say("They are kept out, by name.")

    def to_json(self) -> dict[str, Any]:
        return {
            "utterances": self.utterances, "looked": self.looked, "misfits": self.misfits, "cannot": self.count,
            "frames_per_second": round(self.rate, 3), "writes": self.noun, "propose_pieces": self.proposes_pieces,
        }  # fmt: skip


def fit_in(config: TrainConfig, plan: TransferPlan, reader: Reader) -> Fit | None:
    """How the texts of a project fit a drafted run; None where a text may be as long as it likes, or none is there
    or written.

    Raises `WorkbenchError`.
    """
    if not plan.writes:
        return None
    ids = np.concatenate([reader.ids(Query(split=split)) for split in ("train", "dev")])
    chosen = ids[:: max(1, -(-len(ids) // MOST))]
    entries = entries_of(reader.rows(chosen), reader.folder, reader.normaliser)
    return fit_of(config, plan, entries, len(ids))


def fit_of(config: TrainConfig, plan: TransferPlan, entries: Iterable[Entry], utterances: int = 0) -> Fit | None:
    """The same of a manifest's entries, which stand for so many `utterances` of train and dev. Texts that cannot be
    spelt, or say nothing, are others' business."""
    kind = family(plan.family)
    needed, frames = objective(kind.objective).frames_needed, kind.frames
    if needed is None or frames is None:
        return None
    network = plan.source or config.network
    sizes = read_config(Path(network)) if network else {**kind.layers, **config.layers}
    vocabulary = plan.vocabulary
    varied = {"train": variation_of(config), "dev": Variation()}
    looked = misfits = 0
    for entry in entries:
        if (
            entry.split not in varied
            or entry.blocked
            or not transcribed(entry.text)
            or not vocabulary.knows(entry.text)
        ):
            continue
        samples = foretold_samples(entry, varied[entry.split].fastest(entry.key))
        looked += 1
        misfits += needed(vocabulary.encode(entry.text)) > frames(sizes, samples)
    return (
        Fit(utterances or looked, looked, misfits, frames(sizes, 60 * RATE) / 60, vocabulary.noun) if looked else None
    )
