"""The tiers of a project in the window, by keys: named, put in order, described, added, removed with a word before, and
undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.corpus.tiers.tiers_dialog import TiersDialog
from app.corpus.tiers.tiers_model import ANNOTATIONS, EXPLAINS, HOLDS, LANGUAGE, NAME, VALUES
from app.widgets.key_hint import KeyButton
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import tiers
from core.training.config import TrainConfig
from tests.app.corpus.conftest import Opened
from tests.app.test_accessible_names import nameless

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def prepare(project: Project) -> None:
    """Words with glosses, a translation of two utterances, and notes on one, from a file."""
    with project.step("Tiers") as step:
        add_tier(project, "Words", "subdivision")
        add_tier(project, "Gloss", "association", "Words")
        translation = add_tier(project, "Translation", language="en")
        notes = add_tier(project, "Topic")
        first, second, *_ = project.ids().tolist()
        write(project, translation, first, "the bread is good")
        write(project, translation, second, "a street")
        write(project, notes, first, "food")
        step.change("tiers", notes.id, source="topic@Ana")


@pytest.fixture
def dialog(corpus: Opened) -> Iterator[TiersDialog]:
    folder = corpus.session.project_folder
    assert folder is not None
    run = folder / "runs" / "first"
    run.mkdir(parents=True)
    TrainConfig(name="First", learn="Translation").write(run / "config.json")
    corpus.session.edit(prepare)
    corpus.settle()
    corpus.page.corpus_actions["tiers"].trigger()
    found = corpus.page.tiers.listed
    assert found is not None
    corpus.settle()
    active(corpus, found)
    yield found
    found.reject()


def active(corpus: Opened, widget: QWidget) -> None:
    widget.activateWindow()
    corpus.qtbot.waitUntil(widget.isActiveWindow, timeout=5000)


def column(dialog: TiersDialog, which: int) -> list[str]:
    rows = range(dialog.model.rowCount())
    return [str(dialog.model.index(row, which).data(Qt.ItemDataRole.ToolTipRole)) for row in rows]


def go(dialog: TiersDialog, row: int, which: int = NAME) -> None:
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(row, which))


def typed(corpus: Opened, dialog: TiersDialog, text: str) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    editor = dialog.table.cell_editor
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    corpus.settle()


def names(corpus: Opened) -> list[str]:
    assert corpus.session.reader is not None
    return [tier.name for tier in tiers(corpus.session.reader)]


def test_all_tiers_are_listed_and_what_learnt_them_is_said(corpus: Opened, dialog: TiersDialog) -> None:
    assert nameless(dialog) == []
    assert column(dialog, NAME) == ["Words", "Gloss", "Translation", "Topic"]
    assert column(dialog, HOLDS) == ["parts in order", *["one text for each"] * 3]
    assert column(dialog, EXPLAINS) == ["the transcript", "Words", "the transcript", "the transcript"]
    assert column(dialog, LANGUAGE) == ["", "", "en", ""]
    assert column(dialog, ANNOTATIONS) == ["0", "0", "2", "1"]
    assert str(dialog.model.index(1, NAME).data()).startswith(" "), "it stands below another"
    assert dialog.table.isColumnHidden(VALUES), "no tier has any"
    assert not dialog.nothing.isVisible()
    go(dialog, 2)
    assert "What stands on Translation was learnt by First." in dialog.told.text()
    go(dialog, 3)
    assert "Files that it came from keep their own name" in dialog.told.text()


def test_a_tier_is_renamed_put_elsewhere_and_described_by_keys_and_undone(corpus: Opened, dialog: TiersDialog) -> None:
    go(dialog, 2)
    typed(corpus, dialog, "English")
    assert column(dialog, NAME)[2] == "English"
    assert "finds it again (First)" in dialog.strip.accessibleName()
    go(dialog, 2, LANGUAGE)
    typed(corpus, dialog, "en-GB")
    assert column(dialog, LANGUAGE)[2] == "en-GB"
    QTest.keyClick(dialog.table, Qt.Key.Key_Up, ALT)
    corpus.settle()
    assert names(corpus) == ["English", "Words", "Gloss", "Topic"]
    assert dialog.current is not None
    assert dialog.current.tier.name == "English"
    assert not dialog.up.isEnabled()
    dialog.model.setData(dialog.model.index(0, NAME), "Words")
    corpus.settle()
    assert "Another tier is called Words already" in dialog.strip.accessibleName()
    assert column(dialog, NAME)[0] == "English"
    for _ in range(3):
        QTest.keyClick(dialog.table, Qt.Key.Key_Z, CTRL)
        corpus.settle()
    assert column(dialog, NAME) == ["Words", "Gloss", "Translation", "Topic"]
    assert column(dialog, LANGUAGE)[2] == "en"


def test_values_are_taken_from_what_stands_there_and_meant(corpus: Opened, dialog: TiersDialog) -> None:
    go(dialog, 2)
    QTest.keyClick(dialog.table, Qt.Key.Key_V, ALT)
    values = dialog.values_dialog
    assert values is not None
    active(corpus, values)
    assert nameless(values) == []
    values.used.click()
    corpus.settle()
    assert values.text.toPlainText() == "a street\nthe bread is good"
    values.text.setPlainText("a street = place\na street")
    QTest.keyClick(values.text, Qt.Key.Key_Return, CTRL)
    corpus.settle()
    assert "“a street” is there twice" in values.strip.accessibleName()
    values.text.setPlainText("a street = place")
    QTest.keyClick(values.text, Qt.Key.Key_Return, CTRL)
    corpus.settle()
    assert column(dialog, VALUES)[2] == "1"
    assert "One annotation on Translation holds something else" in dialog.strip.accessibleName()


def test_what_goes_with_a_tier_is_said_before_it_is_removed_and_undone(corpus: Opened, dialog: TiersDialog) -> None:
    go(dialog, 2)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    corpus.settle()
    said = dialog.strip.accessibleName()
    assert said.startswith("Translation goes with 2 annotations. One run learnt what stands there (First)")
    assert said.endswith("Undo brings it all back.")
    assert names(corpus) == ["Words", "Gloss", "Translation", "Topic"], "nothing is gone yet"
    button = QApplication.focusWidget()
    assert isinstance(button, KeyButton)
    assert button.text() == "Remove Translation"
    QTest.keyClick(button, Qt.Key.Key_Space)
    corpus.settle()
    assert names(corpus) == ["Words", "Gloss", "Topic"]
    go(dialog, 0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    corpus.settle()
    assert dialog.strip.accessibleName().startswith("Words goes with 0 annotations, and with it Gloss.")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    corpus.settle()
    assert names(corpus) == ["Topic"]
    for _ in range(2):
        QTest.keyClick(dialog.table, Qt.Key.Key_Z, CTRL)
        corpus.settle()
    assert column(dialog, ANNOTATIONS) == ["0", "0", "2", "1"]


def test_a_tier_is_added_and_an_empty_one_goes_at_once(corpus: Opened, dialog: TiersDialog) -> None:
    QTest.keyClick(dialog.table, Qt.Key.Key_N, CTRL)
    adding = dialog.adding
    assert adding is not None
    active(corpus, adding)
    QTest.keyClicks(adding.name, "Phonetic")
    QTest.keyClick(adding.name, Qt.Key.Key_Return, CTRL)
    corpus.settle()
    assert column(dialog, NAME)[-1] == "Phonetic"
    assert dialog.current is not None
    assert dialog.current.tier.name == "Phonetic"
    active(corpus, dialog)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    corpus.settle()
    assert "Phonetic" not in names(corpus)
