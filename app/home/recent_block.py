"""The recent projects of Home with their filter: opened, found again, pinned, taken from the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.context import Context
from app.frame.project_places import DATABASE, choose_folder
from app.home.overview import HomeOverview
from app.home.recent import RecentProject
from app.home.recent_table import RecentTable
from app.i18n import tr
from app.theme import theme
from app.widgets.label import Label
from core.text.fold import folded


class RecentBlock(QWidget):
    """Hidden while there is no project to list."""

    def __init__(self, context: Context, overview: HomeOverview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._overview = context, overview
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._make_head())
        self.table = RecentTable()
        self.table.opened.connect(self._open)
        self.table.removed.connect(self._remove)
        self.table.located.connect(self._locate)
        self.table.menu_wanted.connect(self._on_menu)
        column.addWidget(self.table)
        self._none_match = Label(tr("No project matches."), "small", 400, "ink2")
        column.addWidget(self._none_match)
        overview.projects_changed.connect(self.show_rows)
        self.show_rows()

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Recent projects"), "body", 600))
        self._count = Label("", "small", 400, "ink3")
        head.addWidget(self._count)
        head.addStretch(1)
        self.filter = QLineEdit()
        self.filter.setObjectName("recent_filter")
        self.filter.setAccessibleName(tr("Filter projects"))
        self.filter.setPlaceholderText(tr("Filter projects"))
        self.filter.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.px(220))
        self.filter.textChanged.connect(self.show_rows)
        head.addWidget(self.filter)
        return head

    def show_rows(self) -> None:
        """List what the filter lets through; what was selected stays so."""
        rows = self._overview.recent.list()
        wanted = folded(self.filter.text())
        shown = [row for row in rows if wanted in folded(f"{row.name} {row.folder} {row.source} {row.language}")]
        selected = self.table.current
        self.table.rows.show_rows(shown, self._context.session.project_folder)
        if shown and (selected is None or selected.folder not in [row.folder for row in shown]):
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._count.setText(str(len(rows)))
        self.setVisible(bool(rows))
        self.table.setVisible(bool(shown))
        self._none_match.setVisible(bool(rows) and not shown)

    # What a person does

    def _open(self, row: RecentProject) -> None:
        if row.exists:
            self._context.frame.open_project(row.folder)
        else:
            self._locate(row)

    def _remove(self, row: RecentProject) -> None:
        put_back = self._overview.remove(row)
        if put_back is not None:
            text = tr("{name} was taken from the list; its folder stays", name=row.name)
            self._context.frame.show_undo(text, put_back)

    def _locate(self, row: RecentProject) -> None:
        found = choose_folder(self, self._context.settings, tr("Where is {name} now?", name=row.name))
        if found is None:
            return
        if not (found / DATABASE).is_file():
            self._context.status(tr("There is no project in {folder}", folder=found))
            return
        self._overview.move(row, found)

    def _copy(self, row: RecentProject) -> None:
        QApplication.clipboard().setText(str(row.folder))
        self._context.status(tr("Folder copied"))

    def _on_menu(self, row: RecentProject, place: QPoint) -> None:
        self.row_menu(row).popup(place)

    def row_menu(self, row: RecentProject) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.setObjectName("recent_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = (
            (tr("Open"), partial(self._open, row), row.exists),
            (tr("Locate…"), partial(self._locate, row), not row.exists),
            (tr("Unpin") if row.pinned else tr("Pin to the top"), partial(self._overview.pin, row), True),
            (tr("Copy folder"), partial(self._copy, row), True),
            (tr("Remove from this list"), partial(self._remove, row), True),
        )
        for text, do, possible in choices:
            action = menu.addAction(text)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu
