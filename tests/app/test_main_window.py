"""The window: pages, menus, keys, titles, panes, read-only, help and About."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app import messages
from app.frame.about import AboutDialog, licences
from app.frame.help import HelpDialog
from app.frame.main_window import MainWindow
from app.frame.pages import ALWAYS
from app.settings import Settings
from app.theme import theme
from core.errors import Cancelled, WorkbenchError
from core.project.store import Project

WAIT = 20_000


def activate(window: MainWindow, qtbot: QtBot) -> None:
    """Give the window the keyboard."""
    window.activateWindow()
    with qtbot.waitActive(window, timeout=WAIT):
        window.raise_()


def shown(window: MainWindow, name: str) -> str:
    """What a label of the status bar says."""
    label = window.status.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_without_a_project_only_pages_that_need_none_are_open(main_window: MainWindow) -> None:
    enabled = {key for key, button in main_window.rail.buttons.items() if button.isEnabled()}
    assert enabled == ALWAYS
    assert main_window.rail.buttons["corpus"].toolTip() == "Open a project first"
    main_window.go_to("corpus")
    assert main_window.page is not None
    assert main_window.page.key == "home"
    assert main_window.windowTitle() == "Vizinho"


def test_a_project_opens_all_pages_and_names_the_window(opened_window: MainWindow) -> None:
    assert all(button.isEnabled() for button in opened_window.rail.buttons.values())
    assert opened_window.windowTitle() == "Tiny — Vizinho"
    assert "Spanish to Portuguese" in opened_window.rail.pair.accessibleName()
    for key in ("corpus", "alphabet", "train", "live", "tasks", "settings", "home"):
        opened_window.go_to(key)
        assert opened_window.page is not None
        assert opened_window.page.key == key
        assert opened_window.rail.buttons[key].isChecked()


def test_pages_are_made_at_their_first_visit(opened_window: MainWindow) -> None:
    assert opened_window.findChild(object, "page_train") is None
    opened_window.go_to("train")
    assert opened_window.findChild(object, "page_train") is opened_window.page


def test_a_page_may_be_made_while_all_are_gone_through(opened_window: MainWindow) -> None:
    pages = iter(opened_window.pages)
    first = next(pages)
    opened_window.pages.make("live")
    assert opened_window.pages.make("live") not in (first, *pages), "those that were there are gone through"


def test_closing_the_project_goes_home(opened_window: MainWindow) -> None:
    opened_window.go_to("train")
    opened_window.projects.close()
    assert opened_window.page is not None
    assert opened_window.page.key == "home"
    assert opened_window.windowTitle() == "Vizinho"
    assert not opened_window.rail.buttons["train"].isEnabled()


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_2, "corpus"), (Qt.Key.Key_6, "train"), (Qt.Key.Key_9, "tasks")])
def test_alt_and_a_number_show_a_page(opened_window: MainWindow, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    activate(opened_window, qtbot)
    qtbot.keyClick(opened_window, key, Qt.KeyboardModifier.AltModifier)
    assert opened_window.page is not None
    assert opened_window.page.key == page


def test_arrows_move_along_the_rail(opened_window: MainWindow, qtbot: QtBot) -> None:
    buttons = opened_window.rail.buttons
    activate(opened_window, qtbot)
    buttons["home"].setFocus()
    qtbot.waitUntil(buttons["home"].hasFocus, timeout=WAIT)
    qtbot.keyClick(buttons["home"], Qt.Key.Key_Down)
    assert buttons["corpus"].hasFocus()
    qtbot.keyClick(buttons["corpus"], Qt.Key.Key_Return)
    assert opened_window.page is not None
    assert opened_window.page.key == "corpus"


def test_f6_moves_to_the_next_pane_and_back(main_window: MainWindow, qtbot: QtBot) -> None:
    activate(main_window, qtbot)
    main_window.go_to("settings")
    page = main_window.page
    assert page is not None
    main_window.rail.buttons["settings"].setFocus()
    main_window.pages.next_pane(1)
    names = page.panes()[0]
    assert names.hasFocus()
    main_window.pages.next_pane(-1)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert main_window.rail.isAncestorOf(focus)


def test_every_action_has_a_name_a_menu_and_no_key_twice(opened_window: MainWindow) -> None:
    for key in ("corpus", "alphabet", "train", "live"):
        opened_window.pages.make(key)
    actions = opened_window.actions_.all()
    assert all(a.text() and a.property("menu") in opened_window.actions_.menus for a in actions)
    owners: dict[tuple[str, str], list[str]] = {}
    for action in actions:
        for keys in action.shortcuts():
            owners.setdefault((opened_window.actions_.owner(action), keys.toString()), []).append(action.text())
    twice = {place: texts for place, texts in owners.items() if len(texts) > 1}
    assert twice == {}
    own = {keys for (owner, keys) in owners if owner == ""}
    page_keys = {keys for (owner, keys) in owners if owner != ""}
    assert own & page_keys == set()


def test_a_window_at_rest_says_its_status_once(opened_window: MainWindow, qtbot: QtBot) -> None:
    """Pages that are made ahead of their visit and not shown do not have it shown again and again."""
    for key in ("corpus", "live", "train"):
        opened_window.pages.make(key)
    qtbot.waitUntil(lambda: not opened_window.tasks.busy)
    said: list[None] = []
    opened_window.pages.shown.connect(lambda: said.append(None))
    qtbot.wait(500)
    assert said == []


def test_menus_of_pages_fill_when_they_open(opened_window: MainWindow) -> None:
    menu = opened_window.actions_.menus["Corpus"]
    menu.aboutToShow.emit()
    texts = [a.text() for a in menu.actions() if a.isVisible() and not a.isSeparator()]
    assert len(texts) > 2
    assert "Open a project first" not in texts


def test_menus_of_pages_say_why_they_are_empty(main_window: MainWindow) -> None:
    menu = main_window.actions_.menus["Training"]
    menu.aboutToShow.emit()
    shown = [a for a in menu.actions() if a.isVisible()]
    assert [a.text() for a in shown] == ["Open a project first"]
    assert not shown[0].isEnabled()


def test_undo_names_what_it_takes_back(opened_window: MainWindow, qtbot: QtBot, settled: Any) -> None:
    from core.project import edits
    from core.project.queries import Query

    session = opened_window.session
    assert session.reader is not None
    undo = opened_window.actions_.own["undo"]
    id = int(session.reader.ids(Query())[0])
    before = session.reader.row(id)
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        session.edit(lambda project: edits.set_text(project, id, "outra"))
    assert undo.isEnabled()
    assert undo.text().startswith("Undo: ")
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        undo.trigger()
    assert session.reader.row(id) == before
    settled(opened_window)


def test_a_locked_project_opens_with_a_strip_and_can_be_tried_again(
    main_window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    holder = Project.open(project_path)
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        main_window.session.open(project_path)
    assert main_window.session.read_only
    assert main_window.strip.isVisible()
    assert "open in another window" in main_window.strip.accessibleName()
    assert not main_window.actions_.own["undo"].isEnabled()
    holder.close()
    retry = main_window.strip.findChild(QPushButton, "error_action")
    assert retry is not None
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        retry.click()
    assert not main_window.session.read_only
    assert not main_window.strip.isVisible()


def test_window_size_is_kept(main_window: MainWindow, light: QApplication, settings: Settings) -> None:
    main_window.resize(1234, 765)
    main_window.settings.set_state("window", main_window.saveGeometry())
    other = MainWindow(Settings(QSettings(str(settings.place), QSettings.Format.IniFormat)))
    assert (other.width(), other.height()) == (1234, 765)
    assert other.close()
    other.deleteLater()


def test_reset_layout_forgets_sizes(main_window: MainWindow) -> None:
    main_window.settings.set_state("window", main_window.saveGeometry())
    main_window.resize(1200, 720)
    main_window.reset_layout()
    assert main_window.settings.state("window").isEmpty()
    assert main_window.width() == 1440


@pytest.mark.parametrize("name", ["larger", "smaller"])
def test_text_size_has_actions(main_window: MainWindow, name: str) -> None:
    main_window.actions_.own[name].trigger()
    assert theme.percent == {"larger": 110, "smaller": 90}[name]
    assert main_window.settings.text_size == theme.percent


def test_the_guide_has_a_text_for_every_chapter(main_window: MainWindow, qtbot: QtBot) -> None:
    guide = HelpDialog(main_window.actions_.all(), main_window.settings, main_window)
    qtbot.addWidget(guide)
    for row in range(guide.chapters.count()):
        guide.chapters.setCurrentRow(row)
        assert len(guide.text.toPlainText()) > 150, guide.chapters.item(row).text()
    titles = [guide.chapters.item(row).text() for row in range(guide.chapters.count())]
    guide.chapters.setCurrentRow(titles.index("Keys"))
    assert "Ctrl K" in guide.text.toPlainText()


def test_about_names_everything_that_is_bundled(main_window: MainWindow, qtbot: QtBot) -> None:
    from app.widgets.label import Label

    about = AboutDialog(main_window)
    qtbot.addWidget(about)
    texts = " ".join(label.text() for label in about.findChildren(Label))
    assert "MIT" in texts
    for entry in licences():
        assert entry["name"] in texts
    about.findChild(QPushButton, "about_texts").click()
    assert "SIL OPEN FONT LICENSE" in about.findChild(object, "about_licences").toPlainText().upper()


def test_a_mendable_error_is_worded(main_window: MainWindow, qtbot: QtBot) -> None:
    main_window.show_error(WorkbenchError("The file is gone.", "Choose another.", "errno 2"))
    box = main_window.findChild(QMessageBox, "error_box")
    assert box is not None
    assert (box.text(), box.informativeText(), box.detailedText()) == (
        "The file is gone.",
        "Choose another.",
        "errno 2",
    )
    box.close()


def test_a_bug_comes_with_a_report_to_copy(main_window: MainWindow) -> None:
    try:
        raise ZeroDivisionError("one by none")
    except ZeroDivisionError as error:
        main_window.show_error(error)
    box = main_window.findChild(QMessageBox, "error_box")
    assert box is not None
    copy = next(button for button in box.buttons() if button.text() == "Copy report")
    copy.click()
    assert "ZeroDivisionError: one by none" in QApplication.clipboard().text()
    assert "Python" in QApplication.clipboard().text()
    assert box.isVisible()
    box.close()


def test_cancelled_is_never_shown(main_window: MainWindow) -> None:
    main_window.show_error(Cancelled())
    assert main_window.findChild(QMessageBox, "error_box") is None


def test_an_error_of_another_thread_reaches_the_window(
    light: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys
    import threading

    shown: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    messages.install_excepthook(shown.append)

    def fail() -> None:
        raise ValueError("from the side")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert str(shown[0]) == "from the side"
    assert "ValueError" in capsys.readouterr().err


def test_status_undo_takes_back_once(main_window: MainWindow) -> None:
    undone: list[bool] = []
    main_window.show_undo("Gone", lambda: undone.append(True))
    button = main_window.findChild(QPushButton, "status_undo")
    assert button is not None
    assert button.isVisible()
    assert shown(main_window, "status_left") == "Gone"
    button.click()
    assert undone == [True]
    assert not button.isVisible()


def test_settings_keep_plain_values_of_their_type(settings: Settings) -> None:
    settings.set_value("x/list", ["a", {"b": 1}])
    settings.set_value("x/number", 3)
    again = Settings(QSettings(str(settings.place), QSettings.Format.IniFormat))
    settings.sync()
    assert again.value("x/list", []) == ["a", {"b": 1}]
    assert again.value("x/number", 0.5) == 3.0
    assert again.value("x/number", "text") == "text"
    assert again.value("x/absent", [1]) == [1]
    assert json.loads(json.dumps(again.theme_mode)) == "system"


def test_actions_are_offered_with_their_keys(opened_window: MainWindow) -> None:
    found = opened_window.findChild(QAction, "action_palette")
    assert found is not None
    assert found.shortcut().toString() == "Ctrl+K"
