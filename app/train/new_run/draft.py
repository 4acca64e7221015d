"""`Draft`: the choices of the New run dialog, and the settings they make. Pure; knows no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.train import words
from core.languages import language_name
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig


def _t(text: str) -> str:
    return QCoreApplication.translate("NewRun", text)


@dataclass(frozen=True)
class Start:
    """Where a run starts: a checkpoint's folder with its facts, or None for from scratch."""

    folder: Path | None
    label: str
    language: str
    family: str

    @property
    def scratch(self) -> bool:
        return self.folder is None


SCRATCH = Start(None, "", "", "parakeet")


@dataclass(frozen=True)
class Draft:
    """What has been chosen so far. `expert` holds settings that differ from the recipe's, by TrainConfig's names."""

    start: Start = SCRATCH
    recipe: str = "quick"
    language: str = ""
    name: str = ""
    device: str = "auto"
    neighbours: Mapping[str, str] = field(default_factory=dict)
    expert: Mapping[str, Any] = field(default_factory=dict)
    compare: bool = False

    def config(self) -> TrainConfig:
        """The settings of the run. Raises `ConfigError` for settings that contradict each other."""
        base = RECIPES.get(self.recipe, RECIPES["quick"]).settings
        chosen: dict[str, Any] = {
            **base,
            **(SCRATCH_SETTINGS if self.start.scratch else {}),
            "recipe": self.recipe,
            "name": self.name.strip() or suggested_name(self),
            "source": str(self.start.folder) if self.start.folder else "",
            "source_label": self.start.label,
            "source_language": self.start.language,
            "family": self.start.family,
            "language": self.language,
            "neighbours": dict(self.neighbours) if not self.start.scratch else {},
            "device": self.device,
            **self.expert,
        }
        return TrainConfig(**chosen)

    def configs(self) -> list[TrainConfig]:
        """The run, and with "compare" its twin from scratch on the same data and budget."""
        config = self.config()
        if not self.compare or self.start.scratch:
            return [config]
        twin = replace(
            config,
            **SCRATCH_SETTINGS,
            name=self._twin_name(config.name),
            source_label="",
            source_language="",
            neighbours={},
        )
        return [config, twin]

    def _twin_name(self, name: str) -> str:
        """A name that was suggested has its pendant; one that was typed gets an addition."""
        if name == suggested_name(self):
            return suggested_name(replace(self, start=SCRATCH))
        return _t("{name}, from scratch").format(name=name)


def suggested_name(draft: Draft) -> str:
    """ "Quick look, from Spanish" """
    title = recipe_title(draft.recipe)
    if draft.start.scratch:
        return _t("{recipe}, from scratch").format(recipe=title)
    source = language_name(draft.start.language) or draft.start.label
    return _t("{recipe}, from {source}").format(recipe=title, source=source)


def recipe_title(key: str) -> str:
    """The recipe's title in the window's language."""
    titles = {
        "quick": _t("Quick look"),
        "balanced": _t("Balanced"),
        "thorough": _t("Thorough"),
        "expert": _t("Expert"),
    }
    return titles.get(key, key)


def recipe_summary(key: str) -> str:
    """One line under the recipe's title."""
    heard = {k: words.hours_label(r.settings["hours"] * 3600) for k, r in RECIPES.items()}
    lines = {
        "quick": _t("Is it worth it? Hears {hours} of audio"),
        "balanced": _t("Right for most projects. Hears {hours}"),
        "thorough": _t("Listens for as long as it helps, up to {hours}"),
        "expert": _t("Set layers, learning rate, batch and the rest yourself"),
    }
    return lines.get(key, "").format(hours=heard.get(key, ""))
