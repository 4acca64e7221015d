"""The agent in a Ray cluster: `python -m core.places.ray_agent FOLDER SESSION`, a job on the cluster's head node.

What it is asked comes from the cluster's store, by `ray_reader`, which runs on Ray's own Python; what it answers goes
into the log of its job (`ray_log`). It leaves when it is told to, or when nobody has said anything for long.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from core import programs
from core.errors import RunError
from core.places import ray_jobs, ray_python, ray_reader, wire
from core.places.agent import refuse, serve
from core.places.ray_log import LogWriter
from core.wording import say

FOREVER_S = 10 * ray_reader.SILENCE_S


class Questions:
    """What is asked, as it comes. Whoever asks again has read the answer before: it need not be read once more."""

    def __init__(self, reader: programs.Conversation, log: LogWriter) -> None:
        self._reader, self._log = reader, log

    def readline(self, most: int) -> bytes:
        line = self._reader.line(most, FOREVER_S)
        self._log.empty()
        return line

    def read(self, count: int) -> bytes:
        return self._reader.read(count, FOREVER_S)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.places.ray_agent", description="Answer another Vizinho.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("session")
    options = parser.parse_args(arguments)
    log = LogWriter(os.dup(sys.stdout.fileno()), options.session)
    try:
        reader = programs.converse([*ray_python.find(), ray_reader.__file__, options.session])
    except RunError as error:
        refuse(log, error)
        return 2
    try:
        address = reader.line(wire.MOST_LINE, ray_python.IMPORT_S).decode("utf-8", "replace").strip()
        if not address:
            refuse(log, _no_store(reader.last_words()))
            return 2
        os.environ[ray_jobs.ADDRESS] = f"http://{address}"
        return serve(options.folder, Questions(reader, log), log)
    finally:
        reader.close()


def _no_store(words: str) -> RunError:
    return RunError(
        say("Ray’s own store does not answer the agent on the cluster’s head node."),
        say("Read the details; where Ray was updated just now, restart the cluster."),
        words,
    )


if __name__ == "__main__":
    sys.exit(main())
