"""What each setting of a run may be: ranges and choices, and the words for a value outside of them. Torch-free.

The ranges are wide: inside them everything can be computed with, and ends. Whether a value is wise is not told here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import ConfigError
from core.wording import say

Kind = Literal["number", "whole", "numbers", "names", "yes", "word", "words", "sizes", "values", "cards"]


@dataclass(frozen=True)
class Limit:
    """What a setting may be. `low` and `high` bound numbers; with `above`, `low` itself is too little.

    `kind`: a number, a whole one, several numbers (at least `least`, at most `most`), several of `choices`, yes or no,
    a word (one of `choices`, where there are any), words by word, whole numbers by word, anything by word (others say
    what), graphics cards. A word that is a `place` names a folder or a file.
    """

    kind: Kind
    low: float = 0.0
    high: float = 0.0
    above: bool = False
    choices: tuple[str, ...] = ()
    most: int = 0
    least: int = 0
    place: bool = False

    @property
    def words(self) -> str:
        """ "a number above 0 and up to 10,000" """
        if self.kind in ("number", "whole", "numbers"):
            match self.kind, self.above:
                case "number", True:
                    return say("a number above {low:,.10g} and up to {high:,.10g}", low=self.low, high=self.high)
                case "number", False:
                    return say("a number from {low:,.10g} to {high:,.10g}", low=self.low, high=self.high)
                case "numbers", _ if self.least:
                    return say(
                        "a number, or a lowest and a highest one, each from {low:,.10g} to {high:,.10g}",
                        low=self.low,
                        high=self.high,
                    )
                case "numbers", _:
                    return say(
                        "up to {most} numbers, each from {low:,.10g} to {high:,.10g}",
                        most=self.most,
                        low=self.low,
                        high=self.high,
                    )
                case _:
                    return say("a whole number from {low:,.10g} to {high:,.10g}", low=self.low, high=self.high)
        if self.kind == "names":
            return say("some of {choices}", choices=self.choices)
        if self.choices:
            return say("one of {choices}", choices=self.choices)
        if self.place:
            return say("a folder or a file")
        return {
            "yes": say("yes or no"),
            "word": say("a text"),
            "words": say("texts by letter"),
            "sizes": say(
                "whole numbers by name such as hidden_size=256 num_hidden_layers=6, each from {low:,.10g} to "
                "{high:,.10g}",
                low=self.low,
                high=self.high,
            ),
            "values": say("settings by name"),
            "cards": say("numbers of graphics cards such as 0,1, or all, or nothing for one that is free"),
        }[self.kind]


TEXT, SEVERAL, PLACE = Limit("word"), Limit("words"), Limit("word", place=True)
CHANCE, RATIO_DB = Limit("number", 0, 1), Limit("numbers", -10, 60, least=1, most=2)
LIMITS: Mapping[str, Limit] = {
    "name": TEXT,
    "source": PLACE,
    "source_label": TEXT,
    "network": PLACE,
    "family": TEXT,
    "objective": TEXT,
    "language": TEXT,
    "source_language": TEXT,
    "source_data": PLACE,
    "recipe": TEXT,
    "language_start": TEXT,
    "windows": Limit("word", choices=("short", "whole")),
    "letters": Limit("word", choices=("carry", "fresh")),
    "vocabulary": Limit("word", choices=("letters", "pieces", "source")),
    "piece_count": Limit("whole", 1, 20_000),
    "neighbours": SEVERAL,
    "strategy": TEXT,
    "strategy_settings": Limit("values"),
    "hours": Limit("number", 0, 10_000, above=True),
    "steps": Limit("whole", 0, 10_000_000),
    "learn": TEXT,
    "train_share": Limit("number", 0, 1, above=True),
    "drafts_at_least": CHANCE,
    "batch_seconds": Limit("number", 0.1, 20_000),
    "accumulate": Limit("whole", 1, 1000),
    "learning_rate": Limit("number", 0, 1, above=True),
    "warmup_steps": Limit("whole", 0, 1_000_000),
    "schedule": Limit("word", choices=("cosine", "linear", "triangle")),
    "final_rate_share": Limit("number", 0, 1),
    "weight_decay": Limit("number", 0, 1),
    "clip_norm": Limit("number", 0, 1_000_000, above=True),
    "speeds": Limit("numbers", 0.5, 2, most=16),
    "noise": Limit("yes"),
    "copies": Limit("whole", 1, 64),
    "coloured_noise": CHANCE,
    "coloured_noise_db": RATIO_DB,
    "coloured_noise_slopes": Limit("numbers", -12, 12, most=16),
    "pause_noise": CHANCE,
    "pause_noise_db": RATIO_DB,
    "file_noise": CHANCE,
    "file_noise_db": RATIO_DB,
    "noise_folder": PLACE,
    "rooms": CHANCE,
    "rooms_rt60": Limit("numbers", 0.05, 3, least=1, most=2),
    "gain": CHANCE,
    "gain_db": Limit("numbers", -40, 40, least=1, most=2),
    "band_limit": CHANCE,
    "band_limit_hz": Limit("numbers", 500, 8000, least=1, most=2),
    "codec": CHANCE,
    "codecs": Limit("names", choices=("telephone", "gsm", "amr", "opus", "mp3")),
    "end_silence": CHANCE,
    "end_silence_s": Limit("numbers", 0, 10, least=1, most=2),
    "freq_masks": Limit("whole", 0, 100),
    "freq_mask_bins": Limit("whole", 0, 1000),
    "time_masks": Limit("whole", 0, 100),
    "time_mask_frames": Limit("whole", 0, 100_000),
    "checks": Limit("whole", 1, 1000),
    "patience": Limit("whole", 0, 1000),
    "sample_count": Limit("whole", 0, 1000),
    "device": Limit("word", choices=("auto", "cpu", "cuda", "mps")),
    "precision": Limit("word", choices=("auto", "float32", "bfloat16")),
    "threads": Limit("whole", 0, 1024),
    "workers": Limit("whole", 0, 64),
    "cards": Limit("cards"),
    "seed": Limit("whole", 0, 2**31 - 1),
    "layers": Limit("sizes", 1, 65_536),
}
"""By the names of TrainConfig's fields; each has one."""

