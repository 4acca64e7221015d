"""What screenshots show of places: Settings with and without some, the dialog of one, a test, New run and a queue.

A place of these pictures is this computer: the `ssh` that is found first runs what it is told here.
"""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

WAIT_S = 120.0
SSH = '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n'
REFUSING = (
    "#!/bin/sh\necho 'anna@login.uni.example: Permission denied (publickey,keyboard-interactive).' >&2\nexit 255\n"
)


def _ssh(words: str) -> Path:
    """A folder of this session's own, whose `ssh` is these words."""
    folder = Path(os.environ.setdefault("VIZINHO_PICTURES_SSH", tempfile.mkdtemp(prefix="vizinho-pictures-ssh-")))
    (folder / "ssh").write_text(words, encoding="utf-8")
    (folder / "ssh").chmod(0o755)
    if str(folder) not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return folder


def add_places() -> Path:
    """A computer over SSH and a cluster; the folder in which the first keeps what is ours."""
    from core.places import places
    from core.places.place import Place

    folder = _ssh(SSH)
    places.add(Place("lab", address="lab.example.org", folder=str(folder / "there"), python=sys.executable, threads=2))
    places.add(
        Place("cluster", "slurm", "anna@login.uni.example", "~/vizinho", "~/vizinho-env/bin/python",
              setup=("module load python",), partition="gpu", hours=4.0, gpus=1, memory_gb=32.0, until_done=True)
    )  # fmt: skip
    return folder / "there"


def show_settings(window, state: str) -> None:
    """Settings, Places: "empty", "tested", "refused", or with the dialog of a cluster, "dialog"."""
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
        _ssh(SSH if state == "tested" else REFUSING)
        pane.table.selectRow(0 if state == "tested" else 1)
        pane.try_chosen()
        wait_until(lambda: not pane.trial.running, WAIT_S, "testing the place")
    elif state == "dialog":
        pane.table.selectRow(1)
        pane.ask_change()
    settle(0.5)


def shows() -> dict:
    """How each picture is made, by its name."""
    return {
        f"places-{state}": partial(show_settings, state=state) for state in ("empty", "tested", "refused", "dialog")
    }
