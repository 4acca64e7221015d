"""Help, Coming from ELAN or Praat: what people do there, and the key for it here. Stays open beside the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.frame.habits import Habit, habits
from app.i18n import tr
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.dialog_frame import button_row, padded
from app.widgets.find_field import FindField
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import Label
from app.widgets.text_table import TextTable
from core.text.fold import folded


def keys_of(habit: Habit) -> str:
    """The keys that do it here as they are now, printed; "" where no key does."""
    if habit.action:
        return ", ".join(dict.fromkeys(key_text(key) for key in shortcuts.keys(habit.action, habit.usual)))
    return ", ".join(key_text(key) for key in habit.keys.split(", ")) if habit.keys else ""


def here(habit: Habit) -> str:
    """What to say beside the keys: where they count, the menu, or that there is nothing like it here."""
    note = tr(habit.note) if habit.note else ""
    if not habit.action and not habit.keys:
        return tr("Not here: {instead}", instead=note)
    return note


class ComingFromDialog(QDialog):
    """The whole table, and a field that narrows it by what is done, by keys or by program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coming_from")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Coming from ELAN or Praat"))
        self.resize(theme.px(1000), theme.px(620))
        column = padded(self)
        self.field = FindField(tr("Find what you do there, or a key"), "", "coming_from_find", 320, 420)
        self.field.textChanged.connect(self._show)
        self.field.left.connect(self._to_table)
        column.addWidget(self.field)
        titles = (tr("What you do there"), tr("In"), tr("Key here"), tr("Note"))
        self.table = TextTable("coming_from_table", self.windowTitle(), titles, (290, 90, 140, 0))
        column.addWidget(self.table, 1)
        words = tr("Keys are those in force. Settings, Keyboard changes them, and has a set of keys like ELAN’s.")
        column.addWidget(Label(words, "small", 400, "ink2", wrap=True))
        close = KeyButton(tr("Close"), "Esc", name="coming_from_close")
        close.clicked.connect(self.accept)
        column.addLayout(button_row(close))
        shortcuts.changed.connect(self._show)
        self._show()
        self.field.setFocus()

    def _show(self) -> None:
        rows = [(tr(one.doing), one.there, keys_of(one), here(one)) for one in habits()]
        wanted = folded(self.field.text()).split()
        self.table.texts.show_rows([row for row in rows if all(part in folded(" ".join(row)) for part in wanted)])

    def _to_table(self) -> None:
        if self.table.texts.rows:
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._to_table()  # no button is pressed by it
            return
        super().keyPressEvent(event)
