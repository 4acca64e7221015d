"""What takes in, inside a Ray cluster, what is sent to an agent there: a program for the Python that Ray runs on.

    PYTHON ray_reader.py SESSION

Ray's REST interface takes packages, keeps them in the cluster's own store, and gives none of them back: that asks Ray
itself. Each message is a package with a number; here they are taken from the store one after another and written out
as they come. The first line is the address of the job server. It imports nothing of ours, and may run on an older
Python than we do.
"""

from __future__ import annotations

import importlib
import os
import sys
import time

SILENCE_S = 900.0
"""When nobody has said anything for so long, nobody will."""
LEAVE, HERE = b"leave", b"here"
"""Messages that are not passed on: the asker has gone; or is still there."""
FIRST_S, MOST_S = 0.01, 0.2
STORE, NAMESPACE = b"dashboard", b"dashboard"
"""Where Ray keeps the address of its job server."""


def package(session: str, number: int) -> str:
    """What a message is called. Ray takes packages by such names alone."""
    return f"_ray_pkg_vizinho{session}n{number}.zip"


def main() -> int:
    del sys.path[0]  # neighbours of this file are not what their names mean to Ray
    session = sys.argv[1]
    store = importlib.import_module("ray._raylet").GcsClient(address=os.environ["RAY_ADDRESS"])
    out = sys.stdout.buffer
    out.write((store.internal_kv_get(STORE, NAMESPACE) or b"") + b"\n")
    out.flush()
    parent, number, asked, pause = os.getppid(), 1, time.monotonic(), FIRST_S
    try:
        while time.monotonic() - asked < SILENCE_S and os.getppid() == parent:
            key = f"gcs://{package(session, number)}".encode()
            found = store.internal_kv_get(key, None)
            if found is None:
                time.sleep(pause)
                pause = min(MOST_S, pause * 1.2)
                continue
            store.internal_kv_del(key, False, None)
            number, asked, pause = number + 1, time.monotonic(), FIRST_S
            if found == LEAVE:
                break
            if found != HERE:
                out.write(found)
                out.flush()
    finally:
        store.internal_kv_del(f"gcs://_ray_pkg_vizinho{session}n".encode(), True, None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
