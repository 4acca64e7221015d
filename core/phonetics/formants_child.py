"""The child that measures formants: a wish in a line, an answer in a line, until its input ends."""

from __future__ import annotations

import json
import math
import sys
from typing import Any

import numpy as np

from core import audio
from core.children import answers
from core.errors import WorkbenchError

FORMANTS, SHOWN = 5.0, 4
STEP_S, WINDOW_S, EMPHASIS_HZ = 0.005, 0.025, 50.0


def measured(wish: dict[str, Any]) -> list[list[float | None]]:
    """Formants at the wished times, None where Praat has none."""
    import parselmouth

    samples, rate = audio.read(wish["path"], wish["first"], wish["last"], channel=wish["channel"])
    if len(samples) < 3 * WINDOW_S * rate:
        return [[None] * SHOWN for _ in wish["times"]]
    sound = parselmouth.Sound(samples.astype(np.float64), rate)
    found = sound.to_formant_burg(STEP_S, FORMANTS, wish["ceiling"], WINDOW_S, EMPHASIS_HZ)
    return [
        [None if math.isnan(hz := found.get_value_at_time(number, at)) else round(hz, 2) for number in range(1, 5)]
        for at in wish["times"]
    ]


def main() -> None:
    """Answer until nobody asks any more."""
    out = answers()
    for line in sys.stdin:
        answer: dict[str, Any]
        try:
            answer = {"formants": measured(json.loads(line))}
        except WorkbenchError as error:
            answer = {"error": error.to_json()}
        out.write(json.dumps(answer) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
