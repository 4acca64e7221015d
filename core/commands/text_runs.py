"""Runs that teach a text model on the command line: how well they foresee what was held out, instead of error rates."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.commands.command import Answer, table
from core.commands.picks import finite
from core.families.plan import LetterPlan
from core.lm.neural import unit_origins, vocabulary_file
from core.quantities import duration
from core.runs.curves import Snapshot
from core.runs.events import Event, Finished, Foreseen, Stepped
from core.runs.folder import RunFolder
from core.runs.reader import RunLook
from core.training.text.config import TextConfig

OF_CHECKS = ("step", "words", "loss", "perplexity", "bits", "sentences", "untouched")


def of(look: RunLook) -> dict[str, Any] | None:
    """What a run that teaches a text model came to, its best check so far among it; None of other runs."""
    if look.text is None:
        return None
    curves, best = look.curves, look.curves.texts.best
    read = curves.stepped.words if curves.stepped is not None else 0
    return {
        "makes": str(look.notes.get("text_model") or look.text.makes),
        "kind": look.text.sizes.shape,
        "unit": look.text.unit,
        "words_read": read,
        "words_planned": look.text.words,
        "best": _check(best) if best is not None else None,
    }


def _check(check: Foreseen) -> dict[str, Any]:
    return {name: finite(x) if isinstance(x := getattr(check, name), float) else x for name in OF_CHECKS}


def words(found: dict[str, Any]) -> str:
    """The same in words."""
    best = found["best"]
    rates = f"{best['bits']:.3f} bits a letter, perplexity {best['perplexity']:.2f}" if best else "not checked yet"
    return f"{found['words_read']:,} of {found['words_planned']:,} words read, {rates}"


def checks(run: RunFolder, curves: Snapshot) -> Answer:
    """The checks of a run that teaches a text model."""
    rows = [
        [f"{c.words:,}", f"{c.bits:.3f}", f"{c.perplexity:.2f}", f"{c.loss:.4f}", c.learning]
        for c in curves.texts.checks
    ]
    pairs = zip(curves.loss_words, curves.loss, strict=True)
    told = {"run": run.key, "checks": [_check(c) for c in curves.texts.checks]}
    text = table(["words read", "bits a letter", "perplexity", "loss a unit", ""], rows)
    return Answer(told | {"loss": [[int(read), finite(value)] for read, value in pairs]}, text)


def compared(looks: Sequence[RunLook]) -> list[list[str]]:
    """Rows of runs beside each other; none where none of them teaches a text model."""
    if not any(look.text for look in looks):
        return []
    bests = [look.curves.texts.best for look in looks]
    read = [look.curves.stepped.words if look.text and look.curves.stepped else 0 for look in looks]
    return [
        ["bits a letter", *(f"{best.bits:.3f}" if best else "" for best in bests)],
        ["perplexity", *(f"{best.perplexity:.2f}" if best else "" for best in bests)],
        ["words read", *(f"{words:,}" if words else "" for words in read)],
    ]


def settings(run: RunFolder) -> Answer:
    """What a run was made with. Raises `ConfigError`."""
    found = TextConfig.read(run.config).to_json()
    return Answer(found, "".join(f"{name} = {value}\n" for name, value in found.items() if value not in ("", (), [])))


def origins(run: RunFolder) -> tuple[LetterPlan, ...]:
    """Where the row of each unit of a run began; none from scratch. Raises `WorkbenchError`."""
    config = TextConfig.read(run.config)
    if not config.source:
        return ()
    source = vocabulary_file.read_vocabulary(Path(config.source))
    return unit_origins.plan(vocabulary_file.read_vocabulary(run.network), source, config.language)


def line(event: Event) -> str:
    """What a terminal says of an event of such a run; "" of all that other runs say, too."""
    match event:
        case Stepped(words=read) if read:
            return (
                f"  {read:>11,} words read  loss {event.loss:6.3f}  "
                f"{event.speed:7,.0f} words a second  {duration(event.seconds_left)} left"
            )
        case Foreseen():
            what = "before the first step" if event.untouched else "best so far" if event.best else ""
            told = f"{event.words:>13,} words read  {event.bits:.3f} bits a letter  perplexity {event.perplexity:.2f}"
            return f"{told}  {what}".rstrip()
        case Finished(makes=name) if name:
            return f"Finished: {event.bits:.3f} bits a letter. The text model is called {name}"
    return ""
