"""The dialog that makes utterances from the marks of a tier on recordings, where there are none yet."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QWidget

from app.corpus.bulk.bulk_dialog import BulkDialog, BulkScope, Nothing, Preview, foreseen
from app.corpus.bulk.bulk_job import Planner
from app.corpus.details.speaker_box import SpeakerBox
from app.corpus.table.columns import tier_title
from app.i18n import tr, tr_n, worded
from app.widgets.choice_box import ChoiceBox
from core.project.recording.from_marks import MarkUtterances
from core.project.records import Tier

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.project.queries import Reader


class TierUtterancesDialog(BulkDialog):
    """On the recording of the current utterance, or on all."""

    def __init__(self, scope: BulkScope, tasks: Tasks, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "", "bulk_tier_utterances", scope, tasks, folder, parent)
        self.setWindowTitle(tr("Utterances from a tier…"))
        self.go.set_text(tr("Make the utterances"))
        self.tiers: list[Tier] | None = None
        self.tier = ChoiceBox()
        self.tier.setObjectName("tier_utterances_tier")
        self.tier.setAccessibleName(tr("Tier"))
        self.tier.currentIndexChanged.connect(lambda _: self.look())
        hint = tr(
            "Each of its marks that no utterance overlaps becomes one, with its text as transcript. The marks stay."
        )
        self.row(tr("Tier"), self.tier, hint)
        self.speaker = SpeakerBox()
        self.speaker.setObjectName("tier_utterances_speaker")
        self.speaker.currentTextChanged.connect(lambda _: self.look())
        self.row(tr("Speaker"), self.speaker)
        self.empty = QCheckBox(tr("Marks without a text too, to be transcribed"))
        self.empty.setObjectName("tier_utterances_empty")
        self.empty.setAccessibleName(self.empty.text())
        self.empty.toggled.connect(lambda _: self.look())
        self.row("", self.empty)
        tasks.ask(partial(_known, folder), self._fill)
        self.look()

    def _which(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.here, self.everywhere = QRadioButton(tr("This recording")), QRadioButton(tr("All recordings"))
        for button, which in ((self.here, "here"), (self.everywhere, "everywhere")):
            button.setObjectName(f"{name}_{which}")
            button.setAccessibleName(button.text())
            button.toggled.connect(lambda _: self.look())
            row.addWidget(button)
        row.addStretch(1)
        self.here.setEnabled(self._scope.current != 0)
        self.everywhere.setChecked(True)
        return row

    def _fill(self, known: tuple[list[Tier], list[str]]) -> None:
        self.tiers, speakers = known
        for tier in self.tiers:
            self.tier.addItem(tier_title(tier), tier.id)
        self.tier.setEnabled(bool(self.tiers))
        self.speaker.set_choices(speakers, "")
        self.look()

    @property
    def ids(self) -> list[int]:
        """The utterance whose recording is meant; 0 for all recordings."""
        return [self._scope.current if self.here.isChecked() else 0]

    def _chosen(self) -> Tier | None:
        return next((tier for tier in self.tiers or () if tier.id == self.tier.currentData()), None)

    def preview(self) -> Preview | None:
        if self.tiers is None:
            return None
        return partial(_say, self._chosen(), self.ids[0], self.speaker.currentText().strip(), self.empty.isChecked())

    def planner(self) -> Planner | None:
        tier = self._chosen()
        if tier is None:
            return None
        utterance, speaker, empty = self.ids[0], self.speaker.currentText().strip(), self.empty.isChecked()
        return lambda reader, *_: _wanted(reader, tier, utterance, speaker, empty)


def _wanted(reader: Reader, tier: Tier, utterance: int, speaker: str, empty: bool) -> MarkUtterances:
    row = reader.row(utterance) if utterance else None
    recordings = [row.recording_id] if row is not None else [one.id for one in reader.recordings()]
    return MarkUtterances(tier, recordings, speaker, empty)


def _say(tier: Tier | None, utterance: int, speaker: str, empty: bool, reader: Reader) -> str:
    if tier is None:
        return Nothing(tr("No tier of this project stands on recordings by times of its own."))
    found = _wanted(reader, tier, utterance, speaker, empty).find(reader)
    made = tr_n("One utterance would be made.", "%n utterances would be made.", found.count)
    return foreseen(found.count, " ".join((made, *(worded(note) for note in found.notes()))))


def _known(folder: Path) -> tuple[list[Tier], list[str]]:
    from core.project.queries import Reader
    from core.project.tiers.marks import on_recordings

    with Reader(folder) as reader:
        return on_recordings(reader), [one.name for one in reader.speakers()]
