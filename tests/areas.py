"""Coverage by area: how much of each room of the house the tests ran, for the end of `bootstrap.py test --coverage`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import coverage

from tests.imports import REPOSITORY


def area_of(path: Path) -> str:
    """The room that a file lies in: two folders deep, one where it lies higher."""
    return "/".join(path.parts[:-1][:2])


def by_area(measured: coverage.Coverage) -> dict[str, tuple[int, int]]:
    """Statements in all, and those that ran, by area in the order of their names."""
    areas: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name in measured.get_data().measured_files():
        path = Path(name)
        if not path.is_relative_to(REPOSITORY):
            continue
        _, statements, _, missing, _ = measured.analysis2(name)
        total = areas[area_of(path.relative_to(REPOSITORY))]
        total[0] += len(statements)
        total[1] += len(statements) - len(missing)
    return {area: (total, ran) for area, (total, ran) in sorted(areas.items())}


def table(areas: dict[str, tuple[int, int]]) -> list[str]:
    """A line an area, and one for all."""
    everything = (sum(total for total, _ in areas.values()), sum(ran for _, ran in areas.values()))
    rows = [*areas.items(), ("all", everything)]
    return [f"{area:<24} {ran:>6} of {total:>6} statements  {ran / max(total, 1):6.1%}" for area, (total, ran) in rows]
