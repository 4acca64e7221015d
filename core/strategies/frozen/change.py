"""The family's functions with an encoder that has heard each sound before: training and its checks ask these, and go on
from there. What was computed once is in the run's folder of features, as float16."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from core.datasets.batches import Batch
from core.families import FamilyModule, family_with
from core.objectives import Objective
from core.strategies.frozen.outputs import KeptOutputs, Outputs, key_of, key_of_item
from core.strategies.kind import Change as Unchanged

FOLDER = "outputs"
LARGEST = 65504.0
"""The largest number of 16 bits; behind an encoder's last norm there is none near it."""

Encode = Callable[[Tensor, Tensor], Tensor]
"""One utterance alone, (1, F, D) and (1, F) bool -> (T, H)."""


class Change(Unchanged):
    """See `core.strategies.kind.Change`. The model is the family's own, and stays so."""

    kept: KeptOutputs | None = None

    _view: HeardOnce | None = None

    def view(self, model: nn.Module, family: FamilyModule) -> FamilyModule:
        kind = family_with(cast("Any", model).config.to_dict())
        if self.folder is None or kind is None:
            return family
        self.kept = KeptOutputs(self.folder / FOLDER, self._others, self._tell)
        self._view = VIEWS[kind.objective](family, self.kept, kind.head)
        return cast("FamilyModule", self._view)

    def task(self, objective: Objective, model: nn.Module) -> Objective:  # noqa: ARG002 - as others
        return cast("Objective", ByItems(objective, self._view)) if self._view is not None else objective

    def _others(self) -> list[Path]:
        return [folder / FOLDER for folder in self.beside()]

    def _tell(self, words: str) -> None:
        self.remark(words)

    def close(self) -> None:
        if self.kept is not None:
            self.kept.close()


class HeardOnce:
    """All of a family's functions but the encoder's. Whatever it is asked in a batch, it hears each utterance alone, in
    float32: to the same values whoever is beside it, and when."""

    def __init__(self, family: Any, kept: KeptOutputs, head: str) -> None:
        self._family, self._kept, self._head = family, kept, head
        self.items: dict[int, Sequence[tuple[int, int]]] = {}
        """Of the batch that is learnt from now, (utterance, copy) by the numbers of the run, by how they are heard;
        nothing where nobody tells."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._family, name)

    def _heard(self, model: nn.Module, features: Tensor, mask: Tensor, encode: Encode, how: int = 0) -> list[Tensor]:
        """(B, F, D) and (B, F) bool -> (T, H) each, as the encoder gives them."""
        keys = self._keys(features, mask, how)
        found = {key: self._kept.get(key) for key in keys}
        missing = {key: row for row, key in enumerate(keys) if found[key] is None}
        counts = mask.sum(1).tolist() if missing else []
        computed = _computed(model, features, counts, list(missing.values()), encode)
        for key, outputs in zip(missing, computed, strict=True):
            found[key] = outputs
            self._kept.put(key, outputs)
        return [torch.from_numpy(np.asarray(found[key], np.float32)).to(features.device) for key in keys]

    def _keys(self, features: Tensor, mask: Tensor, how: int) -> list[bytes]:
        """By number, where that is told; else by what is heard, which takes all of it from the device."""
        items = self.items.get(how, ())
        if len(items) == len(features):
            return [key_of_item(index, copy, how) for index, copy in items]
        given = features.detach().float().cpu().numpy()
        return [key_of(given[row, :count], how) for row, count in enumerate(mask.sum(1).tolist())]


class ByItems:
    """An objective that tells what was heard once which utterances it learns from."""

    def __init__(self, work: Objective, view: HeardOnce) -> None:
        self._work, self._view = work, view

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def forward(self, model: nn.Module, batch: Batch) -> Any:
        """See `Objective.forward`."""
        items, work = batch.chosen.items, cast("Any", self._work)
        alike = work.alike(model, batch.mask, work.short) if hasattr(work, "alike") else [(0, range(len(items)))]
        self._view.items = {how: [items[row] for row in rows] for how, rows in alike} if items else {}
        try:
            return work.forward(model, batch)
        finally:
            self._view.items = {}


def _computed(
    model: nn.Module, features: Tensor, counts: Sequence[int], rows: Sequence[int], encode: Encode
) -> list[Outputs]:
    """What the encoder gives of some rows, each alone. The model's mode is put back."""
    if not rows:
        return []
    modes = {module: module.training for module in model.modules()}
    model.eval()
    found = []
    try:
        with torch.no_grad(), torch.autocast(features.device.type, enabled=False):
            for row in rows:
                own = features[row : row + 1, : counts[row]].float()
                outputs = encode(own, torch.ones(own.shape[:2], dtype=torch.bool, device=own.device))
                found.append(outputs.detach().float().clamp(-LARGEST, LARGEST).cpu().numpy().astype(np.float16))
    finally:
        for module, training in modes.items():
            module.training = training
    return found


class FramesOnce(HeardOnce):
    """Of a family with an output layer over all frames: what that is given is kept."""

    def forward(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """See `FrameFamily.forward`."""
        head = model.get_submodule(self._head)

        def encode(features: Tensor, mask: Tensor) -> Tensor:
            given: list[Tensor] = []
            hook = head.register_forward_pre_hook(lambda _, taken: given.append(taken[0]))
            try:
                _, lengths = self._family.forward(model, features, mask)
            finally:
                hook.remove()
            return given[-1][0, : int(lengths[0])]

        heard = self._heard(model, features, mask, encode)
        lengths = torch.tensor([len(one) for one in heard], device=features.device)
        return head(pad_sequence(heard, batch_first=True)), lengths


class StatesOnce(HeardOnce):
    """Of a family that joins what was heard with what was written."""

    def encode(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """See `TransducerFamily.encode`."""

        def encode(features: Tensor, mask: Tensor) -> Tensor:
            states, lengths = self._family.encode(model, features, mask)
            return cast("Tensor", states[0, : int(lengths[0])])

        heard = self._heard(model, features, mask, encode)
        lengths = torch.tensor([len(one) for one in heard], device=features.device)
        return pad_sequence(heard, batch_first=True), lengths


class WindowsOnce(HeardOnce):
    """Of a family whose decoder looks at a window: what is heard in each length of it is kept."""

    def encode(self, model: nn.Module, features: Tensor, mask: Tensor, frames: int) -> Tensor:
        """See `WritingFamily.encode`."""

        def encode(features: Tensor, mask: Tensor) -> Tensor:
            return cast("Tensor", self._family.encode(model, features, mask, frames)[0])

        return torch.stack(self._heard(model, features, mask, encode, frames))


VIEWS: dict[str, type[HeardOnce]] = {"ctc": FramesOnce, "transducer": StatesOnce, "seq2seq": WindowsOnce}
"""By the family's objective."""
