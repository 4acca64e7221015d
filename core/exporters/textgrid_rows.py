"""A TextGrid that can be changed: tiers of intervals without gaps, and of points. Other labels stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.tiers.textgrid import GridRow

NEAREST_S = 1e-6


@dataclass
class Label:
    """An interval, or a point where start and end are one. `number` is its place in the row that it came from, 0 for
    what is new on it; `came` says of what lies on another row than it came from which that was, and its place there."""

    start_s: float
    end_s: float
    text: str
    number: int = 0
    came: tuple[str, int] = ("", 0)


@dataclass
class Row:
    """A tier. `silent` tells labels that stand for silence and may give way to speech."""

    name: str
    span: tuple[float, float]
    labels: list[Label] = field(default_factory=list)
    points: bool = False
    silent: Callable[[str], bool] = field(default=lambda text: not text.strip())

    def find(self, number: int) -> Label | None:
        """The label of this place in the file that it came from."""
        return next((one for one in self.labels if one.number == number), None)

    def remove(self, numbers: Iterable[int]) -> None:
        """Take labels away; of intervals nothing is left but silence, one with that beside it."""
        gone = set(numbers) - {0}
        if self.points:
            self.labels = [one for one in self.labels if one.number not in gone]
            return
        kept: list[Label] = []
        opened = False  # an interval was emptied, and what is empty beside it joins it
        for one in self.labels:
            emptied = one.number in gone
            if emptied:
                one = Label(one.start_s, one.end_s, "")
            if kept and (emptied or opened) and not one.text.strip() and not kept[-1].text.strip():
                kept[-1] = Label(kept[-1].start_s, one.end_s, "")
                opened = True
            else:
                kept.append(one)
                opened = emptied
        self.labels = kept

    def place(self, label: Label, near_s: float = NEAREST_S) -> bool:
        """Put a label where nothing is; whether that could be. Edges nearer than `near_s` to others are those."""
        if self.points:
            if any(abs(one.start_s - label.start_s) < NEAREST_S for one in self.labels):
                return False
            self.labels = sorted((*self.labels, label), key=lambda one: one.start_s)
            self._reach(label)
            return True
        label.start_s, label.end_s = self._snapped(label.start_s, near_s), self._snapped(label.end_s, near_s)
        if label.end_s - label.start_s < NEAREST_S:
            return False
        over = [one for one in self.labels if one.start_s < label.end_s and label.start_s < one.end_s]
        if any(not self.silent(one.text) for one in over):
            return False
        self._reach(label)
        found = [one for one in self.labels if one not in over]
        for one in over:
            if label.start_s - one.start_s > NEAREST_S:
                found.append(Label(one.start_s, label.start_s, one.text, one.number))
            if one.end_s - label.end_s > NEAREST_S:
                found.append(Label(label.end_s, one.end_s, one.text))
        self.labels = sorted((*found, label), key=lambda one: one.start_s)
        self._fill()
        return True

    def _snapped(self, at_s: float, near_s: float) -> float:
        edges = [edge for one in self.labels for edge in (one.start_s, one.end_s)]
        nearest = min((*edges, *self.span), key=lambda edge: abs(edge - at_s), default=at_s)
        return nearest if abs(nearest - at_s) <= near_s else at_s

    def _reach(self, label: Label) -> None:
        self.span = min(self.span[0], label.start_s), max(self.span[1], label.end_s)

    def _fill(self) -> None:
        """Silence where nothing is: intervals of a tier follow one another."""
        found: list[Label] = []
        at = self.span[0]
        for one in self.labels:
            if one.start_s - at > NEAREST_S:
                found.append(Label(at, one.start_s, ""))
            found.append(one)
            at = one.end_s
        if self.span[1] - at > NEAREST_S:
            found.append(Label(at, self.span[1], ""))
        self.labels = found

    def written(self) -> GridRow:
        """As it goes into a file."""
        labels = [(one.start_s, one.end_s, one.text) for one in self.labels]
        if not labels and not self.points:
            labels = [(*self.span, "")]
        return GridRow(self.name, self.span, labels, self.points)
