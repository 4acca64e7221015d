"""Files that are too large, damaged, hostile or not what they seem: each is told by name and place, with a way out."""

from __future__ import annotations

import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.project import brought_texts
from core.project.records import Problem
from core.project.store import Project
from core.texts import FORMATS
from core.texts.bringing import BringReport, bring_texts
from core.texts.gather import Wanted
from core.texts.passages import Noted, Passage, TextOptions
from core.texts.previews import preview
from tests.core.texts.material import W, docx, epub, odt, project, write, zipped


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return project(tmp_path_factory.mktemp("faults") / "p")


def bring(opened: Project, path: Path, options: TextOptions | None = None) -> BringReport:
    """Bring a file, look, and take it back."""
    report = bring_texts(opened, [path], options=options)
    if report.brought:
        opened.undo()
    return report


def only(report: BringReport) -> Problem:
    (problem,) = report.problems
    return problem


def refused(opened: Project, path: Path) -> ImportFailed:
    with pytest.raises(ImportFailed) as failed:
        bring(opened, path)
    assert path.name in failed.value.message
    assert failed.value.hint
    assert brought_texts.brought(opened) == []
    return failed.value


def test_a_text_larger_than_what_is_read_is_refused_until_one_says_how_much(
    opened: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, "large.txt", "".join(f"Frase {i} aqui.\n" for i in range(500)))
    monkeypatch.setattr("core.texts.gather.LARGEST_BYTES", 4096)
    assert "--most" in refused(opened, path).hint
    assert bring(opened, path, TextOptions(most=40)).sentences == 40


def test_a_text_of_two_gigabytes_is_told_at_once(opened: Project, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, 2 << 30)  # nothing is written for it
    assert "1,024 MB" in refused(opened, path).message
    with pytest.raises(ImportFailed, match="1,024 MB"):
        list(preview([path], Wanted.of("pt", "abc", "", TextOptions())))
    assert [one.format for one in preview([path, path], Wanted.of("pt", "abc", "", TextOptions()))] == [None, None]


def test_noughts_are_left_out_and_said(opened: Project, tmp_path: Path) -> None:
    path = write(tmp_path, "n.txt", "Um dia choveu.\nO p\0ão acabou.\n")
    report = bring(opened, path)
    assert report.sentences == 2
    assert (only(report).where, only(report).came) == ("n.txt, line 2", True)


@pytest.mark.parametrize("name", ["b.txt", "b.md"])
def test_what_is_no_text_is_refused(opened: Project, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 64)
    assert "no text" in refused(opened, path).message


def test_a_line_without_end_is_cut_at_words_and_none_is_lost(opened: Project, tmp_path: Path) -> None:
    """50 MB of it, scaled: a line of as many pieces."""
    words = [f"palavra{i}" for i in range(120_000)]
    path = write(tmp_path, "line.txt", " ".join(words))
    report = bring_texts(opened, [path])
    (text,) = brought_texts.brought(opened)
    found = [word for page in brought_texts.pages(opened, text) for one in page for word in one.text.split()]
    assert found == words
    assert (only(report).where, only(report).came) == ("line.txt, line 1", True)
    opened.undo()


@pytest.mark.long
@pytest.mark.parametrize("name", ["line.txt", "line.csv"])
def test_a_line_of_fifty_megabytes_loses_no_word_and_holds_no_memory(
    opened: Project, tmp_path: Path, name: str
) -> None:
    """A row of a table may be 16 MB: this one is left out, and named; running text is cut at words."""
    path = tmp_path / name
    with path.open("w", encoding="utf-8") as file:
        file.write("text\n" if name.endswith("csv") else "")
        for i in range(3_500_000):
            file.write(f"palavra{i} ")
        file.write("\nUm dia choveu.\n")
    assert path.stat().st_size > 50_000_000
    tracemalloc.start()
    report = bring_texts(opened, [path])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 100_000_000
    (text,) = brought_texts.brought(opened)
    count = sum(len(one.text.split()) for page in brought_texts.pages(opened, text) for one in page)
    assert count == (3 if name.endswith("csv") else 3_500_003)
    assert only(report).where == f"{name}, line {2 if name.endswith('csv') else 1}"
    opened.undo()


def test_a_table_is_read_row_by_row(opened: Project, tmp_path: Path) -> None:
    rows = "".join(f'{i},"Frase {i},\nem duas linhas."\n' for i in range(5000))
    path = write(tmp_path, "t.csv", "id,text\n" + rows)
    tracemalloc.start()
    found = FORMATS["columns"].read(path, TextOptions(), Noted("t.csv"))
    first = next(found)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert first == Passage("Frase 0,\nem duas linhas.", 2)
    assert most < path.stat().st_size
    assert sum(1 for _ in found) == 4999


