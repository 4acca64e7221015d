"""How much more speech is needed: the learning curve of a project's runs, read off for a goal, and the runs that it
still needs put into the queue.

The curve is worked out beside the window. What trains goes on when the dialog is closed; it looks again whenever a run
of the project gets another state.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app import formatting
from app.background.latest import Latest
from app.context import Context
from app.evaluate.next.curve_layout import CurveParts
from app.evaluate.next.run_dialog import RunDialog
from app.i18n import tr, tr_n, worded
from core.evaluation import curve_runs, curve_words
from core.evaluation.curve_runs import CurveRuns, Planned
from core.evaluation.learning_curve import Foretold
from core.runs.folder import RunFolder

LEAST = 720, 560


@dataclass(frozen=True)
class Known:
    """What was read: every curve with the stretch of it that can be told, the hours there are now, and the minutes of
    work for a minute of speech where that was measured."""

    curves: tuple[CurveRuns, ...]
    bands: tuple[tuple[Foretold, ...], ...]
    now_hours: float
    pace: float | None


def read(project: Path) -> Known:
    """Not for the window's thread."""
    curves = tuple(curve_runs.curves_of(project / "runs"))
    return Known(
        curves, tuple(one.curve.band() for one in curves), curve_runs.hours_now(project), curve_runs.pace_of(project)
    )


