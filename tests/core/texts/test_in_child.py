"""What a child reads and looks at is what is read and looked at here; what it cannot read is said by the same words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest

from core.children import run_child
from core.errors import Cancelled, WorkbenchError
from core.progress import Stop, never, quiet
from core.project import brought_texts, edits
from core.project.queries import Reader
from core.project.store import Project
from core.texts import in_child, previews
from core.texts.bringing import ASIDE, Bringing, BringReport
from core.texts.gather import Wanted
from core.texts.in_child import Asked
from core.texts.material import material
from core.texts.misfits import misfits
from core.texts.passages import TextOptions
from core.wording import Said
from tests.core.texts.material import DEV, TEST, W, docx, project, write
from tests.core.texts.pdfs import pdf

T = TypeVar("T")

LINES = [f"Frase de número {i} aqui." for i in range(30_000)]
TEXT = "\n".join([*LINES, DEV, TEST, LINES[7], "O Müller viu a señora.", "O gato não mia."]) + "\n"


@pytest.fixture
def opened(tmp_path: Path) -> Project:
    return project(tmp_path / "p")


def bring(
    opened: Project, *paths: Path, apart: bool = True, cancelled: Stop = never, writes: list[object] | None = None
) -> BringReport:
    wanted = Wanted.of("pt", opened.meta.alphabet, "", TextOptions())

    def write(work: Callable[[Project], T], /) -> T:
        if writes is not None:
            writes.append(work)
        return work(opened)

    return Bringing(opened.folder, wanted, write, quiet, cancelled, apart=apart).run(paths)


def test_a_child_brings_what_is_brought_here_in_one_step(opened: Project, tmp_path: Path) -> None:
    text = write(tmp_path, "longo.txt", TEXT, "cp1252")
    report = bring(opened, text)
    (one,) = report.brought
    assert (one.content.sentences, one.content.repeats, one.text.encoding) == (30_004, 1, "Windows-1252 (Latin-1)")
    assert [str(p.where) for p in report.problems] == ["longo.txt"]
    assert isinstance(report.problems[0].reason, Said), "the window says it in its own language"
    (row,) = brought_texts.brought(opened)
    first, last = brought_texts.at_places(opened, row, [7, 30_003])
    assert (first.times, first.text, last.text) == (2, LINES[7], "O gato não mia.")
    assert not (opened.cache / ASIDE).exists()
    again = bring(opened, text, apart=False)
    assert [known.content for known in again.known] == [one.content]
    opened.undo()
    assert brought_texts.brought(opened) == []


def test_a_child_that_is_cancelled_leaves_nothing_and_one_that_can_read_nothing_says_so(
    opened: Project, tmp_path: Path
) -> None:
    asked = iter([False, False])
    with pytest.raises(Cancelled):
        bring(opened, write(tmp_path, "longo.txt", TEXT), cancelled=lambda: next(asked, True))
    assert opened.query_one("SELECT count(*) FROM text_contents") == 0
    assert not (opened.cache / ASIDE).exists()
    noise = tmp_path / "foto.txt"
    noise.write_bytes(bytes(range(256)) * 512)
    with pytest.raises(WorkbenchError, match=r"foto\.txt is no text"):
        bring(opened, noise)
    assert opened.undo_label == ""


def test_small_texts_are_taken_over_together_and_equal_ones_once(opened: Project, tmp_path: Path) -> None:
    for number in range(40):
        write(tmp_path, f"cartas/{number:02d}.txt", f"Carta {number % 10}.\n{LINES[number % 10]}\n")
    writes: list[object] = []
    report = bring(opened, tmp_path / "cartas", apart=False, writes=writes)
    assert len(writes) == 3, "what nobody names is swept, all is taken over, and counts"
    assert (len(report.brought), len(report.known), report.sentences) == (10, 30, 20)
    rows = brought_texts.brought(opened)
    texts = [[one.text for one in page] for row in rows for page in brought_texts.pages(opened, row)]
    assert texts == [[f"Carta {number}.", LINES[number]] for number in range(10)]


def test_a_child_that_breaks_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="FileNotFoundError"):
        run_child([in_child.MODULE, "gather", str(tmp_path / "nothing.json")])


def test_a_child_looks_at_sentences_and_finds_what_is_found_here(opened: Project, tmp_path: Path) -> None:
    bring(opened, write(tmp_path, "longo.txt", "\n".join([*LINES[:3000], *TEXT.splitlines()[30_000:]])), apart=False)
    told: list[tuple[int, int]] = []
    looked = in_child.look(opened.folder, ["pt"], lambda done, total: told.append((done, total)))
    assert looked is not None
    materials, odd = looked
    here = material(opened)
    (text,) = brought_texts.brought(opened)
    assert replace(materials["pt"], verdicts={}, leaks=here.leaks) == replace(here, verdicts={})
    assert np.array_equal(materials["pt"].verdicts[text.id], here.verdicts[text.id])
    assert odd == misfits(opened)
    leaking = [materials["pt"].leaks.at(text.id, place) for place in (2999, 3000, 3001, 3002)]
    assert [one and (one.split, one.text) for one in leaking] == [None, ("dev", DEV), ("test", TEST), None]
    assert told
    assert told[0][1] == 3004
    edits.set_split(opened, [3], "train")
    with Reader(opened.folder) as reader:
        assert material(reader).leaks.at(text.id, 3001) is None


def test_a_child_previews_as_this_process_does_but_sends_only_what_is_shown(tmp_path: Path) -> None:
    files = [write(tmp_path, "livros/a.txt", TEXT), write(tmp_path, "livros/b.csv", "id;frase\n1;Um dia choveu.\n")]
    pdf(tmp_path / "livros/c.pdf", [["Era uma vez um rio."], None])
    (tmp_path / "livros/d.docx").write_bytes(docx(tmp_path / "e.docx", W).read_bytes()[:200])
    (tmp_path / "livros/e.txt").write_bytes(bytes(range(256)) * 64)
    write(tmp_path, "livros/f.jpg", "no text")
    wanted = Wanted.of("pt", tuple("abc"), "pt", TextOptions())
    here = list(previews.preview([tmp_path / "livros"], wanted))
    there = in_child.preview(Asked((tmp_path / "livros",), wanted))
    assert [replace(one, sentences=()) for one in there] == [replace(one, sentences=()) for one in here]
    assert [(one.count, len(one.sentences)) for one in there] == [
        (previews.PREVIEWED, 500),
        (1, 1),
        (1, 1),
        (0, 0),
        (0, 0),
    ]
    assert [one.sentences[:1] for one in there] == [one.sentences[:1] for one in here]
    damaged, noise = there[3:]
    assert (damaged.format, noise.format) == (None, None)
    assert (
        ["damaged" in p.reason for p in damaged.problems] == ["no text" in p.reason for p in noise.problems] == [True]
    )
    assert len(list(previews.preview([files[1], tmp_path / "livros/d.docx"], wanted))) == 2
    with pytest.raises(WorkbenchError, match=r"b\.csv"):
        in_child.preview(Asked((files[1],), replace(wanted, options=TextOptions(part="nada"))))
    assert not in_child.small([tmp_path / "livros"])
    assert in_child.small(files[1:])
    assert not in_child.small([tmp_path / "livros/c.pdf"]), "a PDF is much work at any size"
