"""With which text models and hot words a model is to read: fields for dialogs that have sound read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import tr, tr_n, worded
from app.widgets.label import ElidedLabel
from core.errors import TextError
from core.lm.hot_words import HotWord, hot_words
from core.lm.store import TextModel
from core.lm.text_reading import TextReading, tells_to_tune
from core.wording import say

SHOWN = 12


def text_model_box(name: str, spoken: str, tip: str = "") -> QComboBox:
    """A list of text models (see `offer`)."""
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setToolTip(tip)
    combo.setMinimumContentsLength(12)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return combo


def offer(combo: QComboBox, models: Sequence[TextModel], none: str, lost: Sequence[TextError] = ()) -> None:
    """List text models behind `none`; each item's value is a model's name, "" for none. Below them stands what is wrong
    with those that are `lost`."""
    combo.clear()
    combo.addItem(none, "")
    for model in models:
        combo.addItem(tr("{name} ({kind})", name=model.name, kind=kind_of(model)), model.name)
        combo.setItemData(combo.count() - 1, "\n".join(model.note.made_of), Qt.ItemDataRole.ToolTipRole)
    for error in lost:
        combo.addItem(lost_words(error), "")
        combo.setItemData(combo.count() - 1, lost_words(error), Qt.ItemDataRole.ToolTipRole)
        combo.setItemData(combo.count() - 1, 0, Qt.ItemDataRole.UserRole - 1)  # it cannot be chosen


def lost_words(error: TextError) -> str:
    """What is wrong with a text model that cannot be read, and what to do."""
    return tr("{what} {hint}", what=worded(error.message), hint=worded(error.hint))


def kind_of(model: TextModel) -> str:
    """What a text model is, in a word."""
    if model.kind != "counted":
        return tr("network")
    return tr("letters") if model.note.unit == "letter" else tr("words")


def hot_words_field(name: str) -> QLineEdit:
    """Words to prefer, parted by commas (see `typed`)."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(tr("Hot words"))
    field.setPlaceholderText(tr("Names and terms to prefer, such as: Komnzo, Bimadbn: 5"))
    field.setToolTip(
        tr(
            "Words to prefer where the sound leaves it open, parted by commas. A number behind a colon is a word’s"
            " weight: 3 is usual, below 0 avoids it."
        )
    )
    field.setClearButtonEnabled(True)
    return field


def typed_hot_words(text: str) -> tuple[HotWord, ...]:
    """Hot words as they were typed. Raises `TextError` for what is none."""
    return hot_words(text.split(","), say("Hot words"))


class Understood(ElidedLabel):
    """One line that says how what is typed in a field of hot words is understood. Where that is nothing it says what
    they are parted by (`always`), or is hidden. Who reads with them says what is wrong with them."""

    def __init__(self, field: QLineEdit, *, always: bool) -> None:
        super().__init__("", "small", 400, "ink2")
        self.setObjectName(f"{field.objectName()}_understood")
        self._empty = tr("Parted by commas; a number behind a colon is a word’s weight.") if always else ""
        field.textChanged.connect(self._show)
        self._show(field.text())

    def _show(self, text: str) -> None:
        try:
            words = typed_hot_words(text)
            listed = ", ".join(map(str, words[:SHOWN]))
            said = tr_n(
                "Understood as one word with its weight: {listed}",
                "Understood as %n words, each with its weight: {listed}",
                len(words),
                listed=tr("{listed}…", listed=listed) if len(words) > SHOWN else listed,
            )
        except TextError:
            words, said = (), ""
        self.setText(said if words else self._empty)
        if not self.text() or self.parentWidget() is not None:  # without one it would come up as a window
            self.setVisible(bool(self.text()))


def with_understood(field: QLineEdit) -> QWidget:
    """A field of hot words with how they are understood below it."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field)
    column.addWidget(Understood(field, always=True))
    return both


def remark_in_window(remark: str) -> str:
    """What is said about a reading, with the window's way in the place of the command line's."""
    if tells_to_tune(remark):
        return tr("“Tune…” on the Text page finds better weights.")
    return worded(remark)


def not_heard_words(count: int) -> str:
    """How many utterances have no draft because they could not be heard."""
    return tr_n(
        "One utterance could not be heard: it has no draft.",
        "%n utterances could not be heard: they have no draft.",
        count,
    )


def reading_of(models: Sequence[TextModel], first: str, again: str, words: str) -> TextReading:
    """The reading with text models of these names, "" for none, and hot words as they were typed. Raises `TextError`
    for words that are none."""
    folders = {model.name: model.folder for model in models}
    return TextReading(folders.get(first), typed_hot_words(words), rescorer=folders.get(again))


class ReadingFields(QObject):
    """The fields of a dialog, whose names begin with `name`: `rows` are for its grid. What they offer comes later, by
    `offer`. The second text model can be chosen where there are several."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._models: Sequence[TextModel] = ()
        self.text = text_model_box(f"{name}_text_model", tr("Text model that it reads with"))
        self.second = text_model_box(
            f"{name}_second_text_model",
            tr("Text model that weighs texts again"),
            tr("The likeliest texts are weighed again by a second text model, such as a network."),
        )
        self.words = hot_words_field(f"{name}_hot_words")
        self._words = with_understood(self.words)
        self.offer(())

    @property
    def rows(self) -> tuple[tuple[str, QWidget], ...]:
        """Each field with what stands before it."""
        return (
            (tr("Text model"), self.text), (tr("Weighed again by"), self.second), (tr("Hot words"), self._words),
        )  # fmt: skip

    def offer(self, models: Sequence[TextModel], lost: Sequence[TextError] = ()) -> None:
        """The text models that there are, and what is wrong with those that are `lost`."""
        self._models = models
        offer(self.text, models, tr("None: the sound alone"), lost)
        offer(self.second, models, tr("None"), lost)
        self.text.setEnabled(bool(models) or bool(lost))
        self.second.setEnabled(len(models) > 1)

    def reading(self) -> TextReading:
        """What is chosen. Raises `TextError` for hot words that are none."""
        return reading_of(self._models, str(self.text.currentData()), str(self.second.currentData()), self.words.text())
