"""How well a run still knows its source's language: the word and letter error rates of that speech, at every check.

What the run's letters cannot write is compared as far as they can (`Vocabulary.within`): a letter that it does not
have is no error. The best check is chosen by the language that is taught, never by these rates.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from core.objectives import objective
from core.training.dev_set import DevSet
from core.training.hearing import Hearing
from core.training.preparation import Prepared, read_rules
from core.training.train_device import TrainDevice
from core.training.validate import validate


class SourceCheck:
    """The dev set of the source's speech that a run has at hand; without any, it says nothing."""

    def __init__(self, prepared: Prepared, device: torch.device) -> None:
        self.entries = prepared.source_dev
        self._dev: DevSet | None = None
        if not self.entries:
            return
        self._rules = read_rules(prepared.run.source_normaliser)
        asked = prepared.of_source
        if asked is prepared.objective:  # one output for both: it is told whose language it hears
            asked = objective(prepared.config.objective).load(
                prepared.family, prepared.vocabulary, self.entries[0].language or prepared.config.source_language
            )
        asked.begin(prepared.model, prepared.config.windows, ())
        self._dev = DevSet(
            prepared.run.features / "source-dev",
            self.entries,
            (),
            prepared.family,
            asked,
            prepared.config.batch_seconds,
            Hearing("source dev", self.entries).load,
            device,
        )

    def rates(self, model: nn.Module, place: TrainDevice, parts: int = 1) -> dict[str, Any]:
        """What `Validated` tells of it, by its fields; heard in so many `parts` where memory is short. Raises
        `RunError` when none of its sound can be read."""
        if self._dev is None:
            return {}
        self._dev.parts = parts
        found = validate(model, self._dev, place, self._rules)
        return {"source_wer": found.wer, "source_cer": found.cer, "source_utterances": found.heard}

    def close(self) -> None:
        """Keep nothing more."""
        if self._dev is not None:
            self._dev.close()
