"""Counts in sentences. It knows English nouns, not the program."""

from __future__ import annotations


def counted(count: int, noun: str, nouns: str = "") -> str:
    """ "one file", "7,642 files"; `nouns` where more than one is not `noun` + "s"."""
    return f"one {noun}" if count == 1 else f"{count:,} {nouns or noun + 's'}"
