"""Long sound without marks: utterances of a chosen length, cut where nobody speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from core import audio, speech
from core.audio import Samples, SoundInfo
from core.errors import Cancelled

BLOCK_S = 20


def cut_sound(
    path: Path, channel: int | None, info: SoundInfo, about_s: float, cancelled: Callable[[], bool]
) -> list[tuple[int, int]]:
    """Stretches [start, end) in frames of about `about_s` seconds, in order and apart; none where nobody speaks.

    Reads the sound a block at a time. Raises `SoundError` and `Cancelled`.
    """

    def blocks() -> Iterator[Samples]:
        for block in audio.blocks(path, channel=channel, frames=BLOCK_S * info.rate):
            if cancelled():
                raise Cancelled
            yield block

    pieces = speech.cut_at_pauses(speech.listen(blocks(), info.rate), about_s)
    scaled = [(round(start * info.rate), min(info.frames, round(end * info.rate))) for start, end in pieces]
    return [(start, end) for start, end in scaled if start < end]


def shared_out(text: str, pieces: list[tuple[int, int]]) -> list[str]:
    """The words of a text over stretches, by their lengths; every word once and in order."""
    words = text.split()
    total = sum(end - start for start, end in pieces)
    out: list[str] = []
    used, passed = 0, 0
    for start, end in pieces:
        passed += end - start
        upto = round(len(words) * passed / total)
        out.append(" ".join(words[used:upto]))
        used = upto
    return out
