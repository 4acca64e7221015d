"""The open project as a whole: renamed, backed up, dropped, chosen, and its folder moved or gone."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.home.opening import ProjectChooser
from app.home.project_dialog import ProjectDialog
from app.home.unpacking import UnpackDialog
from core.project.archive.backups import backups
from core.project.archive.pack import pack
from core.project.edits import set_text
from core.project.queries import Query, Reader
from tests.app.test_accessible_names import nameless

WAIT = 20_000


def shown(window: MainWindow, kind: type[QWidget]) -> QWidget:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_a_project_is_renamed_and_backed_up_from_the_file_menu(
    opened_window: MainWindow, qtbot: QtBot, settled
) -> None:
    own = opened_window.actions_.own
    own["project_facts"].trigger()
    dialog = shown(opened_window, ProjectDialog)
    assert isinstance(dialog, ProjectDialog)
    assert nameless(dialog) == []
    assert dialog.target.box.currentText() == "Portuguese (pt)"
    assert not dialog.apply_button.isEnabled()
    dialog.target.box.setEditText("Komnzo")
    assert dialog.problem() == "Type the code of Komnzo too (ISO 639-3, such as tci)."
    qtbot.keyClicks(dialog.target.code_field, "tci")
    dialog.name.setText("Rouku 2010")
    dialog.backup.click()
    qtbot.waitUntil(lambda: "6 utterances" in dialog.last.text(), timeout=WAIT)
    folder = opened_window.session.project_folder
    assert folder is not None
    assert len(backups(folder)) >= 1
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: opened_window.windowTitle() == "Rouku 2010 — Vizinho", timeout=WAIT)
    meta = opened_window.session.meta
    assert meta is not None
    assert (meta.language, meta.language_label) == ("tci", "Komnzo")
    assert opened_window.rail.pair.accessibleName().startswith("Spanish to Komnzo")
    recent = opened_window.page.overview.recent  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: [row.name for row in recent.list()] == ["Rouku 2010"], timeout=WAIT)
    own["undo"].trigger()
    qtbot.waitUntil(lambda: opened_window.windowTitle() == "Tiny — Vizinho", timeout=WAIT)
    settled(opened_window)


def test_a_folder_renamed_while_it_is_open_is_followed_and_one_that_is_gone_is_said(
    opened_window: MainWindow, qtbot: QtBot, settled
) -> None:
    window = opened_window
    before = window.session.project_folder
    assert before is not None
    window.go_to("corpus")
    settled(window)
    after = before.with_name("renamed")
    before.rename(after)
    window.session.edit(lambda project: set_text(project, project.ids(Query())[0], "Escrito depois."))
    questions = window.page.questions  # type: ignore[union-attr]
    with qtbot.waitSignal(questions.failed, timeout=WAIT):
        questions.ask("moved", lambda _: Reader(before), lambda _: None)
    assert window.findChildren(QMessageBox, "error_box") == []
    assert not before.exists()
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.notices.watch.look()
    assert window.session.project_folder == after
    assert window.page is not None
    assert window.page.key == "corpus"
    settled(window)
    with Reader(after) as reader:
        assert "Escrito depois." in [row.text for row in reader.rows(reader.ids(Query()))]
    assert [row.folder for row in window.pages.make("home").overview.recent.list()] == [after]  # type: ignore[attr-defined]
    shutil.move(after, before.parent / "elsewhere-and-unknown")
    hidden = before.parent / "elsewhere-and-unknown" / "vizinho.sqlite3"
    hidden.rename(hidden.with_name("away"))
    with qtbot.waitSignal(window.notices.watch.gone, timeout=WAIT):
        window.notices.watch.look()
    assert "is not there any more" in window.strip.accessibleName()
    hidden.with_name("away").rename(hidden)
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.notices.watch.look()
    assert window.session.project_folder == hidden.parent
    settled(window)


def drop(window: MainWindow, target: QWidget, path: Path) -> None:
    """Drag a file over a widget and let it go, as Qt hands it from the innermost widget outwards."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    kinds = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    widget: QWidget | None = target
    while widget is not None:
        if widget.acceptDrops():
            enter = QDragEnterEvent(QPointF(5, 5).toPoint(), *kinds)
            enter.ignore()
            QApplication.sendEvent(widget, enter)
            if enter.isAccepted():
                QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), *kinds, QEvent.Type.Drop))
                return
        widget = widget.parentWidget()
    raise AssertionError("nobody takes the drop")


def test_projects_are_opened_by_drop_and_by_choosing_packed_or_not(
    opened_window: MainWindow, qtbot: QtBot, tmp_path: Path, settled
) -> None:
    window = opened_window
    folder = window.session.project_folder
    assert folder is not None
    window.settings.set_value("home/last_folder", str(tmp_path))
    with Reader(folder) as reader:
        pack(reader, tmp_path / "tiny.vizinho.zip")
    window.go_to("corpus")
    assert window.page is not None
    drop(window, window.page, tmp_path / "tiny.vizinho.zip")
    dialog = shown(window, UnpackDialog)
    assert isinstance(dialog, UnpackDialog)
    qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        dialog.start()
    assert window.session.project_folder == tmp_path / "Tiny"
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        drop(window, window, folder)
    assert window.session.project_folder == folder
    for name in ("Tiny", "Tiny/vizinho.sqlite3"):
        window.actions_.own["open_project"].trigger()
        chooser = shown(window, ProjectChooser)
        assert isinstance(chooser, ProjectChooser)
        chooser.findChildren(QLineEdit)[0].setText(str(tmp_path / name))
        with qtbot.waitSignal(chooser.chosen, timeout=WAIT) as chosen:
            chooser.accept()
        assert chosen.args == [tmp_path / "Tiny"]
        qtbot.waitUntil(lambda: window.session.project_folder == tmp_path / "Tiny", timeout=WAIT)
    window.actions_.own["open_project"].trigger()
    chooser = shown(window, ProjectChooser)
    assert isinstance(chooser, ProjectChooser)
    assert chooser.fileMode() == QFileDialog.FileMode.ExistingFile
    chooser.findChildren(QLineEdit)[0].setText(str(tmp_path / "tiny.vizinho.zip"))
    with qtbot.waitSignal(chooser.chosen, timeout=WAIT) as chosen:
        chooser.accept()
    assert chosen.args == [tmp_path / "tiny.vizinho.zip"]
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(UnpackDialog)), timeout=WAIT)
    shown(window, UnpackDialog).close()
    settled(window)


@pytest.mark.parametrize("answer", ["closing_cancel", "closing_give_up", "closing_wait"])
def test_closing_asks_about_jobs_that_run(opened_window: MainWindow, qtbot: QtBot, answer: str) -> None:
    window = opened_window
    release = threading.Event()

    def work(progress, cancelled) -> None:
        progress(3, 10)
        while not (release.wait(0.005) or cancelled()):
            pass

    task = window.tasks.run("Import palestra", work)
    qtbot.waitUntil(lambda: task.share > 0, timeout=WAIT)
    said: list[str] = []

    def press() -> None:
        box = window.findChild(QMessageBox, "closing_jobs_box")
        assert box is not None
        said.append(box.text())
        next(button for button in box.buttons() if button.objectName() == answer).click()

    QTimer.singleShot(0, press)
    closed = window.close()
    assert said == ["“Import palestra” is still running (30%)."]
    assert closed == (answer == "closing_give_up")
    if answer == "closing_wait":
        release.set()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    release.set()
