"""How smooth waveform and spectrogram are on one hour of sound: time from a pan or zoom to the painted picture.

    python tests/benchmarks/waveform.py [--seconds 3600] [--format flac]

Everything is the window's own: the pyramids are built in a temporary folder as the Corpus page builds them, and the
sound view is painted at the size it has in a window of 1440 x 900. Close pictures of the spectrogram are computed on a
worker thread, as in the window. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import soundfile
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.corpus.sound.sound_view import SoundView
from app.tasks import Tasks
from app.theme import theme
from app.widgets.spectrogram_lane import draw_close, loudest_step
from core.peaks import build_peaks, build_spectrogram
from tests.builders import babble

RATE = 16000
SPANS_S = (3600.0, 600.0, 60.0, 10.0, 5.0, 1.0, 0.1)


def hour_of_sound(path: Path, seconds: float) -> None:
    """Speech-like sound with pauses, written in blocks."""
    minute = babble(60.0, RATE)
    minute[RATE * 20 : RATE * 24] *= 0.01
    with soundfile.SoundFile(path, "w", RATE, 1) as file:
        left = round(seconds * RATE)
        number = 0
        while left > 0:
            block = np.roll(minute, 977 * number)[:left] * (0.5 + 0.5 * (number % 7) / 7)
            file.write(block.astype(np.float32))
            left -= len(block)
            number += 1


Times = list[tuple[float, float]]


def painted_ms(view: SoundView, change: Callable[[], None]) -> tuple[float, float]:
    """From a change to its picture on the screen: wall time, and time this thread worked (the machine may be busy)."""
    begun, worked = time.perf_counter(), time.thread_time()
    change()
    view.viewport().repaint()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000


def at(times: Times, percent: float) -> tuple[float, float]:
    """A percentile of wall and of working time."""
    wall, worked = np.percentile(np.array(times), percent, axis=0)
    return round(float(wall), 2), round(float(worked), 2)


def settle(app: QApplication, ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--format", default="flac", choices=("flac", "wav", "ogg"))
    chosen = parser.parse_args()
    app = QApplication([])
    theme.start("light")
    tasks = Tasks()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"hour.{chosen.format}"
        hour_of_sound(path, chosen.seconds)
        begun = time.perf_counter()
        peaks = build_peaks(path, folder)
        peaks_s = time.perf_counter() - begun
        begun = time.perf_counter()
        spectrogram = build_spectrogram(path, folder)
        spectrogram_s = time.perf_counter() - begun
        loudest = loudest_step(spectrogram, 0, chosen.seconds)
        view = SoundView(theme)
        lane = view.spectrogram
        lane.fine_wanted.connect(
            lambda a, b, columns: tasks.run(
                "draw", lambda *_: draw_close(spectrogram, a, b, columns, loudest), lane.set_fine, quiet=True
            )
        )
        view.resize(976, 318)
        view.show()
        view.show_recording(chosen.seconds, 100.0, 105.0)
        view.set_peaks(peaks)
        view.set_frequencies(spectrogram, loudest)
        settle(app, 300)
        pans, zooms, playhead = measure(app, view, chosen.seconds)
        tasks.close()
        view.close()
        result = {
            "seconds": chosen.seconds,
            "format": chosen.format,
            "pan_p95_ms": at(pans, 95)[0],
            "zoom_p95_ms": at(zooms, 95)[0],
            "playhead_p95_ms": at(playhead, 95)[0],
            "pan_median_ms": at(pans, 50)[0],
            "zoom_median_ms": at(zooms, 50)[0],
            "pan_p95_working_ms": at(pans, 95)[1],
            "zoom_p95_working_ms": at(zooms, 95)[1],
            "playhead_p95_working_ms": at(playhead, 95)[1],
            "build_peaks_s": round(peaks_s, 2),
            "build_spectrogram_s": round(spectrogram_s, 2),
        }
    print(json.dumps(result))


def measure(app: QApplication, view: SoundView, seconds: float) -> tuple[Times, Times, Times]:
    """Milliseconds of pans at every zoom, of zooming all the way in and out, and of a moving playhead."""
    axis = view.axis
    pans: Times = []
    for span in SPANS_S:
        start = seconds / 3
        axis.show(start, start + span)
        settle(app, 30)
        for step in range(60):
            move = span * (0.03 if step < 40 else -0.05)
            pans.append(painted_ms(view, lambda move=move: axis.scroll(move)))
            app.processEvents()
    zooms: Times = []
    axis.show(0, seconds)
    for factor in [0.88] * 80 + [1 / 0.88] * 80:
        zooms.append(painted_ms(view, lambda factor=factor: axis.zoom(factor, seconds / 3)))
        app.processEvents()
    axis.show(100, 105)
    settle(app, 100)
    playhead = [painted_strip(app, view, 100 + i / 60) for i in range(200)]
    return pans, zooms, playhead


def painted_strip(app: QApplication, view: SoundView, second: float) -> tuple[float, float]:
    """A step of the playhead, with only what it uncovers painted again."""
    begun, worked = time.perf_counter(), time.thread_time()
    view.move_playhead(second)
    app.processEvents()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000


if __name__ == "__main__":
    main()
