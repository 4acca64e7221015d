"""Killing the window (kill -9) while it edits, trains and records costs at most the last block of sound."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from app.audio_io.take_files import recover_takes
from core.project.queries import Query
from core.project.store import Project
from core.runs import reader, supervisor
from core.runs.events import Finished
from core.runs.folder import list_runs
from tests.builders import babble, write_wav
from tests.conftest import REPOSITORY
from tests.event_logs import read_events

BLOCK_S = 0.05

WINDOW = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.project import edits
from core.sources import kept
from core.training.config import TrainConfig
folder, model, sound = map(Path, sys.argv[1:4])
theme.start("light")
settings = Settings(QSettings(str(folder.parent / "settings.ini"), QSettings.Format.IniFormat))
kept.add_folder(model)
window = MainWindow(settings)
window.show()

def wait(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("it did not happen in time")
        app.processEvents()
        time.sleep(0.005)

window.session.open(folder)
wait(lambda: window.session.reader is not None, 20)
window.go_to("train")
config = TrainConfig(name="Tiny", source=str(model), language="pt", hours=0.2, batch_seconds=2.0, checks=2, copies=1,
                     speeds=(1.0,), noise=False, threads=1, precision="float32", device="cpu")
wait(lambda: not window.page.runs.loading, 20)
window.page.new_runs.make([config])
wait(lambda: any(view.status.state == "training" for view in window.page.runs.views()), 100)
window.go_to("live", model=str(model))
live, state = window.page, window.page.state
wait(lambda: state.phase == "ready", 100)
live.input_controller.feed_file(sound)
live.recording.toggle()
id = int(window.session.reader.ids()[0])
count = 0

def edit():
    global count
    count += 1
    text = f"texto {count}"
    window.session.edit(lambda project: edits.set_text(project, id, text), lambda _: tell(text))

def tell(text):
    print(json.dumps({"text": text, "seconds": state.seconds}), flush=True)
    edit()

wait(lambda: state.phase == "recording" and state.seconds > 0.5, 30)
edit()
app.exec()
"""


@pytest.mark.timeout(400)
def test_a_killed_window_keeps_edits_run_and_take(tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path) -> None:
    folder = tiny_project.folder
    before = {row.id: row.text for row in tiny_project.each()}
    steps = len(tiny_project.history(10_000))
    tiny_project.close()
    sound = write_wav(tmp_path / "long.wav", babble(60.0))
    command = [sys.executable, "-c", WINDOW, str(folder), str(tiny_checkpoint), str(sound)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(REPOSITORY)}
    window = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=REPOSITORY)
    last: dict[str, Any] = {}
    try:
        assert window.stdout is not None
        for line in window.stdout:
            last = json.loads(line)
            if last["seconds"] > 2.0:
                break
        os.kill(window.pid, signal.SIGKILL)
        rest = [json.loads(line) for line in window.stdout.read().splitlines() if line.endswith("}")]
        last = rest[-1] if rest else last
    finally:
        window.kill()
        window.wait(60)
        window.stdout.close()
    assert last["seconds"] > 2.0

    with Project.open(folder) as project:
        first = int(project.ids(Query())[0])
        told = int(last["text"].split()[1])
        row = project.row(first)
        assert row is not None
        assert row.text in (f"texto {told}", f"texto {told + 1}")
        for _ in range(len(project.history(10_000)) - steps):
            project.undo()
        assert {row.id: row.text for row in project.each()} == before
        takes = recover_takes(project.takes)
        assert len(takes) == 1
        assert takes[0].seconds >= last["seconds"] - BLOCK_S
        run = list_runs(project.runs)[0]
        end = time.monotonic() + 600  # it learns beside whatever else the machine does
        while supervisor.alive(run) and time.monotonic() < end:
            time.sleep(0.2)
        assert isinstance(read_events(run.events)[-1], Finished), reader.status(run)
