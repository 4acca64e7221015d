"""Steps of a way that a person sees: each with what it did, or why it failed and what helps."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.errors import WorkbenchError
from core.places.ssh import LacksVizinho


@dataclass(frozen=True)
class Step:
    """One step of the way: `title` is what was tried, `text` what it found; of one that failed, `message` and `hint`.
    `install`: whether installing Vizinho there would help. `seconds` it took."""

    key: str
    title: str
    ok: bool
    text: str = ""
    message: str = ""
    hint: str = ""
    detail: str = ""
    seconds: float = 0.0
    install: bool = False

    def to_json(self) -> dict[str, Any]:
        texts = {name: str(getattr(self, name)) for name in ("title", "text", "message", "hint", "detail")}
        return {"step": self.key, "ok": self.ok, "seconds": round(self.seconds, 2), "install": self.install, **texts}


def tried(key: str, title: str, do: Callable[[], str]) -> Step:
    """Take a step. What is no `WorkbenchError` is raised."""
    begun = time.monotonic()
    try:
        text = do()
    except WorkbenchError as error:
        took = time.monotonic() - begun
        lacks = isinstance(error, LacksVizinho)
        return Step(key, title, False, "", error.message, error.hint, error.detail, took, lacks)
    return Step(key, title, True, text, seconds=time.monotonic() - begun)
