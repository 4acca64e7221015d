"""lm perplexity: how well a model of text foresees a text, in words and figures, whatever kind of model it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from core.commands.command import Answer, percent
from core.lm import counted_scorer
from core.lm.scorer import measure, scorer_of
from core.lm.store import TextModel
from core.text.vocabulary import Vocabulary
from core.wording import counted

SHOWN = 20
NOT_EXACT = "It ranks sentences by what stands on both sides of each word: that is no perplexity.\n"
TOO_GOOD = "Bits count an unknown unit as one of all it might be: among models, compare them where none is unknown.\n"


def answered(model: TextModel, what: str, texts: Sequence[str], alphabet: Vocabulary | None, leaks: str = "") -> Answer:
    """How well a model foresees `texts`, which are called `what`; `leaks`: what of them may stand in it. Raises
    `TextError`."""
    data, text, unknown = _of_counted(model, texts, alphabet) if model.kind == "counted" else _of_network(model, texts)
    if data["bits"] is not None and data["unknown"]:
        text += TOO_GOOD
    shown = "".join(f"{times:>6,}  {unit}\n" for unit, times in unknown[:SHOWN])
    rest = len(unknown) - SHOWN
    shown += f"        and {rest:,} others (--json has all)\n" if rest > 0 else ""
    told = {"text": what, "kind": model.kind, **data, "unknown_units": unknown, "remarks": [leaks] if leaks else []}
    return Answer(told, f"{what}: {text}{shown}" + (f"{leaks}\n" if leaks else ""))


def _of_counted(
    model: TextModel, texts: Sequence[str], alphabet: Vocabulary | None
) -> tuple[dict[str, Any], str, list[tuple[str, int]]]:
    found, unknown = counted_scorer.perplexity(model, texts, alphabet)
    text = (
        f"perplexity {found.of_all:.2f} ({found.of_known:.2f} without what it does not know), "
        f"{found.bits:.3f} bits a letter, {counted(found.sentences, 'sentence')}, "
        f"{counted(found.units, model.note.unit)}\n"
        f"Not known: {found.unknown:,} of {found.units:,} ({percent(found.unknown_rate)})\n"
    )
    return asdict(found) | {"unknown_rate": found.unknown_rate}, text, unknown


def _of_network(model: TextModel, texts: Sequence[str]) -> tuple[dict[str, Any], str, list[tuple[str, int]]]:
    found = measure(scorer_of(model), texts)
    rates = NOT_EXACT
    if found.perplexity is not None:
        rates = f"perplexity {found.perplexity:.2f}, {found.bits:.3f} bits a letter, "
    text = (
        f"{rates}{counted(found.sentences, 'sentence')}, {counted(found.units, model.note.unit)}\n"
        f"Not known: {found.unknown:,} of {found.units:,} ({percent(found.unknown_rate)})\n"
    )
    data = asdict(found)
    return {"of_all": data.pop("perplexity"), "of_known": None} | data | {"unknown_rate": found.unknown_rate}, text, []
