"""How well hidden parts are picked and how many codes are in use, counted in what transformers' class gives: at checks,
and of what is learnt from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from core.strategies.unlabelled import too_few


@dataclass(frozen=True)
class Picks:
    """`contrastive` is the loss of picking, a hidden frame; `loss` with that of codes that are not used. `picked` is
    the share of frames for which the right one was likeliest, of those where there was a choice at all. `codes` of all
    `total` are in use, evenly counted (perplexity). `heard` utterances could be read."""

    loss: float
    contrastive: float
    picked: float
    codes: float
    total: int
    few_codes: bool
    heard: int


class Outputs(Protocol):
    """What is read of the outputs of transformers' class."""

    @property
    def contrastive_loss(self) -> Tensor: ...
    @property
    def projected_states(self) -> Tensor: ...
    @property
    def projected_quantized_states(self) -> Tensor: ...


class Counted:
    """Adds up what transformers' class gives batch by batch; listens to its quantizer for the codes."""

    def __init__(self, whole: Any) -> None:
        self.frames = self._choices = self._right = 0
        self._loss = 0.0
        self._groups, self._per_group = whole.quantizer.num_groups, whole.quantizer.num_vars
        self._codes = torch.zeros(self._groups, self._per_group, dtype=torch.float64)
        self._heard: list[Tensor] = []
        self._hook = whole.quantizer.weight_proj.register_forward_hook(
            lambda *found: self._heard.append(found[2].detach())
        )

    def add(self, outputs: Outputs, hidden: Tensor, picks: Tensor) -> None:
        """The outputs of a batch, with its hidden frames (B, T) and the wrong ones beside each (B, T, K)."""
        self.frames += int(hidden.sum())
        self._loss += float(outputs.contrastive_loss)
        chosen = self._heard.pop().reshape(*hidden.shape, self._groups, self._per_group).argmax(-1)[hidden]
        for group in range(self._groups):
            self._codes[group] += torch.bincount(chosen[:, group].cpu(), minlength=self._per_group)
        right, choices = _right(outputs, hidden, picks)
        self._right, self._choices = self._right + right, self._choices + choices

    def close(self) -> None:
        self._hook.remove()

    def found(self, weight: float, heard: int) -> Picks:
        """All of it; unused codes count with this weight."""
        shares = self._codes / self._codes.sum(1, keepdim=True)
        codes = float(torch.exp(-torch.xlogy(shares, shares).sum(1)).sum())
        total = self._groups * self._per_group
        contrastive = self._loss / self.frames
        return Picks(
            loss=contrastive + weight * (total - codes) / total,
            contrastive=contrastive,
            picked=self._right / max(1, self._choices),
            codes=codes,
            total=total,
            few_codes=too_few(codes, self._groups, self._per_group),
            heard=heard,
        )


def _right(outputs: Outputs, hidden: Tensor, picks: Tensor) -> tuple[int, int]:
    """For how many hidden frames the right one is likeliest, and for how many there is a wrong one that differs."""
    codes = outputs.projected_quantized_states
    predicted, right = outputs.projected_states[hidden], codes[hidden]  # (N, D)
    wrong = codes.reshape(-1, codes.shape[-1])[picks[hidden]]  # (N, K, D)
    same = (wrong == right[:, None]).all(-1)
    found = torch.cosine_similarity(predicted[:, None], torch.cat([right[:, None], wrong], 1), dim=-1)
    found[:, 1:][same] = -torch.inf
    choice = ~same.all(1)
    return int((found.argmax(1) == 0)[choice].sum()), int(choice.sum())
