"""What a run has of its source's own speech, in words. Pure functions of a view."""

from __future__ import annotations

from pathlib import Path

from app.i18n import tr, worded
from app.train import formatting
from app.train.views import RunView
from core.families.plan import LetterPlan
from core.strategies.multi_task import head_words
from core.wording import Listed


def source_data(view: RunView) -> tuple[str, str]:
    """What the run has of the source's own speech, and with which letters that is compared; "" where it has none."""
    if not view.config.source_data:
        return "", ""
    started = view.curves.started
    if started is None or not started.source_dev_utterances:
        return Path(view.config.source_data).name, ""
    language = formatting.language(started.source_language or view.config.source_language)
    text = tr("{language}: {n:,} utterances to check on", language=language, n=started.source_dev_utterances)
    if started.source_train_utterances:
        length = formatting.length(started.source_train_s)
        text += ", " + tr("{n:,} to learn from, {length}", n=started.source_train_utterances, length=length)
    if head := view.plan.get("source_head"):
        text += ". " + worded(head_words(tuple(LetterPlan.from_json(letter) for letter in head)))
    missing = Listed(started.source_unwritten)
    return text, tr("Compared without {letters}: this run cannot write them", letters=missing) if missing else ""
