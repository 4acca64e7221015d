"""How long after a word is spoken it is on the screen: speech fed to the recogniser child at the speed of speech.

    python3 installer/bootstrap.py bench live [MODEL]

Spanish sentences by espeak-ng, in blocks of 20 ms, to the starter (or the model folder given) on one thread. A word's
delay runs from its end in the sound (by the final alignment) to the arrival of the first partial text with as many
words. Promise: at most 0.5 s on an idle core. `load_s` is from the child's start to its readiness.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from core import audio
from core.decoding.client import LiveClient, Message
from core.sources.catalogue import starter_folder
from tests.benchmarks._figures import report, spread

SENTENCES = (
    "el perro blanco corre por la calle",
    "mañana compramos tres billetes para el tren",
    "mi hermana prepara la cena y el vecino lee el periódico",
    "no sé dónde está la llave de la puerta",
    "la profesora escribe una carta larga a su familia",
)
RATE = 48_000
BLOCK_S = 0.02


def say(text: str) -> np.ndarray:
    """(T,) float32 at 48 kHz, with half a second of near silence after it."""
    sound = subprocess.run(["espeak-ng", "-v", "es+m3", "-s", "150", "--stdout", text], capture_output=True, check=True)
    own = int.from_bytes(sound.stdout[24:28], "little")
    x = np.frombuffer(sound.stdout[44:], np.int16).astype(np.float32) / 32768
    pause = 1e-3 * np.random.default_rng(0).standard_normal(RATE // 2).astype(np.float32)
    return np.concatenate((audio.resample(x, own, RATE), pause))


def wait_for(client: LiveClient, kind: str) -> Message:
    while True:
        message = client.read(60.0)
        if message is None or message.kind == "failed":
            raise SystemExit(f"no {kind}: {message}")
        if message.kind == kind:
            return message


def main() -> None:
    model = Path(sys.argv[1]) if len(sys.argv) > 1 else starter_folder("es")
    take = np.concatenate([say(text) for text in SENTENCES])
    block = round(RATE * BLOCK_S)
    partials: list[tuple[float, Message]] = []
    begun = time.perf_counter()
    with LiveClient() as client:
        client.load(model, "cpu")
        wait_for(client, "ready")
        load_s = time.perf_counter() - begun
        client.begin(RATE)
        begun = time.perf_counter()
        for number, first in enumerate(range(0, len(take), block), 1):
            while (left := number * BLOCK_S - (time.perf_counter() - begun)) > 0:
                message = client.read(left)
                if message is not None and message.kind == "partial":
                    partials.append((time.perf_counter() - begun, message))
            client.samples(take[first : first + block])
        ended = time.perf_counter()
        client.end()
        final = wait_for(client, "final").transcript
        final_s = time.perf_counter() - ended
    assert final is not None
    delays = []
    for number, word in enumerate(final.words, 1):
        shown = [at for at, m in partials if len(f"{m.values['settled']} {m.values['open']}".split()) >= number]
        late = [at - word.end_s for at in shown if at >= word.end_s]
        delays += late[:1]
    report(
        "live",
        word_delay_s=spread(delays),
        words=len(final.words),
        partials=len(partials),
        child_delay_ms=spread([m.values["delay_ms"] for _, m in partials]),
        final_s=round(final_s, 3),
        load_s=round(load_s, 2),
        audio_s=round(len(take) / RATE, 1),
        text=final.text,
    )


if __name__ == "__main__":
    main()
