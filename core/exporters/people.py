"""What formats say about people, and tags as text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.project.records import Speaker

GENDERS: dict[str, str] = {
    "m": "m", "male": "m", "man": "m", "masculine": "m", "male_masculine": "m", "masculino": "m", "homem": "m",
    "hombre": "m", "f": "f", "female": "f", "woman": "f", "feminine": "f", "female_feminine": "f", "feminino": "f",
    "femenino": "f", "mulher": "f", "mujer": "f", "w": "f",
}  # fmt: skip
GIVEN_NAME = re.compile(r"Speaker \d+")


def gender_letter(gender: str) -> str:
    """ "m" or "f", as Kaldi writes it; "" for all else."""
    return GENDERS.get(gender.strip().casefold(), "")


def outside_id(speaker: Speaker) -> str:
    """The id under which the corpus it came from knows a speaker who was never given a name; else the name."""
    return speaker.source_key if speaker.source_key and GIVEN_NAME.fullmatch(speaker.name) else speaker.name


def tags_as_text(tags: Sequence[str]) -> str:
    """Tags with bars between them; a bar behind a single one that holds a comma, which would part it."""
    return " | ".join(tags) + (" |" if len(tags) == 1 and "," in tags[0] else "")
