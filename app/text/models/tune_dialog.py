"""The dialog that tunes a text model for a recogniser: which one, with which hot words, on which device."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.text.models.model_jobs import ModelJobs
from app.theme import theme
from app.widgets.device_box import DeviceBox
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.reading_fields import hot_words_field, typed_hot_words, with_understood
from core.errors import WorkbenchError
from core.evaluation.in_child import TUNED_ON
from core.lm.store import TextModel
from core.progress import Progress, Stop
from core.project.queries import Reader
from core.sources.catalogue import Source, sources
from core.texts.later_leaks import leaks_of
from core.texts.text_model import transcripts_of

THIS = " "
"""The choice of the model itself: no text model has such a name."""


@dataclass(frozen=True)
class _Looked:
    """Which recognisers there are, how many transcripts of dev, and what of it may stand in each text model."""

    sources: Sequence[Source]
    dev: int
    leaks: Mapping[str, str]


class TuneDialog(JobDialog):
    """Closing it while weights are tried leaves that running as a task."""

    def __init__(
        self, context: Context, model: TextModel, others: Sequence[TextModel], jobs: ModelJobs, parent: QWidget
    ) -> None:
        title = tr("Tune the text model “{name}”", name=model.name)
        super().__init__(context, "tune_model", title, tr("Tune"), parent)
        self._model, self._jobs = model, jobs
        self._others = [one for one in others if one.name != model.name and one.can_search]
        self._dev: int | None = None
        self._leaks: Mapping[str, str] = {}
        self._looking = Latest(context.tasks, self)
        self._build()
        self.first.currentIndexChanged.connect(lambda _: self._on_first())
        self.foot.go_pressed.connect(self.start)
        self.foot.closed.connect(self.reject)
        jobs.tuned.connect(self._on_tuned)
        jobs.failed.connect(self.on_failed)
        theme.follow(self, lambda: self.setMinimumSize(theme.px(560), theme.px(240)))
        self.show_state()
        self.look()
        self.recogniser.setFocus()

    def _build(self) -> None:
        self.recogniser, self.first = QComboBox(), QComboBox()
        self.device = DeviceBox("tune_model_device", self._context.tasks)
        for box, name, spoken in (
            (self.recogniser, "tune_model_recogniser", tr("Recogniser that is to read with it")),
            (self.first, "tune_model_first", tr("Text model that the recogniser searches with before")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(spoken)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
        if self._model.can_search:
            self.first.addItem(tr("this one alone"), THIS)
        self.first.addItem(tr("nothing: this one weighs what the sound says"), "")
        for one in self._others:
            self.first.addItem(tr("{name}, and this one weighs its texts again", name=one.name), one.name)
        self.hot_words = hot_words_field("tune_model_hot_words")
        self.hot_words.setAccessibleName(tr("Hot words that are always given as well"))
        self.hot_words.setPlaceholderText(tr("none, or such as: Komnzo, Bimadbn: 5"))
        self.told = Label("", "small", 400, "ink2", wrap=True)
        self.told.setObjectName("tune_model_told")
        self.leaks = Label("", "small", 500, wrap=True)
        self.leaks.setObjectName("tune_model_leaks")
        fields = (
            (tr("Recogniser"), self.recogniser), (tr("Searches with"), self.first),
            (tr("Hot words"), with_understood(self.hot_words)), (tr("Runs on"), self.device),
        )  # fmt: skip
        grid = field_grid(fields, 1)
        self.middle, column = job_body(10)
        column.addLayout(grid)
        column.addWidget(self.told)
        column.addWidget(self.leaks)
        column.addStretch(1)
        self.lay_out(self.middle)

    def look(self) -> None:
        """Read which recognisers there are, and how much of dev is transcribed."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        offered = [self._model, *self._others]

        def work(_progress: Progress, _cancelled: Stop) -> _Looked:
            with Reader(folder) as reader:
                told = zip(offered, leaks_of(reader, offered), strict=True)
                leaks = {model.name: remark for model, remark in told}
                return _Looked(sources(folder), len(transcripts_of(reader, "dev")), leaks)

        self._looking.ask(work, self._on_looked, self.on_failed)

    def _on_looked(self, found: _Looked) -> None:
        self._dev, self._leaks = found.dev, found.leaks
        offered = [source for source in found.sources if source.usable and source.writes]
        for source in offered:
            self.recogniser.addItem(worded(source.title), str(source.folder))
        taught = next((i for i, source in enumerate(offered) if source.kind == "run"), 0)
        self.recogniser.setCurrentIndex(taught if offered else -1)
        self.show_state()
        self.fit()

    def _on_first(self) -> None:
        self.show_state()
        self.fit()

    def start(self) -> None:
        """Try weights."""
        if not self.foot.go.isEnabled():
            return
        self.strip.hide()
        try:
            words = typed_hot_words(self.hot_words.text())
        except WorkbenchError as error:
            self.strip.show_error(error)
            self.fit()
            return
        chosen = self.first.currentData()
        first = next((one for one in self._others if one.name == chosen), self._model if chosen == THIS else None)
        recogniser = Path(self.recogniser.currentData())
        task = self._jobs.tune(self._model, recogniser, words, self.device.device, first)
        self.follow(task, (tr("Tuning was cancelled."), tr("What was found before holds.")))

    def _on_tuned(self, _model: TextModel) -> None:
        self.accept()

    def words(self, done: int, total: int) -> str:
        if total:
            return tr("{done:,} of {total:,} weights tried", done=done, total=total)
        return tr("Hearing dev once")

    def show_state(self) -> None:
        running, some = self.foot.running, self.recogniser.count() > 0
        self.middle.setEnabled(not running)
        self.foot.go.setEnabled(some and bool(self._dev) and not running)
        self.told.setText(self._told(some=some))
        leaks = self._leaking()
        self.leaks.setText(" ".join(leaks))
        self.leaks.setVisible(bool(leaks))

    def _leaking(self) -> list[str]:
        """What of dev may stand in the models that were chosen: weights would be found too good."""
        chosen = dict.fromkeys((self._model.name, str(self.first.currentData() or "")))
        return [worded(remark) for name in chosen if (remark := self._leaks.get(name, ""))]

    def _told(self, *, some: bool) -> str:
        if self._dev is None:
            return tr("Looking for recognisers")
        if not some:
            return tr("There is no recogniser yet: teach one on the Train page, or get one on Checkpoints.")
        if not self._dev:
            return tr("No utterance of dev is transcribed: assign some to it on the Corpus page.")
        return tr_n(
            "One utterance of dev is heard once and then written with some 20 weights; the one with the fewest wrong "
            "words is kept. Test is never heard. Where none helps, or dev is too small to tell, it is 0.",
            "%n utterances of dev are heard once and then written with some 20 weights; the one with the fewest wrong "
            "words is kept. Test is never heard. Where none helps, or dev is too small to tell, it is 0.",
            min(self._dev, TUNED_ON),
        )
