"""How quickly the quality checks go through sound, and how late the window's event loop is meanwhile.

    python3 installer/bootstrap.py bench checks [ROUNDS]

The real window on the sample project with nothing measured yet; Check quality is pressed, and a timer of 5 ms measures
how late it is called. Promises: 150 times real time or better, under 20 ms at the 99th percentile while checking.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.project.sample import create_sample
from core.project.store import Project
from tests.benchmarks._figures import own_home, report, spread
from tests.benchmarks.responsiveness import delays_ms, wait

LONGEST_S = 300.0
SLICE_S = 0.25


def forget_checks(project: Project) -> None:
    """As if the project had just been imported."""
    with project.unjournaled() as conn:
        for table in ("flags", "checked", "measures", "texts", "reference"):
            conn.execute(f"DELETE FROM {table}")


def checked(window: MainWindow, folder: Path) -> tuple[float, list[float]]:
    """Open the project, check it from the Corpus page, close it. Returns seconds taken and the loop's delays."""
    window.open_project(folder)
    wait(2)
    window.go_to("corpus")
    wait(2)
    window.session.edit(forget_checks)
    window.session.flush()
    begun = time.perf_counter()
    window.pages.make("corpus").checking.check_all()
    late: list[float] = []
    while window.tasks.running_count and time.perf_counter() - begun < LONGEST_S:
        late += delays_ms(SLICE_S)
    taken = time.perf_counter() - begun
    wait(0.5)
    window.session.close()
    return taken, late


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with own_home() as home:
        create_sample(home / "sample").close()
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Vizinho")
        settings = Settings()
        theme.start(settings.theme_mode, settings.text_size, settings.system_font)
        window = MainWindow(settings)
        window.show()
        wait(1)
        idle = delays_ms(5.0)
        late: list[float] = []
        best = 0.0
        taken_s = 0.0
        with Project.open(home / "sample", read_only=True) as project:
            utterances, seconds = project.summary().utterances, project.summary().seconds
        for _ in range(rounds):
            taken, delays = checked(window, home / "sample")
            late += delays
            taken_s += taken
            best = max(best, seconds / taken)
        with Project.open(home / "sample", read_only=True) as project:
            flags = project.summary().flags.get("any", 0)
        window.close()
        wait(0.5)
    report(
        "checks",
        times_real_time=round(rounds * seconds / taken_s, 1),
        best_times_real_time=round(best, 1),
        p99_ms=spread(late)["p99"],
        checking_ms=spread(late),
        idle_ms=spread(idle),
        utterances=utterances,
        audio_s=round(seconds, 1),
        flagged=flags,
        promises={"times_real_time": 150, "p99_ms": 20},
    )


if __name__ == "__main__":
    main()
