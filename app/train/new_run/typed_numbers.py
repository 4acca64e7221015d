"""Numbers as people type them, by their locale's decimal sign, and back. Pure functions.

A sign that can only be a decimal one is taken as that in every locale: 5,0e-4 and 5.0e-4 are the same everywhere.
Only what reads both ways (1,000 and 1.000) is read as the locale writes it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

GROUPED = re.compile(r"[1-9]\d{0,2}(?P<sign>[.,])\d{3}(?:(?P=sign)\d{3})*")
PLAIN = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")


def read_number(text: str, decimal: str = ".") -> float:
    """The number of a text. Raises `ValueError` where it is none, or only half of it is."""
    text = text.strip().replace("−", "-").replace("\u202f", "").replace("\u00a0", "").replace("×10^", "e")
    grouped = GROUPED.fullmatch(text.lstrip("+-"))
    if grouped is not None and (grouped["sign"] != decimal or text.count(decimal) > 1):
        return float(text.replace(grouped["sign"], ""))
    if PLAIN.fullmatch(text) is None:
        raise ValueError(text)
    return float(text.replace(",", "."))


def read_whole(text: str, decimal: str = ".") -> int:
    """A whole number. Raises `ValueError`."""
    value = read_number(text, decimal)
    if value != int(value):
        raise ValueError(text)
    return int(value)


def read_numbers(text: str, decimal: str = ".") -> tuple[float, ...]:
    """Several numbers, apart by spaces, semicolons, or commas that are no decimal signs. Raises `ValueError`."""
    parts = [part.rstrip(",") for part in re.split(r"[\s;]+", text.strip()) if part.rstrip(",")]
    if len(parts) == 1 and parts[0].count(",") > 1:
        if "." not in parts[0]:
            raise ValueError(text)  # 0,92,1,0: nobody can tell which comma parts and which one points
        parts, decimal = parts[0].split(","), "."
    return tuple(read_number(part, decimal) for part in parts)


def write_number(value: float, decimal: str = ".") -> str:
    """The shortest text that reads as exactly this number."""
    text = str(value) if isinstance(value, int) else repr(float(value)).removesuffix(".0")
    return text.replace(".", decimal)


def write_sizes(values: Mapping[str, int]) -> str:
    """ "hidden_size=256 num_hidden_layers=6" """
    return " ".join(f"{name}={value}" for name, value in values.items())


def write_numbers(values: tuple[float, ...], decimal: str = ".") -> str:
    return " ".join(write_number(value, decimal) for value in values)
