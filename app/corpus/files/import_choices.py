"""Controls for whatever an import lets a person choose, made from the importer's own list of choices."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from core.importers.item import Choice

Value = str | bool | float
VALUE = Qt.ItemDataRole.UserRole
MOST_SHOWN = 9


def spoken(choice: Choice) -> str:
    """A choice's name for screen readers: with the format that it is for."""
    return f"{choice.group}: {choice.title}" if choice.group else choice.title


def short_box() -> QComboBox:
    """A list to choose from that long choices do not widen."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    return box


class Control(QWidget):
    """One choice: its title, its control and what it means. `changed` follows a person's hand only."""

    changed = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = choice.kind
        self.key = choice.key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.group = Label("", "body", 600, wrap=True)
        self.group.hide()
        self.column.addWidget(self.group)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.title = ElidedLabel(choice.title, "small", 500)
        self.head.addWidget(self.title, 1)
        self.column.addLayout(self.head)
        self.help = Label("", "caption", 400, "ink2", wrap=True)

    def add(self, widget: QWidget, name: str = "") -> None:
        """The control itself, named for tests and screen readers, with its explanation below."""
        widget.setObjectName(name or f"import_choice_{self.key}")
        self.column.addWidget(widget)
        self.column.addWidget(self.help)
        self.setFocusProxy(widget)

    def show_choice(self, choice: Choice) -> None:
        """What can be chosen and what holds now."""
        self.title.setText(choice.title)
        self.help.setText(choice.help)
        self.help.setVisible(bool(choice.help))

    def show_group(self, group: str) -> None:
        """The heading of the choices that begin here, "" for none."""
        self.group.setText(group)
        self.group.setVisible(bool(group))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        proxy = self.focusProxy()
        return [] if proxy is None else [proxy]

    def value(self) -> Value:
        """What holds now."""
        raise NotImplementedError


class OneOf(Control):
    """A list to choose one from."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.box = short_box()
        self.box.activated.connect(lambda _: self.changed.emit())
        self.add(self.box)

    def show_choice(self, choice: Choice) -> None:
        super().show_choice(choice)
        self.box.setAccessibleName(spoken(choice))
        wanted = list(choice.options)
        if wanted != [(self.box.itemData(i), self.box.itemText(i)) for i in range(self.box.count())]:
            self.box.clear()
            for value, words in wanted:
                self.box.addItem(words, value)
                self.box.setItemData(self.box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(max(0, self.box.findData(choice.value)))

    def value(self) -> Value:
        return str(self.box.currentData() or "")


class ManyOf(Control):
    """A list to tick several in; Space ticks, and "Usual" takes what was found."""

    usual = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.count = Label("", "small", 400, "ink2")
        self.back = KeyButton(tr("Usual"), role="plain", name=f"import_usual_{choice.key}", dense=True)
        self.back.setAccessibleName(tr("{spoken}: take what was found", spoken=spoken(choice)))
        self.back.setToolTip(tr("Take what was found again"))
        self.back.clicked.connect(self.usual)
        self.back.setAutoDefault(False)
        self.head.addWidget(self.count)
        self.head.addWidget(self.back)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.itemChanged.connect(self._on_item_changed)
        self.add(self.list)
        theme.follow(self, self._dress)

    def _dress(self) -> None:
        self.list.setFont(theme.font("small"))
        height = theme.row_height("small") - 4
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, height))
        self.list.blockSignals(False)
        rows = min(MOST_SHOWN, max(1, self.list.count()))
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth() + 2)

    def show_choice(self, choice: Choice) -> None:
        super().show_choice(choice)
        self.list.setAccessibleName(spoken(choice))
        checked = set(str(choice.value).split(";"))
        self.list.blockSignals(True)
        if list(choice.options) != self._options():
            at = self.list.currentItem().data(VALUE) if self.list.currentItem() is not None else ""
            self.list.clear()
            for value, words in choice.options:
                item = QListWidgetItem(words, self.list)
                item.setData(VALUE, value)
                item.setToolTip(words)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                if value == at or self.list.count() == 1:
                    self.list.setCurrentItem(item)
        for row in range(self.list.count()):
            item = self.list.item(row)
            on = item.data(VALUE) in checked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._dress()
        self._show_count()

    def stops(self) -> list[QWidget]:
        return [self.back, self.list]

    def _options(self) -> list[tuple[str, str]]:
        return [(self.list.item(i).data(VALUE), self.list.item(i).text()) for i in range(self.list.count())]

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        ticked = len([part for part in str(self.value()).split(";") if part])
        self.count.setText(tr("{ticked} of {count}", ticked=ticked, count=self.list.count()))

    def value(self) -> Value:
        ticked = [self.list.item(i) for i in range(self.list.count())]
        return ";".join(item.data(VALUE) for item in ticked if item.checkState() is Qt.CheckState.Checked)


class YesNo(Control):
    """Yes or no."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.title.hide()
        self.box = QCheckBox()
        self.box.toggled.connect(lambda _: self.changed.emit())
        self.add(self.box)

    def show_choice(self, choice: Choice) -> None:
        super().show_choice(choice)
        self.box.blockSignals(True)
        self.box.setText(choice.title)
        self.box.setAccessibleName(spoken(choice))
        self.box.setChecked(bool(choice.value))
        self.box.blockSignals(False)

    def value(self) -> Value:
        return self.box.isChecked()


