"""What is kept is opened beside the window's thread, and large sets by a child."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.background.garbage import lasting
from app.evaluate import opening
from app.evaluate.page import EvaluatePage
from core.errors import Cancelled
from core.evaluation import in_child, kept, of_today, run_evaluation
from core.evaluation import opening as core_opening
from core.evaluation.report import Report
from core.evaluation.unmade import UnmadeItems
from core.evaluation.word_figures import WordFigures
from core.sources import kept as kept_sources
from tests.app.evaluate.test_evaluate_page import CHILD_MS, LONG_MS, again, page, press, second_project, settle
from tests.app.train.models import write_model

__all__ = ["page", "second_project"]


def test_a_worker_makes_all_that_is_many_and_no_garbage_is_looked_for_meanwhile(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, makers = threading.get_ident(), list[tuple[str, bool, bool]]()

    def noting(name: str, make: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*values: Any) -> Any:
            makers.append((name, threading.get_ident() != window, lasting.under_way))
            return make(*values)

        return noted

    for where, name in ((of_today, "find"), (core_opening, "with_texts"), (WordFigures, "of"), (opening, "let_go")):
        monkeypatch.setattr(where, name, noting(name, getattr(where, name)))
    page.controller._away.setInterval(10)  # noqa: SLF001 - nobody waits for it here
    again(page).trigger()
    settle(page, qtbot)
    makers.clear()  # evaluating looks for what is kept too
    page.asked.choose(on="split:train")
    settle(page, qtbot)
    page.asked.choose(on="split:test")
    settle(page, qtbot)
    page.lower_half.show_view("words")
    settle(page, qtbot)
    qtbot.waitUntil(lambda: makers[-1][0] == "let_go", timeout=LONG_MS)
    assert {name for name, *_ in makers} == {"find", "with_texts", "of", "let_go"}
    assert all(aside for _, aside, _ in makers), makers
    assert all(left_alone for name, _, left_alone in makers if name != "let_go"), makers


def test_a_large_set_is_opened_by_a_child_that_goes_when_nobody_looks(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    here, found = page.state.report, page.state.found
    assert here is not None
    assert found is not None
    monkeypatch.setattr(opening, "FEW", 1)
    page.controller.read()
    page.asked.choose(on="split:test")
    settle(page, qtbot)
    page.asked.choose(on="split:train")
    settle(page, qtbot)
    assert page.state.report == here
    assert page.state.report is not None
    assert isinstance(page.state.report.items, UnmadeItems)
    assert page.state.found is not None
    assert page.state.found.analysis == found.analysis
    assert (page.state.found.rated, page.state.found.remarks) == (found.rated, found.remarks)
    assert page.lower_half.view.copied()
    assert any(thread.name.startswith("child") for thread in threading.enumerate())
    page.context.go_to("home")
    settle(page, qtbot)
    assert not any(thread.name.startswith("child") for thread in threading.enumerate())
    page.context.go_to("evaluate", on="split:dev")
    monkeypatch.setattr(opening, "FEW", 0)
    page.asked.choose(on="split:dev")
    page.context.go_to("home")
    settle(page, qtbot)
    assert page.state.report is None
    assert not any(thread.name.startswith("child") for thread in threading.enumerate()), "it left meanwhile"


def test_what_opens_large_sets_is_started_before_anybody_chooses_one(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    page.context.go_to("home")
    settle(page, qtbot)
    desk = page.controller._desk  # noqa: SLF001 - its child is nobody's business
    page.context.go_to("evaluate")
    page.controller.read()
    settle(page, qtbot)
    assert desk._opener._child is None, "nothing large is kept"  # noqa: SLF001
    monkeypatch.setattr(opening, "FEW", 3)
    page.asked.choose(on="split:test")
    page.controller.read()
    settle(page, qtbot)
    assert desk._opener._child is not None  # noqa: SLF001
    assert desk.number == 0, "nothing was wished of it yet"
    page.context.go_to("home")
    qtbot.waitUntil(lambda: desk._opener._child is None, timeout=LONG_MS)  # noqa: SLF001


def test_what_the_child_cannot_hand_over_is_worked_out_here(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("No space left on device")

    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    monkeypatch.setattr(opening, "FEW", 1)
    monkeypatch.setattr("core.evaluation.opener.tempfile.TemporaryDirectory", full)
    page.controller.read()
    settle(page, qtbot)
    assert page.state.found is not None
    assert isinstance(page.state.report and page.state.report.items, tuple)


def test_where_a_broken_off_evaluation_goes_on_is_said(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.asked.choose(on="split:train")
    settle(page, qtbot)
    run_child = in_child.run_child

    def stopped(*arguments: Any, told: Callable[[dict[str, Any]], object], **more: Any) -> dict[str, Any]:
        heard: list[dict[str, Any]] = []

        def some(what: dict[str, Any]) -> None:
            heard.extend([what] if "key" in what else [])
            if len(heard) > 2:
                raise Cancelled
            told(what)

        return run_child(*arguments, told=some, **more)

    def here(*values: Any, then: object, **named: Any) -> Report:
        del then
        return run_evaluation.evaluate_set(*values, **named)

    with monkeypatch.context() as patch:
        patch.setattr("app.evaluate.evaluation_job.evaluate_set", here)
        patch.setattr(in_child, "run_child", stopped)
        again(page).trigger()
        settle(page, qtbot, CHILD_MS)
    wanted = "It was broken off, and goes on where it ended: 2 of 4 heard"
    qtbot.waitUntil(lambda: page.empty.hint.text().startswith(wanted), timeout=LONG_MS)
    assert page.body.currentWidget() is page.empty


def test_a_child_that_is_killed_or_ended_meanwhile_is_done_without(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    folder, wish = Path(str(page.context.session.project_folder)), opening.Wish.of(page.asked)
    expected = page.state.found
    assert wish is not None
    assert expected is not None
    monkeypatch.setattr(opening, "FEW", 1)
    desk = opening.Opening()

    def kill() -> bool:
        child = desk._opener._child  # noqa: SLF001 - somebody who kills it finds it too
        if child is not None:
            os.kill(child.pid, signal.SIGKILL)
        return False

    assert desk.open(folder, wish, (), kill).number == 0, "it was killed while it opened"
    for end in (kill, desk.close):
        opened = desk.open(folder, wish)
        assert opened.number == desk.number > 0
        end()
        assert desk.work_out(folder, opened).analysis == expected.analysis
    opened = desk.open(folder, wish)
    desk.close(desk.number - 1)
    assert desk._opener._child is not None, "something was wished since"  # noqa: SLF001
    desk.close(desk.number)
    with pytest.raises(Cancelled):
        desk.work_out(folder, opened, lambda: True)


def test_what_cannot_be_opened_is_not_shown_as_what_was_shown_before(
    page: EvaluatePage, qtbot: QtBot, second_project: Path
) -> None:
    page.controller.add_project(second_project)
    qtbot.waitUntil(lambda: page.asked.on is not None and page.asked.on.kind == "project", timeout=LONG_MS)
    settle(page, qtbot)
    page.asked.choose(on="split:test")
    again(page).trigger()
    settle(page, qtbot)
    assert page.state.report is not None
    second_project.rename(second_project.with_name("away"))
    page.asked.choose(on=f"project:{second_project}")
    settle(page, qtbot)
    assert "There is no project" in page.strip.accessibleName()
    assert page.state.report is None
    assert page.body.currentWidget() is page.empty
    page.controller.read()
    settle(page, qtbot)
    assert page.header.on.currentText() == "Test set of second, which cannot be read", "it is offered all the same"
    assert "There is no project" in page.strip.accessibleName()
    assert "There is no project" in page.empty.sentence.text()
    assert page.empty.hint.text() == "It is offered again once its drive is back."
    assert not again(page).isEnabled()
    press(page)
    settle(page, qtbot)
    assert page.asked.on is not None
    assert page.asked.on.key == "split:test"
    assert [one.key for one in page.asked.choices.sets if one.kind == "project"] == []


def test_what_was_finished_before_an_evaluation_failed_is_shown_and_not_heard_again(
    page: EvaluatePage, qtbot: QtBot, tmp_path: Path
) -> None:
    model = write_model(tmp_path / "tiny")
    kept_sources.add_folder(model)
    page.controller.read()
    qtbot.waitUntil(lambda: len(page.asked.choices.models) == 2, timeout=LONG_MS)
    other = next(one for one in page.asked.choices.models if one.kind == "folder")
    page.asked.choose(against=other.key)
    settle(page, qtbot)
    shutil.move(model, tmp_path / "away")
    again(page).trigger()
    settle(page, qtbot)
    for _ in range(2):
        assert str(model) in page.strip.accessibleName()
        assert page.state.report is not None
        assert page.body.currentWidget() is page.split
        folder = Path(str(page.context.session.project_folder))
        assert [head.looks for head in kept.listed(folder)] == [1]
        press(page)
        settle(page, qtbot)
