"""Importing through the dialog: choosing, previewing, reading, the report."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.corpus.files.import_choices import OneOf
from app.corpus.files.import_dialog import ImportDialog
from app.widgets.spelling import Spelling
from tests import builders
from tests.app.corpus.conftest import LONG_MS, Opened

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def opened(corpus: Opened, path: Path) -> ImportDialog:
    """The dialog with its preview there."""
    corpus.page.files.open_import([path])
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: not dialog.waiting, timeout=LONG_MS)
    return dialog


def settled(dialog: ImportDialog) -> bool:
    """Whether the preview is of what is chosen now."""
    return not dialog.waiting


def choose(dialog: ImportDialog, key: str, value: str) -> None:
    """Choose from a list as a hand does."""
    control = dialog.choices.controls[key]
    assert isinstance(control, OneOf)
    at = control.box.findData(value)
    control.box.setCurrentIndex(at)
    control.box.activated.emit(at)


def finish(corpus: Opened, dialog: ImportDialog) -> None:
    dialog.go.click()
    corpus.qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.report, timeout=LONG_MS)
    corpus.settle()


def test_a_folder_of_pairs_is_recognised_previewed_and_imported(corpus: Opened, tmp_path: Path) -> None:
    folder = builders.pairs_folder(tmp_path / "pairs")
    dialog = opened(corpus, folder)
    assert [row[3] for row in dialog.preview.utterances.texts.rows] == list(builders.TINY_TEXTS)
    assert dialog.go.text() == "Import 6 utterances"
    finish(corpus, dialog)
    assert dialog.report.title.text().startswith("6 utterances added")
    assert len(corpus.page.model.ids) == 17
    assert corpus.session.undo_label == "Import 6 utterances"
    dialog.close_button.click()
    corpus.session.undo()
    corpus.settle()
    assert len(corpus.page.model.ids) == 11


def test_nothing_is_lost_problems_are_listed_with_reasons_and_can_be_copied(corpus: Opened, tmp_path: Path) -> None:
    folder = builders.pairs_folder(tmp_path / "pairs")
    (folder / "broken.wav").write_bytes(b"RIFF nothing of the kind")
    (folder / "broken.txt").write_text("boa tarde", encoding="utf-8")
    builders.write_wav(folder / "alone.wav", builders.babble(1.0, seed=70))
    builders.write_wav(folder / "old.wav", builders.babble(1.0, seed=71))
    (folder / "old.txt").write_bytes("amanhã é sábado, não é".encode("latin-1"))
    dialog = opened(corpus, folder)
    assert dialog.source.understood.text().endswith("1 kept out; 1 to look at.")
    dialog.preview.buttons["remarks"].click()
    assert [row[0] for row in dialog.preview.remarks.texts.rows] == ["old.txt"]
    finish(corpus, dialog)
    assert dialog.report.remarks_heading.text() == "One came in mended, or is to be looked at"
    assert [row[0] for row in dialog.report.remarks.texts.rows] == ["old.txt"]
    assert dialog.report.heading.text() == "2 were kept out"
    assert len(dialog.report.table.texts.rows) == 2
    dialog.report.copy.click()
    copied = QApplication.clipboard().text()
    assert "alone.wav" in copied
    assert "broken" in copied
    dialog.close_button.click()


def test_columns_of_a_table_can_be_chosen(corpus: Opened, tmp_path: Path) -> None:
    builders.write_wav(tmp_path / "t" / "a.wav", builders.babble(1.0, seed=80))
    table = tmp_path / "t" / "list.csv"
    table.write_text("file,said,other,who\na.wav,bom dia,outra coisa,Zé\n", encoding="utf-8")
    dialog = opened(corpus, table)
    for role, name in (("text", "other"), ("speaker", "who")):
        choose(dialog, role, name)
    corpus.qtbot.waitUntil(lambda: settled(dialog), timeout=LONG_MS)
    assert dialog.preview.utterances.texts.rows[0][3:5] == ("outra coisa", "Zé")
    finish(corpus, dialog)
    row = corpus.row("a")
    assert (row.text, row.speaker) == ("outra coisa", "Zé")
    dialog.close_button.click()


def test_copying_puts_the_sound_into_the_project(corpus: Opened, tmp_path: Path) -> None:
    folder = corpus.session.project_folder
    assert folder is not None
    before = set((folder / "recordings").iterdir())
    dialog = opened(corpus, builders.pairs_folder(tmp_path / "pairs"))
    dialog.sound.copy.setChecked(True)
    finish(corpus, dialog)
    assert len(set((folder / "recordings").iterdir()) - before) == 6
    dialog.close_button.click()


def test_a_place_with_nothing_in_it_says_what_would_fit(corpus: Opened, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    dialog = opened(corpus, tmp_path / "nothing")
    assert dialog.preview.stack.currentWidget() is dialog.preview.nothing
    assert "nothing" in dialog.preview.nothing.sentence.text()
    assert dialog.preview.nothing.hint.text()
    assert not dialog.go.isEnabled()
    dialog.close_button.click()


def test_cancelling_while_sounds_are_read_adds_nothing(corpus: Opened, tmp_path: Path) -> None:
    texts = tuple(f"frase {i}" for i in range(200))
    dialog = opened(corpus, builders.pairs_folder(tmp_path / "many", texts, seconds=0.3))
    dialog.go.click()
    dialog.close_button.click()
    corpus.qtbot.waitUntil(lambda: not dialog.importing.running, timeout=LONG_MS)
    corpus.settle()
    assert len(corpus.page.model.ids) == 11
    assert dialog.go.isEnabled()
    dialog.close_button.click()


def test_dropping_a_folder_on_the_page_opens_the_dialog_on_it(corpus: Opened, tmp_path: Path) -> None:
    folder = builders.pairs_folder(tmp_path / "pairs")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, data, buttons, keys)
    QApplication.sendEvent(corpus.page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(corpus.page, QDropEvent(QPointF(50, 50), actions, data, buttons, keys))
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: not dialog.waiting, timeout=LONG_MS)
    assert dialog.source.path == folder
    dialog.close_button.click()


def test_signs_in_words_and_new_letters_are_asked_about_at_the_end(corpus: Opened, tmp_path: Path) -> None:
    texts = ("Um copo d'água.", "O guarda-chuva.", "A ŋuka ŋova.")
    dialog = opened(corpus, builders.pairs_folder(tmp_path / "pairs", texts, seconds=0.4))
    finish(corpus, dialog)
    questions = dialog.report.questions
    assert questions.isVisible()
    assert "ŋ 2" in questions.letters.text()
    assert {use.sign: use.state for use in questions.signs.uses} == {"'": "open", "-": "space"}
    if folder := os.environ.get("VIZINHO_PICTURES"):
        dialog.grab().save(f"{folder}/import_questions.png")
    questions.add.click()
    assert not questions.decide.isEnabled()
    questions.signs.choose("'", "letter")
    questions.decide.click()
    corpus.settle()
    reader = corpus.session.reader
    assert reader is not None
    assert reader.meta.alphabet[-2:] == ("ŋ", "'")
    assert reader.normaliser(texts[0]) == "um copo d'água"
    corpus.session.undo()
    corpus.settle()
    assert reader.meta.alphabet[-1] == "ŋ"
    spelling = Spelling(reader.normaliser, reader.alphabet)
    assert spelling.marks("d'água 'ŋa'") == ((1, 2),), "a sign is odd where it stays"


def test_several_files_dropped_at_once_are_one_import_with_an_account(
    corpus: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = builders.pairs_folder(tmp_path / "pairs", ("um", "dois", "três"), seconds=0.5)
    other = builders.pairs_folder(tmp_path / "other", ("quatro",), seconds=0.6)
    builders.write_wav(other / "evening.wav", builders.babble(0.7, seed=9))
    (other / "text.txt").write_text("boa noite", encoding="utf-8")
    (other / "old.aup3").write_bytes(b"SQLite format 3")
    names = [folder / "clip-01.wav", folder / "clip-01.txt", folder / "clip-02.txt", folder / "clip-02.wav", other]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(corpus.page, QDragEnterEvent(QPoint(50, 50), actions, data, buttons, keys))
    QApplication.sendEvent(corpus.page, QDropEvent(QPointF(50, 50), actions, data, buttons, keys))
    dialog = corpus.page.files.import_dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(lambda: settled(dialog), timeout=LONG_MS)
    assert list(dialog.source.paths) == names
    assert sorted(row[3] for row in dialog.preview.utterances.texts.rows) == ["dois", "quatro", "um"]
    dialog.preview.buttons["files"].click()
    rows = [row[0] for row in dialog.preview.files.texts.rows]
    dialog.preview.files.selectRow(rows.index("text.txt"))
    chosen = (str(other / "evening.wav"), "")
    monkeypatch.setattr("app.corpus.files.import_preview.QFileDialog.getOpenFileName", lambda *_: chosen)
    dialog.preview.pair.click()
    by_hand = ("text.txt", "evening.wav", "It was chosen by hand.")
    corpus.qtbot.waitUntil(lambda: settled(dialog) and by_hand in dialog.preview.files.texts.rows, timeout=LONG_MS)
    assert dialog.preview.buttons["account"].text() == "All files  9"
    assert dialog.preview.buttons["account"].toolTip() == "Files: 8 used, 1 not used"
    finish(corpus, dialog)
    assert corpus.session.undo_label == "Import 4 utterances"
    assert dialog.report.files_heading.text() == "Files: 8 used, 1 not used"
    assert dialog.report.files.texts.rows[0][:4] == (
        "1", ".aup3", "not used", "is a project of Audacity's, which only Audacity reads. other/old.aup3",
    )  # fmt: skip
    dialog.report.files_copy.click()
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 9
    assert "clip-01.wav\tas sound\t\t" in copied
    assert "of sound" in dialog.report.note.text()
    dialog.close_button.click()
