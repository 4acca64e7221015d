"""PDFs: lines become paragraphs, what holds no text is said, and what is locked or damaged is told apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from core.errors import Cancelled
from core.texts import format_of
from core.texts.passages import Noted, TextOptions, Unreadable
from core.texts.readers import pdf as reader
from core.texts.sentences import Splitter
from tests.core.texts.pdfs import pdf

BOOK = (
    ["O moinho velho", "A chegada", "", "O moinho da aldeia ficava longe do rio, e quem lá ia de ma-",
     "nhã via o moleiro sentado à porta, com as mãos cheias de", "farinha. Dizia sempre o mesmo."],
    ["O moinho velho", "Ninguém lhe respondia, porque todos sabiam o que ele que-", "ria. Era o pão (o da véspera)",
     "que já não se vendia na praça", "12"],
    ["O moinho velho", "nem no mercado. Um dia não veio.", "A mó parou.", "13"],
)  # fmt: skip


LONG = (
    "O moinho da aldeia ficava longe do rio, e quem lá ia de manhã via o moleiro sentado à porta, com as mãos cheias"
    " de farinha."
)


def read(path: Path, noted: Noted | None = None, options: TextOptions = TextOptions()) -> list[tuple[str, int]]:  # noqa: B008
    """(sentence, page) of a file, as it is recognised."""
    found, noted = format_of(path), noted or Noted(path.name)
    assert found is not None
    assert found.key == "pdf"
    splitter = Splitter("pt", found.unit, noted)
    return [(one.text, one.line) for one in splitter.of(found.read(path, options, noted))]


def said(noted: Noted) -> list[tuple[str, str, bool]]:
    return [(str(p.where), str(p.reason), p.came) for p in noted.problems]


def test_lines_become_paragraphs_over_pages_without_numbers_and_running_heads(tmp_path: Path) -> None:
    noted = Noted("livro.pdf")
    assert read(pdf(tmp_path / "livro.pdf", BOOK), noted) == [
        ("A chegada", 1),
        (LONG, 1),
        ("Dizia sempre o mesmo.", 1),
        ("Ninguém lhe respondia, porque todos sabiam o que ele queria.", 2),
        ("Era o pão (o da véspera) que já não se vendia na praça nem no mercado.", 2),
        ("Um dia não veio.", 3),
        ("A mó parou.", 3),
    ]  # fmt: skip
    assert said(noted) == [("livro.pdf", "5 lines were left out that are pages' numbers or heads.", True)]
    assert len(read(tmp_path / "livro.pdf", options=TextOptions(lines="each"))) == 12


def test_scanned_pages_are_refused_and_some_among_others_counted(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="pictures of pages, not text") as refused:
        read(pdf(tmp_path / "a.pdf", [None, None]))
    assert "OCR" in refused.value.hint
    noted = Noted("b.pdf")
    found = read(pdf(tmp_path / "b.pdf", [["Um dia choveu."], None, [], ["Outro não."]]), noted)
    assert found == [("Um dia choveu.", 1), ("Outro não.", 4)]
    assert said(noted) == [("b.pdf, page 2", "2 of its pages have no text: they are empty, or pictures.", False)]


@pytest.mark.parametrize("way", ["RC4-128", "AES-256"])
def test_a_password_is_asked_for_by_nobody_but_said(tmp_path: Path, way: str) -> None:
    if way.startswith("AES"):
        pytest.importorskip("cryptography", reason="encrypted PDFs are opened with it")
    plain = pdf(tmp_path / "aberto.pdf", [["Um dia choveu."]])
    for name, password in (("fechado.pdf", "segredo"), ("livre.pdf", "")):
        writer = PdfWriter(clone_from=PdfReader(plain))
        writer.encrypt(password, "dono", algorithm=way)
        writer.write(tmp_path / name)
    with pytest.raises(Unreadable, match="locked with a password"):
        read(tmp_path / "fechado.pdf")
    assert read(tmp_path / "livre.pdf") == [("Um dia choveu.", 1)], "what only forbids printing is open to all"


def test_a_pdf_that_another_program_made_gives_its_letters(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "qt.pdf"
    writer = QPdfWriter(str(path))
    writer.setResolution(72)
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 11))
    painter.drawText(QRectF(20, 20, 400, 200), 0, "A mó não parou: o ofício é fino.\nO rio ŋ ɛ subiu à praça.")
    painter.end()
    assert [text for text, _ in read(path)] == ["A mó não parou: o ofício é fino.", "O rio ŋ ɛ subiu à praça."]


def test_what_is_cut_off_is_said_and_reading_can_be_stopped(tmp_path: Path) -> None:
    path = pdf(tmp_path / "c.pdf", [["Um dia choveu."]] * 3)
    with pytest.raises(Cancelled):
        read(path, Noted("c.pdf", cancelled=lambda: True))
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(Unreadable, match="damaged or cut off"):
        read(path)


def test_one_page_that_cannot_be_read_is_named_and_the_others_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = reader.page_of

    def broken(page: object, number: int) -> object:
        if number == 2:
            raise KeyError("/Contents")
        return taken(page, number)  # type: ignore[arg-type]

    monkeypatch.setattr(reader, "page_of", broken)
    noted = Noted("d.pdf")
    assert len(read(pdf(tmp_path / "d.pdf", [["Um."], ["Dois."], ["Três."]]), noted)) == 2
    assert said(noted) == [("d.pdf, page 2", "cannot be read.", False)]


WORDS = st.lists(st.text("abçã", min_size=1, max_size=8), min_size=1, max_size=12).map(" ".join)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4))
def test_no_line_between_the_edges_is_lost(pages: Sequence[Sequence[str]]) -> None:
    given_ = [reader.PdfPage(number, ["x" * number, *lines, "y" * number]) for number, lines in enumerate(pages, 1)]
    passages = reader.passages(reader.without_edges(iter(given_), reader.Seen(Noted(""))), TextOptions())
    kept = {(passage.text, passage.line) for passage in passages}
    assert kept >= {(line, number) for number, lines in enumerate(pages, 1) for line in lines}
