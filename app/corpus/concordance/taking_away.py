"""Taking lines away: to the clipboard, and into a table. They are made on the way, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.background.latest import Latest
from app.context import Context
from app.corpus.concordance.looking import reading
from app.i18n import tr, tr_n
from core.delimited import clipboard_line
from core.progress import Progress, Stop
from core.project.concordance.lines import Concordance, each_line
from core.project.concordance.saved_table import cells
from core.project.concordance.saving import save_lines
from core.project.queries import Reader

AT_ONCE = 2000
"""More lines stand among the tasks while they are copied, where they can be stopped."""


class LinesTaken(QObject):
    """`failed` brings what kept lines from being taken, `noted` what is to be said of them."""

    failed = Signal(object)
    noted = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self._copying = Latest(context.tasks, self)
        self._copying.failed.connect(self.failed)

    def copy(self, found: Concordance, rows: Sequence[int] | np.ndarray) -> None:
        """Lines with their times, as spreadsheets take them."""
        folder = self._context.session.project_folder
        if folder is None:
            return
        some = found.at_places(np.asarray(rows, np.int64))

        def work(reader: Reader, progress: Progress, stop: Stop) -> str:
            return "\n".join(clipboard_line(cells(line)) for line in each_line(reader, some, progress, stop))

        def copied(text: str) -> None:
            QApplication.clipboard().setText(text)
            self._context.status(tr_n("Copied one line", "Copied %n lines", len(some)))

        title = tr_n("Copy one line", "Copy %n lines", len(some)) if len(some) > AT_ONCE else ""
        self._copying.ask(reading(folder, work), copied, listed=title)

    def ask_export(self, found: Concordance | None) -> None:
        """Ask for a file, and write all lines into it."""
        folder = self._context.session.project_folder
        if folder is None or found is None:
            return
        place = str(folder.parent / f"{tr('concordance', about='the name of a file')}.csv")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Export lines"), place, tr("Table (*.csv *.tsv)"))
        if name:
            self.export(found, Path(name) if Path(name).suffix else Path(name).with_suffix(".csv"))

    def export(self, found: Concordance, out: Path) -> None:
        """Write all lines in their order into a table."""
        folder = self._context.session.project_folder
        if folder is None:
            return

        def work(progress: Progress, stop: Stop) -> int:
            return save_lines(folder, out, found, progress, stop)

        def done(count: int) -> None:
            self.noted.emit(tr_n("One line written to {name}", "%n lines written to {name}", count, name=out.name))

        run: Callable[..., object] = self._context.tasks.run
        run(tr("Export to {name}", name=out.name), work, done, self.failed.emit)
