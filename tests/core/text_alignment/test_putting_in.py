"""Texts that were laid onto a recording become utterances: in one step, beside what is there already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import ProjectError
from core.project import notes
from core.project.recording.word_steps import words_of
from core.project.store import Project
from core.project.tiers.edits import add_tier
from core.project.tiers.reading import beside, tiers
from core.text_alignment.matching import PlacedWord
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, Placement, State
from core.text_alignment.putting_in import PutIn, put_in
from core.text_alignment.word_parts import parts_of, words_tier
from tests.core.project.corpora import RATE, everything, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A recording of 10 s: a transcribed utterance of 2 s, then one of 8 s without a text."""
    with make_project(tmp_path / "p") as project:
        with project.step("Prepare") as step:
            step.change("utterances", 2, start=2 * RATE, end=10 * RATE, text="")
            step.put_many("utterances", dict.fromkeys((3, 4, 5)))
        yield project


def laid(*placed: tuple[str, State, float, float], without: tuple[tuple[float, float, str], ...] = ()) -> Laid:
    sentences = [
        Placement(Sentence(text, "Rosa", number, number), state, start, end, 0.9, ())
        for number, (text, state, start, end) in enumerate(placed, 1)
    ]
    return Laid(tuple(sentences), without)


def put(project: Project, found: Laid, *, only_sure: bool = False) -> PutIn:
    return put_in(project, project.recordings()[0], found, only_sure=only_sure)


def rows(project: Project) -> list[tuple[float, float, str, str, tuple[str, ...]]]:
    found = sorted(project.each(), key=lambda row: row.start)
    return [(row.start / RATE, row.end / RATE, row.text, row.speaker, row.tags) for row in found]


FOUND = laid(
    ("Bom dia a todos.", "placed", 0.1, 1.9),
    ("Qual feira?", "placed", 2.5, 4.0),
    ("Pois não.", "uncertain", 4.2, 5.5),
    ("(riem-se)", "not_heard", 0.0, 0.0),
    without=((6.0, 8.5, "era uma vez"),),
)


def test_what_was_placed_comes_in_and_nobodys_words_are_lost(project: Project) -> None:
    before = everything(project)
    done = put(project, FOUND)
    assert (done.utterances, done.uncertain, done.replaced, done.without_text) == (2, 1, 1, 1)
    assert [one.reason for one in done.problems] == [
        "clip-1 stands there already, with a transcript.",
        "It was not heard.",
    ]
    assert rows(project) == [
        (0.0, 2.0, "Bom dia a todos.", "Speaker 1", ()),
        (2.5, 4.0, "Qual feira?", "Rosa", ()),
        (4.2, 5.5, "Pois não.", "Rosa", ("uncertain",)),
        (6.0, 8.5, "", "", ()),
    ]
    assert project.history()[0].label == "Align 2 utterances to r0.wav"
    project.undo()
    assert everything(project) == before


def test_what_people_wrote_beside_empty_utterances_goes_to_the_new_ones(project: Project) -> None:
    translation = add_tier(project, "Translation")
    marks = add_tier(project, "Marks", "included")
    with project.step("Write beside the empty one") as step:
        here = {"recording_id": 1, "utterance_id": 2}
        step.add("annotations", **here, tier_id=translation.id, text="Which market?")
        step.add("annotations", **here, tier_id=marks.id, text="nods", start=2200, end=3000)
        step.add("notes", **here, text="Listen again.", author="Ana", at=1.0)
    before = everything(project)
    done = put(project, FOUND)
    assert (done.replaced, done.carried) == (1, 1)
    (new,) = [row for row in project.each() if row.text == "Qual feira?"]
    kept = beside(project, [new.id])[new.id]
    assert [(one.text, one.start, one.end) for one in kept] == [("Which market?", None, None), ("nods", 2500, 3000)]
    assert [one.text for one in notes.beside(project, [new.id])[new.id]] == ["Listen again."]
    assert project.query_all("SELECT 1 FROM utterances WHERE id = 2") == []
    project.undo()
    assert everything(project) == before


def test_only_the_sure_ones(project: Project) -> None:
    done = put(project, FOUND, only_sure=True)
    assert (done.utterances, done.uncertain, len(done.problems)) == (1, 0, 3)


