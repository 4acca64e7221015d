"""The sound of one utterance: transport, sound view and facts, and what ties them to loader and player."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.context import Context
from app.corpus.arrangement import side_by_side
from app.corpus.selection import Selection
from app.corpus.sound.facts_strip import FactsStrip
from app.corpus.sound.sound_loader import SoundLoader, SoundStretch, SpeechFound
from app.corpus.sound.sound_view import SoundView
from app.corpus.sound.speech_around import SpeechAround
from app.corpus.sound.transport import Transport
from app.corpus.sound.utterance_playback import SPEEDS, UtterancePlayback
from app.i18n import tr
from app.theme import theme
from app.widgets.spectrogram_lane import Sounding
from core.errors import SoundError
from core.project.records import Recording, UtteranceRow
from core.project.word_times_by_length import span_of

FIRST_S = 30.0
"""What is shown of a recording in which nothing is marked yet."""
AROUND_EDGE_S = 1.0
WORDS_PAD_S = 0.15
"""Sound kept before and after speech by Trim to speech, as in a bulk trim: final sounds fade."""


class AudioPane(QFrame):
    """Shows and plays one utterance. `trimmed` asks for new marks in frames; nothing is written here."""

    trimmed = Signal(object, int, int, bool)
    """Row, start, end, and whether neighbours that share an edge move with it."""
    missing = Signal(object, object)
    """The row whose sound could not be read, and the error; None when it could."""
    playing_changed = Signal(bool)
    locate_asked = Signal()

    def __init__(
        self, context: Context, selection: Selection, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._selection = selection
        self.setObjectName("audio_pane")
        self.setAccessibleName(tr("Audio"))
        self._context = context
        self.row: UtteranceRow | None = None
        self._recording: Recording | None = None
        self.heard: SpeechFound | None = None
        self._stretch: SoundStretch | None = None
        self._wanted: tuple[float, float] | None = None
        self.follows = False
        """Whether the view stays as near as it is when another utterance of the recording comes."""
        self.stays = False
        """The same for the next one only."""
        self.play_on_arrival = False
        self._arrived = False
        self._spare_cache: tempfile.TemporaryDirectory[str] | None = None
        self.loader = SoundLoader(context.tasks, self)
        self.playback = UtterancePlayback(lambda: context.player, self)
        self.transport = Transport(actions)
        self.view = SoundView(theme)
        self.speech = SpeechAround(self.view, self.loader)
        self.parts = side_by_side(self.view)
        self.facts = FactsStrip()
        self.locate = self.facts.locate
        self.locate.clicked.connect(self.locate_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.transport)
        column.addWidget(self.parts, 1)
        column.addWidget(self.facts)
        self._connect()
        self.show_row(None, None, None)

    def _connect(self) -> None:
        loader, view, playback = self.loader, self.view, self.playback
        for changed in (self._selection.current_changed, self._selection.current_renewed):
            changed.connect(self._show_current)
        self._selection.draft_due.connect(view.commit)
        loader.stretch_came.connect(self._on_stretch)
        loader.peaks_came.connect(view.set_peaks)
        loader.frequencies_came.connect(view.set_frequencies)
        loader.heard.connect(self._on_heard)
        loader.failed.connect(self._on_failed)
        view.spectrogram.fine_wanted.connect(self._on_fine_wanted)
        view.waveform.samples_wanted.connect(self._on_samples_wanted)
        view.trimming.connect(self._on_trimming)
        view.trimmed.connect(self._on_trimmed)
        view.cursor_moved.connect(self._on_cursor)
        view.play_asked.connect(self.play_or_pause)
        playback.moved.connect(self._on_moved)
        playback.state_changed.connect(self._on_state)
        playback.failed.connect(self._context.show_error)
        self.transport.speed_chosen.connect(playback.set_speed)

    # What is shown

    def _show_current(self) -> None:
        sound = self._selection.sound()
        self.show_row(self._selection.row, *(sound or (None, None)))

    def show_row(self, row: UtteranceRow | None, recording: Recording | None, path: Path | None) -> None:
        """Another utterance, or the same one with other marks; a recording without one, or nothing at all."""
        self.view.commit()
        same = row is not None and self.row is not None and row.id == self.row.id
        moved = same and self.row is not None and (row.start, row.end) != (self.row.start, self.row.end)  # type: ignore[union-attr]
        self.row = row
        if same and self._recording == recording and row is not None:
            if moved:
                self.view.show_kept(row.start / row.rate, row.end / row.rate)
                self._hear_again()
            self._show_facts()
            return
        self.playback.set_stretch(None)
        self.loader.stop()
        there, self._recording, self.heard, self._stretch = self._recording, recording, None, None
        if there != recording or not self.stays:
            self.speech.forget()
        self.locate.hide()
        if recording is None or path is None:
            self.view.set_empty(True)
            self.view.show_recording(1.0, 0.0, 1.0)
            self._show_time(0.0)
            self._show_facts()
            return
        whole = recording.frames / recording.rate
        start, end = (row.start / row.rate, row.end / row.rate) if row is not None else (0.0, min(whole, FIRST_S))
        self.view.set_empty(False, marked=row is not None)
        if self.stays and there == recording:
            self.view.show_other(start, end)
        else:
            self.view.show_recording(whole, start, end)
        self.stays = self.follows
        self.loader.load(recording, path, self._cache(), start, end)
        self._show_facts()
        self._on_cursor(start)

    def _cache(self) -> Path:
        """The project's cache; one of our own while the project may not be written."""
        project = self._context.session.project
        if project is not None and not project.read_only:
            return project.cache
        if self._spare_cache is None:
            self._spare_cache = tempfile.TemporaryDirectory(prefix="vizinho-cache-")
        return Path(self._spare_cache.name)

    def arrive(self) -> None:
        """The person came to this utterance: its sound plays by itself where that is wished."""
        self._arrived = True

    def close_project(self) -> None:
        """Forget everything of the project."""
        self._arrived = False
        self.playback.stop()
        self.loader.forget()
        if self._spare_cache is not None:
            self._spare_cache.cleanup()
            self._spare_cache = None

    def _show_keep(self, start: float, end: float) -> None:
        name = tr(
            "Utterance {key}, {seconds:.2f} seconds, kept {start:.2f} to {end:.2f}",
            key=self.row.key if self.row is not None else "",
            seconds=end - start,
            start=start,
            end=end,
        )
        self.view.setAccessibleName(name)
        self._show_facts(start, end)

    def _show_facts(self, start: float | None = None, end: float | None = None) -> None:
        row, recording = self.row, self._recording
        if row is None or recording is None:
            self.facts.show_nothing(tr("Nothing is marked in it yet") if recording is not None else "")
        elif start is None or end is None:
            self._show_keep(row.start / row.rate, row.end / row.rate)
        else:
            among = self.view.utterances.shown
            self.facts.show_facts(start, end, recording.frames / recording.rate, self.heard, among=among)

    def renew_facts(self) -> None:
        """Other utterances of the recording came into view, or went."""
        self._show_facts()

    # Sound that came

    def _on_stretch(self, stretch: SoundStretch) -> None:
        self._stretch = stretch
        self.playback.set_stretch(stretch)
        self.view.set_samples(stretch.samples, stretch.rate, stretch.start_s)
        self.view.fit_range(stretch.samples)
        if self.row is not None:
            self.missing.emit(self.row, None)
            if self._arrived and self.play_on_arrival:
                self.play_all()
        self._arrived = False

    def _on_heard(self, heard: SpeechFound) -> None:
        self.heard = heard
        if self._stretch is not None:
            self.speech.add(heard.regions, self._stretch.start_s, self._stretch.end_s)
        self._show_facts()

    def _hear_again(self) -> None:
        row, stretch = self.row, self._stretch
        if row is not None and stretch is not None:
            self.loader.listen(stretch, row.start / row.rate, row.end / row.rate)

    def _on_failed(self, error: BaseException) -> None:
        self.view.spectrogram.fine_failed()
        if isinstance(error, SoundError) and self._stretch is None and self.row is not None:
            self.facts.show_trouble(str(error))
            self.missing.emit(self.row, error)
        elif self._context.session.in_place:
            self._context.show_error(error)

    def _on_fine_wanted(self, start: float, end: float, columns: int) -> None:
        lane = self.view.spectrogram
        if lane.frequencies is not None:
            look = lane.look
            self.loader.draw(
                cast("Sounding", lane.frequencies),
                lane.loudest,
                (start, end, columns),
                look,
                lambda picture: lane.set_fine(picture) if lane.look == look else None,
            )

    def _on_samples_wanted(self, start: float, end: float) -> None:
        if self._wanted is None or not (self._wanted[0] <= start and end <= self._wanted[1]):
            self._wanted = (start - 10, end + 10)
            self.loader.read(start, end, self._on_more_samples)

    def _on_more_samples(self, stretch: SoundStretch) -> None:
        self._wanted = None
        self.view.set_samples(stretch.samples, stretch.rate, stretch.start_s)

    # Playing

    def play_or_pause(self) -> None:
        """Play the selection, or the utterance from the playhead on; hold when it plays."""
        if self.playback.playing:
            self.playback.stop()
            return
        self.play_range(*self._range())

    def jump(self, seconds: float) -> None:
        """Back or on by some seconds; what plays goes on from there."""
        at, last = self.view.playhead.at, self.view.axis.duration
        wanted = min(max(0.0, at + seconds), last)
        playing, end = self.playback.playing, self.view.marks.kept[1]
        self.view.move_playhead(wanted, follow=True)
        self._on_cursor(wanted)
        if playing:
            self.play_range(wanted, end if wanted < end else last)

    def step_speed(self, step: int) -> None:
        """The next slower or faster speed."""
        at = min(range(len(SPEEDS)), key=lambda i: abs(SPEEDS[i] - self.playback.speed))
        speed = SPEEDS[min(max(0, at + step), len(SPEEDS) - 1)]
        self.transport.show_speed(speed)
        self.playback.set_speed(speed)

    def _range(self) -> tuple[float, float]:
        if self.view.selection.chosen is not None:
            return self.view.selection.chosen
        start, end = self.view.marks.kept
        at, last = self.view.playhead.at, self.view.axis.duration
        if self.playback.loop or abs(at - end) <= 0.01 or at >= last - 0.01:
            return start, end
        return at, end if at < end else last

    def play_range(self, start: float, end: float) -> None:
        """Play a stretch of the recording; reads it first when it is not at hand."""
        if self.playback.can_play(start, end):
            self.playback.play(start, end)
        elif self._stretch is not None:
            self.loader.read(start, end, lambda stretch: self.playback.play(start, end, stretch))

    def play_selection(self) -> None:
        """Play what is selected; else around the handle that the arrow keys move; else the whole utterance."""
        if self.view.selection.chosen is None and self.view.marks.focused:
            self.play_edge()
        else:
            self.play_range(*(self.view.selection.chosen or self.view.marks.kept))

    def play_edge(self) -> None:
        """Play a second on each side of the handle that the arrow keys move, else of the end that is nearer."""
        start, end = self.view.marks.kept
        at, last = self.view.playhead.at, self.view.axis.duration
        edge = {"start": start, "end": end}.get(
            self.view.marks.focused, start if abs(at - start) <= abs(at - end) else end
        )
        self.play_range(max(0.0, edge - AROUND_EDGE_S), min(last, edge + AROUND_EDGE_S))

    def play_on(self) -> None:
        """Play from the playhead on, beyond the utterance."""
        start, end = self.view.playhead.at, self.view.axis.duration
        self.playback.stop()

        def begun(stretch: SoundStretch) -> None:
            self.playback.play(start, min(end, stretch.end_s), stretch, once=True)

        self.loader.read_on(start, begun, lambda: self.playback.playing)

    def play_words(self, text: str, first: int, last: int) -> None:
        """Play about where some characters of the transcript are said: its letters spread over the speech."""
        start, end = self.view.marks.kept
        regions = self.heard.regions if self.heard is not None else ()
        spoken = [(max(a, start), min(b, end)) for a, b in regions if b > start and a < end] or [(start, end)]
        a, b = span_of(text, spoken, first, last)
        a, b = max(start, a - WORDS_PAD_S), min(end, b + WORDS_PAD_S)
        self.view.choose((a, b))
        self.play_range(a, b)

    def play_all(self) -> None:
        """Play the utterance from its start."""
        self.play_range(*self.view.marks.kept)

    def to_start(self) -> None:
        """The playhead to the start of the utterance."""
        start = self.view.marks.kept[0]
        self.view.move_playhead(start, follow=True)
        self._on_cursor(start)

    def stop(self) -> None:
        """Fall silent and put the playhead at the start; clear the selection when silent already."""
        if self.playback.playing:
            self.playback.stop()
            self.to_start()
        else:
            self.view.choose(None)

    def _on_cursor(self, seconds: float) -> None:
        if self.playback.playing:
            self.playback.stop()
        self._show_time(seconds)

    def _on_moved(self, seconds: float) -> None:
        self.view.move_playhead(seconds, follow=True)
        self._show_time(seconds)

    def _show_time(self, seconds: float) -> None:
        recording = self._recording
        self.transport.show_time(seconds, recording.frames / recording.rate if recording is not None else 0.0)

    def _on_state(self, playing: bool) -> None:
        self.transport.set_playing(playing)
        self.playing_changed.emit(playing)

    # Marks

    def _on_trimming(self, start: float, end: float) -> None:
        self._show_keep(start, end)
        self._selection.put_draft(marks=(start, end))

    def _on_trimmed(self, start: float, end: float) -> None:
        self._selection.put_draft(marks=None)
        if self.row is not None:
            self.trimmed.emit(self.row, *self._frames(start, end), not self.view.apart)
        self.view.apart = False

    def _frames(self, start: float, end: float) -> tuple[int, int]:
        assert self.row is not None
        last = self._recording.frames if self._recording is not None else self.row.end
        rate = self.row.rate
        first = self.row.start if abs(start - self.row.start / rate) < 0.5 / rate else round(start * rate)
        final = self.row.end if abs(end - self.row.end / rate) < 0.5 / rate else round(end * rate)
        return max(0, first), min(last, final)

    def set_edge(self, handle: str) -> None:
        """Move one end to the playhead."""
        if self.row is not None:
            self.view.set_handle(handle, self.view.playhead.at)

    def set_editable(self, editable: bool) -> None:
        self.view.set_editable(editable)

    @property
    def cursor_frame(self) -> int:
        """The playhead, in frames of the recording."""
        return round(self.view.playhead.at * self._recording.rate) if self._recording is not None else 0

    @property
    def recording(self) -> Recording | None:
        """The recording that is shown."""
        return self._recording
