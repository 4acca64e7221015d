"""Tables as text, with commas or with tabs: one way of quoting, ending lines and encoding. A leaf.

Cells that hold a separator, a quote or a line end are quoted, and quotes in them doubled; lines end in "\\n". What goes
to a clipboard has no quotes: every cell is one line of words.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

CSV_ENCODING = "utf-8-sig"
"""With a mark at the beginning, without which Excel reads no accents. Lists with tabs go to programs, without one."""

FORMULA = re.compile(r"'*[=+\-@\t＝＋－＠]")
"""What a spreadsheet takes for the beginning of a formula, also behind the apostrophe that says it is none."""


def harmless(value: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{value}" if FORMULA.match(value) else value


def row_writer(file: TextIO, *, tabs: bool = False) -> Callable[[Iterable[str]], object]:
    """Writes a row into a file that was opened with newline=""."""
    return csv.writer(file, delimiter="\t" if tabs else ",", lineterminator="\n").writerow


def as_text(rows: Iterable[Sequence[str]], *, tabs: bool = False) -> str:
    """A whole table."""
    out = io.StringIO()
    write = row_writer(out, tabs=tabs)
    for row in rows:
        write(row)
    return out.getvalue()


def encoding_of(suffix: str) -> str:
    """How a text with this ending ("csv", "tsv", "txt"...) is encoded."""
    return CSV_ENCODING if suffix == "csv" else "utf-8"


def clipboard_line(cells: Iterable[str]) -> str:
    """A row as spreadsheets take it from a clipboard."""
    return "\t".join(" ".join(cell.split()) for cell in cells)
