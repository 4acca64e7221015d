"""Tables: separators, quotes, headings and columns as they come; LJSpeech and M-AILABS by themselves."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.importers import import_corpus, preview
from core.project.store import Project
from tests.core.importers.corpora import sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for i in range(1, 4):
        sound(tmp_path / "in" / f"s{i}.wav", i)
    return tmp_path / "in"


def texts(project: Project) -> dict[str, str]:
    return {row.key: row.text for row in project.rows(project.ids())}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("header", [True, False])
def test_separators_are_told_and_headings_need_not_be_there(
    project: Project, folder: Path, separator: str, header: bool
) -> None:
    rows = [["path", "sentence"]] * header + [[f"s{i}.wav", f"esta é a frase {i}"] for i in range(1, 4)]
    (folder / "list.csv").write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8")
    report = import_corpus(project, folder / "list.csv")
    assert report.problems == []
    assert texts(project) == {f"s{i}": f"esta é a frase {i}" for i in range(1, 4)}


def test_columns_can_be_chosen_by_name_and_by_number(project: Project, folder: Path) -> None:
    (folder / "list.tsv").write_text(
        "wer\twas\tton\tgruppe\nRosa\tum texto\ts1\tvalid\nInês\toutro texto\ts2\ttest\n", encoding="utf-8"
    )
    options = {"sound": "TON", "text": "2", "speaker": "wer", "split": "gruppe"}
    shown = preview(folder / "list.tsv", options=options)
    assert [value for value, _ in shown.choices[0].options] == ["wer", "was", "ton", "gruppe"]
    assert {c.key: c.value for c in shown.choices} == {
        "sound": "ton",
        "text": "was",
        "speaker": "wer",
        "split": "gruppe",
        "media": "",
    }
    import_corpus(project, folder / "list.tsv", options=options)
    rows = {row.key: (row.text, row.speaker, row.split) for row in project.rows(project.ids())}
    assert rows == {"s1": ("um texto", "Rosa", "dev"), "s2": ("outro texto", "Inês", "test")}


def test_a_column_that_is_not_there_is_refused_and_the_others_named(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text("path,text\ns1.wav,um\n")
    with pytest.raises(ImportFailed, match="no column “words”") as error:
        import_corpus(project, folder / "list.csv", options={"text": "words"})
    assert "path, text" in error.value.hint


def test_columns_that_cannot_be_told_are_asked_for(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text("a,b\nx1,um texto\nx2,outro texto\n")
    with pytest.raises(ImportFailed, match="column of the sound"):
        import_corpus(project, folder / "list.csv")
    shown = preview(folder / "list.csv")
    assert shown.choices
    assert shown.problems


def test_quotes_are_read_as_spreadsheets_write_them(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text(
        'path,text\ns1.wav,"Disse: ""olá"", e foi"\ns2.wav,"duas\nlinhas"\ns3.wav,"aberta e nunca fechada\n',
        encoding="utf-8",
    )
    assert import_corpus(project, folder / "list.csv").problems == []
    assert texts(project) == {
        "s1": 'Disse: "olá", e foi',
        "s2": "duas linhas",
        "s3": '"aberta e nunca fechada',
    }


def test_a_loose_quote_swallows_no_rows(project: Project, folder: Path) -> None:
    (folder / "list.tsv").write_text('path\ttext\ns1\t"Olá disse\ns2\tele" foi\ns3\tfim\n', encoding="utf-8")
    import_corpus(project, folder / "list.tsv")
    assert texts(project) == {"s1": '"Olá disse', "s2": 'ele" foi', "s3": "fim"}


def test_rows_that_do_not_fit_are_named_by_their_number(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text("path,text\ns1.wav,um\nnowhere.wav,dois\ns2.wav\n,quatro\ns3.wav,\n")
    report = import_corpus(project, folder / "list.csv")
    assert texts(project) == {"s1": "um"}
    assert {problem.where: problem.reason for problem in report.problems} == {
        "list.csv, row 3": "names the sound “nowhere.wav”, which is not there.",
        "list.csv, row 4": "has only 1 columns.",
        "list.csv, row 5": "names no sound.",
        "list.csv, row 6": "has no text.",
    }


def test_sounds_are_found_in_other_folders_case_and_slashes(project: Project, folder: Path) -> None:
    sound(folder / "deep" / "er" / "Quatro.WAV", 4)
    sound(folder / "deep" / "cinco.wav", 5)
    (folder / "list.csv").write_text(
        f"path,text\nDEEP\\er\\quatro.wav,um\ncinco.wav,dois\n{folder / 's1.wav'},três\n", encoding="utf-8"
    )
    assert import_corpus(project, folder / "list.csv").problems == []
    assert texts(project) == {"Quatro": "um", "cinco": "dois", "s1": "três"}


@pytest.mark.parametrize(("on_disk", "in_table"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_accents_in_names_match_in_either_unicode_form(
    project: Project, folder: Path, on_disk: str, in_table: str
) -> None:
    sound(folder / unicodedata.normalize(on_disk, "coração.wav"), 9)  # type: ignore[arg-type]
    row = unicodedata.normalize(in_table, "coração.wav,um texto")  # type: ignore[arg-type]
    (folder / "list.csv").write_text(f"path,text\n{row}\n", encoding="utf-8")
    assert import_corpus(project, folder / "list.csv").problems == []
    assert texts(project) == {"coração": "um texto"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_tables_come_in_any_encoding(project: Project, folder: Path, encoding: str) -> None:
    (folder / "list.csv").write_bytes("path;text\r\ns1.wav;maçã\r\n".encode(encoding))
    report = import_corpus(project, folder / "list.csv")
    assert texts(project) == {"s1": "maçã"}
    assert len(report.problems) == (encoding == "latin-1")


def test_an_empty_table_is_refused(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text("")
    with pytest.raises(ImportFailed, match="empty"):
        import_corpus(project, folder / "list.csv", "table")


def test_marks_people_and_tags_are_known_by_their_headings(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "long.wav", 1, seconds=4.0)
    (tmp_path / "list.csv").write_text(
        "file;utterance;start;end;text;speaker;age;tags\n"
        "long.wav;u1;0,5;1,25;um;Rosa;71;rua, feira\nlong.wav;u2;0:02;0:03.5;dois;;;\nlong.wav;u3;3;2;três;;;\n",
        encoding="utf-8",
    )
    report = import_corpus(project, tmp_path / "list.csv")
    assert [problem.where for problem in report.problems] == ["list.csv, row 4"]
    found = [(row.key, row.start, row.end, row.text, row.tags) for row in project.each()]
    assert found == [("u1", 4000, 10000, "um", ("rua", "feira")), ("u2", 16000, 28000, "dois", ())]
    assert project.speakers()[0].age == "71"


HASH = "3f2a9c" * 10
SENTENCES = ["bom dia", "como está a senhora", "o gato dorme"]


@pytest.mark.parametrize(
    "others",
    [
        [f"{HASH}{{i}}"],
        ["/data/corpus/clips/part-{i}/some/very/long/path/s{i}.json", f"{{i}}{HASH}", "female"],
        ["Qm9tIGRpYSBhIHRvZG9zIDE{i}Zm9v=", "550e8400-e29b-41d4-a716-44665544000{i}"],
        ["2024-01-1{i}T10:22:33.000000+00:00", "11025.000000000000{i}", "utterance_number_0000{i}"],
        ["https://example.org/a/very/long/address/of/a/page/{i}", "Maria da Conceição dos Santos e Silva"],
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_without_a_heading_the_sentence_is_taken_and_not_the_hash(
    project: Project, folder: Path, others: list[str], first: bool
) -> None:
    lines = []
    for i, sentence in enumerate(SENTENCES, 1):
        rest = [other.replace("{i}", str(i)) for other in others]
        cells = [*rest, sentence, f"s{i}.wav"] if first else [f"s{i}.wav", sentence, *rest]
        lines.append("\t".join(cells))
    (folder / "list.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert import_corpus(project, folder / "list.tsv").problems == []
    assert sorted(row.text for row in project.each()) == sorted(SENTENCES)


def test_numbers_and_codes_are_the_text_where_there_is_nothing_else(project: Project, folder: Path) -> None:
    (folder / "list.csv").write_text("s1.wav,7\ns2.wav,12\ns3.wav,9\n", encoding="utf-8")
    assert import_corpus(project, folder / "list.csv").added == 3
    assert sorted(row.text for row in project.each()) == ["12", "7", "9"]
