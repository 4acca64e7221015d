"""Which letters are written for which: a matrix of those said against those written, by jiwer's alignment of letters,
with the places where it happens. Torch-free.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from core.evaluation.alignment import Edit, Split, Taken, around, edits, letters_of, splitter, wears_marks
from core.evaluation.analysis import LetterCell, Letters
from core.evaluation.error_kinds import habit_test
from core.evaluation.habits import SourceHabits
from core.text.sign_counts import counted

SHOWN = 16
"""Letters of the matrix, at most."""
PLACES = 300
"""Places that are named of a cell, at most."""
HABITUAL = 0.5
"""A mix-up is the source's habit where at least this share of it stands in words that are."""

Pair = tuple[str, str]


@dataclass
class _Cell:
    keys: list[str] = field(default_factory=list)
    places: list[tuple[str, str, str]] = field(default_factory=list)
    count: int = 0
    habits: int = 0


def mixups(
    all_of: Sequence[Taken],
    habits: SourceHabits | None = None,
    like: Mapping[str, str] | None = None,
    several: Sequence[str] = (),
) -> Letters:
    """The letters that are most confused, and every cell that holds anything, of other letters too. `like` are the
    letters that the source did not know, and which of its own each is most like; `several` those that are written with
    several signs. They count as one here, as the model writes them, but as their signs in a letter error rate."""
    texts = [" ".join(one.said) for one in all_of]
    signs = counted("".join(texts))
    spoilt_texts = ["".join(one.written) if one.edits else "" for one in all_of]
    marks = wears_marks("".join((*signs, *counted("".join(spoilt_texts)))))
    split: Split = splitter(several) if several else letters_of if marks else str
    said = signs if split is str else Counter(chain.from_iterable(map(split, texts)))
    cells: defaultdict[Pair, _Cell] = defaultdict(_Cell)
    is_habit = habit_test(habits)
    for one, text in zip(all_of, texts, strict=True):
        if not one.edits:
            continue
        letters = split(text)
        spoilt = _habit_letters(one, is_habit, split) if habits is not None else ()
        for edit in _of_letters(edits(letters, split(" ".join(one.written)))):
            cell = cells[edit.said, edit.written]
            cell.count += 1
            cell.habits += edit.place in spoilt
            if len(cell.places) < PLACES:
                cell.places.append((one.item.key, *around(letters, edit.at, edit.kind != "extra")))
            if not cell.keys or cell.keys[-1] != one.item.key:
                cell.keys.append(one.item.key)
    del said[" "]
    found = {
        pair: LetterCell(
            *pair,
            cell.count,
            said[pair[0]] if pair[0] else sum(said.values()),
            _habitual(pair, cell, like or {}),
            tuple(cell.places),
            tuple(cell.keys),
        )
        for pair, cell in sorted(cells.items(), key=lambda item: (-item[1].count, item[0]))
    }
    return Letters(in_order(_most_confused(found), found), found, tuple(several))


def _of_letters(found: Iterable[Edit]) -> Iterator[Edit]:
    """Those that are about letters: one that stands against a space was left out, or is extra."""
    for edit in found:
        if not edit.said.isspace() and not edit.written.isspace():
            yield edit
        elif edit.written.strip():
            yield edit._replace(kind="extra", said="")
        elif edit.said.strip():
            yield edit._replace(kind="left_out", written="")


def _habit_letters(one: Taken, is_habit: Callable[[str], bool], split: Split) -> Collection[int]:
    """The numbers of the written letters that stand in words of the source's spelling."""
    wrong = {edit.place for edit in one.edits if edit.kind != "left_out" and is_habit(edit.written)}
    if not wrong:
        return ()
    found: set[int] = set()
    at = 0
    for place, word in enumerate(one.written):
        length = len(split(word))
        if place in wrong:
            found.update(range(at, at + length + 1))
        at += length + 1
    return found


def _habitual(pair: Pair, cell: _Cell, like: Mapping[str, str]) -> bool:
    if not all(pair):
        return False
    return like.get(pair[0]) == pair[1] or cell.habits >= max(1, HABITUAL * cell.count)


def _most_confused(cells: Mapping[Pair, LetterCell]) -> list[str]:
    """The letters that are in most mix-ups with others, the most confused first."""
    counts: Counter[str] = Counter()
    for (said, written), cell in cells.items():
        for letter in filter(None, (said, written)):
            counts[letter] += cell.count * (2 if said and written else 1)
    return [letter for letter, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]]


def in_order(letters: Sequence[str], cells: Mapping[Pair, LetterCell]) -> tuple[str, ...]:
    """Letters so that those that are mixed up with one another stand side by side: each is followed by the one it is
    most mixed up with of those that are left, else by the most confused."""

    def tie(one: str, other: str) -> int:
        found = (cells.get((one, other)), cells.get((other, one)))
        return sum(cell.count for cell in found if cell is not None)

    left = list(letters)
    ordered: list[str] = []
    while left:
        chosen = left[0]
        if ordered:
            best = max(left, key=lambda letter: tie(ordered[-1], letter))
            chosen = best if tie(ordered[-1], best) else left[0]
        ordered.append(chosen)
        left.remove(chosen)
    return tuple(ordered)
