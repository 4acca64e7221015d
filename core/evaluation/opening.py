"""Opening the reports that are kept of what is asked for, and working out all that is shown of them. Torch-free; large
ones are opened by a child, see `core.evaluation.opener`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from core.checkpoint_paths import learnt_tier
from core.errors import Cancelled, RunError, WorkbenchError
from core.evaluation import kept, of_today, partly_heard
from core.evaluation.analyse import with_texts
from core.evaluation.analysis import Analysis
from core.evaluation.chosen import Chosen
from core.evaluation.compare import Interval, cer_interval, wer_interval
from core.evaluation.evaluation_context import EvaluationContext, context_of
from core.evaluation.lending import Lent
from core.evaluation.opening_memory import Memory
from core.evaluation.remarks import remarks_of
from core.evaluation.remembered import RememberedItems
from core.evaluation.report import Asked, Report, named_by_reading
from core.evaluation.run_evaluation import asked_of, not_comparable
from core.evaluation.word_figures import WordFigures
from core.lm.text_reading import TextReading
from core.progress import Stop, never
from core.project.queries import Reader
from core.runs.folder import RunFolder
from core.runs.reader import RunReader

Part = Literal["report", "other", "baseline"]


@dataclass(frozen=True)
class WantedModel:
    """The folder of a model and what its sound is read with: a `reading`, or None for one that only a kept report was
    read with, which goes by its `print` then and is called `read_with`."""

    folder: Path
    reading: TextReading | None = field(default_factory=TextReading)
    print: str = ""
    read_with: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is asked for. `source` is the folder of the model that the one which is looked at started from, "" for
    none."""

    project: Path
    chosen: Chosen
    model: WantedModel
    against: WantedModel | None = None
    source: str = ""


@dataclass(frozen=True)
class Opened:
    """What is kept of it. `stale`: the set has changed since the model was evaluated on it. `mismatch`: the other was
    evaluated on this set as it was at another time; `missing`: not at all. `baseline` is the report of the model that
    the one which is looked at started from. `pace` are the seconds that an utterance will take, as far as anything
    tells: `by_checks`, those of the run's own checks, else the last evaluation. `heard` utterances were heard already
    by an evaluation that was broken off and goes on from there; `trouble` is why one of these that is kept cannot be
    read, `apart` why the other cannot be compared with it at all."""

    report: Report | None = None
    other: Report | None = None
    baseline: Report | None = None
    stale: bool = False
    mismatch: bool = False
    missing: bool = False
    pace: float | None = None
    by_checks: bool = False
    heard: int = 0
    apart: RunError | None = None
    trouble: WorkbenchError | None = None


@dataclass(frozen=True)
class Rates:
    """A model's rates on the set that is shown."""

    part: Part
    name: str
    wer: Interval
    cer: Interval


@dataclass(frozen=True)
class WorkedOut:
    """All that is shown of reports: the analysis, every model's rates, and the texts that are searched. `source` is the
    code of the language whose habits are counted, "" for none; `remarks` are what is to be known beside the figures,
    `words` what is shown of words."""

    analysis: Analysis
    rates: tuple[Rates, ...]
    texts: tuple[str, ...]
    source: str
    remarks: tuple[str, ...]
    words: WordFigures


