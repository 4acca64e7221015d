"""`AskedLanguage`: in which of its languages a model of many is asked to write, and why, in words. Torch-free.

Which one that is, the objective decides (`seq2seq.languages.asked`); everybody else only shows it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from core.languages import language_name
from core.wording import say

Why = Literal["given", "own", "neighbour", "sound", "usual"]


@dataclass(frozen=True)
class AskedLanguage:
    """`code` is the model's own for the language, "" where it tells it from the sound; `given` is the code of the one
    that is spoken, as far as anybody said. `why`: it was given, the model was taught no other, it is the nearest to
    the given one, or nobody named one."""

    code: str
    why: Why
    given: str = ""

    @property
    def sentence(self) -> str:
        """What it is asked for, and what that means where it is not what is spoken."""
        language = language_name(self.code)
        match self.why:
            case "given":
                return say("It is asked to write {language}.", language=language)
            case "own":
                return say("It writes {language}, which it was taught.", language=language)
            case "neighbour":
                return say(
                    "It does not know {spoken}: it is asked to write {language}, the nearest that it knows.",
                    spoken=language_name(self.given),
                    language=language,
                )
            case "sound":
                return say("Nobody named the language: it tells it from the sound.")
            case "usual":
                return say("Nobody named the language: it is asked to write {language}.", language=language)

    @property
    def expected(self) -> bool:
        """Whether that is what anybody would expect: the language that was given, or that it was taught."""
        return self.why in ("given", "own")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any] | None) -> AskedLanguage | None:
        """None for a model that has one language only, and says nothing of it."""
        return cls(**values) if values else None
