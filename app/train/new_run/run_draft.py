"""`Draft`: the choices of the New run dialog, and the settings they make. Pure; knows no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.i18n import tr
from app.places.compute_places import ON, device_of
from app.train import formatting
from core.errors import ConfigError
from core.languages import language_name
from core.places.place import Place
from core.runs.sweep import SOURCE
from core.training.config import RECIPES, TrainConfig
from core.training.draft import Start, make_config, own_names, twin, writing_of

__all__ = [
    "SCRATCH",
    "Draft",
    "Start",
    "StartChoice",
    "compare_words",
    "own_settings",
    "recipe_summary",
    "recipe_title",
    "start_of",
    "suggested_name",
]


SCRATCH = Start(None)


@dataclass(frozen=True)
class StartChoice:
    """Where runs of a sweep may start: `text` names it among the others, `neighbours` are what was chosen by hand for
    its new letters; a `ticked` one was chosen in the table of candidates."""

    text: str
    start: Start
    neighbours: Mapping[str, str] = field(default_factory=dict)
    ticked: bool = False


@dataclass(frozen=True)
class Draft:
    """What has been chosen so far. `recipe` may be "expert": then `base` is the recipe it began as, and `own` holds the
    settings that differ from that one's, by TrainConfig's names. `chosen` are the few that are chosen beside it, by
    their names. `device` is the key of a place to train, with the numbers of graphics cards behind a colon where
    some were chosen ("cuda:0"), or of one elsewhere ("on:lab"), where it takes so many `nodes` (0: as many as the
    place says). `source_data` is where speech of the source's language lies. `unread` are fields whose text is no
    value."""

    start: Start = SCRATCH
    recipe: str = "quick"
    language: str = ""
    name: str = ""
    device: str = "auto"
    nodes: int = 0
    neighbours: Mapping[str, str] = field(default_factory=dict)
    source_data: str = ""
    own: Mapping[str, Any] = field(default_factory=dict)
    chosen: Mapping[str, Any] = field(default_factory=dict)
    compare: bool = False
    base: str = "quick"
    unread: tuple[ConfigError, ...] = ()

    @property
    def on(self) -> str:
        """The name of the place elsewhere that it trains on; "" for this computer."""
        return self.device.removeprefix(ON) if self.device.startswith(ON) else ""

    def given(self, place: Place) -> Place:
        """The place with as many nodes as were chosen."""
        return replace(place, nodes=self.nodes) if self.nodes and place.name == self.on else place

    @property
    def expert(self) -> bool:
        return self.recipe == "expert"

    def config(self) -> TrainConfig:
        """The settings of the run. Raises `ConfigError` for what cannot be."""
        if self.expert and self.unread:
            raise self.unread[0]
        device, cards = device_of(self.device)
        return make_config(
            self.start,
            self.base if self.expert else self.recipe,
            name=self.name.strip() or suggested_name(self),
            language=self.language,
            device=device,
            cards=cards,
            neighbours=self.neighbours,
            source_data=self.source_data,
            own={**(self.own if self.expert else {}), **self.chosen},
            expert=self.expert,
        )

    def varied(self, values: Mapping[str, Any]) -> TrainConfig:
        """The settings of the run with some of them in another way, a `StartChoice` among them where it starts
        elsewhere. Raises `ConfigError`."""
        settings = {name: value for name, value in values.items() if name != SOURCE}
        own = {**(self.own if self.expert else {}), **self.chosen}
        begun = self._begun(values[SOURCE]) if SOURCE in values else self
        if begun is not self:
            own.pop("language_start", None)
        base = self.base if self.expert else self.recipe
        return replace(begun, recipe="expert", base=base, own={**own, **settings}, chosen={}).config()

    def _begun(self, choice: StartChoice) -> Draft:
        """The same from elsewhere: what was chosen for this start alone, its letters and the speech of its language, is
        that one's."""
        if choice.start == self.start:
            return self
        beside = self.source_data if choice.start.language == self.start.language else ""
        return replace(self, start=choice.start, neighbours=choice.neighbours, source_data=beside)

    @property
    def usual(self) -> TrainConfig:
        """What the recipe alone makes of this start: settings that differ from it were changed. Raises
        `ConfigError`."""
        return replace(self, recipe="expert", own={}, chosen={}, unread=()).config()

    @property
    def config_or_none(self) -> TrainConfig | None:
        """The same; None for what cannot be."""
        try:
            return self.config()
        except ConfigError:
            return None

    def configs(self) -> list[TrainConfig]:
        """The run, and with "compare" its twin from scratch on the same data and budget."""
        config = self.config()
        if not self.compare or self.start.scratch:
            return [config]
        return [config, twin(config, self._twin_name(config.name), self.start.parameters)]

    def _twin_name(self, name: str) -> str:
        """A name that was suggested has its pendant; one that was typed gets an addition."""
        if name == suggested_name(self):
            return suggested_name(replace(self, start=SCRATCH))
        return tr("{name}, from scratch", name=name)


def start_of(config: TrainConfig) -> Start:
    """Where a run started."""
    folder = Path(config.source) if config.source else None
    network = Path(config.network) if config.network else None
    known = writing_of(folder or network)
    return replace(
        known, folder=folder, label=config.source_label, language=config.source_language, family=config.family,
        network=network,
    )  # fmt: skip


def own_settings(config: TrainConfig, start: Start, base: str) -> dict[str, Any]:
    """The settings of a config that differ from what the recipe `base` gives at this start."""
    usual = make_config(start, base, name="usual")
    return {n: config.value(n) for n in own_names() if config.value(n) != usual.value(n)}


def suggested_name(draft: Draft) -> str:
    """ "Quick look, from Spanish" """
    title = recipe_title(draft.recipe)
    if draft.start.scratch:
        return tr("{recipe}, from scratch", recipe=title)
    source = language_name(draft.start.language) or draft.start.label
    return tr("{recipe}, from {source}", recipe=title, source=source)


def compare_words(seconds: float | None, chosen: bool, beside: bool) -> str:
    """What the box says that adds a run from scratch; with `seconds`, what it adds: nothing, where both train
    `beside` each other."""
    text = tr("Also train from scratch, to compare")
    if seconds is None:
        return text
    note = tr("side by side, {time} in all") if beside and chosen else tr("adds {time}")
    note = tr("side by side") if beside and not chosen else note
    return f"{text} ({note.format(time=formatting.duration(seconds))})"


def recipe_title(key: str) -> str:
    """The recipe's title in the window's language."""
    titles = {
        "quick": tr("Quick look"),
        "balanced": tr("Balanced"),
        "thorough": tr("Thorough"),
        "expert": tr("Expert"),
    }
    return titles.get(key, key)


def recipe_summary(key: str) -> str:
    """One line under the recipe's title."""
    heard = {k: formatting.hours_label(r.settings["hours"] * 3600) for k, r in RECIPES.items()}
    lines = {
        "quick": tr("Is it worth it? Hears {hours} of audio"),
        "balanced": tr("Right for most projects. Hears {hours}"),
        "thorough": tr("Listens for as long as it helps, up to {hours}"),
        "expert": tr("Set layers, learning rate, batch and the rest yourself"),
    }
    return lines.get(key, "").format(hours=heard.get(key, ""))
