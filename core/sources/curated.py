"""Models of the hub that are worth starting from, as resources/catalogue.json lists them. Torch-free.

A data file with one entry per model, and one sentence here for what it is good for, so that it can be translated.
What a model is in truth is seen when it is there: `core.sources.catalogue.describe`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from core.wording import say, say_n

CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "catalogue.json"

Head = Literal["letters", "letters_per_language", "pieces", "bytes", "none"]

HEADS: dict[Head, str] = {
    "letters": say("writes letters"),
    "letters_per_language": say("writes letters, with an adapter for each language"),
    "pieces": say("writes pieces of words"),
    "bytes": say("writes pieces of bytes, any script"),
    "none": say("does not write yet: it has only listened"),
}
"""What a model writes with, in words."""

GOOD_FOR: dict[str, str] = {
    "tiny_whisper": say("The smallest that understands people: for a first try on any computer."),
    "base_whisper": say(
        "Small, quick and fair in the larger languages: the first to try on a computer without a card."
    ),
    "small_whisper": say("Clearly better than base, and still taught on a laptop with patience."),
    "turbo_whisper": say("The most accurate Whisper for its speed; teaching it wants a graphics card."),
    "xlsr_spanish": say("Writes Spanish by letters: a sure start for Spanish's neighbours, with a graphics card."),
    "xlsr_portuguese": say("Writes Portuguese by letters: a sure start for Galician and other neighbours."),
    "voxpopuli_spanish": say("Spanish from the European Parliament, of a size that a CPU can teach."),
    "parakeet": say("Quick and accurate in 25 languages of Europe; wants a graphics card."),
    "canary": say("As accurate as the largest in 25 languages of Europe; wants a large graphics card."),
    "omni": say("Has learnt 1,600 languages: perhaps one next door to yours. Clips of up to 40 seconds."),
    "mms": say("The best start below an hour of speech in two field studies: only a small adapter learns."),
    "moonshine": say("Very small and quick, English only: for close relatives of English."),
    "xls_r": say("Listened to 128 languages and writes none: for ten hours of speech and more."),
    "w2v_bert": say("Among the best listeners there are, of 143 languages; it learns to write from your hours."),
}
"""What each is good for, by the key in the data file."""


@dataclass(frozen=True)
class CuratedModel:
    """One model of the list. `revision` (a commit) and `files` (SHA-256 by name) pin it, as far as they are known.

    `languages` were heard in training (codes of ISO 639), `understands` those of them in which it writes what people
    say; where they are too many to list, `many` counts them. `model_type` is transformers' name of its kind,
    `objective` one of `core.objectives`, "" for one without an output layer; `download_bytes` is about what is fetched.
    """

    id: str
    revision: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    pinned_from: str = ""
    licence: str = ""
    non_commercial: bool = False
    languages: tuple[str, ...] = ()
    understands: tuple[str, ...] = ()
    many: int = 0
    parameters: int = 0
    model_type: str = ""
    objective: str = ""
    head: Head = "letters"
    download_bytes: int = 0
    good_for: str = ""

    @property
    def pinned(self) -> bool:
        """Whether the list itself fixes its revision; else the first download does."""
        return bool(self.revision)

    @property
    def sentence(self) -> str:
        """What it is good for, in a sentence."""
        return GOOD_FOR.get(self.good_for, "")

    @property
    def writes(self) -> bool:
        return self.head != "none"

    @property
    def languages_in_words(self) -> str:
        """ "es", "es, pt, it", "99 languages"."""
        count = self.many or len(self.languages)
        if self.many or count > 3:
            return say_n("one language", "%n languages", count)
        return ", ".join(self.languages)


@cache
def curated(path: Path = CATALOGUE) -> tuple[CuratedModel, ...]:
    """The list, in the order of the file. Raises `ValueError` for an entry that makes no sense: a defect of ours."""
    values = json.loads(path.read_text(encoding="utf-8"))
    sets = {name: tuple(codes.split()) for name, codes in values["language_sets"].items()}
    return tuple(_model(entry, sets) for entry in values["models"])


def curated_model(model: str) -> CuratedModel | None:
    """The entry of a model by its id, in whatever case it is typed."""
    return next((entry for entry in curated() if entry.id.lower() == model.lower()), None)


def _model(entry: Mapping[str, Any], sets: Mapping[str, tuple[str, ...]]) -> CuratedModel:
    languages = _codes(entry["languages"], sets)
    understands = languages if entry["understands"] == "same" else _codes(entry["understands"], sets)
    if entry["head"] not in HEADS or entry["good_for"] not in GOOD_FOR:
        raise ValueError(f"{entry['id']}: head or good_for is not known")
    known = {**entry, "languages": languages, "understands": understands}
    return CuratedModel(**known)


def _codes(value: str | Iterable[str], sets: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return sets[value] if isinstance(value, str) else tuple(value)
