"""What was worked out of the items of a report, kept as long as these are: for the children that answer many wishes
about the same reports. Torch-free.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, TypeVar

from core.evaluation.report import Columns, Item
from core.small_steps import let_go

Made = TypeVar("Made")


class RememberedItems(tuple[Item, ...]):  # noqa: SLOT001 - a tuple has no room for slots
    """Items that whatever is worked out of them stays with."""

    made: dict[str, tuple[object, Any]]

    @cached_property
    def columns(self) -> Columns:
        """What is asked of all of them at once."""
        return Columns.of(self)

    @classmethod
    def of(cls, items: Sequence[Item]) -> RememberedItems:
        found = cls(items)
        found.made = {}
        return found


def once(items: Sequence[Item], what: str, make: Callable[[], Made], by: object = None) -> Made:
    """What is made of items: the same again where they remember it, and it was made `by` an equal value."""
    if not isinstance(items, RememberedItems):
        return make()
    known = items.made.get(what)
    if known is None or known[0] != by:
        known = items.made[what] = by, make()
    found: Made = known[1]
    return found


def done_with(items: Sequence[Item], made: list[Any]) -> None:
    """Let go of what was made of items, unless they remember it."""
    if not isinstance(items, RememberedItems):
        let_go(made)
