"""Keeps what is shown in step with what is asked for: opens the reports that are kept, has them worked out, evaluates
what was not evaluated yet, and says what is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.latest import Latest
from app.context import Context
from app.evaluate.asked_state import AskedState
from app.evaluate.choices import Choices, ModelChoice, SetChoice, look, of_project
from app.evaluate.evaluation_job import EvaluationJob
from app.evaluate.evaluation_state import EvaluationState, Found
from app.evaluate.evaluation_words import reading_title
from app.evaluate.opening import Opened, Opening, Wish, put_away
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.evaluation import kept
from core.evaluation.opening import Wanted
from core.evaluation.report import Report
from core.progress import Progress, Stop
from core.project.records import Changes

CHOSEN_KEY, PROJECTS_KEY = "evaluate/chosen", "evaluate/projects"
ASKED = ("model", "against", "on", "reading", "against_reading")
AWAY_MS = 4_000
"""After which no view shows any more what was shown before."""
TOUCHING = ("utterances", "meta", "filters", "speakers", "recordings")


class ReportController(QObject):
    """Reads while the page is shown, and when it is shown next after a change. `looked` follows every answer about
    what is kept."""

    looked = Signal()

    def __init__(
        self, context: Context, asked: AskedState, state: EvaluationState, job: EvaluationJob, strip: ErrorStrip
    ) -> None:
        super().__init__(state)
        self._context, self._asked, self._state, self._job, self._strip = context, asked, state, job, strip
        self._shown, self._stale = False, True
        self._wanted: dict[str, str] = {}
        self._desk = Opening()
        self._former: list[Opened | Found | None] = []
        self._away = QTimer(self, singleShot=True, interval=AWAY_MS)
        self._away.timeout.connect(self._put_away)
        self.opened: Opened | None = None
        self._listing = Latest(context.tasks, self)
        self._opening, self._working = Latest(context.tasks, self), Latest(context.tasks, self)
        for latest in (self._listing, self._working):
            latest.failed.connect(self._on_failed)
        self._opening.failed.connect(self._on_not_opened)
        asked.chosen.connect(self._on_chosen)
        job.begun.connect(self._on_begun)
        job.finished.connect(self._on_evaluated)
        job.failed.connect(self._on_not_evaluated)
        job.given_up.connect(self.read)
        context.session.changed.connect(self._on_changed)
        context.runs.changed.connect(self._on_runs)
        self._models: tuple[str, ...] = ()
        self._unkept: dict[str, Report] = {}
        self._removed: Callable[[], None] | None = None
        self._failure: WorkbenchError | None = None

    @property
    def opening(self) -> bool:
        """Whether it is not known yet what is kept."""
        return self._listing.busy or self._opening.busy

    def show(self, shown: bool, **wanted: str) -> None:
        """The page is shown, or another one is; `wanted` are a model, an against or an on that are asked for, by their
        keys."""
        self._shown = shown
        self._wanted |= wanted
        if shown and (self._stale or self._wanted):
            self.read()
        self._rest()

    def stop(self) -> None:
        for latest in (self._listing, self._opening, self._working):
            latest.forget()
        self._desk.close()

    def _rest(self) -> None:
        """Nobody looks at the page, and nothing is under way: what opens reports needs no memory meanwhile."""
        if not self._shown and not self.opening and not self._working.busy:
            self._context.tasks.ask(partial(self._desk.close, self._desk.number), _nothing)

    def _on_changed(self, changes: Changes) -> None:
        if any(changes.of(table) for table in TOUCHING):
            self._stale = True
            if self._shown:
                self.read()

    def _on_runs(self) -> None:
        """A run may have come to its end, and has a model now."""
        models = tuple(sorted(run.key for run in self._context.runs.facts if run.state == "finished"))
        if models != self._models:
            self._models, self._stale = models, True
            if self._shown:
                self.read()

    # What is offered

    @property
    def _folder(self) -> Path | None:
        return self._context.session.project_folder

    def read(self) -> None:
        """Look which models and sets there are, and then what is kept of what is asked for."""
        folder = self._folder
        if folder is None:
            return
        self._stale = False
        rates = {run.key: run.wer for run in self._context.runs.facts if run.wer is not None}
        others = [Path(one) for one in self._context.settings.value(PROJECTS_KEY, {}).get(str(folder), [])]

        desk = self._desk if self._shown else None

        def work(_progress: Progress, _cancelled: Stop) -> Choices:
            if desk is not None:
                desk.warm(folder)
            return look(folder, rates, others)

        self._listing.ask(work, self._on_listed)

    def _on_listed(self, choices: Choices) -> None:
        kept = self._context.settings.value(CHOSEN_KEY, {}).get(str(self._folder), [])
        model, against, on, reading, against_reading = [*map(str, kept), "", "", "", "", ""][:5]
        self._asked.offer(choices, (model, against, on), (reading, against_reading))
        wanted, self._wanted = self._wanted, {}
        if wanted:
            self._asked.choose(**{name: key for name, key in wanted.items() if name in ASKED})

    def add_project(self, other: Path) -> None:
        """Offer another project's test set, and choose it."""
        self._context.tasks.ask(
            partial(of_project, other), lambda found: self._on_project(other, found), self._on_failed
        )

    def _on_project(self, other: Path, found: SetChoice | None) -> None:
        folder = self._folder
        if found is None or folder is None:
            self._strip.show_text(
                tr("{folder} has no test set that can be evaluated.", folder=str(other)),
                tr("Choose the folder of a project of which some utterances are in the test split."),
            )
            return
        kept = dict(self._context.settings.value(PROJECTS_KEY, {}))
        kept[str(folder)] = list(dict.fromkeys([*kept.get(str(folder), []), str(other)]))
        self._context.settings.set_value(PROJECTS_KEY, kept)
        self._wanted["on"] = f"project:{other}"
        self.read()

    def _forget_project(self, other: Path) -> None:
        """Offer another project's test set no more."""
        kept, own = dict(self._context.settings.value(PROJECTS_KEY, {})), str(self._folder)
        kept[own] = [one for one in kept.get(own, []) if one != str(other)]
        self._context.settings.set_value(PROJECTS_KEY, kept)
        self.read()

    # What is kept

    def _on_chosen(self) -> None:
        folder, wish = self._folder, Wish.of(self._asked)
        if self._failure is None:
            self._strip.hide()
        if folder is None:
            return
        if wish is None or wish.on.trouble is not None:
            self._opening.forget()
            self._working.forget()
            self._show(None)
            self._rest()
            if wish is not None and wish.on.trouble is not None:
                away = partial(self._forget_project, wish.on.folder)
                self._strip.show_error(wish.on.trouble, tr("Offer it no more"), away)
            return
        kept = self._context.settings.value(CHOSEN_KEY, {})
        self._context.settings.set_value(CHOSEN_KEY, {**kept, str(folder): [*self._asked.keys, *self._asked.readings]})
        self._working.forget()
        unkept = list(self._unkept.values())
        desk = self._desk
        self._opening.ask(lambda _progress, cancelled: desk.open(folder, wish, unkept, cancelled), self._on_opened)

    def _on_opened(self, opened: Opened) -> None:
        self._show(opened)
        folder = self._folder
        put_back, self._removed = self._removed, None
        failure, self._failure = self._failure, None
        if put_back is not None:
            self._strip.show_note(
                tr("The evaluation was removed. It is kept for a week."), action=tr("Put back"), do=put_back
            )
        elif failure is None:
            self._say_what_is_missing(opened)
        if opened.kept.report is None or folder is None:
            self._rest()
            return
        desk = self._desk
        self._working.ask(lambda _progress, cancelled: desk.work_out(folder, opened, cancelled), self._on_found)

    def _show(self, opened: Opened | None) -> None:
        self._former += [self.opened, self._state.found]
        self.opened = opened
        if opened is None:
            self._state.show(None)
        else:
            self._state.show(opened.kept.report, opened.kept.other, opened.wish.on.folder, opened.matching)
        self.looked.emit()
        self._away.start()

    def _put_away(self) -> None:
        if self.opening or self._working.busy:
            self._away.start()
            return
        former, self._former = self._former, []
        self._context.tasks.ask(partial(put_away, former), _nothing)

    def _on_found(self, found: Found) -> None:
        self._state.know(found)
        self._away.start()
        self._rest()

    def _say_what_is_missing(self, opened: Opened) -> None:
        against, found = opened.wish.against, opened.kept
        name = reading_title(against) if against is not None else ""
        may = not self._context.session.read_only
        may_other = may and against is not None and against.heard_again
        unkept = next((one.not_kept for one in (found.report, found.other) if one is not None and one.not_kept), None)
        if unkept is not None:
            self._strip.show_error(unkept, tr("Keep it now"), self.keep)
        elif found.trouble is not None:
            do = self.evaluate if found.stale else self._other_evaluator(against)
            offered = may and opened.wish.model.heard_again if found.stale else may_other and found.other is None
            self._strip.show_error(found.trouble, tr("Evaluate again") if offered and found.report else "", do)
        elif found.stale:
            self._strip.show_text(
                tr("The utterances are not the ones that were evaluated: some have changed since."),
                tr("What is shown is of how they were."),
                action=tr("Evaluate again") if may and opened.wish.model.heard_again else "", do=self.evaluate,
            )  # fmt: skip
        elif found.apart is not None:
            self._strip.show_error(found.apart)
        elif found.mismatch:
            self._strip.show_text(
                tr("Not the same utterances: {name} was evaluated on this set before it was changed.", name=name),
                action=tr("Evaluate again") if may_other else "", do=self._other_evaluator(against),
            )  # fmt: skip
        elif found.missing:
            self._strip.show_note(
                tr("{name} is not evaluated on this set yet.", name=name),
                action=tr("Evaluate it") if may_other else "", do=self._other_evaluator(against),
            )  # fmt: skip

    # Evaluating

    def _on_begun(self) -> None:
        self._failure = None

    def _on_evaluated(self, reports: list[Report]) -> None:
        for report in reports:
            key = kept.key_of(report.asked)
            self._unkept.pop(key, None)
            if report.not_kept is not None:
                self._unkept[key] = report
        self.read()

    def keep(self) -> None:
        """Try again to keep what the disk did not take."""
        folder, reports = self._folder, list(self._unkept.values())
        if folder is None:
            return

        def work() -> list[Report]:
            return [kept.keep(folder, report) for report in reports]

        def failed(error: BaseException) -> None:
            if isinstance(error, WorkbenchError):
                self._strip.show_error(error, tr("Try again"), self.keep)
            else:
                self._context.show_error(error)

        self._context.tasks.ask(work, self._on_evaluated, failed)

    def remove(self) -> None:
        """Remove the evaluation that is shown: it lies in the trash for a week, and can be put back."""
        folder, report = self._folder, self._state.report
        if folder is None or report is None:
            return
        if self._unkept.pop(kept.key_of(report.asked), None) is not None:
            self.read()
            return
        key = kept.key_in(folder, report.asked)

        def put_back() -> None:
            self._context.tasks.ask(lambda: kept.restore(folder, key), lambda _: self.read(), self._on_failed)

        def done(_: None) -> None:
            self._removed = put_back
            self.read()

        self._context.tasks.ask(lambda: kept.remove(folder, key), done, self._on_failed)

    def evaluate(self) -> None:
        """Evaluate what is asked for; what is kept of the model is replaced, of the other only where it is of other
        utterances."""
        model, against, on = self._asked.model, self._asked.against, self._asked.on
        if model is not None and on is not None:
            self._strip.hide()
            others = [against] if against is not None and against.heard_again else []
            self._job.start([model, *others], on, again=[model], then=self._wanted_then)

    @property
    def _wanted_then(self) -> Wanted | None:
        """What is shown once it is evaluated, as it is asked for now."""
        folder, wish = self._folder, Wish.of(self._asked)
        return wish.wanted(folder) if folder is not None and wish is not None else None

    def _other_evaluator(self, other: ModelChoice | None) -> Callable[[], None]:
        def evaluate() -> None:
            if other is not None and self._asked.on is not None:
                self._strip.hide()
                self._job.start([other], self._asked.on, then=self._wanted_then)

        return evaluate

    def _on_not_evaluated(self, error: BaseException) -> None:
        """Look at what is kept all the same, which may be more than before; why it failed stays."""
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error, tr("Try again"), self._try_again)
            self._failure = error
        else:
            self._context.show_error(error)
        self.read()

    def _try_again(self) -> None:
        self._strip.hide()
        self._job.go_on()

    def _on_not_opened(self, error: BaseException) -> None:
        self._show(None)
        self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        self.looked.emit()
        self._rest()
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)


def _nothing(_: None) -> None:
    """Nobody waits for it."""
