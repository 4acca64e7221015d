"""The shared widgets: differences, chips, badges, sparklines, segments, keys, strips, labels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.widgets.chip import Chip, chip_size, paint_chip
from app.widgets.diff import DiffLabel, DiffLegend, DiffPiece, paint_line, pieces, place, spoken
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import ElidedLabel, Label
from app.widgets.pair_badge import PairBadge, badge_text, paint_pair, pair_width
from app.widgets.segmented import Segmented
from app.widgets.sparkline import paint_sparkline
from core.errors import WorkbenchError

pytestmark = pytest.mark.usefixtures("light")


@dataclass(frozen=True)
class Word:
    kind: str
    reference: str = ""
    hypothesis: str = ""


SAID = [
    Word("same", "as", "as"), Word("wrong", "laranjas", "naranjas"), Word("left_out", "mais"), Word("extra", "", "e"),
    Word("wrong", "sabão", "sabam"),
]  # fmt: skip


def habit(word: str) -> bool:
    return word == "naranjas"


def canvas(width: int = 300, height: int = 40) -> QImage:
    image = QImage(QSize(width, height), QImage.Format.Format_ARGB32)
    image.fill(theme.color("surface"))
    return image


def colours(image: QImage, rect: QRect | None = None) -> set[str]:
    rect = rect or image.rect()
    found = (image.pixelColor(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom()))
    return {QColor(c).name() for c in found}


def test_written_stands_before_said_and_habits_are_told_apart() -> None:
    assert pieces(SAID, habit) == [
        DiffPiece("as", "same"), DiffPiece("naranjas", "habit"), DiffPiece("laranjas", "reference"),
        DiffPiece("mais", "left_out"), DiffPiece("e", "wrong"), DiffPiece("sabam", "wrong"),
        DiffPiece("sabão", "reference"),
    ]  # fmt: skip


def test_differences_are_spoken() -> None:
    assert spoken(SAID[1:2], habit, "Spanish") == "written naranjas, Spanish habit; said laranjas"
    assert spoken(SAID[2:4]) == "left out mais, written e, not said"


def test_pieces_wrap_within_the_width_and_keep_their_order() -> None:
    font = theme.font("body")
    placed = place(pieces(SAID * 6, habit), font, 200, 24)
    assert [item.piece for item in placed] == pieces(SAID * 6, habit)
    assert all(item.rect.right() <= 200 for item in placed)
    lines = [item.rect.top() for item in placed]
    assert lines == sorted(lines)
    assert len(set(lines)) > 3


def test_neighbours_on_a_line_never_overlap() -> None:
    placed = place(pieces(SAID * 3, habit), theme.font("body"), 260, 24)
    for one, other in pairwise(placed):
        if one.rect.top() == other.rect.top():
            assert one.rect.right() <= other.rect.left()


@pytest.mark.parametrize(
    ("look", "role"), [("wrong", "badtint"), ("habit", "srctint"), ("reference", "tgt"), ("left_out", "tgt")]
)
def test_each_look_paints_its_own_colour(look: str, role: str) -> None:
    image = canvas()
    painter = QPainter(image)
    paint_line(painter, image.rect(), [DiffPiece("laranjas", look)])
    painter.end()
    assert theme.color(role).name() in colours(image)


def test_a_line_that_is_too_long_stays_in_its_cell() -> None:
    image = canvas(400)
    cell = QRect(0, 0, 120, 40)
    painter = QPainter(image)
    paint_line(painter, cell, pieces(SAID * 4, habit))
    painter.end()
    assert colours(image, QRect(121, 0, 279, 40)) == {theme.color("surface").name()}


def test_a_diff_label_grows_with_its_text(qtbot: QtBot) -> None:
    label = DiffLabel()
    qtbot.addWidget(label)
    label.show_pieces(pieces(SAID, habit), "words")
    one = label.heightForWidth(800)
    label.show_pieces(pieces(SAID * 8, habit))
    assert label.heightForWidth(200) > 3 * one
    assert "laranjas" in label.accessibleName()


def test_the_legend_names_the_source_only_where_there_is_one(qtbot: QtBot) -> None:
    legend = DiffLegend()
    qtbot.addWidget(legend)
    assert legend.accessibleName() == "Key: written, said, left out"
    legend.set_source("Spanish")
    assert legend.accessibleName().endswith("Spanish habit")


def test_chips_paint_within_the_room_they_ask_for() -> None:
    size = chip_size("Not in alphabet", "alphabet")
    image = canvas(size.width() + 60, size.height() + 10)
    painter = QPainter(image)
    width = paint_chip(painter, image.rect(), "Not in alphabet", "bad", "alphabet")
    painter.end()
    assert width == size.width()
    assert theme.color("badtint").name() in colours(image)
    assert colours(image, QRect(width, 0, 60, image.height())) == {theme.color("surface").name()}


def test_chips_shorten_to_a_narrow_cell() -> None:
    image = canvas(200)
    painter = QPainter(image)
    assert paint_chip(painter, QRect(0, 0, 50, 40), "A very long flag indeed") == 50
    painter.end()


def test_chip_and_pair_speak(qtbot: QtBot) -> None:
    chip, pair = Chip("Clipped", "bad"), PairBadge("es", "pt")
    qtbot.addWidget(chip)
    qtbot.addWidget(pair)
    chip.set("Silence 2.1 s", "plain")
    assert chip.accessibleName() == "Silence 2.1 s"
    assert pair.accessibleName() == "Spanish to Portuguese"
    pair.set("", "mwl")
    assert pair.accessibleName() == "Mirandese"


def test_a_pair_without_source_is_grey() -> None:
    image = canvas()
    painter = QPainter(image)
    assert paint_pair(painter, image.rect(), "", "pt") == pair_width("", "pt")
    painter.end()
    found = colours(image)
    assert theme.color("cmptint").name() in found
    assert theme.color("srctint").name() not in found


def test_that_there_is_no_source_is_said_in_the_window_s_language(monkeypatch: pytest.MonkeyPatch) -> None:
    english = pair_width("", "pt")
    monkeypatch.setattr("app.widgets.pair_badge.tr", lambda text: {"none": "ninguno"}[text])
    assert badge_text("") == "ninguno"
    assert badge_text("pt") == "PT"
    assert pair_width("", "pt") > english


@pytest.mark.parametrize("values", [[0.5], [0.9, 0.3], [0.4, 0.4, 0.4], [1.2, 0.8, 0.5, 0.2]])
def test_sparklines_end_in_a_dot_inside_their_room(values: list[float]) -> None:
    image = canvas(100, 30)
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(10, 5, 60, 20), values)
    painter.end()
    assert theme.color("tgt").name() in colours(image, QRect(10, 5, 61, 21))
    assert colours(image, QRect(75, 0, 25, 30)) == {theme.color("surface").name()}


def test_no_values_paint_nothing() -> None:
    image = canvas(100, 30)
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(10, 5, 60, 20), [])
    painter.end()
    assert colours(image) == {theme.color("surface").name()}


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        ("Ctrl+K", "Ctrl K"), ("Ctrl+Shift+Q", "Ctrl ⇧ Q"), ("Ctrl+Return", "Ctrl ↵"), ("Return", "Enter"),
        ("Delete", "Delete"), ("Left Right", "← →"), ("Ctrl++", "Ctrl +"), ("Ctrl+.", "Ctrl ."), ("F2", "F2"),
    ],
)  # fmt: skip
def test_keys_are_printed_plainly(keys: str, printed: str) -> None:
    assert key_text(keys) == printed


def test_a_button_has_room_for_icon_text_and_key(qtbot: QtBot) -> None:
    plain, full = KeyButton("New project"), KeyButton("New project", "Ctrl+N", icon="plus", role="primary")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)
    assert full.sizeHint().width() > plain.sizeHint().width() + 40
    assert full.accessibleName() == "New project, Ctrl+N"
    assert full.minimumSizeHint() == full.sizeHint()


def test_a_button_follows_its_action(qtbot: QtBot) -> None:
    action = QAction("Loop")
    action.setCheckable(True)
    action.setEnabled(False)
    button = KeyButton("Loop", "L", role="toggle", action=action)
    qtbot.addWidget(button)
    assert not button.isEnabled()
    action.setEnabled(True)
    button.click()
    assert action.isChecked()
    assert button.isChecked()
    action.setChecked(False)
    assert not button.isChecked()


def test_segments_tell_a_choice_and_arrows_move_it(qtbot: QtBot) -> None:
    segments = Segmented((("words", "Words"), ("letters", "Letters")), name="mode", label="Rates")
    qtbot.addWidget(segments)
    segments.show()
    assert segments.value == "words"
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert chosen.args == ["letters"]
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("words")
    assert segments.value == "words"


def test_the_strip_says_offers_details_and_one_action(qtbot: QtBot) -> None:
    strip, done = ErrorStrip(), []
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.show_error(WorkbenchError("No sound.", "Plug it in.", "errno 5"), "Look again", lambda: done.append(True))
    assert strip.accessibleName() == "No sound. Plug it in."
    strip.findChild(QPushButton, "error_action").click()
    assert done == [True]
    strip.findChild(QPushButton, "error_details").click()
    strip.findChild(QPushButton, "error_copy").click()
    assert QApplication.clipboard().text() == "No sound. Plug it in.\n\nerrno 5"
    strip.findChild(QPushButton, "error_close").click()
    assert strip.isHidden()


def test_what_was_wanted_looks_like_no_error(light: QApplication, qtbot: QtBot) -> None:
    strip = ErrorStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 40)

    def ground() -> QColor:
        return strip.grab().toImage().pixelColor(strip.width() - 60, 3)

    strip.show_note("The evaluation was removed.", action="Put back")
    assert strip.accessibleName() == "The evaluation was removed."
    assert ground() == theme.color("sunken")
    strip.show_text("It cannot be put back.")
    assert ground() == theme.color("badtint")
    strip.show_note("It was put back.")
    assert ground() == theme.color("sunken")


def test_a_strip_without_action_or_detail_shows_no_such_buttons(qtbot: QtBot) -> None:
    strip = ErrorStrip()
    qtbot.addWidget(strip)
    strip.show_text("Kept what was heard.")
    assert strip.findChild(QPushButton, "error_action").isHidden()
    assert strip.findChild(QPushButton, "error_details").isHidden()


def test_an_empty_state_is_one_sentence_and_one_button(qtbot: QtBot) -> None:
    empty = EmptyState("No runs yet.", "New run", primary=True, name="train_empty")
    qtbot.addWidget(empty)
    assert empty.button is not None
    assert empty.button.objectName() == "train_empty_button"
    with qtbot.waitSignal(empty.pressed):
        empty.button.click()


def test_elided_text_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A name that is far too long for its place", "body")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_wrapped_text_has_the_line_height_of_the_design(qtbot: QtBot) -> None:
    label = Label("one two three four five six seven eight nine ten", "body", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == theme.line("body")
    assert label.heightForWidth(120) % theme.line("body") == 0
    assert label.heightForWidth(120) >= 3 * theme.line("body")


def test_the_focus_ring_surrounds_buttons_that_a_key_reached(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    first, second = KeyButton("First", name="first", parent=host), KeyButton("Second", name="second", parent=host)
    first.move(20, 20)
    second.move(140, 20)
    host.resize(300, 80)
    host.show()
    host.activateWindow()
    with qtbot.waitActive(host, timeout=20_000):
        host.raise_()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(second.hasFocus, timeout=20_000)
    outside = second.geometry().topLeft() + QPoint(second.width() // 2, -3)
    assert host.grab().toImage().pixelColor(outside).name() == theme.color("act").name()