CARDS = re.compile(r"all|(\d{1,3}(,\d{1,3})*)?")
DOUBTFUL = re.compile(r"\d,\d+\s+\S|\S\s+\d+,\d")
""" "0,92 1,0": decimal commas, or four numbers? Not to be guessed where commas part numbers."""


def check(name: str, value: Any) -> None:
    """Raises `ConfigError` naming the setting, what was given, and what it may be."""
    check_value(name, LIMITS[name], value)


def check_value(name: str, limit: Limit, value: Any) -> None:
    """The same for a setting with a limit of its own."""
    if not fits(limit, value):
        shown = say("nothing") if value is None or value == "" else f"“{value}”"
        raise ConfigError(
            say("{name} cannot be {shown}.", name=name, shown=shown), say("Choose {words}.", words=limit.words)
        )


def fits(limit: Limit, value: Any) -> bool:
    """Whether a setting may be that."""
    match limit.kind:
        case "number" | "whole":
            return _is_number(value, limit.kind == "whole") and _inside(limit, value)
        case "numbers":
            several = isinstance(value, tuple | list) and limit.least <= len(value) <= limit.most
            return several and all(_is_number(v) and _inside(limit, v) for v in value)
        case "names":
            return isinstance(value, tuple | list) and bool(value) and all(one in limit.choices for one in value)
        case "yes":
            return isinstance(value, bool)
        case "word":
            return isinstance(value, str) and (not limit.choices or value in limit.choices)
        case "words":
            return isinstance(value, dict) and all(isinstance(x, str) for pair in value.items() for x in pair)
        case "cards":
            return isinstance(value, str) and CARDS.fullmatch(value) is not None
        case "values":
            return isinstance(value, dict) and all(isinstance(k, str) for k in value)
        case "sizes":
            named = isinstance(value, dict) and all(isinstance(k, str) for k in value)
            return named and all(_is_number(v, whole=True) and _inside(limit, v) for v in value.values())


def _is_number(value: Any, whole: bool = False) -> bool:
    kinds = int if whole else (int, float)
    return isinstance(value, kinds) and not isinstance(value, bool) and math.isfinite(value)


def _inside(limit: Limit, value: float) -> bool:
    return (limit.low < value if limit.above else limit.low <= value) and value <= limit.high


def sizes_of(text: str) -> dict[str, int]:
    """Whole numbers by name: "hidden_size=256, num_hidden_layers=6". Raises `ValueError`, also for a name that stands
    twice."""
    pairs = [part.partition("=") for part in re.sub(r"\s*=\s*", "=", text).replace(",", " ").replace(";", " ").split()]
    found = {name: int(value) for name, _, value in pairs}
    if len(found) != len(pairs) or "" in found:
        raise ValueError(text)
    return found


def from_text(name: str, limit: Limit, text: str) -> Any:
    """The value of a setting written as text, with decimal points; several numbers are apart by commas or spaces.

    Raises `ConfigError` for a text that is no value of it.
    """
    value: Any = text
    try:
        match limit.kind:
            case "number":
                value = float(text)
            case "whole":
                value = int(text)
            case "numbers":
                if DOUBTFUL.search(text):
                    raise ValueError("commas inside of parts that spaces keep apart")
                value = tuple(float(x) for x in text.replace(",", " ").split())
            case "names":
                value = tuple(text.replace(",", " ").split())
            case "sizes":
                value = sizes_of(text)
            case "yes":
                value = {"yes": True, "true": True, "no": False, "false": False}[text.strip().lower()]
    except (ValueError, KeyError) as error:
        raise ConfigError(
            say("{name} cannot be “{text}”.", name=name, text=text), say("Choose {words}.", words=limit.words)
        ) from error
    check_value(name, limit, value)
    return value
