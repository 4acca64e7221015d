"""The head of the Evaluate page: which model, against which, on what, and what can be done with what came of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.evaluate.asked_state import AskedState
from app.evaluate.charts.across import paint_mark
from app.evaluate.choices import ModelChoice, SetChoice
from app.evaluate.reading_button import ReadingButton
from app.formatting import percent, utterances
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.header import PageHeader
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.pair_badge import badge_height, badge_width, paint_badge

MARGIN, GAP = 16, 8
ENOUGH = 216
"""Width of a choice, in px at 100%, that buttons leave to it where they can."""
OTHER_PROJECT = "another"
"""The last entry among the sets: looks for another project."""


def model_title(model: ModelChoice) -> str:
    """A run by its best check, any other checkpoint by its name."""
    name = worded(model.title)
    return tr("{name}, best check", name=name) if model.kind == "run" else name


def set_title(one: SetChoice) -> str:
    """A set with its utterances."""
    count = utterances(one.count)
    if one.trouble is not None:
        return tr("Test set of {project}, which cannot be read", project=one.name)
    if one.kind == "split":
        words = {
            "test": tr("Test set, {count}", count=count),
            "dev": tr("Dev set, {count}", count=count),
            "train": tr("Train set, {count}", count=count),
        }
        return words[one.name]
    if one.kind == "project":
        return tr("Test set of {project}, {count}", project=one.name, count=count)
    return tr("{name}, {count}", name=one.name, count=count)


def model_icon(model: ModelChoice, *, other: bool) -> QIcon:
    """The badge of a model's language, or as what is compared with its mark."""
    ratio = 2.0
    grey = other and model.role != "src"
    code = model.language or "?"
    size = QSize(theme.px(14), theme.px(14)) if grey else QSize(badge_width(code) + 1, badge_height() + 1)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if grey:
        paint_mark(painter, QPointF(size.width() / 2, size.height() / 2), "cmp", 4.5)
    else:
        paint_badge(painter, QRect(0, 0, size.width(), size.height()), code, model.role)
    painter.end()
    return QIcon(picture)


class ElidedBox(ChoiceBox):
    """A choice that shortens what is chosen with "…" where it is too narrow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        mark = 0 if self.itemIcon(self.currentIndex()).isNull() else self.iconSize().width() + 6
        room = field.width() - mark - 4
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class ModelBox(ElidedBox):
    """Models by key; `nothing` is what stands first where none may be chosen."""

    def __init__(self, name: str, title: str, nothing: str = "") -> None:
        super().__init__()
        self._nothing = nothing
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def fill(self, models: tuple[ModelChoice, ...], chosen: str) -> None:
        self.clear()
        wide = max((badge_width(model.language or "?") for model in models), default=0)
        self.setIconSize(QSize(wide + 1, badge_height() + 1))
        if self._nothing:
            self.addItem(self._nothing, "")
        for model in models:
            self.addItem(model_icon(model, other=bool(self._nothing)), model_title(model), model.key)
            if model.wer is not None:
                told = tr("{rate} of dev’s words wrong", rate=percent(model.wer))
                self.setItemData(self.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setToolTip(self.currentText())


class AskedBar(PageHeader):
    """Shows what `asked` offers, and tells it what is chosen."""

    def __init__(self, asked: AskedState) -> None:
        super().__init__(tr("Evaluate"))
        self._asked = asked
        self.setObjectName("evaluate_asked")
        self.model = ModelBox("evaluate_model", tr("Model that is evaluated"))
        self.against = ModelBox("evaluate_against", tr("Model that it is compared with"), tr("nothing"))
        self.on = ElidedBox()
        self.on.setObjectName("evaluate_on")
        self.on.setAccessibleName(tr("Utterances that it is evaluated on"))
        self.on.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.against_word = Label(tr("against", about="compared with a model"), "small", 400, "ink2")
        self.on_word = Label(tr("on", about="a set of utterances"), "small", 400, "ink2")
        self.reading = ReadingButton("evaluate_reading", tr("Text model that the model reads with"))
        self.against_reading = ReadingButton(
            "evaluate_against_reading", tr("Text model that the one it is compared with reads with")
        )
        parts: tuple[QWidget, ...] = (
            self.model, self.reading, self.against_word, self.against, self.against_reading, self.on_word, self.on,
        )  # fmt: skip
        for part in parts:
            self.add_left(part)
        self.context.hide()
        self.model.activated.connect(lambda _: asked.choose(model=str(self.model.currentData())))
        self.against.activated.connect(lambda _: asked.choose(against=str(self.against.currentData())))
        self.on.activated.connect(lambda _: self._on_set())
        self.reading.picked.connect(lambda key: asked.choose(reading=key))
        self.against_reading.picked.connect(lambda key: asked.choose(against_reading=key))
        asked.listed.connect(self._fill)
        asked.chosen.connect(self._show)
        theme.changed.connect(self._fill)
        theme.follow(self, self._widen)

    def _widen(self) -> None:
        """As wide as their entries, within bounds; narrower where the window is."""
        for box, least, most in ((self.model, 80, 330), (self.against, 80, 300), (self.on, 120, 260)):
            box.setMinimumWidth(theme.px(least))
            box.setMaximumWidth(theme.px(most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """What is asked for comes first: buttons are short where all of it has no room beside them."""
        buttons = [part for part in self._parts() if isinstance(part, KeyButton)]
        for button in buttons:
            button.set_short(False)
        boxes = (self.model, self.against, self.on)
        bounds = {part: theme.px(ENOUGH) if part in boxes else part.maximumWidth() for part in self._parts()}
        wanted = sum(min(part.sizeHint().width(), most) + GAP for part, most in bounds.items())
        short = wanted + 2 * MARGIN > self.width()
        for button in buttons:
            button.set_short(short)

    def _parts(self) -> list[QWidget]:
        """What stands in it, from left to right."""
        widgets = (item.widget() for i in range(self._row.count()) if (item := self._row.itemAt(i)) is not None)
        return [widget for widget in widgets if widget is not None and not widget.isHidden()]

    def _fill(self) -> None:
        choices = self._asked.choices
        model, against, on = self._asked.keys
        self.model.fill(choices.models, model)
        self.against.fill(choices.models, against)
        self.on.clear()
        for one in choices.sets:
            self.on.addItem(set_title(one), one.key)
            if one.trouble is not None:
                why = worded(one.trouble.message)
                self.on.setItemData(self.on.count() - 1, why, Qt.ItemDataRole.ToolTipRole)
                self.on.setItemData(self.on.count() - 1, why, Qt.ItemDataRole.AccessibleDescriptionRole)
        self.on.addItem(tr("Another project…"), OTHER_PROJECT)
        self.on.setCurrentIndex(max(0, self.on.findData(on)))
        self._show_readings()

    def _show_readings(self) -> None:
        asked = self._asked
        offered, lost = asked.choices.readings, asked.choices.lost
        both = ((self.reading, asked.keys[0]), (self.against_reading, asked.keys[1]))
        for (button, model), key in zip(both, asked.readings, strict=True):
            button.offer(offered, asked.choices.reading(key), lost, usable=bool(model))
        self._shorten()

    def _show(self) -> None:
        model, against, on = self._asked.keys
        for box, key in ((self.model, model), (self.against, against), (self.on, on)):
            box.setCurrentIndex(max(0, box.findData(key)))
            box.setToolTip(box.currentText())
        self._show_readings()

    def _on_set(self) -> None:
        key = str(self.on.currentData())
        if key == OTHER_PROJECT:
            self._show()
            self._asked.project_wanted.emit()
        else:
            self._asked.choose(on=key)
