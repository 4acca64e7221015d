"""Plain text: lines that are pieces of their own, or paragraphs that were broken into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from pathlib import Path

from core.texts.passages import Noted, Passage, TextFormat, TextOptions
from core.texts.text_lines import Line, lines
from core.wording import say

LOOKED_AT, LOOKED_AT_LETTERS = 400, 1 << 20
"""Lines, or letters, by which it is found out what a line is."""
FEW = 4
ENDED = re.compile(r"[.!?…:;।؟。！？][\"'»”’)\]]*$")
_INSIDE = re.compile(r"[.!?…][\"'»”’)\]]* ")


def broken(found: Sequence[str]) -> bool:
    """Whether lines are parts of paragraphs: many end in the middle of a sentence that the next one goes on with."""
    pairs = [(a.strip(), b.strip()) for a, b in pairwise(found) if a.strip() and b.strip()]
    stops = sum(ENDED.search(line.strip()) is not None or _INSIDE.search(line) is not None for line in found)
    going_on = sum(ENDED.search(a) is None and b[0].islower() for a, b in pairs)
    return going_on >= FEW and 4 * going_on >= len(pairs) and 10 * stops >= len(pairs)


def read(path: Path, options: TextOptions, noted: Noted) -> Iterator[Passage]:
    """A passage a line; with broken paragraphs, those end at empty lines."""
    yield from passages(lines(path, options.encoding, noted), options)


def passages(found: Iterator[Line], options: TextOptions) -> Iterator[Passage]:
    """Lines as passages, by what was chosen or what their beginning looks like."""
    head: list[Line] = []
    letters = 0
    for line in islice(found, LOOKED_AT):
        head.append(line)
        letters += len(line.text)
        if letters >= LOOKED_AT_LETTERS:
            break
    together = options.lines == "joined" or (options.lines == "auto" and broken([line.text for line in head]))
    for line in chain(head, found):
        empty = not line.text.strip()
        yield Passage(line.text, line.number, ends=empty or (line.ends and not together))


FORMAT = TextFormat(
    "plain",
    say("Plain text"),
    say("Text files in any encoding: a sentence or more a line, or paragraphs broken into lines."),
    frozenset({".txt", ".text", ".asc", ".lst"}),
    read,
)
