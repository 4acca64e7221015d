"""Limits of the checks: from where on something is flagged, and how many utterances that would be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.background.latest import Later
from app.context import Context
from app.corpus.quality import flag_words
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.strip import Strip
from core.project.checks.limits import FIELDS, LimitField, Limits

COUNT_MS = 200


def title(name: str) -> str:
    """A limit by name."""
    return tr(FIELDS[name].title)


def unit(name: str) -> str:
    """What a limit is counted in."""
    return worded(FIELDS[name].unit)


class LimitsDialog(QDialog):
    """A row for each limit with what it would flag. `applied` carries the limits; nothing is changed before."""

    applied = Signal(object)

    def __init__(self, context: Context, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: set[str] = set()
        self._counting = False
        self.counts: dict[str, int] = {}
        self.boxes: dict[str, QDoubleSpinBox] = {}
        self._counted: dict[str, Label] = {}
        self.restores: dict[str, KeyButton] = {}
        self._later = Later(COUNT_MS, self._count, self)
        self.setObjectName("limits_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Limits of the checks"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_table(limits), 1)
        column.addLayout(self._make_foot())
        self.resize(theme.px(860), theme.px(700))
        context.session.closed.connect(self.reject)
        self._asked = {kind for field in FIELDS.values() for kind in field.kinds}
        self._later.start(0)

    def _make_table(self, limits: Limits) -> QScrollArea:
        body = Strip((), "surface")
        grid = QGridLayout(body)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        words = tr("What was measured is kept: another limit reads no sound again.")
        grid.addWidget(Label(words, "small", 400, "ink2", wrap=True), 0, 0, 1, 5)
        for row, field in enumerate(FIELDS.values(), start=1):
            self._add_row(grid, row, field, getattr(limits, field.name))
        grid.setRowStretch(len(FIELDS) + 1, 1)
        area = QScrollArea()
        area.setObjectName("limits_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.setMinimumWidth(body.minimumSizeHint().width() + theme.px(24))
        return area

    def _add_row(self, grid: QGridLayout, row: int, field: LimitField, value: float) -> None:
        name = Label(title(field.name), "body")
        name.setToolTip(worded(field.help))
        box = QDoubleSpinBox()
        box.setObjectName(f"limit_{field.name}")
        box.setAccessibleName(f"{title(field.name)}, {unit(field.name)}")
        box.setDecimals(0 if field.step >= 1 and float(field.default * field.scale).is_integer() else 2)
        box.setRange(field.low, field.high)
        box.setSingleStep(field.step)
        box.setValue(value * field.scale)
        box.setFixedWidth(theme.px(96))
        box.setToolTip(worded(field.help))
        box.valueChanged.connect(partial(self._on_changed, field))
        count = Label("", "small", 400, "ink2")
        count.setMinimumWidth(theme.px(190))
        restore = KeyButton(
            tr("Restore", about="the usual limit"), role="plain", name=f"restore_{field.name}", dense=True
        )
        restore.setAccessibleName(tr("Restore: {title}", title=title(field.name)))
        restore.setToolTip(tr("The usual limit is {value}", value=self._value_text(field, field.default)))
        restore.setAutoDefault(False)
        restore.clicked.connect(partial(self._restore, field.name))
        for at, widget in enumerate((name, box, Label(unit(field.name), "small", 400, "ink2"), count, restore)):
            grid.addWidget(widget, row, at)
        self.boxes[field.name], self._counted[field.name], self.restores[field.name] = box, count, restore
        self._show_restore(field)

    @staticmethod
    def _value_text(field: LimitField, value: float) -> str:
        return tr("{value:g} {unit}", value=value * field.scale, unit=unit(field.name)).rstrip()

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 16)
        foot.setSpacing(8)
        self.restore_all = KeyButton(tr("Restore all"), role="plain", name="limits_restore_all")
        self.restore_all.clicked.connect(self._on_restore_all)
        self.state = Label("", "small", 400, "ink2")
        cancel = KeyButton(tr("Cancel"), "Esc", name="limits_cancel")
        cancel.clicked.connect(self.reject)
        self.apply = KeyButton(tr("Apply"), "Ctrl+Return", role="primary", name="limits_apply")
        self.apply.setShortcut("Ctrl+Return")
        self.apply.clicked.connect(self._on_apply)
        for button in (self.restore_all, cancel, self.apply):
            button.setAutoDefault(False)
        foot.addWidget(self.restore_all)
        foot.addWidget(self.state, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.apply)
        return foot

    # Values

    @property
    def limits(self) -> Limits:
        """What the fields say; a field that was not touched keeps its exact value."""
        values = {}
        for name, box in self.boxes.items():
            shown = box.value() / FIELDS[name].scale
            default = FIELDS[name].default
            values[name] = default if abs(shown - default) < 10 ** -box.decimals() / FIELDS[name].scale / 2 else shown
        return Limits.of(values)

    def _on_changed(self, field: LimitField, _: float) -> None:
        self._show_restore(field)
        self._asked |= set(field.kinds)
        self._later.start()

    def _show_restore(self, field: LimitField) -> None:
        if field.name in self.restores:
            self.restores[field.name].setVisible(getattr(self.limits, field.name) != field.default)

    def _restore(self, name: str) -> None:
        self.boxes[name].setValue(FIELDS[name].default * FIELDS[name].scale)

    def _on_restore_all(self) -> None:
        for name in self.boxes:
            self._restore(name)

    # Counts

    def _count(self) -> None:
        folder = self._context.session.project_folder
        if self._counting or folder is None or not self._asked:
            return
        kinds, self._asked = tuple(self._asked), set()
        limits = self.limits
        self._counting = True
        self.state.setText(tr("Counting"))

        def work() -> dict[str, int]:
            from core.project.checks.flag_rules import count
            from core.project.queries import Reader

            with Reader(folder) as reader:
                return count(reader, limits, kinds)

        self._context.tasks.ask(work, self._on_counted, self._on_failed)

    def _on_counted(self, counts: dict[str, int]) -> None:
        self._counting = False
        self.counts |= counts
        self.state.setText("")
        for name, label in self._counted.items():
            parts = [(kind, self.counts[kind]) for kind in FIELDS[name].kinds if kind in self.counts]
            label.setText(" · ".join(tr("{flag} {count:,}", flag=flag_words.title(kind), count=n) for kind, n in parts))
        if self._asked:
            self._later.start()

    def _on_failed(self, error: BaseException) -> None:
        self._counting = False
        self._context.show_error(error)

    def _on_apply(self) -> None:
        self.applied.emit(self.limits)
        self.accept()
