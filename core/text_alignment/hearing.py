"""Having a model listen to a recording or a stretch of it. What was heard is kept: another text is laid at once."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Self

from core import audio, writing
from core.audio import Samples
from core.checkpoint_paths import model_print
from core.decoding.client import LiveClient, Message
from core.decoding.transcript import Transcript, Word
from core.errors import Cancelled, RunError
from core.mel_frames import RATE
from core.progress import Progress, Stop, never, quiet
from core.project.records import Recording
from core.wording import say

FOLDER = ("cache", "heard")
WAIT_S = 0.2
SILENT_S = 900.0
"""A model that says nothing for so long does not listen any more: the first answer also waits for it to be read."""
PARTS = 1000
Key = tuple[int, int]
"""Frames [start, end) of a recording."""


class Hearing:
    """Listens to one recording of a project in `folder`; call it with seconds from and to. Use it with `with`.

    `language` is the code of what is spoken. `progress` counts thousandths of a stretch. Calls raise `Cancelled`, and
    what the model's child says is wrong. The child is started when it is first needed.
    """

    def __init__(
        self,
        folder: Path,
        recording: Recording,
        model: Path,
        language: str = "",
        device: str = "auto",
        progress: Progress = quiet,
        cancelled: Stop = never,
        threads: int = 1,
    ) -> None:
        self._folder, self._recording, self._model = folder, recording, model
        self._language, self._device, self._threads = language, device, threads
        self._progress, self._cancelled = progress, cancelled
        self._client: LiveClient | None = None
        self._jobs = 0
        channel = "" if recording.channel is None else f"-{recording.channel}"
        name = f"{recording.digest[:24]}{channel}-{model_print(model, language)[:24]}.json"
        self._kept = folder.joinpath(*FOLDER, name)
        self._known = _read(self._kept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def __call__(self, start_s: float, end_s: float) -> Sequence[Word]:
        """The words of a stretch, with their seconds of the recording."""
        key = self._key(start_s, end_s)
        if key not in self._known:
            offset = key[0] / self._recording.rate
            self._known[key] = [_later(word, offset) for word in self._listen(key).words]
            self._keep()
        self._progress(PARTS, PARTS)
        return self._known[key]

    def sound(self, start_s: float, end_s: float) -> Samples:
        """The sound of a stretch, at 16 kHz. Raises `SoundError`, `Cancelled`."""
        if self._cancelled():
            raise Cancelled
        start, end = self._key(start_s, end_s)
        samples, rate = audio.read(self._path, start, end, channel=self._recording.channel)
        return audio.resample(samples, rate, RATE)

    def along(self, start_s: float, end_s: float, words: Sequence[str]) -> Sequence[Word | None] | None:
        """When words are said that are known to be said in a stretch, in seconds of the recording; None where the model
        cannot tell."""
        key = self._key(start_s, end_s)
        client = self._ready()
        client.along(self._jobs, self._path, *key, words, self._recording.channel)
        found = self._answer("along").values.get("words")
        offset = key[0] / self._recording.rate
        return found and [_later(Word(**one), offset) if one is not None else None for one in found]

    def _key(self, start_s: float, end_s: float) -> Key:
        rate, frames = self._recording.rate, self._recording.frames
        return max(0, round(start_s * rate)), min(frames, round(end_s * rate))

    @property
    def _path(self) -> Path:
        return self._folder / self._recording.path

    def _ready(self) -> LiveClient:
        """The child, for one more job."""
        if self._client is None:
            self._client = LiveClient(self._threads)
            self._client.load(self._model, self._device, self._language, project=self._folder)
        self._jobs += 1
        return self._client

    def _listen(self, key: Key) -> Transcript:
        client = self._ready()
        client.file(self._jobs, self._path, *key, channel=self._recording.channel)
        found = self._answer("file").transcript
        assert found is not None  # what `_answer` waited for
        return found

    def _answer(self, kind: str) -> Message:
        """The answer to the last job."""
        client = self._client
        until = time.monotonic() + SILENT_S
        while client is not None and time.monotonic() < until:
            if self._cancelled():
                raise Cancelled
            message = client.read(WAIT_S)
            if message is None:
                continue
            until = time.monotonic() + SILENT_S
            if message.kind == "failed":
                raise message.error
            if message.kind == kind and (kind != "file" or message.transcript is not None):
                return message
            self._tell(message)
        raise RunError(say("The model stopped listening."), say("Try again, or take another model."))

    def _tell(self, message: Message) -> None:
        if message.kind == "file":
            self._progress(round(PARTS * float(message.values.get("share", 0.0))), PARTS)

    def _keep(self) -> None:
        """Only a cache: a disk that refuses costs listening again."""
        heard = [[*key, [asdict(word) | {"alternatives": []} for word in words]] for key, words in self._known.items()]
        try:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            writing.write_text(self._kept, json.dumps(heard, ensure_ascii=False))
        except OSError:
            return


def _later(word: Word, offset_s: float) -> Word:
    return Word(word.text, word.start_s + offset_s, word.end_s + offset_s, word.confidence)


def _read(kept: Path) -> dict[Key, list[Word]]:
    """What was heard before; what is damaged is heard again."""
    try:
        found = json.loads(kept.read_text(encoding="utf-8"))
        return {(start, end): [Word(**word) for word in words] for start, end, words in found}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
