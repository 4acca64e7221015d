"""How well a counted model of text foresees the transcripts of dev: measured once, and kept beside the model until one
of the two is another.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from core import writing
from core.lm import counted_scorer
from core.lm.ngrams import Perplexity
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary

FILE = "dev.json"
MOST = 50
"""Units that a model does not know which are kept: the most frequent."""


@dataclass(frozen=True)
class OnDev:
    """What was measured, and the most frequent units of dev that the model does not know, with how often they come."""

    perplexity: Perplexity
    unknown: tuple[tuple[str, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self.perplexity), "unknown_rate": self.perplexity.unknown_rate, "unknown_units": self.unknown}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """The inverse of `to_json`. Raises `KeyError`, `TypeError` or `ValueError` for what it did not write."""
        found = dict(values)
        unknown = tuple((str(unit), int(times)) for unit, times in found.pop("unknown_units"))
        found.pop("unknown_rate")
        return cls(Perplexity(**found), unknown)


def known(model: TextModel, sentences: Sequence[str]) -> OnDev | None:
    """What was measured of a model on these sentences, as the recogniser reads them; None for nothing."""
    try:
        kept = json.loads((model.folder / FILE).read_text(encoding="utf-8"))
        return OnDev.from_json(kept["found"]) if kept["print"] == _print_of(model, sentences) else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def look(model: TextModel, sentences: Sequence[str], alphabet: Vocabulary | None) -> OnDev | None:
    """The same, measured now where it is not known; None where there are no sentences, and for networks, which say in
    their note how well they did. Raises `TextError`."""
    found = known(model, sentences)
    if found is not None or not sentences or model.kind != "counted":
        return found
    perplexity, unknown = counted_scorer.perplexity(model, sentences, alphabet)
    found = OnDev(perplexity, tuple(unknown[:MOST]))
    try:
        text = json.dumps({"print": _print_of(model, sentences), "found": found.to_json()}, ensure_ascii=False)
        writing.write_text(model.folder / FILE, text + "\n")
    except OSError as error:  # a project that is open to read only: it is measured again next time
        logging.getLogger(__name__).info("what was measured of %s was not kept (%s)", model.name, error)
    return found


def _print_of(model: TextModel, sentences: Sequence[str]) -> str:
    """Another one for another model or other sentences."""
    note = model.note
    state = hashlib.sha256(json.dumps([note.name, note.unit, note.at, note.size]).encode())
    for sentence in sentences:
        state.update(sentence.encode() + b"\n")
    return state.hexdigest()[:16]
