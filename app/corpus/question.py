"""What is asked of the corpus: a filter, a search, chips that narrow it further, and an order. Values only, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from core.project.drafts import HAS_DRAFT
from core.project.filters import UNTRANSCRIBED, Condition, Filter
from core.project.queries import Query

ASIDE = "untranscribed"
"""The filter of what is not transcribed, which can be in no split."""
DRAFTS = "drafts"
"""The filter of what a model wrote a draft of."""
LEFT_OUT = "left_out"
LENGTHS = "length"
"""The key of the chip that a drag over the histogram of lengths makes."""
BATCH, TYPED_BATCH = "batch", "typed_batch"
"""The keys of the chip of what is to be corrected next: with the drafts in the editor, and from nothing."""
SAVED = "saved:"
"""Before the number of a saved filter: together the key of its button."""

Lengths = tuple[float | None, float | None]


@dataclass(frozen=True)
class FilterChip:
    """Conditions that must all hold; `words` says them in the language of the moment. Of each `key` there is one at
    most: another takes its place."""

    key: str
    words: Callable[[], str] = field(compare=False)
    conditions: tuple[Condition, ...]

    @property
    def text(self) -> str:
        """What the chip says."""
        return self.words()


@dataclass(frozen=True)
class Question:
    """`flag` is the filter that is pressed: "" for all, "any", a kind of flag, `ASIDE`, `DRAFTS`, `LEFT_OUT`, or
    `SAVED` with the number of `saved`. `search` is what is looked for, `typed` what stands in the field: not the same
    while a pattern is wrong; `within` is where, as in `Query`. `lengths` are seconds, from and up to; None for
    open ends."""

    flag: str = ""
    saved: Filter | None = None
    search: str = ""
    typed: str = ""
    regex: bool = False
    accents: bool = False
    within: str = ""
    lengths: Lengths | None = None
    chips: tuple[FilterChip, ...] = ()
    sort: str = "key"
    descending: bool = False
    recording: int = 0
    """Only utterances of this recording, by its id, where recordings are looked at one by one; 0 for all."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Rules of the chosen filter and of the chips, which must all hold."""
        aside = {ASIDE: (UNTRANSCRIBED,), DRAFTS: (HAS_DRAFT,)}.get(self.flag, ())
        saved = self.saved.as_conditions if self.saved is not None else ()
        here = (Condition("of_recording", "is", self.recording),) if self.recording else ()
        return (*here, *aside, *saved, *(condition for chip in self.chips for condition in chip.conditions))

    @property
    def query(self) -> Query:
        """The same for the project."""
        low, high = self.lengths or (None, None)
        return Query(
            search=self.search,
            flag="" if self.flag in (ASIDE, DRAFTS, LEFT_OUT) or self.flag.startswith(SAVED) else self.flag,
            sort=self.sort,
            descending=self.descending,
            left_out=self.flag == LEFT_OUT,
            longer=low,
            shorter=high,
            conditions=self.conditions,
            regex=self.regex,
            accents=self.accents,
            within=self.within if self.search.strip() else "",
        )

    @property
    def narrowed(self) -> bool:
        """Whether something hides utterances."""
        return bool(self.flag or self.typed or self.lengths or self.chips)

    @property
    def corrects_drafts(self) -> bool:
        """Whether drafts are to be corrected: they stand in the editor then. So it is where drafts are listed, and
        where a recording is worked through; not where one wants to type from nothing."""
        if self.chip(TYPED_BATCH) is not None:
            return False
        return self.flag == DRAFTS or self.recording != 0 or self.chip(BATCH) is not None

    def of_flag(self, flag: str, saved: Filter | None = None) -> Question:
        """The same under another filter."""
        return replace(self, flag=flag, saved=saved)

    def chip(self, key: str) -> FilterChip | None:
        """The chip of this key."""
        return next((chip for chip in self.chips if chip.key == key), None)

    def with_chip(self, chip: FilterChip) -> Question:
        """Narrowed by a chip, in place of the one of its key."""
        if self.chip(chip.key) is None:
            return replace(self, chips=(*self.chips, chip))
        return replace(self, chips=tuple(chip if each.key == chip.key else each for each in self.chips))

    def without_chip(self, key: str) -> Question:
        """Without the chip of this key; that of lengths takes them with it."""
        chips = tuple(chip for chip in self.chips if chip.key != key)
        return replace(self, chips=chips, lengths=None if key == LENGTHS else self.lengths)

    def cleared(self) -> Question:
        """Everything, in the same order, of the same recording; how text is searched stays."""
        return Question(
            regex=self.regex,
            accents=self.accents,
            within=self.within,
            sort=self.sort,
            descending=self.descending,
            recording=self.recording,
        )
