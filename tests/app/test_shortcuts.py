"""Keys that people change: in force at once everywhere, conflicts resolved, nothing that takes typing away."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.frame.help import HelpDialog
from app.frame.main_window import MainWindow
from app.frame.palette_entries import entries
from app.settings import Settings
from app.settings_pages.key_dialog import KeyDialog, KeyField, keys_of
from app.settings_pages.keyboard_settings import KeyboardSettings
from app.settings_pages.page import SettingsPage
from app.shortcuts import Shortcuts, is_plain, shortcuts
from core.errors import WorkbenchError

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def table(settings: Settings, qapp: QApplication) -> Shortcuts:
    """A table of its own with three actions: of the window, of Corpus (one of them a single letter), of Train."""
    made = Shortcuts()
    made.start(settings)
    for name, keys, page in (
        ("action_palette", ["Ctrl+K"], ""),
        ("corpus_trim", ["Ctrl+T"], "corpus"),
        ("corpus_loop", ["L"], "corpus"),
        ("train_pause", ["P"], "train"),
    ):
        action = QAction(name, made)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        made.adopt(action, page)
    return made


def test_a_changed_key_is_in_force_at_once_and_after_a_restart(table: Shortcuts, settings: Settings) -> None:
    told: list[int] = []
    table.changed.connect(lambda: told.append(1))
    table.set_keys("corpus_trim", ["ctrl+shift+y"])
    action = table.findChild(QAction, "corpus_trim")
    assert action is not None
    assert action.shortcut().toString() == "Ctrl+Shift+Y"
    assert told
    again = Shortcuts()
    again.start(settings)
    assert again.keys("corpus_trim", "Ctrl+T") == ("Ctrl+Shift+Y",)


def test_who_had_the_keys_loses_them_and_gets_them_back_by_resetting(table: Shortcuts) -> None:
    assert table.rivals("corpus_trim", "Ctrl+K") == ["action_palette"]
    table.set_keys("corpus_trim", ["Ctrl+K"])
    assert table.keys("action_palette") == ()
    table.reset("action_palette")
    assert (table.keys("action_palette"), table.keys("corpus_trim")) == (("Ctrl+K",), ())
    table.reset_all()
    assert (table.keys("action_palette"), table.keys("corpus_trim")) == (("Ctrl+K",), ("Ctrl+T",))
    assert not table.any_changed


def test_pages_do_not_get_in_each_others_way(table: Shortcuts) -> None:
    assert table.rivals("corpus_loop", "P") == []
    table.set_keys("corpus_loop", ["P"])
    assert table.keys("train_pause") == ("P",)


@pytest.mark.parametrize(
    ("name", "key", "refused"),
    [
        ("corpus_trim", "T", True),
        ("corpus_trim", "Shift+T", True),
        ("corpus_trim", "Space", True),
        ("corpus_trim", "Del", True),
        ("corpus_trim", "Ctrl+Y", False),
        ("corpus_trim", "F7", False),
        ("corpus_trim", "Esc", True),
        ("corpus_loop", "O", False),
        ("corpus_loop", "Ctrl+V", True),
        ("corpus_loop", "Left", True),
        ("corpus_loop", "Return", True),
        ("corpus_loop", "Ctrl+Return", False),
    ],
)
def test_keys_that_would_take_typing_or_moving_away_are_refused_with_a_reason(
    table: Shortcuts, name: str, key: str, refused: bool
) -> None:
    assert bool(table.refusal(name, key)) == refused


def test_a_set_replaces_keys_and_what_the_person_changed_stays(table: Shortcuts) -> None:
    table.set_keys("corpus_trim", ["Ctrl+Y"])
    table.use("elan")
    assert table.keys("corpus_loop") == ("Ctrl+L", "L")
    assert table.keys("corpus_trim") == ("Ctrl+Y",)
    table.use("vizinho")
    assert table.keys("corpus_loop") == ("L",)


def test_a_table_goes_out_and_in_again(table: Shortcuts) -> None:
    table.set_keys("corpus_trim", ["Ctrl+Y", "F7"])
    table.use("audacity")
    text = table.to_json()
    table.reset_all()
    table.use("vizinho")
    table.from_json(text)
    assert table.keys("corpus_trim") == ("Ctrl+Y", "F7")
    assert table.set_key == "audacity"
    for broken in ("", "[]", "{}", '{"vizinho_keys": 2}', "\x00"):
        with pytest.raises(WorkbenchError):
            table.from_json(broken)
    table.from_json(json.dumps({"vizinho_keys": 1, "set": "emacs", "keys": {"corpus_trim": [1, "nonsense", "F9"]}}))
    assert table.keys("corpus_trim") == ("F9",)


names = st.sampled_from(["action_palette", "corpus_trim", "corpus_loop", "train_pause"])
some_keys = st.lists(st.sampled_from(["Ctrl+K", "Ctrl+T", "L", "P", "F7", "Ctrl+L"]), max_size=2)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.tuples(names, some_keys), names), max_size=8))
def test_no_two_actions_of_a_place_ever_share_keys(table: Shortcuts, changes: list[object]) -> None:
    table.reset_all()
    for change in changes:
        if isinstance(change, tuple):
            table.set_keys(*change)
        else:
            table.reset(str(change))
    for name in (action.objectName() for action in table.findChildren(QAction)):
        assert all(not table.rivals(name, key) for key in table.keys(name))


def test_letters_signs_and_deleting_are_plain_and_function_keys_are_not() -> None:
    assert [key for key in ("A", "Shift+A", "[", "Space", "Del", "Backspace", "F7", "Ctrl+A", "Alt+A", "Home") if
            is_plain(key)] == ["A", "Shift+A", "[", "Space", "Del", "Backspace"]  # fmt: skip


def event(key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


def test_pressed_keys_are_written_as_shortcuts_are() -> None:
    assert keys_of(event(Qt.Key.Key_T, CTRL | SHIFT, "\x14")) == "Ctrl+Shift+T"
    assert keys_of(event(Qt.Key.Key_Question, SHIFT, "?")) == "?"
    assert keys_of(event(Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)) == "Ctrl+Return"
    assert keys_of(event(Qt.Key.Key_Space, SHIFT, " ")) == "Shift+Space"


# In the window


def keyboard(window: MainWindow) -> KeyboardSettings:
    window.go_to("settings", section="keyboard")
    page = window.page
    assert isinstance(page, SettingsPage)
    found = page.panes_[3]
    assert isinstance(found, KeyboardSettings)
    return found


@pytest.fixture
def full(opened_window: MainWindow) -> KeyboardSettings:
    """The pane with the actions of every page."""
    return keyboard(opened_window)


@pytest.fixture
def pane(main_window: MainWindow) -> KeyboardSettings:
    """The pane with the window's own actions only."""
    return keyboard(main_window)


