"""The follower of a run that trains in a place, or of several: `python -m core.places RUN...`. Exit code 0 when all are
over there or when it was asked to end, 2 for what a person has to mend."""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from core.errors import WorkbenchError
from core.locks import Timeout, locked
from core.places.following import Following, Left
from core.places.link import Link, garbage
from core.places.of_run import place_of
from core.places.ssh import NotReached
from core.places.together import FIRST_S, LOOK_S, MOST_S, follow_all
from core.runs import room, supervisor
from core.runs.folder import RunFolder


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places", description="Follow a run that trains elsewhere.")
    parser.add_argument("runs", type=Path, nargs="+", help="a run's folder")
    run, *others = [RunFolder(path) for path in parser.parse_args(arguments).runs]
    ended: list[int] = []
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _frame: ended.append(number))
    if others:
        return follow_all([run, *others], lambda: bool(ended))
    try:
        with locked(run.path / "child.lock", 0.0):
            supervisor.claim(run)
            return follow(run, lambda: _wanted(run, ended))
    except Timeout:
        print(f"The run {run.path} is followed already.", file=sys.stderr)
    except (WorkbenchError, OSError) as error:
        print(error, file=sys.stderr)
    return 2


def _wanted(run: RunFolder, ended: list[int]) -> bool:
    """Whether somebody asked this process to end. It says meanwhile that it is the one that follows: another one that
    was started in the same moment, and has left, may have said so last."""
    supervisor.claim(run)
    return bool(ended)


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
        except OSError as error:
            print(error, file=sys.stderr)
            following.refused(room.refused(run.path, error))
            return 2
        except (KeyError, TypeError, ValueError, AttributeError):
            report = traceback.format_exc()
            print(report, file=sys.stderr)
            following.lost(garbage(place, report))
            return 2
        until = time.monotonic() + wait_s
        wait_s = min(MOST_S, 2 * wait_s)
        while time.monotonic() < until:
            if ended():
                return 0
            time.sleep(LOOK_S)


if __name__ == "__main__":
    sys.exit(main())
