"""runs compare: runs beside each other, their rates, the settings in which they differ, and what each writes."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from core.commands import text_runs
from core.commands.command import Answer, percent, table
from core.errors import ConfigError
from core.runs import averaged_way, differences
from core.runs.averages import Point
from core.runs.events import Validated
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from core.wording import say

TITLES = ("dev WER", "dev CER", "source WER", "source CER")


def compared(runs: Sequence[RunFolder]) -> Answer:
    """The runs side by side, a column each. Raises `ConfigError` for settings that cannot be read."""
    if len(runs) < 2:
        raise ConfigError(say("There is nothing to compare one run with."), say("Name two runs or more."))
    readers = [RunReader(run) for run in runs]
    looks = [reader.look() for reader in readers]
    found = [look for look in looks if look is not None]
    rows = differences.settings([look.text or look.config for look in found])
    texts = differences.texts([reader.curves.samples for reader in readers])
    kept = [look.curves.known for look in found]
    heard = [float(look.curves.loss_h[-1]) if len(look.curves.loss_h) else 0.0 for look in found]
    averages = [averaged_way.found(look.run) for look in found]
    data = {
        "runs": [look.key for look in found],
        "wer": [one.wer if one is not None and isfinite(one.wer) else None for one in kept],
        "cer": [one.cer if one is not None and isfinite(one.cer) else None for one in kept],
        "source_wer": [one.source_wer if one is not None else None for one in kept],
        "source_cer": [one.source_cer if one is not None else None for one in kept],
        "averages": [one.to_json() if one is not None else None for one in averages],
        "hours_heard": heard,
        "text": [text_runs.of(look) for look in found],
        "settings": {name: list(values) for name, values in rows},
        "texts": [{"key": t.key, "reference": t.reference, "hypotheses": list(t.hypotheses)} for t in texts],
    }
    columns = [_column(kept_of, point) for kept_of, point in zip(kept, averages, strict=True)]
    of_runs = [
        ["heard", *(f"{hours:.2f} h" for hours in heard)],
        *text_runs.compared(found),
        *([name, *values] for name, values in rows),
    ]
    head = ["", *(name for look, point in zip(found, averages, strict=True) for name in _names(look.key, point))]
    lines = [
        [title, *(value for column in columns for value in column[title])]
        for title in TITLES
        if title in TITLES[:2] or any(value for column in columns for value in column[title])
    ]
    for title, *values in of_runs:
        pairs = zip(values, averages, strict=True)
        lines.append([title, *(cell for value, point in pairs for cell in ([value, ""] if point else [value]))])
    written = "".join(
        f"\n{text.reference}\n"
        + "".join(f"  {run.key}: {said}\n" for run, said in zip(runs, text.hypotheses, strict=True) if said is not None)
        for text in texts
    )
    return Answer(data, table(head, lines) + written)


def _names(key: str, point: Point | None) -> list[str]:
    """What a run's columns are called: its own, and that of its best average with its source."""
    return [key] if point is None else [key, f"{key}, averaged at {point.share:.0%}"]


def _column(kept: Validated | None, point: Point | None) -> dict[str, list[str]]:
    """The rates of a run's columns, by their titles."""
    own = [[kept.wer, kept.cer, kept.source_wer, kept.source_cer] if kept else [None] * 4]
    if point is not None:
        theirs = [point.source.wer, point.source.cer] if point.source is not None else [None, None]
        own.append([point.target.wer, point.target.cer, *theirs])
    return {title: [percent(rates[i]) for rates in own] for i, title in enumerate(TITLES)}