def pick(pane: KeyboardSettings, name: str) -> None:
    pane.table.setCurrentIndex(pane.model.index(pane.model.place(name), 0))


def button(parent: object, name: str) -> QAbstractButton:
    found = parent.findChild(QAbstractButton, name)  # type: ignore[attr-defined]
    assert isinstance(found, QAbstractButton), name
    return found


def change(pane: KeyboardSettings, name: str, key: Qt.Key, held: Qt.KeyboardModifier, verdict: str) -> None:
    """Change an action's keys as a person does: by Enter on its row, the new keys, and the button."""
    pick(pane, name)
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    dialog = next(dialog for dialog in pane.findChildren(KeyDialog) if dialog.isVisible())
    QTest.keyClick(dialog.field, key, held)
    assert verdict in dialog.verdict.text()
    button(dialog, "key_use").click()


def test_no_set_gives_two_actions_the_same_keys(opened_window: MainWindow, full: KeyboardSettings) -> None:
    for one in shortcuts.sets:
        shortcuts.use(one.key)
        for action in opened_window.actions_.all():
            name = action.objectName()
            assert name, action.text()
            for key in shortcuts.keys(name):
                assert shortcuts.rivals(name, key) == [], f"{one.key}: {name} {key}"
                copies = name in ("corpus_copy", "evaluate_copy")  # the very thing for which these keys are kept
                assert copies or not shortcuts.refusal(name, key), f"{one.key}: {name} {key}"


