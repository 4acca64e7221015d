"""`Contrastive`: the loss of picking what was hidden, from among other hidden stretches, and of using all codes
(Baevski et al. 2020), as transformers' class computes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

import torch
from torch import Tensor, nn

from core.datasets.batches import Batch
from core.families.wav2vec2 import network
from core.families.wav2vec2.kin import frames as frames_of
from core.objectives.ctc.objective import Ctc, FrameFamily
from core.strategies.unlabelled.counted import Counted
from core.strategies.unlabelled.drawing import Drawing, Hidden
from core.text.vocabulary import Vocabulary
from core.wording import say

STEPS_KNOWN = 64
"""So many batches' frames are remembered."""


class Learnt(NamedTuple):
    """What was learnt from last: what was hidden, (B, T), the wrong ones beside it, (B, T, K), and what came of it."""

    counted: Counted
    hidden: Hidden
    picks: Any
    contrastive_loss: Tensor
    projected_states: Tensor
    projected_quantized_states: Tensor


class Contrastive(Ctc):
    """See `Objective`. What it is asked about text it answers as its family's objective does: it never writes.

    `whole` gives transformers' class for a model: the model's own encoder, with what the strategy has added.
    """

    def __init__(
        self,
        family: FrameFamily,
        vocabulary: Vocabulary,
        whole: Callable[[nn.Module], Any],
        drawing: Drawing,
        shape: Mapping[str, Any],
    ) -> None:
        super().__init__(family, vocabulary)
        self.whole, self.drawing, self._shape = whole, drawing, shape
        self._last: Learnt | None = None
        self._counted: dict[tuple[str, ...], list[int]] = {}
        """The frames of the utterances of batches that were counted, before they went to a device that is slow to
        ask."""

    def labels(self, text: str) -> list[int]:  # noqa: ARG002 - whatever is written of it
        return []

    def misfit(self, model: nn.Module, labels: Sequence[int], frames: int) -> str:  # noqa: ARG002 - of any text
        return "" if self.drawing.fits(frames) else say("It is too short to hide a part of it.")

    def forward(self, model: nn.Module, batch: Batch) -> Any:
        hidden, picks = self.drawn(batch)
        counted = Counted(self.whole(model))
        try:
            found = self.outputs(model, batch.features, batch.mask, hidden, picks)
        finally:
            counted.close()
        self._last = Learnt(
            counted,
            hidden,
            picks,
            found.contrastive_loss.detach(),
            found.projected_states.detach(),
            found.projected_quantized_states.detach(),
        )
        return found

    @torch.no_grad()
    def told(self) -> dict[str, float]:
        """Of the batch that was learnt from last, the shares of right picks and of codes in use; nothing of one that
        was told of before."""
        last, self._last = self._last, None
        if last is None:
            return {}
        place = last.projected_states.device
        last.counted.add(last, torch.from_numpy(last.hidden).to(place), torch.from_numpy(last.picks).to(place))
        found = last.counted.found(0.0, len(last.hidden))
        return {"picked": found.picked, "codes": found.codes / found.total}

    def outputs(self, model: nn.Module, features: Tensor, mask: Tensor, hidden: Hidden, picks: Any) -> Any:
        """What transformers' class makes of a batch; see its `Wav2Vec2ForPreTrainingOutput`."""
        samples, attention = network.given(model, features, mask)
        return self.whole(model)(
            samples,
            attention_mask=attention,
            mask_time_indices=torch.from_numpy(hidden).to(features.device),
            sampled_negative_indices=torch.from_numpy(picks).to(features.device),
        )

    def loss(self, outputs: Any, batch: Batch) -> Tensor:  # noqa: ARG002 - it is in them
        return cast("Tensor", outputs.loss).float()

    def count(self, batch: Batch) -> int:
        """How many frames are hidden: over these the loss is summed."""
        seeds = tuple(_seeds(batch))
        if batch.chosen.items and not batch.mask.is_cuda:
            if len(self._counted) >= STEPS_KNOWN:
                self._counted.clear()
            self._counted[seeds] = self.frames(batch.mask)
        return int(self.drawing.all_hidden(self._counted.get(seeds) or self.frames(batch.mask), seeds).sum())

    def drawn(self, batch: Batch) -> tuple[Hidden, Any]:
        """What is hidden of a batch, (B, T), and the wrong ones beside it, (B, T, wrong)."""
        seeds = _seeds(batch)
        frames = self._counted.get(tuple(seeds)) or self.frames(batch.mask)
        hidden = self.drawing.all_hidden(frames, seeds)
        return hidden, self.drawing.all_picks(hidden, frames, seeds)

    def frames(self, mask: Tensor) -> list[int]:
        """The encoder's frames of each utterance of a batch, whose samples (B, F) the mask tells."""
        return [frames_of(self._shape, count) for count in mask.sum(1).tolist()]


def _seeds(batch: Batch) -> list[str]:
    """By pass, utterance and copy; what has no place in a run, by its number."""
    items = batch.chosen.items or tuple((row, 0) for row in range(len(batch.mask)))
    return [f"{batch.chosen.place.epoch} {index} {copy}" for index, copy in items]
