"""Opening the reports that are kept of what is asked for: beside the window, by a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.background.garbage import lasting
from app.evaluate.asked_state import AskedState
from app.evaluate.choices import SOUND, ModelChoice, ReadingChoice, SetChoice
from app.evaluate.evaluation_state import Found, Part, Rated, Role
from app.evaluate.table_filter import Matching, searchable
from app.evaluate.word_figures import WordFigures
from app.i18n import worded
from core.errors import Cancelled, WorkbenchError
from core.evaluation import kept, of_today
from core.evaluation.analyse import analyse, context_of
from core.evaluation.chosen import gather
from core.evaluation.compare import Interval, cer_interval, wer_interval
from core.evaluation.remarks import remarks_of
from core.evaluation.report import Asked, Report, named_by_reading
from core.evaluation.run_evaluation import asked_of
from core.lm.text_reading import TextReading
from core.progress import Stop, never
from core.project.queries import Reader
from core.runs.folder import RunFolder
from core.runs.reader import RunReader
from core.small_steps import let_go


@dataclass(frozen=True)
class Wish:
    """What is asked for, as plain values."""

    model: ModelChoice
    against: ModelChoice | None
    on: SetChoice

    @classmethod
    def of(cls, asked: AskedState) -> Wish | None:
        return cls(asked.model, asked.against, asked.on) if asked.model is not None and asked.on is not None else None


@dataclass(frozen=True)
class Opened:
    """What is kept of it. `stale`: the set has changed since the model was evaluated on it. `mismatch`: the other was
    evaluated on this set as it was at another time; `missing`: not at all. `baseline` is the report of the model that
    the one which is looked at started from. `pace` are the seconds that an utterance will take, as far as anything
    tells: `by_checks`, those of the run's own checks, else the last evaluation."""

    wish: Wish
    report: Report | None = None
    other: Report | None = None
    baseline: Report | None = None
    stale: bool = False
    mismatch: bool = False
    missing: bool = False
    pace: float | None = None
    by_checks: bool = False
    matching: Matching | None = field(default=None, repr=False)


class _Shelf:
    """The kept reports of one set in a project, by model, as of today."""

    def __init__(self, project: Path, on: SetChoice, unkept: Sequence[Report], cancelled: Stop) -> None:
        self._project, self._chosen, self._unkept, self._cancelled = project, on.chosen, unkept, cancelled
        self._all = kept.listed(project)
        self._gathered = gather(project, on.chosen)

    def _asked(self, model: Path, choice: ReadingChoice = SOUND) -> Asked | None:
        reading = choice.reading or TextReading()
        try:
            asked = asked_of(self._project, model, self._chosen, self._gathered, reading, self._gathered.language)
        except WorkbenchError:
            return self._asked_once(model, choice)
        return asked if choice.reading else replace(asked, reading=choice.print, read_with=choice.title)

    def _asked_once(self, model: Path, choice: ReadingChoice) -> Asked | None:
        """The same of a model that is gone, by what was asked of it when it was there."""
        own = next((head.asked for head in self._all if head.asked.model == str(model)), None)
        if own is None:
            return None
        gathered, chosen = self._gathered, self._chosen
        sounds = [gathered.sound_print(rules=rules) for rules in (False, True)]
        heard = {head.asked.sound_print for head in self._all if head.asked.model_print == own.model_print}
        return replace(
            own,
            chosen=chosen.label,
            set_print=gathered.print,
            project=gathered.project,
            reading=choice.print,
            read_with=choice.title,
            sound_print=next((one for one in sounds if one in heard), ""),
            split=chosen.split,
            filter=chosen.name if chosen.query is not None else "",
        )

    def find(self, model: Path, like: Report | None = None, reading: ReadingChoice = SOUND) -> Report | None:
        """The report of exactly the utterances that are in the set now, or of those of a report."""
        if self._cancelled():
            raise Cancelled
        asked = self._asked(model, reading)
        if asked is None:
            return None
        if like is not None and like.asked.set_print != asked.set_print:
            return self._newest(asked, like.asked.set_print)
        fresh = next((one for one in self._unkept if kept.key_of(one.asked) == kept.key_of(asked)), None)
        if fresh is not None:
            return of_today.of_today(self._project, fresh, asked, self._gathered)
        return of_today.find(self._project, asked, self._gathered)

    def before(self, model: ModelChoice) -> Report | None:
        """The newest report of the set as it was once."""
        asked = self._asked(model.folder, model.reading)
        return self._newest(asked) if asked is not None else None

    def _newest(self, asked: Asked, set_print: str = "") -> Report | None:
        wanted = (asked.model_print, asked.chosen, asked.project, asked.reading)
        for head in self._all:
            own = head.asked
            if (own.model_print, own.chosen, own.project, own.reading) != wanted:
                continue
            if (own.split, own.filter) not in (("", ""), (asked.split, asked.filter)):
                continue
            if not set_print or own.set_print == set_print:
                return of_today.of_today(self._project, kept.read(self._project, head.key), asked, self._gathered)
        return None

    def pace(self, model: Path) -> float | None:
        """Seconds for an utterance: as the model's last evaluation took, else any model's; None before the first."""
        timed = [head for head in self._all if head.utterances and head.seconds > 0]
        asked = self._asked(model)
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


