"""Notes go out to ELAN and tables with who wrote them when, and come back as notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project import notes
from core.project.records import Note
from core.project.store import Project
from core.wording import say
from tests.core.importers.mark_files import eaf, sound, tier

Told = list[tuple[str, str, int]]


def told(project: Project) -> tuple[dict[str, Told], Told]:
    """What is noted on utterances by their texts, and on recordings, with who wrote it and in which second."""
    beside = notes.beside(project, project.ids().tolist())
    found = {
        row.text: [(one.text, one.author, int(one.at)) for one in beside.get(row.id, ())] for row in project.each()
    }
    above = [(one.text, one.author, int(one.at)) for one in notes.of_recording(project, 1)]
    return found, above


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("format", ["elan", "csv"])
def test_who_wrote_a_note_and_when_comes_back(tmp_path: Path, format: str, kept: bool) -> None:
    sound(tmp_path / "in" / "a.wav", 4.0)
    if kept:
        ana = tier("Ana", [(0, 1, "bom dia a todos"), (2, 3, "a casa é grande")])
        eaf(tmp_path / "in" / "a.eaf", ana, media="a.wav")
    else:
        rows = "file,start,end,text\na.wav,0,1,bom dia a todos\na.wav,2,3,a casa é grande\n"
        (tmp_path / "in" / "a.csv").write_text(rows)
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        first, other = project.ids().tolist()
        notes.add_notes(project, [first], "two lines\n\n— of a talk", "Ana, the first")
        notes.add_notes(project, [first], "louder?", "")
        with project.step(say("Note")) as step:
            recording = {"recording_id": 1, "utterance_id": None}
            step.add("notes", **recording, text="from before", author="", at=0)
            step.add("notes", recording_id=1, utterance_id=other, text="— 2026-01-01 10:00:00Z", author="Zé", at=1.7e9)
        for author in ("Ana", "Rui"):
            notes.add_recording_note(project, 1, "windy", author)
        before = told(project)
        export_corpus(project, tmp_path / "out", format, sound="whole")
    with Project.create(tmp_path / "q", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "out")
        found, above = told(again)
    assert (found, above) == before


SIGNS = ("———", "one\n—\ntwo", "— Ana, 2026-01-01 10:00:00Z\nafter it", "said\n— 2026-01-01 10:00:00Z", "——\n—")


def test_notes_of_other_tables_stay_whole_even_if_they_look_signed(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 6.0)
    rows = [f'a.wav,{n},{n + 1},text {n},"{note}"\n' for n, note in enumerate(SIGNS)]
    (tmp_path / "in" / "a.csv").write_text(f"file,start,end,text,note\n{''.join(rows)}", encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        before = told(project)
        export_corpus(project, tmp_path / "out", "csv", sound="whole")
    assert before[0] == {f"text {n}": [(note, "", 0)] for n, note in enumerate(SIGNS)}
    with Project.create(tmp_path / "q", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "out")
        assert told(again) == before


TEXTS = st.text(alphabet="ab —\n,2026:-Z\t", max_size=30).map(notes.as_noted).filter(bool)


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["", "Ana", "Zé, o Novo"]), st.integers(0, 2**31)), max_size=4))
def test_notes_as_one_text_are_the_same_apart_again(those: list[tuple[str, str, int]]) -> None:
    written = [Note(n, 1, text, author=author, at=float(at)) for n, (text, author, at) in enumerate(those)]
    assert notes.unsigned(notes.signed(written)) == [(text, author, float(at)) for text, author, at in those]


def test_a_date_that_is_none_stays_to_be_read() -> None:
    text = "first\n— Ana, 2023-02-31 10:00:00Z\nsecond\n— Rui, 2023-02-28 10:00:00Z"
    first, second = notes.unsigned(text)
    assert first == ("first\n— Ana, 2023-02-31 10:00:00Z", "Ana", 0.0)
    assert second[:2] == ("second", "Rui")
    written = [Note(n, 1, text, author=author, at=at) for n, (text, author, at) in enumerate((first, second))]
    assert notes.unsigned(notes.signed(written)) == [first, second]