class CurveDialog(RunDialog):
    """`run` names the run whose curve is shown first; without it, the curve that tells the most."""

    def __init__(self, context: Context, project: Path, run: str = "", parent: QWidget | None = None) -> None:
        self.parts = CurveParts()
        words = tr("How much more speech?"), tr("Add to queue")
        super().__init__(context, "learning_curve", words, self.parts, LEAST, parent)
        self._project, self._run = project, run  # the run whose curve is shown at the next look
        self._known: Known | None = None
        self._planned: Planned | None = None
        self._looking = Latest(context.tasks, self)
        self._planning = Latest(context.tasks, self)
        self._wire()
        self.begin(self.parts.goal)

    def _wire(self) -> None:
        parts = self.parts
        parts.which.currentIndexChanged.connect(lambda _: self._on_which())
        for field in (parts.goal, parts.pace):
            field.valueChanged.connect(lambda _: self._show_curve())
        parts.sizes.currentIndexChanged.connect(lambda _: self.plan())
        parts.seeds.valueChanged.connect(lambda _: self.plan())
        parts.chart.reading_moved.connect(self._on_reading)

    # what is known

    def look(self) -> None:
        """Read the runs and work out their curves."""
        project = self._project
        self._looking.ask(lambda _progress, _cancelled: read(project), self._on_known, self.on_failed)

    def _on_known(self, known: Known) -> None:
        shown = self.current
        if self._known is None and known.pace is not None:
            self.parts.pace.setValue(known.pace)
        self._known = known
        wanted = self._run or (shown.runs[0].key if shown is not None else "")
        self._run = ""
        at = next((i for i, one in enumerate(known.curves) if any(r.key == wanted for r in one.runs)), 0)
        self.parts.show_curves([self._title(one) for one in known.curves], at)
        self._on_which()

    def _title(self, one: CurveRuns) -> str:
        start = one.config.source_label or tr("From scratch")
        return tr_n(
            "{name}: one run like “{run}”", "{name}: %n runs like “{run}”", len(one.runs),
            name=start, run=one.runs[-1].name,
        )  # fmt: skip

    @property
    def current(self) -> CurveRuns | None:
        """The curve that is shown."""
        at = self.parts.which.currentIndex()
        return self._known.curves[at] if self._known is not None and 0 <= at < len(self._known.curves) else None

    @property
    def goal(self) -> float | None:
        return self.parts.goal.value() / 100 or None

    @property
    def pace(self) -> float | None:
        """Minutes of work for a minute of speech; None where nobody said."""
        return self.parts.pace.value() or None

    def _on_which(self) -> None:
        self._show_curve()
        self.plan()

    def _show_curve(self) -> None:
        one, known = self.current, self._known
        if one is None or known is None:
            self.show_state()
            return
        band = known.bands[known.curves.index(one)]
        asked = one.curve, known.now_hours, self.goal, self.pace
        self.parts.words.setText(worded(curve_words.first_of(*asked)))
        self.parts.ahead.setText("\n".join(map(worded, curve_words.ahead(one.curve, known.now_hours))))
        words = worded(curve_words.all_of(*asked))
        self.parts.chart.show_curve(one.curve, band, known.now_hours, self.goal, words)
        self.show_state()

    def _on_reading(self, hours: float | None) -> None:
        one = self.current
        found = one.curve.at(hours) if one is not None and hours is not None else None
        self.parts.reading.setText(_told(found, letters=one.curve.letters) if one is not None and found else "")

    # runs that are missing

    def plan(self) -> None:
        """Find out which runs the curve still needs, and how long they take."""
        one = self.current
        self._planned = None
        self.show_state()
        if one is None:
            return
        project, config, sizes, seeds = self._project, one.like, self.parts.chosen_sizes, self.parts.seeds.value()
        self._planning.ask(
            lambda _progress, _cancelled: curve_runs.plan(project, config, sizes, seeds, tr("Learning curve")),
            self._on_planned,
            self.on_failed,
        )

    def _on_planned(self, planned: Planned) -> None:
        self._planned = planned
        self.show_state()

    def start(self) -> None:
        """Make the runs that are missing and put them into the queue."""
        planned = self._planned
        if planned is None or not planned.members or not self.foot.go.isEnabled():
            return
        project, name = self._project, tr("Learning curve")
        self.run(
            tr("Preparing “{name}”", name=name),
            lambda _progress, _cancelled: curve_runs.start(project, planned, name),
            self._on_started,
            (tr("Nothing was started."), tr("No run was made.")),
        )

    def _on_started(self, made: list[RunFolder]) -> None:
        self.foot.stopped()
        self._run = made[0].key if made else ""
        self._context.status(tr_n("One run waits in the queue", "%n runs wait in the queue", len(made)))
        self._context.runs.look()
        self.look()

    # words

    def words(self, done: int, total: int) -> str:
        return tr("Making the runs")

    def show_state(self) -> None:
        parts, one, planned = self.parts, self.current, self._planned
        known, free = self._known, not self._context.session.read_only
        parts.show_empty(loading=known is None, empty=known is not None and one is None)
        parts.under_way.setText(self._under_way(one) if one is not None else "")
        parts.planned.setText(self._plan_words(planned) if planned is not None else "")
        remark = planned.remark if planned is not None and planned.members else ""
        parts.remark.setText(worded(remark))
        parts.remark.setVisible(bool(remark))
        self.foot.go.setEnabled(free and planned is not None and bool(planned.members) and not self.foot.running)

    def _under_way(self, one: CurveRuns) -> str:
        parts = [tr("{ended} of {runs} runs ended", ended=one.ended, runs=len(one.runs))]
        if going := [look for look in one.under_way if look.active]:
            parts.append(
                tr("“{run}” trains, {share}", run=going[0].name, share=formatting.percent(going[0].curves.share, 0))
            )
        if waiting := len(one.under_way) - len(going):
            parts.append(tr_n("one waits", "%n wait", waiting))
        if one.lost:
            parts.append(tr_n("one was lost", "%n were lost", len(one.lost)))
        return " · ".join(parts)

    def _plan_words(self, planned: Planned) -> str:
        known = tr_n("one is there already", "%n are there already", len(planned.known))
        if not planned.members:
            return tr("Every run of these sizes is there, or waits.")
        runs = tr_n("One run to make", "%n runs to make", len(planned.members))
        time = formatting.duration(planned.seconds) if planned.seconds else ""
        if not planned.known:
            return tr("{runs}, about {time} in all", runs=runs, time=time)
        return tr("{runs}, about {time} in all; {known}", runs=runs, time=time, known=known)


def _told(found: Foretold, *, letters: bool) -> str:
    """What is foretold for so many hours."""
    facts = {
        "hours": formatting.length(3600 * found.hours),
        "rate": formatting.percent(found.rate),
        "low": formatting.percent(found.low),
        "high": formatting.percent(found.high),
    }
    if letters:
        return tr("{hours}: {rate} of the letters wrong ({low} to {high})", **facts)
    return tr("{hours}: {rate} of the words wrong ({low} to {high})", **facts)