def test_mixed_encodings_lose_nothing_and_are_said(opened: Project, tmp_path: Path) -> None:
    path = tmp_path / "m.txt"
    path.write_bytes("Amanhã chove.\n".encode() + "Há maçãs.\n".encode("latin-1") + "Três pães.\n".encode())
    report = bring(opened, path)
    assert (report.sentences, only(report).where) == (3, "m.txt, line 2")


@pytest.mark.parametrize("text", ["", "\n \n", "...\n---\n"])
def test_an_empty_text_is_said(opened: Project, tmp_path: Path, text: str) -> None:
    assert "no sentence" in refused(opened, write(tmp_path, "e.txt", text)).message


def test_a_text_in_another_script_comes_and_is_said(opened: Project, tmp_path: Path) -> None:
    path = write(tmp_path, "ru.txt", "Вчера мы ходили на мельницу.\nДверь была закрыта.\n")
    problem = only(bring(opened, path))
    assert problem.came
    assert "Cyrillic" in problem.reason
    assert bring_texts(opened, [path], "ru").problems == ()
    opened.undo()


def test_a_name_that_is_no_file_of_text_is_said(opened: Project, tmp_path: Path) -> None:
    assert "archive" in refused(opened, zipped(tmp_path / "x.zip", {"a.txt": "Um."})).message
    assert "another copy" in refused(opened, write(tmp_path, "x.pdf", "%PDF-1.7")).hint
    assert "plain text" in refused(opened, write(tmp_path, "x.pdf", "Um dia.")).hint
    (tmp_path / "pipe.txt").mkdir()
    with pytest.raises(ImportFailed, match="no file"):
        bring(opened, tmp_path / "pipe.txt")


P = "<w:p><w:r><w:t>Um dia.</w:t></w:r></w:p>"
BOMB = f"<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><w:document {W}><w:p><w:t>&b;</w:t></w:p></w:document>"


def test_documents_that_are_damaged_locked_or_hostile_are_refused_by_name(
    opened: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = docx(tmp_path / "whole.docx", P * 50)
    cut = tmp_path / "cut.docx"
    cut.write_bytes(whole.read_bytes()[:200])
    old = tmp_path / "old.docx"
    old.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    locked = odt(tmp_path / "locked.odt", "<text:p>Um.</text:p>")
    with zipfile.ZipFile(locked, "a") as out:
        out.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    cases = {
        cut: "damaged",
        old: "password",
        locked: "password",
        zipped(tmp_path / "none.docx", {"other.xml": "<a/>"}): "no part",
        zipped(tmp_path / "bomb.docx", {"word/document.xml": BOMB}): "harm",
        epub(tmp_path / "empty.epub", {"b": ""}, ["b"]): "no sentence",
    }
    for path, words in cases.items():
        assert words in refused(opened, path).message
    monkeypatch.setattr("core.texts.archives.LARGEST_PART", 1 << 20)
    grows = zipped(tmp_path / "grows.docx", {"word/document.xml": f"<w:document {W}>" + " " * (4 << 20)})
    assert grows.stat().st_size < 1 << 16
    assert "grows" in refused(opened, grows).message
    monkeypatch.setattr("core.texts.archives.LARGEST_LIST", 10)
    assert "too many parts" in refused(opened, whole).message


def test_a_damaged_document_gives_what_can_be_read_and_says_where(opened: Project, tmp_path: Path) -> None:
    path = docx(tmp_path / "d.docx", P + "<w:p><w:r><w:t>Dois dias.</w:t></w:q></w:r></w:p>" + P.replace("Um", "Três"))
    report = bring(opened, path)
    assert report.sentences == 3
    assert "damaged" in only(report).reason
    assert only(report).came


def test_a_dump_that_breaks_off_gives_the_articles_before(opened: Project, tmp_path: Path) -> None:
    page = "<page><ns>0</ns><revision><text>Um dia choveu.</text></revision></page>"
    path = write(tmp_path, "w.xml", f"<mediawiki>{page}{page.replace('Um', 'Outro')}<page><ns>0</ns><revi")
    report = bring(opened, path)
    assert report.sentences == 2
    assert "line 1" in only(report).reason
    bomb = write(
        tmp_path, "b.xml", "<!DOCTYPE m [<!ENTITY a 'ha'>]><mediawiki><page><text>&a;</text></page></mediawiki>"
    )
    assert "harm" in str(refused(opened, bomb))
