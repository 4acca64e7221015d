"""A linguist's hour on one recording, by keys alone and by the mouse: an EAF with four tiers comes in, missed speech is
marked, a shared edge moved, drafts become transcripts, a translation and a note are added, a paragraph is aligned,
something is looked for, and all goes out to ELAN again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pympi.Elan import Eaf
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.settings import Settings
from core.exporters import EXPORTERS
from core.project.store import Project
from tests import hour_material
from tests.app.corpus.conftest import drag
from tests.app.hour_person import CHILD_MS, Mouse, Person
from tests.app.test_field_day import LONG_MS, Key
from tests.hour_material import MARKED, MISSED, Hour

pytestmark = pytest.mark.long
TRANSLATION, NOTE = "She said it aloud", "listen again: the vowel is long"


@pytest.fixture
def window(light: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a new project; models hear with real children."""
    made = MainWindow(settings)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    Project.create(tmp_path / "project", name="Campo", language="pt", source_language="es").close()
    made.open_project(tmp_path / "project")
    qtbot.waitUntil(lambda: made.session.reader is not None, timeout=LONG_MS)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=LONG_MS)
    yield made
    for task in made.tasks.list:
        task.asks = False
    assert made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hour:
    """The material; where a file dialog asks for a text, the paragraph is given."""
    made = hour_material.make(tmp_path / "field")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(made.paragraph), ""))
    return made


def what_it_holds(out: Path, hour: Hour, moved_s: float) -> None:
    """The EAF as pympi reads it."""
    (path,) = out.rglob("*.eaf")
    eaf = Eaf(str(path))
    assert {"tx", "ft", "wd", "gestures"} <= set(eaf.get_tier_names())
    spoken = sorted(eaf.get_annotation_data_for_tier("tx"))
    paragraph = [text for name in eaf.get_tier_names() if not eaf.get_parameters_for_tier(name).get("PARENT_REF")
                 for *_, text in eaf.get_annotation_data_for_tier(name)]  # fmt: skip
    assert spoken[0][1] == spoken[1][0] == round(1000 * moved_s), "the shared edge is where it was put"
    assert len(spoken) >= MISSED
    assert all(text for *_, text in spoken[:MISSED]), "all that was marked is transcribed"
    for _, _, text in hour.said[MISSED:]:
        assert text in paragraph, "the paragraph came in"
    translated = {one[2] for one in eaf.get_ref_annotation_data_for_tier("ft")}
    assert translated == {"translation 1", "translation 2", TRANSLATION}
    assert [text for *_, text in sorted(eaf.get_annotation_data_for_tier("gestures"))] == ["nods"]
    assert len(eaf.get_annotation_data_for_tier("wd")) == 2
    assert NOTE in path.read_text(encoding="utf-8")


