"""How late the window's event loop is while a run trains on the same machine, with the run followed on the Train page.

    python3 installer/bootstrap.py bench responsiveness [SECONDS]

The real window on the sample project; the real training child, started as the Train page starts it. A timer of 5 ms
measures how late it is called. Promise: under 20 ms at the 99th percentile while training.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.project.queries import Query
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import reader, supervisor
from core.runs.create import prepare_run
from core.runs.events import Stepped
from core.runs.folder import RunFolder
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from tests.benchmarks._figures import own_home, report, spread
from tests.event_logs import read_events

STEP_MS = 5
PREPARE_S = 600.0


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def delays_ms(seconds: float) -> list[float]:
    """How much later than asked a timer is called, over so many seconds."""
    late: list[float] = []
    expected = time.perf_counter() + STEP_MS / 1000

    def tick() -> None:
        nonlocal expected
        now = time.perf_counter()
        late.append(max(0.0, now - expected) * 1000)
        expected = now + STEP_MS / 1000

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(STEP_MS)
    wait(seconds)
    timer.stop()
    return late


def start_run(folder: Path) -> RunFolder:
    """A run from scratch on the project's utterances, in a child as the window starts it."""
    settings = RECIPES["quick"].settings | SCRATCH_SETTINGS
    with Project.open(folder, read_only=True) as project:
        config = TrainConfig(name="Responsiveness", language=project.meta.language, device="cpu", **settings)
        rows = project.rows(project.ids(Query()))
        run = prepare_run(project.runs, config, rows, project.folder, project.normaliser, project.alphabet)
    supervisor.start(run)
    return run


def until_training(run: RunFolder) -> list[float]:
    """The delays while the child prepares, until its first step."""
    preparing: list[float] = []
    end = time.monotonic() + PREPARE_S
    while not any(isinstance(event, Stepped) for event in read_events(run.events)):
        preparing += delays_ms(1.0)
        if time.monotonic() > end or not supervisor.alive(run):
            raise SystemExit(f"The run does not train: {reader.status(run)} {reader.console_end(run)}")
    return preparing


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    with own_home() as home:
        create_sample(home / "sample").close()
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Vizinho")
        settings = Settings()
        theme.start(settings.theme_mode, settings.text_size, settings.system_font)
        window = MainWindow(settings)
        window.show()
        window.open_project(home / "sample")
        wait(2)
        window.go_to("train")
        wait(2)
        idle = delays_ms(min(10.0, seconds))
        run = start_run(home / "sample")
        try:
            preparing = until_training(run)
            training = delays_ms(seconds)
            steps = sum(isinstance(event, Stepped) for event in read_events(run.events))
        finally:
            supervisor.terminate(run)
            end = time.monotonic() + 30
            while window.runs.going and time.monotonic() < end:  # else closing asks what to do with it
                wait(0.2)
            window.close()
            wait(0.5)
    report(
        "responsiveness",
        idle_ms=spread(idle),
        preparing_ms=spread(preparing),
        training_ms=spread(training),
        steps=steps,
        promise_p99_ms=20,
    )


if __name__ == "__main__":
    main()
