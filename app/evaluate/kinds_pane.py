"""What the errors are: their kinds, how many of them are the source's habits, and the mix-ups that happen most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.evaluate.charts.kinds_bar import KindsBar
from app.evaluate.charts.mixup_list import MixupList
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.pane_head import PaneHead
from app.evaluate.pane_rows import PaneRows
from app.formatting import percent
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import NOWHERE
from app.widgets.label import Label
from app.widgets.pair_badge import badge_width, paint_badge
from app.widgets.vertical_scroll import VerticalScroll
from core.evaluation.analysis import Mixup
from core.languages import language_name

LINE = 30
"""Height of the line about habits, in px at 100%, where its words stand in one."""
LEAST_LISTED = 78
"""Of the list of mix-ups, in px at 100%: three rows."""


class HabitsLine(QAbstractButton):
    """Says how many wrong words the source's spelling explains; pressed, it lists their utterances."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("evaluate_habits")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._source = ""
        theme.changed.connect(self.updateGeometry)

    def show_habits(self, count: int, source: str) -> None:
        """`source` is the code of the language they are of, "" where there is none."""
        self._source = source
        name = worded(language_name(source)) if source else ""
        words = tr_n(
            "One of the wrong words is a {language} habit", "%n of the wrong words are {language} habits", count,
            language=name,
        )  # fmt: skip
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(source))
        self.setEnabled(count > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("small", 600))
        return QSize(self._left + metrics.horizontalAdvance(self.text()) + 12, theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(LINE))

    @property
    def _left(self) -> int:
        """Where the words begin."""
        return 10 + badge_width(self._source) + 8

    def heightForWidth(self, width: int) -> int:
        """The words go on in the next line where they must."""
        metrics = QFontMetrics(theme.font("small", 600))
        room = QRect(0, 0, max(1, width - self._left - 8), 0)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(theme.px(LINE), lines + theme.px(LINE) - metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(
            QPen(theme.color("act" if focused else "src" if self.isChecked() else "srcline"), 2 if focused else 1)
        )
        painter.setBrush(theme.color("srctint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        paint_badge(painter, QRect(10, 0, self.width(), self.height()), self._source, "src")
        painter.setFont(theme.font("small", 600 if self.isChecked() else 500))
        painter.setPen(theme.color("srcink"))
        room = QRect(self._left, 0, self.width() - self._left - 8, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.end()


class KindsPane(QWidget):
    """Everything here filters the table."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self._listed = ""
        self.setObjectName("evaluate_kinds")
        self.setAccessibleName(tr("Kinds of error"))
        self.head = PaneHead(tr("Kinds of error"))
        self.bar, self.habits, self.mixups = KindsBar(), HabitsLine(), MixupList()
        self.blind = Label("", "caption", 400, "ink2", wrap=True)
        self.place = VerticalScroll(self.mixups, "evaluate_mixups_scroll")
        theme.follow(self.place, lambda: self.place.setMinimumHeight(theme.px(LEAST_LISTED)))
        for chart in (self.bar, self.mixups):
            offer_copies(chart)
            chart.cleared.connect(lambda: state.set_filter(state.filter.whole))
        self.bar.chosen.connect(self._on_kind)
        self.mixups.chosen.connect(self._on_mixup)
        self.mixups.moved.connect(self._on_moved)
        self.habits.clicked.connect(self._on_habits)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(6)
        column.addWidget(self.head)
        self.mixups_head = PaneHead(tr("Most frequent mix-ups"))
        below = PaneRows("evaluate_kinds_scroll", 6)
        for part in (self.bar, self.blind, self.habits, self.mixups_head):
            below.rows.addWidget(part)
        below.rows.addWidget(self.place, 1)
        column.addWidget(below, 1)
        state.analysis_changed.connect(self._show)
        state.filter_changed.connect(self._mark)

    def _show(self) -> None:
        report, found = self._state.report, self._state.analysis
        if report is None or found is None:
            return
        kinds, source = found.kinds, self._state.source
        errors = kinds.substituted + kinds.left_out + kinds.extra
        self.head.note.setText(
            tr_n("one in {words:,} words", "%n in {words:,} words", errors, words=report.score.words)
        )
        self.bar.show_kinds(kinds)
        self.blind.setText(
            tr("Without heed of accents {accents}, of word borders {borders}",
               accents=percent(kinds.blind_accents), borders=percent(kinds.blind_borders))
        )  # fmt: skip
        self.habits.show_habits(kinds.habits, source)
        self._listed = ""
        self._list("pairs")
        self._mark()

    def _list(self, which: str) -> None:
        """The words that are written for others; where those that are left out or extra are looked at, these."""
        found = self._state.analysis
        if found is None or which == self._listed:
            return
        self._listed = which
        wanted: dict[str, tuple[bool, bool]] = {"left_out": (True, False), "extra": (False, True)}
        said, written = wanted.get(which, (True, True))
        mixups = (one for one in found.mixups if (bool(one.said), bool(one.written)) == (said, written))
        self.mixups.show_mixups(tuple(mixups), self._state.source)
        notes = {"left_out": tr("words left out"), "extra": tr("extra words")}
        self.mixups_head.note.setText(notes.get(which, tr("written, said")))

    def _mark(self) -> None:
        wanted = self._state.filter
        if wanted.mixup is None:
            self._list(wanted.error if wanted.error in ("left_out", "extra") else "pairs")
        kinds, mixups = self.bar.kinds, self.mixups.mixups
        self.bar.mark(kinds.index(wanted.error) if wanted.error in kinds else NOWHERE)
        self.mixups.mark(NOWHERE if wanted.mixup is None else place_of(mixups, wanted.mixup))
        self.habits.setChecked(wanted.kind == "habits")

    def _on_kind(self, row: int) -> None:
        self._state.narrow(self._state.filter.narrowed(error=self.bar.kinds[row]))

    def _on_mixup(self, row: int) -> None:
        mixup = self.mixups.mixups[row]
        self._state.narrow(self._state.filter.narrowed(mixup=(mixup.said, mixup.written)))

    def _on_habits(self) -> None:
        kind = self._state.filter.kind
        self._state.set_filter(self._state.filter.whole.of_kind("errors" if kind == "habits" else "habits"))

    def _on_moved(self, row: int) -> None:
        if row != NOWHERE and self.mixups.hasFocus():
            box = self.mixups.row_box(row).toRect()
            self.place.ensureVisible(box.left(), box.center().y(), 0, box.height())


def place_of(mixups: Sequence[Mixup], pair: tuple[str, str]) -> int:
    """Where a mix-up of words is listed."""
    return next((row for row, one in enumerate(mixups) if (one.said, one.written) == pair), NOWHERE)
