"""The result of a run: `model/`, a Hugging Face folder with letters, rules and a card that says what it has heard."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from torch import nn

from core.families import checkpoint
from core.families.network import has_outline
from core.strategies import writes
from core.training import state
from core.training.hearing import HeardRows
from core.training.preparation import Prepared


def make_card(
    prepared: Prepared, heard_s: float, by_voices: Mapping[str, float], figures: dict[str, Any]
) -> checkpoint.Card:
    """What the model is and has heard, its source's own history included.

    `by_voices` are seconds of distinct speech that it heard; what was only listed, or could not be read, is not in.
    """
    config = prepared.config
    source = checkpoint.read_card(_source(prepared)) if config.source else None
    return checkpoint.Card(
        name=config.name,
        language=config.language,
        family=config.family,
        objective=config.objective,
        vocabulary=prepared.vocabulary.noun if writes(config.strategy) else "",
        voices=checkpoint.voices_of(by_voices["people"], by_voices["synthetic"], source),
        hours_heard=heard_s / 3600,
        people_s=by_voices["people"],
        synthetic_s=by_voices["synthetic"],
        drafted_s=by_voices.get("drafted", 0.0),  # none in what an earlier version kept
        source=source.to_json() if source is not None else None,
        figures=figures,
        learn=config.learn,
    )


def _source(prepared: Prepared) -> Path:
    """Where the source's card is: with the run, or for want of that in its own folder."""
    return prepared.run.network if has_outline(prepared.run.network) else Path(prepared.config.source)


def write_best(prepared: Prepared, model: nn.Module, heard: HeardRows) -> dict[str, Any]:
    """Write the best check as `model/`, whole or not at all; returns its figures. Raises `WorkbenchError`."""
    figures = state.load_best(prepared.run.best, model)
    prepared.objective.taught(model, figures["step"])
    prepared.change.finish(model, prepared.family)
    rates = ("wer", "wer_interval", "cer", "cer_interval", "picked", "contrastive", "codes")
    told = {f"dev_{name}": figures[name] for name in rates if name in figures}
    told["dev_utterances"] = figures.get("utterances", len(prepared.dev))
    told |= {name: value for name, value in figures.items() if name.startswith("source_")}
    by_voices = figures.get("seconds") or heard.seconds(prepared.train)
    card = make_card(prepared, figures["heard_s"], by_voices, told)
    folder, letters, rules = prepared.run.model, prepared.vocabulary, prepared.normaliser
    prepared.change.save(folder, model, card, vocabulary=letters, rules=rules)
    return figures
