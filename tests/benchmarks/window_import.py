"""How late the window's event loop is while it imports thousands of sounds and checks them.

    python3 installer/bootstrap.py bench window_import [--files 10000]

The real window on an empty project; the folder goes through the import dialog, then through the checks that follow by
themselves. A timer of 5 ms measures how late it is called. Promise: under 20 ms at the 99th percentile. The last line
is one JSON object.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.project.store import Project
from tests.benchmarks._figures import own_home, report, spread
from tests.benchmarks.import_speed import make
from tests.benchmarks.responsiveness import delays_ms, wait

LONGEST_S = 300.0
SLICE_S = 0.25


def delays_until(done: Callable[[], bool]) -> tuple[float, list[float]]:
    """(seconds until something holds, delays of the event loop meanwhile)."""
    begun = time.perf_counter()
    late: list[float] = []
    while not done():
        late += delays_ms(SLICE_S)
        if time.perf_counter() - begun > LONGEST_S:
            raise SystemExit("This took too long.")
    return time.perf_counter() - begun, late


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    files = parser.parse_args().files
    with own_home() as home:
        make(home / "sounds", files)
        Project.create(home / "p", name="Import", language="pt").close()
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Vizinho")
        settings = Settings()
        theme.start(settings.theme_mode, settings.text_size, settings.system_font)
        window = MainWindow(settings)
        window.show()
        window.open_project(home / "p")
        wait(1)
        window.pages.make_soon()
        wait(10)
        page = window.pages.make("corpus")
        page.files.open_import([home / "sounds"])
        dialog = page.files.import_dialog
        looked_s, looking = delays_until(dialog.go.isEnabled)
        dialog.go.click()
        imported_s, importing = delays_until(lambda: dialog.pages.currentWidget() is dialog.report)
        dialog.reject()
        checked_s, checking = delays_until(lambda: not window.tasks.busy and not window.session.busy)
        utterances = window.session.reader.summary().utterances
        window.close()
        wait(0.5)
    assert utterances == files
    print(f"looked in {looked_s:.1f} s, imported in {imported_s:.1f} s, checked in {checked_s:.1f} s")
    report(
        "window_import",
        files=files,
        p99_ms=spread(looking + importing + checking)["p99"],
        looking_ms=spread(looking),
        importing_ms=spread(importing),
        checking_ms=spread(checking),
        import_s=round(imported_s, 2),
        promises={"p99_ms": 20},
    )


if __name__ == "__main__":
    main()
