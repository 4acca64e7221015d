"""Talking with the recogniser child (`python -m core.decoding`): lines of JSON over pipes. Torch-free.

To the child: one JSON object a line; "samples" is followed by its float32 samples as bytes. From the child: one JSON
object a line. `LiveClient` never makes its caller wait: it writes and reads on threads of its own.

    load(model, device, language, reading)  begin(rate)  samples(count)  end(path)  cancel(id)
    read_with(reading)  file(id, path, start, end, channel)  along(id, path, start, end, channel, words)  quit()
    loading  ready(model, asked, remarks, seconds)  reading(remarks)  partial(settled, open, heard_s, delay_ms)
    final(transcript)  file(id, share | transcript)  along(id, words)
    failed(message, hint, detail, id)
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np

from core.children import spawn
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.lm.text_reading import TextReading
from core.objectives.asked_language import AskedLanguage
from core.wording import from_json

UNSENT_LIMIT_S = 120.0
"""Sound that may wait for a child that does not read; more means that it hangs."""


@dataclass(frozen=True)
class Message:
    """One answer of the child. `kind` is one of those listed above; `values` its other fields."""

    kind: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def transcript(self) -> Transcript | None:
        """What a `final` or a finished `file` heard."""
        found = self.values.get("transcript")
        return Transcript.from_json(found) if found is not None else None

    @property
    def asked(self) -> AskedLanguage | None:
        """In which of its languages the model of a `ready` is asked to write; None where it has one only."""
        return AskedLanguage.from_json(self.values.get("asked"))

    @property
    def remarks(self) -> list[str]:
        """What people should know about the model of text that the model of a `ready` reads with."""
        return [from_json(remark) for remark in self.values.get("remarks", ())]

    @property
    def error(self) -> WorkbenchError:
        """What a `failed` says."""
        return WorkbenchError.from_json(self.values)

    @property
    def died(self) -> bool:
        """Whether the child itself is gone: only a new client helps."""
        return bool(self.values.get("died"))


class LiveClient:
    """One recogniser child. Methods may be called from any thread, return at once, and never raise for a dead child:
    its end is a `failed` message with `died`, with the last lines of its console as detail."""

    def __init__(self, threads: int = 1, module: str = "core.decoding") -> None:
        """Start the child, which runs `module`. `threads` is how many it computes with. Raises `RunError` when it
        cannot be started."""
        self._child = spawn(module, lines=True, threads=threads)
        self._answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._wishes: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._rate = 16_000
        self._unsent = 0
        self._lock = threading.Lock()
        self._closing = False
        self._threads = [
            threading.Thread(target=target, name=f"recogniser {target.__name__.strip('_')}", daemon=True)
            for target in (self._write, self._read)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def alive(self) -> bool:
        return self._child.alive

    def load(
        self,
        model: Path,
        device: str = "auto",
        language: str = "",
        reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
        project: Path | None = None,
    ) -> None:
        """Read a model folder; answers `loading`, then `ready` or `failed`. Replaces the model that was there.

        `language` is the code of what is spoken, for models of many languages; `reading` with which model of text and
        which hot words final texts and files are read; `project` may know how sure the model is.
        """
        wish = {"op": "load", "model": str(model), "device": device, "language": language}
        self._send(wish | {"reading": reading.to_json(), "project": str(project or "")})

    def read_with(self, reading: TextReading) -> None:
        """Read final texts and files with another model of text, or other hot words; answered by `reading`. Where that
        cannot be, its remarks say why, and the sound alone is heard."""
        self._send({"op": "read_with", "reading": reading.to_json()})

    def begin(self, rate: int) -> None:
        """A take begins; its blocks have `rate` samples a second."""
        self._rate = rate
        self._send({"op": "begin", "rate": rate})

    def samples(self, block: np.ndarray) -> None:
        """The next block of the take, (T,) float32; answered by `partial` now and then."""
        sound = np.ascontiguousarray(block, np.float32).tobytes()
        with self._lock:
            self._unsent += len(sound)
            stuck = self._unsent > UNSENT_LIMIT_S * self._rate * 4
        if stuck and not self._closing:
            self._closing = True
            self._child.end(0.0)
            self._answers.put(_died("The recogniser hangs: it takes no more sound.", self._child.last_words()))
            return
        self._send({"op": "samples", "count": len(sound) // 4}, sound)

    def end(self, path: Path | None = None) -> None:
        """The take is complete; answered by `final`, read as a whole.

        With `path`, the file of the take is read instead of the blocks that were sent: then the text is exactly that
        of transcribing this file.
        """
        self._send({"op": "end", "path": str(path) if path else None})

    def cancel(self, job: int | None = None) -> None:
        """Forget the take, or the file with this number; not answered."""
        self._send({"op": "cancel", "id": job})

    def file(self, job: int, path: Path, start: int = 0, end: int | None = None, channel: int | None = None) -> None:
        """Transcribe frames [start, end) of a file; answered by `file` with its share, at last with its transcript.

        `job` is the caller's own number for it: the id of those answers, and of a `failed` that is about it.
        """
        self._send({"op": "file", "id": job, "path": str(path), "start": start, "end": end, "channel": channel})

    def along(
        self, job: int, path: Path, start: int, end: int, words: Sequence[str], channel: int | None = None
    ) -> None:
        """Say when each of some words is said that are known to be said one after another in frames [start, end) of a
        file; answered by `along`: words as `Transcript` has them, None for each that has nothing to be written, and
        None for all of them where the model cannot tell. For stretches that a model hears at once."""
        where = {"path": str(path), "start": start, "end": end, "channel": channel}
        self._send({"op": "along", "id": job, "words": list(words), **where})

    def read(self, timeout_s: float = 0.0) -> Message | None:
        """The next answer; None when none came in time."""
        try:
            return self._answers.get(timeout=timeout_s) if timeout_s > 0 else self._answers.get_nowait()
        except queue.Empty:
            return None

    def close(self, timeout_s: float = 2.0) -> None:
        """Ask the child to leave; after `timeout_s`, end it."""
        self._closing = True
        self._send({"op": "quit"})
        self._wishes.put(None)
        if self._child.wait(timeout_s) is None:
            self._child.end(0.0)
        for thread in self._threads:
            thread.join(timeout_s)
        self._child.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, message: dict[str, Any], sound: bytes = b"") -> None:
        self._wishes.put(json.dumps(message, ensure_ascii=False).encode() + b"\n" + sound)

    def _write(self) -> None:
        while (wish := self._wishes.get()) is not None:
            try:
                self._child.write(wish)
            except (OSError, ValueError):  # the child is gone: the reading thread tells how
                break
            with self._lock:
                self._unsent = max(0, self._unsent - (len(wish) - wish.index(b"\n") - 1))
        self._child.hang_up()

    def _read(self) -> None:
        for line in self._child.rest():
            try:
                values = json.loads(line)
                self._answers.put(Message(values.pop("kind"), values))
            except (ValueError, KeyError, AttributeError):
                self._child.set_aside(line)
        code = self._child.wait()
        if not self._closing:
            self._answers.put(_died(f"The recogniser stopped unexpectedly (code {code}).", self._child.last_words()))


def _died(message: str, console: str) -> Message:
    hint = "Load the model again. What was recorded is kept."
    return Message("failed", {"message": message, "hint": hint, "detail": console, "died": True})
