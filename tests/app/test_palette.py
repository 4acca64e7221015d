"""The command palette: what it finds, in which order, and that it does it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.frame.palette import Palette, PaletteEntry, best, score
from app.frame.palette_entries import entries, utterances
from core.project.queries import Query
from tests.app.quiet import wait_quiet


def entry(title: str, group: str = "View", do: Any = None) -> PaletteEntry:
    return PaletteEntry(title, group, do or (lambda: None))


def titles(query: str, *names: str) -> list[str]:
    return [found.title for found in best(query, [entry(name) for name in names])]


def test_the_beginning_of_a_title_counts_more_than_its_middle() -> None:
    assert titles("tra", "Extra", "Next train", "Train") == ["Train", "Next train", "Extra"]


def test_every_typed_word_must_be_found() -> None:
    assert titles("new pro", "New project", "New run") == ["New project"]


@pytest.mark.parametrize("typed", ["acao", "AÇÃO", "ação"])
def test_marks_and_case_do_not_matter(typed: str) -> None:
    assert score(typed, "Ação") > 0


def test_nothing_typed_lists_all_in_order() -> None:
    assert titles("", "B", "A") == ["B", "A"]


def test_commands_runs_and_pages_are_offered(opened_window: MainWindow) -> None:
    found = {e.title for e in entries(opened_window.context, opened_window.actions_)}
    assert {"New project…", "Corpus", "Train", "Guide", "Theme: dark"} <= found


def test_an_utterance_is_found_by_key_and_by_text(opened_window: MainWindow) -> None:
    reader = opened_window.session.reader
    assert reader is not None
    row = reader.rows(reader.ids(Query())[:1])[0]
    assert utterances(opened_window.context, row.key)[0].title == row.key
    assert row.key in [e.title for e in utterances(opened_window.context, row.text.split()[-1])]
    assert utterances(opened_window.context, "zzzzqq") == []


def test_without_a_project_no_utterances(main_window: MainWindow) -> None:
    assert utterances(main_window.context, "dia") == []


def test_arrows_choose_and_enter_takes(light: object, qtbot: QtBot) -> None:
    palette = Palette([entry("Home"), entry("Corpus"), entry("Train")], lambda _: [])
    qtbot.addWidget(palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is not None
    assert palette.chosen.title == "Train"


def test_typing_narrows_and_says_when_nothing_is_left(light: object, qtbot: QtBot) -> None:
    palette = Palette([entry("Home"), entry("Corpus")], lambda _: [])
    qtbot.addWidget(palette)
    palette.show()
    palette.field.setText("cor")
    assert palette.list.model().rowCount() == 1
    palette.field.setText("xyz")
    assert palette.list.model().rowCount() == 0
    assert palette.list.isHidden()


def test_a_command_of_a_page_goes_to_that_page(opened_window: MainWindow) -> None:
    found = entries(opened_window.context, opened_window.actions_)
    for name in ("Corpus", "Train"):
        next(e for e in found if e.title == name).do()
        assert opened_window.page is not None
        assert opened_window.page.title == name


@pytest.mark.parametrize(
    ("page", "action", "goes_to"),
    [("alphabet", "alphabet_in_corpus", "corpus"), ("checkpoints", "checkpoints_listen", "live")],
)
def test_an_action_that_shows_another_page_does_not_come_back(
    opened_window: MainWindow, qtbot: QtBot, page: str, action: str, goes_to: str
) -> None:
    opened_window.go_to(page)
    wait_quiet(opened_window)
    shown = opened_window.page
    assert shown is not None
    does = next(one for one in shown.actions() if one.objectName() == action)
    qtbot.waitUntil(does.isEnabled, timeout=5000)
    does.trigger()
    assert opened_window.page is not None
    assert opened_window.page.key == goes_to
