"""From the Evaluate page's "What next" to the dialogs of the Corpus page."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.corpus.drafts.next_dialog import NextDialog
from app.corpus.page import CorpusPage
from app.evaluate.page import EvaluatePage
from app.frame.main_window import MainWindow

LONG_MS = 10_000


def test_drafts_are_written_and_corrected_from_the_menu(opened_window: MainWindow, qtbot: QtBot) -> None:
    for text, name in (("Correct these next…", "next_dialog"), ("Write drafts…", "drafts_dialog")):
        opened_window.go_to("evaluate")
        page = opened_window.page
        assert isinstance(page, EvaluatePage)
        action = next(one for one in page.next_menu.actions() if one.text() == text)
        assert action.isEnabled()
        action.trigger()
        corpus = opened_window.page
        assert isinstance(corpus, CorpusPage)
        dialog = corpus.findChild(QDialog, name)
        assert isinstance(dialog, QDialog)
        assert dialog.isVisible()
        if name == "next_dialog":  # all is transcribed: that is said
            assert isinstance(dialog, NextDialog)
            qtbot.waitUntil(partial(dialog.strip.isVisibleTo, dialog), timeout=LONG_MS)
            assert not dialog.go.isEnabled()
        dialog.reject()
