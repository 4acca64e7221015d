"""How much memory a model takes, roughly: to write with it, and to teach it. Torch-free.

What a batch takes beside that depends on the family and on how long it is: `app.train.new_run.forecast` adds it.
"""

from __future__ import annotations

BASE_BYTES = 0.75e9
"""torch and transformers themselves."""
BYTES_LEARNT = 16
"""A weight that learns: itself, its gradient and AdamW's two moments, in float32."""
BYTES_USED = 4
"""A weight that only computes, in float32."""
SHARE = 0.8
"""So much of a computer's memory may be taken: the system and other programs need the rest."""


def to_write(parameters: int) -> float:
    """Bytes that a model of so many weights takes when it reads or writes."""
    return BASE_BYTES + BYTES_USED * parameters


def to_teach(parameters: int, learning: int | None = None) -> float:
    """Bytes that teaching a model of so many weights takes, all or so many of which learn, its batches aside."""
    learning = parameters if learning is None else learning
    return BASE_BYTES + BYTES_LEARNT * learning + BYTES_USED * (parameters - learning)


def installed() -> int:
    """Bytes of memory of this computer."""
    import psutil

    return int(psutil.virtual_memory().total)


def fits(wanted: float, there: float) -> bool:
    """Whether so many bytes can be had of a memory of `there` bytes."""
    return wanted <= SHARE * there
