"""Bulk edits in the window: dialogs that say what would happen, one step, and what was left as it is."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.corpus.bulk.bulk_dialog import BulkDialog
from app.corpus.bulk.bulk_forms import CutDialog, MergeDialog, SpeakerDialog, SuggestionsDialog, TagsDialog, TrimDialog
from app.corpus.bulk.bulk_report import BulkReport
from app.corpus.bulk.markup_form import MarkupDialog
from core.errors import Cancelled, ProjectError
from core.project import edits
from core.project.bulk.fields import plan_left_out
from tests.app.corpus.conftest import LONG_MS, RATE, Opened
from tests.app.quiet import wait_quiet

Dialog = TypeVar("Dialog", bound=BulkDialog)


def ask(corpus: Opened, name: str, kind: type[Dialog]) -> Dialog:
    """Open a bulk dialog by its action and wait for what it says would happen."""
    corpus.page.corpus_actions[name].trigger()
    dialog = corpus.page.bulk.dialog
    assert isinstance(dialog, kind)
    told(corpus, dialog)
    return dialog


def told(corpus: Opened, dialog: BulkDialog) -> str:
    wait_quiet(dialog)
    corpus.settle()
    return dialog.outlook.text()


def go(corpus: Opened, dialog: BulkDialog) -> None:
    assert dialog.go.isEnabled()
    dialog.go.click()
    finish(corpus)


def finish(corpus: Opened) -> None:
    corpus.qtbot.waitUntil(lambda: not corpus.page.bulk.bulk.running, timeout=LONG_MS)
    corpus.settle()


def steps(corpus: Opened) -> list[str]:
    project = corpus.session.project
    assert project is not None
    return [item.label for item in project.history(1000)]


def test_a_speaker_for_all_that_is_listed_is_one_step_and_one_undo(corpus: Opened) -> None:
    corpus.page.filters.choose("silence")
    corpus.settle()
    listed = corpus.listed()
    dialog = ask(corpus, "bulk_speaker", SpeakerDialog)
    assert dialog.listed.isChecked()
    dialog.name.setEditText(corpus.row(listed[0]).speaker)
    assert told(corpus, dialog).startswith("0 of ")
    assert not dialog.go.isEnabled()
    dialog.name.setEditText("Rosa M.")
    assert told(corpus, dialog) == f"{len(listed)} of {len(listed)} would change."
    before = len(steps(corpus))
    go(corpus, dialog)
    assert len(steps(corpus)) == before + 1
    assert {corpus.row(key).speaker for key in listed} == {"Rosa M."}
    assert corpus.session.undo_label.startswith("Set the speaker of ")
    corpus.page.corpus_actions.undo.trigger()
    corpus.settle()
    assert "Rosa M." not in {corpus.row(key).speaker for key in listed}


def test_tags_go_to_the_chosen_ones_only(corpus: Opened) -> None:
    corpus.page.table.select_ids([corpus.row(key).id for key in ("clip-01", "clip-03")])
    dialog = ask(corpus, "bulk_tags", TagsDialog)
    assert dialog.chosen.isChecked()
    assert not dialog.go.isEnabled()
    dialog.add.setText("market, outdoors")
    told(corpus, dialog)
    go(corpus, dialog)
    assert corpus.row("clip-01").tags == corpus.row("clip-03").tags == ("market", "outdoors")
    assert corpus.row("clip-02").tags == ()


def test_trimming_many_says_what_was_left_and_why(corpus: Opened) -> None:
    path = corpus.session.reader.sound_path(corpus.row("clip-02"))  # type: ignore[union-attr]
    path.unlink()
    dialog = ask(corpus, "bulk_trim", TrimDialog)
    dialog.by.set_value("loudness")
    dialog.before.setValue(0.1)
    assert "of sound will be looked at" in told(corpus, dialog)
    with corpus.session.project.unjournaled() as conn:  # type: ignore[union-attr]
        conn.execute("DELETE FROM measures")
    go(corpus, dialog)
    row = corpus.row("clip-05")
    assert row.start > RATE
    assert row.end - row.start > RATE
    assert corpus.session.undo_label == "Trim clip-05 to speech"
    assert "clip-02" in corpus.page.strip.accessibleName()
    assert not corpus.page.strip.isHidden()


def test_problems_can_be_read_and_copied(corpus: Opened) -> None:
    from core.project.bulk.plans import Outcome
    from core.project.records import Changes, Problem

    problems = tuple(Problem(f"clip-{i}", "No speech was found in it.", "Listen.") for i in range(3))
    corpus.page.bulk.bulk.done.emit(Outcome("Trim", 0, Changes("Trim"), problems))
    button = corpus.page.strip.findChild(QAbstractButton, "error_action")
    assert button is not None
    assert "3 were left as they are" in corpus.page.strip.accessibleName()
    button.click()
    report = corpus.page.findChild(BulkReport)
    assert report is not None
    assert report.table.rowCount() == 3
    copy = report.findChild(QAbstractButton, "bulk_copy")
    assert copy is not None
    copy.click()
    from PySide6.QtWidgets import QApplication

    assert QApplication.clipboard().text().count("clip-") == 3
    report.close()


def test_merging_previews_and_joins(corpus: Opened) -> None:
    ids = [corpus.row(f"long-{n}").id for n in (1, 2, 3)]
    corpus.page.table.select_ids(ids)
    dialog = ask(corpus, "bulk_merge", MergeDialog)
    assert dialog.which.value == "all"
    assert told(corpus, dialog) == "One utterance would take in 2 others."
    go(corpus, dialog)
    assert corpus.row("long-1").text == "parte a dois parte b dois parte c dois"
    assert corpus.row("long-2") is None


def test_cutting_many_parts_the_words(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.vad.regions", lambda x, rate: [(0, int(0.8 * rate)), (int(1.2 * rate), len(x))])
    corpus.page.selection.set_lengths((1.8, None))
    corpus.page.selection.refresh()
    corpus.settle()
    corpus.page.table.select_ids([corpus.row("long-1").id, corpus.row("long-2").id])
    dialog = ask(corpus, "bulk_cut", CutDialog)
    dialog.most.setValue(1.5)
    assert told(corpus, dialog) == "2 of 2 are longer than this."
    go(corpus, dialog)
    assert corpus.row("long-1-2") is not None
    words = f"{corpus.row('long-1').text} {corpus.row('long-1-2').text}"
    assert words == "parte a dois"
    assert any("shared out by time" in said for said in corpus.said)
    corpus.settle()
    pieces = ["long-1", "long-1-2", "long-2", "long-2-2"]
    assert [key for key in corpus.listed() if key in pieces] == pieces
    assert sorted(corpus.row(key).id for key in pieces) == sorted(corpus.page.selection.chosen_ids())


def test_suggestions_count_flags_and_mend_the_chosen_kinds(corpus: Opened) -> None:
    dialog = ask(corpus, "bulk_suggestions", SuggestionsDialog)
    assert "Silence 1" in dialog.outlook.text()
    assert not dialog.go.isEnabled()
    dialog.boxes["silence"].setChecked(True)
    told(corpus, dialog)
    dialog.reject()
    assert corpus.page.bulk.bulk.running is False


def test_markup_is_shown_by_kind_with_what_becomes_of_it_and_dealt_with(corpus: Opened) -> None:
    project = corpus.session.project
    assert project is not None
    edits.set_text(project, corpus.row("clip-01").id, "o pão [riso] é &amp; b(o)m")
    dialog = ask(corpus, "bulk_markup", MarkupDialog)
    corpus.qtbot.waitUntil(dialog.boxes["events"].isVisible, timeout=LONG_MS)
    shown = [key for key, box in dialog.boxes.items() if box.isVisible()]
    assert shown == ["escapes", "events", "inside"]
    assert "1 of 11 would change" in told(corpus, dialog)
    assert "“o pão [riso] é &amp; b(o)m” becomes “o pão é & b(o)m”" in dialog.outlook.text()
    dialog.boxes["inside"].setCurrentIndex(dialog.boxes["inside"].findData("unwrap"))
    assert "“o pão é & bom”" in told(corpus, dialog)
    go(corpus, dialog)
    row = corpus.row("clip-01")
    assert (row.text, row.tags) == ("o pão é & bom", ("riso",))


def test_cancelled_or_refused_while_it_is_planned_nothing_changes(corpus: Opened) -> None:
    before = steps(corpus)

    def slow(reader: Any, progress: Any, cancelled: Any) -> Any:
        progress(1, 10)
        while not cancelled():
            pass
        raise Cancelled

    task = corpus.page.bulk.bulk.run("Slow", slow)
    assert task is not None
    corpus.qtbot.waitUntil(lambda: task.done_count == 1, timeout=LONG_MS)
    task.cancel()
    finish(corpus)
    assert task.state == "cancelled"
    assert steps(corpus) == before

    def refuse(reader: Any, progress: Any, cancelled: Any) -> Any:
        raise ProjectError("This cannot be done.", "Do something else.")

    corpus.page.bulk.run("Refused", refuse)
    finish(corpus)
    assert corpus.page.strip.accessibleName() == "This cannot be done. Do something else."


def test_the_context_menu_counts_and_many_go_through_a_task(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus.page.table.select_ids([corpus.row(key).id for key in ("clip-01", "clip-03")])
    menu = corpus.page.bulk.menu()
    assert menu.actions()[0].text() == "2 chosen"
    for name in ("bulk_trim", "bulk_cut", "bulk_merge", "bulk_tags", "bulk_markup", "bulk_suggestions"):
        assert corpus.page.corpus_actions[name] in menu.actions()
    menu.deleteLater()
    monkeypatch.setattr("app.corpus.bulk.bulk_commands.AT_ONCE", 2)
    corpus.page.table.selectAll()
    corpus.page.corpus_actions["leave_out"].trigger()
    finish(corpus)
    assert corpus.session.undo_label == "Leave out 11 utterances"
    titles = [task.title for task in corpus.tasks.list]
    assert "Leave out" in titles


def test_closing_the_project_drops_what_is_still_planned(corpus: Opened) -> None:
    many = corpus.page.bulk
    task = many.bulk.run("Leave out", lambda r, p, c: plan_left_out(r, [1], True, p, c))
    corpus.session.close()
    assert task is not None
    corpus.qtbot.waitUntil(lambda: not task.running, timeout=LONG_MS)
    assert task.state in ("cancelled", "done")
