"""How long after a word is spoken it is on the screen: speech at the speed of speech to the recogniser child.

    python3 installer/bootstrap.py bench live [--model FOLDER] [--language CODE] [--clips FOLDER [--count N]]

Spanish sentences by espeak-ng, in blocks of 20 ms, to the starter (or the model given) on one thread; with --clips,
real ones of a Common Voice folder, spoken into a virtual microphone and recorded as the window records. A word's
delay runs from its end in the sound (by the final alignment) to the arrival of the first partial text with as many
words. Promise of the starter: at most 0.5 s on an idle core. `ready_s` is until the model is ready in a child that the
window started a while ago, as it does where memory is not short; `load_s` the same from the start of a child, and
`import_s` what of that `import core.training.trainer` and `core.decoding.server` take alone. Promise: 3 s.
`behind_s` how much sound still waited unread at each partial text: where it grows, the model falls behind.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core import audio
from core.decoding.client import LiveClient, Message
from core.decoding.transcript import Transcript
from core.evaluation.score import score
from core.sources.catalogue import starter_folder
from core.text.normaliser import Normaliser
from tests.benchmarks._figures import REPOSITORY, report, spread

SENTENCES = (
    "el perro blanco corre por la calle",
    "mañana compramos tres billetes para el tren",
    "mi hermana prepara la cena y el vecino lee el periódico",
    "no sé dónde está la llave de la puerta",
    "la profesora escribe una carta larga a su familia",
)
RATE = 48_000
BLOCK_S = 0.02
PAUSE_S = 0.5
PROMISE_S = 3.0


def say(text: str) -> np.ndarray:
    """(T,) float32 at 48 kHz, with half a second of near silence after it."""
    sound = subprocess.run(["espeak-ng", "-v", "es+m3", "-s", "150", "--stdout", text], capture_output=True, check=True)
    own = int.from_bytes(sound.stdout[24:28], "little")
    x = np.frombuffer(sound.stdout[44:], np.int16).astype(np.float32) / 32768
    return _with_pause(audio.resample(x, own, RATE))


def _with_pause(x: np.ndarray) -> np.ndarray:
    pause = 1e-3 * np.random.default_rng(0).standard_normal(round(RATE * PAUSE_S)).astype(np.float32)
    return np.concatenate((x, pause))


def clips_of(folder: Path, count: int) -> tuple[np.ndarray, str]:
    """The first clips of a Common Voice folder one after another, (T,) float32 at 48 kHz, and what is said in them."""
    with (folder / "validated.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))[:count]
    sounds = [_with_pause(np.asarray(audio.load(folder / "clips" / row["path"], rate=RATE))) for row in rows]
    return np.concatenate(sounds), " ".join(row["sentence"] for row in rows)


class Take:
    """Sends a take to the child as it is heard, and notes when each partial text arrives, from the take's begin on."""

    def __init__(self, client: LiveClient) -> None:
        self.client = client
        self.partials: list[tuple[float, Message]] = []
        self.begun = 0.0

    def send(self, block: np.ndarray, rate: int) -> None:
        if not self.begun:
            self.begun = time.perf_counter() - len(block) / rate
        self.client.samples(block)

    def listen(self, seconds: float) -> None:
        """Note what arrives for so long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            message = self.client.read(left)
            if message is not None and message.kind == "partial":
                self.partials.append((time.perf_counter() - self.begun, message))

    def end(self) -> tuple[Transcript, float]:
        """The final text, and how long it took."""
        ended = time.perf_counter()
        self.client.end()
        final = wait_for(self.client, "final").transcript
        if final is None:
            raise SystemExit("no final text")
        return final, time.perf_counter() - ended


def wait_for(client: LiveClient, kind: str) -> Message:
    while True:
        message = client.read(120.0)
        if message is None or message.kind == "failed":
            raise SystemExit(f"no {kind}: {message}")
        if message.kind == kind:
            return message


def fed(take: Take, sound: np.ndarray) -> None:
    """Blocks at the speed of speech."""
    block = round(RATE * BLOCK_S)
    take.client.begin(RATE)
    begun = time.perf_counter()
    for number, first in enumerate(range(0, len(sound), block), 1):
        take.listen(number * BLOCK_S - (time.perf_counter() - begun))
        take.send(sound[first : first + block], RATE)


def spoken(take: Take, sound: np.ndarray) -> None:
    """Played into a virtual microphone, and heard from it as the window hears."""
    from tests.sound_server import SoundServer

    with SoundServer(RATE) as server, tempfile.TemporaryDirectory() as folder:
        os.environ.update(server.environment)
        from app.audio_io.capture import Capture
        from app.audio_io.sound_devices import portaudio

        portaudio().refresh()
        heard = _Heard(take)
        microphone = Capture("", heard)
        microphone.start()
        microphone.record(Path(folder) / "take.wav")
        if not heard.begun.wait(20):
            raise SystemExit("the microphone did not open")
        path = Path(folder) / "spoken.wav"
        audio.write(path, sound, RATE)
        player = server.play(path)
        while player.poll() is None:
            take.listen(0.1)
        microphone.close()
        microphone.join(20)


class _Heard:
    """See `CaptureListener`."""

    def __init__(self, take: Take) -> None:
        self.take, self.rate = take, 0
        self.begun = threading.Event()

    def opened(self, _device: object, rate: int) -> None:
        self.rate = rate

    def started(self, _path: Path) -> None:
        self.take.client.begin(self.rate)
        self.begun.set()

    def block(self, samples: np.ndarray) -> None:
        self.take.send(samples, self.rate)

    def level(self, _peak_db: float, _rms_db: float) -> None: ...
    def missed(self, at_s: float, seconds: float) -> None:
        sys.stderr.write(f"{seconds:.1f} s of sound are missing at {at_s:.1f} s: the machine was too busy\n")

    def lost(self, error: Exception) -> None:
        sys.stderr.write(f"{error}\n")

    def kept(self, _path: Path, _seconds: float) -> None: ...
    def discarded(self, _path: Path) -> None: ...
    def closed(self) -> None: ...


def delays_of(final: Transcript, partials: Sequence[tuple[float, Message]]) -> list[float]:
    """From the end of each word to the first text with as many words."""
    found: list[float] = []
    for number, word in enumerate(final.words, 1):
        shown = [at for at, m in partials if len(f"{m.values['settled']} {m.values['open']}".split()) >= number]
        found += [at - word.end_s for at in shown if at >= word.end_s][:1]
    return found


def ready_ahead(model: Path, language: str) -> float:
    """Seconds until a model is ready in a child that was started ahead, and has imported what it needs."""
    with LiveClient() as client:
        client.begin(RATE)
        while (message := client.read(120.0)) is not None and message.kind != "failed":
            continue  # without a model there is no take: it says so as soon as it can say anything
        asked = time.perf_counter()
        client.load(model, "cpu", language)
        wait_for(client, "ready")
        return time.perf_counter() - asked


def import_s(module: str) -> float:
    """Seconds that a new Python takes to import a module of ours, with what its models need."""
    what = f"import {module}; from core.families import DEFAULT, family; family(DEFAULT).load_module()"
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", what], check=True, cwd=REPOSITORY)
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=starter_folder("es"))
    parser.add_argument("--language", default="es")
    parser.add_argument("--clips", type=Path, help="a Common Voice folder, such as commonvoice-mini/es")
    parser.add_argument("--count", type=int, default=6)
    args = parser.parse_args()
    if args.clips:
        sound, said = clips_of(args.clips, args.count)
    else:
        sound, said = np.concatenate([say(text) for text in SENTENCES]), " ".join(SENTENCES)
    imports = {m: round(import_s(m), 2) for m in ("core.training.trainer", "core.decoding.server")}
    ready_s = ready_ahead(args.model, args.language)
    loading = time.perf_counter()
    with LiveClient() as client:
        client.load(args.model, "cpu", args.language)
        wait_for(client, "ready")
        load_s = time.perf_counter() - loading
        take = Take(client)
        (spoken if args.clips else fed)(take, sound)
        final, final_s = take.end()
    rules = Normaliser.for_language(args.language)
    delays, partials = delays_of(final, take.partials), take.partials
    shown = " ".join(str(partials[-1][1].values[part]) for part in ("settled", "open")) if partials else ""
    report(
        "live",
        word_delay_s=spread(delays),
        words=len(final.words),
        partials=len(partials),
        partial_every_s=round(len(sound) / RATE / max(1, len(partials)), 2),
        child_delay_ms=spread([m.values["delay_ms"] for _, m in partials]),
        behind_s=spread([at - m.values["heard_s"] for at, m in partials]),
        final_s=round(final_s, 3),
        ready_s=round(ready_s, 2),
        load_s=round(load_s, 2),
        import_s=imports,
        promise_s=PROMISE_S,
        kept=ready_s <= PROMISE_S,
        audio_s=round(len(sound) / RATE, 1),
        wer=round(score([rules(said)], [rules(final.text)]).wer, 3),
        wer_live=round(score([rules(said)], [rules(shown)]).wer, 3),
        text=final.text,
    )


if __name__ == "__main__":
    main()
