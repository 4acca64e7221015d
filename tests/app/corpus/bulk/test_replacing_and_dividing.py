"""Find and replace, dividing, and what leaks: through the dialogs that people use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.corpus.bulk.replace_dialog import ReplaceDialog
from app.corpus.bulk.replace_table import KEY, TEXT
from app.corpus.splits.divide_dialog import DivideDialog
from app.widgets.diff import change_pieces
from core.project import edits
from core.project.store import Project
from tests.app.corpus.conftest import Opened

ENTER = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def replacing(corpus: Opened) -> ReplaceDialog:
    corpus.page.corpus_actions["replace"].trigger()
    return corpus.page.findChildren(ReplaceDialog)[-1]


def dividing(corpus: Opened) -> DivideDialog:
    corpus.page.corpus_actions["divide"].trigger()
    made = corpus.page.findChildren(DivideDialog)[-1]
    corpus.qtbot.waitUntil(lambda: made.plan is not None, timeout=10_000)
    return made


def unit(dialog: DivideDialog, key: str) -> QAbstractButton:
    button = dialog.wishes.unit.findChild(QAbstractButton, f"divide_unit_{key}")
    assert isinstance(button, QAbstractButton)
    return button


def looked(corpus: Opened, dialog: ReplaceDialog, count: int) -> None:
    corpus.qtbot.waitUntil(lambda: dialog.answered and len(dialog.model.items) == count, timeout=5000)


def test_replacing_shows_each_change_and_writes_the_ticked_ones_as_one_step(corpus: Opened) -> None:
    dialog = replacing(corpus)
    dialog.sought.setText("o(m|i)")
    dialog.pattern.setChecked(True)
    dialog.instead.setText(r"<\1>")
    looked(corpus, dialog, 6)
    before = corpus.row("clip-08").text
    row = [item.key for item in dialog.model.items].index("clip-08")
    assert dialog.model.index(row, TEXT).data(Qt.ItemDataRole.AccessibleTextRole) == ("before bom dia; after b<m> dia")
    dialog.table.setCurrentIndex(dialog.model.index(row, KEY))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.counts.text() == "5 places in 5 of 11 utterances"
    dialog.grab()
    QTest.keyClick(dialog, *ENTER)
    corpus.settle()
    assert corpus.row("clip-08").text == before
    assert corpus.row("clip-01").text == "o pão é b<m>"
    assert corpus.session.undo_label == "Replace “o(m|i)” with “<\\1>”"
    assert "Replaced in 5 utterances" in corpus.said
    corpus.session.undo()
    corpus.settle()
    assert corpus.row("clip-01").text == "o pão é bom"


def test_only_the_listed_or_the_chosen_ones_are_looked_through(corpus: Opened) -> None:
    corpus.page.filters.search.setText("boa")
    corpus.qtbot.waitUntil(lambda: corpus.listed() == ["clip-05"], timeout=5000)
    dialog = replacing(corpus)
    assert dialog.sought.text() == "boa"
    assert [dialog.scope.itemText(i) for i in range(dialog.scope.count())] == ["all utterances", "the one listed"]
    dialog.instead.setText("má")
    looked(corpus, dialog, 1)
    dialog.sought.setText("o")
    looked(corpus, dialog, 1)
    dialog.scope.setCurrentIndex(0)
    looked(corpus, dialog, 8)
    dialog.reject()
    corpus.settle()
    corpus.page.selection.clear()
    corpus.settle()
    corpus.page.table.select_ids([corpus.row(key).id for key in ("long-1", "long-3")])
    dialog = replacing(corpus)
    assert dialog.scope.currentText() == "the 2 chosen"
    dialog.sought.setText("parte")
    looked(corpus, dialog, 2)
    dialog.reject()
    corpus.settle()


def test_wrong_patterns_and_empty_results_are_said(corpus: Opened) -> None:
    dialog = replacing(corpus)
    assert dialog.nothing.isVisible()
    assert dialog.nothing.text().startswith("Write what to find")
    dialog.pattern.setChecked(True)
    dialog.sought.setText("(a")
    corpus.qtbot.waitUntil(lambda: "is not a regular expression" in dialog.wrong.text(), timeout=5000)
    assert not dialog.go.isEnabled()
    dialog.sought.setText("^bom dia$")
    looked(corpus, dialog, 0)
    assert dialog.warning.text() == "One transcript stays as it is: no word of it would be left"
    assert [piece.look for piece in change_pieces("bom dia", "")] == ["wrong"]
    dialog.sought.setText("xyzzy")
    looked(corpus, dialog, 0)
    assert dialog.counts.text() == "Nothing would change in 11 utterances"
    assert dialog.nothing.text().startswith("Nothing would change.")
    assert not dialog.go.isEnabled()
    dialog.reject()
    corpus.settle()


def test_dividing_says_what_would_be_before_it_is_done(corpus: Opened) -> None:
    dialog = dividing(corpus)
    plan = dialog.plan
    assert plan is not None
    assert "utterance" in dialog.bars.accessibleName()
    assert dialog.leaks.words.text().startswith("No speaker is in two splits.")
    for box, on in ((dialog.wishes.speaker, False), (dialog.wishes.sentence, True)):
        box.setChecked(on)
    dialog.wishes.test.setValue(30)
    corpus.qtbot.waitUntil(lambda: dialog.plan is not None and dialog.plan.wishes.test == 0.3, timeout=5000)
    assert dialog.promises.text() == "✓ No sentence is in two splits."
    plan = dialog.plan
    assert plan is not None
    dialog.grab()
    QTest.keyClick(dialog, *ENTER)
    corpus.settle()
    splits = {row.id: row.split for row in corpus.session.reader.each()}  # type: ignore[union-attr]
    assert {id: split for id, split in splits.items() if id in dict(plan.changed)} == dict(plan.changed)
    assert corpus.session.undo_label == "Divide into train, dev and test"
    corpus.session.undo()
    corpus.settle()


def test_sizes_keep_their_value_in_the_other_unit_and_too_large_ones_are_refused_in_words(corpus: Opened) -> None:
    dialog = dividing(corpus)
    dialog.wishes.dev.setValue(20)
    unit(dialog, "hours").click()
    assert dialog.wishes.wishes.in_hours
    dialog.wishes.dev.setValue(5)
    corpus.qtbot.waitUntil(lambda: "leave something to train on" in dialog.wrong.text(), timeout=5000)
    assert not dialog.go.isEnabled()
    unit(dialog, "shares").click()
    dialog.wishes.dev.setValue(10)
    dialog.wishes.test.setValue(10)
    corpus.qtbot.waitUntil(lambda: dialog.plan is not None and dialog.wrong.text() == "", timeout=5000)
    dialog.reject()
    corpus.settle()


def test_what_a_person_placed_is_counted_and_leaks_can_be_seen_in_the_table(corpus: Opened) -> None:
    ids = [corpus.row("clip-01").id, corpus.row("clip-05").id]
    corpus.page.bulk.set_split("test", ids[:1])
    corpus.settle()
    assert corpus.row("clip-01").by_hand
    corpus.qtbot.waitUntil(lambda: corpus.page.summary.shared.text() == "one speaker is in two splits", timeout=5000)
    dialog = dividing(corpus)
    assert "(1)" in dialog.wishes.hand.text()
    (leak,) = dialog.leaks.model.leaks
    assert (leak.kind, leak.what, leak.words) == ("speaker", "Ana", "train 2, test 1")
    QTest.keyClick(dialog.leaks.table, Qt.Key.Key_Return)
    corpus.settle()
    assert corpus.listed() == ["clip-01", "clip-02", "clip-03"]
    assert corpus.page.filters.chips.chips["these"].text == "In several splits: Ana"


def test_the_summary_says_when_a_sentence_is_in_two_splits(corpus: Opened) -> None:
    corpus.session.edit(lambda project: edits.set_text(project, corpus.row("clip-08").id, "Boa noite!"))
    corpus.settle()
    words = "one sentence is in two splits"
    corpus.qtbot.waitUntil(lambda: corpus.page.summary.shared.text() == words, timeout=10_000)


def test_the_summary_counts_women_and_men_where_somebody_said_so(corpus: Opened) -> None:
    def say(project: Project) -> None:
        with project.step("Say") as step:
            for speaker, gender in zip(project.speakers(), ("F", "female", "m"), strict=True):
                step.change("speakers", speaker.id, gender=gender)

    corpus.session.edit(say)
    corpus.settle()
    note = corpus.page.summary.speakers.note
    corpus.qtbot.waitUntil(lambda: note.text() == "2 women, one man", timeout=5000)
