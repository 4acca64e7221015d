"""What this computer has, in words: graphics cards, memory, disk. Never asked of torch."""

from __future__ import annotations

import platform
import shutil
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.i18n import tr, tr_n
from core.graphics_cards import Card


@dataclass(frozen=True)
class ComputeDevice:
    """A place where runs can train: `key` as in TrainConfig.device; `reason` why it cannot be used, or ""."""

    key: str
    title: str
    detail: str
    reason: str = ""


@lru_cache(maxsize=1)
def cpu_name() -> str:
    """The processor's name, as far as the system tells it."""
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return " ".join(line.split(":", 1)[1].replace("(R)", "").replace("(TM)", "").split())
    return platform.processor() or platform.machine()


def cores() -> int:
    """Cores that this process may use."""
    import psutil

    if hasattr(psutil.Process, "cpu_affinity"):
        return len(psutil.Process().cpu_affinity())
    return psutil.cpu_count() or 1


def memory() -> tuple[int, int]:
    """Bytes of memory in use and in all."""
    import psutil

    now = psutil.virtual_memory()
    return now.total - now.available, now.total


def free_disk(folder: Path) -> int:
    """Free bytes on the disk of a folder, or of the nearest one above that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def compute_devices(found: list[Card]) -> list[ComputeDevice]:
    """Every kind of device with what was found or why it cannot be used."""
    _, total = memory()
    if found:
        names = ", ".join(tr("{name}, {memory:,.0f} GB", name=g.name, memory=g.total / 2**30) for g in found)
        cuda = ComputeDevice("cuda", tr("NVIDIA graphics card"), names)
    else:
        missing = tr("No NVIDIA driver answers on this computer (the tool nvidia-smi found no card).")
        if sys.platform == "darwin":
            missing = tr("Macs have none; use the Apple graphics processor.")
        cuda = ComputeDevice("cuda", tr("NVIDIA graphics card"), "", missing)
    apple = sys.platform == "darwin" and platform.machine() == "arm64"
    mps = ComputeDevice(
        "mps", tr("Apple graphics processor"), tr("Built in"), "" if apple else tr("Only Macs with an M chip have it.")
    )
    count = cores()
    detail = tr_n(
        "{name}, one core, {memory:,.0f} GB memory",
        "{name}, %n cores, {memory:,.0f} GB memory",
        count,
        name=cpu_name(),
        memory=total / 2**30,
    )
    return [cuda, mps, ComputeDevice("cpu", tr("Processor"), detail)]
