"""Kept reports as they would be made today. What a model wrote stays; who asks, where the model lies now, what is known
of each utterance and what was said in it may have changed since. Torch-free.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from core.evaluation import kept
from core.evaluation.chosen import Gathered, Known
from core.evaluation.report import Asked, Item, Report
from core.evaluation.score import score

FACTS = ("id", "speaker", "said", "split", "gender", "tags", "noise_db")
"""What the project knows of an item today: as `Gathered.known` has it."""
_FACTS_OF = attrgetter(*FACTS)
Find = Callable[[Path, Asked], Report | None]
Renew = Callable[[Path, Report, Asked, Gathered], Report]


def find(
    project: Path, asked: Asked, gathered: Gathered, find_kept: Find = kept.find, renew: Renew | None = None
) -> Report | None:
    """The report that is kept of what is asked for, as of today; None where there is none. Whoever has some of it
    already passes its own `find_kept` and `renew`, which stand for `kept.find` and `of_today`."""
    found = find_kept(project, asked)
    return (renew or of_today)(project, found, asked, gathered) if found is not None else None


def of_today(project: Path, report: Report, asked: Asked, gathered: Gathered) -> Report:
    """A kept report with the model where it lies now, and its utterances as the project has them. Texts that were
    mended are scored anew, where it is of the very utterances that are asked for; else it keeps those it has."""
    before = report.asked
    prints = (one.sound_print if before.sound_print else one.set_print for one in (before, asked))
    same = len(set(prints)) == 1
    told = replace(asked, device=before.device)
    if not same:
        told = replace(told, set_print=before.set_print, sound_print=before.sound_print)
    now = gathered.known
    items = [_known(item, now.get(item.key), same=same) for item in report.items]
    aside = gathered.aside if same else report.not_transcribed
    found = replace(report, asked=told, items=tuple(_scored(items, report.items)), not_transcribed=aside)
    return replace(found, looks=looks_today(project, found))


def looks_today(project: Path, report: Report) -> int:
    """How often the set of a report was looked at until today, as a report has it."""
    looks = kept.looks(project, report)
    return max(1, looks + (report.not_kept is not None)) if looks is not None else 0


def _known(item: Item, facts: Known | None, *, same: bool) -> Item:
    """With the facts that the project knows of it, if it does; the same one where they are not new."""
    if facts is None or facts == _FACTS_OF(item):
        return item
    told = dict(zip(FACTS, facts, strict=True))
    if not same:
        told["said"] = item.said
    return Item.of_values(item.__dict__ | told)


def _scored(items: list[Item], before: Sequence[Item]) -> list[Item]:
    """With errors counted anew where something else is said."""
    mended = [place for place, (now, was) in enumerate(zip(items, before, strict=True)) if now.said != was.said]
    counts = score([items[place].said for place in mended], [items[place].written for place in mended]).counts
    for place, own in zip(mended, counts, strict=True):
        items[place] = replace(items[place], counts=own)
    return items
