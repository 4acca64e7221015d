"""The parts of the New run dialog, and where they lie. What they do together is `dialog`'s."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.i18n import tr
from app.places.choices import Choices
from app.places.compute_places import device_of
from app.theme import theme
from app.train.new_run import layout
from app.train.new_run.candidates import Candidates
from app.train.new_run.compare_box import CompareBox
from app.train.new_run.comparing import Comparing
from app.train.new_run.expert import ExpertForm
from app.train.new_run.forecast import Forecast
from app.train.new_run.language_pane import LanguagePane
from app.train.new_run.letters_editor import LettersEditor
from app.train.new_run.nodes_row import NodesRow
from app.train.new_run.outlook import Estimates, OutlookLine, WhatHappens
from app.train.new_run.remedies import Remedies
from app.train.new_run.run_draft import Draft, StartChoice
from app.train.new_run.settings_files import SettingsFiles
from app.train.new_run.source_pane import SourcePane
from app.train.new_run.starts import StartTable
from app.train.new_run.variation_pane import VariationPane
from app.train.new_run.vary import Varying
from app.train.origins_pane import OriginsPane
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton, people_button
from app.widgets.label import ElidedLabel
from app.widgets.rule import rule
from core.errors import ProjectError
from core.project.tiers.reading import of_utterances, tier_known_as
from core.training.config import TrainConfig


class NewRunParts(QDialog):
    """Widgets over the window's open project, `config` the run that is made again. `draft` is what is chosen."""

    def __init__(self, window: Context, parent: QWidget | None, config: TrainConfig | None, start_text: str) -> None:
        super().__init__(parent)
        self.setObjectName("new_run")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New run"))
        self.setMinimumSize(920, 640)
        room = self.screen().availableSize()
        self.resize(min(theme.px(layout.WIDE), room.width() - 40), min(theme.px(layout.HIGH), room.height() - 60))
        self._window = window
        project = window.session.project
        assert project is not None
        self._project: Path = project.folder
        self._meta = window.session.meta
        self._from = config
        reader = window.session.reader
        self._tiers = of_utterances(reader) if reader is not None else []
        self.candidates = Candidates(self._meta.alphabet if self._meta is not None else (), self)
        self._asked = Latest(window.tasks, self)
        self._asked.failed.connect(window.show_error)
        self.forecast = Forecast()
        self._build(start_text)

    def draft(self) -> Draft:
        """Everything as chosen now."""
        raise NotImplementedError

    def start_choices(self) -> list[StartChoice]:
        """Where runs of a sweep may start."""
        raise NotImplementedError

    def _show_learnt(self, tier: str) -> None:
        """What a run learnt, by what the tier is called now; one that is gone stays, and is told at Start."""
        reader = self._window.session.reader
        try:
            known = tier_known_as(reader, tier).name if reader is not None and tier else tier
        except ProjectError:
            known = tier
            self.learns.addItem(tier, tier)
        self.learns.setCurrentIndex(self.learns.findData(known))

    def _build(self, start_text: str) -> None:
        self.name = QLineEdit()
        self.name.setObjectName("new_run_name")
        self.name.setAccessibleName(tr("Name of the run"))
        self.name.setMinimumWidth(theme.px(250))
        self.learns = QComboBox()
        self.learns.setObjectName("new_run_learns")
        self.learns.setAccessibleName(tr("What is learnt"))
        self.learns.setToolTip(tr("The texts that the model learns and is measured by: transcripts, or a tier's"))
        self.learns.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.learns.setMinimumContentsLength(14)  # long names of tiers do not push the hours away
        self.learns.addItem(tr("Transcripts"), "")
        for tier in self._tiers:
            self.learns.addItem(tier.name, tier.name)
        if self._from is not None:
            self._show_learnt(self._from.learn)
        self.learns.setVisible(self.learns.count() > 1)
        self.strip = ErrorStrip()
        language = self._meta.language if self._meta is not None else ""
        self.starts = StartTable(self.candidates, language)
        self.comparing = Comparing(
            self._window,
            self._project,
            self.candidates,
            self.starts,
            lambda: device_of(self.place.value or "auto")[0],
            lambda: self.draft().on,
        )
        self.add = KeyButton(tr("Add checkpoint…"), icon="plus", role="plain", name="new_run_add", dense=True)
        self._remedies = Remedies(self.strip, self)
        self.letters, self.pieces, self.language = LettersEditor(), OriginsPane("new_run_pieces"), LanguagePane()
        self.pieces.hide()  # until a plan has pieces
        self.heard = OutlookLine("info")
        self.heard.setContentsMargins(20, 8, 20, 8)
        self.people = people_button("new_run_people")
        self.told = layout.with_button(self.heard, self.people)
        self.told.hide()
        self.recipe = Choices("new_run_recipe", tr("How thorough"))
        self.form = ExpertForm()
        self.form.hide()
        self.files = SettingsFiles(self.form, lambda: self.draft().config(), self)
        self.variation = VariationPane(self._window, self._project, lambda: self.draft().config())
        self.beside = SourcePane(self._from.source_data if self._from is not None else "")
        self.place = Choices("new_run_place", tr("Where it runs"))
        self.nodes = NodesRow()
        self.add_place = KeyButton(tr("Add a place…"), icon="plus", role="plain", name="new_run_add_place", dense=True)
        self.outlook, self.estimates = WhatHappens(), Estimates()
        self.compare = CompareBox()
        self.varying = Varying(
            self._asked, self._project, self.draft, self.start_choices, lambda: self.forecast.time_of("run"), self
        )
        self.cancel = KeyButton(tr("Cancel"), "Esc", name="new_run_cancel")
        self.start = KeyButton(start_text, "Ctrl+Return", role="primary", name="new_run_start")
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hours = ElidedLabel("", "small", 400, "ink2")
        meta = self._meta
        language, name = (meta.language, meta.name) if meta else ("", "")
        column.addWidget(layout.head(self.name, language, name, self.learns, self.hours))
        column.addWidget(self.strip)
        start = layout.scrolled(
            "new_run_left", (layout.step(1, tr("Start from"), self.add), 0), (self.starts, 4), (self.comparing, 0),
            (self.told, 0), (self.letters, 2), (self.language, 0), (self.pieces, 3),
        )  # fmt: skip
        steps = layout.step(2, tr("How thorough")), layout.step(3, tr("Where it runs"), self.add_place)
        right = (steps[0], self.recipe, self.form, self.variation, self.beside, steps[1], self.place, self.nodes)
        how = layout.scrolled("new_run_right", *((part, 0) for part in right))
        column.addLayout(layout.side_by_side(start, how), 1)
        column.addWidget(rule())
        self.ahead = layout.box(layout.side_by_side(self.outlook, self.estimates))
        column.addWidget(self.ahead)
        column.addWidget(rule())
        column.addLayout(layout.foot(self.compare, self.varying.button, self.cancel, self.start))
        asked = (self.comparing.measure, self.comparing.stop, self.comparing.probe, self.add)
        ends = (
            self.recipe,
            self.variation.open_,
            self.add_place,
            self.place,
            self.nodes.box,
            self.compare,
            self.varying.button,
            self.cancel,
            self.start,
        )
        layout.tab_order(self.name, self.starts, *asked, *ends)
