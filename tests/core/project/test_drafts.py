"""Drafts of what is not transcribed: with the confidence of each word, apart from what people wrote, and remembered
when they become texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.decoding.transcript import Word
from core.exporters import export_corpus
from core.project import edits
from core.project.archive.pack import pack
from core.project.archive.unpack import unpack
from core.project.bulk import plans
from core.project.bulk.accept_hypotheses import Written, plan_take
from core.project.corrections import ENOUGH, accepted_drafts, by_chance, correction_of, paces
from core.project.drafts import (
    HAS_DRAFT,
    as_sure_as_before,
    draft_figures,
    draft_of,
    drafts_of,
    joined_words,
    split_words,
)
from core.project.filters import Condition
from core.project.hypotheses import Hypothesis, HypothesisBatch, outstanding, refuse_hypothesis, save_hypotheses
from core.project.queries import Query
from core.project.recording.listed import recordings_of
from core.project.splits.split_plan import unplaced
from core.project.store import Project
from tests.core.project.corpora import make_project


def draft(project: Project, texts: dict[int, list[tuple[str, float]]], model: str = "quick-look") -> None:
    """As if a model had written drafts, of words and how sure it is of each."""
    for id in texts:
        edits.set_text(project, id, "")
    found = tuple(
        Hypothesis(
            id,
            "",
            " ".join(text for text, _ in words),
            None,
            tuple(Word(text, 0.2 * i, 0.2 * i + 0.15, sure) for i, (text, sure) in enumerate(words)),
        )
        for id, words in texts.items()
    )
    save_hypotheses(project, HypothesisBatch(model, "print", found, last=True))


def test_drafts_are_as_sure_as_the_newest_measure_says(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        draft(project, {2: [("o", 0.9), ("pão", 0.5)]})
        assert as_sure_as_before(project, "print", 2.0) == 0, "nobody knows by what they are as sure as they are"
        save_hypotheses(project, HypothesisBatch("quick-look", "print", temperature=1.0))
        assert as_sure_as_before(project, "print", 2.0) == 1
        save_hypotheses(project, HypothesisBatch("quick-look", "print", last=True, temperature=2.0))
        assert as_sure_as_before(project, "print", 2.0) == 0
        found = draft_of(project, 2)
        assert found is not None
        assert [word.confidence for word in found.words] == [0.75, 0.5]  # logit(0.9) / 2
        assert found.sure == pytest.approx(0.625)
        save_hypotheses(project, HypothesisBatch("quick-look", "print", temperature=1.0))
        again = draft_of(project, 2)
        assert again is not None
        assert [word.confidence for word in again.words] == [0.9, 0.5]


def test_drafts_stand_apart_with_the_confidence_of_their_words(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        draft(project, {2: [("o", 0.9), ("pão", 0.5)], 3: [("nao", 0.95)], 4: []})
        found = drafts_of(project)
        assert [(d.id, d.text, d.sure, d.unsure_words) for d in found] == [(2, "o pão", 0.7, 1), (3, "nao", 0.95, 0)]
        assert found[0].words[1] == Word("pão", 0.2, 0.35, 0.5)
        assert found[0].expected_errors == pytest.approx(0.6)
        assert [d.id for d in drafts_of(project, 0.9)] == [3]
        row = project.rows([2])[0]
        assert (row.text, row.draft, row.sure, row.counted_split) == ("", "o pão", 0.7, "")
        assert project.ids(Query(conditions=(HAS_DRAFT,))).tolist() == [2, 3]
        for rule, ids in (
            (Condition("draft_sure", "under", 80.0), [2]),
            (Condition("draft_sure", "from", 80.0), [3]),
            (Condition("draft", "sounds", "pao"), [2]),
            (Condition("draft", "filled"), [2, 3]),
        ):
            assert project.ids(Query(conditions=(rule,))).tolist() == ids, rule
        figures = draft_figures(project)
        assert (figures.untranscribed, figures.drafts, figures.without) == (3, 2, 1)
        assert (figures.words, figures.unsure_words, figures.models) == (3, 1, (("quick-look", 2),))
        refuse_hypothesis(project, 2, "Refuse")
        edits.set_text(project, 3, "não")
        assert drafts_of(project) == []
        assert draft_of(project, 2) is None


def test_words_are_kept_as_they_were_told() -> None:
    words = (Word("são", 0.12, 0.345, 0.871), Word("“ó”", 1.0, 2.5, 1.0))
    assert split_words(joined_words(words)) == words
    assert joined_words(()) == ""
    assert split_words("") == ()


def test_an_accepted_draft_remembers_what_was_changed_and_can_be_undone(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        draft(project, {1: [("bom", 0.9), ("dia", 0.8)], 2: [("o", 0.9), ("pao", 0.4)], 3: [("sim", 0.9)]})
        project.forget_history()
        plans.apply(project, plan_take(project, [1]))
        edits.set_text(project, 2, "o pão", Written(12.5, from_draft=True))
        edits.set_text(project, 3, "sim senhor", Written(30.0))
        first, second, third = (correction_of(project, id) for id in (1, 2, 3))
        assert first is not None
        assert second is not None
        assert third is not None
        assert (first.draft, first.text, first.changed, first.seconds) == ("bom dia", "bom dia", False, None)
        assert (second.draft, second.text, second.changed, second.seconds) == ("o pao", "o pão", True, 12.5)
        assert (second.model, second.model_print, second.sure) == ("quick-look", "print", 0.65)
        assert (third.draft, third.changed, third.seconds) == ("", False, 30.0)
        assert [(a.model, a.count, a.changed) for a in accepted_drafts(project)] == [("quick-look", 2, 1)]
        assert project.ids(Query(conditions=(Condition("from_draft", "is"),))).tolist() == [1, 2]
        assert project.rows([1])[0].tags == ("from model",)
        edits.set_text(project, 2, "o pão quente", Written(5.0, from_draft=True))  # no first text: nothing to remember
        assert len(project.query_all("SELECT * FROM corrections")) == 3
        for _ in range(4):
            project.undo()
        assert project.query_all("SELECT * FROM corrections") == []
        assert accepted_drafts(project) == []
        assert [d.id for d in drafts_of(project)] == [1, 2, 3]
        project.redo()
        assert correction_of(project, 1) == first


def test_texts_that_nobody_timed_or_took_from_a_draft_are_not_remembered(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        draft(project, {1: [("bom", 0.9)]})
        edits.set_text(project, 1, "bom dia")
        assert correction_of(project, 1) is None


def measured(project: Project, typed: float, drafted: float, count: int = ENOUGH) -> None:
    """As if so many texts had been typed and as many made from drafts, in about so many seconds each."""
    with project.step("Correct") as step:
        for i in range(2 * count):
            step.add(
                "corrections",
                utterance_id=1 + i % 5,
                draft="um dois" if i % 2 else "",
                text="um dois três quatro",
                model="m" if i % 2 else "",
                seconds=(drafted if i % 2 else typed) + 0.1 * i,
            )


def test_it_is_said_when_drafts_cost_more_than_typing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        assert "cannot be told yet: 0 texts" in paces(project).verdict
        measured(project, typed=10.0, drafted=20.0)
        found = paces(project)
        assert found.drafts_cost_more
        assert found.verdict.startswith("Drafts cost you more time than typing: 10 min of work a minute of speech")
        assert found.typed is not None
        assert (found.typed.count, found.typed.per_word_s) == (ENOUGH, pytest.approx(10.9 / 4))
        assert found.typed.per_minute_s == pytest.approx(60 * 10.9 / 2)
        project.undo()
        measured(project, typed=20.0, drafted=10.0)
        assert paces(project).verdict.startswith("Drafts save time")
        project.undo()
        measured(project, typed=10.0, drafted=10.0)
        assert "about as long" in paces(project).verdict
        project.undo()
        measured(project, typed=10.0, drafted=90.0, count=ENOUGH - 1)
        assert not paces(project).drafts_cost_more


def test_the_rank_test_agrees_with_scipy() -> None:
    from scipy.stats import mannwhitneyu

    a, b = [1.0, 2, 2, 3, 9, 4, 4, 8], [3.0, 5, 6, 6, 7, 9, 11, 12, 4]
    wanted = mannwhitneyu(a, b, method="asymptotic", use_continuity=True).pvalue
    assert by_chance(a, b) == pytest.approx(wanted)
    assert by_chance([1.0] * 10, [1.0] * 10) == 1


def test_the_command_line_has_a_model_write_drafts(
    tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_project.folder
    keys = [tiny_project.rows([id])[0].key for id in (1, 2, 3)]
    for id in (1, 2, 3):
        edits.set_text(tiny_project, id, "")
    tiny_project.close()
    command = ["draft", str(folder), "--model", str(tiny_checkpoint), "--device", "cpu", "--json"]
    assert main([*command, "--keys", *keys[:2]]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["written"], told["untranscribed"], told["problems"]) == (2, 3, [])
    with Project.open(folder) as project:
        rows = project.query_all("SELECT utterance_id, text, words, sure FROM readings ORDER BY utterance_id")
        assert [row["utterance_id"] for row in rows] == [1, 2]
        for row in rows:
            words = split_words(row["words"])
            assert " ".join(word.text for word in words) == row["text"]
            assert all(0 <= w.confidence <= 1 and 0 <= w.start_s < w.end_s for w in words)
        print_ = project.query_one("SELECT model_print FROM readings")
        assert outstanding(project, print_, [1, 2, 3], words=True) == [3]
        with project.unjournaled() as conn:
            conn.execute("UPDATE readings SET words = '' WHERE utterance_id = 1")  # as an older version kept it
        assert outstanding(project, print_, [1, 2, 3]) == [3]
        assert outstanding(project, print_, [1, 2, 3], words=True) == [1, 3]
    assert main(["edit", str(folder), "text", "bom dia", "--keys", keys[1], "--from-draft", "--took", "7"]) == 0
    capsys.readouterr()
    assert main(["draft", str(folder), "--list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["written"] is None
    assert [(one["count"], one["changed"]) for one in told["accepted"]] == [(1, 1)]
    assert [one["key"] for one in told["list"]] == [keys[0]]
    assert told["paces"]["drafted"]["count"] == 1
    assert main(["draft", str(folder), "--list"]) == 0
    out = capsys.readouterr().out
    assert "Not transcribed: 2; with a draft: 1" in out
    assert ": 1, changed: 1." in out


def test_a_draft_counts_nowhere_until_a_person_has_been_there(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        ids = project.ids().tolist()
        edits.set_text(project, ids[0], "")
        before = counted(project, tmp_path / "before")
        words = (Word("um", 0.0, 0.4, 0.9), Word("dois", 0.5, 0.9, 0.5))
        heard = (Hypothesis(ids[0], "", "um dois", None, words),)
        save_hypotheses(project, HypothesisBatch("m", "p", heard, last=True))
        assert drafts_of(project)
        assert counted(project, tmp_path / "after") == before
        plans.apply(project, plan_take(project, [ids[0]]))
        assert counted(project, tmp_path / "taken") != before


def counted(project: Project, out: Path) -> dict[str, object]:
    """Everything that counts transcripts, learns from them or gives them away."""
    summary, listed = project.summary(), recordings_of(project)
    report = export_corpus(project, out, "kaldi", sound="none")
    return {
        "summary": (summary.utterances, summary.untranscribed, summary.by_split),
        "recordings": listed.transcribed.tolist(),
        "unplaced": unplaced(project),
        "training": [(row.id, row.text, row.counted_split) for row in project.each() if row.counted_split],
        "written": report.utterances,
        "tables": sorted(path.read_text(encoding="utf-8") for path in out.rglob("text")),
    }


def test_shares_of_time_have_an_interval_and_times_stay_at_home(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        assert paces(project).share is None
        measured(project, typed=20.0, drafted=10.0)
        share = paces(project).share
        assert share is not None
        assert 0 < share.low <= share.middle <= share.high < 1
        assert f"{share.middle:.0%} of it (95% interval: {share.low:.0%} to {share.high:.0%})" in paces(project).verdict
        pack(project, tmp_path / "given.zip")
        pack(project, tmp_path / "own.zip", times=True)
    unpack(tmp_path / "given.zip", tmp_path / "given")
    unpack(tmp_path / "own.zip", tmp_path / "own")
    with Project.open(tmp_path / "own") as own:
        assert own.query_one("SELECT count(*) FROM corrections WHERE seconds > 0") == 2 * ENOUGH
    with Project.open(tmp_path / "given") as given:
        assert given.query_one("SELECT count(*) FROM corrections") == 2 * ENOUGH
        assert given.query_one("SELECT count(*) FROM corrections WHERE seconds IS NOT NULL") == 0
        assert paces(given).typed is None
        given.undo()
        given.redo()
        assert given.query_one("SELECT count(*) FROM corrections WHERE seconds IS NOT NULL") == 0
