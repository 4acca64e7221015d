"""What every importer promises, over the registry: a new one joins by one line in `corpora`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import Cancelled, ImportFailed
from core.importers import IMPORTERS, gather_corpus, import_corpus, preview, recognise, store_corpus
from core.project.store import Project
from tests.core.importers.corpora import CORPORA, damage, sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture(params=sorted(CORPORA))
def format(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def corpus(tmp_path: Path, format: str) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    CORPORA[format](folder)
    return folder


def words(format: str) -> str:
    """How the texts of the small corpora begin."""
    return "frase" if IMPORTERS[format].texts else ""


def test_every_format_is_held_to_this() -> None:
    assert set(CORPORA) == set(IMPORTERS)


def test_it_is_recognised_and_read_whole(project: Project, corpus: Path, format: str) -> None:
    assert recognise(corpus) == format
    report = import_corpus(project, corpus)
    assert (report.format, report.added, report.recordings) == (format, 4, 4)
    assert report.problems == []
    assert report.seconds == pytest.approx(4.0)
    assert report.checked
    rows = project.rows(project.ids())
    assert len({row.key for row in rows}) == 4
    assert all(row.text.startswith(words(format)) and bool(row.split) == row.transcribed for row in rows)
    assert all(project.sound_path(row).is_file() for row in rows)
    assert project.summary().checked == 4


def test_a_broken_sound_is_named_and_the_rest_comes_in(project: Project, corpus: Path, format: str) -> None:
    name = damage(corpus)
    report = import_corpus(project, corpus)
    assert report.added == 3
    (problem,) = report.problems
    assert name in problem.reason
    assert problem.hint
    assert problem.where


def test_a_missing_sound_is_named_and_the_rest_comes_in(project: Project, corpus: Path, format: str) -> None:
    victim = sorted(corpus.rglob("*.wav"))[2]
    victim.unlink()
    report = import_corpus(project, corpus)
    assert report.added == 3
    assert len(report.problems) == IMPORTERS[format].texts
    assert all(victim.stem in f"{problem.where} {problem.reason}" for problem in report.problems)


def test_importing_again_adds_only_what_is_new(project: Project, corpus: Path, format: str) -> None:
    victim = sorted(corpus.rglob("*.wav"))[3]
    victim.rename(victim.with_suffix(".later"))
    assert import_corpus(project, corpus, format).added == 3
    victim.with_suffix(".later").rename(victim)
    report = import_corpus(project, corpus, format)
    assert (report.added, report.known) == (1, 3)
    assert import_corpus(project, corpus, format).added == 0
    assert len(project.ids()) == 4


def test_cancelling_leaves_nothing(project: Project, corpus: Path) -> None:
    asked = 0

    def after_some_questions() -> bool:
        nonlocal asked
        asked += 1
        return asked > 6

    with pytest.raises(Cancelled):
        import_corpus(project, corpus, options={"copy": True}, cancelled=after_some_questions)
    assert len(project.ids()) == 0
    assert project.history() == []
    assert list((project.folder / "recordings").iterdir()) == []


def test_an_import_is_one_step(project: Project, corpus: Path) -> None:
    import_corpus(project, corpus)
    assert [item.label for item in project.history()] == ["Import 4 utterances"]
    project.undo()
    assert project.summary().utterances == 0
    assert project.speakers() == []
    project.redo()
    assert project.summary().utterances == 4


def test_copies_make_the_project_whole(project: Project, corpus: Path) -> None:
    import_corpus(project, corpus, options={"copy": True})
    for path in corpus.rglob("*.wav"):
        path.unlink()
    rows = project.rows(project.ids())
    assert all(row.path.startswith("recordings/") for row in rows)
    assert all(project.sound_path(row).is_file() for row in rows)


def test_a_preview_shows_what_would_come(corpus: Path, format: str) -> None:
    shown = preview(corpus, limit=2)
    assert (shown.format, shown.total, len(shown.rows)) == (format, 4, 2)
    assert all(row.text.startswith(words(format)) and row.sound.is_file() for row in shown.rows)


def test_progress_goes_up_to_its_end(project: Project, corpus: Path) -> None:
    seen: list[tuple[int, int]] = []
    import_corpus(project, corpus, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]


def test_reading_and_writing_can_be_done_apart(project: Project, corpus: Path) -> None:
    with project.reader() as reader:
        gathered = gather_corpus(reader, corpus)
    assert len(project.ids()) == 0
    assert store_corpus(project, gathered).added == 4


def test_the_voices_can_be_synthetic(project: Project, corpus: Path) -> None:
    import_corpus(project, corpus, options={"voices": "synthetic"})
    assert {row.voices for row in project.rows(project.ids())} == {"synthetic"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_sound_that_may_not_be_read_is_named(project: Project, corpus: Path) -> None:
    victim = min(corpus.rglob("*.wav"))
    victim.chmod(0)
    report = import_corpus(project, corpus)
    victim.chmod(0o600)
    assert report.added == 3
    assert "may not be read" in report.problems[0].reason


def test_nothing_to_import_says_what_would_do(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "empty", tmp_path / "gone"):
        with pytest.raises(ImportFailed) as error:
            import_corpus(project, place)
        assert error.value.hint
    with pytest.raises(ImportFailed, match="not known"):
        import_corpus(project, tmp_path / "empty", "elan-but-not-quite")
    with pytest.raises(ImportFailed, match="option"):
        import_corpus(project, tmp_path / "empty", "pairs", options={"colour": "red"})


def test_a_project_without_letters_takes_them_from_its_texts(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1)
    (tmp_path / "in" / "a.txt").write_text("Ŋaa, N'ko 3!", encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="xx") as project:
        import_corpus(project, tmp_path / "in")
        assert project.meta.alphabet == ("'", "a", "k", "n", "o", "ŋ")
        assert project.rows(project.ids())[0].flags[0].text == "3"
        project.undo()
        assert project.meta.alphabet == ()


def test_new_sounds_follow_the_splits_that_are_there(tmp_path: Path) -> None:
    rows = {"a": ("o vento norte", "train"), "b": ("uma casa azul", "test")}
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        for seed, name in enumerate(rows):
            sound(tmp_path / "one" / f"{name}.wav", seed)
        lines = [f"{name}.wav,{text},{split}" for name, (text, split) in rows.items()]
        (tmp_path / "one" / "list.csv").write_text("\n".join(["file,text,split", *lines]))
        import_corpus(project, tmp_path / "one")
        for seed, text in enumerate(("Uma casa azul", "outra coisa", "nada de novo")):
            sound(tmp_path / "two" / f"new-{seed}.wav", 90 + seed)
            (tmp_path / "two" / f"new-{seed}.txt").write_text(text)
        import_corpus(project, tmp_path / "two")
        splits = {row.key: row.split for row in project.rows(project.ids())}
    assert splits == {"a": "train", "b": "test", "new-0": "test", "new-1": "train", "new-2": "train"}
