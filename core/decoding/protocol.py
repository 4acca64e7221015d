"""Talking with the recogniser child (`python -m core.decoding`): lines of JSON over pipes. Torch-free.

To the child: one JSON object a line; "samples" is followed by its float32 samples as bytes. From the child: one JSON
object a line. `LiveClient` never makes its caller wait: it writes and reads on threads of its own.

    load(model, device)  begin(rate)  samples(count)  end(path)  cancel(id)  file(id, path, start, end, channel)  quit()
    loading  ready(model, seconds, sample)  partial(settled, open, heard_s, delay_ms)  final(transcript)
    file(id, share | transcript)  failed(message, hint, detail, id)
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Self

import numpy as np

from core.decoding.transcript import Transcript
from core.errors import RunError, WorkbenchError

UNSENT_LIMIT_S = 120.0
"""Sound that may wait for a child that does not read; more means that it hangs."""
CONSOLE_LINES = 40
ROOT = Path(__file__).resolve().parents[2]


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
    def error(self) -> WorkbenchError:
        """What a `failed` says."""
        values = self.values
        return WorkbenchError(values.get("message", ""), values.get("hint", ""), values.get("detail", ""))

    @property
    def died(self) -> bool:
        """Whether the child itself is gone: only a new client helps."""
        return bool(self.values.get("died"))


class LiveClient:
    """One recogniser child. Methods may be called from any thread, return at once, and never raise for a dead child:
    its end is a `failed` message with `died`, with the last lines of its console as detail."""

    def __init__(self, python: str = sys.executable, threads: int = 1, command: list[str] | None = None) -> None:
        """Start the child. `threads` is how many it computes with. Raises `RunError` when it cannot be started."""
        environment = dict(os.environ) | {
            "OMP_WAIT_POLICY": "passive",
            "OMP_NUM_THREADS": str(threads),
            "PYTHONUNBUFFERED": "1",
        }
        environment["PYTHONPATH"] = os.pathsep.join(p for p in (str(ROOT), os.environ.get("PYTHONPATH", "")) if p)
        try:
            self._child = subprocess.Popen(
                command or [python, "-m", "core.decoding"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
                bufsize=0,
            )
        except OSError as error:
            raise RunError("The recogniser cannot be started.", "Install Vizinho again.", str(error)) from error
        self._answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._wishes: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._console: deque[str] = deque(maxlen=CONSOLE_LINES)
        self._rate = 16_000
        self._unsent = 0
        self._lock = threading.Lock()
        self._closing = False
        self._threads = [
            threading.Thread(target=target, name=f"recogniser {target.__name__.strip('_')}", daemon=True)
            for target in (self._write, self._read_console, self._read)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def alive(self) -> bool:
        return self._child.poll() is None

    def load(self, model: Path, device: str = "auto") -> None:
        """Read a model folder; answers `loading`, then `ready` or `failed`. Replaces the model that was there."""
        self._send({"op": "load", "model": str(model), "device": device})

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
            self._child.kill()
            self._answers.put(_died("The recogniser hangs: it takes no more sound.", "\n".join(self._console)))
            return
        self._send({"op": "samples", "count": len(sound) // 4}, sound)

    def end(self, path: Path | None = None) -> None:
        """The take is complete; answered by `final`, decoded afresh as a whole.

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
        try:
            self._child.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        for thread in self._threads:
            thread.join(timeout_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, message: dict[str, Any], sound: bytes = b"") -> None:
        self._wishes.put(json.dumps(message, ensure_ascii=False).encode() + b"\n" + sound)

    def _write(self) -> None:
        pipe = _pipe(self._child.stdin)
        while (wish := self._wishes.get()) is not None:
            try:
                _write_all(pipe, wish)
            except (OSError, ValueError):  # the child is gone: the reading thread tells how
                break
            with self._lock:
                self._unsent = max(0, self._unsent - (len(wish) - wish.index(b"\n") - 1))
        try:
            pipe.close()
        except OSError:  # what was still unsent to a child that is gone
            return

    def _read(self) -> None:
        pipe = _pipe(self._child.stdout)
        for line in pipe:
            try:
                values = json.loads(line)
                self._answers.put(Message(values.pop("kind"), values))
            except (ValueError, KeyError, AttributeError):
                self._console.append(line.decode("utf-8", "replace").rstrip())
        pipe.close()
        code = self._child.wait()
        self._threads[1].join(1.0)
        if not self._closing:
            self._answers.put(_died(f"The recogniser stopped unexpectedly (code {code}).", "\n".join(self._console)))

    def _read_console(self) -> None:
        pipe = _pipe(self._child.stderr)
        for line in pipe:
            self._console.append(line.decode("utf-8", "replace").rstrip())
        pipe.close()


def _died(message: str, console: str) -> Message:
    hint = "Load the model again. What was recorded is kept."
    return Message("failed", {"message": message, "hint": hint, "detail": console, "died": True})


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise RunError("The recogniser has no pipe.", "Install Vizinho again.")
    return pipe


def _write_all(pipe: IO[bytes], data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[pipe.write(view) :]
