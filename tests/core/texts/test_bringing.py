"""Bringing, listing and removing texts from the command line, and what is given to those who learn from them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.errors import Cancelled
from core.project import brought_texts, edits
from core.project.queries import Reader
from core.project.store import Project
from core.project.text_contents import sweep
from core.texts import usable
from core.texts.bringing import bring_texts
from core.texts.usable import Used, Verdict
from core.wording import say
from tests.core.texts.material import DEV, TEST, project, write

LETTER = f"Cara Rosa,\nhoje choveu muito.\n{TEST}\n{DEV}\nHoje choveu muito!\nHoje choveu muito.\nA Müller veio às 9.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project(tmp_path / "p").close()
    return tmp_path / "p"


def call(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, Any]:
    """What a command prints with --json."""
    assert cli.main([*map(str, arguments), "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


def test_a_text_is_brought_listed_shown_and_removed(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    letter = write(tmp_path, "carta.txt", LETTER)
    told = call(capsys, "text", "add", folder, letter)
    assert [(t["name"], t["format"], t["encoding"], t["language"]) for t in told["texts"]] == [
        ("carta.txt", "plain", "UTF-8", "pt")
    ]
    (listed,) = call(capsys, "text", "list", folder)["texts"]
    assert (listed["sentences"], listed["repeats"]) == (7, 0)
    shown = call(capsys, "text", "show", folder, "carta.txt")
    assert [row["text"] for row in shown["rows"]][:2] == ["Cara Rosa,", "hoje choveu muito."]
    assert [row["line"] for row in shown["rows"]] == [1, 2, 3, 4, 5, 6, 7]
    assert call(capsys, "text", "remove", folder, "carta.txt")["texts"] == []
    for words in (["undo"], ["undo"], ["redo"]):
        call(capsys, *words, folder)
    assert [t["name"] for t in call(capsys, "text", "list", folder)["texts"]] == ["carta.txt"]
    assert cli.main(["text", "list", str(folder)]) == 0
    assert "carta.txt" in capsys.readouterr().out


def test_what_learns_gets_each_sentence_once_and_none_of_dev_and_test(folder: Path, tmp_path: Path) -> None:
    with Project.open(folder) as opened:
        bring_texts(opened, [write(tmp_path, "carta.txt", LETTER)])
        used = Used()
        assert list(usable.sentences(opened, used=used)) == ["cara rosa", "hoje choveu muito"]
        assert used.counts == Counter({Verdict.KEPT: 2, Verdict.SAME: 2, Verdict.AGAIN: 2, Verdict.MISFIT: 1})
        edits.set_split(opened, [3], "train")
        assert "não sei onde fica a rua" in list(usable.sentences(opened))
        with_transcripts = list(usable.sentences(opened, transcripts=True))
        assert with_transcripts[:2] == ["bom dia a todos", "não sei onde fica a rua"]
        assert len(with_transcripts) == len(set(with_transcripts))


def test_a_test_sentence_leaks_neither_with_a_slip_nor_in_part_nor_within_a_longer_one(
    folder: Path, tmp_path: Path
) -> None:
    with Project.open(folder) as opened:
        edits.set_text(opened, 3, "Ontem fomos ao moinho velho. A porta estava toda fechada!")
        near = "Ontem fomos ao moinho velha. A porta estava toda fechada!"
        longer = "Quando chegamos, a porta estava toda fechada e ninguém ouviu"
        text = write(tmp_path, "t.txt", f"{near}\n\nA porta estava toda fechada.\nA porta estava aberta.\n{longer}\n")
        bring_texts(opened, [text])
        used = Used()
        assert list(usable.sentences(opened, used=used)) == ["a porta estava aberta"]
        assert used.counts[Verdict.NEAR] == 2, "one with a slip, one that stands in a longer sentence"
        assert used.leaking == 4


def test_lines_of_a_test_sentence_that_has_no_full_stops_are_kept_out(folder: Path, tmp_path: Path) -> None:
    lines = "no princípio deus criou o céu", "e a terra estava sem forma nem ninguém", "e vazia"
    with Project.open(folder) as opened:
        edits.set_text(opened, 3, " ".join(lines))
        told = write(tmp_path, "verso.txt", "\n".join((*lines, "a terra estava cheia de gente")) + "\n")
        bring_texts(opened, [told])
        used = Used()
        assert list(usable.sentences(opened, used=used)) == ["e vazia", "a terra estava cheia de gente"]
        assert used.counts[Verdict.NEAR] == 2, "what is short enough to be said by everybody is none"


def test_the_same_text_is_not_brought_twice_but_is_for_another_language(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    letter = write(tmp_path, "carta.txt", LETTER)
    call(capsys, "text", "add", folder, letter)
    again = call(capsys, "text", "add", folder, letter)
    assert again["texts"] == []
    assert len(again["known"]) == 1
    call(capsys, "text", "add", folder, letter, "--language", "Spanish")
    assert [t["language"] for t in call(capsys, "text", "list", folder)["texts"]] == ["es", "pt"]
    with Reader(folder) as reader:
        assert "cara rosa" in list(usable.sentences(reader, "es"))


def test_a_text_is_given_another_language_and_that_is_undone(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    call(capsys, "text", "add", folder, write(tmp_path, "carta.txt", LETTER))
    told = call(capsys, "text", "language", folder, "carta.txt", "Spanish")
    assert [(t["language"], t["kept_out"]["misfit"]) for t in told["texts"]] == [("es", 1)]
    with Reader(folder) as reader:
        assert list(usable.sentences(reader, "pt")) == []
    call(capsys, "undo", folder)
    assert [t["language"] for t in call(capsys, "text", "list", folder)["texts"]] == ["pt"]
    for wrong, said in (
        (("carta.txt", "no language!"), "no language code"), (("nothing", "es"), "no text"), (("es",), "cannot do"),
    ):  # fmt: skip
        assert cli.main(["text", "language", str(folder), *wrong]) == 2
        assert said in capsys.readouterr().err


def test_a_whole_folder_is_one_step_and_its_other_files_are_told_of(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    write(tmp_path, "livros/a.txt", "Um dia choveu.\nOutro dia não.\n")
    write(tmp_path, "livros/mais/b.md", "# Título\n\nO *velho* moinho\nfechou.\n")
    write(tmp_path, "livros/foto.png", "x")
    told = call(capsys, "text", "add", folder, tmp_path / "livros")
    assert [t["name"] for t in told["texts"]] == ["livros/a.txt", "livros/mais/b.md"]
    assert [(p["where"], p["came"]) for p in told["problems"]] == [("livros/foto.png", False)]
    call(capsys, "undo", folder)
    assert call(capsys, "text", "list", folder)["texts"] == []


def test_a_preview_shows_sentences_and_encoding_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    text = write(tmp_path, "latin.txt", "Não há pão.\nAmanhã há maçãs. Depois não.\n", "latin-1")
    (told,) = call(capsys, "text", "add", folder, text, "--preview")["texts"]
    assert told["encoding"] == "Windows-1252 (Latin-1)"
    assert told["sentences"] == [
        {"line": 1, "text": "Não há pão."}, {"line": 2, "text": "Amanhã há maçãs."}, {"line": 2, "text": "Depois não."},
    ]  # fmt: skip
    assert call(capsys, "text", "list", folder)["texts"] == []


def test_cancelling_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    text = write(tmp_path, "long.txt", "".join(f"Frase de número {i} aqui.\n" for i in range(50_000)))
    with Project.open(folder) as opened:
        asked = iter(range(10**9))
        with pytest.raises(Cancelled):
            bring_texts(opened, [text], cancelled=lambda: next(asked) > 80)
        assert opened.query_one("SELECT count(*) FROM sentences") == 0
        assert opened.query_one("SELECT count(*) FROM text_contents") == 0
        assert brought_texts.brought(opened) == []
        assert opened.undo_label == ""


def test_sentences_that_nothing_names_are_swept_away_and_others_never(folder: Path, tmp_path: Path) -> None:
    one, two = write(tmp_path, "um.txt", "Um dia.\n"), write(tmp_path, "dois.txt", "Dois dias.\n")
    with Project.open(folder) as opened:
        bring_texts(opened, [one])
        opened.undo()
        bring_texts(opened, [two])  # the undone step is forgotten here
        brought_texts.remove(opened, brought_texts.brought(opened))
        assert sweep(opened) == 1
        opened.undo()
        assert list(usable.sentences(opened)) == ["dois dias"]


def test_repeats_are_kept_once_and_counted_over_all_parts(folder: Path, tmp_path: Path) -> None:
    text = write(tmp_path, "r.txt", "Um dia.\n" * 3 + "".join(f"Dia {i}.\n" for i in range(30_000)) + "Dia 7.\n")
    with Project.open(folder) as opened:
        bring_texts(opened, [text])
        (row,) = brought_texts.brought(opened)
        content = brought_texts.contents(opened)[row.content_id]
        assert (content.sentences, content.repeats) == (30_001, 3)
        first, eighth = brought_texts.at_places(opened, row, [0, 8])
        assert (first.text, first.times, eighth.text, eighth.times) == ("Um dia.", 3, "Dia 7.", 2)
        assert sum(len(page) for page in brought_texts.pages(opened, row)) == 30_001


def test_a_correction_stands_in_a_sentences_place_until_it_is_undone(folder: Path, tmp_path: Path) -> None:
    with Project.open(folder) as opened:
        bring_texts(opened, [write(tmp_path, "c.txt", "A señora veio.\nO pão acabou.\n")])
        (text,) = brought_texts.brought(opened)
        brought_texts.correct(opened, text, {0: "A senhora veio.", 1: ""}, say("Correct"))
        assert list(usable.sentences(opened)) == ["a senhora veio"]
        brought_texts.remove(opened, [text])
        opened.undo()
        assert list(usable.sentences(opened)) == ["a senhora veio"]
        opened.undo()
        assert list(usable.sentences(opened)) == ["o pão acabou"]


def test_sentences_are_left_out_by_their_lines_and_taken_back(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    call(capsys, "text", "add", folder, write(tmp_path, "c.txt", "A casa.\nA mesa.\nA rua.\n"))
    assert call(capsys, "text", "leave-out", folder, "c.txt", "--line", 2, "--line", 3)["changed"] == 2
    with Reader(folder) as reader:
        assert list(usable.sentences(reader)) == ["a casa"]
    call(capsys, "text", "take-back", folder, "c.txt", "--line", 3)
    with Reader(folder) as reader:
        assert list(usable.sentences(reader)) == ["a casa", "a rua"]
    assert call(capsys, "text", "leave-out", folder, "c.txt", "--line", 9, code=2)["error"]["hint"]


@pytest.mark.parametrize("words", [["list", "x"], ["add"], ["show", "nobody"], ["add", "nowhere.txt"]])
def test_what_cannot_be_done_is_said(capsys: pytest.CaptureFixture[str], folder: Path, words: list[str]) -> None:
    action, *more = words
    told = call(capsys, "text", action, folder, *more, code=2)
    assert told["error"]["message"]
    assert told["error"]["hint"]
