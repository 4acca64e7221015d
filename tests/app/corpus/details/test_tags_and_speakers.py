"""Tags as chips, and speakers with what is known of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.corpus.bulk.speakers_dialog import SpeakersDialog
from app.corpus.details.tag_row import TagChip
from tests.app.corpus.conftest import Opened


@pytest.fixture
def active(corpus: Opened) -> Opened:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("clip-01")
    return corpus


def chips(corpus: Opened) -> list[str]:
    return [chip.text() for chip in corpus.page.details.tags.chips]


def test_a_tag_is_added_and_removed_by_keys_and_both_can_be_undone(active: Opened) -> None:
    tags = active.page.details.tags
    tags.add.setFocus()
    QTest.keyClick(tags.add, Qt.Key.Key_Space)
    assert tags.field.hasFocus()
    QTest.keyClicks(tags.field, "market")
    QTest.keyClick(tags.field, Qt.Key.Key_Return)
    active.settle()
    assert active.row("clip-01").tags == ("market",)
    assert chips(active) == ["market"]
    QTest.keyClicks(tags.field, "outdoors")
    QTest.keyClick(tags.field, Qt.Key.Key_Return)
    active.settle()
    QTest.keyClick(tags.field, Qt.Key.Key_Escape)
    assert tags.field.isHidden()
    assert tags.add.hasFocus()
    chip = tags.findChild(TagChip, "tag_market")
    assert chip is not None
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    active.settle()
    assert active.row("clip-01").tags == ("outdoors",)
    assert active.session.undo_label == "Remove the tag market from clip-01"
    active.page.corpus_actions.undo.trigger()
    active.settle()
    assert chips(active) == ["market", "outdoors"]


def test_known_tags_are_offered(active: Opened) -> None:
    many = active.page.bulk
    many.change_tag(add="narrative")
    active.settle()
    active.choose("clip-02")
    tags = active.page.details.tags
    assert chips(active) == []
    tags.open_field()
    active.settle()
    completer = tags.field.completer()
    assert completer is not None
    completer.setCompletionPrefix("NAR")
    assert completer.currentCompletion() == "narrative"


def test_a_tag_that_is_left_half_typed_is_kept(active: Opened) -> None:
    tags = active.page.details.tags
    tags.open_field()
    QTest.keyClicks(tags.field, "feast")
    active.page.table.setFocus()
    active.settle()
    assert active.row("clip-01").tags == ("feast",)


def test_many_tags_wrap_within_the_pane(active: Opened) -> None:
    for number in range(12):
        active.page.bulk.change_tag(add=f"a long tag {number}")
    active.settle()
    tags = active.page.details.tags
    assert len(chips(active)) == 12
    assert all(chip.x() >= 0 and chip.geometry().right() <= tags.width() for chip in tags.chips)
    assert all(chip.geometry().bottom() <= tags.height() for chip in tags.chips)


# Speakers


@pytest.fixture
def speakers(active: Opened) -> SpeakersDialog:
    active.page.corpus_actions["speakers"].trigger()
    dialog = active.page.bulk.dialog
    assert isinstance(dialog, SpeakersDialog)
    active.settle()
    return dialog


def names(dialog: SpeakersDialog) -> list[str]:
    return [str(dialog.model.index(row, 0).data()) for row in range(dialog.model.rowCount())]


def test_facts_are_edited_in_place_and_shown_beside_the_name(active: Opened, speakers: SpeakersDialog) -> None:
    assert names(speakers) == ["Ana", "Eva", "Rui"]
    speakers.model.setData(speakers.model.index(0, 1), "71")
    active.settle()
    speakers.model.setData(speakers.model.index(0, 3), "Barcelos")
    active.settle()
    assert active.page.details.speaker.currentText() == "Ana, 71, Barcelos"
    assert active.row("clip-01").speaker == "Ana"
    assert active.session.undo_label == "Set place of Ana to Barcelos"
    speakers.undo.click()
    active.settle()
    assert active.page.details.speaker.currentText() == "Ana, 71"
    # A name that is taken is refused in the dialog
    speakers.model.setData(speakers.model.index(0, 0), "Eva")
    active.settle()
    assert "Somebody else is called Eva already" in speakers.strip.accessibleName()
    assert names(speakers) == ["Ana", "Eva", "Rui"]
    speakers.model.setData(speakers.model.index(0, 0), "Ana M.")
    active.settle()
    assert names(speakers) == ["Ana M.", "Eva", "Rui"]
    # Choosing a speaker with their facts means the speaker
    speakers.model.setData(speakers.model.index(2, 1), "40")
    active.settle()
    speakers.reject()
    details = active.page.details
    details.speaker.setCurrentText("Rui, 40")
    details.speaker.left.emit()
    active.settle()
    assert active.row("clip-01").speaker == "Rui"
    assert len(active.session.project.speakers()) == 3  # type: ignore[union-attr]


def test_two_become_one_and_are_parted_by_undo(active: Opened, speakers: SpeakersDialog) -> None:
    assert not speakers.merge.isEnabled()
    speakers.table.selectAll()
    speakers.merge.click()
    menu = speakers.findChild(QMenu, "speakers_merge_menu")
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert set(texts) == {"Into Ana", "Into Eva", "Into Rui"}
    menu.actions()[texts.index("Into Ana")].trigger()
    menu.close()
    active.settle()
    assert names(speakers) == ["Ana"]
    assert active.row("clip-08").speaker == "Ana"
    speakers.undo.click()
    active.settle()
    assert names(speakers) == ["Ana", "Eva", "Rui"]
    # They are found, sorted, and removed when they say nothing
    speakers.filter.setText("ev")
    assert names(speakers) == ["Eva"]
    speakers.filter.clear()
    speakers.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    assert names(speakers)[0] == "Rui"
    active.page.bulk.set_speaker("Ana", [active.row(key).id for key in ("clip-04", "clip-05")])
    active.settle()
    assert speakers.unused.isEnabled()
    speakers.unused.click()
    active.settle()
    assert sorted(names(speakers)) == ["Ana", "Eva"]