class Seconds(Control):
    """A length of time."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.box = QDoubleSpinBox()
        self.box.setRange(1, 600)
        self.box.setDecimals(1)
        self.box.setSuffix(tr(" s"))
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.box.setKeyboardTracking(False)
        self.box.valueChanged.connect(lambda _: self.changed.emit())
        self.add(self.box)

    def show_choice(self, choice: Choice) -> None:
        super().show_choice(choice)
        self.box.blockSignals(True)
        self.box.setAccessibleName(spoken(choice))
        self.box.setValue(float(choice.value))
        self.box.blockSignals(False)

    def value(self) -> Value:
        return self.box.value()


class Folder(Control):
    """A folder, or none."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self._path = ""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.name = ElidedLabel("", "small", 400, "ink2", mode=Qt.TextElideMode.ElideLeft)
        self.choose = KeyButton(tr("Choose…"), icon="folder", name=f"import_folder_{choice.key}", dense=True)
        self.choose.clicked.connect(self._on_choose)
        self.clear = KeyButton("", icon="x", role="plain", name=f"import_clear_{choice.key}", dense=True)
        self.clear.setAccessibleName(tr("Choose no folder"))
        self.clear.clicked.connect(lambda: self.take(""))
        for button in (self.choose, self.clear):
            button.setAutoDefault(False)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.clear)
        self.add(holder, f"import_choice_{choice.key}")
        self.setFocusProxy(self.choose)

    def show_choice(self, choice: Choice) -> None:
        super().show_choice(choice)
        self.choose.setAccessibleName(tr("{spoken}: choose a folder", spoken=spoken(choice)))
        self._path = str(choice.value)
        self.name.setText(self._path or tr("Beside the files"))
        self.clear.setVisible(bool(self._path))

    def stops(self) -> list[QWidget]:
        return [self.choose, self.clear]

    def take(self, path: str) -> None:
        """This folder, or none."""
        self._path = path
        self.changed.emit()

    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.title.text(), self._path or str(Path.home()))
        if found:
            self.take(found)

    def value(self) -> Value:
        return self._path


KINDS: dict[str, type[Control]] = {"one": OneOf, "many": ManyOf, "flag": YesNo, "seconds": Seconds, "folder": Folder}


class ChoiceForm(QWidget):
    """A control for each choice. Only what a person touched is an option; all else the importer finds by itself."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controls: dict[str, Control] = {}
        self._touched: set[str] = set()
        self._recalled: dict[str, Value] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def reset(self) -> None:
        """Forget what was chosen: something else is to be imported."""
        self._touched.clear()
        self._recalled.clear()

    def recall(self, values: dict[str, Value]) -> None:
        """Begin with what was chosen last time, until it is chosen otherwise."""
        self._recalled = dict(values)

    def show_choices(self, choices: list[Choice]) -> None:
        """Controls for these choices; those that stay keep focus and place."""
        wanted = {choice.key: choice for choice in choices}
        for key in [key for key, control in self.controls.items() if self._is_other(control, wanted.get(key))]:
            control = self.controls.pop(key)
            self._column.removeWidget(control)
            control.hide()
            control.deleteLater()
        group = ""
        for at, choice in enumerate(choices):
            known = self.controls.get(choice.key)
            control = self._make(choice) if known is None else known
            control.show_choice(choice)
            control.show_group(choice.group if choice.group != group else "")
            group = choice.group
            if self._column.indexOf(control) != at:
                self._column.removeWidget(control)
                self._column.insertWidget(at, control)
        self._touched &= wanted.keys()
        if "cut" in self.controls and "cut_s" in self.controls:
            self.controls["cut_s"].setEnabled(bool(self.controls["cut"].value()))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in the order in which it is read."""
        items = (self._column.itemAt(i) for i in range(self._column.count()))
        in_order = (item.widget() for item in items if item is not None)
        return [stop for control in in_order if isinstance(control, Control) for stop in control.stops()]

    @staticmethod
    def _is_other(control: Control, choice: Choice | None) -> bool:
        return choice is None or choice.kind != control.kind

    def _make(self, choice: Choice) -> Control:
        control = KINDS[choice.kind](choice)
        control.changed.connect(lambda key=choice.key: self._on_changed(key))
        if isinstance(control, ManyOf):
            control.usual.connect(lambda key=choice.key: self._on_usual(key))
        self.controls[choice.key] = control
        return control

    def _on_changed(self, key: str) -> None:
        self._touched.add(key)
        self.changed.emit()

    def _on_usual(self, key: str) -> None:
        self._touched.discard(key)
        self._recalled.pop(key, None)
        self.changed.emit()

    def values(self) -> dict[str, Value]:
        """What a person has chosen, by the options' names."""
        return self._recalled | {key: self.controls[key].value() for key in sorted(self._touched)}
