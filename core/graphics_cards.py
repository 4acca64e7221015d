"""The graphics cards of this computer that training can use: asked of their driver's tool, never of torch."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from core.errors import ConfigError
from core.wording import say

ALL = "all"
ORDER = "CUDA_DEVICE_ORDER"
BY_BUS = "PCI_BUS_ID"
"""As the driver's tool counts cards; torch counts the fastest first unless it is told."""
VISIBLE = "CUDA_VISIBLE_DEVICES"


@dataclass(frozen=True)
class Card:
    """A graphics card. Memory in bytes."""

    index: int
    name: str
    used: int
    total: int


def short_name(name: str) -> str:
    """ "NVIDIA GeForce RTX 4070" -> "RTX 4070"."""
    for word in ("NVIDIA", "GeForce", "Tesla", "Quadro", "Corporation"):
        name = name.replace(word, "")
    return " ".join(name.split())


def cards() -> list[Card]:
    """NVIDIA cards as their driver's tool lists them, as far as this process may see them, counted as torch counts
    them; empty where there is none. It may take seconds."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return []
    command = [tool, "--query-gpu=index,name,memory.used,memory.total", "--format=csv,noheader,nounits"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=5, check=True)
    except (OSError, subprocess.SubprocessError):
        return []
    return visible(parse(answer.stdout), os.environ.get(VISIBLE))


def parse(text: str) -> list[Card]:
    """The cards of nvidia-smi's CSV; lines it cannot read (a card that fell off the bus) are skipped."""
    found: list[Card] = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(",")]
        if len(parts) == 4 and all(parts[i].isdigit() for i in (0, 2, 3)):
            found.append(Card(int(parts[0]), short_name(parts[1]), int(parts[2]) * 2**20, int(parts[3]) * 2**20))
    return found


def visible(found: Sequence[Card], only: str | None) -> list[Card]:
    """Those that a list in the environment leaves, counted in its order; names in it that are no numbers leave all."""
    listed = [part.strip() for part in only.split(",")] if only is not None else []
    if only is None or not all(part.isdigit() for part in listed if part):
        return list(found)
    known = {card.index: card for card in found}
    there = [known[int(part)] for part in listed if part and int(part) in known]
    return [replace(card, index=number) for number, card in enumerate(there)]


@lru_cache(maxsize=1)
def usable() -> tuple[int, ...]:
    """The numbers of the cards that the installed engine can use; they are asked for once in a process."""
    return tuple(card.index for card in cards()) if engine_build() else ()


def chosen(wanted: str, count: int, there: Sequence[int], free: Sequence[int]) -> tuple[int, ...]:
    """The cards that a run takes of those that are `there`, the `free` ones first: "all", those that it names as far
    as they are there, or `count` of them. Raises `ConfigError` where none of those it names is there."""
    if wanted == ALL:
        return tuple(there)
    if wanted:
        named = numbers(wanted)
        found = tuple(number for number in named if number in there)
        if not found:
            raise ConfigError(
                say("There is no graphics card {wanted} in this computer.", wanted=wanted),
                say("Graphics cards: {there}.", there=[str(number) for number in there] or say("none")),
            )
        return found
    return tuple([*free, *(number for number in there if number not in free)][: max(1, count)])


def numbers(text: str) -> tuple[int, ...]:
    """ "0,2" -> (0, 2), each once."""
    return tuple(dict.fromkeys(int(part) for part in text.split(",") if part.strip()))


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
