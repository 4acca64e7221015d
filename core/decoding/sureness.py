"""How sure a model says it is against how right it is: a temperature by which its confidences are put right, kept
beside the model. Torch-free.

A confidence c becomes s(logit(c) / T): above 1 the temperature makes a model that is too sure doubt, below 1 the other
way round (Guo et al. 2017; of words, Laptev and Ginsburg 2022). Which of two words is surer never changes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from core import writing
from core.decoding.transcript import Word

FILE, ROOM = "calibration.json", "evaluations"
NEVER = 1e-4
"""Confidences are never nearer to 0 and 1 than this."""


@dataclass(frozen=True)
class Sureness:
    """`temperature` as it was fitted on `words` words; `model_print` is that of the model it holds for."""

    temperature: float = 1.0
    words: int = 0
    model_print: str = ""

    def of(self, confidence: float) -> float:
        """A confidence, put right."""
        if self.temperature == 1.0:
            return confidence
        sure = min(max(confidence, NEVER), 1 - NEVER)
        return 1 / (1 + math.exp(-math.log(sure / (1 - sure)) / self.temperature))

    def words_of(self, words: Sequence[Word]) -> list[Word]:
        """Words whose confidences are put right."""
        if self.temperature == 1.0:
            return list(words)
        return [replace(word, confidence=round(self.of(word.confidence), 4)) for word in words]


PLAIN = Sureness()
"""Confidences as a model gives them."""


def kept(model: Path, project: Path | None, model_print: str) -> Sureness:
    """What is kept of a model, beside it or in a project; `PLAIN` where nothing is, or it is another's."""
    for file in _places(model, project, model_print):
        try:
            values = json.loads(file.read_text(encoding="utf-8"))
            found = Sureness(float(values["temperature"]), int(values["words"]), str(values["model_print"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if found.model_print == model_print and found.temperature > 0:
            return found
    return PLAIN


def keep(model: Path, project: Path, sureness: Sureness) -> Path:
    """Keep it beside a model of the project's own, else in the project: what others share stays as it is. Returns the
    file. Raises `OSError`."""
    beside, inside = _places(model, project, sureness.model_print)
    file = beside if model.is_relative_to(project) else inside
    file.parent.mkdir(parents=True, exist_ok=True)
    writing.write_text(file, json.dumps(asdict(sureness)) + "\n")
    return file


def _places(model: Path, project: Path | None, model_print: str) -> list[Path]:
    inside = [project / ROOM / f"{model_print}.{FILE}"] if project is not None else []
    return [model / FILE, *inside]
