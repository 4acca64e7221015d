"""The design's values, read from resources/theme/tokens.json: colours by role, type sizes, radii."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEME = RESOURCES / "theme"

LINES: dict[str, int] = {"caption": 14, "small": 16, "body": 20, "title": 20, "metric": 24, "large": 28, "hero": 32}
"""Line height of each text size, in px at 100%."""


@dataclass(frozen=True)
class Tokens:
    """What tokens.json holds. Colours are "#RRGGBB" or "rgba(r,g,b,a)"; sizes px at 100%."""

    light: dict[str, str]
    dark: dict[str, str]
    record: str
    families: dict[str, str]
    sizes: dict[str, int]
    radius: dict[str, int]

    @classmethod
    def read(cls, path: Path = THEME / "tokens.json") -> Tokens:
        values = json.loads(path.read_text(encoding="utf-8"))
        fonts = values["font"]
        return cls(
            light=values["light"],
            dark=values["dark"],
            record=values["record"],
            families={"ui": fonts["ui"], "mono": fonts["mono"]},
            sizes={k: v for k, v in fonts.items() if isinstance(v, int)},
            radius=values["radius"],
        )
