"""The session of a recording, or of several: which it is, what is known of it, who takes part. Saved in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.context import Context
from app.corpus.recording.people_table import NAME, PeopleModel, PeopleTable
from app.corpus.recording.session_fields import SessionFields
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.dialog_frame import button_row, padded, under_strip
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.errors import WorkbenchError
from core.project.records import Recording, Session
from core.project.sessions.edits import described
from core.project.sessions.reading import Known

if TYPE_CHECKING:
    from core.project.store import Project

NEW = 0
"""The choice of a session that there is not yet."""


@dataclass(frozen=True)
class About:
    """What the dialog is about: recordings, all sessions of the project, and who speaks in these recordings."""

    recordings: tuple[Recording, ...]
    sessions: tuple[Known, ...]
    speakers: tuple[str, ...]


def look_up(folder: Path, ids: Sequence[int]) -> About:
    """On a worker: all of that."""
    from core.project.queries import Reader
    from core.project.sessions.reading import sessions, speakers_in

    with Reader(folder) as reader:
        found = [one for id in ids if (one := reader.recording(id)) is not None]
        return About(tuple(found), tuple(sessions(reader)), tuple(speakers_in(reader, ids)))


def of_utterances(folder: Path, ids: Sequence[int]) -> list[int]:
    """On a worker: the ids of the recordings that utterances are of, in the order of these."""
    from core.project.queries import Reader
    from core.project.sessions.reading import recordings_of

    with Reader(folder) as reader:
        return recordings_of(reader, ids)


class SessionDialog(QDialog):
    """Another session may be chosen for the recordings, or a new one made."""

    def __init__(self, context: Context, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._about = context, about
        self._writable = not context.session.read_only
        self.setObjectName("session_dialog")
        self.setWindowTitle(tr("Session"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(720), theme.px(640))
        self.strip = ErrorStrip()
        self.strip.setObjectName("session_strip")
        column = padded()
        under_strip(self, self.strip, column)
        count, first = len(about.recordings), about.recordings[0].name
        told = tr("Recording: {name}", name=first)
        if count > 1:
            told = tr_n("%n recording, the first is {name}", "%n recordings, the first is {name}", count, name=first)
        column.addWidget(Label(told, "body", 600, wrap=True))
        self.fields = SessionFields(self._writable)
        self._put_choice()
        self.fields.offer_licences([one.session.licence for one in about.sessions if one.session.licence])
        column.addWidget(self.fields)
        self.model = PeopleModel(self._writable)
        self.table = PeopleTable(self.model)
        self.table.removed.connect(self.model.remove)
        column.addLayout(self._people_head())
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        context.session.closed.connect(self.reject)
        self.fields.edited.connect(self.strip.hide)
        self._show_chosen()
        self.fields.by_fact["name"].setFocus()

    def _put_choice(self) -> None:
        """Which session it is, above its facts."""
        self.choice = ChoiceBox()
        self.choice.setObjectName("session_choice")
        self.choice.setAccessibleName(tr("Session"))
        self.choice.addItem(tr("A new session"), NEW)
        for one in self._about.sessions:
            self.choice.addItem(one.session.name, one.session.id)
        here = {one.session_id for one in self._about.recordings if one.session_id is not None}
        self.choice.setCurrentIndex(max(0, self.choice.findData(min(here))) if here else 0)
        self.choice.setEnabled(self._writable)
        self.choice.activated.connect(self._show_chosen)
        label = Label(tr("Session"), "small", 500)
        label.setBuddy(self.choice)
        self.others = Label("", "small", 400, "ink2", wrap=True)
        self.fields.put_first(label, self.choice, self.others)

    def _people_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Participants"), "small", 500))
        row.addStretch(1)
        self.speakers = KeyButton(tr("Add the speakers"), role="plain", name="session_add_speakers", dense=True)
        self.speakers.clicked.connect(self._on_speakers)
        self.add = KeyButton(tr("Add"), icon="plus", role="plain", name="session_add_person", dense=True)
        self.add.setAccessibleName(tr("Add a participant"))
        self.add.clicked.connect(self._on_add)
        self.speakers.setEnabled(self._writable and bool(self._about.speakers))
        self.add.setEnabled(self._writable)
        row.addWidget(self.speakers)
        row.addWidget(self.add)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.remove = KeyButton(tr("Remove the session"), role="plain", name="session_remove")
        self.remove.setToolTip(tr("Forget what is said of it; its recordings stay"))
        self.remove.clicked.connect(self._on_remove)
        self.take_out = KeyButton(tr("In no session"), role="plain", name="session_take_out")
        self.take_out.setToolTip(tr("The recordings belong to no session then"))
        self.take_out.clicked.connect(self._on_take_out)
        self.take_out.setEnabled(self._writable and any(one.session_id for one in self._about.recordings))
        cancel = KeyButton(tr("Cancel"), "Esc", name="session_cancel")
        cancel.clicked.connect(self.reject)
        self.save = KeyButton(tr("Save"), "Ctrl+Return", role="primary", name="session_save")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save.click)
        self.save.clicked.connect(self._on_save)
        self.save.setEnabled(self._writable)
        return button_row(cancel, self.save, before=(self.remove, self.take_out))

    # What is shown

    @property
    def chosen(self) -> Known | None:
        """The session that is chosen; None for a new one."""
        id = self.choice.currentData()
        return next((one for one in self._about.sessions if one.session.id == id), None)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        stem = self._about.recordings[0].name.rpartition(".")[0] or self._about.recordings[0].name
        self.fields.show_session(chosen.session if chosen is not None else Session(0, stem))
        self.model.show_people(chosen.people if chosen is not None else ())
        if chosen is None:
            self._on_speakers()
        own = {one.id for one in self._about.recordings}
        others = len(set(chosen.recordings) - own) if chosen is not None else 0
        text = tr_n("It has one other recording", "It has %n other recordings", others) if others else ""
        self.others.setText(text)
        self.remove.setEnabled(self._writable and chosen is not None)

    def _on_speakers(self) -> None:
        known = {one.name for one in self.model.people}
        for name in self._about.speakers:
            if name not in known:
                self.model.add(name, "speaker")

    def _on_add(self) -> None:
        index = self.model.index(self.model.add(), NAME)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    # Writing

    def _on_save(self) -> None:
        """What was typed, in one step; a cell that is still open is taken first."""
        self.save.setFocus()
        chosen, people = self.chosen, [one for one in self.model.people if one.name.strip()]
        typed, ids = self.fields.facts, [one.id for one in self._about.recordings]
        before = described(chosen.session) if chosen is not None else {}
        facts = {fact: value for fact, value in typed.items() if value != before.get(fact, "")}

        def work(project: Project) -> None:
            from core.project.sessions import edits

            if chosen is None:
                edits.add_session(project, facts, ids, people)
            else:
                edits.change_session(project, chosen.session.id, facts, people=people, recordings=ids)

        self._write(work)

    def _on_take_out(self) -> None:
        ids = [one.id for one in self._about.recordings]

        def work(project: Project) -> None:
            from core.project.sessions import edits

            edits.take_out(project, ids)

        self._write(work)

    def _on_remove(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        id = chosen.session.id

        def work(project: Project) -> None:
            from core.project.sessions import edits

            edits.remove_session(project, id)

        self._write(work)

    def _write(self, work: object) -> None:
        self.strip.hide()
        self.save.setEnabled(False)
        self._context.session.edit(work, lambda _: self._on_written(), self._on_refused)  # type: ignore[arg-type]

    def _on_written(self) -> None:
        if isValid(self):
            self.accept()

    def _on_refused(self, error: BaseException) -> None:
        if not isValid(self):
            return
        self.save.setEnabled(True)
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)