def test_a_linguists_hour_by_keys_alone(window: MainWindow, qtbot: QtBot, hour: Hour, tmp_path: Path) -> None:
    person = Person(window, qtbot)
    page = person.page
    # The EAF comes in.
    person.press("Ctrl+Shift+I")
    dialog = person.dialog("import_dialog")
    person.reach("import_place", "Tab")
    person.type(str(hour.folder))
    person.press("Return")
    person.until(dialog.go.isEnabled)
    person.reach("import_choice_keep_empty", "Tab")
    person.press("Space")
    person.until(lambda: dialog.go.isEnabled() and str(MARKED) in dialog.go.text())
    person.press("Ctrl+Return")
    person.until(lambda: dialog.pages.currentWidget() is dialog.report)
    assert dialog.report.title.text().startswith(f"{MARKED} utterances added")
    person.press("Esc")
    person.back()
    person.press("Ctrl+Shift+Y")
    person.settle()
    assert len(person.view.utterances.boxes.ids) == MARKED
    # What was missed is marked: three stretches, the paragraph at the end not.
    person.command("Mark what was missed")
    dialog = person.dialog("missed_dialog")
    person.until(lambda: dialog.model.count() > 0 and not dialog.foot.running)
    found = list(dialog.model.stretches)
    person.reach("missed_preview", "Tab")
    person.press("Ctrl+Home")
    for start, _ in found:
        if start > hour.said[MISSED][0] - 0.5:
            person.press("Space")
        person.press("Down")
    person.reach("missed_speaker", "Tab")
    person.press("Ctrl+A")
    person.type("Ana")
    person.press("Ctrl+Return")
    person.back()
    boxes = person.view.utterances.boxes
    assert boxes.speakers == ("Ana",)
    # The edge that the first two share moves.
    person.reach("utterance_table")
    person.press("Ctrl+Home")
    person.settle()
    person.reach("sound_view")
    person.press("Tab", 2)
    person.press("Shift+Right", 2)
    person.press("Home")
    person.qtbot.wait(800)
    person.settle()
    moved_s = person.row(0).end / person.row(0).rate
    assert moved_s == pytest.approx(hour.shared_s + 0.2, abs=0.02)
    # Drafts.
    person.command("Write drafts")
    dialog = person.dialog("drafts_dialog")
    person.until(lambda: dialog.source is not None)
    person.press("Ctrl+Return")
    person.gone("drafts_dialog")
    person.back()
    drafted = {row.id: row.draft for row in person.rows() if row.draft}
    assert len(drafted) == MISSED - 3
    # Ten become transcripts.
    person.reach("utterance_table")
    person.press("Ctrl+Home")
    person.settle()
    person.press("Return")
    assert person.focus().objectName() == "transcript_editor"
    for _ in range(MISSED):
        person.press("Ctrl+Return")
        person.settle()
    texts = [row.text for row in person.rows()]
    assert all(texts)
    assert texts[3:] == list(drafted.values())
    # A translation in the lanes, and a note.
    person.press("Ctrl+Shift+L")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(1 + [action.text() for action in menu.actions()].index("ft")):
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    person.settle()
    assert person.tiers_shown() == ["ft"]
    person.press("Esc")
    person.reach("filter_row")
    person.reach("filter_all", "Left")
    person.press("Space")
    person.settle()
    person.reach("utterance_table")
    person.press("Ctrl+Home")
    person.press("Down", 3)
    person.settle()
    person.reach("sound_view")
    person.press("Down")
    person.press("Return")
    assert person.focus().objectName() == "part_editor"
    person.type(TRANSLATION)
    person.press("Return")
    person.settle()
    person.press("Ctrl+Shift+W")
    person.until(lambda: person.focus().objectName() == "notes_new")
    person.type(NOTE)
    person.press("F6")
    person.settle()
    # The paragraph is laid onto the recording.
    person.command("Align a text")
    dialog = person.dialog("align_dialog")
    person.until(lambda: dialog.fields.source is not None)
    person.reach("align_text", "Tab")
    person.press("Space")
    person.until(dialog.foot.go.isEnabled)
    person.press("Ctrl+Return")
    person.qtbot.waitUntil(lambda: dialog.laid is not None, timeout=CHILD_MS)
    person.press("Ctrl+Return")
    person.gone("align_dialog")
    person.back()
    assert [row.text for row in person.rows()[MISSED:]] == [text for *_, text in hour.said[MISSED:]]
    # Something is looked for, then all goes out.
    person.press("Ctrl+F")
    person.type("Rafael")
    person.settle()
    assert len(page.model.ids) == 1
    person.press("Ctrl+A")
    person.press("Delete")
    person.settle()
    person.press("Ctrl+Shift+E")
    dialog = person.dialog("export_dialog")
    person.reach("export_format", "Tab")
    for _ in range(dialog.formats.count()):
        if dialog.format_key == "elan":
            break
        person.press("Down")
    person.reach("export_folder", "Tab")
    person.press("Ctrl+A")
    person.type(str(tmp_path / "out"))
    person.press("Ctrl+Return")
    person.until(lambda: dialog.pages.currentIndex() == 1)
    person.press("Esc")
    person.back()
    what_it_holds(tmp_path / "out", hour, moved_s)


