"""Exporting from the window, by keys: what can be chosen, what is said, what is written, and that it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.corpus.files.export_dialog import PLACE_KEY, ExportDialog
from core.exporters import EXPORTERS
from core.importers import preview
from tests.app.corpus.conftest import Opened
from tests.app.test_accessible_names import nameless


@pytest.fixture
def dialog(corpus: Opened, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    """The dialog over the whole project, its folder named."""
    found = opened(corpus, qtbot)
    found.form.name_folder(tmp_path / "out")
    return found


def opened(corpus: Opened, qtbot: QtBot) -> ExportDialog:
    settings, folder = corpus.page.context.settings, corpus.session.project_folder
    assert folder is not None
    settings.set_value(PLACE_KEY, str(settings.value(PLACE_KEY, "")) or str(folder.parent))
    corpus.page.files.open_export()
    found = corpus.page.files.export_dialog
    assert found is not None
    qtbot.addWidget(found)
    corpus.settle()
    return found


def choose(dialog: ExportDialog, key: str) -> None:
    dialog.formats.setCurrentRow(list(EXPORTERS).index(key))


def test_keys_alone_export(corpus: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    corpus.page.activateWindow()
    qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.page.table.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(corpus.page.table, Qt.Key.Key_E, both)
    assert corpus.page.files.export_dialog is not None
    dialog = corpus.page.files.export_dialog
    dialog.form.name_folder(tmp_path / "out")
    qtbot.waitUntil(dialog.formats.hasFocus, timeout=5000)
    qtbot.keyClick(dialog.formats, Qt.Key.Key_End)
    assert dialog.format_key == list(EXPORTERS)[-1] == "csv"
    with qtbot.waitSignal(dialog.exporting.finished, timeout=20_000):
        qtbot.keyClick(dialog.formats, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.outcome.text() == "Exported 11 utterances as Table (CSV)."
    assert str(tmp_path / "out") in dialog.place.text()
    assert preview(tmp_path / "out").total == 11
    assert dialog.foot.cancel.text() == "Close"
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_each_format_says_what_it_is_and_what_it_cannot_hold(dialog: ExportDialog) -> None:
    assert nameless(dialog) == []
    for key, exporter in EXPORTERS.items():
        choose(dialog, key)
        assert dialog.form.title.text() == exporter.title
        assert [sound for sound, button in dialog.form.how.items() if button.isEnabled()] == list(exporter.sounds)
        assert dialog.form.how[dialog.form.sound].isEnabled()
        dialog.form.how["trimmed"].setChecked(True)
        assert "where they lay" in dialog.lost.text()
        assert ("which split" in dialog.lost.text()) == ("split" not in exporter.holds)


def test_a_filter_and_a_selection_can_go_alone(corpus: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    corpus.page.filters.search.setText("parte")
    qtbot.waitUntil(lambda: len(corpus.page.model.ids) == 3, timeout=20_000)
    corpus.settle()
    corpus.page.table.select_ids(corpus.page.model.ids[:2].tolist())
    dialog = opened(corpus, qtbot)
    assert {key: button.text() for key, button in dialog.form.which.items()} == {
        "all": "All 11 utterances (20 s)",
        "listed": "The 3 that are listed (6 s)",
        "chosen": "The 2 that are chosen (4 s)",
    }
    assert dialog.form.scope.key == "listed"
    assert dialog.foot.go.text() == "Export 3 utterances"
    for key, count in (("listed", 3), ("chosen", 2)):
        dialog.form.which[key].setChecked(True)
        dialog.form.name_folder(tmp_path / key)
        with qtbot.waitSignal(dialog.exporting.finished, timeout=20_000) as signal:
            dialog.exporting.start(dialog.form.scope, "nemo", "none", tmp_path / key)
        assert signal.args[0].utterances == count


def test_a_folder_is_proposed_until_one_is_named(corpus: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    corpus.page.context.settings.set_value(PLACE_KEY, str(tmp_path))
    (tmp_path / "Teste kaldi").mkdir()
    dialog = opened(corpus, qtbot)
    choose(dialog, "kaldi")
    assert dialog.form.out == tmp_path / "Teste kaldi 2"
    choose(dialog, "nemo")
    assert dialog.form.out == tmp_path / "Teste nemo"
    dialog.form.folder.setFocus()
    dialog.form.folder.selectAll()
    qtbot.keyClicks(dialog.form.folder, str(tmp_path / "mine"))
    choose(dialog, "csv")
    assert dialog.form.out == tmp_path / "mine"
    dialog.form.folder.clear()
    assert not dialog.foot.go.isEnabled()


def test_what_is_in_the_way_is_said_and_can_be_mended(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("mine")
    with qtbot.waitSignal(dialog.exporting.failed, timeout=20_000):
        dialog.start()
    assert dialog.strip.isVisible()
    assert "not an empty folder" in dialog.strip.accessibleName()
    assert dialog.foot.go.isEnabled()
    dialog.form.name_folder(tmp_path / "other")
    with qtbot.waitSignal(dialog.exporting.finished, timeout=20_000):
        dialog.start()
    assert not dialog.strip.isVisible()
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()))
    assert dialog.foot.more.hasFocus()
    qtbot.keyClick(dialog.foot.more, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen == [str(tmp_path / "other")]


def test_cancel_stops_it_and_leaves_nothing(
    dialog: ExportDialog, corpus: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.exporters import table

    def slowly(export: object) -> None:
        for _ in export.each():  # type: ignore[attr-defined]
            waited.wait(60)

    waited = threading.Event()
    monkeypatch.setitem(EXPORTERS, "csv", type(table.EXPORTER)("csv", "T", "T.", "", frozenset(), slowly))
    choose(dialog, "csv")
    dialog.start()
    assert dialog.foot.running
    assert not dialog.asking.isEnabled()
    with qtbot.waitSignal(dialog.exporting.cancelled, timeout=20_000):
        qtbot.mouseClick(dialog.foot.cancel, Qt.MouseButton.LeftButton)
        waited.set()
    assert "cancelled" in dialog.strip.accessibleName()
    assert not (tmp_path / "out").exists()
    assert dialog.foot.go.isEnabled()


def test_missing_recordings_are_listed_at_the_end(dialog: ExportDialog, corpus: Opened, qtbot: QtBot) -> None:
    row = corpus.row("clip-03")
    corpus.session.reader.sound_path(row).unlink()  # type: ignore[union-attr]
    choose(dialog, "ljspeech")
    with qtbot.waitSignal(dialog.exporting.finished, timeout=20_000):
        dialog.start()
    assert dialog.outcome.text() == "Exported 10 utterances as LJSpeech."
    assert dialog.problems.isVisible()
    assert dialog.problems.texts.rows[0][0] == "clip-03"
    assert "LJSpeech cannot hold who speaks" in dialog.after.text()


def test_a_project_open_for_reading_only_can_be_exported(
    open_page: Callable[..., Opened], project_folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    from core.project.store import Project

    with Project.open(project_folder):
        corpus = open_page(project_folder)
        assert corpus.session.read_only
        assert corpus.page.corpus_actions["export"].isEnabled()
        dialog = opened(corpus, qtbot)
        dialog.form.name_folder(tmp_path / "out")
        with qtbot.waitSignal(dialog.exporting.finished, timeout=20_000):
            dialog.start()
