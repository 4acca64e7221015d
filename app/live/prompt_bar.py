"""The prompt: a sentence to read aloud, optional, so that a take can be judged at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QSizePolicy, QVBoxLayout

from app.i18n import tr
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.flow import FlowRow
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label


class PromptBar(QFrame):
    """Shows the prompt of `state`, and changes it by its buttons."""

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("livePrompt")
        self.setProperty("role", "sheet")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._title = Label(tr("Read this aloud"), "small", 600, "ink2")
        self._count = ElidedLabel("", "small", 400, "ink3")
        self.another = KeyButton(
            tr("Another", about="a prompt"),
            "N",
            role="plain",
            name="livePromptAnother",
            dense=True,
            of="live_action_another",
        )
        self.write = KeyButton(tr("Write your own…"), role="plain", name="livePromptWrite", dense=True)
        self.hide_button = KeyButton(tr("Hide"), role="plain", name="livePromptHide", dense=True)
        self.another.clicked.connect(state.next_prompt)
        self.write.clicked.connect(self._on_write)
        self.hide_button.clicked.connect(lambda: state.show_prompt(not state.prompt_shown))
        buttons = FlowRow(align=Qt.AlignmentFlag.AlignRight)
        for button in (self.another, self.write, self.hide_button):
            buttons.addWidget(button)
        row.addWidget(self._title)
        row.addSpacing(4)
        row.addWidget(self._count, 1)
        row.addLayout(buttons)
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addLayout(row)
        self._text = Label("", "large", 500, wrap=True)
        self._text.setAccessibleName(tr("Sentence to read aloud"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._text)
        theme.changed.connect(self._draw)
        state.prompt_changed.connect(self._draw)
        self._draw()

    def _on_write(self) -> None:
        text, ok = QInputDialog.getText(
            self, tr("Write your own"), tr("Sentence to read aloud"), text=self._state.own_prompt
        )
        if ok:
            self._state.write_prompt(text)

    def _draw(self) -> None:
        state = self._state
        if not state.prompt_shown:
            count = tr("off: free speech")
        elif state.own_prompt:
            count = tr("optional, your own")
        elif state.utterances:
            count = tr("optional, {number} of {count}", number=state.prompt_at + 1, count=len(state.utterances))
        else:
            count = tr("no sentences yet: write your own, or speak freely")
        self._count.setText(count)
        self._text.setText(state.prompt)
        self._text.setVisible(bool(state.prompt))
        self.another.setEnabled(bool(state.utterances))
        self.hide_button.set_text(tr("Hide") if state.prompt_shown else tr("Show"))
