"""The lower part of the left side: the list of text models under a head with what makes one, or what they are good for
while there are none.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.text.models.model_state import ModelState
from app.text.models.model_table import ModelTable
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.strip import Strip

OF_MANY = ("make", "teach", "bring", "ready")
OF_ONE = ("tune", "use", "remove")
"""What the two menus offer, by the actions' names: to have one more, and to do with one."""


class ModelsBlock(QFrame):
    """Head and list. The buttons are those of the page's actions."""

    def __init__(self, state: ModelState, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._actions = state, actions
        self.setObjectName("models_block")
        self.title, self.count = Label(tr("Text models"), "body", 600), Label("", "small", 400, "ink2")
        self.make = KeyButton(tr("Make…"), icon="plus", name="models_make_button", dense=True)
        self.make.clicked.connect(actions["make"].trigger)
        self.more = KeyButton("", icon="more", role="plain", name="models_more_button", dense=True)
        self.more.setAccessibleName(tr("More text models"))
        self.more.setToolTip(tr("More text models"))
        self.more.clicked.connect(lambda: self.show_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()), OF_MANY))
        head = Strip(("top", "bottom"))
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addWidget(self.make)
        row.addWidget(self.more)
        theme.follow(head, lambda: head.setFixedHeight(theme.px(40)))
        self.table = ModelTable(state)
        self.table.menu_wanted.connect(lambda place: self.show_menu(place, OF_ONE))
        self.empty = EmptyState(
            tr("Which words follow which: a recogniser that reads with it makes fewer of them wrong"),
            tr("Make a text model…"),
            hint=tr("It is counted from these texts and the transcripts of train, in seconds. What stands in dev or "
                    "test is kept out."),
            icon="plus", name="models_empty",
        )  # fmt: skip
        self.empty.pressed.connect(actions["make"].trigger)
        self.lost = Label("", "small", 400, "bad", wrap=True)
        self.lost.setObjectName("models_lost")
        self.lost.setContentsMargins(16, 8, 16, 8)
        self.lost.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.lost)
        column.addWidget(self.stack, 1)
        for action in actions.values():
            action.changed.connect(self._show)
        state.listed.connect(self._show)
        self._show()

    def _show(self) -> None:
        none = self._state.shown is not None and not self._state.models
        self.stack.setCurrentIndex(1 if none else 0)
        lost = self._state.shown.lost if self._state.shown is not None else ()
        self.lost.setText("\n".join(f"{worded(error.message)} {worded(error.hint)}" for error in lost))
        self.lost.setVisible(bool(lost))
        self.count.setText(str(len(self._state.models)) if self._state.models else "")
        on = self._actions["make"].isEnabled()
        self.make.setEnabled(on)
        self.make.setVisible(not none)
        if self.empty.button is not None:
            self.empty.button.setEnabled(on)

    def show_menu(self, place: QPoint, names: tuple[str, ...]) -> QMenu:
        """Actions of models, at a place on the screen."""
        menu = QMenu(self)
        menu.setObjectName("models_menu")
        menu.addActions([self._actions[name] for name in names])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu
