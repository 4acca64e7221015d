"""Settings, Typing: abbreviations that grow, in the open project or everywhere, and the keys of the IPA."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.context import Context
from app.i18n import tr, tr_n
from app.settings_pages.settings_pane import Section, SettingsPane
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.text_table import TextTable
from core import writing
from core.errors import WorkbenchError
from core.input.abbreviations import checked, read_tsv, to_tsv
from core.project import typed_input
from core.project.records import Changes
from core.project.store import Project

HERE, EVERYWHERE = "project", "everywhere"


class AbbreviationTable(TextTable):
    """Enter takes a row into the fields, Delete removes it."""

    def __init__(self, pane: TypingSettings) -> None:
        self._pane = pane
        titles = (tr("Typed"), tr("Stands for"))
        super().__init__("abbreviations", tr("Abbreviations"), titles, (140, 0))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(lambda _: pane.take())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._pane.take()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._pane.remove()
        else:
            super().keyPressEvent(event)


class TypingSettings(SettingsPane):
    """A project's list is a part of it: its changes stand in its history. That of everywhere is a setting, with an Undo
    of its own."""

    def __init__(self, context: Context) -> None:
        super().__init__("typing", "")
        self.title = tr("Typing")
        self._context = context
        self._before: list[dict[str, str]] = []
        self.strip = ErrorStrip()
        self.strip.setObjectName("typing_strip")
        self.column.addWidget(self.strip)
        self.column.addWidget(self._make_list())
        self.column.addWidget(self._make_keys())
        context.session.changed.connect(self._on_changed)
        for signal in (context.session.opened, context.session.closed):
            signal.connect(self._show)
        theme.follow(self, self._fit)
        self.scope.set_value(EVERYWHERE if context.session.reader is None else HERE)
        self._show()

    def _make_list(self) -> Section:
        section = Section(tr("Abbreviations"))
        self.scope = Segmented(
            [(HERE, tr("In this project")), (EVERYWHERE, tr("Everywhere"))],
            name="abbreviations_of", label=tr("Abbreviations of"),
        )  # fmt: skip
        self.scope.chosen.connect(lambda _: self._show())
        section.row(tr("Counting"), self.scope, tr("A project’s own count before those of everywhere."))
        self.table = AbbreviationTable(self)
        section.wide(self.table)
        section.wide(self._make_fields())
        section.wide(self._make_buttons())
        words = tr(
            "They grow when a space or punctuation is typed behind them, in transcripts and tiers. Undo, or Backspace "
            "at once, brings back what was typed."
        )
        section.wide(Label(words, "small", 400, "ink2", wrap=True))
        return section

    def _make_fields(self) -> QWidget:
        row, inside = _row()
        self.short, self.long = QLineEdit(), QLineEdit()
        for field, name, words in ((self.short, "short", tr("Typed")), (self.long, "long", tr("Stands for"))):
            field.setObjectName(f"abbreviation_{name}")
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.returnPressed.connect(self.add)
            inside.addWidget(field, 0 if name == "short" else 1)
        self.add_button = KeyButton(tr("Add"), "Return", name="abbreviation_add")
        self.add_button.clicked.connect(self.add)
        inside.addWidget(self.add_button)
        return row

    def _make_buttons(self) -> QWidget:
        row, inside = _row()
        self.remove_button = KeyButton(tr("Remove"), name="abbreviation_remove")
        self.remove_button.clicked.connect(self.remove)
        self.undo_button = KeyButton(tr("Undo"), name="abbreviations_undo")
        self.undo_button.clicked.connect(self.undo)
        bring = KeyButton(tr("Import…"), role="plain", name="abbreviations_import")
        bring.clicked.connect(self._on_import)
        export = KeyButton(tr("Export…"), role="plain", name="abbreviations_export")
        export.clicked.connect(self._on_export)
        self._bring = bring
        inside.addWidget(self.remove_button)
        inside.addWidget(self.undo_button)
        inside.addStretch(1)
        inside.addWidget(export)
        inside.addWidget(bring)
        return row

    def _make_keys(self) -> Section:
        section = Section(tr("The IPA"))
        self._words = Label("", "body", 400, "ink", wrap=True)
        section.wide(self._words)
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()
        return section

    def _show_keys(self) -> None:
        chart = key_text(shortcuts.first("corpus_ipa_chart", "Ctrl+Shift+P"))
        codes = key_text(shortcuts.first("corpus_typed_codes", "Ctrl+Shift+J"))
        words = tr(
            "{chart} opens the chart beside the field in which a transcript or a tier is typed. {codes} types that "
            "field in X-SAMPA, in Praat’s codes or without: each tier keeps its own.",
            chart=chart, codes=codes,
        )  # fmt: skip
        self._words.setText(words)

    # What is there

    @property
    def _here(self) -> bool:
        return self.scope.value == HERE

    @property
    def abbreviations(self) -> dict[str, str]:
        """The list that is shown."""
        if self._here:
            meta = self._context.session.meta
            return dict(meta.abbreviations) if meta is not None else {}
        return self._context.settings.abbreviations

    def shown(self) -> None:
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        if changes.of("meta"):
            self._show()

    def _fit(self) -> None:
        self.table.setMinimumHeight(theme.px(220))
        self.short.setFixedWidth(theme.px(140))

    def _show(self) -> None:
        session = self._context.session
        reason = ""
        if self._here and session.reader is None:
            reason = tr("Open a project first")
        elif self._here and session.read_only:
            reason = tr("This project is open for reading only")
        at = self.table.currentIndex().row()
        self.table.texts.show_rows(sorted(self.abbreviations.items(), key=lambda one: one[0].casefold()))
        if self.table.texts.rows:
            self.table.selectRow(min(max(at, 0), len(self.table.texts.rows) - 1))
        for each in (self.short, self.long, self.add_button, self.remove_button, self._bring):
            each.setEnabled(not reason)
            each.setToolTip(reason)
        self.remove_button.setEnabled(not reason and bool(self.table.texts.rows))
        self.undo_button.setVisible(not self._here)
        self.undo_button.setEnabled(bool(self._before))

    # Changing

    def take(self) -> None:
        """The row's abbreviation into the fields, to be changed."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.table.texts.rows) and self.short.isEnabled():
            short, long = self.table.texts.rows[row]
            self.short.setText(short)
            self.long.setText(long)
            self.long.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Keep what stands in the fields."""
        short, long = self.short.text(), self.long.text()

        def keep() -> None:
            pair = checked(short, long)
            self._edit(
                lambda project: typed_input.add_abbreviation(project, *pair), {**self.abbreviations, **dict([pair])}
            )
            self.short.clear()
            self.long.clear()
            self.short.setFocus(Qt.FocusReason.OtherFocusReason)

        self._try(keep)

    def remove(self) -> None:
        """Let the row's abbreviation be as it is."""
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.table.texts.rows) and self.remove_button.isEnabled():
            short = self.table.texts.rows[row][0]
            left = {key: value for key, value in self.abbreviations.items() if key != short}
            self._edit(lambda project: typed_input.remove_abbreviation(project, short), left)

    def undo(self) -> None:
        """The list of everywhere as it was before the last change."""
        if self._before:
            self._context.settings.abbreviations = self._before.pop()
            self._show()

    def _edit(self, change: Callable[[Project], object], after: Mapping[str, str]) -> None:
        if self._here:
            self._context.session.edit(change)
            return
        self._before.append(self.abbreviations)
        self._context.settings.abbreviations = dict(after)
        self._show()

    # Files

    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import abbreviations"), str(Path.home()), tr("Tables with tabs (*.tsv *.txt)")
        )
        if name:
            self._try(lambda: self.bring(Path(name)))

    def bring(self, file: Path) -> None:
        """Add those of a file. Raises `WorkbenchError`."""
        found, bad = read_tsv(file)
        after = {**self.abbreviations, **found}
        self._edit(lambda project: typed_input.set_abbreviations(project, after), after)
        self._context.status(tr_n("One abbreviation was brought", "%n abbreviations were brought", len(found)))
        if bad:
            words = tr_n("One line is no abbreviation", "%n lines are no abbreviations", len(bad))
            self.strip.show_text(words, tr("Lines {lines}", lines=bad[:20]))

    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export abbreviations"),
            str(Path.home() / "abbreviations.tsv"),
            tr("Tables with tabs (*.tsv *.txt)"),
        )
        if name:
            self._try(lambda: writing.write_text(Path(name), to_tsv(self.abbreviations)))

    def _try(self, do: Callable[[], object]) -> None:
        self.strip.hide()
        try:
            do()
        except WorkbenchError as error:
            self.strip.show_error(error)


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(8)
    return row, inside
