"""A session as plain text: a line for each utterance with its times, aligned columns for words and what explains them.
It goes into any text, and into a spreadsheet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from core.session_text.facts import Fact
from core.session_text.lines import Interlinear, SaidLine, Session

WIDEST = 100
"""Letters in a line of interlinear text, before it is broken."""


def clock(seconds: float) -> str:
    """Minutes, seconds and hundredths: "1:02:03.45", "02:03.45"."""
    hundredths = round(seconds * 100)
    hours, rest = divmod(hundredths, 360_000)
    said = f"{rest // 6000:02}:{rest % 6000 / 100:05.2f}"
    return f"{hours}:{said}" if hours else said


def plain(session: Session, *, times: bool = True, words: Callable[[str], str] = str) -> str:
    """The session as text; what is known of it stands above, parted by an empty line."""
    above = [row for one in (*session.facts, *session.notes) for row in _fact(one, words)]
    said = [row for line in session.lines for row in _told(line, words, times=times)]
    return "\n".join([*above, *([""] if above else []), *said, *([""] if said or above else [])])


def _fact(one: Fact, words: Callable[[str], str]) -> Iterator[str]:
    label, text = one.told(words)
    first, *more = text.splitlines() or [""]
    yield f"{label}: {first}"
    yield from (f"    {row}" for row in more)


def _told(line: SaidLine, words: Callable[[str], str], *, times: bool) -> Iterator[str]:
    when = [f"[{clock(line.start_s)} – {clock(line.end_s)}]"] if times else []
    who = [f"{line.speaker}:"] if line.speaker else []
    yield " ".join([*when, *who, line.text])
    for block in line.interlinear:
        yield from (f"    {row}" for row in _rows(block))
    for one in line.beside:
        yield f"    {one.tier}: {one.text}"
    for note in line.notes:
        yield from (f"    {row}" for row in _fact(note, words))


def _rows(block: Interlinear) -> Iterator[str]:
    """Columns one beside the other, broken where a line grows too wide; all tiers of a stretch together."""
    widths = [max(map(width, column)) for column in block.columns]
    first = 0
    while first < len(widths):
        last, used = first + 1, widths[first]
        while last < len(widths) and used + 2 + widths[last] <= WIDEST:
            used += 2 + widths[last]
            last += 1
        for row in range(len(block.tiers)):
            cells = [column[row] + " " * (wide - width(column[row]))
                     for column, wide in zip(block.columns[first:last], widths[first:last], strict=True)]  # fmt: skip
            yield "  ".join(cells).rstrip()
        first = last


def width(text: str) -> int:
    """Places in a font whose letters are equally wide: marks take none, wide signs two."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