@lasting
def open_kept(project: Path, wish: Wish, unkept: Sequence[Report] = (), cancelled: Stop = never) -> Opened:
    """The reports of a wish, as far as they are kept, or `unkept` because the disk did not take them. Raises `RunError`
    where the set has no utterance to score, `ProjectError`, `Cancelled`."""
    shelf = _Shelf(project, wish.on, unkept, cancelled)
    report = shelf.find(wish.model.folder, None, wish.model.reading)
    stale = False
    if report is None:
        report = shelf.before(wish.model)
        stale = report is not None
    if report is None:
        checks = check_pace(wish.model.folder)
        return Opened(wish, pace=checks or shelf.pace(wish.model.folder), by_checks=checks is not None)
    report = _named(report)
    opened = Opened(wish, report, stale=stale, matching=Matching(report))
    if wish.model.source:
        opened = replace(opened, baseline=shelf.find(Path(wish.model.source), report))
    if wish.against is None:
        return opened
    other = shelf.find(wish.against.folder, report, wish.against.reading)
    if other is not None:
        return replace(opened, other=_named(other))
    mismatch = shelf.before(wish.against) is not None
    return replace(opened, mismatch=mismatch, missing=not mismatch)


def _named(report: Report) -> Report:
    """Named by what it was read with, too, in the window's language."""
    named = named_by_reading(report)
    return replace(named, asked=replace(named.asked, name=worded(named.asked.name)))


@lasting
def work_out(project: Path, opened: Opened) -> Found:
    """All that is shown of the reports."""
    report, other = opened.report, opened.other
    assert report is not None  # whoever asks has one
    context = context_of(project, report)
    analysis = analyse(report, other, context)
    source = ""
    if context.habits is not None:
        with Reader(project) as reader:
            source = reader.meta.source_language
    wish = opened.wish
    rated = []
    if opened.baseline is not None and (other is None or other.asked.model_print != opened.baseline.asked.model_print):
        rated.append(_rated("baseline", opened.baseline, "src"))
    if other is not None and wish.against is not None:
        role: Role = "src" if wish.against.role == "src" else "cmp"
        rated.append(_rated("other", other, role, analysis.other_wer, analysis.other_cer))
    role = "src" if wish.model.role == "src" else "tgt"
    rated.append(_rated("report", report, role, analysis.wer, analysis.cer))
    texts = searchable(report)
    matching = Matching(report, analysis, texts).count_all()
    remarks = remarks_of(report, context, other)
    return Found(analysis, tuple(rated), texts, source, matching, remarks, WordFigures.of(analysis))


def put_away(reports: list[Report | None], rest: list[object]) -> None:
    """Let go of what is no longer shown, utterance by utterance; both lists are empty then."""
    items = [item for report in reports if report is not None for item in report.items]
    reports.clear()
    rest.clear()
    let_go(items)


def _rated(part: Part, report: Report, role: Role, wer: Interval | None = None, cer: Interval | None = None) -> Rated:
    speakers = [item.speaker for item in report.items]
    return Rated(
        part, report.asked.name, role, wer or wer_interval(report.score, speakers),
        cer or cer_interval(report.score, speakers),
    )  # fmt: skip
