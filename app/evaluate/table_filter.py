"""`TableFilter`: which utterances of an evaluation the table lists, and finding them. Plain values; knows no widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.evaluation.analysis import Analysis, GroupKind
from core.evaluation.lending import searchable
from core.evaluation.report import Report
from core.text.fold import folded

Which = Literal["all", "errors", "habits", "new_letters", "left_out", "better", "worse"]
WHICH: tuple[Which, ...] = ("all", "errors", "habits", "new_letters", "left_out", "better", "worse")
COMPARING: frozenset[Which] = frozenset({"better", "worse"})
"""What there is only where two models are compared."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class TableFilter:
    """All utterances of a `kind`; of those one part at most that was pressed on the page: those of a `group` (its kind
    and label), with an `error` (a name of `Kinds.keys`), with a `mixup` of words or of letters in a `cell` (said,
    written), with a `word` of the references, or the ones that were `picked` by their keys; and of those the ones that
    hold what is looked for by `search`, said or written, without heed of case and accents."""

    kind: Which = "errors"
    group: tuple[GroupKind, str] | None = None
    error: str = ""
    mixup: tuple[str, str] | None = None
    cell: tuple[str, str] | None = None
    word: str = ""
    picked: tuple[str, ...] = ()
    search: str = ""

    @property
    def has_part(self) -> bool:
        return self != self.whole

    @property
    def part(self) -> TableFilter:
        """The part alone, of whatever kind and search."""
        return replace(self, kind="all", search="")

    @property
    def whole(self) -> TableFilter:
        """The same without a part."""
        return TableFilter(self.kind, search=self.search)

    def narrowed(
        self,
        *,
        group: tuple[GroupKind, str] | None = None,
        error: str = "",
        mixup: tuple[str, str] | None = None,
        cell: tuple[str, str] | None = None,
        word: str = "",
        picked: tuple[str, ...] = (),
    ) -> TableFilter:
        """To this part and no other; to none where it is the one that is chosen already. A part that has no utterance
        of the `kind` would list nothing: callers look whether it does, see `EvaluationState.narrow`."""
        wanted = TableFilter(self.kind, group, error, mixup, cell, word, picked, self.search)
        return self.whole if wanted == self else wanted

    def of_kind(self, kind: Which) -> TableFilter:
        return replace(self, kind=kind)

    def searching(self, text: str) -> TableFilter:
        return replace(self, search=text)


class Matching:
    """Finds the utterances of a report that a filter lists; `texts` are what is searched of each, see `searchable`."""

    def __init__(self, report: Report, analysis: Analysis | None = None, texts: Sequence[str] = ()) -> None:
        self._report, self._analysis, self._texts = report, analysis, texts
        self._places = report.columns.places
        self._wrong: Mask = report.columns.errors > 0
        self._kinds: dict[Which, Mask] = {}

    def place(self, key: str) -> int:
        """Where the utterance of a key is in the report, -1 for none."""
        return self._places.get(key, -1)

    def count_all(self) -> Matching:
        """Find the utterances of every kind ahead of their being asked for."""
        for kind in WHICH:
            self.count(kind)
        return self

    def shown(self, wanted: TableFilter) -> list[int]:
        """Places of the items in the report, in its order."""
        mask = self._of_kind(wanted.kind) & self._of_part(wanted)
        found: list[int] = np.flatnonzero(mask).tolist()
        sought = folded(wanted.search.strip())
        if not sought:
            return found
        texts = self._texts or searchable(self._report)
        return [place for place in found if sought in texts[place]]

    def place_of(self, key: str) -> int:
        """Where an item stands in the report; -1 where it does not."""
        return self._places.get(key, -1)

    def count(self, kind: Which) -> int | None:
        """How many are of a kind; None while that is not known."""
        if self._analysis is None and kind not in ("all", "errors"):
            return None
        return int(self._of_kind(kind).sum())

    def _of_kind(self, kind: Which) -> Mask:
        if kind not in self._kinds:
            self._kinds[kind] = self._find_kind(kind)
        return self._kinds[kind]

    def _find_kind(self, kind: Which) -> Mask:
        found = self._analysis
        if kind == "errors":
            return self._wrong
        if kind == "all" or found is None:
            return np.full(len(self._report.items), kind == "all")
        keys: Mapping[Which, Iterable[str]] = {
            "habits": found.kinds.keys.get("habits", ()), "left_out": found.kinds.keys.get("left_out", ()),
            "new_letters": found.new_letters, "better": found.better, "worse": found.worse,
        }  # fmt: skip
        return self._mask(keys[kind])

    def _of_part(self, wanted: TableFilter) -> Mask:
        keys = part_keys(wanted, self._analysis) if wanted.has_part else None
        return np.full(len(self._report.items), True) if keys is None else self._mask(keys)

    def _mask(self, keys: Iterable[str]) -> Mask:
        mask = np.full(len(self._report.items), False)
        mask[[self._places[key] for key in keys if key in self._places]] = True
        return mask


def part_keys(wanted: TableFilter, analysis: Analysis | None) -> tuple[str, ...] | None:
    """The keys of the utterances of a filter's part; None without a part."""
    if wanted.picked:
        return wanted.picked
    if not wanted.has_part:
        return None
    if analysis is None:
        return ()
    if wanted.group is not None:
        kind, label = wanted.group
        return next((group.keys for group in analysis.groups.get(kind, ()) if group.label == label), ())
    if wanted.error:
        return analysis.kinds.keys.get(wanted.error, ())
    if wanted.mixup is not None:
        return next((one.keys for one in analysis.mixups if (one.said, one.written) == wanted.mixup), ())
    if wanted.cell is not None:
        cell = analysis.letters.cells.get(wanted.cell)
        return cell.keys if cell is not None else ()
    return next((line.keys for line in analysis.words if line.word == wanted.word), ())
