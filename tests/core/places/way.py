"""A way to a place without a server: an `ssh` that runs what it is told on this computer, and breaks as it is told.

Everything else is real: the agent is a process of its own, so is the follower, and so is what trains.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from core.places import places
from core.places.place import Place
from core.runs import supervisor
from core.runs.folder import RunFolder

PROGRAM = """#!{python}
import json, os, pathlib, subprocess, sys, threading
orders = pathlib.Path({orders!r})
try:
    order = json.loads(orders.read_text())
except FileNotFoundError:
    order = []
now = order.pop(0) if order else {{}}
orders.with_suffix(".new").write_text(json.dumps(order))
orders.with_suffix(".new").replace(orders)
if "words" in now:
    sys.stderr.write(now["words"])
    sys.exit(now.get("code", 255))
command = sys.argv[-1]
if "welcome" in now:
    os.write(1, now["welcome"].encode())
if "instead" in now:
    os.write(1, now["instead"].encode())
    sys.exit(now.get("code", 0))
if not ("up" in now or "down" in now):
    os.execvp("sh", ["sh", "-c", command])
child = subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

cutting = threading.Event()

def cut():
    cutting.set()
    child.kill()
    os.write(2, b"client_loop: send disconnect: Connection reset by peer\\n")
    os._exit(255)

def carry(come, go, most):
    left = most
    while data := os.read(come, 65536):
        if left is not None:
            data, left = data[:left], left - len(data)
        try:
            os.write(go, data)
        except OSError:
            break
        if left is not None and left <= 0:
            cut()
    os.close(go)

threading.Thread(target=carry, args=(0, child.stdin.fileno(), now.get("up")), daemon=True).start()
carry(child.stdout.fileno(), 1, now.get("down"))
if cutting.is_set():
    threading.Event().wait(60)  # the other thread ends this program
sys.exit(child.wait())
"""

QUEUE = {
    "sbatch": 'sed -n "s/^#SBATCH --job-name=//p" "$2" > $job\necho 4123\n',
    "squeue": """case "$*" in
*--me*) ;;
*%i*) [ ! -e $job ] || echo "4123|PENDING|Priority|$(cat $job)" ;;
*PENDING*) printf '4117\\n4120\\n4123\\n' ;;
*) echo gpu ;;
esac
""",
    "scancel": "rm -f $job\n",
    "sacct": "",
}


class Way:
    """`folder` is the place's, there; `place` is known by its name, "lab"."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder / "there"
        self._orders = folder / "orders.json"
        tools = folder / "tools"
        tools.mkdir()
        (tools / "ssh").write_text(PROGRAM.format(python=sys.executable, orders=str(self._orders)), encoding="utf-8")
        (tools / "ssh").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("XDG_DATA_HOME", str(folder / "own"))
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        monkeypatch.setenv("XDG_RUNTIME_DIR", "")
        self.place = Place("lab", address="lab", folder=str(self.folder), python=sys.executable)
        places.add(self.place)

    def will(self, *orders: dict[str, object]) -> None:
        """What the next connections do, each in turn: {"up": n} or {"down": n} cuts one after so many bytes, "words"
        and "code" are what ssh says at once, "welcome" comes before the agent, "instead" in place of it."""
        self._orders.write_text(json.dumps(orders), encoding="utf-8")

    def end(self, folder: Path) -> None:
        """Leave nothing at work: neither there, nor of the runs under a folder here."""
        for child in (*self.folder.glob("runs/*/child.json"), *folder.rglob("runs/*/child.json")):
            process = supervisor.child_of(RunFolder(child.parent))
            if process is not None:
                process.kill()
                process.wait(60)

    def with_a_queue(self) -> Place:
        """A place "uni" behind the same way, with tools of Slurm: each job waits there as the third of three."""
        for name, text in QUEUE.items():
            program = self._orders.parent / "tools" / name
            program.write_text(f"#!/bin/sh\njob={self._orders.with_name('job')}\n{text}", encoding="utf-8")
            program.chmod(0o755)
        place = Place("uni", "slurm", "lab", folder=str(self.folder), python=sys.executable)
        places.add(place)
        return place

    def left(self) -> Sequence[object]:
        """Orders that no connection has met yet."""
        return json.loads(self._orders.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def until(true: Callable[[], object], seconds: float = 300) -> None:
    """Wait for something another process does; so long only where it never comes, for a machine may be busy."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.02)
