"""What people have to know beside the figures of an evaluation: a line under the head, and all of it in a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.evaluate.evaluation_state import EvaluationState
from app.i18n import tr, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.reading_fields import remark_in_window
from app.widgets.strip import Strip
from app.widgets.text_table import LazyRows, TextTable
from core.evaluation.left_out import not_scored
from core.project.records import Problem


class RemarksStrip(Strip):
    """Hidden where there is nothing to be known. What is too long for the line stands in the dialog."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("evaluate_remarks")
        self.words = ElidedLabel("", "small", 500, "ink2")
        self.words.setObjectName("evaluate_remarks_words")
        self.more = KeyButton(tr("Show all remarks"), role="plain", name="evaluate_remarks_more", dense=True)
        self.more.clicked.connect(self.open)
        self.line_up(self.words, self.more, around=4)
        self.hide()
        state.report_changed.connect(self._show)
        state.analysis_changed.connect(self._show)

    @property
    def _remarks(self) -> list[str]:
        found = self._state.found
        return [remark_in_window(remark) for remark in found.remarks] if found is not None else []

    def _show(self) -> None:
        text = " ".join(self._remarks)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def open(self) -> QDialog:
        """All remarks, and the utterances that stand in no figure, by name."""
        report = self._state.report
        dialog = RemarksDialog(self._remarks, not_scored(report) if report is not None else (), self.window())
        dialog.open()
        return dialog


class RemarksDialog(QDialog):
    """A sentence a line; the utterances below, where some stand in no figure."""

    def __init__(self, remarks: Sequence[str], aside: Sequence[Problem], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate_remarks_dialog")
        self.setWindowTitle(tr("Remarks on the evaluation"))
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for remark in remarks:
            column.addWidget(Label(remark, "body", 400, "ink", wrap=True))
        heads = (tr("Utterance"), tr("What is wrong"), tr("What to do"))
        self.table = TextTable(
            "evaluate_aside", tr("Utterances that stand in no figure, and why"), heads, (150, 0, 150), wrap=True
        )
        self.table.texts.show_rows(LazyRows(aside, _row))
        self.table.setVisible(bool(aside))
        column.addWidget(self.table, 1)
        close = KeyButton(tr("Close"), "Esc", name="evaluate_remarks_close")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(theme.px(620), theme.px(380 if aside else 160))


def _row(problem: Problem) -> tuple[str, ...]:
    return problem.where, worded(problem.reason), worded(problem.hint)
