"""The limits of the quality checks: from where on something is flagged. A project keeps those that differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from core.wording import say


@dataclass(frozen=True)
class Limits:
    """From where on something is flagged. Measuring does not depend on them: a changed limit reads no sound again."""

    silence_s: float = 1.5
    pause_s: float = 1.0
    clipped_share: float = 0.003
    clipped_blocks: float = 0.02
    silent_db: float = -60.0
    quiet_db: float = -40.0
    snr_db: float = 12.0
    band_hz: float = 4500.0
    letters_per_second: float = 25.0
    slowest: float = 1.5
    pace_spreads: float = 4.0
    frame_ms: float = 40.0
    long_s: float = 30.0
    short_s: float = 0.2
    same_text_times: float = 2.0
    same_text_letters: float = 10.0
    foreign_spreads: float = 6.0
    overlap_s: float = 0.1
    disagree_cer: float = 0.3
    disagree_spreads: float = 3.0

    @classmethod
    def of(cls, values: Mapping[str, float]) -> Self:
        """The defaults with `values` in their place; names that are not known are passed over."""
        known = {limit.name for limit in fields(cls)}
        return cls(**{name: float(value) for name, value in values.items() if name in known})

    def changed(self) -> dict[str, float]:
        """Those that differ from the defaults, as a project keeps them."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}


@dataclass(frozen=True)
class LimitField:
    """A limit in words. It is set in `unit`, which is `scale` times what is kept; `kinds` are the flags it decides."""

    name: str
    title: str
    unit: str
    low: float
    high: float
    step: float
    kinds: tuple[str, ...]
    scale: float = 1.0
    help: str = ""

    @property
    def default(self) -> float:
        values: dict[str, Any] = {f.name: f.default for f in fields(Limits)}
        return float(values[self.name])


FIELDS: dict[str, LimitField] = {
    field.name: field
    for field in (
        LimitField("letters_per_second", say("Too fast: at least"), say("letters/s"), 5, 80, 1, ("fast",)),
        LimitField("slowest", say("Too slow: less than"), say("letters/s"), 0, 10, 0.5, ("slow",)),
        LimitField(
            "pace_spreads",
            say("Too fast or slow against the corpus: at least"),
            say("spreads"),
            2,
            20,
            0.5,
            ("fast", "slow"),
            help=say("How far from the usual letters a second of speech, in robust standard deviations."),
        ),
        LimitField(
            "frame_ms",
            say("Text must fit a model whose step is"),
            "ms",
            10,
            160,
            10,
            ("ctc",),
            help=say(
                "The starter and wav2vec 2.0 write every 40 and 20 ms; some larger models "
                "every 80. What does not even fit 20 ms keeps out of training."
            ),
        ),
        LimitField("silence_s", say("Silence at an end: at least"), "s", 0.2, 20, 0.1, ("silence",)),
        LimitField("pause_s", say("Pause: at least"), "s", 0.2, 20, 0.1, ("pauses",)),
        LimitField("clipped_share", say("Clipped: at least"), say("% of the sound"), 0.01, 50, 0.1, ("clipped",), 100),
        LimitField(
            "clipped_blocks",
            say("Clipped too much to train from it: at least"),
            say("% of the sound"),
            0.01,
            100,
            0.5,
            (),
            100,
        ),
        LimitField("silent_db", say("Silent: the loudest is under"), "dB", -96, -20, 1, ("silent",)),
        LimitField("quiet_db", say("Very quiet: under"), "dB", -80, 0, 1, ("quiet",)),
        LimitField("snr_db", say("Noisy: speech is above the noise by less than"), "dB", 0, 60, 1, ("noisy",)),
        LimitField("band_hz", say("Narrow band: the sound ends under"), "Hz", 1000, 24000, 250, ("band",)),
        LimitField("long_s", say("Too long: at least"), "s", 2, 600, 1, ("long",)),
        LimitField("short_s", say("Too short: less than"), "s", 0.03, 5, 0.05, ("short",)),
        LimitField("overlap_s", say("Overlaps: at least"), "s", 0.01, 10, 0.05, ("overlap",)),
        LimitField("same_text_times", say("Same text: at least"), say("times"), 2, 1000, 1, ("same_text",)),
        LimitField(
            "same_text_letters",
            say("Same text, long enough to count: at least"),
            say("letters"),
            1,
            500,
            1,
            ("same_text",),
        ),
        LimitField("foreign_spreads", say("Other language: at least"), say("spreads"), 2, 50, 0.5, ("language",)),
        LimitField("disagree_cer", say("Disagrees: at least"), say("% of the letters"), 1, 200, 5, ("disagrees",), 100),
        LimitField(
            "disagree_spreads",
            say("Disagrees more than usual: by at least"),
            say("spreads"),
            0,
            20,
            0.5,
            ("disagrees",),
            help=say("A model that knows the language badly is wrong everywhere: only what stands out is flagged."),
        ),
    )
}
"""Every limit in the order in which they are shown."""
