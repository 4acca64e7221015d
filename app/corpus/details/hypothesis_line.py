"""What a model heard in the current utterance beside what is written, and why the utterance is flagged, in words."""

from __future__ import annotations

import html

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import formatting
from app.corpus.quality import flag_words
from app.i18n import tr
from app.theme import theme
from app.widgets.diff import DiffLabel, DiffPiece, pieces, spoken
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.project.records import Correction, Flag, UtteranceRow
from core.transcripts import transcribed

TAKE, TAKE_KEYS = "corpus_take_reading", "Ctrl+Shift+R"
MOST = 4
"""More reasons than this are counted, not written out."""


class HypothesisLine(QWidget):
    """A model's reading: as differences to the transcript, or as it is where nothing is transcribed; and buttons that
    take it, put it into the editor to be corrected, or refuse it. Hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(3)
        self.title = Label(tr("What a model heard"), "small", 400, "ink2")
        column.addWidget(self.title)
        self.diff = DiffLabel("written_small")
        self.diff.setObjectName("reading_diff")
        column.addWidget(self.diff)
        self.take = KeyButton(
            tr("Take as transcript"), TAKE_KEYS, role="plain", name="take_reading", dense=True, of=TAKE
        )
        self.correct = KeyButton(tr("Correct"), role="plain", name="correct_reading", dense=True)
        self.correct.setToolTip(tr("Put it into the transcript, to be corrected before it is saved"))
        self.refuse = KeyButton(tr("Refuse"), role="plain", name="refuse_reading", dense=True)
        self.refuse.setToolTip(tr("Put it out of sight until a model hears something else"))
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    @property
    def buttons(self) -> tuple[KeyButton, KeyButton, KeyButton]:
        return self.take, self.correct, self.refuse

    def show_hypothesis(self, reference: str, heard: str, sure: float | None = None) -> None:
        """`reference` as the project reads the transcript, `heard` by the model, which is so `sure` on average (None:
        nobody knows); "" hides the line."""
        self.setVisible(bool(heard))
        if heard:
            from core.evaluation.score import differences

            found = differences(reference, heard) if transcribed(reference) else []
            plain = [DiffPiece(word, "same") for word in heard.split()]
            self.title.setText(_title(reference, heard, sure))
            self.diff.show_pieces(pieces(found) if found else plain, spoken(found) or heard)
            for widget in (self.diff, *self.buttons):
                widget.setVisible(reference != heard)


def _title(reference: str, heard: str, sure: float | None) -> str:
    if reference == heard:
        return tr("A model heard the same")
    if transcribed(reference):
        return tr("What a model heard")
    return tr("A model’s draft") if sure is None else tr("A model’s draft, {sure:.0f}% sure", sure=100 * sure)


class CorrectionLine(QWidget):
    """How a transcript came about: from which model's draft, what was changed in it, and how long that took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correction_line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(3)
        self.title = Label("", "small", 400, "ink2", wrap=True)
        self.diff = DiffLabel("small")
        self.diff.setObjectName("correction_diff")
        column.addWidget(self.title)
        column.addWidget(self.diff)
        self.hide()

    def show_correction(self, correction: Correction | None) -> None:
        """None hides the line."""
        self.setVisible(correction is not None)
        if correction is None:
            return
        self.title.setText(self._words(correction))
        self.diff.setVisible(correction.changed)
        if correction.changed:
            from core.evaluation.score import differences

            found = differences(correction.text, correction.draft)
            self.diff.show_pieces(pieces(found), spoken(found))

    @staticmethod
    def _words(correction: Correction) -> str:
        """A sentence."""
        if not correction.draft and correction.seconds is None:
            return tr("Typed from nothing.")
        if not correction.draft:
            return tr("Typed from nothing in {time}.", time=formatting.duration(correction.seconds or 0))
        values = {"model": correction.model, "time": formatting.duration(correction.seconds or 0)}
        if correction.seconds is None:
            if correction.changed:
                return tr("Made from a draft by {model}, which was changed:", **values)
            return tr("A draft by {model}, accepted as it was.", **values)
        if correction.changed:
            return tr("Made in {time} from a draft by {model}, which was changed:", **values)
        return tr("A draft by {model}, accepted as it was in {time}.", **values)


class Reasons(QLabel):
    """Why an utterance is flagged, a line each, with what to do about it. Hidden where nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flag_reasons")
        self.setWordWrap(True)
        self._flags: tuple[Flag, ...] = ()
        theme.changed.connect(self._draw)
        self._draw()

    def show_flags(self, flags: tuple[Flag, ...]) -> None:
        if flags != self._flags:
            self._flags = flags
            self._draw()

    def _draw(self) -> None:
        self.setFont(theme.font("small"))
        lines = [self._line(flag) for flag in self._flags[:MOST]]
        if len(self._flags) > MOST:
            lines.append(html.escape(tr("and {number} more", number=len(self._flags) - MOST)))
        self.setText("<br>".join(lines))
        self.setAccessibleName(flag_words.tooltip(self._flags))
        self.setVisible(bool(lines))

    @staticmethod
    def _line(flag: Flag) -> str:
        ink = theme.color("badink" if flag.blocks else "ink").name()
        fix = flag_words.fix(flag)
        more = f' <span style="color:{theme.color("ink2").name()}">{html.escape(fix)}.</span>' if fix else ""
        return f'<span style="color:{ink}">{html.escape(flag_words.reason(flag))}</span>{more}'


class Remarks(QWidget):
    """Both, as Details shows them below the transcript."""

    taken = Signal(object)
    """The person wants the model's reading as the transcript of this row."""
    corrected = Signal(object)
    """The person wants to correct the reading of this row first."""
    refused = Signal(object)
    """The person does not want the reading of this row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remarks")
        self._row: UtteranceRow | None = None
        self._correction: Correction | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        self.reasons = Reasons()
        self.hypothesis = HypothesisLine()
        asked = (self.taken, self.corrected, self.refused)
        for button, signal in zip(self.hypothesis.buttons, asked, strict=True):
            button.clicked.connect(lambda _=False, signal=signal: self._tell(signal))
        self.correction = CorrectionLine()
        column.addWidget(self.reasons)
        column.addWidget(self.hypothesis)
        column.addWidget(self.correction)
        self.hide()

    def show_correction(self, correction: Correction | None) -> None:
        """How the transcript came about; None where nobody knows."""
        self._correction = correction
        self.correction.show_correction(correction)

    def show_row(self, row: UtteranceRow | None, reference: str, editable: bool) -> None:
        """`reference` is the transcript as the project reads it."""
        self._row = row
        self.reasons.show_flags(row.flags if row is not None else ())
        heard, sure = (row.hypothesis, row.sure) if row is not None else ("", None)
        made_of_it = self._correction is not None and self._correction.draft == heard
        self.hypothesis.show_hypothesis(reference, "" if made_of_it else heard, sure)
        for button in self.hypothesis.buttons:
            button.setEnabled(editable)
        self.setVisible(row is not None and bool(row.flags or row.hypothesis or self._correction))

    def _tell(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row)
