"""When each word of an utterance is said, by a model that listens to it: for sharing words out when it is cut.

The model runs in a child. What it cannot read, or reads quite otherwise than it is written, is shared out by time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self

from core.decoding.client import LiveClient, Message
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.bulk.marks import Cut, plan_cut
from core.project.bulk.plans import Plan
from core.project.queries import Reader
from core.project.records import UtteranceRow
from core.project.word_times_by_length import TimedWord

WAIT_S = 0.2
MOST_S = 300.0
"""For one utterance; the first also waits for the model."""


def plan_cut_by_model(
    reader: Reader,
    ids: Sequence[int],
    how: Cut | None,
    model: Path,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Plan:
    """`plan_cut`, with the words shared out by when `model` hears them. Raises `WorkbenchError` when it cannot run."""
    with WordTimes(reader, model, cancelled) as words:
        return plan_cut(reader, ids, how, words, progress, cancelled)


class WordTimes:
    """Called with an utterance, answers its words with their times from its start; nothing when it cannot be read."""

    def __init__(
        self, reader: Reader, model: Path, cancelled: Stop = never, client: Callable[[], LiveClient] = LiveClient
    ) -> None:
        self._reader, self._model, self._cancelled, self._make = reader, model, cancelled, client
        self._client: LiveClient | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def __call__(self, row: UtteranceRow) -> Sequence[TimedWord]:
        if self._client is None:
            self._client = self._make()
            self._client.load(self._model, language=self._reader.meta.language)
        self._client.file(row.id, self._reader.sound_path(row), row.start, row.end, row.channel)
        end = time.monotonic() + MOST_S
        while time.monotonic() < end:
            if self._cancelled():
                raise Cancelled
            message = self._client.read(WAIT_S)
            if message is not None and (found := self._heard(message, row.id)) is not None:
                return found
        self._client.cancel(row.id)
        return ()

    @staticmethod
    def _heard(message: Message, job: int) -> Sequence[TimedWord] | None:
        """The words of an answer; () when this utterance could not be read, None when the answer is about less."""
        if message.kind == "failed" and message.values.get("id") != job:
            raise message.error
        if message.values.get("id") != job:
            return None
        if message.kind == "failed":
            return ()
        transcript = message.transcript
        if transcript is None:
            return None
        return [TimedWord(word.text, word.start_s, word.end_s) for word in transcript.words]
