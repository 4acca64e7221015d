"""What can be done in the lower half, as actions for menus, keys and the palette."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_half import LowerHalf
from app.evaluate.table_filter import WHICH
from app.i18n import tr


class LowerCommands(QObject):
    """`actions` by name; their keys work within `host`."""

    def __init__(self, context: Context, state: EvaluationState, lower: LowerHalf, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._state, self._lower = context, state, lower
        self.actions: dict[str, QAction] = {}
        for name, text, keys, menu, icon, do in (
            ("play", tr("Play the utterance"), "Space", "Audio", "play", self.play),
            (
                "play_marked",
                tr("Play the marked word"),
                "Shift+Space",
                "Audio",
                "play",
                self.play_marked,
            ),
            ("clear", tr("Stop, or list everything again"), "Esc", "Audio", "stop", self.clear),
            ("find", tr("Find a word in the evaluation"), "Ctrl+F", "Edit", "search", self.find),
            ("copy", tr("Copy the chosen rows of the evaluation"), "Ctrl+C", "Edit", "copy", self.copy),
            ("open", tr("Open the utterance in Corpus"), "Ctrl+J", "Training", "corpus", lower.open_in_corpus),
        ):
            self.actions[name] = self._action(name, text, keys, menu, icon, do, host)
        views = {
            "utterances": tr("Evaluation: utterances"), "words": tr("Evaluation: words"),
            "scatter": tr("Evaluation: both models as a scatter"), "sure": tr("Evaluation: how sure the model was"),
            "habits": tr("Evaluation: habits of the source"),
        }  # fmt: skip
        for number, (key, words) in enumerate(views.items(), 1):
            do = partial(self.show_view, key)
            self.actions[f"view_{key}"] = self._action(f"view_{key}", words, f"Ctrl+{number}", "View", "", do, host)
        self.actions["filter"] = self._action(
            "filter",
            tr("Evaluation: list the next kind of utterances"),
            "Ctrl+L",
            "View",
            "filter",
            self.next_kind,
            host,
        )
        self.actions["open"].setProperty("leads_away", True)
        state.report_changed.connect(self.enable)
        self.enable()

    def show_view(self, key: str) -> None:
        """Show one of the lower half's views, and go there."""
        self._lower.show_view(key)
        self._lower.take_keyboard()

    def next_kind(self) -> None:
        """All, those with errors, habits and so on, one after the other, as far as there are any."""
        kinds = [kind for kind in WHICH if self._state.count(kind)]
        now = self._state.filter.kind
        if kinds:
            at = kinds.index(now) + 1 if now in kinds else 0
            self._lower.show_view("utterances")
            self._state.set_filter(self._state.filter.of_kind(kinds[at % len(kinds)]))

    def _action(
        self, name: str, text: str, keys: str, menu: str, icon: str, do: Callable[[], object], host: QWidget
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"evaluate_{name}")
        action.setProperty("menu", menu)
        action.setProperty("icon_name", icon)
        action.setProperty("plain_keys", keys in ("Space", "Shift+Space", "Esc"))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        host.addAction(action)
        return action

    def enable(self) -> None:
        """All of it is about a report."""
        for action in self.actions.values():
            action.setEnabled(self._state.report is not None)

    def play(self) -> None:
        self._lower.view.play()

    def play_marked(self) -> None:
        self._lower.view.play_marked()

    def clear(self) -> None:
        """Fall silent; else give up what is looked for or chosen, the last thing first."""
        if self._state.playing:
            self._context.player.stop()
        elif not self._lower.view.clear() and self._state.filter.has_part:
            self._state.set_filter(self._state.filter.whole)

    def find(self) -> None:
        if not self._lower.view.look_for():
            self._lower.show_view("utterances", keyboard=False)
            self._lower.view.look_for()

    def copy(self) -> None:
        text = self._lower.view.copied()
        if text:
            QApplication.clipboard().setText(text)
            self._context.status(tr("The chosen rows were copied"))
