"""Signs in words on the Alphabet page: asked about, decided, never said to fit by deletion; new letters first."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.theme import theme
from core.importers import import_corpus
from core.project.store import Project
from tests import builders
from tests.app.alphabet.conftest import Shown

TEXTS = (
    "O guarda-chuva.",
    "Um copo d'água.",
    "Ele/ela foi.",
    "A tuŋa e a ŋaka.",
    "Uma ŋuka ŋova.",
    "ŋo ŋi.",
    "Ŋe.",
    "Ŋa.",
    "...",
)


def picture(widget: QWidget, name: str) -> None:
    """A picture to look at, where somebody asks for it."""
    if folder := os.environ.get("VIZINHO_PICTURES"):
        widget.grab().save(f"{folder}/{name}.png")


def test_signs_are_asked_about_and_new_letters_proposed_first(
    open_letters: Callable[[Path], Shown], tmp_path: Path
) -> None:
    sounds = builders.pairs_folder(tmp_path / "pairs", TEXTS, seconds=0.4)
    with Project.create(tmp_path / "letters", name="Letters", language="pt", source_language="es") as project:
        import_corpus(project, sounds, "pairs")
    shown = open_letters(tmp_path / "letters")
    page = shown.page
    model = page.misfits.model
    found = {row.text: model.index(i, 4).data() for i, row in enumerate(model.rows)}
    assert found == {
        "Um copo d'água.": "Add ' to the alphabet",
        "Ele/ela foi.": "Decide what / is",
        **dict.fromkeys(("A tuŋa e a ŋaka.", "Uma ŋuka ŋova.", "ŋo ŋi.", "Ŋe.", "Ŋa."), "Add ŋ to the alphabet"),
    }
    assert page.signs_button.text().startswith("2 signs to decide")
    picture(page, "signs_page")
    table = page.misfits.table
    table.setFocus()
    row = model.index(next(i for i, row in enumerate(model.rows) if "ŋo" in row.text), 0)
    only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().setCurrentIndex(row, only)  # whatever keys an earlier test has left held
    QTest.keyClick(table, Qt.Key.Key_Return)
    shown.settle()
    assert shown.meta.alphabet[-1] == "ŋ"
    dialog = page.commands.decide_signs()
    assert dialog is not None
    assert [use.sign for use in dialog.table.uses] == ["'", "/", "-"]
    assert not dialog.use.isEnabled()
    for dark in (False, True):
        theme.set_mode("dark" if dark else "light")
        picture(dialog, f"signs_dialog_{'dark' if dark else 'light'}")
    theme.set_mode("light")
    dialog.table.choose("'", "letter")
    dialog.table.choose("/", "space")
    dialog.use.click()
    shown.settle()
    assert shown.meta.alphabet[-1] == "'"
    assert page.misfits.title.text() == "Every utterance fits, as the rules take out of words:   - 1   / 1"
    assert page.signs_button.text().startswith("Signs in words")
    picture(page, "signs_decided")
    dialog = page.commands.decide_signs()
    assert dialog is not None
    dialog.table.choose("-", "letter")
    dialog.table.choose("/", "nothing")
    dialog.accept()
    shown.settle()
    assert page.clean_up.draft.normaliser("guarda-chuva ele/ela") == "guarda-chuva eleela"
    shown.session.undo()
    shown.settle()
    assert page.clean_up.draft.normaliser("guarda-chuva ele/ela") == "guarda chuva ele ela"
    single = page.commands.one_letter()
    assert single is not None
    single.field.setText("LH")
    add = single.findChild(QAbstractButton, "one_letter_add")
    assert add is not None
    assert add.isEnabled()
    single.accept()
    shown.settle()
    assert shown.meta.alphabet[-1] == "lh"
