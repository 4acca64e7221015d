"""The cells of words follow their transcript: what stays, what is marked, what is new and what goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.project import edits
from core.project.bulk.find_replace import Wanted, find, replace
from core.project.filters import Condition
from core.project.queries import Query
from core.project.records import Constraint
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.cells import cells_of, lines_below, write_cell
from core.project.tiers.edits import add_tier
from core.project.tiers.words import aligned
from tests.core.project.corpora import everything, make_project

Cells = list[tuple[str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p", speakers=1) as made:
        yield made


def gloss(project: Project, constraint: Constraint = "subdivision", bare: bool = True) -> None:
    """Words with glosses in capitals, and syllables that are no words."""
    words, gl = add_tier(project, "wd", constraint), add_tier(project, "gl", "association", "wd")
    syllables = add_tier(project, "sy", "subdivision")
    with project.step("Fill") as step:
        for row in project.rows(project.ids()):
            here = {"recording_id": row.recording_id, "utterance_id": row.id}
            said = row.text.split()
            for n, word in enumerate(said):
                times = [row.start + (row.end - row.start) * at // len(said) for at in (n, n + 1)]
                span = dict(zip(("start", "end"), times, strict=True)) if constraint != "subdivision" else {}
                text = word.strip(".,") if bare else word
                id = step.add("annotations", tier_id=words.id, text=text, place=n, **here, **span)
                step.add("annotations", tier_id=gl.id, text=text.upper(), parent_id=id, **here)
            for n in range(3):
                step.add("annotations", tier_id=syllables.id, text=f"s{n}", place=n, **here)
    project.forget_history()


def cells(project: Project, utterance: int) -> Cells:
    """Words with their glosses; "?" behind what is marked."""
    every = reading.tiers(project)
    lines = lines_below(every, reading.tier_named(project, "wd"))
    found = cells_of(reading.beside(project, [utterance]).get(utterance, []), lines)
    return [(word.text, said.text + "?" * said.doubtful) for word, said in found]


def spans(project: Project, utterance: int) -> list[tuple[int | None, int | None]]:
    wd = reading.tier_named(project, "wd").id
    return [(one.start, one.end) for one in reading.beside(project, [utterance])[utterance] if one.tier_id == wd]


@pytest.mark.parametrize(
    ("text", "wanted", "note"),
    [
        ("Bom dia a todos!", [("Bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("todos", "TODOS")], ""),
        ("bom dia a todos.", [("bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("todos", "TODOS")], ""),
        (
            "Bom dia a todas.",
            [("Bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("todas", "TODOS?")],
            "What explains one changed word is marked: look at it.",
        ),
        (
            "Muito bom dia a todos.",
            [("Muito", ""), ("bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("todos", "TODOS")],
            "One new word has an empty cell.",
        ),
        (
            "Bom dia todos.",
            [("Bom", "BOM"), ("dia", "DIA"), ("todos", "TODOS")],
            "One word went with what explained it.",
        ),
        (
            "Bom dia a to dos.",
            [("Bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("to", ""), ("dos", "TODOS?")],
            "What explains one changed word is marked: look at it.",
        ),
    ],
)
def test_cells_follow_a_transcript_that_is_corrected(project: Project, text: str, wanted: Cells, note: str) -> None:
    gloss(project)
    before = everything(project)
    changes = edits.set_text(project, 1, text)
    assert cells(project, 1) == wanted
    assert (changes.notes or ("",))[0] == note
    assert [one.text for one in reading.beside(project, [1])[1] if one.text[0] == "s"] == ["s0", "s1", "s2"]
    project.undo()
    assert everything(project) == before


def test_what_is_marked_is_found_and_looked_at(project: Project) -> None:
    gloss(project)
    edits.set_text(project, 1, "Bons dias a todos.")
    asked = Query(conditions=(Condition("to_look_at", "is"),))
    assert project.ids(asked).tolist() == [1]
    every = reading.tiers(project)
    lines = lines_below(every, reading.tier_named(project, "wd"))
    for at, text in ((0, "BOM"), (1, "DAY.PL")):
        line = cells_of(reading.beside(project, [1])[1], lines)[at][1]
        assert line.doubtful
        write_cell(project, 1, line, text)
    assert cells(project, 1)[:2] == [("Bons", "BOM"), ("dias", "DAY.PL")], "the same text again says that it is right"
    assert project.ids(asked).tolist() == []


def test_cells_follow_what_is_replaced_in_many(project: Project) -> None:
    gloss(project, bare=False)
    before = everything(project)
    wanted = Wanted(r"\ba\b", "à", regex=True)
    done = replace(project, find(project, wanted).items, wanted)
    assert cells(project, 1) == [("Bom", "BOM"), ("dia", "DIA"), ("à", "A?"), ("todos.", "TODOS.")]
    assert cells(project, 3)[-2:] == [("à", "A?"), ("rua.", "RUA.")]
    assert done.changes.notes == ("What explains 2 changed words is marked: look at it.",)
    project.undo()
    assert everything(project) == before


def test_joined_and_divided_transcripts_keep_each_word_its_cell(project: Project) -> None:
    gloss(project)
    with project.step("Nothing beside the second") as step:
        step.put_many("annotations", {row["id"]: None for row in step.where("annotations", "utterance_id", [2])})
    before = everything(project)
    changes = edits.merge_with_next(project, 1)
    assert cells(project, 1) == [
        ("Bom", "BOM"), ("dia", "DIA"), ("a", "A"), ("todos", "TODOS"),
        ("O", ""), ("pão", ""), ("está", ""), ("na", ""), ("mesa", ""),
    ]  # fmt: skip
    assert changes.notes == ("5 new words have empty cells.",)
    row = project.row(1)
    caret = row.text.index("todos")
    first, second = edits.split_at(project, 1, row.start + 300, caret)
    assert [word for word, _ in cells(project, first)] == ["Bom", "dia", "a"]
    assert cells(project, second)[:2] == [("todos", "TODOS"), ("O", "")]
    for _ in range(2):
        project.undo()
    assert everything(project) == before


@pytest.mark.parametrize("constraint", ["time_subdivision", "included"])
def test_new_words_get_times_between_their_neighbours(project: Project, constraint: Constraint) -> None:
    gloss(project, constraint)
    assert spans(project, 1) == [(0, 500), (500, 1000), (1000, 1500), (1500, 2000)]
    edits.set_text(project, 1, "Bom dia meus amigos, a todos.")
    assert [word for word, _ in cells(project, 1)] == ["Bom", "dia", "meus", "amigos", "a", "todos"]
    found = spans(project, 1)
    assert found[0] == (0, 500)
    assert found[-2:] == [(1000, 1500), (1500, 2000)]
    assert [end for _, end in found[:-1]] == [start for start, _ in found[1:]], "no gap, nothing over anything"
    edits.set_text(project, 1, "Bom todos.")
    wanted = [(0, 1500), (1500, 2000)] if constraint == "time_subdivision" else [(0, 500), (1500, 2000)]
    assert spans(project, 1) == wanted, "parts that fill their utterance leave no gap"


def test_cells_of_several_words_and_signs_stay_whole() -> None:
    def shown(parts: list[str], before: str, after: str) -> list[tuple[int | None, str, bool]]:
        return [(one.part, " ".join(one.words), one.changed) for one in aligned(parts, before, after) or ()]

    parts = ["New York", ",", "é", "longe"]
    assert shown(parts, "New York, é longe", "New York, é muito longe") == [
        (0, "New York,", False), (1, "", False), (2, "é", False), (None, "muito", True), (3, "longe", False),
    ]  # fmt: skip
    assert shown(parts, "New York, é longe", "New Cork, é longe")[0] == (0, "New Cork,", True)
    assert shown(["a", "b"], "a b", "") == []
    assert aligned(["fo", "-mos", "fei", "ra"], "Fomos à feira", "Vamos à feira") is None
    assert aligned([], "a", "b") is None


WORDS = st.lists(st.sampled_from("a b c d a. B é —".split()), max_size=12)


@given(WORDS, WORDS)
def test_all_words_have_a_cell_in_their_order_and_no_part_is_there_twice(before: list[str], after: list[str]) -> None:
    found = aligned(before, " ".join(before), " ".join(after))
    if found is not None:
        assert [word for cell in found for word in cell.words] == [word for word in after if word != "—"]
        parts = [cell.part for cell in found if cell.part is not None]
        assert parts == sorted(set(parts))
        unchanged = [cell for cell in found if cell.part is not None and cell.words and not cell.changed]
        for cell in unchanged:
            assert before[cell.part or 0].strip(".").casefold() == cell.words[0].strip(".").casefold()
