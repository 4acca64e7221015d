"""`vizinho`: opens the window; with a subcommand it is the command line. `python -m app [PROJECT]` opens the window."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core import children

if TYPE_CHECKING:
    from app.frame.main_window import MainWindow

MEASURE = "VIZINHO_MEASURE_START"
"""Environment variable: print how long the window took to show, as one JSON object, and leave."""

STARTED = time.perf_counter()


def run(argv: Sequence[str] = ()) -> int:
    """Open the window, on a project folder or ("--sample") on the sample project. Returns the exit code."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.background.garbage import Collector
    from app.frame.main_window import MainWindow
    from app.frame.pages import PAGE_PAUSE_MS
    from app.i18n.languages import language
    from app.messages import install_excepthook
    from app.settings import Settings
    from app.theme import theme
    from app.widgets.logo import app_icon

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    Collector(app)
    app.setApplicationName("Vizinho")
    app.setDesktopFileName("vizinho")
    settings = Settings()
    language.choose(settings.language)
    theme.written = settings.written
    theme.start(settings.theme_mode, settings.text_size, settings.system_font)
    app.setWindowIcon(app_icon())
    window = MainWindow(settings)
    install_excepthook(window.show_error)
    window.session.opened.connect(lambda: QTimer.singleShot(PAGE_PAUSE_MS, window, window.pages.make_soon))
    if os.environ.get(MEASURE):
        _measure(window)
    window.show()
    _open_first(window, list(argv))
    return app.exec()


def _open_first(window: MainWindow, arguments: list[str]) -> None:
    """Open what was asked for, or the last project where Settings says so."""
    from app.home.recent import RecentProjects

    if "--sample" in arguments:
        window.open_sample()
    elif arguments:
        window.open_project(Path(arguments[0]).expanduser().absolute())
    elif window.settings.reopen:
        newest = sorted(RecentProjects(window.settings).list(), key=lambda row: -row.opened)[:1]
        if newest and newest[0].exists:
            window.open_project(newest[0].folder)


def _measure(window: MainWindow) -> None:
    """Print the seconds from the process's beginning to the first paint, and what must not be loaded."""
    import json

    import psutil
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class FirstPaint(QObject):
        done = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.done:
                self.done = True
                QTimer.singleShot(0, self.report)
            return False

        def report(self) -> None:
            since = time.time() - psutil.Process().create_time()
            heavy = sorted({"torch", "torchaudio", "transformers"} & set(sys.modules))
            memory = psutil.Process().memory_info().rss
            cpu = round(time.process_time(), 3)
            figures = {"shown_s": round(since, 3), "cpu_s": cpu, "rss_mb": round(memory / 2**20), "heavy": heavy}
            sys.stdout.write(json.dumps(figures) + "\n")
            sys.stdout.flush()
            QTimer.singleShot(0, window, QApplication.quit)

    first_paint = FirstPaint(window)  # the window, its parent, keeps it
    window.stack.installEventFilter(first_paint)
    if window.page is not None:
        window.page.installEventFilter(first_paint)


def main(argv: Sequence[str] | None = None) -> int:
    """The entry point of `vizinho`: the command line when the first argument is a command, else the window.

    A program that is frozen into one executable is its own children too.
    """
    if children.enter():
        return 0
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and _is_command(arguments[0]):
        from core.cli import main as command_line

        return command_line(arguments)
    return run(arguments)


def _is_command(word: str) -> bool:
    """Whether a first argument belongs to the command line rather than being a project's folder.

    A plain word that is neither a command nor a folder goes there too: it says which commands there are.
    """
    if word == "--sample":
        return False
    if word.startswith("-"):
        return True
    if any(c in word for c in "/\\.~"):
        return False
    from core.commands import COMMANDS

    return word in COMMANDS or not Path(word).is_dir()


if __name__ == "__main__":
    sys.exit(main())
