"""Quality in the window: flags that come back after edits, limits that are counted and applied, a model's readings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.corpus.quality import flag_words
from app.corpus.quality.check_job import found_words
from app.corpus.quality.limits_dialog import LimitsDialog, title, unit
from app.corpus.table.columns import TableColumn
from core.lm import store
from core.lm.hot_words import HotWord
from core.lm.store import Recipe
from core.lm.text_reading import TextReading
from core.project import hypotheses
from core.project.checks import sound_checks
from core.project.checks.limits import FIELDS
from core.project.flags import KINDS
from core.project.hypotheses import Hypothesis, HypothesisBatch
from core.project.records import Flag
from core.project.store import Project
from core.project.summary import Summary
from core.sources.catalogue import describe
from tests.app.broken_text_model import break_one, tells
from tests.app.corpus.conftest import Opened


def kinds(corpus: Opened, key: str) -> set[str]:
    return {flag.kind for flag in corpus.row(key).flags}


def hear(corpus: Opened, key: str, text: str) -> None:
    """As if a model had read so."""
    row = corpus.row(key)
    batch = HypothesisBatch("m", "print", (Hypothesis(row.id, row.text, text, 5.0),))
    corpus.session.edit(lambda project: hypotheses.save_hypotheses(project, batch))
    corpus.settle()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_chip_a_reason_and_an_icon(kind: str) -> None:
    flag = Flag(kind, 2.0, "3 times: also a", blocks=True)
    text, role, icon = flag_words.chip(flag)
    assert (text, role) != ("", "plain")
    assert icon in flag_words.ICONS[kind]
    assert flag_words.reason(flag)[-1] in ".?" or kind == "missing"
    assert flag_words.title(kind) == KINDS[kind].title
    assert flag_words.chip(replace(flag, blocks=False))[1] == "plain"


def test_a_chip_explains_itself_on_hovering(corpus: Opened) -> None:
    row = corpus.page.model.row_of(corpus.row("clip-03").id)
    tip = corpus.page.model.data(corpus.page.model.index(row, TableColumn.FLAGS), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Not in the alphabet: 1 4 3 0 ü."


def test_an_edited_utterance_has_its_flags_again_and_undo_brings_the_old_ones(corpus: Opened) -> None:
    corpus.choose("clip-05")
    assert kinds(corpus, "clip-05") == {"silence"}
    corpus.page.editing.set_text(corpus.row("clip-05"), "Às 14h")
    corpus.qtbot.waitUntil(lambda: kinds(corpus, "clip-05") == {"silence", "alphabet"}, timeout=5000)
    corpus.settle()
    corpus.session.undo()
    corpus.qtbot.waitUntil(lambda: kinds(corpus, "clip-05") == {"silence"}, timeout=5000)
    corpus.settle()


def test_details_say_why_and_what_to_do(corpus: Opened) -> None:
    corpus.choose("clip-05")
    reasons = corpus.page.details.remarks.reasons
    assert "Silence at an end: 1.8 s before, 0.3 s after." in reasons.accessibleName()
    assert "Trim to speech, Ctrl T" in reasons.text()
    corpus.choose("clip-01")
    assert not reasons.isVisibleTo(corpus.page)


def dialog_of(corpus: Opened) -> LimitsDialog:
    corpus.page.corpus_actions["limits"].trigger()
    dialog = corpus.page.quality.limits_dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: len(dialog.counts) >= 14, timeout=5000)
    corpus.settle()
    return dialog


def test_limits_are_counted_live_and_applied_in_one_step_without_reading_sound(
    corpus: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_checks, "measure_stretches", None)
    dialog = dialog_of(corpus)
    assert set(dialog.boxes) == set(FIELDS)
    assert dialog.counts["silence"] == 1
    dialog.boxes["silence_s"].setValue(5)
    dialog.boxes["long_s"].setValue(2)
    corpus.qtbot.waitUntil(lambda: dialog.counts["silence"] == 0 and dialog.counts["long"] > 0, timeout=5000)
    counted = dialog.counts["long"]
    assert dialog.restores["silence_s"].isVisibleTo(dialog)
    assert not dialog.restores["quiet_db"].isVisibleTo(dialog)
    dialog.apply.click()
    corpus.settle()
    assert corpus.session.undo_label == "Limits of the checks"
    reader = corpus.session.reader
    assert reader is not None
    assert dict(reader.meta.limits) == {"silence_s": 5, "long_s": 2}
    assert (reader.summary().flags.get("silence", 0), reader.summary().flags["long"]) == (0, counted)
    corpus.session.undo()
    corpus.settle()
    assert reader.summary().flags["silence"] == 1
    assert "long" not in reader.summary().flags
    assert not corpus.errors


def test_restore_gives_the_usual_limit_back_and_cancel_changes_nothing(corpus: Opened) -> None:
    dialog = dialog_of(corpus)
    dialog.boxes["clipped_share"].setValue(9)
    assert dialog.limits.changed() == {"clipped_share": pytest.approx(0.09)}
    dialog.restores["clipped_share"].click()
    assert dialog.limits.changed() == {}
    dialog.boxes["pause_s"].setValue(3)
    dialog.restore_all.click()
    assert dialog.limits.changed() == {}
    dialog.boxes["pause_s"].setValue(3)
    dialog.reject()
    corpus.settle()
    assert corpus.session.meta is not None
    assert not corpus.session.meta.limits
    assert all(title(name) == field.title and unit(name) == field.unit for name, field in FIELDS.items())


def test_a_reading_stands_beside_the_transcript_and_can_be_taken_back(corpus: Opened) -> None:
    corpus.choose("clip-01")
    line = corpus.page.details.remarks.hypothesis
    assert not line.isVisibleTo(corpus.page)
    before = corpus.row("clip-01").text
    hear(corpus, "clip-01", "uma coisa outra")
    assert line.isVisibleTo(corpus.page)
    assert "written" in line.diff.accessibleName()
    assert kinds(corpus, "clip-01") == {"disagrees"}
    QTest.mouseClick(line.take, Qt.MouseButton.LeftButton)
    corpus.settle()
    row = corpus.row("clip-01")
    assert (row.text, row.tags) == ("uma coisa outra", ("from model",))
    assert corpus.session.undo_label == "Took the model's reading, clip-01"
    assert kinds(corpus, "clip-01") == set()
    assert not line.take.isVisibleTo(corpus.page)
    corpus.session.undo()
    corpus.settle()
    assert (corpus.row("clip-01").text, corpus.row("clip-01").tags) == (before, ())
    assert kinds(corpus, "clip-01") == {"disagrees"}
    corpus.page.corpus_actions["take_reading"].trigger()
    corpus.settle()
    assert corpus.row("clip-01").text == "uma coisa outra"


def test_where_no_model_has_read_the_key_says_so(corpus: Opened) -> None:
    corpus.choose("clip-02")
    corpus.page.corpus_actions["take_reading"].trigger()
    assert corpus.said == ["No model has read this utterance yet: Compare with a model"]


def test_the_dialog_offers_models_that_write_text_models_and_the_listed_utterances(corpus: Opened) -> None:
    tales = store.make(corpus.session.project_folder, "tales", ["um dia", "casa"], Recipe(2, language="pt"))
    break_one(corpus.session.project_folder)
    corpus.page.filters.choose("silence")
    corpus.settle()
    corpus.page.corpus_actions["compare"].trigger()
    comparison = corpus.page.comparison
    corpus.qtbot.waitUntil(lambda: comparison.dialog is not None, timeout=10_000)
    dialog = comparison.dialog
    assert dialog is not None
    assert dialog.source is not None
    assert dialog.source.key == "starter:es"
    chosen: list[object] = []
    dialog.chosen.disconnect()
    dialog.chosen.connect(lambda source, ids, reading: chosen.append((source.key, ids, reading)))
    dialog.only_listed.setChecked(True)
    assert tells(dialog.reading.text)
    dialog.reading.text.setCurrentIndex(dialog.reading.text.findData("tales"))
    dialog.reading.words.setText("casa: 1000")
    dialog.go.click()
    assert dialog.strip.isVisible()
    dialog.reading.words.setText("casa 5, rua")
    dialog.go.click()
    reading = TextReading(tales.folder, (HotWord("casa", 5.0), HotWord("rua")))
    assert chosen == [("starter:es", [corpus.row("clip-05").id], reading)]


def test_a_model_reads_as_a_task_and_what_it_hears_otherwise_is_listed(corpus: Opened, tiny_checkpoint: Path) -> None:
    comparison = corpus.page.comparison
    tales = store.make(corpus.session.project_folder, "tales", ["um dia", "casa"], Recipe(2, language="pt"))
    ids = [corpus.row(key).id for key in ("clip-01", "clip-02")]
    with corpus.qtbot.waitSignal(comparison.done, timeout=90_000):
        comparison.start(describe(tiny_checkpoint, "tiny", "folder"), ids, TextReading(tales.folder))
    corpus.settle()
    assert corpus.tasks.list[0].title == "Compare with Tiny"
    assert corpus.page.selection.question.flag == "disagrees"
    assert (corpus.page.selection.question.sort, corpus.page.selection.question.descending) == ("reading", True)
    assert set(corpus.listed()) == {"clip-01", "clip-02"}
    assert corpus.said[-1].startswith("The model disagrees with 2 utterances · ")
    assert "not tuned" in corpus.said[-1]
    assert not corpus.errors


def test_what_an_interrupted_check_left_is_looked_at_when_the_project_is_opened(
    open_page: Callable[[Path], Opened], project_folder: Path
) -> None:
    with Project.open(project_folder) as project, project.unjournaled() as conn:
        conn.execute("DELETE FROM flags")
        conn.execute("DELETE FROM checked")
    corpus = open_page(project_folder)
    corpus.qtbot.waitUntil(lambda: kinds(corpus, "clip-05") == {"silence"}, timeout=20_000)
    corpus.settle()
    assert corpus.session.reader.summary().checked == 11


def test_a_check_says_what_was_found(corpus: Opened) -> None:
    summary = Summary(utterances=11, flags={"any": 4, "alphabet": 1, "fast": 3, "silence": 0})
    assert found_words(summary) == "11 utterances checked, 4 need review: Too fast 3, Not in alphabet 1"
    assert found_words(Summary(utterances=1)) == "one utterance checked, nothing to review"
    corpus.page.corpus_actions["check"].trigger()
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: bool(corpus.said), timeout=5000)
    assert corpus.said[-1].startswith("11 utterances checked, 4 need review: ")
