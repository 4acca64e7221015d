"""The Evaluate page in the real window: what it offers, evaluating, and what is kept and opens at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app.evaluate.opening import work_out
from app.evaluate.page import EvaluatePage
from app.evaluate.remarks_strip import RemarksDialog
from app.frame.main_window import MainWindow
from app.theme import theme
from app.widgets.data_table import DataTable
from core.evaluation import evaluator, kept
from core.objectives.asked_language import AskedLanguage
from core.project import edits
from core.project.filters import Condition, Filter
from core.project.saved_filters import save_filter
from core.project.store import Project
from core.sources import kept as kept_sources
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.test_large_text import cut_off, fits
from tests.app.train.models import write_model

LONG_MS, CHILD_MS = 10_000, 60_000


@pytest.fixture
def page(opened_window: MainWindow, qtbot: QtBot) -> Iterator[EvaluatePage]:
    """Shown, and nothing was evaluated yet."""
    opened_window.activateWindow()
    opened_window.go_to("evaluate")
    found = opened_window.page
    assert isinstance(found, EvaluatePage)
    qtbot.waitUntil(lambda: found.asked.known and not found.controller.opening, timeout=LONG_MS)
    yield found
    found.job.stop()


def settle(page: EvaluatePage, qtbot: QtBot, timeout: int = LONG_MS) -> None:
    """Until what is asked for is opened and worked out, if it is kept."""
    qtbot.waitUntil(lambda: not page.job.running, timeout=timeout)
    wait_quiet(page.context.window)
    qtbot.waitUntil(lambda: page.state.report is None or page.state.analysis is not None, timeout=LONG_MS)


def again(page: EvaluatePage) -> QAction:
    return page.commands.actions["again"]


def press(page: EvaluatePage) -> None:
    """The button of the error strip."""
    button = page.strip.findChild(QPushButton, "error_action")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    button.click()


def test_it_is_evaluated_by_f5_kept_once_the_disk_takes_it_and_opens_at_once_later(
    page: EvaluatePage, qtbot: QtBot
) -> None:
    assert page.body.currentWidget() is page.empty
    assert page.empty.sentence.text() == "Not evaluated yet"
    assert page.empty.hint.text() == ""  # nobody knows how long it takes
    assert page.header.on.currentText() == "Test set, one utterance"
    assert nameless(page) == []
    folder = Path(str(page.context.session.project_folder))
    (folder / kept.ROOM).write_text("in the way", encoding="utf-8")
    QTest.keyClick(page, Qt.Key.Key_F5)
    settle(page, qtbot)
    assert page.body.currentWidget() is page.split
    assert page.state.report is not None
    assert page.state.report.asked.chosen == "test"
    assert "cannot be kept" in page.strip.accessibleName()
    page.controller.read()
    settle(page, qtbot)
    press(page)
    wait_quiet(page.context.window)
    assert "cannot be kept" in page.strip.accessibleName(), "still not"
    (folder / kept.ROOM).unlink()
    press(page)
    settle(page, qtbot)
    assert not page.strip.isVisible()
    assert len(kept.listed(folder)) == 1
    assert page.views.rates.looks.text() == "First look at this test set"
    assert page.left_status().startswith("Evaluated today ")
    assert nameless(page) == []
    page.commands.actions["remove"].trigger()
    settle(page, qtbot)
    assert page.body.currentWidget() is page.empty
    assert page.strip.accessibleName() == "The evaluation was removed. It is kept for a week."
    press(page)
    settle(page, qtbot)
    assert page.body.currentWidget() is page.split
    page.asked.choose(on="split:train")
    settle(page, qtbot)
    assert page.body.currentWidget() is page.empty
    assert page.empty.hint.text().startswith("About 4 s, as the last evaluation took")
    (file,) = (folder / kept.ROOM).glob(f"[!l]*{kept.ENDING}")
    whole = file.read_bytes()
    file.write_bytes(b"")
    page.asked.choose(on="split:test")
    settle(page, qtbot)
    assert page.body.currentWidget() is page.empty
    assert page.strip.accessibleName() == f"The evaluation {file} cannot be read. Evaluate again."
    file.write_bytes(whole)
    page.asked.choose(on="split:dev")
    settle(page, qtbot)
    begun: list[object] = []
    page.job.begun.connect(begun.append)
    page.asked.choose(on="split:test")
    settle(page, qtbot)
    assert page.body.currentWidget() is page.split
    assert begun == []
    page.context.go_to("home")
    page.context.go_to("evaluate", on="split:dev")
    settle(page, qtbot)
    assert page.asked.on is not None
    assert page.asked.on.key == "split:dev"


def test_a_second_model_is_evaluated_when_it_is_wanted(page: EvaluatePage, qtbot: QtBot, tmp_path: Path) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    kept_sources.add_folder(write_model(tmp_path / "tiny"))
    page.controller.read()
    qtbot.waitUntil(lambda: len(page.asked.choices.models) == 2, timeout=LONG_MS)
    other = next(model for model in page.asked.choices.models if model.kind == "folder")
    page.asked.choose(against=other.key)
    settle(page, qtbot)
    assert page.strip.accessibleName() == "Tiny es is not evaluated on this set yet."
    assert page.state.other is None
    press(page)
    settle(page, qtbot)
    assert page.state.other is not None
    assert not page.strip.isVisible()
    assert page.views.difference.title.text() == "As good as Tiny es"
    assert page.views.difference.chip.text == "Too few utterances to tell"
    folder = Path(str(page.context.session.project_folder))
    key = next(head.key for head in kept.listed(folder) if head.asked.name == "Tiny es")
    file = folder / kept.ROOM / f"{key}{kept.ENDING}"
    file.write_bytes(file.read_bytes()[:-9])
    page.controller.read()
    settle(page, qtbot)
    assert page.state.report is not None
    assert page.state.other is None
    assert page.strip.accessibleName() == f"The evaluation {file} cannot be read. Evaluate again."
    press(page)
    settle(page, qtbot)
    assert page.state.other is not None
    assert not page.strip.isVisible()


def test_mended_texts_are_scored_at_once_and_other_sound_is_said_to_be_heard_anew(
    page: EvaluatePage, qtbot: QtBot
) -> None:
    again(page).trigger()
    settle(page, qtbot)
    report = page.state.report
    assert report is not None
    item = report.items[0]
    page.context.session.edit(lambda project: edits.set_text(project, item.id, "outra coisa"))
    page.context.session.flush()
    settle(page, qtbot)
    mended = page.state.report
    assert mended is not None
    assert (mended.items[0].said, mended.items[0].written) == ("outra coisa", item.written)
    assert mended.score.words == 2
    assert not page.strip.isVisible()
    assert page.views.rates.looks.text() == "First look at this test set"
    page.context.session.edit(lambda project: edits.trim(project, item.id, 800, 8000))
    page.context.session.flush()
    settle(page, qtbot)
    assert "not the ones that were evaluated" in page.strip.accessibleName()
    assert page.state.report is not None
    assert page.state.report.items[0].seconds == item.seconds  # as it was
    press(page)
    settle(page, qtbot)
    assert page.state.report.items[0].seconds != item.seconds
    assert not page.strip.isVisible()
    assert page.views.rates.looks.text() == "The test set was looked at 2 times"


def test_saved_filters_and_other_projects_are_offered(
    page: EvaluatePage, qtbot: QtBot, tmp_path: Path, second_project: Path
) -> None:
    rules = (Condition("length", "over", 0.1),)
    page.context.session.edit(lambda project: save_filter(project, Filter("Not too short", rules)))
    page.context.session.flush()
    settle(page, qtbot)
    keys = [one.key for one in page.asked.choices.sets]
    assert keys == ["split:test", "split:dev", "split:train", "filter:1"]
    assert page.header.on.itemText(3) == "Not too short, 6 utterances"
    page.asked.choose(on="filter:1")
    again(page).trigger()
    settle(page, qtbot)
    assert page.state.report is not None
    assert len(page.state.report.items) == 6
    assert page.views.rates.looks.text() == "First look at this test set"  # one of them is in test
    page.controller.add_project(tmp_path)
    qtbot.waitUntil(lambda: "There is no project" in page.strip.accessibleName(), timeout=LONG_MS)
    with Project.create(tmp_path / "empty", name="Empty", language="pt") as project:
        empty = project.folder
    page.controller.add_project(empty)
    qtbot.waitUntil(lambda: "has no test set" in page.strip.accessibleName(), timeout=LONG_MS)
    page.controller.add_project(second_project)
    qtbot.waitUntil(lambda: page.asked.on is not None and page.asked.on.kind == "project", timeout=LONG_MS)
    again(page).trigger()
    settle(page, qtbot)
    assert page.state.report is not None
    assert page.state.report.asked.project == "Second"
    assert page.state.folder == second_project


@pytest.fixture
def second_project(tmp_path: Path, pairs_folder: Path) -> Path:
    """Another project of which one utterance is in the test split."""
    from core.importers import import_corpus

    folder = tmp_path / "second"
    with Project.create(folder, name="Second", language="pt") as project:
        import_corpus(project, [pairs_folder])
        first = next(iter(project.each()))
        edits.set_split(project, [first.id], "test")
    return folder


def test_the_report_is_exported_as_page_texts_and_table(page: EvaluatePage, qtbot: QtBot, tmp_path: Path) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    made = {}
    for kind, name in (("html", "report.html"), ("trn", "texts"), ("csv", "table.csv")):
        dialog = page.commands.export()
        assert dialog is not None
        assert nameless(dialog) == []
        QTest.mouseClick(dialog.findChild(QAbstractButton, f"evaluate_export_kind_{kind}"), Qt.MouseButton.LeftButton)
        assert dialog.sounds.isVisible() == (kind == "html")
        dialog.place.setText(str(tmp_path / name))
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(dialog.made.isVisible, timeout=LONG_MS)
        assert cut_off(dialog) == []
        made[kind] = tmp_path / name
        dialog.reject()
    assert "<svg" in made["html"].read_text(encoding="utf-8")
    assert '<html lang="en" dir="ltr">' in made["html"].read_text(encoding="utf-8")
    assert len(list(made["trn"].iterdir())) == 2
    rows = made["csv"].read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 5
    assert rows[0].startswith("utterance,speaker,split,tags,seconds,said,written,words,errors,wer")
    reader = page.context.session.reader
    assert reader is not None
    for recording in reader.recordings():
        reader.sound_path(recording).unlink()
    dialog = page.commands.export()
    assert dialog is not None
    dialog.sounds.click()
    dialog.place.setText(str(made["html"]))
    dialog.over.click()
    dialog.start()
    qtbot.waitUntil(dialog.silent.isVisible, timeout=LONG_MS)
    assert dialog.silent.text() == "The sound of 4 utterances could not be read and is not on the page:"
    assert dialog.problems.texts.rowCount() == 4
    assert not dialog.left_out.isVisible()
    assert cut_off(dialog) == []
    assert nameless(dialog) == []
    dialog.reject()


def test_the_page_fits_and_is_walked_by_f6(page: EvaluatePage, qtbot: QtBot) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    window = page.context.window
    for percent, size in ((100, (1008, 652)), (150, (1120, 700)), (150, (1424, 852))):
        theme.set_text_size(percent)
        window.resize(*size)
        fits(qtbot, page)
        assert window.size().toTuple() == size
    theme.set_text_size(100)
    window.resize(1440, 900)
    page.views.groups.chart.setFocus()
    assert ("Enter", "list the utterances") in page.hints()
    page.views.letters.matrix.setFocus()
    assert ("Space", "play a place") in page.hints()
    QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (table,) = window.findChildren(DataTable)
    assert table.windowTitle() == "Letters that get mixed up as a table"
    table.close()
    page.views.groups.chart.setFocus()
    QTest.keyClick(page.views.groups.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.views.groups.chart, Qt.Key.Key_Return)
    assert page.state.filter.has_part
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.state.filter.has_part


def test_the_starter_is_evaluated_by_a_child_and_what_it_wrote_can_be_heard(
    page: EvaluatePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.evaluate.evaluation_job.evaluate_set", evaluator.evaluate_set)
    page.asked.choose(on="split:train")
    page.context.settings.compute_device = "cpu"
    again(page).trigger()
    assert page.progress.isVisible()
    assert not page.again.isEnabled()
    settle(page, qtbot, CHILD_MS)
    assert not page.progress.isVisible()
    report = page.state.report
    assert report is not None
    assert [item.split for item in report.items] == ["train"] * 4
    assert report.asked.device == "cpu"
    played: list[tuple[int, int]] = []
    monkeypatch.setattr(page.context.player, "play", lambda sound, rate: played.append((len(sound), rate)))
    page.state.ask_play(report.items[0].key)
    qtbot.waitUntil(lambda: bool(played), timeout=LONG_MS)
    assert page.state.playing == report.items[0].key
    page.state.ask_play(report.items[1].key, 0.4, 0.5)
    qtbot.waitUntil(lambda: len(played) == 2, timeout=LONG_MS)
    assert played[1][0] == pytest.approx(0.6 * played[1][1], abs=2)
    page.voice.stop()
    assert page.state.playing == ""


def test_what_is_to_be_known_beside_the_figures_is_said(page: EvaluatePage, qtbot: QtBot) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    assert page.remarks.isVisible()
    assert "4 utterances are too few to tell how good it is: 200 are wanted." in page.remarks.words.text()
    assert "Jackknife" in page.views.rates.words.range.toolTip()
    opened, folder = page.controller.opened, page.context.session.project_folder
    assert opened is not None
    before = opened.kept.report
    assert before is not None
    assert folder is not None
    report = replace(
        before, items=before.items[1:], problems=((before.items[0].key, "The file is gone."),),
        caught={"nobody": 2}, wrote_in=AskedLanguage("es", "neighbour", "pt").to_json(),
    )  # fmt: skip
    page.state.show(report, None, folder)
    page.state.know(work_out(folder, replace(opened, kept=replace(opened.kept, report=report))))
    words = page.remarks.words.text()
    for said in ("One utterance could not be heard.", "2 texts were held back", "the nearest that it knows"):
        assert said in words
    assert page.remarks.accessibleName() == words
    page.commands.actions["remarks"].trigger()
    (dialog,) = page.window().findChildren(RemarksDialog)
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
    assert list(dialog.table.texts.rows) == [(report.problems[0][0], "The file is gone.", "")]
    dialog.accept()
    page.state.show(None)
    assert not page.remarks.isVisible()


def test_a_file_that_is_there_is_written_over_only_when_that_is_said(
    page: EvaluatePage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.asked.choose(on="split:train")
    again(page).trigger()
    settle(page, qtbot)
    (tmp_path / "ref.trn").write_text("mine", "utf-8")
    (tmp_path / "mine.csv").write_text("mine", "utf-8")
    for kind, place, file in (("trn", tmp_path, "ref.trn"), ("csv", tmp_path / "mine.csv", "mine.csv")):
        dialog = page.commands.export()
        assert dialog is not None
        dialog.kind.set_value(kind)
        dialog.kind.chosen.emit(kind)
        assert dialog.foot.go.isEnabled()
        dialog.place.setText(str(place))
        assert dialog.over.isVisible()
        assert not dialog.foot.go.isEnabled()
        dialog.start()
        assert (tmp_path / file).read_text("utf-8") == "mine"
        QTest.mouseClick(dialog.over, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.over.height() // 2))
        qtbot.waitUntil(lambda shown=dialog: cut_off(shown) == [])
        assert nameless(dialog) == []
        dialog.start()
        qtbot.waitUntil(dialog.made.isVisible, timeout=LONG_MS)
        assert not dialog.over.isVisible()
        assert (tmp_path / file).read_text("utf-8") != "mine"
        dialog.reject()
