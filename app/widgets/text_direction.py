"""Which way a text runs, and pictures of letters for which a plain font has no room."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

from app.i18n import tr
from core.text.direction import runs_right_to_left
from core.text.vocabulary import clusters, code_points

AT_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
DOTTED = "\u25cc"
"""What carries a mark that is shown by itself."""


def direction(text: str) -> Qt.LayoutDirection:
    """The direction of a paragraph with this text."""
    return Qt.LayoutDirection.RightToLeft if runs_right_to_left(text) else Qt.LayoutDirection.LeftToRight


def beginning(text: str) -> Qt.AlignmentFlag:
    """The side at which a text begins, whatever the direction of the window."""
    return AT_THE_RIGHT if runs_right_to_left(text) else AT_THE_LEFT


def letter_shown(letter: str) -> str:
    """A letter for a tile: the space as "␣", a mark by itself on a dotted circle."""
    if letter == " ":
        return "␣"
    return DOTTED + letter if letter and unicodedata.category(letter[0])[0] == "M" else letter


def letter_spoken(letter: str) -> str:
    """A letter for a screen reader: a mark by itself by its name, everything else as it is."""
    if letter == " ":
        return tr("space")
    if letter and unicodedata.category(letter[0])[0] == "M":
        return ", ".join(unicodedata.name(c, code_points(c)).lower() for c in letter)
    return letter


def cluster_spans(text: str) -> list[tuple[int, int]]:
    """Where each character that people see begins and ends, in Qt's UTF-16 positions."""
    spans, at = [], 0
    for cluster in clusters(text):
        length = len(cluster.encode("utf-16-le")) // 2
        spans.append((at, at + length))
        at += length
    return spans
