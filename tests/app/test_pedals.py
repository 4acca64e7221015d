"""Foot pedals in the window: SDL's own virtual ones are chosen and given actions in Settings, do them in Corpus, are
unplugged, and come back."""

from __future__ import annotations

import os

import pytest
from pytestqt.qtbot import QtBot

from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.settings_pages.keyboard_settings import KeyboardSettings
from app.settings_pages.page import SettingsPage
from app.settings_pages.pedal_section import PedalSection
from app.widgets.choice_box import ChoiceBox
from app.widgets.label import ElidedLabel
from core.pedals import watching
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.core.pedals.played import MODULE, Played

pytest.importorskip("sdl2", reason="it is one of the test packages: python3 installer/bootstrap.py setup")
WAIT_MS = 20_000


@pytest.fixture
def plugs(monkeypatch: pytest.MonkeyPatch) -> list[Played]:
    """The children that were started, the one that reads now last."""
    started: list[Played] = []

    class Started(Played):
        def __init__(self) -> None:
            super().__init__()
            started.append(self)

    monkeypatch.setattr(watching, "MODULE", MODULE)
    monkeypatch.setattr("app.frame.pedals.Watching", Started)
    return started


def section_of(window: MainWindow) -> PedalSection:
    window.go_to("settings", section="keyboard")
    page = window.page
    assert isinstance(page, SettingsPage)
    pane = page.panes_[3]
    assert isinstance(pane, KeyboardSettings)
    return pane.pedals


def left(window: MainWindow) -> str:
    return window.status.findChild(ElidedLabel, "status_left").text()


def pick(box: ChoiceBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_pedals_are_chosen_given_actions_and_do_them(
    opened_window: MainWindow, plugs: list[Played], qtbot: QtBot
) -> None:
    window = opened_window
    section = section_of(window)
    pedals = window.pedals
    qtbot.waitUntil(lambda: bool(plugs), timeout=WAIT_MS)
    plugs[-1].do("plug Infinity", "plug Olympus")
    qtbot.waitUntil(lambda: section.device.count() == 3, timeout=WAIT_MS)
    assert section.state.text() == "2 devices are plugged in: choose one."
    pick(section.device, section.device.itemData(1))
    assert "only the chosen one counts" in section.state.text()
    plugs[-1].do("press 1 0", "press 0 1", "press 0 2", "press 0 0")
    qtbot.waitUntil(lambda: len(section.boxes) == 3, timeout=WAIT_MS)
    pick(section.boxes["button:1"], "corpus_next")
    pick(section.boxes["button:2"], "corpus_play_typing")
    pick(section.boxes["button:0"], "corpus_mark")
    assert nameless(section) == []
    if shots := os.environ.get("SHOTS"):
        window.resize(1400, 1000)
        qtbot.wait(300)
        window.page.panes_[3].ensureWidgetVisible(section)
        qtbot.wait(300)
        window.grab().save(f"{shots}/pedals.png")
    assert pedals.actions == {"button:1": "corpus_next", "button:2": "corpus_play_typing", "button:0": "corpus_mark"}
    plugs[-1].do("release 0 0", "release 0 1", "release 0 2")
    window.go_to("corpus")
    page = window.page
    assert isinstance(page, CorpusPage)
    wait_quiet(window, timeout_ms=WAIT_MS)
    before = page.selection.row
    done: list[str] = []
    for name in ("play_typing", "play", "mark"):
        page.corpus_actions[name].triggered.disconnect()  # there may be no loudspeaker
        page.corpus_actions[name].triggered.connect(lambda _=False, name=name: done.append(name))
    plugs[-1].do("press 0 1", "press 0 2", "press 1 1")
    qtbot.waitUntil(lambda: "play_typing" in done, timeout=WAIT_MS)
    wait_quiet(window, timeout_ms=WAIT_MS)
    assert page.selection.row != before  # the next utterance, once: the other device does not count
    assert done == ["play_typing"]
    assert len(plugs) == 1  # one child all the while
    window.go_to("home")
    plugs[-1].do("press 0 0")
    qtbot.waitUntil(lambda: "another page" in left(window), timeout=WAIT_MS)
    assert "mark" not in done


def test_held_pedals_pause_when_let_go_and_a_lost_device_is_told(
    opened_window: MainWindow, plugs: list[Played], qtbot: QtBot
) -> None:
    window = opened_window
    section = section_of(window)
    qtbot.waitUntil(lambda: bool(plugs), timeout=WAIT_MS)
    plugs[-1].do("plug Infinity")
    qtbot.waitUntil(lambda: section.device.count() == 2, timeout=WAIT_MS)
    pick(section.device, section.device.itemData(1))
    window.pedals.assign("button:1", "corpus_play")
    section.held.click()
    window.go_to("corpus")
    page = window.page
    assert isinstance(page, CorpusPage)
    wait_quiet(window, timeout_ms=WAIT_MS)
    play = page.corpus_actions["play"]
    play.triggered.disconnect()  # there may be no loudspeaker: what the pedal asks for is what counts
    done: list[bool] = []
    play.triggered.connect(lambda on: done.append(on))  # noqa: PLW0108 - its signature counts
    plugs[-1].do("press 0 1")
    qtbot.waitUntil(lambda: done == [True], timeout=WAIT_MS)
    plugs[-1].do("release 0 1")
    qtbot.waitUntil(lambda: done == [True, False], timeout=WAIT_MS)
    plugs[-1].do("press 0 1", "unplug 0")  # unplugged while it plays
    qtbot.waitUntil(lambda: "unplugged" in left(window), timeout=WAIT_MS)
    assert done == [True, False, True, False]
    assert not window.pedals.plugged_in
    plugs[-1].do("plug Infinity")
    qtbot.waitUntil(lambda: "is plugged in" in left(window), timeout=WAIT_MS)
    plugs[-1].do("crash")
    qtbot.waitUntil(lambda: window.pedals.error is not None, timeout=WAIT_MS)
    assert "keys go on working" in left(window)
    section = section_of(window)  # looking there begins anew
    qtbot.waitUntil(lambda: len(plugs) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "as soon as it is" in section.state.text(), timeout=WAIT_MS)
    pick(section.device, "")
    window.go_to("home")
    assert not window.pedals.reading


def test_nothing_runs_where_nobody_chose_pedals(opened_window: MainWindow, plugs: list[Played]) -> None:
    opened_window.go_to("corpus")
    assert plugs == []