def test_a_second_time_nothing_is_doubled(project: Project) -> None:
    put(project, FOUND)
    before = rows(project)
    done = put(project, FOUND)
    assert (done.utterances, done.replaced) == (0, 0)
    assert rows(project) == before


def heard(text: str, *times: tuple[float, float] | None) -> tuple[PlacedWord, ...]:
    return tuple(
        PlacedWord(word, *(span or (None, None)), agrees=0.9) for word, span in zip(text.split(), times, strict=True)
    )


def placed(text: str, start: float, end: float, *times: tuple[float, float] | None) -> Placement:
    return Placement(Sentence(text, "Rosa", 1, 1), "placed", start, end, 0.9, heard(text, *times))


def test_words_come_with_their_times_on_a_tier_in_the_same_step(project: Project) -> None:
    found = Laid((placed("Qual feira, – pá?", 2.5, 4.5, (2.7, 3.0), (3.2, 3.6), None, (4.0, 4.2)),
                  placed("A de lá.", 5.0, 6.5, None, (5.5, 5.6), (5.9, 6.3))), ())  # fmt: skip
    before = everything(project)
    recording = project.recordings()[0]
    done = put_in(project, recording, found, words=words_tier(project))
    assert (done.utterances, done.words, done.estimated) == (2, 6, 1)
    (tier,) = tiers(project)
    assert (tier.name, tier.constraint, tier.parent_id, tier.language) == ("Words", "time_subdivision", None, "pt")
    new = [row for row in project.each() if row.text == "Qual feira, – pá?"]
    parts = beside(project, [new[0].id])[new[0].id]
    assert [((one.start or 0) / RATE, (one.end or 0) / RATE, one.text) for one in parts] == [
        (2.5, 3.2, "Qual"), (3.2, 4.0, "feira"), (4.0, 4.5, "pá"),
    ], "no gap, and no word for a dash"  # fmt: skip
    spoken = words_of(project, new[0], new[0].text, [])
    assert (spoken.source, spoken.name) == ("tier", "Words")
    assert words_tier(project) == "Words", "the next text takes the same"
    project.undo()
    assert everything(project) == before
    assert tiers(project) == []


def test_words_with_gaps_end_where_they_were_heard_to_end(project: Project) -> None:
    words = add_tier(project, "orth", "included")
    put_in(project, project.recordings()[0], Laid((placed("Qual feira?", 2.5, 4.5, (2.7, 3.0), (3.2, 3.6)),), ()),
           words="orth")  # fmt: skip
    kept = project.query_all('SELECT text, start, "end", tier_id FROM annotations ORDER BY start')
    assert [tuple(row) for row in kept] == [("Qual", 2700, 3000, words.id), ("feira", 3200, 3600, words.id)]


def test_a_tier_of_another_kind_holds_no_words_and_nothing_comes_in(project: Project) -> None:
    add_tier(project, "Words", "association")
    assert words_tier(project) == "Words 2"
    before = everything(project)
    with pytest.raises(ProjectError, match="does not hold parts of the transcript with times"):
        put_in(project, project.recordings()[0], FOUND_WORDS, words="Words")
    assert everything(project) == before


FOUND_WORDS = Laid((placed("Qual feira?", 2.5, 4.5, (2.7, 3.0), (3.2, 3.6)),), ())


def test_words_that_were_not_heard_share_the_room_and_each_has_a_frame() -> None:
    words = heard("um dois três quatro", None, (0.0, 0.001), (0.0, 9.0), None)
    parts, estimated = parts_of(words, 100, 104, RATE, fills=True)
    assert [(one["start"], one["end"]) for one in parts] == [(100, 101), (101, 102), (102, 103), (103, 104)]
    assert estimated == 2
    assert parts_of(words, 100, 103, RATE, fills=True) == ([], 0), "there is no room"
    parts, _ = parts_of(heard("a bbb c", None, None, (1.0, 1.5)), 0, 2 * RATE, RATE, fills=False)
    assert [(one["start"], one["end"]) for one in parts] == [(0, 250), (250, 1000), (1000, 1500)]
