"""The follower of a run that trains in a place: `python -m core.places RUN`. Exit code 0 when it is over there or when
it was asked to end, 2 for what a person has to mend."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import WorkbenchError
from core.places.following import Following, Left
from core.places.link import Link
from core.places.of_run import place_of
from core.places.ssh import NotReached
from core.runs import supervisor
from core.runs.folder import RunFolder

FIRST_S, MOST_S, LOOK_S = 1.0, 30.0, 0.1
"""A lost connection is tried again after so long, then after twice as long, up to the most."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places", description="Follow a run that trains elsewhere.")
    parser.add_argument("run", type=Path, help="the run's folder")
    run = RunFolder(parser.parse_args(arguments).run)
    ended: list[int] = []
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: ended.append(number))
    try:
        with FileLock(run.path / "child.lock", timeout=0):
            supervisor.write_child(run, os.getpid())
            return follow(run, lambda: bool(ended))
    except Timeout:
        print(f"The run {run.path} is followed already.", file=sys.stderr)
    except (WorkbenchError, OSError) as error:
        print(error, file=sys.stderr)
    return 2


def follow(run: RunFolder, ended: Callable[[], bool]) -> int:
    """Follow a run to its end there, over as many connections as it takes."""
    place, where = place_of(run)
    following = Following(run, where, place, ended)
    reached, wait_s = following.now.goes_on, FIRST_S
    while True:
        try:
            with Link(place) as link:
                reached, wait_s = True, FIRST_S
                following.sit(link)
                return 0
        except Left:
            return 0
        except NotReached as error:
            print(error, error.detail, sep="\n", file=sys.stderr)
            following.lost(error)
            if not (error.passing and reached):
                return 2
        except WorkbenchError as error:
            print(error, error.detail, sep="\n", file=sys.stderr)
            following.refused(error)
            return 2
        until = time.monotonic() + wait_s
        wait_s = min(MOST_S, 2 * wait_s)
        while time.monotonic() < until:
            if ended():
                return 0
            time.sleep(LOOK_S)


if __name__ == "__main__":
    sys.exit(main())
