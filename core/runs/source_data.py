"""`SourceData`: speech of the source's language that a run has at hand. Torch-free; knows no database.

A run checks on it how well it still knows the source, at every check; where its strategy says so it learns from it too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from core.datasets.manifest import Entry, read_manifest
from core.errors import ConfigError, TextError
from core.languages import language_name
from core.project.records import Split
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary, clusters
from core.training.config import TrainConfig
from core.wording import say

MOST_CHECKED = 200
"""Utterances of its dev split that are heard at a check; of more, so many are drawn, the same for every run."""
DRAWN = 23
"""Seed of that draw."""

Read = Callable[[Split], list[Entry]]


@dataclass(frozen=True)
class SourceData:
    """`place` is a project's folder or a manifest, `name` what people call it. `letters` are its alphabet, `normaliser`
    the rules that made its texts. `learn` and `check` are how many utterances its train and dev splits have, `learn_s`
    and `check_s` how long these are."""

    place: Path
    name: str
    language: str
    letters: tuple[str, ...]
    normaliser: Normaliser
    learn: int
    learn_s: float
    check: int
    check_s: float
    read: Read = field(compare=False, repr=False)

    def learnt(self) -> list[Entry]:
        """What a run learns from. Raises `ConfigError` where there is nothing."""
        return self._marked(self._some("train"))

    def checked(self) -> list[Entry]:
        """What a run is checked on, `MOST_CHECKED` at most. Raises `ConfigError` where there is nothing."""
        found = self._some("dev")
        if len(found) > MOST_CHECKED:
            drawn = np.random.default_rng(DRAWN).choice(len(found), MOST_CHECKED, replace=False)
            found = [found[i] for i in sorted(drawn.tolist())]
        return self._marked(found)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What is written of its train split."""
        return tuple(entry.text for entry in self.read("train") if not entry.blocked)

    @property
    def checked_s(self) -> float:
        """How long all that is heard at a check is, about."""
        return self.check_s * min(1.0, MOST_CHECKED / max(1, self.check))

    @property
    def title(self) -> str:
        """What it is, for lists: its language, or for want of that its name."""
        return language_name(self.language) or self.name

    def lacking(self, vocabulary: Vocabulary) -> tuple[str, ...]:
        """Its letters that cannot be written."""
        return tuple(letter for letter in self.letters if not vocabulary.knows(letter))

    def sentence(self, vocabulary: Vocabulary, *, learns: bool) -> str:
        """What a run that writes with these letters does with it."""
        told = self._told(learns=learns)
        if missing := self.lacking(vocabulary):
            return say(
                "{told} It is compared without {letters}: the run cannot write them.", told=told, letters=missing
            )
        return told

    def _told(self, *, learns: bool) -> str:
        values: dict[str, Any] = {"name": self.name, "language": self.title, "check": self.check, "most": MOST_CHECKED}
        if self.check > MOST_CHECKED:
            checks = say(
                "Each check also hears {most:,} of the {check:,} dev utterances of “{name}” ({language}).", **values
            )
        else:
            checks = say("Each check also hears the {check:,} dev utterances of “{name}” ({language}).", **values)
        if not learns:
            return checks
        return say(
            "{checks} It also learns from its {learn:,} train utterances, {hours:,.2f} h.",
            checks=checks,
            learn=self.learn,
            hours=self.learn_s / 3600,
        )

    def _some(self, split: Split) -> list[Entry]:
        if found := self.read(split):
            return found
        raise ConfigError(
            say("The source's speech in {place} has nothing in the {split} split.", place=self.place, split=split),
            say("Assign its utterances to train and dev, or choose other source data."),
        )

    def _marked(self, entries: Sequence[Entry]) -> list[Entry]:
        return [replace(entry, side="source", language=self.language) for entry in entries]


def in_manifest(path: Path, language: str) -> SourceData:
    """The speech of a manifest. A run's own says what is spoken and by which rules its texts were made; the texts of
    another one, in `language`, are cleaned by its usual rules. Raises `RunError`, `TextError`, `ConfigError`."""
    config, own = path.parent / "config.json", _rules(path.parent / "normaliser.json")
    spoken = (TrainConfig.read(config).language if config.is_file() else "") or language
    rules = own or Normaliser.for_language(spoken)
    by_split: dict[str, list[Entry]] = {}
    for entry in read_manifest(path):
        cleaned = entry if own else replace(entry, text=rules(entry.text or entry.raw))
        by_split.setdefault(entry.split, []).append(cleaned)
    learn, check = by_split.get("train", []), by_split.get("dev", [])
    return SourceData(
        place=path,
        name=path.parent.name if path.stem == "manifest" else path.stem,
        language=spoken,
        letters=_letters(entry.text for entry in learn),
        normaliser=rules,
        learn=len(learn),
        learn_s=sum(entry.seconds for entry in learn),
        check=len(check),
        check_s=sum(entry.seconds for entry in check),
        read=lambda split: list(by_split.get(split, [])),
    )


def _letters(texts: Iterable[str]) -> tuple[str, ...]:
    return Vocabulary.of_letters(sorted({letter for text in texts for letter in clusters(text)})).letters


def _rules(path: Path) -> Normaliser | None:
    try:
        return Normaliser.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError, TextError):
        return None
