"""From a run's settings to how its utterances are varied: the kinds in their order, what of it comes to nothing, and
how long it takes. Torch-free: the window lets a person hear it before there is a run.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from core.augment import codecs
from core.augment.bands import BandLimit
from core.augment.codecs import Codecs
from core.augment.coloured import ColouredNoise
from core.augment.gain import Gain
from core.augment.kind import RATE, Kind
from core.augment.noise import FileNoise, Noise, Noises, PauseNoise
from core.augment.rooms import Rooms
from core.augment.silence import LONGEST_S, EndSilence
from core.datasets.augment import Masks, Variation
from core.families import DEFAULT, FAMILIES, Family
from core.runs.heard_once import still
from core.strategies import writes
from core.training.config import TrainConfig
from core.wording import say

KINDS: Mapping[str, str] = {
    "coloured_noise": ColouredNoise.title,
    "pause_noise": PauseNoise.title,
    "file_noise": FileNoise.title,
    "rooms": Rooms.title,
    "codec": Codecs.title,
    "band_limit": BandLimit.title,
    "gain": Gain.title,
    "end_silence": EndSilence.title,
}
"""Settings that are the chance of a kind, and what that is called in a row of them."""
NO_NOISES: Mapping[str, Noises] = {}
TIMED_S, TIMED = 4.0, 6
"""How much sound is varied to learn how fast that is, and how often."""


def variation_of(
    config: TrainConfig, noises: Mapping[str, Noises] = NO_NOISES, longest_s: float = LONGEST_S
) -> Variation:
    """How a run with these settings varies what it hears; no copy gets longer than `longest_s` by silence. As in the
    world: somebody speaks in a room, where there is noise, and a line and a recorder follow."""
    none = Noises.of(())
    kinds: tuple[Kind, ...] = (
        EndSilence(config.end_silence, config.end_silence_s, longest_s),
        Rooms(config.rooms, config.rooms_rt60, config.seed),
        ColouredNoise(config.coloured_noise, config.coloured_noise_db, config.coloured_noise_slopes),
        PauseNoise(config.pause_noise, config.pause_noise_db, noises.get(PauseNoise.key, none)),
        FileNoise(config.file_noise, config.file_noise_db, noises.get(FileNoise.key, none)),
        BandLimit(config.band_limit, config.band_limit_hz),
        Codecs(config.codec, config.codecs),
        Gain(config.gain, config.gain_db),
    )
    heard = tuple(kind for kind in kinds if kind.share > 0 and not (isinstance(kind, Noise) and kind.of.empty))
    return Variation(config.speeds, config.noise, config.copies, config.seed, heard)


def family_in(config: TrainConfig) -> Family:
    """The family of a run; the usual one's facts for that of a newer version."""
    return FAMILIES.get(config.family, FAMILIES[DEFAULT])


def masks_of(config: TrainConfig) -> Masks:
    """What SpecAugment hides in a run with these settings; nothing where it can hide nothing (see `unhidden`)."""
    if unhidden(config):
        return Masks()
    tiles = family_in(config).tiles
    return Masks(config.freq_masks, config.freq_mask_bins, config.time_masks, config.time_mask_frames, tiles)


def unhidden(config: TrainConfig) -> str:
    """Why SpecAugment hides nothing, whatever its settings are, in a sentence; "" where it can."""
    if still(config):
        return say("The encoder hears each sound once: what is hidden would be another sound each time.")
    if not writes(config.strategy):
        return say("What is hidden of sound that is learnt from without text, hidden_share says.")
    if not family_in(config).hides:
        return say(
            "{title} hears the samples themselves, and its network hides nothing: SpecAugment does nothing here.",
            title=family_in(config).title,
        )
    return ""


def chosen(config: TrainConfig) -> list[str]:
    """The kinds that are switched on, by the names of their settings."""
    return [name for name in KINDS if config.value(name) > 0]


def remarks(config: TrainConfig) -> list[str]:
    """What of the settings comes to nothing, and why, in sentences."""
    found: list[str] = []
    if config.copies == 1 and (names := chosen(config)):
        found.append(
            say(
                "Each utterance is heard in one copy, the clean sound, so that this is never heard: {kinds}. With more "
                "copies (copies=4) the others are varied.",
                kinds=[KINDS[name] for name in names],
            )
        )
    asked = Masks(config.freq_masks, config.freq_mask_bins, config.time_masks, config.time_mask_frames)
    if asked and (why := unhidden(config)):
        found.append(why)
    if config.codec > 0 and (absent := codecs.missing(config.codecs)):
        found.append(
            say("The installed PyAV cannot encode {names}: these codecs are left out.", names=list(absent))
            if len(absent) < len(config.codecs)
            else say("The installed PyAV can encode none of {names}: no codec is heard.", names=list(absent))
        )
    return found


def speed_of(config: TrainConfig) -> float:
    """Seconds of sound that are varied in a second here; infinite where nothing is switched on. Takes a part of a
    second the first time it is asked for some settings."""
    if config.copies == 1 or not chosen(config):
        return float("inf")
    return _measured(*(config.value(name) for name in (*KINDS, "codecs", "rooms_rt60")))


@lru_cache(maxsize=32)
def _measured(*values: object) -> float:
    names = (*KINDS, "codecs", "rooms_rt60")
    config = TrainConfig(copies=2, **dict(zip(names, values, strict=True)))  # type: ignore[arg-type]
    rng = np.random.default_rng(0)
    sound = rng.standard_normal(int(TIMED_S * RATE), dtype=np.float32) * np.float32(0.1)
    stand_in = Noises.of([sound])
    variation = variation_of(config, {PauseNoise.key: stand_in, FileNoise.key: stand_in})
    for _ in range(2):  # the second time, rooms are built and codecs known, as for most of a run
        begun = time.perf_counter()
        for number in range(TIMED):
            variation.vary(sound, str(number), 1)
        took = time.perf_counter() - begun
    return TIMED * TIMED_S / max(1e-6, took)
