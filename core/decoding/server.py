"""The recogniser child's work: answers the messages of `protocol`, one model and one take at a time.

Live sound goes before files: a file is heard window by window, and messages are answered between its windows.
"""

from __future__ import annotations

import json
import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np

from core import audio
from core.decoding.recogniser import Recogniser
from core.decoding.stream import Stream
from core.errors import RunError, TextError, WorkbenchError
from core.families import DEFAULT, family
from core.lm.text_reading import TextReading
from core.vad import CHUNK, voiced
from core.wording import say, to_json


@dataclass(frozen=True)
class Wish:
    """A message of the client, with the sound that followed it and when it came (seconds of a steady clock)."""

    values: dict[str, Any]
    sound: np.ndarray
    at: float


class Server:
    """Reads wishes from `source` on a thread, answers on `out`. `run` returns when asked to quit or cut off."""

    def __init__(self, source: IO[bytes], out: IO[bytes]) -> None:
        self._out = out
        self._wishes: queue.SimpleQueue[Wish | None] = queue.SimpleQueue()
        self._recogniser: Recogniser | None = None
        self._stream: Stream | None = None
        self._oldest = 0.0
        self._speaking = threading.Lock()
        self._files: deque[tuple[int, Iterator[None]]] = deque()
        threading.Thread(target=self._read, args=(source,), name="wishes", daemon=True).start()

    def _read(self, source: IO[bytes]) -> None:
        try:
            while line := source.readline():
                values = json.loads(line)
                count = values.get("count", 0) if values.get("op") == "samples" else 0
                sound = source.read(4 * count) if count else b""
                if len(sound) < 4 * count:
                    break
                if values.get("op") == "load":  # said at once, even while the child itself still starts
                    self.say("loading", model=str(values.get("model")))
                self._wishes.put(Wish(values, np.frombuffer(sound, np.float32), time.perf_counter()))
        finally:
            self._wishes.put(None)

    def say(self, kind: str, **values: Any) -> None:
        with self._speaking:
            self._out.write(json.dumps({"kind": kind, **values}, ensure_ascii=False).encode() + b"\n")
            self._out.flush()

    def run(self) -> None:
        """Answer until asked to quit, or cut off. What models need is imported first: that takes seconds. While nobody
        waits, the detector of voices is loaded as well."""
        family(DEFAULT).load_module()
        if self._wishes.empty():
            voiced(np.zeros(CHUNK, np.float32))
        while True:
            wish = self._next()
            if wish is None:
                return
            if wish.values.get("op") == "quit":
                return
            self._guarded(wish.values.get("id"), lambda wish=wish: self._answer(wish))
            if self._stream is not None and self._wishes.empty():
                self._guarded(None, self._look if self._stream.due else self._stream.hear_ahead)

    def _next(self) -> Wish | None:
        """The next wish; while there is none, files are heard on."""
        while self._files:
            try:
                return self._wishes.get_nowait()
            except queue.Empty:
                number, steps = self._files[0]
                if not self._guarded(number, lambda steps=steps: next(steps, self)):
                    self._files.popleft()
        return self._wishes.get()

    def _guarded(self, number: int | None, work: Any) -> bool:
        """Do a piece of work; say what went wrong and live on. True while a file has more."""
        try:
            return work() is None
        except WorkbenchError as error:
            self.say("failed", **error.to_json(), id=number)
        except Exception as error:  # noqa: BLE001 - the child lives on: the next take may well work
            self.say(
                "failed",
                message=f"The recogniser failed: {error}",
                hint="Try again; if it happens again, please report it.",
                detail=traceback.format_exc(),
                bug=True,
                id=number,
            )
        return False

    def _answer(self, wish: Wish) -> None:
        values = wish.values
        match values.get("op"):
            case "load":
                self._load(values)
            case "read_with":
                self._read_with(TextReading.from_json(values.get("reading")))
            case "begin":
                self._stream = Stream(self._model(), int(values["rate"]))
                self._oldest = 0.0
            case "samples" if self._stream is not None:
                self._oldest = self._oldest or wish.at
                self._stream.feed(wish.sound)
            case "end":
                self._end(values.get("path"))
            case "cancel":
                self._cancel(values.get("id"))
            case "file":
                self._files.append((int(values["id"]), self._hear_file(values)))
            case "along":
                self._read_along(values)
            case "samples":
                pass  # of a take that was cancelled or could not begin
            case other:
                raise RunError(
                    say("The recogniser was asked for “{other}”, which it does not know.", other=other),
                    say("Update Vizinho."),
                )

    def _cancel(self, number: int | None) -> None:
        if number is None:
            self._stream = None
        else:
            self._files = deque(job for job in self._files if job[0] != number)

    def _model(self) -> Recogniser:
        if self._recogniser is None:
            raise RunError(say("No model is loaded."), say("Choose a model first."))
        return self._recogniser

    def _load(self, values: dict[str, Any]) -> None:
        begun = time.perf_counter()
        self._stream = None
        folder, reading = Path(values["model"]), TextReading.from_json(values.get("reading"))
        project = Path(values["project"]) if values.get("project") else None
        recogniser = Recogniser(folder, values.get("device", "auto"), values.get("language", ""), reading, project)
        noise = np.random.default_rng(0).standard_normal(16_000).astype(np.float32) * 0.01
        recogniser.heard_in([noise])
        voiced(noise)  # the detector of voices is loaded at its first use
        self._recogniser = recogniser
        self.say(
            "ready",
            model=str(folder),
            name=recogniser.card.name,
            voices=recogniser.card.voices,
            device=recogniser.device.type,
            asked=recogniser.asked.to_json() if recogniser.asked else None,
            remarks=[to_json(remark) for remark in recogniser.remarks],
            seconds=round(time.perf_counter() - begun, 3),
        )

    def _read_with(self, reading: TextReading) -> None:
        recogniser = self._model()
        try:
            recogniser.read_with(reading)
            remarks = recogniser.remarks
        except WorkbenchError as error:
            recogniser.read_with(TextReading())
            remarks = (error.message, error.hint)
        self.say("reading", remarks=[to_json(remark) for remark in remarks])

    def _look(self) -> None:
        if self._stream is None:
            return
        oldest, self._oldest = self._oldest, 0.0
        partial = self._stream.look()
        self.say(
            "partial",
            settled=partial.settled,
            open=partial.open,
            heard_s=round(partial.heard_s, 3),
            delay_ms=round(1000 * (time.perf_counter() - oldest)) if oldest else 0,
        )

    def _end(self, path: str | None) -> None:
        stream, self._stream = self._stream, None
        if stream is None:
            raise RunError(say("There is no take to end."), say("Begin a take first."))
        self.say("final", transcript=stream.finish(audio.load(path) if path else None).to_json())

    def _hear_file(self, values: dict[str, Any]) -> Iterator[None]:
        recogniser = self._model()
        sound = audio.load(values["path"], values.get("start") or 0, values.get("end"), channel=values.get("channel"))
        parts = []
        for window in recogniser.windows(sound):
            parts.append(recogniser.hear(sound, window))
            self.say("file", id=values["id"], share=round(window.end / len(sound), 4))
            yield
        self.say("file", id=values["id"], transcript=recogniser.transcript(parts, len(sound)).to_json())

    def _read_along(self, values: dict[str, Any]) -> None:
        sound = audio.load(values["path"], values["start"], values["end"], channel=values.get("channel"))
        try:
            found = self._model().read_along(sound, values["words"])
        except TextError:  # a letter that the model does not write, or more letters than there is room for
            found = None
        words = None if found is None else [None if one is None else asdict(one) for one in found]
        self.say("along", id=values["id"], words=words)