class Shelf:
    """The kept reports of one set in a project, by model, as of today; `memory` holds what was read for another one.
    `tier` is what models are compared with, "" for the transcripts."""

    def __init__(
        self,
        project: Path,
        chosen: Chosen,
        unkept: Sequence[Report] = (),
        cancelled: Stop = never,
        memory: Memory | None = None,
        tier: str = "",
    ) -> None:
        self._project, self._chosen, self._unkept, self._cancelled = project, chosen, unkept, cancelled
        self._memory = memory or Memory()
        self._all = kept.listed(project)
        self.gathered = self._memory.gathered(project, chosen, tier)
        self._damaged: RunError | None = None

    def asked(self, model: WantedModel) -> Asked | None:
        """What is asked of a model, by which its report is kept; None of one that is gone and was never asked."""
        reading = model.reading or TextReading()
        gathered = self.gathered
        try:
            asked = asked_of(self._project, model.folder, self._chosen, gathered, reading, gathered.language)
        except WorkbenchError:
            return self._asked_once(model)
        return asked if model.reading else replace(asked, reading=model.print, read_with=model.read_with)

    def _asked_once(self, model: WantedModel) -> Asked | None:
        """The same of a model that is gone, by what was asked of it when it was there."""
        own = next((head.asked for head in self._all if head.asked.model == str(model.folder)), None)
        if own is None:
            return None
        gathered, chosen = self.gathered, self._chosen
        sounds = [gathered.sound_print(rules=rules) for rules in (False, True)]
        heard = {head.asked.sound_print for head in self._all if head.asked.model_print == own.model_print}
        return replace(
            own,
            chosen=chosen.label,
            set_print=gathered.print,
            project=gathered.project,
            reading=model.print,
            read_with=model.read_with,
            sound_print=next((one for one in sounds if one in heard), ""),
            split=chosen.split,
            filter=chosen.name if chosen.query is not None else "",
        )

    def find(self, model: WantedModel, like: Report | None = None) -> Report | None:
        """The report of exactly the utterances that are in the set now, or of those of a report."""
        if self._cancelled():
            raise Cancelled
        self._damaged = None
        asked = self.asked(model)
        if asked is None:
            return None
        if like is not None and like.asked.set_print != asked.set_print:
            return self._newest(asked, like.asked.set_print)
        fresh = next((one for one in self._unkept if kept.key_of(one.asked) == kept.key_of(asked)), None)
        if fresh is not None:
            return self._remembering(fresh, asked)
        return of_today.find(self._project, asked, self.gathered, self._find_kept, self._memory.of_today)

    def _find_kept(self, project: Path, asked: Asked) -> Report | None:
        return self._memory.report(kept.file_in(project, asked), lambda: kept.find(project, asked))

    def before(self, model: WantedModel) -> Report | None:
        """The newest report of the set as it was once."""
        asked = self.asked(model)
        return self._newest(asked) if asked is not None else None

    def _newest(self, asked: Asked, set_print: str = "") -> Report | None:
        """The newest of them that can be read."""
        self._damaged = None
        for head in self._like(asked, set_print):
            try:
                found = kept.read(self._project, head.key)
            except RunError as error:
                self._damaged = self._damaged or error
            else:
                return self._remembering(found, asked)
        return None

    def _remembering(self, report: Report, asked: Asked) -> Report:
        """A report that no memory holds, as of today: what is worked out of it is worked out once all the same."""
        found = of_today.of_today(self._project, report, asked, self.gathered)
        return replace(found, items=RememberedItems.of(found.items))

    def _like(self, asked: Asked, set_print: str = "") -> Iterator[kept.KeptHead]:
        """The reports of the set, as it is or was once, the newest first."""
        wanted = (asked.model_print, asked.chosen, asked.project, asked.reading)
        for head in self._all:
            own = head.asked
            if (own.model_print, own.chosen, own.project, own.reading) != wanted:
                continue
            if (own.split, own.filter) not in (("", ""), (asked.split, asked.filter)):
                continue
            if not set_print or own.set_print == set_print:
                yield head

    def heard(self, model: WantedModel) -> int:
        """How many of the set were heard by an evaluation that was broken off."""
        asked = self.asked(model)
        entries = self.gathered.entries
        return len(entries) - len(partly_heard.of(self._project, asked).missing(entries)) if asked is not None else 0

    def trouble(self, model: WantedModel) -> WorkbenchError | None:
        """Why the report that was not found last cannot be opened, or one that is newer than what was found; None
        where none is kept."""
        asked = self.asked(model)
        return (kept.trouble(self._project, asked) if asked is not None else None) or self._damaged

    def pace(self, model: Path) -> float | None:
        """Seconds for an utterance: as the model's last evaluation took, else any model's; None before the first."""
        timed = [head for head in self._all if head.utterances and head.seconds > 0]
        asked = self.asked(WantedModel(model))
        own = [head for head in timed if asked is not None and head.asked.model_print == asked.model_print]
        return next((head.seconds / head.utterances for head in own or timed), None)


