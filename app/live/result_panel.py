"""The result of a take: its words with times and confidence, its sound, and the differences from what was said."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import formatting
from app.i18n import tr, worded
from app.live.take_state import SOUND_RATE, TakeState
from app.live.word_flow import TakeWave, WordFlow
from app.theme import theme
from app.widgets.diff import DiffLabel, pieces, spoken
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.decoding.transcript import Word
from core.evaluation.score import differences, score
from core.project.takes import MISSING_HINT, Take, missing_words
from core.transcripts import transcribed
from core.wording import Listed


class ShadeKey(QWidget):
    """The legend of the shades: sure, less sure, unsure."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Shades: sure, less sure, unsure"))
        theme.changed.connect(self.updateGeometry)

    def _parts(self) -> list[tuple[str, str]]:
        return [(tr("sure"), "surface"), (tr("less sure"), "cmptint"), (tr("unsure"), "line2")]

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(sum(metrics.horizontalAdvance(t) + 18 for t, _ in self._parts()), theme.line("small") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        x = 0
        for text, fill in self._parts():
            wide = painter.fontMetrics().horizontalAdvance(text) + 12
            box = self.rect().adjusted(x, 1, 0, -1)
            box.setWidth(wide)
            painter.setPen(theme.color("line2"))
            painter.setBrush(theme.color(fill))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(theme.color("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x += wide + 6


class ResultPanel(QFrame):
    """Shows the chosen take of `state`. `corrected` carries a take and what was really said; `play` seconds from and
    to; `keep` a take to be kept."""

    corrected = Signal(object, str)
    play = Signal(float, float)
    keep = Signal(object)

    def __init__(self, state: TakeState, *, read_only: bool = False) -> None:
        super().__init__()
        self._state, self._read_only = state, read_only
        self.setObjectName("liveResult")
        self.setProperty("role", "panel")
        self._take: Take | None = None
        self._words: tuple[Word, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        self.words = WordFlow()
        column.addWidget(self.words)
        self._about = Label("", "small", 400, "ink2", wrap=True)
        self._about.setObjectName("liveAbout")
        column.addWidget(self._about)
        self._missing = Label("", "small", 500, "bad", wrap=True)
        self._missing.setObjectName("liveMissing")
        column.addWidget(self._missing)
        self.wave = TakeWave()
        column.addWidget(self.wave)
        self._against = Label("", "small", 400, "ink2")
        self._diff = DiffLabel("title")
        column.addWidget(self._against)
        column.addWidget(self._diff)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("liveResultScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer.addWidget(scroll)
        self.words.chosen.connect(self._on_word)
        self.words.play.connect(self._on_play_word)
        self.words.alternative.connect(self._on_alternative)
        self.wave.seek.connect(lambda at: self.play.emit(at, -1.0))
        state.chosen_changed.connect(self._on_chosen)
        state.sound_changed.connect(self._show_sound)
        self._show_nothing()

    def _head(self) -> QBoxLayout:
        """Title and buttons in one line; `resizeEvent` puts the buttons below where they do not fit."""
        self._head_line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(8)
        buttons.setSpacing(8)
        self._title = Label("", "body", 600)
        self._when = Label("", "small", 400, "ink3")
        self._key = ShadeKey()
        self.play_button = KeyButton(tr("Play"), "Space", icon="play", role="plain", name="livePlayTake", dense=True)
        self.copy_button = KeyButton(tr("Copy text"), icon="copy", role="plain", name="liveCopyText", dense=True)
        self.correct_button = KeyButton(
            tr("Correct"), "F2", icon="pencil", name="liveCorrect", dense=True, of="live_action_correct"
        )
        self.keep_button = KeyButton(
            tr("Keep for test"), "K", icon="check", name="liveKeep", dense=True, of="live_action_keep"
        )
        self.play_button.clicked.connect(lambda: self.play.emit(0.0, -1.0))
        self.copy_button.clicked.connect(self._on_copy)
        self.correct_button.clicked.connect(self.correct)
        self.keep_button.clicked.connect(self._on_keep)
        for widget in (self._title, self._when, self._key):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.play_button, self.copy_button, self.correct_button, self.keep_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._head_line.addLayout(row, 1)
        self._head_line.addLayout(buttons)
        self._head_parts = (row, buttons)
        return self._head_line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_head()

    def _lay_head(self) -> None:
        needed = sum(part.sizeHint().width() for part in self._head_parts) + 60
        fits = needed <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._head_line.setDirection(direction)

    def _show_nothing(self) -> None:
        """No take is chosen."""
        self._when.setText(tr("The words of a take appear here, with their times."))
        for part in (self._key, self.words, self.wave, self._against, self._diff, self._about, self._missing):
            part.hide()
        for button in (self.play_button, self.copy_button, self.correct_button, self.keep_button):
            button.setVisible(False)

    def _on_chosen(self) -> None:
        take = self._state.chosen
        if take is None:
            return
        fresh = self._take is None or self._take.path != take.path
        self._take = take
        self._words = take.transcript.words if take.transcript else ()
        self._title.setText(tr("Take {number}", number=take.number))
        self._when.setText(tr("{moment}, {seconds:.1f} s", moment=formatting.clock(take.at), seconds=take.seconds))
        for part in (self._key, self.words, self.wave, self._about):
            part.setVisible(True)
        for button in (self.play_button, self.copy_button, self.correct_button, self.keep_button):
            button.setVisible(True)
        if fresh or self._words != self.words.words:
            self.words.show_words(self._words)
        if fresh:
            self._show_sound()
        else:
            self.wave.show_words(self._words)
        self._missing.setText(f"{worded(missing_words(take.missing))} {worded(MISSING_HINT)}" if take.missing else "")
        self._missing.setVisible(bool(take.missing))
        kept = take.utterance_id is not None
        self.keep_button.set_text(tr("In the test set") if kept else tr("Keep for test"))
        self.keep_button.setEnabled(not kept and not self._read_only)
        self.correct_button.setEnabled(not self._read_only)
        self._lay_head()
        self._on_word(-1)
        self._draw_against()

    def _show_sound(self) -> None:
        self.wave.show_take(self._state.sound, SOUND_RATE, self._words)

    def correct(self) -> None:
        """Ask what was really said."""
        if self._take is None:
            return
        text, ok = QInputDialog.getMultiLineText(
            self, tr("Correct the text"), tr("What was really said"), self._take.reference or self._take.text
        )
        if ok and text.strip():
            self.corrected.emit(self._take, " ".join(text.split()))

    def _draw_against(self) -> None:
        take = self._take
        normaliser = self._state.takes.normaliser
        reference = normaliser(take.reference) if take and take.reference and normaliser else ""
        shown = transcribed(reference) and take is not None and take.transcript is not None
        self._against.setVisible(shown)
        self._diff.setVisible(shown)
        if take is None or not shown:
            return
        result = score([reference], [take.text])
        wrong, count = round(result.wer * result.words), result.words
        if take.corrected:
            words = tr(
                "Against your correction: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}",
                wrong=wrong,
                count=count,
                rate=result.wer,
            )
        else:
            words = tr(
                "Against the prompt: {wrong:,} of {count:,} words wrong, word error rate (WER) {rate:.1%}",
                wrong=wrong,
                count=count,
                rate=result.wer,
            )
        self._against.setText(words)
        found = differences(reference, take.text)
        self._diff.show_pieces(pieces(found), spoken(found))

    def _on_word(self, index: int) -> None:
        self.wave.choose(index)
        if not 0 <= index < len(self._words):
            lost = self._take.lost if self._take else ""
            hint = tr("Left and Right walk through the words, Enter plays one, F2 corrects the text.")
            heard = self._take.transcript if self._take else None
            held = worded(heard.held_back) if heard is not None else ""
            said = hint if self._words else tr("No words were heard in this take.")
            self._about.setText(lost or " ".join(part for part in (held, said) if part))
            return
        word = self._words[index]
        text = tr(
            "{text}: {number:.0f}% sure, {start_s:.2f} to {end_s:.2f} s",
            text=word.text,
            number=100 * word.confidence,
            start_s=word.start_s,
            end_s=word.end_s,
        )
        if word.alternatives:
            others = Listed(
                tr("{number} {word} {share:.0%}", number=number, word=other, share=share)
                for number, (other, share) in enumerate(word.alternatives, 1)
            )
            text = f"{text} · {tr('also heard as {others}; press the number to choose', others=others)}"
        self._about.setText(text)

    def _on_play_word(self, index: int) -> None:
        word = self._words[index]
        self.play.emit(max(0.0, word.start_s - 0.03), word.end_s + 0.03)

    def _on_alternative(self, index: int, number: int) -> None:
        word = self._words[index]
        if self._take is None or self._read_only or number >= len(word.alternatives):
            return
        words = [w.text for w in self._words]
        words[index] = word.alternatives[number][0]
        self.corrected.emit(self._take, " ".join(w for w in words if w))

    def _on_keep(self) -> None:
        if self._take is not None:
            self.keep.emit(self._take)

    def _on_copy(self) -> None:
        if self._take is not None:
            QApplication.clipboard().setText(self._take.text)
