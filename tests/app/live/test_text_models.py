"""The Live page reads takes and files with a text model and hot words of the person's choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.live.page import LivePage
from app.widgets.reading_fields import Understood
from core.decoding.client import LiveClient
from core.lm import store
from core.lm.hot_words import hot_words
from core.lm.store import Recipe
from core.lm.text_reading import TextReading
from tests.app.broken_text_model import break_one, tells
from tests.app.live.shown import WAIT_MS, page_of, take_one, transcribed
from tests.conftest import REPOSITORY


def chosen(page: LivePage, qtbot: QtBot, name: str) -> None:
    """Choose a text model by the box, and wait until the recogniser reads with it."""
    with qtbot.waitSignal(page.recogniser.read_with_done, timeout=WAIT_MS):
        page.texts.combo.setCurrentIndex(page.texts.combo.findData(name))
        page.texts.combo.activated.emit(page.texts.combo.currentIndex())


def typed(page: LivePage, qtbot: QtBot, words: str) -> None:
    page.texts.words.setFocus()
    page.texts.words.setText(words)
    with qtbot.waitSignal(page.recogniser.read_with_done, timeout=WAIT_MS):
        qtbot.keyClick(page.texts.words, Qt.Key.Key_Return)


def test_takes_are_read_with_the_text_model_and_the_hot_words(
    window: MainWindow, qtbot: QtBot, tiny_checkpoint: Path, other_child: LiveClient
) -> None:
    page, folder = page_of(window), window.session.project_folder
    assert folder is not None
    plain = take_one(window, qtbot)
    made = store.make(folder, "tales", ["um dia", "ba be bi", "casa"], Recipe(2, language="pt"))
    greek = store.make(folder, "greek", ["αβ γ"], Recipe(2))
    window.go_to("home")
    window.go_to("live")
    qtbot.waitUntil(lambda: page.texts.combo.count() == 3, timeout=WAIT_MS)
    assert page.texts.combo.currentData() == ""
    assert not page.texts.remark.isVisible()

    chosen(page, qtbot, "tales")
    assert "not tuned" in page.texts.remark.text()
    assert "vizinho" not in page.texts.remark.text()
    page.texts.tune.click()
    assert window.pages.current is window.pages.make("text")
    window.go_to("live")
    typed(page, qtbot, "xyz 5, casa")
    take = take_one(window, qtbot)
    fresh = transcribed(
        other_child, tiny_checkpoint, take.path, TextReading(made.folder, hot_words("xyz 5,casa".split(","), ""))
    )
    assert take.transcript is not None
    assert take.transcript.text == fresh.text
    assert [word.text for word in take.transcript.words] == fresh.text.split()
    assert plain.transcript is not None
    assert take.transcript.text != plain.transcript.text

    chosen(page, qtbot, "greek")
    assert "None of the words" in page.texts.remark.text()
    window.go_to("home")
    store.remove(greek)
    break_one(folder)
    window.go_to("live")
    qtbot.waitUntil(lambda: page.texts.combo.count() == 3 and tells(page.texts.combo), timeout=WAIT_MS)
    assert page.texts.combo.currentData() == ""
    assert page.texts.words.text() == "xyz 5, casa"


def test_takes_are_weighed_again_by_a_second_text_model(
    window: MainWindow, qtbot: QtBot, tiny_checkpoint: Path, other_child: LiveClient
) -> None:
    page, folder = page_of(window), window.session.project_folder
    assert folder is not None
    assert not page.texts.second.isVisible()
    words = store.make(folder, "tales", ["um dia", "ba be bi", "casa"], Recipe(2, language="pt"))
    letters = store.make(folder, "letters", ["casa a casa", "bi be"], Recipe(3, "letter", language="pt"))
    window.go_to("home")
    window.go_to("live")
    qtbot.waitUntil(lambda: page.texts.second.count() == 3, timeout=WAIT_MS)
    assert page.texts.second.isVisible()
    chosen(page, qtbot, "tales")
    with qtbot.waitSignal(page.recogniser.read_with_done, timeout=WAIT_MS):
        page.texts.second.setCurrentIndex(page.texts.second.findData("letters"))
        page.texts.second.activated.emit(page.texts.second.currentIndex())
    assert "weigh again" in page.texts.remark.text()
    take = take_one(window, qtbot)
    fresh = transcribed(other_child, tiny_checkpoint, take.path, TextReading(words.folder, rescorer=letters.folder))
    assert take.transcript is not None
    assert take.transcript.text == fresh.text


def test_a_file_is_read_with_the_text_model_too(
    window: MainWindow, qtbot: QtBot, tiny_checkpoint: Path, other_child: LiveClient
) -> None:
    page, folder = page_of(window), window.session.project_folder
    assert folder is not None
    made = store.make(folder, "tales", ["um dia", "ba be bi", "casa"], Recipe(2, language="pt"))
    window.go_to("home")
    window.go_to("live")
    qtbot.waitUntil(lambda: page.texts.combo.count() == 2, timeout=WAIT_MS)
    chosen(page, qtbot, "tales")
    sound = min((REPOSITORY / "resources" / "sample" / "pt" / "sound").glob("*-001.opus"))
    page.file_controller.add([sound])
    qtbot.waitUntil(lambda: page.state.files.busy == 0, timeout=WAIT_MS)
    found = page.state.files.items[0].transcript
    assert found is not None
    assert found.text == transcribed(other_child, tiny_checkpoint, sound, TextReading(made.folder)).text
    assert found.text != transcribed(other_child, tiny_checkpoint, sound).text


def test_hot_words_that_are_none_are_said(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.texts.words_typed.emit("casa: 1000")
    assert "too large" in page.texts.remark.text()
    understood = page.texts.findChild(Understood)
    assert not understood.isVisible()
    page.texts.words.setText("covid 19, casa 5, mar: 12")
    assert understood.text() == "Understood as 4 words, each with its weight: covid (3), 19 (3), casa (5), mar (12)"
    assert understood.isVisible()
    page.texts.words.clear()
    assert not understood.isVisible()
