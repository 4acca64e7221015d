"""A display for each worker of a parallel test run: windows of two workers would take the keyboard from each other."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys


def display_of_its_own() -> None:
    """Start an Xvfb for this worker and point DISPLAY at it. Does nothing outside of a parallel run on Linux."""
    program = shutil.which("Xvfb")
    if "PYTEST_XDIST_WORKER" not in os.environ or not sys.platform.startswith("linux") or program is None:
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writer), "-screen", "0", "1680x1050x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        number = answer.readline().strip()
    if number:
        os.environ["DISPLAY"] = f":{number}"
    atexit.register(_end, server)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(60)
    except subprocess.TimeoutExpired:
        server.kill()
