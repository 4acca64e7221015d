"""The dialog that prints or sends the recording that is shown, through the real child that lays pages out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from app.corpus.printing.print_dialog import PrintDialog
from tests.app.corpus.conftest import LONG_MS, Opened
from tests.app.test_accessible_names import nameless


@pytest.fixture
def dialog(corpus: Opened, monkeypatch: pytest.MonkeyPatch) -> PrintDialog:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    corpus.page.corpus_actions["session_text"].trigger()
    found = corpus.page.recordings.printing.dialog
    assert found is not None
    return found


def test_the_recording_that_is_shown_becomes_a_pdf_and_a_page_with_sound(
    corpus: Opened, dialog: PrintDialog, tmp_path: Path
) -> None:
    assert nameless(dialog) == []
    assert not dialog.parts.isEnabled()
    dialog.write(tmp_path / "a.pdf")
    corpus.qtbot.waitUntil(lambda: dialog.made is not None, timeout=LONG_MS)
    assert dialog.made is not None
    assert dialog.made.pages == 1
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "a.pdf" in dialog.told.text()
    dialog.made = None
    dialog.way.setCurrentIndex(dialog.way.findData("sounding"))
    assert dialog.coding.isEnabled()
    dialog.write(tmp_path / "a.html")
    corpus.qtbot.waitUntil(lambda: dialog.made is not None, timeout=LONG_MS)
    assert "application/json" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said_in_the_dialog(corpus: Opened, dialog: PrintDialog, tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    dialog.way.setCurrentIndex(dialog.way.findData("text"))
    dialog.write(tmp_path / "a.txt")
    corpus.qtbot.waitUntil(dialog.strip.isVisible, timeout=LONG_MS)
    assert dialog.made is None
    corpus.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
