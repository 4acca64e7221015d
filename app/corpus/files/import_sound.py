"""What every import lets a person choose, whatever its format: channels, voices, copies, changed texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from app.corpus.files.import_choices import short_box
from app.i18n import tr
from app.widgets.label import Label
from core.importers.item import Choice

HERE = ("channel", "each_channel", "copy", "voices", "update")
"""Options that are chosen here and need no control made from an importer's choices."""


class SoundOptions(QWidget):
    """`changed` follows what changes a preview."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.channel = self._box(
            "import_channel",
            tr("Channels"),
            (
                (tr("Mix all channels"), (None, False)),
                (tr("First channel (left)"), (0, False)),
                (tr("Second channel (right)"), (1, False)),
                (tr("One speaker on each channel"), (None, True)),
            ),
        )
        self.voices = self._box(
            "import_voices",
            tr("Voices"),
            ((tr("People speak"), "people"), (tr("A synthesiser speaks"), "synthetic")),
        )
        for title, box in ((tr("Channels"), self.channel), (tr("Voices"), self.voices)):
            column.addWidget(Label(title, "small", 500))
            column.addWidget(box)
            column.addSpacing(8)
        column.addWidget(Label(tr("Sound files"), "small", 500))
        self.by_reference = QRadioButton(tr("Leave them where they are"))
        self.by_reference.setObjectName("import_by_reference")
        self.copy = QRadioButton(tr("Copy them into the project"))
        self.copy.setObjectName("import_copy")
        for button in (self.by_reference, self.copy):
            button.setAccessibleName(button.text())
            column.addWidget(button)
        self.by_reference.setChecked(True)
        column.addSpacing(8)
        column.addWidget(Label(tr("When importing again"), "small", 500))
        self.update_box = QCheckBox(tr("Take over changed texts"))
        self.update_box.setObjectName("import_update")
        self.update_box.setAccessibleName(self.update_box.text())
        self.update_box.setToolTip(tr("Texts that were changed here as well stay as they are"))
        column.addWidget(self.update_box)
        self.keep_splits = QCheckBox(tr("Keep the splits of the source"))
        self.keep_splits.setObjectName("import_keep_splits")
        self.keep_splits.setAccessibleName(self.keep_splits.text())
        self.keep_splits.setChecked(True)
        self.keep_splits.hide()
        column.addWidget(self.keep_splits)

    def _box(self, name: str, label: str, items: tuple[tuple[str, object], ...]) -> QComboBox:
        box = short_box()
        box.setObjectName(name)
        box.setAccessibleName(label)
        for text, value in items:
            box.addItem(text, value)
        box.activated.connect(lambda _: self.changed.emit())
        return box

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.channel, self.voices, self.by_reference, self.copy, self.update_box, self.keep_splits]

    def reset(self) -> None:
        """What holds for the next source: only where sounds go is kept."""
        self.channel.setCurrentIndex(0)
        self.voices.setCurrentIndex(0)
        self.update_box.setChecked(False)
        self.keep_splits.setChecked(True)

    def show_choices(self, choices: list[Choice], splits: bool) -> None:
        """Whether the source has splits of its own that no choice of its format speaks of."""
        self.keep_splits.setVisible(splits and not any(choice.key == "keep_splits" for choice in choices))

    def values(self) -> dict[str, object]:
        """What is chosen, by the options' names."""
        channel, each = self.channel.currentData()
        found: dict[str, object] = {
            "channel": channel,
            "each_channel": each,
            "copy": self.copy.isChecked(),
            "voices": self.voices.currentData(),
            "update": self.update_box.isChecked(),
        }
        return found if self.keep_splits.isHidden() else found | {"keep_splits": self.keep_splits.isChecked()}
