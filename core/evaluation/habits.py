"""Source habits: words that a model writes as the language it comes from would, not as the one it is being taught."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.datasets.manifest import read_manifest
from core.errors import RunError
from core.evaluation.score import Diff
from core.families import plan_file
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.text.pieces import BEGINS, spelt_with
from core.training.config import TrainConfig
from core.wording import say


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
        return cls(words, _own_letters(plan))

    @classmethod
    def of_model(cls, model: Path) -> SourceHabits:
        """Those of a run's model. Raises `RunError` for a model of no run, or of one from scratch."""
        run = RunFolder(model.parent)
        if run.model != model or not run.config.is_file():
            raise RunError(
                say("{model} is the model of no run: what it comes from is not known.", model=model),
                say("Name a run of the project, as `vizinho runs` prints it."),
            )
        config = settings_of(run)
        if not config.source:
            raise RunError(
                say("The run “{key}” is from scratch: it has no source whose habits it could have.", key=run.key),
                say("Name a run that started from a checkpoint."),
            )
        try:
            plan = json.loads(run.transfer.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise RunError(
                say("The plan {path} cannot be read.", path=run.transfer), say("Create the run again."), str(error)
            ) from error
        return cls.of(config, plan, run.manifest)

    def with_words(self, words: Iterable[str]) -> SourceHabits:
        """Also with words that are known to be the source's and not the target's."""
        return SourceHabits(self.words | frozenset(words), self.letters)

    def has(self, word: str) -> bool:
        """Whether the source's spelling explains a word that is wrong."""
        return word in self.words or any(letter in word for letter in self.letters)

    def among(self, diffs: Iterable[Diff]) -> list[Diff]:
        """The wrong words of a text that the source's spelling explains, in order."""
        return [diff for diff in diffs if diff.kind in WRONG and self.has(diff.hypothesis)]


WRONG = ("wrong", "extra")


@dataclass(frozen=True)
class HabitCounts:
    """`words` are (reference, hypothesis, how often), the most frequent first; the reference is "" where a word is too
    much. `wrong` are all words that are wrong, whatever explains them."""

    words: tuple[tuple[str, str, int], ...]
    wrong: int
    alike: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """How like the reference a word is used, where that is known (see `Mixup`)."""

    @property
    def count(self) -> int:
        return sum(count for _, _, count in self.words)

    def to_json(self) -> dict[str, Any]:
        """With the names that `vizinho evaluate --utterances` has for the two texts."""
        words = [
            {"said": reference, "written": hypothesis, "count": count}
            | ({"alike": self.alike[reference, hypothesis]} if (reference, hypothesis) in self.alike else {})
            for reference, hypothesis, count in self.words
        ]
        return {"count": self.count, "wrong_words": self.wrong, "words": words}


def _own_letters(plan: Mapping[str, Any]) -> frozenset[str]:
    """The source's letters that the target lacks. Of a source that writes with pieces, what its pieces are spelt with:
    a piece that the target has no place for is no sign of the source by itself."""
    plan = plan_file.unpacked(plan)
    left = [str(x) for x in plan.get("left_out", ())]
    if not any(str(token).startswith(BEGINS) for token in plan.get("source_tokens", ())):
        return frozenset(left)
    return frozenset(spelt_with(left)) - frozenset(spelt_with(str(p["letter"]) for p in plan.get("letters", ())))
