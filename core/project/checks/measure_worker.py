"""Measuring texts and sounds by the batch: here, or in child processes, so that a window stays free of the work.

    python -m core.project.checks.measure_worker

is such a child: lines of JSON in (the setup, then jobs), a line of JSON out for each job. It ends with its input.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from core.children import answers, spawn
from core.errors import Cancelled, ProjectError
from core.project.checks import sound_checks
from core.project.checks.corpus_statistics import CorpusSpelling
from core.project.checks.measures import SOUND_VALUES, TEXT_VALUES
from core.project.checks.sound_checks import MeasuredStretch, Sound
from core.project.checks.text_checks import Reading, Text
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.wording import say

NICE = 10


@dataclass(frozen=True)
class Job:
    """Texts to measure by utterance, and stretches of sound files; the stretches of one file stand together."""

    texts: Mapping[int, str]
    sounds: Sequence[tuple[Sequence[int], Sequence[MeasuredStretch]]]


@dataclass(frozen=True)
class Done:
    """What a job found, by utterance."""

    texts: Mapping[int, Text]
    sounds: Mapping[int, Sound]


def setup_of(normaliser: Normaliser, alphabet: Vocabulary, spelling: str) -> str:
    """How texts are read, as a child takes it."""
    return json.dumps({"rules": normaliser.to_json(), "tokens": alphabet.tokens, "spelling": spelling})


def reading_of(setup: str) -> Reading:
    """The inverse of `setup_of`."""
    values = json.loads(setup)
    spelling = CorpusSpelling.from_json(values["spelling"]) if values["spelling"] else CorpusSpelling()
    alphabet = Vocabulary(tuple(values["tokens"]))
    return Reading(Normaliser.from_json(values["rules"]), alphabet, spelling.languages, spelling.apostrophe)


def measured(read: Reading, job: Job) -> Done:
    """Do a job here."""
    sounds: dict[int, Sound] = {}
    for ids, stretches in job.sounds:
        sounds.update(zip(ids, sound_checks.measure_stretches(stretches), strict=True))
    return Done({id: read(text) for id, text in job.texts.items()}, sounds)


class Measurers:
    """Does jobs on `count` threads; with `apart`, each has a child process that does the work. Close it in the end."""

    def __init__(self, setup: str, count: int, apart: bool) -> None:
        self._setup = setup
        self._closed = threading.Event()
        self._children: list[_Child] = []
        self._idle: queue.SimpleQueue[_Child] = queue.SimpleQueue()
        self._read = None if apart else reading_of(setup)
        self._pool = ThreadPoolExecutor(max_workers=count, thread_name_prefix="measuring")
        if apart:
            try:
                for _ in range(count):
                    self._children.append(_Child(setup))
                    self._idle.put(self._children[-1])
            except BaseException:
                self.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(self, job: Job) -> Future[Done]:
        """Have a job done. Its result raises `ProjectError` when the child was lost."""
        return self._pool.submit(self._do, job)

    def _do(self, job: Job) -> Done:
        if self._closed.is_set():
            raise Cancelled
        if self._read is not None:
            return measured(self._read, job)
        child = self._idle.get()
        try:
            return child.do(job)
        except (OSError, ValueError) as error:
            if self._closed.is_set():
                raise Cancelled from error
            raise ProjectError(
                say("The sound could not be checked: the process that reads it was lost."),
                say("Check quality again; if it happens again, please report it."),
                child.last_words() or str(error),
            ) from error
        finally:
            self._idle.put(child)

    def close(self) -> None:
        """End children and threads; what was not done is dropped."""
        self._closed.set()
        for child in self._children:
            child.end()
        self._pool.shutdown(wait=True, cancel_futures=True)
        for child in self._children:
            child.forget()


class _Child:
    """One child process."""

    def __init__(self, setup: str) -> None:
        self._child = spawn("core.project.checks.measure_worker", lines=True, threads=1, nice=NICE)
        with suppress(OSError, ValueError):  # a child that has gone already is told of at its first job
            self._child.write(setup.encode() + b"\n")

    def do(self, job: Job) -> Done:
        """Raises `OSError` or `ValueError` when the child has gone."""
        sounds = [
            [
                str(parts[0].path),
                list(ids),
                [[s.start, s.end] for s in parts],
                [parts[0].channel, parts[0].channels, parts[0].frames],
            ]
            for ids, parts in job.sounds
            if parts
        ]
        self._child.write(json.dumps({"texts": list(job.texts.items()), "sounds": sounds}).encode() + b"\n")
        answer = json.loads(self._child.line() or "")
        return Done(
            {id: Text(*values) for id, values in answer["texts"]},
            {id: Sound(*values) for id, values in answer["sounds"]},
        )

    def last_words(self) -> str:
        return self._child.last_words()

    def end(self) -> None:
        self._child.end()

    def forget(self) -> None:
        """Let go of what led to it."""
        self._child.close()


def serve(lines: IO[str], out: IO[str]) -> None:
    """Do the jobs that come as lines, until they end."""
    read = reading_of(lines.readline())
    for line in lines:
        values: dict[str, Any] = json.loads(line)
        sounds = [
            (ids, [MeasuredStretch(Path(path), start, end, *facts) for start, end in spans])
            for path, ids, spans, facts in values["sounds"]
        ]
        done = measured(read, Job(dict(values["texts"]), sounds))
        answer = {
            "texts": [[id, TEXT_VALUES(text)] for id, text in done.texts.items()],
            "sounds": [[id, SOUND_VALUES(sound)] for id, sound in done.sounds.items()],
        }
        out.write(json.dumps(answer) + "\n")
        out.flush()


def main() -> int:
    """Be the child."""
    out = answers()
    with os.fdopen(sys.stdin.fileno(), encoding="utf-8", closefd=False) as lines, suppress(KeyboardInterrupt):
        serve(lines, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
