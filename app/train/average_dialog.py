"""Between a run and its source: how well each share of the two writes both languages, and making one a model.

What is measured is a child's work and is kept with the run; closing the dialog stops nothing. Nothing is overwritten: a
model goes into a new folder, is remembered among the checkpoints, and can listen at once.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.context import Context
from app.i18n import tr
from app.theme import theme
from app.train import average_chart, formatting
from app.train.average_layout import AverageParts
from app.train.export_dialog import PLACE_KEY
from app.train.source_speech_dialog import ask_source_speech
from app.train.views import RunView
from app.widgets.job_dialog import JobDialog
from core.names import free_place, safe_name, typed_path
from core.progress import Progress, Stop
from core.runs import averages
from core.runs.averages import Point, Speech
from core.runs.source_project import source_at
from core.sources import kept

STEP = 5
"""Percent that the slider moves at a time."""
BEGIN = 50


class AverageDialog(JobDialog):
    """`share` is how much of the run is in the average, 0..1."""

    def __init__(self, context: Context, view: RunView, parent: QWidget | None = None) -> None:
        title = tr("Average “{name}” with its source", name=view.name)
        super().__init__(context, "average", title, tr("Make this model"), parent)
        self._view, self._run = view, view.run
        self._points: tuple[Point, ...] = ()
        self._speech: Speech | None = None
        self._looked = self._measuring = False
        self._made: Path | None = None
        self._named_by_hand = False
        self.parts = AverageParts(self._source_name, self._target_name)
        self.lay_out(self.parts)
        self._wire()
        theme.follow(self, lambda: self.setMinimumSize(theme.px(680), theme.px(560)))
        self.parts.slider.setValue(BEGIN)
        self._on_share()
        self.look()
        self.parts.slider.setFocus()

    def _wire(self) -> None:
        parts = self.parts
        parts.slider.valueChanged.connect(lambda _: self._on_share())
        parts.chart.reading_moved.connect(self._on_reading)
        parts.measure.clicked.connect(self.measure)
        parts.project.clicked.connect(lambda: self.ask_speech(folder=True))
        parts.listed.clicked.connect(lambda: self.ask_speech(folder=False))
        parts.choose.clicked.connect(self._on_choose)
        parts.name.textEdited.connect(lambda _: self._on_named())
        parts.folder.textChanged.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.accept)
        self.foot.more.clicked.connect(self._on_more)
        self._context.tasks.changed.connect(self._on_tasks)

    # the share

    @property
    def share(self) -> float:
        return self.parts.slider.value() / average_chart.WHOLE

    @property
    def _target_name(self) -> str:
        return formatting.language(self._view.config.language) or tr("Target")

    @property
    def _source_name(self) -> str:
        code = self._speech.language if self._looked and self._speech is not None else ""
        return formatting.language(code or self._view.config.source_language) or tr("Source")

    def _on_reading(self, place: float | None) -> None:
        if place is not None:
            self.parts.slider.setValue(STEP * round(place / STEP))

    def _on_share(self) -> None:
        if not self._named_by_hand:
            values = {"name": self._view.name, "share": formatting.percent(self.share, 0)}
            self.parts.name.setText(tr("{name}, {share}", **values))
            self._suggest_folder()
        self._show_rates()

    def _show_rates(self) -> None:
        """The curves, where the share stands on them, and both rates in words."""
        here = averages.between(self._points, self.share)
        shown = average_chart.curves(self._points, here, self.share, self._target_name, self._source_name)
        chart = self.parts.chart
        chart.show_curves(shown, average_chart.frame(shown))
        chart.set_reading(average_chart.WHOLE * self.share)
        words = self._rates_in_words(here)
        self.parts.rates.setText(words)
        chart.setAccessibleDescription(words)
        self.parts.slider.setAccessibleDescription(words)
        self.show_state()

    def _rates_in_words(self, here: averages.Between) -> str:
        share = tr("{share} of the run", share=formatting.percent(self.share, 0))
        if here.target is None:
            return share
        rates = [tr("{name} {rate}", name=self._target_name, rate=formatting.percent(here.target))]
        if here.source is not None:
            rates.append(tr("{name} {rate}", name=self._source_name, rate=formatting.percent(here.source)))
        told = tr("{share}: words wrong {rates}", share=share, rates=" · ".join(rates))
        return told if here.measured else tr("{rates}, between what was measured", rates=told)

    # what is measured

    def look(self) -> None:
        """Read what is known of this run, and which speech of the source is at hand."""

        def read() -> tuple[Speech | None, tuple[Point, ...]]:
            speech = averages.speech_of(self._run)
            return speech, averages.known(self._run, speech)

        self._context.tasks.ask(read, self._on_looked, self.on_failed)

    def _on_looked(self, found: tuple[Speech | None, tuple[Point, ...]]) -> None:
        self._speech, self._points = found
        self._looked = True
        self.parts.set_names(self._source_name, self._target_name)
        self._show_rates()

    @property
    def _missing(self) -> list[float]:
        """What is measured next: the first shares, then the one that is chosen."""
        known = [point.share for point in self._points]
        first = [share for share in averages.SHARES if share not in known]
        return first or [share for share in (self.share,) if share not in known]

    def measure(self) -> None:
        """Try the shares that are missing, one after another."""
        if not self.parts.measure.isEnabled():
            return
        run, speech, shares = self._run, self._speech, self._missing

        def work(progress: Progress, stop: Stop) -> None:
            averages.try_shares(run, shares, speech, progress=progress, cancelled=stop)

        self._measuring = True
        self.run(
            tr("Measuring averages of “{name}”", name=self._view.name),
            work,
            lambda _: self._on_measured(),
            (tr("Measuring was cancelled."), tr("What was measured is kept: the same again goes on from there.")),
        )

    def _on_measured(self) -> None:
        self._measuring = False
        self.foot.stopped()
        self.look()

    def _on_tasks(self) -> None:
        """Points come one by one while they are measured."""
        if self._measuring and self.foot.running:
            found = averages.known(self._run, self._speech)
            if len(found) != len(self._points):
                self._points = found
                self._show_rates()

    def on_failed(self, error: BaseException) -> None:
        self._measuring = False
        super().on_failed(error)

    def on_cancelled(self, what: str, kept: str) -> None:
        self._measuring = False
        super().on_cancelled(what, kept)
        self.look()

    # speech of the source

    def ask_speech(self, *, folder: bool) -> QFileDialog:
        """Choose a project in the source's language, or a list of utterances."""
        return ask_source_speech(self, "average_speech_dialog", self.use_speech, folder=folder)

    def use_speech(self, place: str) -> None:
        """Measure with the speech that lies there from now on; what is wrong with it is said."""
        run, language = self._run, self._view.config.source_language
        self.strip.hide()
        self._context.tasks.ask(
            lambda: averages.choose_speech(run, source_at(place, language)), lambda _: self.look(), self.on_failed
        )

    # the model

    def _on_named(self) -> None:
        self._named_by_hand = True
        self._suggest_folder()
        self.show_state()

    def _suggest_folder(self) -> None:
        last = Path(str(self._context.settings.value(PLACE_KEY, "")) or Path.home())
        name = safe_name(self.parts.name.text().replace("%", "").replace(",", ""))
        self.parts.folder.setText(str(free_place(last, name, mark="-")))

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("A new folder for the model"), self.parts.folder.text())
        if name:
            self.parts.folder.setText(name)

    def start(self) -> None:
        """Make a model of the share that is chosen."""
        if not self.foot.go.isEnabled():
            return
        run, share, name = self._run, self.share, self.parts.name.text().strip()
        folder = self.parts.folder.text()

        def work(_progress: Progress, stop: Stop) -> Path:
            out = typed_path(folder)
            averages.make(run, share, out, name, stop)
            kept.add_folder(out)
            return out

        self.run(
            tr("Averaging “{name}” with its source", name=self._view.name),
            work,
            self._on_made,
            (tr("The model was not made."), tr("Nothing was written.")),
        )

    def _on_made(self, out: Path) -> None:
        self._made = out
        self._context.settings.set_value(PLACE_KEY, str(out.parent))
        result = tr("The model is in {folder}", folder=out)
        self.parts.made.setText(tr("{made}. It is among the checkpoints, and can listen at once.", made=result))
        self.parts.made.show()
        self.parts.asking.hide()
        self.foot.end(tr("Try in Live"))
        self.foot.more.setFocus()
        self.show_state()
        self.fit()
        if not self.isVisible():
            self._context.status(result)

    def _on_more(self) -> None:
        if self._made is not None:
            self._context.go_to("live", model=str(self._made))
            self.accept()

    def words(self, done: int, total: int) -> str:
        if self._measuring and total:
            return tr("{done:,} of {total:,} utterances heard", done=done, total=total)
        return super().words(0, 0)

    def show_state(self) -> None:
        parts, running = self.parts, self.foot.running
        free = not self._context.session.read_only
        missing = self._missing
        begun = any(share not in averages.SHARES for share in missing) or not missing
        both = tr("Measure both languages") if self._speech is not None else tr("Measure")
        parts.measure.set_text(tr("Measure this share") if begun else both)
        parts.measure.setEnabled(free and self._looked and bool(missing) and not running)
        parts.show_speech(missing=self._looked and self._speech is None, free=free and not running)
        parts.show_empty(empty=self._looked and not self._points, running=running, free=free)
        parts.asking.setEnabled(not running)
        ready = bool(parts.name.text().strip()) and bool(parts.folder.text().strip())
        self.foot.go.setEnabled(ready and not running and self._made is None)
