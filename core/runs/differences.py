"""Runs beside each other: in which settings they differ, and what each writes of the same utterances. Torch-free."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

NAMES = frozenset(("name", "source_label"))
"""Settings that say how something is called, and change nothing."""


class Written(Protocol):
    """What a run writes of an utterance of the dev set; see `events.Sample`."""

    @property
    def key(self) -> str: ...
    @property
    def reference(self) -> str: ...
    @property
    def hypothesis(self) -> str: ...


@dataclass(frozen=True)
class Text:
    """An utterance: its transcript, and what each run writes; None where a run was not asked about it."""

    key: str
    reference: str
    hypotheses: tuple[str | None, ...]


class Settings(Protocol):
    """Those of a run, whatever it teaches."""

    def to_json(self) -> dict[str, Any]: ...


def settings(configs: Sequence[Settings]) -> list[tuple[str, tuple[str, ...]]]:
    """The settings that are not the same in all runs, with their values in words: "" for a setting that a run has not,
    as those of another strategy."""
    values = [config.to_json() for config in configs]
    names = dict.fromkeys(name for one in values for name in one if name not in NAMES)
    rows = [(name, tuple(_word(one[name]) if name in one else "" for one in values)) for name in names]
    return [(name, words) for name, words in rows if len(set(words)) > 1]


def _word(value: Any) -> str:
    if isinstance(value, str):
        return value or "–"
    return f"{value:g}" if isinstance(value, float) else json.dumps(value, ensure_ascii=False)


def texts(written: Sequence[Sequence[Written]]) -> list[Text]:
    """What runs write of the same utterances, in the order of the first run that was asked about each. An utterance
    whose transcript is another one in another run is not the same."""
    known: dict[tuple[str, str], list[str | None]] = {}
    for number, samples in enumerate(written):
        for sample in samples:
            place = known.setdefault((sample.key, sample.reference), [None] * len(written))
            place[number] = sample.hypothesis
    return [Text(key, reference, tuple(found)) for (key, reference), found in known.items()]
