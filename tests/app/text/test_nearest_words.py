"""Nearest words on the Text page: typed, looked up in both languages, and what is said where there are no vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.text.page import TextPage
from core.lm import vector_files, vector_store
from core.lm.vector_store import VectorRecipe
from core.lm.vectors import WordVectors
from core.texts.bringing import bring_texts
from tests.app.test_accessible_names import nameless
from tests.app.text.conftest import LONG_MS
from tests.app.text.test_models_on_the_page import folder_of, go

VECTORS = "4 2\ncasa 1 0\nlar 0.9 0.1\nrio 0 1\nágua 0.1 0.9\n"


def ask(page: TextPage, word: str) -> None:
    page.words.field.setText(word)
    QTest.keyClick(page.words.field, Qt.Key.Key_Return)


@pytest.fixture
def shown(page: TextPage, qtbot: QtBot, tmp_path: Path) -> TextPage:
    """The page with a text, so that its lists are shown."""
    book = tmp_path / "contos.txt"
    book.write_text("O gato dorme na rua.\nO gato corre na rua.\nA casa dorme.\n" * 3, encoding="utf-8")
    page.context.session.edit(lambda project: bring_texts(project, [book]))
    qtbot.waitUntil(lambda: page.body.currentIndex() == 0, timeout=LONG_MS)
    return page


def test_nearest_words_are_shown_and_what_cannot_be_known_is_said(
    shown: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = shown.words_pane
    ask(shown, "casa")
    qtbot.waitUntil(lambda: pane.stack.currentIndex() == 1, timeout=LONG_MS)
    assert shown.right.currentWidget() is pane
    assert nameless(pane) == []
    file = tmp_path / "pt.vec"
    file.write_text(VECTORS, encoding="utf-8")
    vector_store.bring(folder_of(shown), "pt", file, VectorRecipe(language="pt"))
    ask(shown, "Casa")
    qtbot.waitUntil(lambda: pane.stack.currentIndex() == 0, timeout=LONG_MS)
    assert pane.word.text() == "casa"
    assert next(iter(pane.own.texts.rows))[0] == "lar"
    assert {row[0] for row in pane.own.texts.rows} == {"lar", "água", "rio"}
    assert "no word vectors of another language" in pane.turned.text()
    ask(shown, "zebra")
    qtbot.waitUntil(lambda: "zebra" in pane.problem.sentence.text() and "none of" in pane.problem.sentence.text())
    shown.filters.buttons["used"].setFocus()
    shown.sentences.setFocus()
    shown.models.to_front("text")
    assert shown.right.currentIndex() == 0


def test_words_of_both_languages_are_brought_in_files_shown_removed_and_put_back(
    shown: TextPage, qtbot: QtBot, tmp_path: Path
) -> None:
    """Spanish and Portuguese: forty words that both spell alike turn one into the other."""
    random = np.random.default_rng(0)
    matrix = random.standard_normal((42, 6)).astype(np.float32)
    alike = [f"palabra{i}" for i in range(40)]
    turn = np.linalg.qr(random.standard_normal((6, 6)))[0]
    for language, own, rows in (("pt", ["rua", "moinho"], matrix), ("es", ["calle", "molino"], matrix @ turn)):
        vector_files.write(tmp_path / f"{language}.bin", WordVectors((*alike, *own), rows.astype(np.float32)))
    pane, controller = shown.words_pane, shown.words_controller
    for language in ("pt", "es"):
        controller.action.trigger()
        dialog = controller.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.learns.list.count() > 0, timeout=LONG_MS)  # noqa: B023 - asked at once
        assert not dialog.texts_button.isVisible()
        dialog.take(tmp_path / f"{language}.bin")
        assert not dialog.dimensions.isEnabled()
        assert nameless(dialog) == []
        dialog.language.set_code(language)
        dialog.name.setText(language)
        with qtbot.waitSignal(shown.vectors_job.made, timeout=LONG_MS):
            go(dialog, qtbot)
    ask(shown, "rua")
    qtbot.waitUntil(lambda: pane.stack.currentIndex() == 0, timeout=LONG_MS)
    assert (pane.name, pane.titles[1].text()) == ("pt", "Spanish")
    assert next(iter(pane.across.texts.rows))[1] == "calle"
    assert "turned by 40 words spelt alike; of 8 held back, 100% came out nearest" in pane.turned.text()
    assert controller.removing.isEnabled()
    pane.remove_button.setFocus()
    QTest.keyClick(pane.remove_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "none of" in pane.problem.sentence.text(), timeout=LONG_MS)
    assert [one.name for one in vector_store.stored(folder_of(shown))] == ["es"]
    undo = shown.context.window.findChild(QAbstractButton, "status_undo")
    assert undo.isVisible()
    undo.click()
    qtbot.waitUntil(lambda: pane.stack.currentIndex() == 0, timeout=LONG_MS)
    assert pane.word.text() == "rua"


@pytest.mark.long  # tests/core/lm/test_vectors.py learns some, too
def test_word_vectors_are_learnt_from_the_texts(shown: TextPage, qtbot: QtBot) -> None:
    ask(shown, "gato")
    qtbot.waitUntil(lambda: shown.words_pane.stack.currentIndex() == 1, timeout=LONG_MS)
    shown.words_pane.none.pressed.emit()
    dialog = shown.words_controller.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.learns.list.count() > 0, timeout=LONG_MS)
    assert dialog.name.text() == "pt"
    assert nameless(dialog) == []
    dialog.least.setValue(1)
    go(dialog, qtbot)
    qtbot.waitUntil(lambda: shown.words_pane.stack.currentIndex() == 0, timeout=LONG_MS)
    assert shown.words_pane.word.text() == "gato"
