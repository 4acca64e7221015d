"""Finding, sorting, paging and summing up."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Cancelled
from core.project import column_arrays, edits
from core.project.column_arrays import MEASURES
from core.project.filters import Condition, these
from core.project.queries import SORTS, Query
from core.project.query_sql import GIVEN
from core.project.records import UtteranceRow
from core.project.saved_filters import conditions_of
from core.project.store import Project
from core.text.fold import folded, hits
from tests.added_rows import add_utterance
from tests.core.project.corpora import make_project


@pytest.fixture
def project(tmp_path: Path):
    with make_project(tmp_path / "p", utterances=20, recordings=2) as made:
        yield made


def keys(project: Project, **query: object) -> list[str]:
    return [row.key for row in project.rows(project.ids(Query(**query)))]  # type: ignore[arg-type]


def test_keys_come_in_the_order_of_their_numbers(project: Project) -> None:
    assert keys(project) == [f"clip-{i}" for i in range(1, 21)]
    assert keys(project, descending=True) == [f"clip-{i}" for i in range(20, 0, -1)]


@pytest.mark.parametrize(
    ("search", "count"),
    [
        ("pão", 4), ("PÃO", 4), ("pa\u0303o", 4), ("ão", 8), ("pao", 4), ("nao sei", 4), ("na mesa", 4), ("Ã", 20),
        ("clip-1", 11), ("14h30", 4), ("%", 0), ("_", 0), ('"', 0), ('não" OR "dia', 0), ("pão -", 0), ("  ", 20),
        ("quê", 0),
    ],
)  # fmt: skip
def test_search_finds_parts_of_transcripts_and_keys(project: Project, search: str, count: int) -> None:
    assert len(project.ids(Query(search=search))) == count
    assert project.count(Query(search=search)) == count


@pytest.mark.parametrize(
    ("search", "plain", "strict"),
    [
        ("maçãs", 4, 4), ("macas", 4, 0), ("MAÇÃS E", 4, 4), ("máçãs", 4, 0), ("ã", 20, 12), ("Ã", 20, 12),
        ("aã", 0, 0), ("ao", 8, 0), ("ão", 8, 8), ("clip-1", 11, 11), ("\u0301", 0, 0),
    ],
)  # fmt: skip
def test_search_passes_over_accents_unless_they_are_asked_for(
    project: Project, search: str, plain: int, strict: int
) -> None:
    assert len(project.ids(Query(search=search))) == plain
    assert len(project.ids(Query(search=search, accents=True))) == strict
    for accents, count in ((False, plain), (True, strict)):
        asked = conditions_of(Query(search=search, accents=accents))
        assert len(project.ids(Query(conditions=asked))) == count


def test_accents_are_marks_and_no_letters_of_other_scripts(project: Project) -> None:
    texts = ("İstanbul ışık", "ΛΌΓΟΣ λόγος", "مَرحَبا", "कि", "ก่า", "한국어", "ŁÓDŹ", "дом", "Élan Érable Он Сказал")
    for id, text in enumerate(texts, start=1):
        edits.set_text(project, id, text)
    for search, id in (
        ("istan", 1),
        ("ISIK", 1),
        ("λογοσ", 2),
        ("مرحبا", 3),
        ("한국", 6),
        ("łodz", 7),
        ("erable он", 9),
    ):
        assert project.ids(Query(search=search)).tolist() == [id]
        assert hits(texts[id - 1], search), "what is found can be shown"
    assert project.ids(Query(search="élan érable он сказал", accents=True)).tolist() == [9]
    for search in ("का", "กา", "dom", "hom"):
        assert project.ids(Query(search=search)).tolist() == []
    assert hits("Maçãs e maças", "macas") == [(0, 5), (8, 13)]
    assert hits("Maçãs e maças", "maçãs", accents=True) == [(0, 5)]
    assert hits(unicodedata.normalize("NFD", "ação"), "acao") == [(0, 6)]
    assert hits("abc", " ") == hits("abc", "") == []


def test_search_works_in_any_script_and_follows_edits(project: Project) -> None:
    edits.set_text(project, 1, "Қазақстан тілі")
    edits.set_text(project, 2, "私は学生です")
    edits.set_text(project, 3, "أهلا وسهلا")
    for search, id in (("ақст", 1), ("ҚАЗАҚ", 1), ("学生で", 2), ("学", 2), ("وسه", 3)):
        assert project.ids(Query(search=search)).tolist() == [id]
    project.undo()
    assert project.ids(Query(search="وسه")).tolist() == []


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_is_complete_and_reverses(project: Project, sort: str) -> None:
    edits.trim(project, 3, 2000, 2500)
    edits.set_split(project, [5, 6], "dev")
    measure(project, {4: 2.5, 9: 1.0, 12: -1.25})
    for id, sure in ((5, 0.5), (6, 0.9)):
        edits.set_text(project, id, "")
        with project.unjournaled() as conn:
            conn.execute("INSERT INTO readings VALUES (?, 'm', '', 'bom', NULL, NULL, '', ?)", (id, sure))
    forward = project.ids(Query(sort=sort)).tolist()
    assert sorted(forward) == list(range(1, 21))
    assert project.ids(Query(sort=sort, descending=True)).tolist() != forward


def test_utterances_that_are_named_come_in_the_order_given(project: Project) -> None:
    edits.leave_out(project, [4])
    rule = these([9, 4, 2, 999, 7])
    assert project.ids(Query(sort=GIVEN, conditions=(rule,))).tolist() == [9, 2, 7]
    assert project.ids(Query(sort=GIVEN, conditions=(rule, Condition("key", "is_not", "clip-2")))).tolist() == [9, 7]
    assert project.ids(Query(sort=GIVEN)).tolist() == project.ids(Query()).tolist()


def measure(project: Project, values: dict[int, float]) -> None:
    """Flags, readings and every measure of some utterances."""
    names = ", ".join(MEASURES)
    with project.unjournaled() as conn:
        for id, value in values.items():
            conn.execute("INSERT INTO flags VALUES (?, 'silence', ?, '', ?)", (id, value, value > 2))
            conn.execute(
                "INSERT INTO readings (utterance_id, model, model_print, text, cer) VALUES (?, '', '', '', ?)",
                (id, value),
            )
            marks = ", ".join("?" * len(MEASURES))
            conn.execute(
                f"INSERT INTO measures (utterance_id, sound_print, {names}) VALUES (?, '', {marks})",
                (id, *[value] * len(MEASURES)),
            )


@pytest.mark.parametrize("sort", ["flag:silence", "reading", *MEASURES])
def test_what_has_no_value_comes_last_either_way_by_key(project: Project, sort: str) -> None:
    measure(project, {4: 2.5, 9: 1.0, 12: -1.25})
    rest = [i for i in range(1, 21) if i not in (4, 9, 12)]
    assert project.ids(Query(sort=sort)).tolist() == [12, 9, 4, *rest]
    assert project.ids(Query(sort=sort, descending=True)).tolist() == [4, 9, 12, *rest]


def test_a_few_are_found_at_once(project: Project) -> None:
    assert len(project.some(Query(search="pão"), 3)) == 3
    assert project.some(Query(search="clip-12"), 5) == [12]
    assert len(project.some(Query(search="cl"), 50)) == 20
    assert project.some(Query(search="ip"), 50) == []
    edits.set_split(project, [4], "dev")
    assert project.some(Query(split="dev"), 5) == [4]
    edits.leave_out(project, [4])
    assert project.some(Query(split="dev", search="clip"), 5) == []
    assert project.some(Query(left_out=True), 5) == [4]


def test_an_unknown_order_is_a_defect(project: Project) -> None:
    with pytest.raises(KeyError):
        project.ids(Query(sort="colour"))


def test_transcripts_are_sorted_without_case_accents_and_opening_marks(project: Project) -> None:
    texts = {1: "zebra", 2: "«Água»", 3: "agora", 4: "Ábaco", 5: "¿barco?", 6: "أهلا"}
    for id, text in texts.items():
        edits.set_text(project, id, text)
    edits.leave_out(project, range(7, 21))
    assert project.ids(Query(sort="text")).tolist() == [4, 3, 2, 5, 1, 6]


def test_length_order_and_length_limits(project: Project) -> None:
    edits.trim(project, 7, 6000, 6250)
    edits.trim(project, 8, 6000, 7000)
    assert project.ids(Query(sort="length")).tolist()[:2] == [7, 8]
    assert project.ids(Query(shorter=1.5)).tolist() == [7, 8]
    assert project.ids(Query(longer=0.25, shorter=1.0)).tolist() == [7]


def test_filters_join(project: Project) -> None:
    edits.set_split(project, [2, 7], "dev")
    assert project.ids(Query(split="dev", search="pão")).tolist() == [2, 7]
    assert project.ids(Query(split="dev", speaker="Speaker 2")).tolist() == [2]
    edits.set_split(project, [2], "")
    assert project.ids(Query(split="none")).tolist() == [2]


def test_rows_come_in_the_order_asked_and_skip_what_has_gone(project: Project) -> None:
    order = list(range(1, 21))
    random.Random(1).shuffle(order)
    assert [row.id for row in project.rows([*order, 999])] == order
    assert [row.id for row in project.each(Query(sort="key"))] == list(range(1, 21))
    assert project.row(999) is None


def test_a_key_finds_its_utterance(project: Project) -> None:
    assert project.find("clip-12") == 12
    assert project.find("clip") is None


def test_the_summary_counts_what_is_not_left_out(project: Project) -> None:
    edits.set_split(project, [1, 2, 3], "dev")
    edits.leave_out(project, [20])
    summary = project.summary()
    assert (summary.utterances, summary.recordings, summary.speakers, summary.left_out) == (19, 2, 2, 1)
    assert summary.seconds == pytest.approx(38)
    assert (summary.by_split["dev"].utterances, summary.by_split["dev"].seconds) == (3, 6)
    assert summary.by_split["test"].utterances == 0
    assert np.array_equal(summary.lengths, np.full(19, 2.0))
    assert summary.shared_speakers == 2


def test_the_summary_is_kept_until_somebody_changes_something(project: Project) -> None:
    with project.reader() as reader:
        first = reader.summary()
        assert reader.summary() is first
        edits.set_split(project, [1], "dev")
        assert reader.summary().by_split["dev"].utterances == 1
        assert project.summary().by_split["dev"].utterances == 1


def test_readers_see_whole_steps_only(project: Project) -> None:
    with project.reader() as reader:
        with project.step("Two"):
            edits.set_split(project, [1], "dev")
            assert reader.summary().by_split["dev"].utterances == 0
            assert project.summary().by_split["dev"].utterances == 1
        assert reader.summary().by_split["dev"].utterances == 1
        assert reader.undo_label == "Two"


def test_what_was_taken_back_is_not_remembered(project: Project) -> None:
    before = project.summary()
    with pytest.raises(ZeroDivisionError):
        _look_and_fail(project)
    assert project.summary().by_split == before.by_split
    assert project.meta.name == "Prova"


def _look_and_fail(project: Project) -> None:
    with project.step("Fails"):
        edits.set_split(project, project.ids(), "test")
        edits.set_meta(project, "Rename", name="Outro")
        assert project.summary().by_split["test"].utterances == 20
        assert project.meta.name == "Outro"
        raise ZeroDivisionError


def test_the_length_of_a_query_is_added_up(project: Project) -> None:
    edits.trim(project, 1, 0, 500)
    assert project.seconds(Query(search="clip-1")) == pytest.approx(10 * 2 + 0.5)
    assert project.seconds(Query(search="nothing like it")) == 0


@pytest.mark.parametrize("name", ["key", "text", "recording"])
def test_the_common_orders_are_read_from_an_index(project: Project, name: str) -> None:
    plan = project.query_all(f"EXPLAIN QUERY PLAN {column_arrays.BY_INDEX[name]}")
    assert all("USE TEMP B-TREE" not in row["detail"] for row in plan), [row["detail"] for row in plan]
    assert all("COVERING INDEX" in row["detail"] for row in plan), [row["detail"] for row in plan]


def test_what_an_edit_did_not_touch_is_not_read_again(project: Project) -> None:
    with project.reader() as reader:
        reader.ids()
        before = reader._columns._kept["key"][1]  # noqa: SLF001 - reading again shows in nothing but time
        edits.set_speaker(project, [1], "Nova")
        edits.set_text(project, 2, "Outra coisa.")
        reader.ids()
        assert reader._columns._kept["key"][1] is before  # noqa: SLF001 - the same
        add_utterance(project, 1, 0, 500, key="clip-0")
        assert reader.ids().tolist() == [21, *range(1, 21)]


def test_a_query_that_is_interrupted_is_cancelled(project: Project) -> None:
    with project.reader() as reader:
        reader._conn.set_progress_handler(lambda: 1, 50)  # noqa: SLF001 - interrupted inside SQLite for sure
        with pytest.raises(Cancelled):
            reader.ids(Query(search="pão"))
        reader._conn.set_progress_handler(None, 0)  # noqa: SLF001 - the same
        assert len(reader.ids(Query(search="pão"))) == 4


Asked = st.builds(
    Query,
    search=st.sampled_from(["", "pão", "ã", "clip-1", "rua"]),
    flag=st.sampled_from(["", "any", "silence"]),
    split=st.sampled_from(["", "train", "dev", "none"]),
    sort=st.sampled_from(["key", "length", "speaker", "split", "text", "flags", "flag:silence"]),
    descending=st.booleans(),
    left_out=st.booleans(),
    shorter=st.sampled_from([None, 1.5]),
    speaker=st.sampled_from(["", "Speaker 1"]),
    conditions=st.sampled_from([(), (Condition("text", "contains", "mesa"),), (Condition("length", "over", 1.0),)]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=Asked)
def test_a_query_gives_what_looking_at_every_row_gives(mixed: Project, query: Query) -> None:
    rows = [row for left_out in (False, True) for row in mixed.each(Query(left_out=left_out))]
    found = {row.id for row in rows if wanted(row, query)}
    ids = mixed.ids(query)
    assert set(ids.tolist()) == found
    assert len(ids) == len(found)
    assert mixed.count(query) == len(found)
    assert mixed.seconds(query) == pytest.approx(mixed.seconds_of(ids))
    values = [(row.seconds, row.speaker, row.split) for row in mixed.rows(ids)]
    if query.sort in ("length", "speaker"):
        at = ("length", "speaker").index(query.sort)
        assert [v[at] for v in values] == sorted((v[at] for v in values), reverse=query.descending)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory):
    """Utterances that differ in all that can be asked."""
    with make_project(tmp_path_factory.mktemp("mixed") / "p", utterances=40, recordings=2, speakers=3) as made:
        for id in range(1, 41, 3):
            edits.trim(made, id, id * 900, id * 900 + 100 * (1 + id % 17))
        edits.set_split(made, range(5, 20), "dev")
        edits.set_split(made, [7, 8], "")
        edits.leave_out(made, [3, 4, 30])
        measure(made, {4: 2.5, 9: 1.0, 12: -1.25})
        yield made


def wanted(row: UtteranceRow, query: Query) -> bool:
    """The query in plain words."""
    text = folded(f"{row.text} {row.key}")
    condition = not query.conditions or (
        "mesa" in row.text if query.conditions[0].field == "text" else row.seconds > 1.0
    )
    return (
        row.left_out == query.left_out
        and folded(query.search) in text
        and (not query.flag or bool(row.flags))
        and (not query.split or row.split == ("" if query.split == "none" else query.split))
        and (query.shorter is None or row.seconds < query.shorter)
        and (not query.speaker or row.speaker == query.speaker)
        and condition
    )


def test_sound_paths_are_inside_the_project_or_where_they_were(project: Project, tmp_path: Path) -> None:
    row = project.row(1)
    recording = project.recording(1)
    assert row is not None
    assert recording is not None
    assert project.sound_path(row) == project.sound_path(recording) == tmp_path / "p" / "r0.wav"
