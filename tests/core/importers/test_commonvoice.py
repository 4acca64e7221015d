"""Common Voice: quotes, splits and speakers as Mozilla gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.importers import import_corpus, preview, recognise
from core.project.store import Project
from tests.core.importers.corpora import commonvoice, sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt", source_language="es") as made:
        yield made


def rows(folder: Path, name: str, lines: list[tuple[str, int, str]]) -> None:
    for _, number, _ in lines:
        if not (folder / "clips" / f"c{number}.wav").exists():
            sound(folder / "clips" / f"c{number}.wav", number)
    body = "\n".join(f"{client}\tc{number}.wav\t{sentence}" for client, number, sentence in lines)
    (folder / name).write_text(f"client_id\tpath\tsentence\n{body}\n", encoding="utf-8")


def test_speakers_get_short_names_that_stay(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "cv"
    rows(folder, "validated.tsv", [("f" * 128, 1, "um"), ("e" * 128, 2, "dois"), ("f" * 128, 3, "três")])
    import_corpus(project, folder)
    rows(folder, "validated.tsv", [("d" * 128, 4, "quatro"), ("e" * 128, 5, "cinco")])
    import_corpus(project, folder)
    speakers = {row.key: row.speaker for row in project.rows(project.ids())}
    assert speakers == {"c1": "Speaker 1", "c2": "Speaker 2", "c3": "Speaker 1", "c4": "Speaker 3", "c5": "Speaker 2"}


def test_its_own_splits_are_kept_and_the_rest_leaks_nothing(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "cv"
    rows(folder, "train.tsv", [("a", 1, "um gato")])
    rows(folder, "dev.tsv", [("b", 2, "dois gatos")])
    rows(folder, "test.tsv", [("c", 3, "três gatos")])
    validated = [("a", 1, "um gato"), ("a", 4, "quatro gatos"), ("d", 5, "três gatos"), ("c", 6, "seis gatos")]
    rows(folder, "validated.tsv", validated)
    report = import_corpus(project, folder)
    assert report.problems == []
    splits = {row.key: row.split for row in project.rows(project.ids())}
    assert splits == {"c1": "train", "c2": "dev", "c3": "test", "c4": "train", "c5": "test", "c6": "test"}


def test_the_folder_above_and_a_list_in_it_will_do(project: Project, tmp_path: Path) -> None:
    commonvoice(tmp_path / "cv-corpus" / "pt")
    assert recognise(tmp_path / "cv-corpus") == "commonvoice"
    assert recognise(tmp_path / "cv-corpus" / "pt" / "validated.tsv") == "commonvoice"
    assert import_corpus(project, tmp_path / "cv-corpus").added == 4


def test_a_list_without_its_columns_is_refused(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "cv"
    (folder / "clips").mkdir(parents=True)
    (folder / "validated.tsv").write_text("who\twhat\na\tb\n")
    with pytest.raises(ImportFailed, match="no columns"):
        import_corpus(project, folder)


def test_real_portuguese_comes_in_whole(project: Project, shared_data: Path) -> None:
    report = import_corpus(project, shared_data / "commonvoice-mini/pt")
    assert (report.added, report.problems, report.checked) == (100, [], True)
    summary = project.summary()
    assert summary.speakers == 37
    assert summary.shared_speakers == 0
    assert all(summary.by_split[name].utterances >= 5 for name in ("train", "dev", "test"))
    assert report.seconds == pytest.approx(7.1 * 60, abs=6)
    quoted = [row.text for row in project.rows(project.ids()) if "alquimista" in row.text]
    assert '"O que é um alquimista?", ele perguntou a? finalmente.' in quoted
    assert summary.flags["silence"] > 0


@pytest.mark.parametrize("language", ["ar", "ca", "el", "es", "it", "ky", "tt"])
def test_real_speech_of_every_script_comes_in(tmp_path: Path, shared_data: Path, language: str) -> None:
    with Project.create(tmp_path / "p", name="x", language=language) as project:
        report = import_corpus(project, shared_data / "commonvoice-mini" / language)
        assert (report.added, report.problems) == (100, [])
        assert len(project.meta.alphabet) > 20


def test_clips_found_wrong_come_only_when_asked_for(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "cv"
    rows(folder, "train.tsv", [("a", 1, "um")])
    rows(folder, "validated.tsv", [("a", 1, "um"), ("b", 2, "dois")])
    rows(folder, "other.tsv", [("c", 3, "três")])
    rows(folder, "invalidated.tsv", [("d", 4, "quatro")])
    shown = preview(folder)
    assert shown.chosen("lists") == "train;validated"
    assert [value for value, _ in shown.choices[0].options] == ["train", "validated", "other", "invalidated"]
    assert shown.total == 2
    assert preview(folder, options={"lists": "other;invalidated"}).total == 2
    with pytest.raises(ImportFailed, match="no list “dev”"):
        import_corpus(project, folder, options={"lists": "dev"})
    (folder / "train.tsv").unlink()
    (folder / "validated.tsv").unlink()
    assert [row.text for row in preview(folder).rows] == ["três"]
    (folder / "other.tsv").unlink()
    with pytest.raises(ImportFailed, match="found to be wrong"):
        import_corpus(project, folder)


def test_its_splits_can_be_left_behind(tmp_path: Path) -> None:
    rows(tmp_path, "train.tsv", [("a", 1, "um")])
    rows(tmp_path, "test.tsv", [("b", 2, "dois")])
    assert [row.split for row in preview(tmp_path).rows] == ["train", "test"]
    assert [row.split for row in preview(tmp_path, options={"keep_splits": False}).rows] == ["", ""]


def test_what_is_known_of_people_comes_along(project: Project, tmp_path: Path) -> None:
    for number in (1, 2):
        sound(tmp_path / "cv" / "clips" / f"c{number}.wav", number)
    head = "client_id\tpath\tsentence\tage\tgender\taccents\n"
    body = f"{'ab' * 32}\tc1.wav\tum\tsixties\tfemale\tMinho\nAna\tc2.wav\tdois\t\t\t\n"
    (tmp_path / "cv" / "validated.tsv").write_text(head + body)
    import_corpus(project, tmp_path / "cv")
    found = [(s.name, s.age, s.gender, s.place, s.source_key) for s in project.speakers()]
    assert found == [("Ana", "", "", "", ""), ("Speaker 1", "sixties", "female", "Minho", "ab" * 32)]
