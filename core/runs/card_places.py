"""Which graphics cards of this computer a run takes, and which are free: runs side by side take different ones.
Torch-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core import graphics_cards
from core.errors import WorkbenchError
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.training.config import TrainConfig

CARDS = "cards"
"""The note of a run that was given cards: their numbers."""


def on_cards(config: TrainConfig, there: Sequence[int]) -> bool:
    """Whether a run with these settings trains on graphics cards where some are `there`."""
    return bool(there) and config.device in ("auto", "cuda")


def cards_of(run: RunFolder, given: str = "") -> tuple[int, ...]:
    """The cards that a run takes that starts now: those it was `given`, as far as they are there, or those of its
    settings. None where it trains elsewhere, or takes whichever is the first. Raises `ConfigError`."""
    config = any_settings(run)
    if config.device not in ("auto", "cuda"):
        return ()
    there = graphics_cards.usable()
    if not there or not (given or config.cards or config.workers > 1):
        return ()
    if kept := tuple(number for number in graphics_cards.numbers(given) if number in there):
        return kept
    return graphics_cards.chosen(config.cards, config.workers, there, there)


def all_of(run: RunFolder) -> tuple[int, ...]:
    """The cards of this computer that a run takes which has it for itself: those that its settings name, or all that
    this process may see; none where it trains on the processor. Raises `ConfigError`."""
    config = any_settings(run)
    there = graphics_cards.usable()
    if not on_cards(config, there):
        return ()
    return graphics_cards.chosen(config.cards or graphics_cards.ALL, 1, there, there)


def noted(run: RunFolder) -> tuple[int, ...]:
    """The cards that a run was given last."""
    found = run.notes().get(CARDS)
    return tuple(n for n in found if isinstance(n, int)) if isinstance(found, list) else ()


def taken(runs: Iterable[RunFolder]) -> set[int]:
    """The cards that runs at work were given."""
    return {number for run in runs for number in noted(run)}


def give(run: RunFolder, at_work: Iterable[RunFolder], there: Sequence[int]) -> tuple[int, ...] | None:
    """The cards that a run is to train on beside those at work: free ones, or those that its settings name. None where
    it has to wait for them; () for a run that trains elsewhere or cannot be read, which takes none."""
    try:
        config = any_settings(run)
        if not on_cards(config, there):
            return ()
        held = taken(at_work)
        free = [number for number in there if number not in held]
        wanted = graphics_cards.chosen(config.cards, min(config.workers, len(there)), there, free)
    except WorkbenchError:
        return ()
    return wanted if set(wanted) <= set(free) else None


def give_now(run: RunFolder, at_work: Iterable[RunFolder]) -> None:
    """Note the cards of a run that starts whatever the queue says: free ones, or for want of those the first. Raises
    `WorkbenchError`."""
    there = graphics_cards.usable()
    config = any_settings(run)
    if len(there) < 2 or not on_cards(config, there):
        return
    held = taken(at_work)
    free = [number for number in there if number not in held]
    run.note(**{CARDS: list(graphics_cards.chosen(config.cards, config.workers, there, free))})
