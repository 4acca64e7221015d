"""Measures a trained starter and writes its folder: weights as float16, and a card that says what it is and can do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry, read_manifest
from core.evaluation.evaluate import Evaluation, evaluate
from core.families import checkpoint
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.runs.folder import RunFolder
from core.text.normaliser import Normaliser
from core.training import state
from core.training.config import TrainConfig

LICENCE = "CC0-1.0"

NOTE = (
    "Spanish as spoken by the synthesiser espeak-ng: the model that comes with Vizinho to start from. It learnt from "
    "generated sentences and synthetic voices only. It is there to show and to try the program, and as a start for "
    "related languages; it does not understand people."
)


def write_starter(run: RunFolder, folder: Path, figures: dict[str, Any] | None = None) -> None:
    """Write the best check of a run to `folder`; `figures` are measured results for its card, rates as fractions."""
    config = TrainConfig.read(run.config)
    plan = TransferPlan.read(run.transfer)
    model, _ = initialise(plan, config)
    best = state.load_best(run.best, model)
    entries = list(read_manifest(run.manifest))
    card = checkpoint.Card(
        name=config.name,
        language=config.language,
        family=config.family,
        voices="synthetic",
        hours_heard=best["heard_s"] / 3600,
        synthetic_s=sum(entry.seconds for entry in entries if entry.split == "train"),
        figures={"dev_wer": best["wer"], "dev_cer": best["cer"], **(figures or {})},
        licence=LICENCE,
        note=NOTE,
    )
    checkpoint.save(folder, model, plan.vocabulary, Normaliser.for_language(config.language), card, half=True)
    write_lexicon(entries, folder)


def write_lexicon(entries: Sequence[Entry], folder: Path) -> None:
    """The words that the model learnt from, one a line: by them the window knows a habit of the source language."""
    words = sorted({word for entry in entries if entry.split == "train" for word in entry.text.split()})
    (folder / "lexicon.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


def measure(folder: Path, test: Sequence[Entry], people: Sequence[Entry]) -> dict[str, Any]:
    """Error rates on held-out synthetic speech, and on people where there are clips of them."""
    heard = evaluate(folder, test, "cpu")
    figures = figures_of("test", heard) | {"test_voices": len({entry.speaker for entry in heard.entries})}
    if people:
        real = evaluate(folder, people, "cpu")
        figures |= figures_of("people", real) | {"people_speakers": len({entry.speaker for entry in real.entries})}
    return figures


def figures_of(name: str, evaluated: Evaluation) -> dict[str, Any]:
    """The figures of one set, rounded, with 95% intervals by speaker."""
    return {
        f"{name}_wer": round(evaluated.score.wer, 4),
        f"{name}_wer_interval": [round(evaluated.wer.low, 4), round(evaluated.wer.high, 4)],
        f"{name}_cer": round(evaluated.score.cer, 4),
        f"{name}_cer_interval": [round(evaluated.cer.low, 4), round(evaluated.cer.high, 4)],
        f"{name}_utterances": evaluated.score.utterances,
        f"{name}_words": evaluated.score.words,
    }


def finish(run: RunFolder, folder: Path, test: Sequence[Entry], people: Sequence[Entry]) -> checkpoint.Card:
    """Write the starter, measure it as it is stored, and write it again with its figures and its README."""
    write_starter(run, folder)
    write_starter(run, folder, measure(folder, test, people))
    card = checkpoint.read_card(folder)
    readme = folder / "README.md"
    front = readme.read_text(encoding="utf-8").split("# ", 1)[0]
    front = front.replace("library_name", f"license: {LICENCE.lower()}\nlibrary_name")
    readme.write_text(front + describe(card, checkpoint.parameters(folder)), encoding="utf-8")
    return card


def describe(card: checkpoint.Card, parameters: int) -> str:
    """The card for people to read, in Markdown."""
    known = card.figures
    lines = [
        f"# {card.name}",
        "",
        card.note,
        "",
        f"- FastConformer with a CTC output over letters, {parameters / 1e6:.2f} million parameters, stored as float16",
        "- Loads with Hugging Face transformers (`ParakeetForCTC`)",
        f"- Speech it learnt from: {card.synthetic_s / 3600:.1f} h, all synthetic",
        f"- Heard in all: {card.hours_heard:.0f} h, counting repetitions at other speeds and with noise",
        f"- Licence: {card.licence}; made by `resources/recipes`",
        "",
        "| measured on | utterances | speakers | words | WER (95% interval) | CER (95% interval) |",
        "|---|---|---|---|---|---|",
        _row("synthetic voices and sentences kept out of training", "test", "voices", known),
    ]
    if "people_wer" in known:
        lines.append(_row("real people reading (a slice of Common Voice)", "people", "speakers", known))
    lines += [
        "",
        "Intervals draw whole speakers. With synthetic voices the model shows that the machinery works; people it does",
        "not understand. Teach it with recordings of people.",
    ]
    return "\n".join(lines) + "\n"


def _row(title: str, name: str, speakers: str, known: dict[str, Any]) -> str:
    rates = [f"{100 * known[key]:.1f}% ({_span(known[key + '_interval'])})" for key in (f"{name}_wer", f"{name}_cer")]
    counts = [known[f"{name}_utterances"], known[f"{name}_{speakers}"], known[f"{name}_words"]]
    return "| " + " | ".join([title, *map(str, counts), *rates]) + " |"


def _span(interval: Sequence[float]) -> str:
    return f"{100 * interval[0]:.1f} to {100 * interval[1]:.1f}"
