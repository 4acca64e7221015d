"""Somebody before the window for a linguist's hour: by keys, and with the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.corpus.page import CorpusPage
from app.frame.palette import Palette
from tests.app.corpus.conftest import type_text
from tests.app.test_field_day import Hands, Key

CHILD_MS = 120_000


class Person(Hands):
    """Somebody before the window, who sees what it shows."""

    @property
    def page(self) -> CorpusPage:
        found = self.window.pages.make("corpus")
        assert isinstance(found, CorpusPage)
        return found

    @property
    def view(self):
        return self.page.audio.view

    def row(self, number: int):
        """The utterance that stands at a place in the recording."""
        reader = self.window.session.reader
        assert reader is not None
        return reader.row(int(self.view.utterances.boxes.ids[number]))

    def rows(self):
        """All utterances of the recording, in the order of time."""
        reader = self.window.session.reader
        assert reader is not None
        return sorted(reader.rows(reader.ids().tolist()), key=lambda row: row.start)

    def gone(self, name: str) -> None:
        """Wait for the end of a dialog's work, after which it goes."""
        top = QApplication.topLevelWidgets
        self.qtbot.waitUntil(lambda: all(w.objectName() != name or not w.isVisible() for w in top()), timeout=CHILD_MS)

    def command(self, words: str) -> None:
        """A command by its words: the palette is open until one is chosen."""

        def choose() -> None:
            palette = QApplication.activeModalWidget()
            if isinstance(palette, Palette):
                type_text(palette.field, words)
                QTest.keyClick(palette.field, Qt.Key.Key_Return)
                palette.reject()  # where nothing was found: nobody waits for ever
            else:
                QTimer.singleShot(50, choose)

        QTimer.singleShot(50, choose)
        self.press("Ctrl+K")

    def tiers_shown(self) -> list[str]:
        return [parts.tier.name for parts in self.view.utterances.tiers.tiers]


class Mouse(Person):
    """The same person, who reaches everything with the pointer; texts are typed where it has clicked."""

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible(), widget.objectName()
        assert widget.isEnabled(), widget.objectName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def button(self, name: str, within: QWidget | None = None) -> None:
        """Click the one that is called so."""
        found = (within or self.window).findChild(QWidget, name)
        assert found is not None, name
        self.click(found)

    def from_menu(self, title: str, text: str) -> None:
        """A command of the menu bar."""
        bar = self.window.menuBar()
        head = next(action for action in bar.actions() if action.text().replace("&", "") == title)
        self.click(bar, bar.actionGeometry(head).center())
        self.choose(text)

    def choose(self, text: str) -> None:
        """An entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(action for action in menu.actions() if action.text().replace("&", "").startswith(text))
        self.click(menu, menu.actionGeometry(entry).center())

    def write_in(self, field: QWidget, text: str) -> None:
        """All of a field anew."""
        self.click(field)
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(field, text)

    def cell(self, tier: str, second: float) -> QPoint:
        """Where a tier's part at a second is drawn, in the view's pixels."""
        lanes = self.view.utterances
        row = next(r for r in lanes.rows if r.tier >= 0 and lanes.tiers.tiers[r.tier].tier.name == tier)
        return QPointF(lanes.axis.x(second), lanes.strip(row).center().y()).toPoint()
