"""The IPA chart over the page: symbols to click, or to go to by keys while the keyboard stays in the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainterPath,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.corpus.typing.symbol_grid import SymbolButton, SymbolGrid, symbol_words
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.segmented import Segmented
from core.input.codes import SCHEMES
from core.input.symbols import GROUPS, Symbol, named, symbols

KEPT = 14
"""So many symbols that were used lately are shown."""
MARGIN = 8
WIDE_ENOUGH = 0.6
"""So much of the chart has to have room beside a field: a part of it is scrolled to then."""
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class IpaChart(QFrame):
    """Lies over `host`, beside the field. `steer` takes the keys that the field is given."""

    chosen = Signal(str)
    """This symbol is to be typed."""
    closed = Signal()
    codes_chosen = Signal(str)
    """The field is to be typed by these codes, "" for none."""

    def __init__(self, host: QWidget, recent: Sequence[str]) -> None:
        super().__init__(host)
        self.setObjectName("ipa_chart")
        self.setAccessibleName(tr("IPA chart"))
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what it covers is not painted
        self._by_text = {one.text: one for one in symbols()}
        self.recent: list[str] = [text for text in recent if text in self._by_text][:KEPT]
        self.found = ""
        """What was typed to find a symbol."""
        self._at: SymbolButton | None = None
        self._lately: list[SymbolButton] = []
        self._grids: dict[str, SymbolGrid] = {}
        self._make()
        self.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def _make(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.groups = Segmented(
            [(key, tr(title)) for key, title in GROUPS.items()], name="ipa_groups", label=tr("Part")
        )
        self.groups.chosen.connect(self.show_group)
        self.close_button = KeyButton("", icon="x", role="plain", name="ipa_close", dense=True)
        self.close_button.setAccessibleName(tr("Close the chart"))
        self.close_button.clicked.connect(self.dismiss)
        head.addWidget(self.groups)
        head.addStretch(1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(2)
        self._recent_title = Label(tr("Used lately"), "caption", 400, "ink2")
        row.addWidget(self._recent_title)
        row.addSpacing(8)
        self._recent_row = QHBoxLayout()
        self._recent_row.setSpacing(2)
        row.addLayout(self._recent_row)
        row.addStretch(1)
        column.addLayout(row)
        self.stack = QStackedWidget()
        self.area = QScrollArea()
        self.area.setObjectName("ipa_area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.stack)
        self.stack.setAutoFillBackground(False)
        column.addWidget(self.area, 1)
        self.words = ElidedLabel("", "small", 400, "ink")
        self.words.setObjectName("ipa_words")
        column.addWidget(self.words)
        foot = QHBoxLayout()
        foot.addWidget(Label(tr("Type this field in"), "small", 400, "ink2"))
        codes = [("", tr("Letters as they are")), *((key, tr(title)) for key, title in SCHEMES.items())]
        self.codes = Segmented(codes, name="ipa_codes", label=tr("Codes of this field"))
        self.codes.chosen.connect(self.codes_chosen)
        foot.addWidget(self.codes)
        foot.addStretch(1)
        column.addLayout(foot)
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _dress(self) -> None:
        self.setAutoFillBackground(True)
        self._show_recent()
        if self.isVisible():
            self.place()

    # Where it lies

    def open_beside(self, field: QWidget) -> None:
        """Show it where the field is not covered; the field comes into view for that."""
        self._field = field
        holder = field.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder = holder.parentWidget()
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(field)
        self.show_group(self.groups.value)
        self.look_for("")
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Above the field, below it, or at its left, wherever it has most room: what has none is scrolled to."""
        host = self.parentWidget()
        if host is None:
            return
        grid = self.stack.currentWidget()
        wanted = self.sizeHint()
        if grid is not None:
            frame = self.sizeHint() - self.area.sizeHint()
            wanted = grid.sizeHint() + frame
            least = max(self.minimumSizeHint().width(), self.words.sizeHint().width() + 2 * MARGIN)
            wanted.setWidth(max(wanted.width(), least) + 12)
            wanted.setHeight(wanted.height() + 8)
        room, field = host.rect(), self._field
        size = wanted.boundedTo(room.size())
        spot = QRect(field.mapTo(host, QPoint(0, 0)), field.size()) if host.isAncestorOf(field) else QRect()
        above, below, beside = (each - MARGIN for each in (spot.top(), room.bottom() - spot.bottom(), spot.left()))
        left = min(max(0, spot.right() + 1 - size.width()), room.width() - size.width())
        if size.height() > max(above, below) and beside >= WIDE_ENOUGH * size.width():
            size.setWidth(min(size.width(), beside))
            left, top = spot.left() - MARGIN - size.width(), max(0, min(spot.top(), room.height() - size.height()))
        elif size.height() <= above or above >= below:
            size.setHeight(min(size.height(), above))
            top = above - size.height()
        else:
            size.setHeight(min(size.height(), below))
            top = spot.bottom() + 1 + MARGIN
        self.setGeometry(left, top, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its corners are round: what lies there is the page's."""
        super().resizeEvent(event)
        shape, corner = QPainterPath(), theme.radius("card")
        shape.addRoundedRect(QRectF(self.rect()), corner, corner)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def dismiss(self) -> None:
        """Away with it."""
        self._mark(None)
        self.hide()
        self.closed.emit()

    # What it shows

    def show_group(self, group: str) -> None:
        """Another part of the chart, made at its first visit."""
        self.groups.set_value(group)
        if group not in self._grids:
            grid = self._grids[group] = SymbolGrid(group)
            grid.chosen.connect(self.choose)
            self.stack.addWidget(grid)
        for key, grid in self._grids.items():  # the others ask for no room
            wanted = QSizePolicy.Policy.Preferred if key == group else QSizePolicy.Policy.Ignored
            grid.setSizePolicy(wanted, wanted)
        self.stack.setCurrentWidget(self._grids[group])
        self._mark(None)
        if self.isVisible():
            self.place()

    def choose(self, symbol: Symbol) -> None:
        """Type this one; it is remembered as used."""
        self.recent = [symbol.text, *(text for text in self.recent if text != symbol.text)][:KEPT]
        self.chosen.emit(symbol.text)
        at = self._at.symbol if self._at is not None else None
        lately = self._at in self._lately
        self._show_recent()
        if lately and at is not None:
            self._mark(next((one for one in self._lately if one.symbol is at), None))

    def _show_recent(self) -> None:
        if self._at in self._lately:
            self._at = None
        for button in self._lately:
            self._recent_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._lately = []
        for text in self.recent:
            button = SymbolButton(self._by_text[text], self)
            button.setObjectName(f"recent_{button.objectName()}")
            button.clicked.connect(lambda _=False, one=button.symbol: self.choose(one))
            self._recent_row.addWidget(button)
            button.show()
            self._lately.append(button)
        self._recent_title.setVisible(bool(self._lately))

    # By keys

    @property
    def rows(self) -> list[list[SymbolButton]]:
        """What arrows go through, from top to bottom."""
        return [*([self._lately] if self._lately else []), *self._grids[self.groups.value].rows]

    @property
    def current(self) -> Symbol | None:
        """Where keys are; None before the first of them."""
        return self._at.symbol if self._at is not None else None

    def steer(self, event: QKeyEvent) -> bool:
        """Do what a key says; False where it is the field's after all. Arrows go through the symbols, Enter types, Tab
        goes to the next part, letters look for a name or a code, Esc closes."""
        key, text = Qt.Key(event.key()), event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if held:
            return False
        if key in STEPS:
            self._step(*STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._at is not None:
                self.choose(self._at.symbol)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            keys = list(GROUPS)
            step = 1 if key == Qt.Key.Key_Tab else -1
            self.show_group(keys[(keys.index(self.groups.value) + step) % len(keys)])
            self._step(0, 1)
        elif key == Qt.Key.Key_Escape:
            if self.found:
                self.look_for("")
            else:
                self.dismiss()
        elif key == Qt.Key.Key_Backspace:
            self.look_for(self.found[:-1])
        elif text and text.isprintable():
            self.look_for(self.found + text)
        else:
            return False
        return True

    def look_for(self, wanted: str) -> None:
        """Go to the symbol that is called so, or typed so."""
        self.found = wanted
        names = {one.text: tr(one.name) for one in symbols()} if wanted.strip() else {}
        hits = named(wanted.strip(), names) if wanted.strip() else []
        if not hits:
            self._mark(None)
            return
        hit = hits[0]
        if hit.group != self.groups.value:
            self.show_group(hit.group)
        self._mark(next(one for row in self._grids[hit.group].rows for one in row if one.symbol is hit))

    def _step(self, across: int, down: int) -> None:
        rows = self.rows
        at = next((n for n, row in enumerate(rows) if self._at in row), -1)
        self.found = ""
        if at < 0 or self._at is None:
            self._mark(rows[0][0])
            return
        place = rows[at].index(self._at)
        if across:
            self._mark(rows[at][(place + across) % len(rows[at])])
            return
        row = rows[(at + down) % len(rows)]
        x = self._at.mapTo(self, self._at.rect().center()).x()
        self._mark(min(row, key=lambda one: abs(one.mapTo(self, one.rect().center()).x() - x)))

    def _mark(self, button: SymbolButton | None) -> None:
        """Where keys are now; that is said aloud, too."""
        if self._at is not None and self._at is not button:
            self._at.set_current(False)
        self._at = button
        said = symbol_words(button.symbol) if button is not None else ""
        if button is not None:
            button.set_current(True)
            self.area.ensureWidgetVisible(button)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._tell(said)

    def _tell(self, said: str) -> None:
        if self.found and self._at is None:
            said = tr("No symbol is called “{words}”", words=self.found)
        elif self.found:
            said = tr("{words}: {found}", words=self.found, found=said)
        hint = tr("Arrows choose, Enter types, letters look for a name or a code, Tab goes to the next part")
        self.words.setText(said or hint)
        self.words.set_tone("ink" if said else "ink2")
