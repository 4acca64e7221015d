"""The theme: tokens, live switching, text sizes, icons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.theme import SCALES, theme
from app.theme.tokens import THEME, Tokens

TEXT_PAIRS = [
    ("ink", "page"), ("ink2", "page"), ("ink3", "page"), ("ink", "surface"), ("ink3", "surface"), ("actink", "acttint"),
    ("srcink", "srctint"), ("tgtink", "tgttint"), ("badink", "badtint"), ("onact", "actbtn"),
]  # fmt: skip


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(light: QApplication, mode: str, ink: str, ground: str) -> None:
    theme.set_mode(mode)
    assert contrast(theme.color(ink), theme.color(ground)) >= 4.5


def test_both_themes_name_the_same_roles() -> None:
    tokens = Tokens.read()
    assert tokens.light.keys() == tokens.dark.keys()


def test_switching_the_theme_repaints_open_widgets(light: QApplication, qtbot: QtBot) -> None:
    button = QPushButton(theme.icon("plus"), "Add")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    after = button.grab().toImage()
    assert theme.dark
    assert QApplication.palette().color(QPalette.ColorRole.Window) == theme.color("page")
    assert luminance(ground_of(before)) > 0.8
    assert luminance(ground_of(after)) < 0.1


def ground_of(image: QImage) -> QColor:
    return image.pixelColor(image.width() // 2, 4)


def test_icons_follow_the_theme_without_being_made_again(light: QApplication) -> None:
    icon = theme.icon("play")
    bright = strongest(icon.pixmap(QSize(16, 16)).toImage())
    theme.set_mode("dark")
    assert strongest(icon.pixmap(QSize(16, 16)).toImage()) != bright


def strongest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda c: c.alpha())


def test_every_bundled_icon_draws_something(light: QApplication) -> None:
    names = sorted(path.stem for path in (THEME / "icons").glob("*.svg"))
    assert len(names) > 40
    for name in names:
        assert strongest(theme.pixmap(name, "ink", 32, 1.0).toImage()).alpha() > 150, name


@pytest.mark.parametrize("percent", SCALES)
def test_fonts_and_rows_grow_with_the_text_size(light: QApplication, percent: int) -> None:
    theme.set_text_size(percent)
    assert theme.font("body").pixelSize() == max(1, round(13 * percent / 100))
    assert theme.row_height() >= theme.font("body").pixelSize() + 12


@pytest.mark.parametrize(("asked", "given"), [(10, 90), (500, 150)])
def test_text_size_stays_between_90_and_150(light: QApplication, asked: int, given: int) -> None:
    theme.set_text_size(asked)
    assert theme.percent == given


def test_digits_have_one_width(light: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setFont(theme.font("metric", 600))
    widths = {label.fontMetrics().horizontalAdvance(digit * 8) for digit in "0123456789"}
    assert len(widths) == 1


def test_system_font_replaces_the_bundled_one(light: QApplication) -> None:
    assert theme.font().family() == "Inter"
    theme.set_system_font(True)
    assert theme.font().family() != "Inter" or QFont().defaultFamily() == "Inter"
    theme.set_system_font(False)
    assert theme.font().family() == "Inter"


def test_an_unknown_role_is_an_error(light: QApplication) -> None:
    with pytest.raises(KeyError):
        theme.color("teal")


def test_following_ends_with_its_owner(light: QApplication, qtbot: QtBot) -> None:
    import shiboken6

    label, dressed = QLabel(), []
    theme.follow(label, lambda: dressed.append(label.text()))
    theme.set_mode("dark")
    assert len(dressed) == 2
    shiboken6.delete(label)
    theme.set_mode("light")
    assert len(dressed) == 2


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_choice_that_can_be_typed_into_has_one_ground(light: QApplication, qtbot: QtBot, mode: str) -> None:
    box = QComboBox()
    box.setEditable(True)
    qtbot.addWidget(box)
    box.show()
    theme.set_mode(mode)  # type: ignore[arg-type]
    image, middle = box.grab().toImage(), box.rect().center()
    assert QColor(image.pixelColor(middle)) == theme.color("raised")
