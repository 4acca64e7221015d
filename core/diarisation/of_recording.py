"""Who speaks in a recording of a project: it is listened to, told apart, and voices that are known get their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import audio
from core.audio import Samples
from core.diarisation.known_voices import names_of
from core.diarisation.taking import free_names
from core.diarisation.turns import Told, read_from, regions_of, tell
from core.diarisation.voices import Voices, voices_of
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.project.records import Recording

BLOCK_S = 20
PARTS, LISTENING = 1000, 300
"""Thousandths of the work, and how many of them finding speech is."""


@dataclass(frozen=True)
class Proposal:
    """Turns with a name for each voice; `familiar` are those of them that were known before."""

    told: Told
    names: tuple[str, ...]
    familiar: tuple[bool, ...]
    voices: Voices


def who_speaks(
    reader: Reader,
    recording: Recording,
    model: Path | None = None,
    wanted: int = 0,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Proposal:
    """Tell who speaks when, with a model of speakers or without. `wanted` is how many people there are, 0 where nobody
    knows. `progress` counts thousandths. Raises `CheckpointError`, `SoundError` and `Cancelled`."""
    voices = voices_of(model)
    path, rate = reader.sound_path(recording), recording.rate

    def blocks() -> Iterator[Samples]:
        for start in range(0, recording.frames, BLOCK_S * rate):
            if cancelled():
                raise Cancelled
            progress(LISTENING * start // recording.frames, PARTS)
            yield audio.read(path, start, min(recording.frames, start + BLOCK_S * rate), channel=recording.channel)[0]

    def telling(done: int, total: int) -> None:
        progress(LISTENING + (PARTS - LISTENING) * done // max(1, total), PARTS)

    regions = regions_of(blocks(), rate, recording.frames / rate)
    told = tell(read_from(path, recording.channel, rate), regions, voices, wanted, telling, cancelled)
    known = names_of(reader, voices, told.centres)
    fresh = iter(free_names({one.name for one in reader.speakers()}, known.count("")))
    names = tuple(name or next(fresh) for name in known)
    return Proposal(told, names, tuple(bool(name) for name in known), voices)
