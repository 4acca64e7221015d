"""`vizinho`: opens the window; with a subcommand it is the command line. `python -m app [PROJECT]` opens the window."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

STARTED = time.perf_counter()


def run(argv: Sequence[str] = ()) -> int:
    """Open the window, on a project folder when one is given; returns the exit code."""
    from PySide6.QtWidgets import QApplication

    from app.main_window import MainWindow
    from app.messages import install_excepthook
    from app.settings import Settings
    from app.theme import theme

    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Vizinho")
    settings = Settings()
    theme.start(settings.theme_mode, settings.text_size, settings.system_font)
    window = MainWindow(settings)
    install_excepthook(window.show_error)
    window.show()
    if argv:
        window.open_project(Path(argv[0]))
    return app.exec()


def main(argv: Sequence[str] | None = None) -> int:
    """The entry point of `vizinho`."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
