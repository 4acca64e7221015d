"""How the spectrogram is drawn and how it is measured, as the program remembers it between starts."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from app.settings import Settings
from core.phonetics.formants import CEILINGS
from core.phonetics.look import Look
from core.phonetics.pitch import PitchRange
from core.phonetics.tracks import Measuring

KEY, LINES_KEY = "sound/look", "sound/lines"
LOWEST_HZ, HIGHEST_HZ, NARROWEST_HZ = 30.0, 1500.0, 50.0
FORMANT_HZ = (3000.0, 9000.0)


@dataclass(frozen=True)
class SoundLook:
    """The picture, and where pitch and formants are looked for."""

    look: Look = field(default_factory=Look)
    measuring: Measuring = field(default_factory=Measuring)


def look_of(settings: Settings) -> SoundLook:
    """As it was left; what cannot be is as at first."""
    kept = settings.value(KEY, {})
    usual = SoundLook()

    def number(name: str, otherwise: float) -> float:
        value: Any = kept.get(name, otherwise)
        good = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        return float(value) if good else otherwise

    look = Look(
        number("window_ms", usual.look.window_ms),
        number("bottom_hz", usual.look.bottom_hz),
        number("top_hz", usual.look.top_hz),
        number("range_db", usual.look.range_db),
    ).fitted()
    floor = min(max(number("floor", usual.measuring.pitch.floor), LOWEST_HZ), HIGHEST_HZ - NARROWEST_HZ)
    ceiling = min(max(number("ceiling", usual.measuring.pitch.ceiling), floor + NARROWEST_HZ), HIGHEST_HZ)
    highest = min(max(number("formant_ceiling", CEILINGS[0]), FORMANT_HZ[0]), FORMANT_HZ[1])
    return SoundLook(look, Measuring(PitchRange(floor, ceiling), highest))


def keep_look(settings: Settings, wanted: SoundLook) -> None:
    """Remember it."""
    look, how = wanted.look, wanted.measuring
    values = {name: getattr(look, name) for name in Look.__dataclass_fields__}
    values |= {"floor": how.pitch.floor, "ceiling": how.pitch.ceiling, "formant_ceiling": how.formant_ceiling}
    settings.set_value(KEY, values)
