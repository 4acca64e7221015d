"""Learning two languages, each by its own head over one encoder: which head an utterance is written by, its labels say.

Labels of the source's language stand behind those of the target's: both heads' tokens are one row of numbers, of which
each utterance has but those of its own head; the padding is that head's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from core.datasets.batches import Batch
from core.objectives.ctc.objective import Ctc, FrameFamily
from core.strategies.kind import OWN
from core.text.vocabulary import Vocabulary

NOT_ITS = -1e4
"""The logit of a token that is the other head's: as good as impossible."""


class TwoHeads(Ctc):
    """See `Objective`. It hears and writes by the model's own head, and learns by both."""

    def __init__(self, family: FrameFamily, vocabulary: Vocabulary, theirs: Vocabulary, head: str) -> None:
        super().__init__(family, vocabulary)
        self._theirs, self._head = theirs, head

    def of_source(self, family: FrameFamily) -> SourceHead:
        """What is taught of the source's speech; `family` writes by its head."""
        return SourceHead(family, self._theirs, len(self.vocabulary.tokens))

    def forward(self, model: nn.Module, batch: Batch) -> tuple[Tensor, Tensor]:
        own = len(self.vocabulary.tokens)
        theirs = (batch.labels >= own).any(1)

        def joined(_head: nn.Module, given: tuple[Any, ...], first: Tensor) -> Tensor:
            """(B, T, tokens) of either head -> (B, T, tokens of both)."""
            second = _other(model)(given[0])
            not_theirs = first.new_full((*first.shape[:-1], second.shape[-1] - 1), NOT_ITS)
            target = torch.cat([first, not_theirs], -1)
            not_ours = first.new_full((*first.shape[:-1], own - 1), NOT_ITS)
            source = torch.cat([second[..., :1], not_ours, second[..., 1:]], -1)
            return torch.where(theirs.to(first.device)[:, None, None], source, target)

        return _hooked(model, self._head, joined, lambda: self.family.forward(model, batch.features, batch.mask))


class SourceHead(Ctc):
    """What is taught, and heard, of the source's speech: its labels stand behind so many `before` them."""

    def __init__(self, family: FrameFamily, vocabulary: Vocabulary, before: int) -> None:
        super().__init__(family, vocabulary)
        self._before = before

    def labels(self, text: str) -> list[int]:
        return [self._before - 1 + label for label in self.vocabulary.encode(text)]


class OtherHead:
    """A family's functions, by which its models write with the head that the strategy has added."""

    def __init__(self, family: FrameFamily, head: str) -> None:
        self._family, self._head = family, head

    def __getattr__(self, name: str) -> Any:
        return getattr(self._family, name)

    def forward(self, model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """See `FrameFamily.forward`."""

        def instead(_head: nn.Module, given: tuple[Any, ...], _output: Tensor) -> Tensor:
            found: Tensor = _other(model)(given[0])
            return found

        return _hooked(model, self._head, instead, lambda: self._family.forward(model, features, mask))


def _other(model: nn.Module) -> nn.Module:
    return model.get_submodule(f"{OWN}.head")


def _hooked(
    model: nn.Module, head: str, hook: Callable[..., Tensor], work: Callable[[], tuple[Tensor, Tensor]]
) -> tuple[Tensor, Tensor]:
    """What `work` gives while a head's output is what `hook` makes of it."""
    handle = model.get_submodule(head).register_forward_hook(hook)
    try:
        return work()
    finally:
        handle.remove()
