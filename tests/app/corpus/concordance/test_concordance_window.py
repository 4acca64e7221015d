"""The concordance in the real window: lines by keys alone, words, pairs, what is wrong, and what is taken away."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.corpus.concordance import concordance_window, line_table
from app.corpus.concordance.concordance_window import LINES, NOTHING, START, WRONG, ConcordanceWindow
from app.corpus.concordance.word_pane import sifted
from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import WrittenText, theme
from core.project.concordance import lines as searching
from core.project.concordance.finding import Wanted
from core.project.concordance.word_list import WordEntry
from core.project.queries import Reader
from tests.app.corpus.conftest import LONG_MS, type_text
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot, tmp_path: Path, project_folder: Path) -> Iterator[CorpusPage]:
    settings = Settings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.open_project(project_folder)
    qtbot.waitUntil(lambda: isinstance(window.page, CorpusPage), timeout=LONG_MS)
    assert isinstance(window.page, CorpusPage)
    page = window.page
    qtbot.waitUntil(lambda: page.selection.answer is not None, timeout=LONG_MS)
    yield page
    window.close()


def opened(page: CorpusPage) -> ConcordanceWindow:
    page.corpus_actions["concordance"].trigger()
    window = page.concordance.window
    assert window is not None
    settle(page)
    return window


def settle(page: CorpusPage) -> None:
    wait_quiet(page.concordance.window or page, page.context.tasks, page.context.session, timeout_ms=LONG_MS)


def pressed(window: ConcordanceWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def lines(window: ConcordanceWindow) -> list[tuple[str, str]]:
    rows = map(window.table.lines.line_at, range(window.table.lines.count()))
    return [(line.key, line.hit) for line in rows if line is not None]


def test_by_keys_alone_from_a_word_to_its_utterance(page: CorpusPage, tmp_path: Path) -> None:
    window = opened(page)
    assert nameless(window) == []
    assert window.stack.currentIndex() == START
    assert window.focusWidget() is window.bar.field
    type_text(window.bar.field, "nao")
    settle(page)
    assert lines(window) == [("clip-04", "não")]
    assert window.counts.text() == "one hit in one utterance, one recording, one speaker"
    QTest.keyClick(window.bar.field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(window.bar.field, "uma")
    QTest.keyClick(window.bar.field, Key.Key_Return)
    settle(page)
    assert lines(window) == [("clip-02", "uma"), ("clip-07", "uma"), ("clip-07", "uma")]
    assert window.counts.text() == "3 hits in 2 utterances, 2 recordings, 2 speakers"
    assert window.rate.text().endswith("in ten thousand words")
    window.table.selectAll()
    QTest.keyClick(window.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    copied = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert [(cells[0], cells[6]) for cells in copied] == lines(window)
    assert float(copied[1][2]) < float(copied[2][2]), "the first of two hits is said first"
    window.table.selectRow(1)
    QTest.keyClick(window.table, Key.Key_Return)
    settle(page)
    assert page.selection.row is not None
    assert page.selection.row.key == "clip-07"
    assert window.isHidden()
    assert opened(page) is window
    assert window.focusWidget() is window.table
    assert window.table.currentIndex().row() == 1
    assert window.found is not None
    window.taken.export(window.found.hits, tmp_path / "lines.csv")
    settle(page)
    with (tmp_path / "lines.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["utterance"], row["hit"]) for row in rows] == lines(window)
    assert not window.strip.isHidden()


def test_orders_switches_and_what_is_wrong(page: CorpusPage) -> None:
    window = opened(page)
    type_text(window.bar.field, "nao")
    window.bar.accents.setChecked(False)
    settle(page)
    assert window.stack.currentIndex() == NOTHING
    assert not window.export.isEnabled()
    pressed(window, "concordance_how_pattern")
    window.bar.field.setText("uma (")
    settle(page)
    assert window.stack.currentIndex() == WRONG
    assert "uma (" in window.wrong.sentence.text()
    assert not window.bar.accents.isEnabled()
    window.bar.field.setText(r"uma \w+")
    pressed(window, "concordance_order_hit")
    settle(page)
    assert window.stack.currentIndex() == LINES
    assert [hit for _, hit in lines(window)] == ["uma janela", "uma porta", "uma rua"]
    window.bar.field.clear()
    settle(page)
    assert window.stack.currentIndex() == START


def test_words_and_pairs_lead_to_their_lines_and_follow_edits(page: CorpusPage) -> None:
    reader = page.context.session.reader
    assert reader is not None
    window = opened(page)
    assert [row[0] for row in window.words.table.texts.rows[:3]] == ["dois", "parte", "uma"]
    window.words.sought.setText("nao")
    settle(page)
    assert [row[0] for row in window.words.table.texts.rows] == ["não"]
    assert not window.words.nothing.isVisible()
    window.words.sought.setText("xy")
    settle(page)
    assert window.words.nothing.isVisible()
    assert window.words.nothing.text() == "No word begins so."
    window.words.sought.setText("nao")
    settle(page)
    assert window.pairs.nothing.isVisible()
    assert window.pairs.nothing.text() == "No two words that are said so often differ in one letter."
    window.words.table.selectRow(0)
    QTest.keyClick(window.words.table, Key.Key_Return)
    settle(page)
    assert lines(window) == [("clip-04", "não")]
    window.pairs.least.setValue(1)
    settle(page)
    pairs = [row[1:3] for row in window.pairs.table.texts.rows]
    assert ("boa", "bom") in pairs
    window.pairs.letters.setText("a m")
    settle(page)
    assert [row[1:3] for row in window.pairs.table.texts.rows] == [("boa", "bom")]
    window.pairs.table.selectRow(0)
    QTest.keyClick(window.pairs.table, Key.Key_Return)
    settle(page)
    assert lines(window) == [("clip-01", "bom"), ("clip-05", "boa"), ("clip-08", "bom")]
    found = reader.find("clip-05")

    def work(project: object) -> object:
        from core.project import edits

        return edits.set_text(project, found, "bom bom")  # type: ignore[arg-type]

    page.context.session.edit(work, None, page.context.show_error)
    settle(page)
    window.renew()
    settle(page)
    assert lines(window) == [("clip-01", "bom"), ("clip-05", "bom"), ("clip-05", "bom"), ("clip-08", "bom")]


def test_first_lines_stand_before_the_rest_and_lines_are_read_as_one_comes_to_them(
    page: CorpusPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "SOON", 1)
    monkeypatch.setattr(searching, "FIRST", 1)
    monkeypatch.setattr(line_table, "PAGE", 2)
    monkeypatch.setattr(line_table, "PAGES_KEPT", 2)
    window = opened(page)
    grown: list[tuple[int, int]] = []
    window.table.lines.rowsInserted.connect(lambda _, first, last: grown.append((first, last)))
    type_text(window.bar.field, "uma")
    settle(page)
    assert lines(window) == [("clip-02", "uma"), ("clip-07", "uma"), ("clip-07", "uma")]
    assert grown == [(1, 2)], "the first line was there before"
    assert window.export.isEnabled()
    assert window.counts.text() == "3 hits in 2 utterances, 2 recordings, 2 speakers"
    window.table.selectRow(2)
    window.look()
    settle(page)
    assert window.table.currentIndex().row() == 2, "one stays on the line where one was"
    pressed(window, "concordance_order_right")
    settle(page)
    assert len(grown) == 2, "in another order nobody knows what comes first"
    assert window.found is not None
    window.taken.copy(window.found.hits, [2, 0])
    settle(page)
    copied = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert [cells[7] for cells in copied] == [
        line.right.strip() for line in map(window.table.lines.line_at, (2, 0)) if line
    ]


def test_the_first_lines_stay_when_the_rest_is_stopped(
    page: CorpusPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def slow(reader: Reader, wanted: Wanted, *more: Any) -> searching.Concordance:
        *rest, stop, first = more

        def told(found: searching.Concordance) -> None:
            first(found)
            while not stop():
                threading.Event().wait(0.01)

        return searching.concordance(reader, wanted, *rest, stop, told)

    monkeypatch.setattr(searching, "SOON", 1)
    monkeypatch.setattr(searching, "FIRST", 1)
    monkeypatch.setattr(concordance_window, "concordance", slow)
    window = opened(page)
    type_text(window.bar.field, "uma")
    qtbot.waitUntil(lambda: window.table.lines.count() == 1, timeout=LONG_MS)
    assert window.counts.text() == "one hit so far"
    assert not window.export.isEnabled()
    qtbot.waitUntil(window.looking.stop.isVisible, timeout=LONG_MS)
    window.looking.stop.click()
    settle(page)
    assert lines(window) == [("clip-02", "uma")]
    assert window.counts.text() == "one hit so far"


@pytest.mark.sound
def test_space_plays_the_hit(sound_server: object, page: CorpusPage, qtbot: QtBot) -> None:
    window = opened(page)
    window.bar.field.setText("rua")
    settle(page)
    line = window.table.lines.line_at(0)
    assert line is not None
    moved: list[float] = []
    window.player.playback.moved.connect(moved.append)
    QTest.keyClick(window.table, Key.Key_Space)
    qtbot.waitUntil(lambda: bool(moved), timeout=LONG_MS)
    assert window.table.lines.playing == line
    assert min(moved) >= max(0.0, line.start_s - 0.5) - 0.01
    QTest.keyClick(window.table, Key.Key_Space)
    assert window.table.lines.playing is None
    assert not window.player.playback.playing


@pytest.mark.sound
def test_a_pair_is_heard_one_after_the_other(sound_server: object, page: CorpusPage, qtbot: QtBot) -> None:
    window = opened(page)
    window.pairs.least.setValue(1)
    window.pairs.letters.setText("a m")
    settle(page)
    heard: list[str] = []
    window.player.playing_changed.connect(lambda line: heard.append(line.hit if line is not None else ""))
    window.pairs.table.selectRow(0)
    QTest.keyClick(window.pairs.table, Key.Key_Space)
    qtbot.waitUntil(lambda: heard == ["boa", "bom", ""], timeout=LONG_MS)


def test_the_window_goes_with_the_project(page: CorpusPage, qtbot: QtBot) -> None:
    window = opened(page)
    type_text(window.bar.field, "uma")
    page.context.session.close()
    qtbot.waitUntil(lambda: not isValid(window), timeout=LONG_MS)


def test_words_and_pairs_are_set_as_transcripts_are(page: CorpusPage) -> None:
    window = opened(page)
    window.pairs.least.setValue(1)
    settle(page)
    tables = window.words.table, window.pairs.table
    before = [table.verticalHeader().defaultSectionSize() for table in tables]
    theme.set_written(WrittenText("DejaVu Serif", 150, 2.0))
    try:
        for table, height in zip(tables, before, strict=True):
            assert table.verticalHeader().defaultSectionSize() > 1.5 * height
            font = table.texts.data(table.texts.index(0, 0), Qt.ItemDataRole.FontRole)
            assert font.families()[0] == "DejaVu Serif"
            assert table.texts.data(table.texts.index(0, 3), Qt.ItemDataRole.FontRole) is None
    finally:
        theme.set_written(WrittenText())


def test_words_in_their_orders() -> None:
    entries = [WordEntry("pão", 3, 2, 1, 4, "c"), WordEntry("pá", 5, 2, 2, 9, "a"), WordEntry("mão", 5, 1, 3, 2, "b")]
    assert [entry.word for entry in sifted(entries, "", "times", False)] == ["mão", "pá", "pão"]
    assert [entry.word for entry in sifted(entries, "PA", "word", False)] == ["pá", "pão"]
    assert [entry.word for entry in sifted(entries, "", "first", True)] == ["pão", "mão", "pá"]
    assert [entry.word for entry in sifted(entries, "", "speakers", False)] == ["mão", "pá", "pão"]
