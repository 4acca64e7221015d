"""What can be done on the Text page, as actions for menus, keys, the palette and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.i18n import tr
from app.text.bring_dialog import BringDialog
from app.text.bring_job import BringJob
from app.text.language_dialog import LanguageDialog
from app.text.text_state import TextState
from core.project.brought_texts import StoredSentence, leave_out, remove, set_language
from core.project.records import BroughtText
from core.texts.misfits import TextMisfit, take
from core.wording import say_n


class Commands(QObject):
    """`actions` by name. What is chosen in the two tables is asked of `texts` and `sentences`."""

    def __init__(self, context: Context, state: TextState, job: BringJob, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._state, self._job, self._host = context, state, job, host
        self._texts: Callable[[], list[BroughtText]] = list
        self._sentences: Callable[[], list[StoredSentence]] = list
        self._owners: Sequence[tuple[QWidget, Callable[[], object]]] = ()
        self.dialog: BringDialog | None = None
        self.asking: LanguageDialog | None = None
        self.actions: dict[str, QAction] = {}
        for name, text, keys, do in (
            ("bring", tr("Bring text…"), "Ctrl+Shift+B", self.bring),
            ("language", tr("Language of the chosen texts…"), "", self.ask_language),
            ("remove", tr("Remove the chosen texts"), "", self.remove),
            ("mend", tr("Use the suggestion for the sentence"), "Ctrl+Return", self.mend),
            ("mend_all", tr("Use all suggestions for texts"), "", self.mend_all),
            ("leave_out", tr("Leave the chosen sentences out"), "Delete", self.delete),
        ):
            self.actions[name] = self._action(name, text, keys, do)
        for told in (state.listed, state.judged, state.current_changed):
            told.connect(self.enable)
        self.enable()

    def _action(self, name: str, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"text_{name}")
        action.setProperty("menu", "Corpus")
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        return action

    def bind(
        self,
        texts: Callable[[], list[BroughtText]],
        sentences: Callable[[], list[StoredSentence]],
        owners: Sequence[tuple[QWidget, Callable[[], object]]],
    ) -> None:
        """Say who knows what is chosen, and what Delete does while others than they have the keyboard."""
        self._texts, self._sentences, self._owners = texts, sentences, owners

    def delete(self) -> None:
        """Delete: what the keyboard is among, else sentences."""
        does = next((remove for widget, remove in self._owners if widget.hasFocus()), self.leave_out)
        does()

    def enable(self) -> None:
        """What can be done now."""
        state = self._state
        on: Mapping[str, bool] = {
            "bring": state.editable and not self._job.running,
            **dict.fromkeys(("remove", "language"), state.editable and state.text is not None),
            "mend": state.editable and bool(state.fixes),
            "mend_all": state.editable and any(one.fix.kind != "none" for one in state.fixes.values()),
            "leave_out": state.editable,
        }
        for name, action in self.actions.items():
            action.setEnabled(on[name])

    # Texts

    def bring(self, paths: Sequence[Path] = ()) -> None:
        """The dialog, on what was dropped."""
        if not self.actions["bring"].isEnabled():
            return
        dialog = self.dialog = BringDialog(self._context, self._job, list(paths), self._host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        """Remove texts; undo brings them back."""
        chosen = self._texts()
        if chosen and self.actions["remove"].isEnabled():
            self._context.session.edit(lambda project: remove(project, chosen))

    def ask_language(self) -> None:
        """The dialog that says whose language texts are in."""
        chosen, meta = self._texts(), self._context.session.meta
        if not chosen or meta is None or not self.actions["language"].isEnabled():
            return
        first = tuple(dict.fromkeys(code for code in (meta.language, meta.source_language) if code))
        dialog = self.asking = LanguageDialog(chosen, first, self._host)
        dialog.chosen.connect(lambda code: self._context.session.edit(lambda p: set_language(p, chosen, code)))
        dialog.open()

    # Sentences

    def leave_out(self) -> None:
        """Leave sentences out of the use of their text, or take those back that were."""
        chosen, text = self._sentences(), self._state.text
        if not chosen or text is None or not self.actions["leave_out"].isEnabled():
            return
        back = all(one.corrected and not one.text for one in chosen)
        places = [one.place for one in chosen]
        self._context.session.edit(lambda project: leave_out(project, text, places, not back))

    def mend(self) -> None:
        """Take the suggestions for the chosen sentences."""
        text = self._state.text
        if text is not None:
            found = [self._state.fixes.get((text.id, one.place)) for one in self._sentences()]
            self._take([one for one in found if one is not None])

    def mend_all(self) -> None:
        """Take every suggestion that there is."""
        self._take(list(self._state.fixes.values()))

    def _take(self, found: Sequence[TextMisfit]) -> None:
        taken = [one for one in found if one.fix.kind not in ("none", "sign")]
        if any(one.fix.kind == "sign" for one in found) and not taken:
            self._context.go_to("alphabet")  # only people know what a sign is: it is decided there
            return
        if taken and self._state.editable:
            label = say_n("Mend one sentence of a text", "Mend %n sentences of texts", len(taken))
            draft = self._state.draft
            self._context.session.edit(lambda project: take(project, label, taken, draft))
