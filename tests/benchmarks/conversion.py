"""How much memory and time converting pickled weights takes: `bench conversion [--megabytes 300]`.

Weights of that size are written as pytorch_model.bin in float16 and in float32, and in the format of torch before 1.6,
which cannot be mapped; the child that converts them is watched to its end. Peaks are of all its memory, what it maps of
the file included.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import torch

LAYERS = 24


def pickled(folder: Path, kind: torch.dtype, megabytes: int, *, old: bool) -> Path:
    """A folder with so many megabytes of weights, in tensors as large as those of a 24-layer encoder."""
    numbers = megabytes * 1_000_000 // torch.empty(0, dtype=kind).element_size() // (4 * LAYERS)
    torch.save(
        {f"layers.{i}.{j}.weight": torch.randn(numbers).to(kind) for i in range(LAYERS) for j in range(4)},
        folder / "pytorch_model.bin",
        _use_new_zipfile_serialization=not old,
    )
    return folder


class Watch(threading.Thread):
    """The largest memory that any child of this process has, until `stop`."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak, self._over = 0, threading.Event()

    def run(self) -> None:
        me = psutil.Process()
        while not self._over.wait(0.005):
            for child in me.children():
                try:
                    self.peak = max(self.peak, child.memory_info().rss)
                except psutil.Error:
                    continue

    def stop(self) -> int:
        self._over.set()
        self.join()
        return self.peak


def measure(kind: torch.dtype, megabytes: int, *, old: bool = False) -> dict[str, Any]:
    from core.families import conversion

    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = f"{place}/cache"
        folder = pickled(Path(place), kind, megabytes, old=old)
        watch = Watch()
        watch.start()
        begun = time.perf_counter()
        conversion.convert(folder)
        took = time.perf_counter() - begun
        peak = watch.stop()
    return {"peak_mb": round(peak / 1e6), "seconds": round(took, 1)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=300, help="size of the weights (default: 300)")
    args = parser.parse_args()
    figures = {
        "megabytes": args.megabytes,
        "float16": measure(torch.float16, args.megabytes),
        "float32": measure(torch.float32, args.megabytes),
        "float32_old_format": measure(torch.float32, args.megabytes, old=True),
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
