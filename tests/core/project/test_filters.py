"""Filters built from rules: what each finds, what they refuse, and how they are kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ProjectError
from core.project import edits
from core.project.filters import (
    FIELDS,
    OPERATORS,
    WITHOUT_VALUE,
    Condition,
    Filter,
    any_of,
    compiled,
    regexp,
    sql_of,
    these,
)
from core.project.notes import add_notes, add_recording_note
from core.project.queries import Query
from core.project.saved_filters import conditions_of, delete_filter, rename_filter, save_filter, saved_filters
from core.project.store import Project
from core.text.fold import accents_aside
from tests.core.project.corpora import everything, make_project

TEXTS = ("São João da Pesqueira", "sao joao", "Não sei.", "Καλημέρα σας", "50% de desconto_", "", "مرحبا بالعالم")


def filled(folder: Path) -> Project:
    made = make_project(folder, utterances=len(TEXTS), speakers=2)
    with made.step("Texts") as step:
        for id, text in enumerate(TEXTS, 1):
            step.change("utterances", id, text=text)
        step.change("utterances", 1, tags="|market|", by_hand=True)
    made.forget_history()
    return made


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with filled(tmp_path / "p") as made:
        yield made


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """For tests that change nothing."""
    with filled(tmp_path_factory.mktemp("filters") / "p") as made:
        yield made


def found(project: Project, *rules: Condition, any_of: bool = False) -> set[int]:
    return set(project.ids(Query(conditions=rules, any_of=any_of)).tolist())


def rule(field: str, op: str, value: str | float = "") -> Condition:
    return Condition(field, op, value)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (rule("text", "contains", "SÃO"), {1}),
        (rule("text", "contains", "ão"), {1, 3}),
        (rule("text", "lacks", "sei"), {1, 2, 4, 5, 6, 7}),
        (rule("text", "sounds", "sao joao"), {1, 2}),
        (rule("text", "sounds", "καλημερα"), {4}),
        (rule("text", "sounds", "50%"), {5}),
        (rule("text", "contains", "0% d"), {5}),
        (rule("text", "contains", "_"), {5}),
        (rule("text", "matches", r"\p{Greek}+"), {4}),
        (rule("text", "matches", r"^n.o\b"), {3}),
        (rule("text", "differs", r"\p{Latin}"), {4, 6, 7}),
        (rule("text", "contains", "بالعالم"), {7}),
        (rule("text", "empty"), {6}),
        (rule("text", "filled"), {1, 2, 3, 4, 5, 7}),
        (rule("key", "is", "clip-2"), {2}),
        (rule("either", "contains", "lip-2"), {2}),
        (rule("either", "contains", "-2"), {2}),
        (rule("either", "contains", "joao"), {2}),
        (rule("speaker", "is", "Speaker 1"), {1, 3, 5, 7}),
        (rule("split", "is_not", "train"), {6}),
        (rule("transcribed", "is_not"), {6}),
        (rule("transcribed", "is"), {1, 2, 3, 4, 5, 7}),
        (rule("recording", "contains", "r0"), {1, 2, 3, 4, 5, 6, 7}),
        (rule("length", "from", 2), {1, 2, 3, 4, 5, 6, 7}),
        (rule("length", "over", "2"), set()),
        (rule("recording_length", "to", 14), {1, 2, 3, 4, 5, 6, 7}),
        (rule("snr", "missing"), {1, 2, 3, 4, 5, 6, 7}),
        (rule("snr", "under", 10), set()),
        (rule("tag", "has", "market"), {1}),
        (rule("tag", "lacks", ""), {2, 3, 4, 5, 6, 7}),
        (rule("by_hand", "is"), {1}),
        (rule("edited", "is"), set()),
        (rule("flag", "has", "any"), set()),
        (rule("disagreement", "missing"), {1, 2, 3, 4, 5, 6, 7}),
        (these([2, 4]), {2, 4}),
        (any_of([rule("key", "is", "clip-2"), rule("text", "empty")]), {2, 6}),
    ],
    ids=lambda value: f"{value.field} {value.op} {value.value}" if isinstance(value, Condition) else "",
)
def test_each_rule_finds_its_utterances(still: Project, asked: Condition, ids: set[int]) -> None:
    assert found(still, asked) == ids


def test_rules_hold_all_together_or_any_of_them(project: Project) -> None:
    rules = (rule("text", "matches", "o"), rule("speaker", "is", "Speaker 1"))
    assert found(project, *rules) == {1, 3, 5}
    assert found(project, *rules, any_of=True) == {1, 2, 3, 5, 7}


def test_edited_means_that_words_or_marks_changed_and_were_not_taken_back(project: Project) -> None:
    edits.set_text(project, 2, "outra coisa")
    edits.trim(project, 3, 4100, 5900)
    edits.set_split(project, [4], "dev")
    assert found(project, rule("edited", "is")) == {2, 3}
    project.undo()
    project.undo()
    assert found(project, rule("edited", "is")) == {2}


def test_values_of_measures_and_flags_are_numbers_to_ask_for(project: Project) -> None:
    with project.unjournaled() as conn:
        conn.execute("INSERT INTO measures (utterance_id, sound_print, snr_db, level_db) VALUES (1, 'x', 12.5, -20)")
        conn.execute("INSERT INTO flags VALUES (2, 'silence', 1.6, '', 0)")
        conn.execute("INSERT INTO readings VALUES (3, 'm', 'x', 'nao sei', 0.25, 0, '', NULL)")
    assert found(project, rule("snr", "under", 13)) == {1}
    assert found(project, rule("level", "to", -20)) == {1}
    assert found(project, rule("flag:silence", "over", 1.5)) == {2}
    assert found(project, rule("flag", "has", "silence")) == {2}
    assert found(project, rule("disagreement", "from", 25)) == {3}
    assert found(project, rule("reading", "contains", "nao")) == {3}


def test_every_field_takes_every_operator_of_its_kind(still: Project) -> None:
    for field in FIELDS.values():
        for op in OPERATORS[field.kind]:
            value: str | float = {"number": 1, "group": any_of([]).value, "ids": "[1]"}.get(field.kind, "a")
            asked = Condition(field.key, op, "" if op in WITHOUT_VALUE else value)
            assert found(still, asked) <= set(range(1, 8)), asked


def test_wrong_rules_are_refused_in_words() -> None:
    with pytest.raises(ProjectError, match="is not a regular expression"):
        compiled("(")
    with pytest.raises(ProjectError, match="is not a regular expression"):
        sql_of(rule("text", "matches", "[a"))
    with pytest.raises(ProjectError, match="is not a number"):
        sql_of(rule("length", "over", "long"))
    with pytest.raises(ProjectError, match="is not known"):
        sql_of(rule("shoe size", "over", 40))


@given(st.text("aáàãâeéêcçnñoõ uΆα", min_size=1, max_size=12))
def test_accents_aside_finds_a_text_in_either_unicode_form_and_without_its_marks(text: str) -> None:
    import unicodedata

    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    for form in (text, unicodedata.normalize("NFD", text), bare, text.upper()):
        assert regexp(accents_aside(bare), form)
        assert regexp(accents_aside(text), form)


def test_filters_are_kept_by_name_and_every_change_can_be_undone(project: Project) -> None:
    before = everything(project)
    wanted = Filter("Rosa,  checked ", (rule("speaker", "is", "Speaker 1"), rule("length", "over", 1.5)), any_of=True)
    id = save_filter(project, wanted)
    assert saved_filters(project) == [Filter("Rosa, checked", wanted.conditions, True, id)]
    assert save_filter(project, Filter("rosa, CHECKED", (rule("text", "empty"),))) == id
    rename_filter(project, id, "Vazias")
    other = save_filter(project, Filter("Outras", (rule("text", "filled"),)))
    with pytest.raises(ProjectError, match="already"):
        rename_filter(project, other, "vazias")
    with pytest.raises(ProjectError, match="no name"):
        save_filter(project, Filter("  ", (rule("text", "empty"),)))
    delete_filter(project, other)
    assert [f.name for f in saved_filters(project)] == ["Vazias"]
    assert project.undo_label == "Delete filter “Outras”"
    for _ in range(5):
        project.undo()
    assert everything(project) == before


def test_rules_of_a_later_version_are_left_away() -> None:
    text = '{"any_of": false, "rules": [["text", "empty", ""], ["mood", "is", "sad"], ["text", "rhymes", "ão"]]}'
    assert Filter.from_json("x", text).conditions == (rule("text", "empty"),)


def test_what_a_query_asks_can_be_saved_as_rules(project: Project) -> None:
    query = Query(
        search="ão", longer=1.0, shorter=9.0, speaker="Speaker 1",
        conditions=(rule("key", "is", "clip-1"), rule("key", "is", "clip-3")), any_of=True,
    )  # fmt: skip
    rules = conditions_of(query)
    assert found(project, *rules) == set(project.ids(query).tolist()) == {1, 3}


@pytest.mark.parametrize("field", ["note", "recording_note"])
def test_rules_on_notes_say_what_looking_at_each_says(project: Project, field: str) -> None:
    notes: dict[int, list[str]] = {}
    for id, text in ((1, "Ask Ana"), (1, "não sei"), (2, "NAO")):
        recording = project.query_one("SELECT recording_id FROM utterances WHERE id = ?", (id,))
        if field == "note":
            add_notes(project, [id], text, "Ana")
            notes.setdefault(id, []).append(text)
        else:
            add_recording_note(project, recording, text, "Ana")
            for (one,) in project.query_all("SELECT id FROM utterances WHERE recording_id = ?", (recording,)):
                notes.setdefault(one, []).append(text)
    said = {id: "\n".join(notes.get(id, [])) for id in range(1, len(TEXTS) + 1)}
    for value in ("nao", "não", "Ask Ana\nnão sei", "NAO", "a$", "^$", "", "nobody"):
        tests = {
            "contains": lambda text, value=value: value.casefold() in text.casefold(),
            "sounds": lambda text, value=value: regexp(accents_aside(value), text),
            "matches": lambda text, value=value: regexp(value, text),
            "is": lambda text, value=value: text == value,
            "empty": lambda text: not text.strip(),
        }
        for op, opposite in (
            ("contains", "lacks"), ("sounds", ""), ("matches", "differs"), ("is", "is_not"), ("empty", "filled"),
        ):  # fmt: skip
            right = {id for id, text in said.items() if tests[op](text)}
            assert found(project, Condition(field, op, value)) == right, (op, value)
            if opposite:
                assert found(project, Condition(field, opposite, value)) == set(said) - right, (opposite, value)
    assert found(project, Condition(field, "filled"), Condition("text", "filled")) == {
        id for id, text in said.items() if text and TEXTS[id - 1]
    }
