"""runs compare: runs beside each other, their rates, the settings in which they differ, and what each writes."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from core.commands import text_runs
from core.commands.command import Answer, percent, table
from core.errors import ConfigError
from core.runs import differences
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from core.wording import say


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
    data = {
        "runs": [look.key for look in found],
        "wer": [one.wer if one is not None and isfinite(one.wer) else None for one in kept],
        "cer": [one.cer if one is not None and isfinite(one.cer) else None for one in kept],
        "hours_heard": heard,
        "text": [text_runs.of(look) for look in found],
        "settings": {name: list(values) for name, values in rows},
        "texts": [{"key": t.key, "reference": t.reference, "hypotheses": list(t.hypotheses)} for t in texts],
    }
    head = ["", *(look.key for look in found)]
    lines = [
        ["dev WER", *(percent(one.wer if one else None) for one in kept)],
        ["dev CER", *(percent(one.cer if one else None) for one in kept)],
        ["heard", *(f"{hours:.2f} h" for hours in heard)],
        *text_runs.compared(found),
        *([name, *values] for name, values in rows),
    ]
    written = "".join(
        f"\n{text.reference}\n"
        + "".join(f"  {run.key}: {said}\n" for run, said in zip(runs, text.hypotheses, strict=True) if said is not None)
        for text in texts
    )
    return Answer(data, table(head, lines) + written)
