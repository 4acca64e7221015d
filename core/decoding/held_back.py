"""What a model wrote wrongly and was put right before anybody reads it, in words: the same again and again, and texts
where nobody speaks. Counts by kind; torch-free. What is caught, objectives and `Recogniser` decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from core.wording import joined, say_n

Caught = Literal["", "loop", "nobody"]
"""What was wrong with a text, or nothing."""
LOOP: Caught = "loop"
NOBODY: Caught = "nobody"


def held_back(counts: Mapping[str, int]) -> str:
    """What was caught, in a sentence for each kind; "" where nothing was."""
    said = {
        LOOP: say_n(
            "In one place the model wrote the same again and again: it is kept once.",
            "In %n places the model wrote the same again and again: it is kept once.",
            counts.get(LOOP, 0),
        ),
        NOBODY: say_n(
            "One text was held back: nobody speaks where the model wrote it.",
            "%n texts were held back: nobody speaks where the model wrote them.",
            counts.get(NOBODY, 0),
        ),
    }
    found = [text for kind, text in said.items() if counts.get(kind)]
    return joined(found, " ") if found else ""
