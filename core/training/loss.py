"""The CTC loss, in float32 whatever the network computes in."""

from __future__ import annotations

import torch
from torch.nn import functional

from core.datasets.batches import Batch


def ctc_sum(logits: torch.Tensor, lengths: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Sum over all utterances of -log p(text); logits (B, T, V), lengths (B,) in output frames.

    `zero_infinity` is a belt only: text that cannot fit its frames is kept out before training.
    """
    if logits.device.type == "mps":
        logits = logits.cpu()  # Apple's GPUs have no CTC loss
    log_probabilities = logits.float().log_softmax(-1).transpose(0, 1)
    return functional.ctc_loss(
        log_probabilities,
        batch.labels.to(logits.device),
        lengths.to(torch.int64),
        batch.label_counts,
        blank=0,
        reduction="sum",
        zero_infinity=True,
    )
