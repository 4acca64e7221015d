"""The prompt: a sentence to read aloud, optional, so that a take can be judged at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QSizePolicy, QVBoxLayout

from app.theme import theme
from app.widgets.flow import FlowRow
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label

MOST_PROMPTS = 200


class PromptBar(QFrame):
    """Shows one prompt of a list. `changed` follows every change of `text`; hidden prompts are no prompt."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("livePrompt")
        self.setProperty("role", "sheet")
        self._prompts: list[str] = []
        self._at = 0
        self._own = ""
        self._shown = True
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._title = Label(self.tr("Read this aloud"), "small", 600, "ink2")
        self._count = ElidedLabel("", "small", 400, "ink3")
        self.another = KeyButton(
            self.tr("Another"), "N", role="plain", name="livePromptAnother", dense=True, of="live_action_another"
        )
        self.write = KeyButton(self.tr("Write your own…"), role="plain", name="livePromptWrite", dense=True)
        self.hide_button = KeyButton(self.tr("Hide"), role="plain", name="livePromptHide", dense=True)
        self.another.clicked.connect(self.next)
        self.write.clicked.connect(self._on_write)
        self.hide_button.clicked.connect(lambda: self.set_shown(not self._shown))
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
        self._text.setAccessibleName(self.tr("Sentence to read aloud"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._text)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def text(self) -> str:
        """The sentence asked for; "" for free speech."""
        if not self._shown:
            return ""
        return self._own or (self._prompts[self._at] if self._prompts else "")

    @property
    def own(self) -> str:
        """The person's own sentence; "" for none."""
        return self._own

    @property
    def at(self) -> int:
        """Which sentence of the list is shown."""
        return self._at

    def set_prompts(self, prompts: list[str]) -> None:
        """Sentences to offer, in order; those past the first 200 are not."""
        self._prompts = prompts[:MOST_PROMPTS]
        self._at, self._own = 0, ""
        self._draw()

    def set_own(self, text: str) -> None:
        """Ask for this sentence; "" goes back to the list."""
        self._own = text.strip()
        self._draw()

    def next(self) -> None:
        """Another sentence of the list."""
        self._own = ""
        if self._prompts:
            self._at = (self._at + 1) % len(self._prompts)
        self.set_shown(True)

    def set_shown(self, shown: bool) -> None:
        self._shown = shown
        self._draw()

    def _on_write(self) -> None:
        text, ok = QInputDialog.getText(
            self, self.tr("Write your own"), self.tr("Sentence to read aloud"), text=self._own
        )
        if ok:
            self._shown = True
            self.set_own(text)

    def _draw(self) -> None:
        if not self._shown:
            count = self.tr("off: free speech")
        elif self._own:
            count = self.tr("optional, your own")
        elif self._prompts:
            count = self.tr("optional, {0} of {1}").format(self._at + 1, len(self._prompts))
        else:
            count = self.tr("no sentences yet: write your own, or speak freely")
        self._count.setText(count)
        self._text.setText(self.text)
        self._text.setVisible(bool(self.text))
        self.another.setEnabled(bool(self._prompts))
        self.hide_button.set_text(self.tr("Hide") if self._shown else self.tr("Show"))
        self.changed.emit(self.text)
