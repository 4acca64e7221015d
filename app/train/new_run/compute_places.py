"""Where a run can train on this computer, found without torch. What cannot be used stays listed, with the reason."""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from app import machine
from app.i18n import tr
from app.machine import Gpu


@dataclass(frozen=True)
class ComputePlace:
    """A device, by TrainConfig's key. `reason` says why it cannot be used, "" when it can. Memory in bytes."""

    key: str
    title: str
    detail: str
    reason: str = ""
    used: int = 0
    total: int = 0

    @property
    def usable(self) -> bool:
        return not self.reason


def find_places() -> list[ComputePlace]:
    """The best first. It asks the driver, for up to some seconds: not for the GUI thread."""
    return places(machine.gpus(), engine_build())


def places(gpus: list[Gpu], built_for: str) -> list[ComputePlace]:
    """The devices as people choose them; an Apple GPU is listed on Macs only, a graphics card elsewhere only."""
    used, total = machine.memory()
    found: list[ComputePlace] = []
    for device in machine.compute_devices(gpus):
        if device.key == "cpu":
            detail = tr("{name}, {n} cores", name=machine.cpu_name(), n=machine.cores())
            found.append(ComputePlace("cpu", tr("This computer, CPU"), detail, "", used, total))
        elif device.key == "mps" and sys.platform == "darwin":
            found.append(ComputePlace("mps", tr("This computer, Apple GPU"), device.detail, device.reason, used, total))
        elif device.key == "cuda" and sys.platform != "darwin":
            found.append(_cuda(gpus, built_for))
    return found


def _cuda(gpus: list[Gpu], built_for: str) -> ComputePlace:
    title = tr("This computer, GPU")
    if not gpus:
        return ComputePlace("cuda", title, "", tr("No NVIDIA card was found"))
    gpu = gpus[0]
    reason = "" if built_for else tr("The engine that is installed here is for CPUs only")
    return ComputePlace("cuda", f"{title} {gpu.index}", gpu.name, reason, gpu.used, gpu.total)


def best(found: list[ComputePlace]) -> str:
    """The key of what "auto" would take."""
    return next((place.key for place in found if place.usable), "cpu")


def engine_build() -> str:
    """The CUDA version that the installed torch was built for; "" where it is for CPUs only or absent.

    Read from its version file as text: importing it would cost seconds and hundreds of megabytes.
    """
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None:
        return ""
    try:
        text = (Path(found.origin).parent / "version.py").read_text(encoding="utf-8")
    except OSError:
        return ""
    return built_for(text)


def built_for(version_file: str) -> str:
    """The CUDA version named in torch/version.py."""
    match = re.search(r"^cuda\b[^=\n]*=\s*'([\d.]+)'", version_file, re.MULTILINE)
    return match[1] if match else ""
