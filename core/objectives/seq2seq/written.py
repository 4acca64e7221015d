"""What a decoder has written (`Written`), and what a family needs for that (`WritingFamily`)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from core.decoding.held_back import Caught
from core.families import FamilyModule


class WritingFamily(FamilyModule, Protocol):
    """A family whose models have a decoder. H values a state, T states of a window."""

    def longest_frames(self, model: nn.Module) -> int:
        """Feature frames of the longest window."""

    def window_frames(self, model: nn.Module, count: int, short: bool) -> int:
        """Feature frames of the window in which so many are heard, as short as can be or as the model was made for."""

    def encode(self, model: nn.Module, features: Tensor, mask: Tensor, frames: int) -> Tensor:
        """(B, F, D) and (B, F) bool -> what is heard in a window of so many frames, (B, T, H)."""

    def decode(
        self, model: nn.Module, states: Tensor, tokens: Tensor, cache: Any = None, *, keep: bool = False
    ) -> tuple[Tensor, Any]:
        """(B, T, H) and (B, U) int64 that follow what `cache` holds -> (B, U, H); with `keep` the cache after them."""

    def written(self, model: nn.Module, hidden: Tensor) -> Tensor:
        """(..., H) -> the logits of what follows, (..., V)."""

    def looking(self, model: nn.Module) -> list[tuple[nn.Module, list[int]]]:
        """The modules by which the decoder looks at what was heard, with the heads that follow the words."""

    def most_tokens(self, model: nn.Module) -> int:
        """How many tokens a text may have, those before it and its end included."""


@dataclass(frozen=True)
class Written:
    """A text: its tokens, the log probability of each and of its end, and where it was looked at for them: (U + 1, T)
    over output frames. `caught` says what was wrong with it before."""

    tokens: tuple[int, ...]
    logs: tuple[float, ...]
    looks: NDArray[np.float32]
    caught: Caught = ""

    @property
    def certainty(self) -> float | None:
        """How sure it is on average, 0..1; None where nothing was written."""
        return exp(float(np.mean(self.logs))) if self.tokens else None
