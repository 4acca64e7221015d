"""Source habits: words that a model writes as the language it comes from would, not as the one it is being taught."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.datasets.manifest import read_manifest
from core.errors import RunError
from core.training.config import TrainConfig


@dataclass(frozen=True)
class SourceHabits:
    """Tells words that the source's spelling explains: in its lexicon and not the target's, or with its own letters."""

    words: frozenset[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, config: TrainConfig, plan: Mapping[str, Any], manifest: Path) -> SourceHabits:
        """The source's lexicon is `lexicon.txt` in its folder (one word a line), where it has one; the target's are
        the words of the run's own utterances."""
        words: frozenset[str] = frozenset()
        if config.source:
            try:
                text = (Path(config.source) / "lexicon.txt").read_text(encoding="utf-8")
                taught = {word for entry in read_manifest(manifest) for word in entry.text.split()}
                words = frozenset(text.split()) - taught
            except (OSError, RunError):
                words = frozenset()
        return cls(words, frozenset(str(x) for x in plan.get("left_out", ())))

    def has(self, word: str) -> bool:
        """Whether the source's spelling explains a word that is wrong."""
        return word in self.words or any(letter in word for letter in self.letters)
