"""How long it takes to see a frame of an hour of 1080p video after a jump, and whether it is the right one.

    python3 installer/bootstrap.py bench video [--minutes N] [--camera-minutes N] [--folder DIR]

Films are made (a minute is encoded and repeated without encoding again) with a key frame every 2 and every 10 seconds:
moving texture at a few Mbit/s, and at a camera's 20 Mbit/s with fresh noise in every frame. Every frame tells its own
number in black and white squares, which is read from the picture that would be shown. Jumps go to random places: how
soon the first picture is there (the nearest that is at hand), and how soon the very frame. Then the film is followed as
a playhead follows it, and gone back through frame by frame. The last line is one JSON object; all times are
milliseconds.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from scipy import ndimage

from core.video.film import Film
from tests.benchmarks._figures import report, spread
from tests.films import make_film, number_of, repeated

SIZE, RATE = (1920, 1080), 25
SHOWN = 640
CAMERA = {"b": "20M", "maxrate": "24M", "bufsize": "20M", "crf": "-1", "preset": "superfast"}
GRAIN = 6
"""Of a sensor, in steps of grey."""


def made_film(folder: Path, kind: str, keyframes_s: float, minutes: int) -> Path:
    """A minute that is encoded once, over and over."""
    minute, film = folder / f"{kind}-minute-{keyframes_s:g}.mp4", folder / f"{kind}-{keyframes_s:g}-{minutes}.mp4"
    if not minute.is_file():
        how = CAMERA if kind == "camera" else {"crf": "27", "preset": "superfast"}
        make_film(minute, 60, size=SIZE, rate=RATE, keyframes_s=keyframes_s, texture=texture(), options=how,
                  grain=GRAIN if kind == "camera" else 0)  # fmt: skip
    return film if film.is_file() else repeated(minute, film, minutes)


def texture() -> np.ndarray:
    """Something that costs as much as a camera's picture: grain of several sizes."""
    noise = np.random.default_rng(2)
    fine = noise.normal(0, 14, (SIZE[1], SIZE[0], 1)) + ndimage.gaussian_filter(
        noise.normal(0, 900, (SIZE[1], SIZE[0], 1)), (9, 9, 0)
    )
    return np.clip(128 + fine.repeat(3, axis=2), 16, 235).astype(np.uint8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--camera-minutes", type=int, default=10, help="of the films at 20 Mbit/s (1.5 GB in ten)")
    parser.add_argument("--jumps", type=int, default=60)
    parser.add_argument("--folder", type=Path, help="where the films are made, or lie already")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vizinho-video-") as made:
        folder = choice.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        figures = {}
        for keyframes_s in (2.0, 10.0):
            for kind, minutes in (("film", choice.minutes), ("camera", choice.camera_minutes)):
                if minutes > 0:
                    path = made_film(folder, kind, keyframes_s, minutes)
                    name = f"{kind}_key_frames_{keyframes_s:g}_s"
                    figures[name] = measure(path, keyframes_s, minutes * 60, choice.jumps)
    report("video", minutes=choice.minutes, **figures)


def measure(path: Path, keyframes_s: float, seconds: int, jumps: int) -> dict[str, Any]:
    chance = random.Random(1)
    size = path.stat().st_size
    print(f"key frames every {keyframes_s:g} s: {seconds / 60:.0f} min, {size / 1e6:,.0f} MB, "
          f"{size * 8 / seconds / 1e6:.1f} Mbit/s")  # fmt: skip
    begun = time.perf_counter()
    with Film(path) as film:
        opened, wrong = time.perf_counter() - begun, 0
        first: list[float] = []
        soon: list[float] = []
        exact: list[float] = []
        film.meanwhile = lambda _: first.append(time.perf_counter())
        for _ in range(jumps):
            number = chance.randrange(seconds * RATE)
            del first[:]
            begun = time.perf_counter()
            found = film.frame((number + 0.5) / RATE, SHOWN)
            first.append(time.perf_counter())
            soon.append(1000 * (first[0] - begun))
            exact.append(1000 * (first[-1] - begun))
            wrong += number_of(found.pixels) != number % (60 * RATE) or found.number != number
        print(f"  opened in {1000 * opened:.0f} ms; a jump, first picture: {told(soon)}")
        print(f"  the very frame: {told(exact)}; {wrong} of {jumps} wrong")
        figures: dict[str, Any] = {"first": spread(soon), "jump": spread(exact), "jumps_wrong": wrong}
        film.meanwhile = None
        start, wrong = seconds // 3, 0
        spent: list[float] = []
        film.frame(start, SHOWN)
        for number in range(start * RATE + 1, (start + 8) * RATE):
            begun = time.perf_counter()
            found = film.frame((number + 0.5) / RATE, SHOWN)
            spent.append(1000 * (time.perf_counter() - begun))
            wrong += number_of(found.pixels) != number % (60 * RATE)
        print(f"  following: median {np.median(spent):.1f} ms a frame, 95th percentile {np.percentile(spent, 95):.1f}, "
              f"at most {max(spent):.1f} (a frame stands {1000 / RATE:.0f} ms); {wrong} wrong")  # fmt: skip
        last, back = (start + 8) * RATE - 1, []
        for number in range(last - 1, last - 101, -1):
            begun = time.perf_counter()
            found = film.frame((number + 0.5) / RATE, SHOWN)
            back.append(1000 * (time.perf_counter() - begun))
            wrong += number_of(found.pixels) != number % (60 * RATE)
        print(f"  a hundred frames back: {told(back)}; {wrong} wrong")
    return figures | {"following": spread(spent), "back": spread(back), "following_wrong": wrong}


def told(spent: list[float]) -> str:
    return (f"median {np.median(spent):.0f} ms, 95th percentile {np.percentile(spent, 95):.0f} ms, "
            f"at most {max(spent):.0f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