def test_new_keys_count_at_once_in_menus_buttons_hints_help_and_palette(
    opened_window: MainWindow, full: KeyboardSettings, qtbot: QtBot, settled: Callable[[MainWindow], None]
) -> None:
    change(full, "corpus_trim", Qt.Key.Key_Y, CTRL, "is free")
    change(full, "corpus_loop", Qt.Key.Key_O, NONE, "is free")
    corpus = opened_window.pages.make("corpus")
    trim = corpus.corpus_actions["trim"]  # type: ignore[attr-defined]
    assert trim.shortcut().toString() == "Ctrl+Y"
    transport = corpus.audio.transport  # type: ignore[attr-defined]
    assert transport.trim.toolTip().endswith("Ctrl Y")
    opened_window.go_to("corpus")
    assert ("O", "loop") in corpus.hints()
    assert (
        next(e.keys for e in entries(opened_window.context, opened_window.actions_) if e.title == "Trim to speech")
        == "Ctrl+Y"
    )
    guide = HelpDialog(opened_window.actions_.all(), opened_window.settings, opened_window)
    qtbot.addWidget(guide)
    chapters = {}
    for row in range(guide.chapters.count()):
        guide.chapters.setCurrentRow(row)
        chapters[guide.chapters.item(row).text()] = guide.text.toPlainText()
    assert "Ctrl Y" in chapters["Keys"]
    assert "trim with Ctrl Y" in chapters["First steps"]
    settled(opened_window)


def test_a_conflict_is_named_and_taking_the_keys_resolves_it(pane: KeyboardSettings) -> None:
    change(pane, "action_open_project", Qt.Key.Key_N, CTRL, "belongs to “New project”")
    assert shortcuts.keys("action_open_project") == ("Ctrl+N",)
    assert shortcuts.keys("action_new_project") == ()
    pick(pane, "action_new_project")
    assert pane.model.row(pane.table.currentIndex().row()).own  # type: ignore[union-attr]
    button(pane, "keyboard_reset").click()
    assert shortcuts.keys("action_new_project") == ("Ctrl+N",)
    button(pane, "keyboard_reset_all").click()
    assert shortcuts.keys("action_open_project") == ("Ctrl+O",)


def test_refused_keys_sets_tab_and_files_in_the_pane(
    main_window: MainWindow, pane: KeyboardSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pick(pane, "action_palette")
    pane.change()
    dialog = pane.findChild(KeyDialog)
    assert dialog is not None
    QTest.keyClick(dialog.field, Qt.Key.Key_T)
    assert "while you type" in dialog.verdict.text()
    assert not button(dialog, "key_use").isEnabled()
    QTest.keyClick(dialog.field, Qt.Key.Key_K, CTRL)
    assert dialog.verdict.text() == "These are its keys already."
    QTest.keyClick(dialog.field, Qt.Key.Key_F9)
    button(dialog, "key_add").click()
    assert shortcuts.keys("action_palette") == ("Ctrl+K", "F9")
    button(pane, "keyboard_set_elan").click()
    assert shortcuts.keys("corpus_next") == ("Alt+Right", "Alt+Down")
    assert main_window.settings.value("keyboard/set", "") == "elan"
    pane.tab.click()
    assert shortcuts.tab_plays
    path = tmp_path / "keys.json"
    path.write_text("no keys")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    button(pane, "keyboard_import").click()
    assert not pane.strip.isHidden()
    assert "does not hold keys" in pane.strip.accessibleName()


def test_the_field_leaves_tab_and_esc_alone(qtbot: QtBot, light: QApplication) -> None:
    field = KeyField()
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(field, Qt.Key.Key_Control)
    assert field.keys == ""
    QTest.keyClick(field, Qt.Key.Key_Left, ALT)
    assert field.keys == "Alt+Left"


def test_pedals_and_media_keys_are_taken_as_keys(light: QApplication, qtbot: QtBot) -> None:
    field = KeyField()
    qtbot.addWidget(field)
    field.show()
    taken: list[str] = []
    field.pressed.connect(taken.append)
    for key in (Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaNext, Qt.Key.Key_F13):
        QTest.keyClick(field, key)
    assert taken == ["Media Play", "Media Next", "F13"]
    assert [QKeySequence(keys)[0].key() for keys in taken][2] == Qt.Key.Key_F13
