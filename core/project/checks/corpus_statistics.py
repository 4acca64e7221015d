"""What is usual in a corpus: its pace, its apostrophe, its spelling, how well a model fits it. Computed, kept beside
the flags, and renewed only when the corpus has changed by much: one edit changes nothing for the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from core.project.checks.language_checks import Languages
from core.project.checks.text_checks import usual_apostrophe
from core.transcripts import TRANSCRIBED

if TYPE_CHECKING:
    from core.project.queries import Reader

SAMPLED = 20_000
SAMPLED_TEXTS = 4_000
GROWN = 0.2
"""The share by which a corpus has to grow or shrink before its texts are judged by a new measure."""
LEAST = 40
"""Fewer utterances say nothing about what is usual."""
LEAST_READ = 8
"""So many utterances show whether a model is wrong everywhere."""
REPEATS = 0.25
"""A corpus in which more than this share of the texts repeats is made of repeats."""
LEAST_LOG_SPREAD = 0.16


@dataclass(frozen=True)
class CorpusStatistics:
    """Letters a second of speech (median, and spread of its logarithm), whether texts repeat by design, and the
    letter error rate of the model that was compared (median and spread). 0 where nothing is known."""

    pace: float = 0.0
    pace_spread: float = 0.0
    repeats: bool = False
    cer: float = 0.0
    cer_spread: float = 0.0

    def pace_limits(self, spreads: float) -> tuple[float, float]:
        """Letters a second of speech from which something is too fast, and under which it is too slow."""
        if not self.pace:
            return 1e9, 0.0
        factor = float(np.exp(spreads * self.pace_spread))
        return self.pace * factor, self.pace / factor

    def near(self, other: CorpusStatistics) -> bool:
        """Whether nothing that matters differs."""
        mine, its = asdict(self), asdict(other)
        return all(
            abs(float(mine[name]) - float(its[name])) <= 0.05 * max(abs(float(its[name])), 1e-9) for name in mine
        )


@dataclass(frozen=True)
class CorpusSpelling:
    """How the corpus spells: `languages` and the apostrophe that nearly all texts use. `counted` utterances and the
    rules they were read by say when it is outdated."""

    counted: int = 0
    rules: str = ""
    apostrophe: str = ""
    languages: Languages | None = None

    def to_json(self) -> str:
        values = {"counted": self.counted, "rules": self.rules, "apostrophe": self.apostrophe}
        languages = self.languages.to_json() if self.languages is not None else None
        return json.dumps(values | {"languages": languages}, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        values = json.loads(text)
        languages = Languages.from_json(values["languages"]) if values["languages"] else None
        return cls(values["counted"], values["rules"], values["apostrophe"], languages)


def read_statistics(reader: Reader) -> CorpusStatistics:
    """What was found usual at the last whole check."""
    text = _kept(reader, "usual")
    return CorpusStatistics(**json.loads(text)) if text else CorpusStatistics()


def statistics_row(statistics: CorpusStatistics) -> Mapping[str, str]:
    return {"usual": json.dumps(asdict(statistics))}


def spelling_text(reader: Reader) -> str:
    """The spelling that is usual, as it is kept; "" before the first whole check."""
    return _kept(reader, "spelling")


def spelling_print(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def _kept(reader: Reader, name: str) -> str:
    return str(reader.query_one("SELECT value FROM reference WHERE name = ?", (name,)) or "")


def estimate_statistics(reader: Reader) -> CorpusStatistics:
    """What is usual now, from what was measured; what hardly differs from before stays as it was."""
    before = read_statistics(reader)
    pace, spread = _pace(reader)
    cer, cer_spread = _cer(reader)
    found = CorpusStatistics(pace, spread, _repeats(reader), cer, cer_spread)
    return before if found.near(before) else found


def _every(reader: Reader, at_most: int) -> int:
    """Take each so-manyth utterance to look at about `at_most`."""
    last = int(reader.query_one("SELECT max(id) FROM utterances") or 0)
    return max(1, last // at_most)


def _pace(reader: Reader) -> tuple[float, float]:
    rows = reader.query_all(
        "SELECT t.letters, u.seconds - m.before_s - m.after_s FROM utterances u JOIN texts t ON t.utterance_id = u.id"
        " JOIN measures m ON m.utterance_id = u.id AND m.problem = ''"
        " WHERE u.id % ? = 0 AND u.left_out = 0 AND t.letters >= 12",
        (_every(reader, SAMPLED),),
    )
    found = np.array([letters / seconds for letters, seconds in rows if seconds > 0.2])
    if len(found) < LEAST:
        return 0.0, 0.0
    logs = np.log(found)
    middle = float(np.median(logs))
    spread = 1.4826 * float(np.median(np.abs(logs - middle)))
    return round(float(np.exp(middle)), 2), round(max(spread, LEAST_LOG_SPREAD), 3)


def _cer(reader: Reader) -> tuple[float, float]:
    rows = reader.query_all(
        "SELECT d.cer FROM readings d JOIN utterances u ON u.id = d.utterance_id AND u.left_out = 0"
        " WHERE u.id % ? = 0 AND d.cer NOT NULL AND d.text != u.refused",
        (_every(reader, SAMPLED),),
    )
    if len(rows) < LEAST_READ:
        return 0.0, 0.0
    found = np.array([float(row[0]) for row in rows])
    middle = float(np.median(found))
    return round(middle, 3), round(1.4826 * float(np.median(np.abs(found - middle))), 3)


def _repeats(reader: Reader) -> bool:
    every = _every(reader, SAMPLED)
    rows = reader.query_all(
        "SELECT EXISTS (SELECT 1 FROM texts o WHERE o.hash = t.hash AND o.utterance_id != t.utterance_id)"
        " FROM texts t WHERE t.utterance_id % ? = 0 AND t.hash IS NOT NULL",
        (every,),
    )
    return len(rows) >= LEAST and sum(row[0] for row in rows) > REPEATS * len(rows)


def renewed_spelling(reader: Reader, rules: str, source_words: Any) -> str | None:
    """The usual spelling when that of the last check is outdated, as it is kept; None when it still holds.

    `source_words` gives the words of the source language's lexicon; it is called only when they are needed.
    """
    written = f"utterances u WHERE left_out = 0 AND {TRANSCRIBED}"
    count = int(reader.query_one(f"SELECT count(*) FROM {written}") or 0)
    text = spelling_text(reader)
    if text:
        before = CorpusSpelling.from_json(text)
        if before.rules == rules and abs(count - before.counted) <= GROWN * max(before.counted, 1):
            return None
    elif count < LEAST:
        return None
    rows = reader.query_all(f"SELECT text FROM {written} AND id % ? = 0", (_every(reader, SAMPLED_TEXTS),))
    texts = [str(row[0]) for row in rows]
    read = [reader.normaliser(text) for text in texts]
    return CorpusSpelling(count, rules, usual_apostrophe(read), Languages.of(texts, source_words())).to_json()
