"""The dialog that brings a model of speakers from the hub, or takes one that is on this computer already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app import formatting
from app.background.latest import Latest
from app.context import Context
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.dialog_frame import field_grid
from app.widgets.job_dialog import JobDialog, job_body
from app.widgets.label import Label
from app.widgets.licence_dialog import LicenceDialog
from core.diarisation.voices import voices_of
from core.errors import HubError
from core.hub_cache import hub_cache
from core.progress import Progress, Stop
from core.runs.room import free
from core.sources import hub, kept
from core.sources.hub import Downloaded, HubModel
from core.sources.speaker_models import SpeakerModel, cached_speaker_models, path_here, speaker_model
from core.wording import say

Seen = tuple[Path | None, HubModel | None, float]


class SpeakerModelDialog(JobDialog):
    """`chosen` carries the ONNX file of a model that is here, and was seen to tell voices apart."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "speaker_model", tr("Model of speakers"), tr("Use"), parent)
        self._looking = Latest(context.tasks, self)
        self._here: dict[str, SpeakerModel] = {}
        self.model = QComboBox()
        self.model.setObjectName("speaker_model_id")
        self.model.setAccessibleName(tr("Id on the hub"))
        self.model.setEditable(True)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.model.setMinimumContentsLength(36)
        field = self.model.lineEdit()
        if field is not None:  # an editable box always has one
            field.setObjectName("speaker_model_id_field")
            field.setAccessibleName(self.model.accessibleName())
            field.setPlaceholderText(tr("Such as hbredin/wespeaker-voxceleb-resnet34-LM"))
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.about.setObjectName("speaker_model_about")
        middle, column = job_body(10)
        told = tr(
            "Models of WeSpeaker and 3D-Speaker as ONNX. If an id holds several, add the file: OWNER/NAME/FILE.onnx. "
            "What is fetched once serves offline."
        )
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        column.addLayout(field_grid(((tr("Model"), self.model),), 1))
        column.addWidget(self.about)
        column.addStretch(1)
        self.lay_out(middle)
        self.model.editTextChanged.connect(lambda _: self.show_state())
        self.foot.go_pressed.connect(self.look)
        self.foot.closed.connect(self.reject)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(560)))
        self._looking.ask(lambda _progress, _stop: cached_speaker_models(), self._on_cached, self.on_failed)
        self.show_state()
        self.model.setFocus()

    @property
    def wanted(self) -> str:
        return self.model.currentText().strip()

    def _on_cached(self, found: list[SpeakerModel]) -> None:
        typed = self.wanted
        self._here = {one.key: one for one in found}
        self.model.addItems(list(self._here))
        self.model.setEditText(typed or next(iter(self._here), ""))
        self.show_state()

    def words(self, done: int, total: int) -> str:
        if not total:
            return tr("Asking the hub")
        return tr("{done} of {total}", done=formatting.size(done), total=formatting.size(total))

    def show_state(self) -> None:
        here = self._here.get(self.wanted)
        self.model.setEnabled(not self.foot.running)
        self.foot.go.set_text(tr("Use") if here is not None or not self.wanted else tr("Download…"))
        self.foot.go.setEnabled(not self.foot.running and bool(self.wanted))
        if here is not None:
            licence = worded(hub.licence_named(here.licence))
            size = formatting.size(here.size)
            self.about.setText(tr("On this computer, {size}. Licence: {licence}", size=size, licence=licence))
        else:
            count = tr_n("One is on this computer.", "%n are on this computer.", len(self._here)) if self._here else ""
            self.about.setText(count)

    # Looking, and fetching

    def look(self) -> None:
        """Use what is here; else ask the hub what would come."""
        text = self.wanted
        if not text or self.foot.running:
            return

        def work(_progress: Progress, stop: Stop) -> Seen:
            path = path_here(text)
            if path is not None:
                voices_of(path)
                return path, None, 0.0
            seen = hub.look(text, cancelled=stop, speakers=True)
            if seen.refused:
                raise HubError(
                    say("{model} cannot be used: {refused}", model=seen.id, refused=seen.refused),
                    say("Choose another model. Its page is {page}.", page=seen.page),
                )
            return None, seen, free(hub_cache())

        nothing = (tr("Asking was cancelled."), tr("Nothing was fetched."))
        self.run(tr("Look for {model}", model=text), work, lambda seen: self._on_looked(text, seen), nothing)

    def _on_looked(self, text: str, seen: Seen) -> None:
        path, model, room = seen
        self.foot.stopped()
        self.show_state()
        if path is not None:
            self._use(path)
        elif model is not None and model.accepted:
            self.fetch(text, model)
        elif model is not None:
            dialog = LicenceDialog(model, room, self)
            dialog.accepted_.connect(lambda: self.fetch(text, model))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def fetch(self, text: str, model: HubModel) -> None:
        """Its licence is accepted: fetch what of it is not here yet."""

        def work(progress: Progress, stop: Stop) -> Path:
            def told(at: Downloaded) -> None:
                progress(at.done, at.total)

            kept.accept(model.id, model.licence)
            hub.download(text, progress=told, cancelled=stop, speakers=True)
            path = speaker_model(text)
            voices_of(path)
            return path

        gone = (tr("The download was cancelled."), tr("What came is kept; it goes on from there."))
        self.run(tr("Downloading {model}", model=model.id), work, self._use, gone)

    def _use(self, path: Path) -> None:
        self.foot.stopped()
        self.chosen.emit(path)
        self.accept()
