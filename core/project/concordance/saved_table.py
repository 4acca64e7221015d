"""What was found as a file for a spreadsheet: the same from the window and from the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from core import writing
from core.delimited import encoding_of, row_writer
from core.project.concordance.hit_line import Line

HEAD = ("utterance", "recording", "at s", "until s", "speaker", "before", "hit", "after")


def cells(line: Line) -> list[str]:
    """A line under `HEAD`."""
    times = (f"{seconds:.2f}" for seconds in (line.start_s, line.end_s))
    return [line.key, line.recording, *times, line.speaker, line.left, line.hit, line.right]


def save_table(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a table in place of what was there, row by row: with tabs where the name ends so, else with commas. How
    many rows it has below its head; what keeps one from coming leaves nothing behind."""
    suffix = path.suffix.lower().lstrip(".")
    count = 0
    with (
        writing.whole_file(path, replace=True) as part,
        part.open("w", encoding=encoding_of(suffix), newline="") as file,
    ):
        write = row_writer(file, tabs=suffix in ("tsv", "tab", "txt"))
        write(head)
        for row in rows:
            write(row)
            count += 1
    return count
