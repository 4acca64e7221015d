"""Sessions on paper: nothing that was said at once is parted by the end of a page, words stay over what explains them,
and no line stands in the marks of another."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QImage, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from app.corpus.printing.paper import pages_of, pdf
from app.corpus.printing.rows import Row, Setter
from core.session_text.printed import Explained, Printed, Sheet, read_sheet

WORDS = ("casa", "montanha", "de", "água", "quatrocentos", "é")


def sheet(lines: Sequence[Printed], *, size: float = 11.0, right_to_left: bool = False) -> Sheet:
    facts = (Explained("Place", "Ponte de Lima"), Explained("Note by Eva", "Two\nlines"))
    return Sheet("a.wav", "pt", right_to_left, "a line of facts", facts, tuple(lines), "", size)


def line(number: int, words: int, text: str = "") -> Printed:
    said = [WORDS[at % len(WORDS)] for at in range(words)]
    columns = tuple((word, f"{word.upper()}.PL", "n") for word in said)
    return Printed(f"({number})", "Ana", "00:01", text or " ".join(said), (columns,), (Explained("", "a house"),))


@pytest.fixture
def writer(qtbot: QtBot, tmp_path: Path) -> QPdfWriter:
    made = QPdfWriter(str(tmp_path / "device.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


def nothing(_painter: QPainter, _top: float) -> None:
    """A row's ink, where only heights matter."""


def test_what_was_said_at_once_is_on_one_page_but_where_it_is_longer_than_one() -> None:
    def group(rows: int, height: float = 10.0) -> list[Row]:
        return [Row(height, nothing) for _ in range(rows)]

    groups = [group(3), group(6), group(2), group(25), group(9), group(1)]
    pages = pages_of(groups, 100.0)
    where = {id(row): number for number, rows in enumerate(pages) for _, row in rows}
    assert len(where) == sum(map(len, groups)), "each row once"
    for rows in groups:
        assert len({where[id(row)] for row in rows}) == (1 if len(rows) <= 10 else 3)
    assert all(top + row.height <= 100 for rows in pages for top, row in rows)
    assert all(top == 0 for (top, _), *_ in pages)
    assert where[id(groups[3][0])] == where[id(groups[2][0])], "what is longer than a page begins where there is room"


def test_room_behind_the_last_row_makes_no_new_page() -> None:
    rows = [Row(50.0, nothing), Row(70.0, nothing, below=20.0)]
    assert len(pages_of([rows, rows], 100.0)) == 2


def test_words_go_on_in_the_next_line_with_what_explains_them(writer: QPdfWriter) -> None:
    width = float(writer.width())
    few, many = (Setter(sheet([line(1, words)]), writer, width).line(line(1, words)) for words in (3, 90))
    assert len(few) == 4, "who, what, one line of words, translation"
    text, cells = many[1].height, few[2].height
    assert cells > 2.4 * text, "a row of words is as high as its three lines, and not parted"
    assert sum(abs(row.height - cells) < text for row in many) >= 5
    large = Setter(sheet([line(1, 90)], size=22), writer, width).line(line(1, 90))
    assert len(large) > len(many), "by their real widths"


def test_a_word_wider_than_the_page_is_broken(writer: QPdfWriter) -> None:
    long = Printed("", "", "", "", ((("a" * 400, "GLOSS"),),), ())
    (row,) = Setter(sheet([long]), writer, float(writer.width())).line(long)
    plain = Setter(sheet([line(1, 1)]), writer, float(writer.width())).line(line(1, 1))[2]
    assert row.height > 1.5 * plain.height


def test_lines_with_stacked_marks_are_as_high_as_their_marks(writer: QPdfWriter) -> None:
    writer.setResolution(72)
    above = 60
    for text in ("o", "o" + "\u0303\u0301\u0302\u0304" * 3, "o" + "\u0330\u0324\u0325" * 3):
        one = Printed("", "", "", text, ((("y" + text[1:], "g"),),), ())
        for row in Setter(sheet([one], size=20), writer, 300.0).line(one):
            picture = QImage(300, int(row.height) + 2 * above, QImage.Format.Format_Grayscale8)
            picture.fill(255)
            painter = QPainter(picture)
            row.draw(painter, float(above))
            painter.end()
            dark = [y for y in range(picture.height()) if any(picture.pixel(x, y) & 255 < 128 for x in range(120))]
            assert above - 1 <= min(dark)
            assert max(dark) <= above + row.height + 1


def inked(rows: Sequence[Row], width: int) -> list[tuple[int, int]]:
    """For each row, the first and the last dot in which something is drawn."""
    found = []
    for row in rows:
        picture = QImage(width, int(row.height) + 1, QImage.Format.Format_Grayscale8)
        picture.fill(255)
        painter = QPainter(picture)
        row.draw(painter, 0.0)
        painter.end()
        dark = [x for x in range(width) if any(picture.pixel(x, y) & 255 < 128 for y in range(picture.height()))]
        found.append((min(dark), max(dark)))
    return found


def test_words_that_run_from_right_to_left_begin_at_the_right(writer: QPdfWriter) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Arabic):
        pytest.skip("no font with Arabic letters here")
    writer.setResolution(72)
    said = Printed("(1)", "Ana", "00:01", "اسْمِي لَيْلَى", ((("اسْمِي", "name"), ("لَيْلَى", "Layla")),), ())
    page = sheet([said], right_to_left=True)
    rows = Setter(page, writer, 400.0).line(said)
    (_, who), (_, text), (first, cells) = inked(rows, 400)
    assert who > 390, "its number"
    assert abs(text - cells) < 8
    assert first > 200
    assert min(inked(Setter(page, writer, 400.0).head(), 400)) > (200, 0)


def test_a_sheet_is_read_again_and_written(qtbot: QtBot, tmp_path: Path) -> None:
    made = sheet([line(number, 12) for number in range(1, 60)])
    assert read_sheet(json.loads(json.dumps(asdict(made)))) == made
    told = list(itertools.repeat((0, 0), 0))
    assert pdf(made, tmp_path / "a.pdf", lambda done, total: told.append((done, total))) > 3
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert told[-1][1] == 59
