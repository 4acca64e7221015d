"""What a recogniser heard: `Transcript` of `Word`s. Torch-free values with a JSON round trip."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from core.decoding.held_back import held_back


@dataclass(frozen=True)
class Word:
    """A word with its times in seconds of the sound given, how sure the model is (0..1), and other readings."""

    text: str
    start_s: float
    end_s: float
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Transcript:
    """The text of a stretch of sound. `text` is the words joined by spaces; `seconds` the length of the sound.

    `caught` counts what the model wrote wrongly and is not in the text, by its kind (see `held_back`).
    """

    text: str
    words: tuple[Word, ...]
    seconds: float
    caught: tuple[tuple[str, int], ...] = ()

    @property
    def held_back(self) -> str:
        """What was caught, in words; "" where nothing was."""
        return held_back(dict(self.caught))

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"caught": dict(self.caught)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Transcript:
        words = tuple(
            Word(**{**w, "alternatives": tuple((t, c) for t, c in w.get("alternatives", ()))}) for w in values["words"]
        )
        return cls(values["text"], words, values["seconds"], tuple(dict(values.get("caught", {})).items()))