def test_a_linguists_hour_by_mouse(window: MainWindow, qtbot: QtBot, hour: Hour, tmp_path: Path) -> None:
    person = Mouse(window, qtbot)
    page = person.page
    # The EAF comes in.
    window.go_to("corpus")
    person.settle()
    person.click(page.empty.button)
    dialog = person.dialog("import_dialog")
    place = dialog.findChild(QWidget, "import_place")
    person.write_in(place, str(hour.folder))
    QTest.keyClick(place, Key.Key_Return)
    person.until(dialog.go.isEnabled)
    person.until(lambda: dialog.findChild(QWidget, "import_choice_keep_empty") is not None)
    box = dialog.findChild(QWidget, "import_choice_keep_empty")
    person.click(box, QPoint(10, box.height() // 2))
    person.until(lambda: dialog.go.isEnabled() and str(MARKED) in dialog.go.text())
    person.click(dialog.go)
    person.until(lambda: dialog.pages.currentWidget() is dialog.report)
    assert dialog.report.title.text().startswith(f"{MARKED} utterances added")
    person.click(dialog.close_button)
    person.back()
    person.button("corpus_rooms_recordings")
    person.settle()
    assert len(person.view.utterances.boxes.ids) == MARKED
    # What was missed is marked: three stretches, the paragraph at the end not.
    person.click(page.audio.transport.missed)
    dialog = person.dialog("missed_dialog")
    person.until(lambda: dialog.model.count() > 0 and not dialog.foot.running)
    for number, (start, _) in enumerate(dialog.model.stretches):
        if start > hour.said[MISSED][0] - 0.5:
            spot = dialog.table.visualRect(dialog.model.index(number, 0))
            person.click(dialog.table.viewport(), QPoint(spot.left() + 12, spot.center().y()))
    assert int(dialog.model.on.sum()) == MISSED - MARKED
    person.write_in(dialog.speaker.lineEdit(), "Ana")
    person.click(dialog.foot.go)
    person.back()
    assert len(person.view.utterances.boxes.ids) == MISSED
    # The edge that the first two share moves.
    person.view.axis.show(0, 14)
    lanes = person.view.utterances
    at = lambda second: QPointF(lanes.axis.x(second), lanes.row(0).center().y())  # noqa: E731
    drag(qtbot, person.view.viewport(), at(hour.shared_s), at(hour.shared_s + 0.2), Qt.KeyboardModifier.NoModifier)
    person.settle()
    moved_s = person.row(0).end / person.row(0).rate
    assert moved_s > hour.shared_s + 0.1
    assert person.row(1).start == person.row(0).end
    # Drafts become transcripts.
    person.from_menu("Corpus", "Write drafts")
    dialog = person.dialog("drafts_dialog")
    person.until(lambda: dialog.source is not None and dialog.foot.go.isEnabled())
    person.click(dialog.foot.go)
    person.gone("drafts_dialog")
    person.back()
    drafted = {row.id: row.draft for row in person.rows() if row.draft}
    assert len(drafted) == MISSED - 3
    first = page.table.visualRect(page.model.index(0, page.model.titles().index("Transcript"))).center()
    person.click(page.table.viewport(), first)
    person.settle()
    for _ in range(len(drafted)):
        person.button("save_next", page.details)
        person.settle()
    assert [row.text for row in person.rows()][3:] == list(drafted.values())
    # A translation in the lanes, and a note.
    person.button("filter_all")
    person.settle()
    person.click(page.audio.transport.tiers)
    person.choose("ft")
    person.settle()
    person.view.axis.show(8, 22)
    person.settle()
    spot = person.cell("ft", sum(hour.said[3][:2]) / 2)
    QTest.mouseDClick(person.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    person.settle()
    person.type(TRANSLATION)
    person.press("Return")
    person.settle()
    person.click(page.details.notes.utterance.add)
    person.type(NOTE)
    person.click(page.table.viewport(), first)
    person.settle()
    # The paragraph is laid onto the recording.
    person.click(page.audio.transport.align)
    dialog = person.dialog("align_dialog")
    person.until(lambda: dialog.fields.source is not None)
    person.click(dialog.fields.text)
    person.until(dialog.foot.go.isEnabled)
    person.click(dialog.foot.go)
    qtbot.waitUntil(lambda: dialog.laid is not None, timeout=CHILD_MS)
    person.click(dialog.foot.go)
    person.gone("align_dialog")
    person.back()
    assert [row.text for row in person.rows()[MISSED:]] == [text for *_, text in hour.said[MISSED:]]
    # Something is looked for, then all goes out.
    person.write_in(page.filters.search, "Rafael")
    person.settle()
    assert len(page.model.ids) == 1
    person.write_in(page.filters.search, "")
    QTest.keyClick(page.filters.search, Key.Key_Delete)
    person.settle()
    person.button("corpus_export_button")
    dialog = person.dialog("export_dialog")
    number = list(EXPORTERS).index("elan")
    spot = dialog.formats.visualItemRect(dialog.formats.item(number)).center()
    person.click(dialog.formats.viewport(), spot)
    assert dialog.format_key == "elan"
    person.write_in(dialog.form.folder, str(tmp_path / "out"))
    person.click(dialog.foot.go)
    person.until(lambda: dialog.pages.currentIndex() == 1)
    dialog.accept()
    person.back()
    what_it_holds(tmp_path / "out", hour, moved_s)
