"""What screenshots show of places: Settings with and without some, the dialog of one, a test, New run, and a queue.

The computers of these pictures are this one: the `ssh` that is found first runs here what it is told, and the cluster's
`sbatch` and `squeue` keep each job waiting. What a picture made in a project is gone again at the end.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

WAIT_S = 120.0
BEGUN: list = []
"""Tests of places that wait in a queue."""
MADE: list = []
"""Runs that were made for a picture."""
SSH = '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n'
REFUSING = (
    "#!/bin/sh\necho 'anna@login.uni.example: Permission denied (publickey,keyboard-interactive).' >&2\nexit 255\n"
)
SBATCH = '#!/bin/sh\nsed -n "s/^#SBATCH --job-name=//p" "$2" > "$(dirname "$0")/name"\necho 4123\n'
SCANCEL = '#!/bin/sh\nrm -f "$(dirname "$0")/name"\n'
SQUEUE = """#!/bin/sh
case "$*" in
*--me*) ;;
*%T*) [ ! -e "$(dirname "$0")/name" ] || echo "4123|PENDING|Priority|$(cat "$(dirname "$0")/name")" ;;
*PENDING*) printf '4117\\n4120\\n4123\\n' ;;
*) echo gpu ;;
esac
"""


def _tool(name: str, words: str) -> Path:
    """A folder of this session's own, found before others, in which the program `name` is these words."""
    if "VIZINHO_PICTURES_TOOLS" not in os.environ:
        folder = tempfile.mkdtemp(prefix="vizinho-pictures-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        os.environ["VIZINHO_PICTURES_TOOLS"] = folder
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    program = Path(os.environ["VIZINHO_PICTURES_TOOLS"]) / name
    program.write_text(words, encoding="utf-8")
    program.chmod(0o755)
    return program.parent


def add_places() -> None:
    """A computer over SSH and a cluster."""
    from core.places import places
    from core.places.place import Place

    folder = _tool("ssh", SSH)
    here = {"folder": str(folder / "there"), "python": sys.executable}
    places.add(Place("lab", address="lab.example.org", threads=2, **here))
    places.add(
        Place("cluster", "slurm", "anna@login.uni.example", partition="gpu", hours=4.0, gpus=1, memory_gb=32.0,
              until_done=True, **here)
    )  # fmt: skip


def show_settings(window, state: str) -> None:
    """Settings, Places: "empty", "tested", "refused", "lacking", "waiting", or with a dialog: "dialog", "set-up"."""
    from core.places import places
    from installer.screenshots import settle, wait_until

    if state == "empty":
        for name in places.places():
            places.remove(name)
    else:
        add_places()
    window.go_to("settings", section="places")
    pane = window.page.places
    wait_until(lambda: not window.tasks.busy, WAIT_S, "reading the places")
    if state in ("tested", "refused"):
        _tool("ssh", SSH if state == "tested" else REFUSING)
        pane.table.selectRow(0 if state == "tested" else 1)
        pane.try_chosen()
        wait_until(lambda: not pane.trial.running, WAIT_S, "testing the place")
    elif state == "waiting":
        for name, words in (
            ("ssh", SSH),
            ("sbatch", SBATCH),
            ("squeue", SQUEUE),
            ("scancel", SCANCEL),
            ("sacct", "#!/bin/sh\n"),
        ):
            _tool(name, words)
        pane.table.selectRow(1)
        pane.try_chosen()
        wait_until(lambda: "place 3" in pane.trial.rows["train"].text.text(), WAIT_S, "handing the test in")
        BEGUN.append(pane.trial)
    elif state == "dialog":
        own = {"folder": "~/vizinho", "python": "~/vizinho-env/bin/python"}
        places.add(replace(places.place_named("cluster"), **own))
        pane.shown()
        wait_until(lambda: not window.tasks.busy, WAIT_S, "reading the places")
        pane.table.selectRow(1)
        pane.ask_change()
    elif state == "disk":
        _tool("ssh", SSH)
        pane.table.selectRow(0)
        pane.look_at_disk()
        wait_until(pane.disk.tidy.isEnabled, WAIT_S, "looking at the disk")
    elif state == "set-up":
        pane.table.selectRow(0)
        pane.ask_install_chosen()
    elif state == "lacking":
        _tool("ssh", SSH)
        places.add(replace(places.place_named("lab"), python="/usr/bin/python3"))
        pane.shown()
        wait_until(lambda: not window.tasks.busy, WAIT_S, "reading the places")
        pane.table.selectRow(0)
        pane.try_chosen()
        wait_until(lambda: not pane.trial.running, WAIT_S, "testing the place")
    settle(0.5)


def show_new_run(window) -> None:
    """New run with places to choose from, and one chosen."""
    from PySide6.QtWidgets import QApplication

    from installer.screenshots import settle, wait_until

    add_places()
    window.go_to("train", new_run=True)
    wait_until(lambda: QApplication.activeModalWidget() is not None, WAIT_S, "the New run dialog")
    dialog = QApplication.activeModalWidget()
    wait_until(lambda: "on:lab" in dialog.place.rows and not window.tasks.busy, WAIT_S, "the places")
    dialog.place.rows["on:lab"].radio.click()
    wait_until(lambda: dialog.forecast.ahead is not None, WAIT_S, "planning the run")
    dialog.place.rows["on:lab"].radio.setFocus()
    settle(1.0)


def show_teach(window) -> None:
    """The dialog that teaches a text model, in a place."""
    from installer.screenshots import settle, wait_until

    add_places()
    window.go_to("text")
    teach = window.page.model_commands.actions["teach"]
    wait_until(teach.isEnabled, WAIT_S, "reading the texts")
    teach.trigger()
    dialog = window.page.model_commands.dialog
    wait_until(lambda: "on:lab" in dialog.place.rows and not window.tasks.busy, WAIT_S, "the places")
    dialog.place.rows["on:lab"].radio.click()
    dialog.place.rows["on:lab"].radio.setFocus()
    settle(1.0)


def show_queue(window) -> None:
    """Train with a run that waits in a cluster's queue."""
    from core.runs.run_settings import settings_of
    from installer.pictures_of_runs import runs_of
    from installer.screenshots import settle, wait_until

    add_places()
    _tool("sbatch", SBATCH)
    _tool("squeue", SQUEUE)
    known = settings_of(runs_of(window)[0])
    window.go_to("train")
    page = window.page
    before = {view.key for view in page.runs.views()}
    page.new_runs.make([replace(known, name="All night, on the cluster")], "cluster")
    wait_until(lambda: page.runs.key not in before and page.runs.current() is not None, WAIT_S, "making the run")
    MADE.append(page.runs.current().run)
    wait_until(lambda: "queue" in page.runs.current().status.text, WAIT_S, "handing the run in")
    settle(1.0)


def clear_away() -> None:
    """End what follows the runs that were made for pictures, and remove them."""
    from core.runs import supervisor
    from installer.screenshots import settle, wait_until

    while BEGUN:
        trial = BEGUN.pop()
        trial.stop()
        wait_until(lambda trial=trial: not trial.running, WAIT_S, "ending the test")
    for run in MADE:
        if (process := supervisor.child_of(run)) is not None:
            process.kill()
            process.wait(10)
        shutil.rmtree(run.path, ignore_errors=True)
        settle(2.0)  # until the window has seen it: closing asks about runs


def shows() -> dict:
    """How each picture is made, by its name."""
    states = ("empty", "tested", "refused", "lacking", "waiting", "disk", "dialog", "set-up")
    found = {f"places-{state}": partial(show_settings, state=state) for state in states}
    return found | {"places-new-run": show_new_run, "places-teach": show_teach, "places-queue": show_queue}
