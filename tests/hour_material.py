"""A linguist's hour in small: a recording of the sample's synthetic speech with an EAF of four tiers, in which ten
utterances are marked, three are not, and a paragraph at the end is only written down. Written with pympi."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pympi.Elan import Eaf

from tests import builders
from tests.field_material import RATE, Said, sample_utterances, voices

PAUSE_S = 0.9
TRANSCRIBED, MARKED, MISSED = 3, 10, 13
"""Those before the first are transcribed, those before the second marked, those before the third spoken alone; the
others are the paragraph."""
WHOLE = 16


@dataclass(frozen=True)
class Hour:
    """The folder with sound and EAF, the text of its paragraph, and what is said from when to when (seconds)."""

    folder: Path
    paragraph: Path
    said: tuple[tuple[float, float, str], ...]
    shared_s: float
    """Where the first utterance ends and the second begins."""


def make(folder: Path) -> Hour:
    """All of it."""
    folder.mkdir(parents=True)
    spoken = sample_utterances(voices()[0], WHOLE)
    said = _write_sound(folder / "talk.wav", spoken)
    shared = round((said[0][1] + said[1][0]) / 2, 2)
    marks = [(round(1000 * a), round(1000 * b), text) for a, b, text in said]
    marks[0] = (marks[0][0], round(1000 * shared), marks[0][2])
    marks[1] = (round(1000 * shared), marks[1][1], marks[1][2])
    eaf = Eaf(author="")
    eaf.remove_tier("default")
    eaf.add_linked_file("talk.wav", "./talk.wav", "audio/x-wav")
    kinds = (("ft", "Symbolic_Association"), ("wd", "Included_In"))
    for name, constraint in kinds:
        eaf.add_linguistic_type(name, constraints=constraint, timealignable=constraint == "Included_In")
    for name in ("tx", "gestures"):
        eaf.add_linguistic_type(name)
    eaf.add_tier("tx", "tx", part="Ana")
    for name, _ in kinds:
        eaf.add_tier(name, name, parent="tx", part="Ana")
    eaf.add_tier("gestures", "gestures")
    for number, (start, end, text) in enumerate(marks[:MARKED]):
        eaf.add_annotation("tx", start, end, text if number < TRANSCRIBED else "")
        if number < 2:
            eaf.add_ref_annotation("ft", "tx", (start + end) // 2, f"translation {number + 1}")
    start, end, text = marks[0]
    for number, word in enumerate(text.split()[:2]):
        eaf.add_annotation("wd", start + 400 * number, start + 400 * (number + 1), word)
    eaf.add_annotation("gestures", marks[1][0], marks[1][0] + 800, "nods")
    eaf.to_file(str(folder / "talk.eaf"))
    paragraph = folder.parent / "paragraph.txt"
    paragraph.write_text(" ".join(_ended(one.text) for one in spoken[MISSED:]) + "\n", encoding="utf-8")
    return Hour(folder, paragraph, said, shared)


def _ended(text: str) -> str:
    return text if text[-1] in ".?!" else f"{text}."


def _write_sound(path: Path, spoken: list[Said]) -> tuple[tuple[float, float, str], ...]:
    rest = np.random.default_rng(1)
    pieces, said, at = [], [], 0

    def silence() -> None:
        nonlocal at
        pieces.append(0.0005 * rest.standard_normal(round(PAUSE_S * RATE)).astype(np.float32))
        at += len(pieces[-1])

    silence()
    for one in spoken:
        said.append((at / RATE, (at + len(one.sound)) / RATE, one.text))
        pieces.append(one.sound)
        at += len(one.sound)
        silence()
    builders.write_wav(path, np.concatenate(pieces), RATE)
    return tuple(said)
