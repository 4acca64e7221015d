"""Keeps the notes in Details in step with the current utterance and its recording, and writes what is typed in them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.details.note_fields import NoteFields
from app.corpus.selection import Selection
from app.settings import AUTHOR_KEY
from core.errors import ProjectError
from core.project import notes
from core.project.records import Changes
from core.project.store import Project
from core.wording import say


class NoteCommands(QObject):
    """What was typed is written when the keyboard leaves a note, and before another utterance is shown."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, fields: NoteFields) -> None:
        super().__init__(fields)
        self._settings, self._session = context.settings, context.session
        self._selection, self._fields = selection, fields
        self._utterance = self._recording = 0
        actions.bind(note=fields.utterance.begin, recording_note=fields.recording.begin)
        for group in fields.groups:
            group.left.connect(self.keep)
            group.removed.connect(self._remove)
        selection.leave_alone_while(lambda: any(group.typing for group in fields.groups))
        for changed in (selection.current_changed, selection.current_renewed, selection.listed_changed):
            changed.connect(self._show)
        selection.draft_due.connect(self.keep)
        self._session.changed.connect(self._on_changed)

    def keep(self) -> None:
        """Write what was typed."""
        utterance, recording = self._utterance, self._recording
        typed = [(group, group.typed) for group in self._fields.groups]
        if self._session.read_only or not any(those for _, those in typed):
            return
        author = str(self._settings.value(AUTHOR_KEY, "")).strip()
        mine, whole = (those for _, those in typed)
        for group, _ in typed:
            group.take()
        self._session.edit(lambda project: _write(project, utterance, recording, author, mine, whole))

    def _remove(self, note: int) -> None:
        self._session.edit(lambda project: notes.remove_notes(project, [note]))

    def _show(self) -> None:
        row, reader = self._selection.row, self._session.reader
        utterance = row.id if row is not None else 0
        recording = row.recording_id if row is not None else self._selection.question.recording
        if (utterance, recording) != (self._utterance, self._recording):
            self.keep()
        self._utterance, self._recording = utterance, recording
        editable = not self._session.read_only
        beside = notes.beside(reader, [utterance]).get(utterance, []) if reader is not None and utterance else []
        whole = notes.of_recording(reader, recording) if reader is not None and recording else []
        self._fields.utterance.show_notes(utterance, beside, editable=editable and bool(utterance))
        self._fields.recording.show_notes(recording, whole, editable=editable and bool(recording))

    def _on_changed(self, changes: Changes) -> None:
        if changes.of("notes"):
            self._show()


def _write(
    project: Project,
    utterance: int,
    recording: int,
    author: str,
    mine: list[tuple[int, str]],
    whole: list[tuple[int, str]],
) -> None:
    """Several fields are one step; each alone says what it is. Without an author the system is asked who works here,
    which may take a while. Raises `ProjectError`, what was typed in its detail."""
    author = author or notes.system_author()
    try:
        if len(mine) + len(whole) == 1:
            _write_each(project, utterance, recording, author, mine, whole)
            return
        with project.step(say("Write notes")):
            _write_each(project, utterance, recording, author, mine, whole)
    except ProjectError as error:
        raise ProjectError(error.message, error.hint, "\n".join(text for _, text in (*mine, *whole) if text)) from error


def _write_each(
    project: Project,
    utterance: int,
    recording: int,
    author: str,
    mine: list[tuple[int, str]],
    whole: list[tuple[int, str]],
) -> None:
    """What was typed in a note that is gone meanwhile becomes a new one; about an utterance that is gone, one about the
    recording."""
    there = {note for note, _ in (*mine, *whole) if note and _is_there(project, note)}
    for note, text in (*mine, *whole):
        if note in there:
            notes.change_note(project, note, text, author)
    for note, text in mine:
        if note not in there and text and project.utterance(utterance) is not None:
            notes.add_notes(project, [utterance], text, author)
        elif note not in there and text:
            notes.add_recording_note(project, recording, text, author)
    for note, text in whole:
        if note not in there and text:
            notes.add_recording_note(project, recording, text, author)


def _is_there(project: Project, id: int) -> bool:
    try:
        return notes.note(project, id).id == id
    except ProjectError:
        return False
