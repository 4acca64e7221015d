"""Tables as text: whatever stands in a cell is read back, and every writer keeps the same rule."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import delimited
from core.decoding.outputs import Outputs

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=8)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=4)


@given(TABLES, st.booleans())
def test_whatever_stands_in_a_cell_is_read_back(rows: list[list[str]], tabs: bool) -> None:
    text = delimited.as_text(rows, tabs=tabs)
    assert list(csv.reader(io.StringIO(text), delimiter="\t" if tabs else ",")) == rows


@given(st.lists(CELLS, min_size=1, max_size=4))
def test_a_row_on_the_clipboard_is_one_line(cells: list[str]) -> None:
    line = delimited.clipboard_line(cells)
    assert line.count("\t") == len(cells) - 1
    assert "\n" not in line


@pytest.mark.parametrize(("form", "mark"), [("csv", b"\xef\xbb\xbf"), ("tsv", b""), ("txt", b"")])
def test_a_text_for_spreadsheets_has_the_mark_that_they_need(tmp_path: Path, form: str, mark: bytes) -> None:
    sound = Path("/elsewhere/manhã.wav")
    first = Outputs(tmp_path, [sound], form).write(sound, "avó,1\n")
    assert first.path.read_bytes() == mark + "avó,1\n".encode()
    assert Outputs(tmp_path, [sound], form).write(sound, "avó,1\n") == first, "the same text is not written twice"
    other = Outputs(tmp_path, [sound], form).write(sound, "avô,2\n")
    assert (other.path.name, first.path.read_bytes()) == (f"manhã-2.{form}", mark + "avó,1\n".encode())
