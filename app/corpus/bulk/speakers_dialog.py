"""Who speaks in the project: a table of names and facts, edited in place, and making one speaker of several."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app import formatting
from app.context import Context
from app.corpus.bulk.speakers_model import LENGTH, SAID, VOICE, SpeakersModel
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.cell_editing import CellDelegate, CellEditing
from app.widgets.cells import dress_table, wide_enough
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.diarisation.known_voices import BIOMETRIC, STAYS, Known, every_known, forget, forget_nobodys
from core.diarisation.voices import heard_how
from core.errors import WorkbenchError
from core.project.records import Changes
from core.project.speakers import Spoken

MOST_NAMES = 4


class SpeakersTable(CellEditing, QTableView):
    """F2, Enter or a double click edits a cell; a letter alone changes nothing."""

    cells_by_tab = True

    def __init__(self, model: SpeakersModel) -> None:
        super().__init__()
        self.setItemDelegate(CellDelegate(self))
        triggers = QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        self.setEditTriggers(triggers)
        dress_table(self, "speakers_table", tr("Speakers"), model)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and not event.modifiers():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SpeakersDialog(QDialog):
    """Everything is written at once and can be undone from here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.session.read_only
        self.setObjectName("speakers_dialog")
        self.setWindowTitle(tr("Speakers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(QSize(theme.px(960), theme.px(480)).boundedTo(self.screen().availableSize()))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        self.strip = ErrorStrip()
        self.strip.setObjectName("speakers_strip")
        column.addWidget(self.strip)
        self.filter = QLineEdit()
        self.filter.setObjectName("speakers_filter")
        self.filter.setAccessibleName(tr("Find a speaker"))
        self.filter.setPlaceholderText(tr("Find a speaker"))
        self.filter.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        column.addWidget(self.filter)
        self.model = SpeakersModel(self._writable)
        self.nobodys: Known | None = None
        self.table = SpeakersTable(self.model)
        self._dress()
        column.addWidget(self.table, 1)
        hint = tr("All but the name may stay empty. F2 edits; a gender, an age or a place is yours to word.")
        column.addWidget(Label(hint, "caption", 400, "ink2", wrap=True))
        self.voice = Label("", "caption", 400, "ink2", wrap=True)
        self.voice.setObjectName("speakers_voice")
        column.addWidget(self.voice)
        column.addLayout(self._buttons())
        self.filter.textChanged.connect(self._on_find)
        self.model.edited.connect(self._on_edited)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_voice())
        self.model.modelReset.connect(self._enable)
        context.session.changed.connect(self._on_changed)
        context.session.closed.connect(self.reject)
        for keys, do in (("Ctrl+Z", context.session.undo), ("Ctrl+Shift+Z", context.session.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        self._read()

    def _dress(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        header = self.table.horizontalHeader()
        for section, width in ((0, 170), (1, 80), (2, 90), (3, 140), (SAID, 90), (LENGTH, 80), (VOICE, 120)):
            header.resizeSection(section, wide_enough(self.table, section, width))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.merge = KeyButton(tr("Merge…"), name="speakers_merge")
        self.merge.clicked.connect(self._on_merge)
        self.unused = KeyButton(tr("Remove unused"), name="speakers_unused")
        self.unused.clicked.connect(self._on_unused)
        self.forget = KeyButton(tr("Forget the voice…"), name="speakers_forget_voice")
        self.forget.clicked.connect(self._on_forget)
        self.undo = KeyButton(tr("Undo"), "Ctrl+Z", role="plain", name="speakers_undo")
        self.undo.clicked.connect(self._context.session.undo)
        close = KeyButton(tr("Close"), "Esc", name="speakers_close")
        close.clicked.connect(self.accept)
        for button in (self.merge, self.unused, self.forget, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.merge, self.unused, self.forget, self.undo, close):
            button.setAutoDefault(False)
        return row

    # Reading

    def _read(self) -> None:
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work() -> tuple[list[Spoken], dict[int | None, Known]]:
            from core.project.queries import Reader
            from core.project.speakers import spoken

            with Reader(folder) as reader:
                return spoken(reader), every_known(reader)

        self._context.tasks.ask(work, self._on_read)

    def _on_read(self, found: tuple[list[Spoken], dict[int | None, Known]]) -> None:
        if isValid(self):
            self.table.once_closed(lambda: self._show(*found))

    def _show(self, speakers: list[Spoken], every: dict[int | None, Known]) -> None:
        """As the project has them now; the cell and the rows that were chosen stay so."""
        here, table = self.table.currentIndex(), self.table
        current, column = self.model.at(here.row()), max(0, here.column())
        chosen = {one.speaker.id for one in self._chosen()}
        self.nobodys = every.get(None)
        self.model.show_speakers(speakers, {id: known for id, known in every.items() if id is not None})
        row = max(0, self.model.place(current.speaker.id) if current is not None else 0)
        table.setCurrentIndex(self.model.index(row, column))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        places = {self.model.place(id) for id in chosen} - {-1}
        for place in sorted(places) if row in places else ():
            table.selectionModel().select(self.model.index(place, 0), flags)
        self._enable()

    def _on_find(self, wanted: str) -> None:
        self.model.find(wanted)
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _on_changed(self, changes: Changes) -> None:
        if changes.of("speakers") or changes.of("utterances") or changes.of("voices"):
            self._read()

    def _chosen(self) -> list[Spoken]:
        rows = (self.model.at(index.row()) for index in self.table.selectionModel().selectedRows())
        return [one for one in rows if one is not None]

    def _enable(self) -> None:
        self.merge.setEnabled(self._writable and len(self._chosen()) > 1)
        self.unused.setEnabled(self._writable and any(not one.utterances for one in self.model.everyone))
        self.forget.setEnabled(self._writable and (bool(self._with_voice()) or self.nobodys is not None))
        self._tell_voice()
        self.undo.setEnabled(self._writable and bool(self._context.session.undo_label))
        self.undo.setToolTip(worded(self._context.session.undo_label))

    def _with_voice(self) -> list[int]:
        """The chosen ones whose voice is known."""
        return [one.speaker.id for one in self._chosen() if self.model.voice_of(one) is not None]

    def _tell_voice(self) -> None:
        """What is kept of the voice of the current speaker."""
        one = self.model.at(self.table.currentIndex().row())
        known = self.model.voice_of(one) if one is not None else None
        if one is None or known is None:
            told = tr("{biometric}", biometric=worded(BIOMETRIC))
            if self.nobodys is not None:
                whence = _some(self.nobodys.recordings) or tr("recordings that are gone")
                nobodys = tr("Voices that are nobody's now are kept, too, from {recordings}.", recordings=whence)
                told = tr("{told} {biometric}", told=nobodys, biometric=told)
            self.voice.setText(told)
            return
        told = tr(
            "The voice of {name} is known from {recordings} ({length}, heard {how}).",
            name=one.speaker.name, recordings=_some(known.recordings), length=formatting.length(known.seconds),
            how=_some([str(worded(heard_how(model))) for model in known.models]),
        )  # fmt: skip
        self.voice.setText(tr("{told} {biometric}", told=told, biometric=worded(BIOMETRIC)))

    # Writing

    def _on_edited(self, id: int, fact: str, value: str) -> None:
        from core.project.speakers import set_fact

        self.strip.hide()
        self._context.session.edit(lambda project: set_fact(project, id, fact, value), None, self._on_refused)

    def _on_merge(self) -> None:
        """Ask into whom: the one with the most utterances stands first."""
        chosen = sorted(self._chosen(), key=lambda one: -one.utterances)
        menu = QMenu(self)
        menu.setObjectName("speakers_merge_menu")
        for one in chosen:
            text = tr("Into {described}", described=one.speaker.described)
            others = [other.speaker.id for other in chosen if other is not one]
            menu.addAction(text, partial(self._merge, one.speaker.id, others))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))

    def _merge(self, keep: int, others: list[int]) -> None:
        from core.project.speakers import merge_speakers

        self.strip.hide()
        self._context.session.edit(lambda project: merge_speakers(project, keep, others), None, self._on_refused)

    def _on_forget(self) -> None:
        """Ask whether an undo may bring it back."""
        speakers = self._with_voice()
        menu = QMenu(self)
        menu.setObjectName("speakers_forget_menu")
        menu.setToolTipsVisible(True)
        if speakers:
            ask = menu.addAction(tr("Forget, so that it can be undone"), partial(self._forget, speakers))
            ask.setToolTip(worded(STAYS))
            forever = tr("Forget for good, out of the history too")
            menu.addAction(forever, partial(self._forget, speakers, for_good=True))
        if self.nobodys is not None:
            ask = menu.addAction(tr("Forget voices that are nobody's"), self._forget_nobodys)
            ask.setToolTip(worded(STAYS))
            forever = tr("Forget voices that are nobody's for good")
            menu.addAction(forever, partial(self._forget_nobodys, for_good=True))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.forget.mapToGlobal(self.forget.rect().bottomLeft()))

    def _forget(self, speakers: list[int], *, for_good: bool = False) -> None:
        self.strip.hide()
        done = partial(self._tell_forgotten, for_good, len(speakers))
        self._context.session.edit(
            lambda project: forget(project, speakers, for_good=for_good), lambda _: done(), self._on_refused
        )

    def _forget_nobodys(self, *, for_good: bool = False) -> None:
        self.strip.hide()
        done = partial(self._tell_forgotten, for_good)
        self._context.session.edit(lambda project: forget_nobodys(project, for_good=for_good), done, self._on_refused)

    def _tell_forgotten(self, for_good: bool, count: int) -> None:
        if for_good:
            said = tr_n("One voice is forgotten for good", "%n voices are forgotten for good", count)
            self.strip.show_note(said, detail=tr("Backups that were made before still hold it."))
        else:
            said = tr_n("One voice is forgotten", "%n voices are forgotten", count)
            self.strip.show_note(said, detail=str(worded(STAYS)))

    def _on_unused(self) -> None:
        from core.project.speakers import remove_unused

        self._context.session.edit(remove_unused, None, self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error)
        else:
            self._context.show_error(error)


def _some(names: Sequence[str]) -> str:
    """The first few names."""
    return ", ".join([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
