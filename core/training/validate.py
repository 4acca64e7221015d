"""Checking the dev set: loss, word and character error rates, and how some fixed utterances are written now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jiwer
import numpy as np
import torch
from torch import nn

from core.datasets.batches import Chosen, Place, buckets, collate
from core.datasets.features import FeatureStore
from core.families import FamilyModule
from core.runs.events import Sample
from core.text import Vocabulary
from core.training import devices
from core.training.loss import ctc_sum


@dataclass(frozen=True)
class Check:
    """Figures of one check; rates are fractions."""

    loss: float
    wer: float
    cer: float
    written: tuple[str, ...]


def order(store: FeatureStore, limit: float) -> list[Chosen]:
    """The dev set in batches of equal lengths, the longest first."""
    lengths = store.frames[:, 0]
    by_length = np.argsort(-lengths, kind="stable")
    batches = buckets([int(i) for i in by_length], lengths, limit)
    return [Chosen(tuple((i, 0) for i in batch), Place(), Place()) for batch in batches]


@torch.inference_mode()
def check(
    model: nn.Module,
    family: FamilyModule,
    store: FeatureStore,
    labels: Sequence[Sequence[int]],
    vocabulary: Vocabulary,
    place: devices.Place,
    limit: float,
) -> Check:
    """Greedy decoding of the whole dev set with the model in evaluation mode; its mode is put back afterwards."""
    modes = {module: module.training for module in model.modules()}
    model.eval()
    written = [""] * len(store.entries)
    loss, count = 0.0, 0
    for chosen in order(store, limit):
        batch = collate(store, labels, chosen)
        if batch is None:
            continue
        batch = batch.to(place.device)
        with place.autocast():
            logits, lengths = family.forward(model, batch.features, batch.mask)
        loss += float(ctc_sum(logits, lengths, batch))
        count += int(batch.label_counts.sum())
        paths = logits.argmax(-1).cpu()
        for row, (index, _) in enumerate(batch.chosen.items):
            written[index] = vocabulary.collapse(paths[row, : int(lengths[row])].tolist())
    for module, training in modes.items():
        module.training = training
    said = [entry.text for entry in store.entries]
    wer, cer = error_rates(said, written)
    return Check(loss / max(1, count), wer, cer, tuple(written))


def error_rates(said: Sequence[str], written: Sequence[str]) -> tuple[float, float]:
    """Word and character error rates over all utterances together, as fractions."""
    return float(jiwer.wer(list(said), list(written))), float(jiwer.cer(list(said), list(written)))


def sample_rows(count: int, wanted: int, seed: int) -> list[int]:
    """The dev utterances that are shown at every check of a run, in the dev set's order."""
    rng = np.random.default_rng([seed, 17])
    return sorted(int(i) for i in rng.choice(count, min(wanted, count), replace=False))


def samples(store: FeatureStore, written: Sequence[str], rows: Sequence[int]) -> tuple[Sample, ...]:
    found = []
    for row in rows:
        entry = store.entries[row]
        wer = error_rates([entry.text], [written[row]])[0]
        found.append(Sample(key=entry.key, speaker=entry.speaker, said=entry.text, written=written[row], wer=wer))
    return tuple(found)
