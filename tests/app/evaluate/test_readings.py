"""What models read with is chosen on the Evaluate page, for both sides; what only a kept report was read with opens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.evaluate.page import EvaluatePage
from app.frame.main_window import MainWindow
from core.evaluation import kept
from core.lm import store
from core.project.store import Project
from tests.app.broken_text_model import TOLD, break_one
from tests.app.evaluate.test_evaluate_page import LONG_MS, again, press, settle
from tests.app.test_accessible_names import nameless


def test_a_model_is_compared_with_itself_reading_with_a_text_model(opened_window: MainWindow, qtbot: QtBot) -> None:
    opened_window.go_to("evaluate")
    page = opened_window.page
    assert isinstance(page, EvaluatePage)
    qtbot.waitUntil(lambda: page.asked.known and not page.controller.opening, timeout=LONG_MS)
    folder = Path(str(page.context.session.project_folder))
    assert not page.header.reading.isVisible()
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    with Project.open(folder, read_only=True) as project:
        store.make(folder, "words-2", [row.text for row in project.each() if row.text], store.Recipe(order=2))
    break_one(folder)
    report = page.state.report
    assert report is not None
    kept.keep(folder, replace(report, asked=replace(report.asked, reading="hot", read_with="")))
    page.controller.read()
    qtbot.waitUntil(page.header.reading.isVisible, timeout=LONG_MS)
    settle(page, qtbot)
    assert [one.key for one in page.asked.choices.readings] == ["lm:words-2", "kept:hot"]
    assert nameless(page) == []
    page.asked.choose(against=page.asked.keys[0], against_reading="lm:words-2")
    settle(page, qtbot)
    assert page.strip.accessibleName().endswith("with words-2 is not evaluated on this set yet.")
    press(page)
    settle(page, qtbot)
    assert page.state.other is not None
    assert page.state.other.asked.read_with == "words-2"
    assert page.views.difference.title.text().endswith("with words-2")
    assert page.header.against_reading.text() == "words-2"
    assert page.place()["against_reading"] == "lm:words-2"
    menu = page.header.against_reading.menu_of()
    assert [action.text() for action in menu.actions()][:2] == ["Without a text model", "words-2"]
    assert (menu.actions()[-1].text(), menu.actions()[-1].isEnabled()) == (TOLD, False)
    menu.actions()[2].trigger()
    settle(page, qtbot)
    assert page.state.other is not None
    assert page.state.other.asked.name.endswith("with hot words")
    page.asked.choose(reading="kept:hot", against="")
    settle(page, qtbot)
    assert page.state.report is not None
    assert page.state.report.asked.reading == "hot"
    assert not again(page).isEnabled(), "what it was read with is not to be had again"
