"""Widgets that change at the same time are painted one after the other."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.paint_turns import PaintTurns


class Painted(QWidget):
    """Notes its name when it is painted."""

    def __init__(self, name: str, notes: list[str]) -> None:
        super().__init__()
        self.name, self.notes = name, notes

    def paintEvent(self, event: QPaintEvent) -> None:
        self.notes.append(self.name)


def test_each_is_painted_in_a_turn_of_its_own(qtbot: QtBot) -> None:
    notes: list[str] = []
    holder = QWidget()
    qtbot.addWidget(holder)
    row = QHBoxLayout(holder)
    parts = [Painted(name, notes) for name in "abc"]
    for part in parts:
        row.addWidget(part)
    holder.resize(300, 100)
    holder.show()
    qtbot.waitUntil(lambda: len(notes) == 3)
    notes.clear()
    turns = PaintTurns(holder)
    turn = QTimer(holder, interval=0)
    turn.timeout.connect(lambda: notes.append("-"))
    turn.start()
    turns.hold(parts)
    turns.hold(parts[1:])
    for part in parts:
        part.update()
    assert turns.busy
    qtbot.waitUntil(lambda: not turns.busy and "c" in notes)
    painted = "".join(notes)
    assert painted.replace("-", "") == "abc"
    assert not {"ab", "bc"} & {painted[i : i + 2] for i in range(len(painted))}, "a turn lies between two of them"
