"""Find and replace: what is found, what is written, one step, and nothing half done."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Cancelled, ProjectError
from core.project import edits
from core.project.bulk.find_replace import Wanted, find, replace, replacer
from core.project.queries import Query
from core.project.stored import as_stored
from core.project.tiers.edits import add_tier
from core.project.tiers.reading import texts
from tests.core.project.corpora import everything, make_project


@pytest.mark.parametrize(
    ("wanted", "before", "after", "places"),
    [
        (Wanted("dia", "noite"), "Bom Dia, dia.", "Bom noite, noite.", 2),
        (Wanted("dia", "noite", case=True), "Bom Dia, dia.", "Bom Dia, noite.", 1),
        (Wanted("a", "o", words=True), "a casa é a mesma", "o casa é o mesma", 2),
        (Wanted("3.", "três"), "3 e 3.", "3 e três", 1),
        (Wanted(r"(\w+) (\w+)", r"\2 \1", regex=True), "um dois", "dois um", 1),
        (Wanted(r"(?<h>\d+)h(?<m>\d+)", r"\g<h>:\g<m>", regex=True), "às 14h30", "às 14:30", 1),
        (Wanted(r"\s+$", "", regex=True), "fim", "fim", 0),
        (Wanted("a\u0303", "ã"), "pão", "pão", 1),
        (Wanted(r"\1", "x"), r"a \1 b", "a x b", 1),
        (Wanted("x", r"\1"), "x", r"\1", 1),
        (Wanted("καλη", "κακη"), "Καλημέρα", "κακημέρα", 1),
    ],
)
def test_what_is_written_instead(wanted: Wanted, before: str, after: str, places: int) -> None:
    assert replacer(wanted)(before) == (after, places)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(""), "nothing to look for"),
        (Wanted("(", regex=True), "is not a regular expression"),
        (Wanted("(a)", r"\2", regex=True), "cannot stand in"),
        (Wanted("(a)", r"\g<name>", regex=True), "cannot stand in"),
    ],
)
def test_wrong_patterns_are_refused_in_words(wanted: Wanted, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        replacer(wanted)


def test_replacing_is_one_step_and_one_undo(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=1200) as project:
        before = everything(project)
        told: list[tuple[int, int]] = []
        found = find(project, Wanted("rua", "praça"), progress=lambda *at: told.append(at))
        assert (len(found.items), found.seen, found.places, found.kept) == (240, 1200, 240, ())
        assert told[0] == (0, 1200)
        done = replace(project, found.items[10:], Wanted("rua", "praça"))
        assert (done.count, done.passed, len(done.changes.of("utterances"))) == (230, 0, 230)
        assert project.count(Query(search="praça")) == 230
        assert project.undo_label == "Replace “rua” with “praça”"
        project.undo()
        assert everything(project) == before


def test_only_what_is_listed_is_looked_through_and_no_transcript_becomes_nothing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=10) as project:
        found = find(project, Wanted("o", "u"), [3, 1])
        assert [item.id for item in found.items] == [3, 1]
        found = find(project, Wanted("B.*", "...", regex=True, case=True), [3, 1])
        assert (found.items, found.kept) == ((), ("clip-1",))
        assert len(find(project, Wanted("o", "u"), Query(conditions=(), search="Bom dia")).items) == 2


def test_what_changed_meanwhile_stays_as_it_is(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=5) as project:
        found = find(project, Wanted("o", "u"))
        edits.set_text(project, found.items[0].id, "outra coisa")
        done = replace(project, found.items, Wanted("o", "u"))
        assert done.passed == 1
        row = project.row(found.items[0].id)
        assert row is not None
        assert row.text == "outra coisa"


def test_cancelling_changes_nothing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=1200) as project:
        before = everything(project)
        with pytest.raises(Cancelled):
            find(project, Wanted("o", "u"), cancelled=lambda: True)
        found = find(project, Wanted("o", "u"))
        looks = iter([False, True])
        with pytest.raises(Cancelled):
            replace(project, found.items, Wanted("o", "u"), cancelled=lambda: next(looks))
        assert everything(project) == before


def test_a_pattern_that_never_ends_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.project.bulk.find_replace.LONGEST_S", 0.1)
    with make_project(tmp_path / "p", utterances=1) as project:
        edits.set_text(project, 1, "a" * 60 + "!")
        with pytest.raises(ProjectError, match="takes too long in clip-1"):
            find(project, Wanted(r"(?:a|aa)+b", "", regex=True))


@given(
    st.text("aáà\u0301\u0303 o", max_size=20),
    st.text("aáo\u0301", min_size=1, max_size=3),
    st.text("ãe\u0303", max_size=3),
)
def test_what_is_stored_stays_nfc(text: str, look: str, instead: str) -> None:
    after, _ = replacer(Wanted(look, instead))(as_stored(text))
    assert unicodedata.is_normalized("NFC", as_stored(after))


def test_replacing_on_a_tier_changes_that_alone(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        words, ft = add_tier(project, "Words", "subdivision"), add_tier(project, "Translation")
        with project.step("Fill") as step:
            for row in project.rows(project.ids()):
                here = {"recording_id": row.recording_id, "utterance_id": row.id}
                step.add("annotations", tier_id=ft.id, text=f"said {row.id}", **here)
                for place, word in enumerate(row.text.split()):
                    step.add("annotations", tier_id=words.id, text=word, place=place, **here)
        before = everything(project)
        wanted = Wanted(r"^a$", "ah", regex=True, tier="Words")
        found = find(project, wanted)
        assert [(item.key, item.before, item.after) for item in found.items] == [
            ("clip-1", "a", "ah"),
            ("clip-3", "a", "ah"),
        ]
        assert replace(project, found.items, wanted).count == 2
        assert texts(project, words.id, [1, 3]) == {1: "Bom dia ah todos.", 3: "Não sei onde fica ah rua."}
        assert project.row(1).text == "Bom dia a todos."
        assert project.history(1)[0].label == "Replace “^a$” with “ah” on Words"
        project.undo()
        assert everything(project) == before
        gone = Wanted("said 2", tier="Translation")
        replaced = replace(project, find(project, gone).items, gone)
        assert (replaced.count, texts(project, ft.id, [1, 2])) == (1, {1: "said 1"})
        stale = find(project, wanted).items
        with project.step("Meanwhile") as step:
            step.change("annotations", stale[0].id, text="b")
        assert (replace(project, stale, wanted).count, texts(project, words.id, [3])) == (
            1,
            {3: "Não sei onde fica ah rua."},
        )
        with pytest.raises(ProjectError, match="No tier is called Words2"):
            find(project, Wanted("a", tier="Words2"))