def check_pace(model: Path) -> float | None:
    """Seconds for an utterance, as a run's checks on dev took; None of a model of no run, or of one without checks."""
    run = RunFolder(model.parent)
    try:
        found = RunReader(run).look() if run.model == model and run.config.is_file() else None
    except WorkbenchError:
        return None
    curves = found.curves if found is not None else None
    if curves is None or curves.kept is None:
        return None
    heard = len(curves.validation_h) * curves.kept.utterances
    return curves.stages.get("check", 0.0) / heard or None if heard else None


def open_kept(
    wanted: Wanted, unkept: Sequence[Report] = (), cancelled: Stop = never, shelf: Shelf | None = None
) -> Opened:
    """The reports of a wish, as far as they are kept, or `unkept` because the disk did not take them; `shelf` is the
    one of its set, where somebody has it. Raises `RunError` where the set has no utterance to score, `ProjectError`,
    `Cancelled`."""
    shelf = shelf or Shelf(wanted.project, wanted.chosen, unkept, cancelled, tier=learnt_tier(wanted.model.folder))
    report = shelf.find(wanted.model)
    stale, trouble = False, None
    if report is None:
        report = shelf.before(wanted.model)
        stale = report is not None
        trouble = shelf.trouble(wanted.model)
    if report is None:
        checks = check_pace(wanted.model.folder)
        pace = checks or shelf.pace(wanted.model.folder)
        heard = shelf.heard(wanted.model)
        return Opened(pace=pace, by_checks=checks is not None, heard=heard, trouble=trouble)
    report = named_by_reading(report)
    opened = Opened(report, stale=stale, trouble=trouble)
    if wanted.source:
        source = WantedModel(Path(wanted.source))
        baseline = shelf.find(source, report)
        lost = shelf.trouble(source) if baseline is None else None
        opened = replace(opened, baseline=baseline, trouble=trouble or lost)
    if wanted.against is None:
        return opened
    if (apart := not_comparable(wanted.project, wanted.model.folder, wanted.against.folder)) is not None:
        return replace(opened, apart=apart)
    other = shelf.find(wanted.against, report)
    if other is not None:
        return replace(opened, other=named_by_reading(other))
    mismatch = shelf.before(wanted.against) is not None
    trouble = trouble or shelf.trouble(wanted.against)  # that of the source is told once there is the other
    return replace(opened, mismatch=mismatch, missing=not mismatch, trouble=trouble)


def work_out(
    project: Path,
    opened: Opened,
    help_with: Callable[[], Lent | None] = lambda: None,
    context: EvaluationContext | None = None,
) -> WorkedOut:
    """All that is shown of the reports that were opened, one at least; `help_with` as in `analyse`, `context` what the
    project knows of the model, where somebody has it."""
    report, other, baseline = opened.report, opened.other, opened.baseline
    assert report is not None  # whoever asks has one
    context = context or context_of(project, report)
    analysis, texts = with_texts(report, other, context, help_with)
    source = ""
    if context.habits is not None:
        with Reader(project) as reader:
            source = reader.meta.source_language
    rates = []
    if baseline is not None and (other is None or other.asked.model_print != baseline.asked.model_print):
        rates.append(_rates("baseline", baseline))
    if other is not None:
        rates.append(_rates("other", other, analysis.other_wer, analysis.other_cer))
    rates.append(_rates("report", report, analysis.wer, analysis.cer))
    remarks = remarks_of(report, context, other)
    return WorkedOut(analysis, tuple(rates), texts, source, remarks, WordFigures.of(analysis))


def _rates(part: Part, report: Report, wer: Interval | None = None, cer: Interval | None = None) -> Rates:
    speakers = [item.speaker for item in report.items]
    return Rates(
        part, report.asked.name, wer or wer_interval(report.score, speakers),
        cer or cer_interval(report.score, speakers),
    )  # fmt: skip
