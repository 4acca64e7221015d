"""What measures the sound that is shown: how it is drawn, lines over it, the spectrum, and numbers to copy."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.background.latest import Later, Latest
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.measuring.look_popup import LookPopup
from app.corpus.measuring.remembered import LINES_KEY, SoundLook, keep_look, look_of
from app.corpus.measuring.spectrum_view import SpectrumWindow
from app.corpus.measuring.voice_lines import FORMANTS, INTENSITY, PITCH
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.i18n import tr, worded
from core.phonetics import measures
from core.phonetics.formants import Formants, available, how_to_get
from core.phonetics.measures import Moment, Stretch
from core.phonetics.spectrum import spectrum_in
from core.phonetics.tracks import Tracks
from core.progress import Stop

LINES = (PITCH, INTENSITY, FORMANTS)
REST_MS = 90
LONGEST_S = 60.0
"""Lines are drawn over no more than this: farther out they would be a smear."""


class MeasuringCommands(QObject):
    """Works out on threads what the view over the sound shows; formants in a child that ends with the project."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane) -> None:
        super().__init__(audio)
        self._context, self._selection, self._actions, self._audio = context, selection, actions, audio
        self._view = audio.view
        self.look = look_of(context.settings)
        self._formants = Formants()
        self._tracks: Tracks | None = None
        self._lines = Latest(context.tasks, self)
        self._spectra = Latest(context.tasks, self)
        self._copies = Latest(context.tasks, self)
        for asked in (self._lines, self._spectra, self._copies):
            asked.failed.connect(self._on_failed)
        self._later = Later(REST_MS, self._ask_lines, self)
        self._spectrum_later = Later(REST_MS, self._ask_spectrum, self)
        self.popup: LookPopup | None = None
        self.spectrum: SpectrumWindow | None = None
        actions.bind(look=self.open_look, spectrum=self.open_spectrum, copy_measures=self.copy)
        kept = context.settings.value(LINES_KEY, [])
        for name in LINES:
            actions[name].setChecked(name in kept and (name != FORMANTS or available()))
            actions[name].toggled.connect(self._on_toggled)
        for changed in (selection.current_changed, selection.current_renewed):
            changed.connect(self._on_current)
        self._view.axis.changed.connect(self._on_axis)
        self._view.cursor_moved.connect(lambda _: self._follow())
        self._view.selected.connect(lambda _: self._follow())
        audio.playing_changed.connect(lambda _: self._follow())
        context.session.closed.connect(self.close)
        self._apply()

    @property
    def wanted(self) -> frozenset[str]:
        """The lines that are wanted."""
        return frozenset(name for name in LINES if self._actions[name].isChecked())

    def close(self) -> None:
        """The project goes: nothing is measured any more, and the child ends."""
        for asked in (self._lines, self._spectra, self._copies):
            asked.forget()
        self._later.stop()
        self._spectrum_later.stop()
        self._tracks = None
        self._view.voice.show_track(None)
        if self.spectrum is not None:
            self.spectrum.reject()
        formants, self._formants = self._formants, Formants()
        formants.close()

    # How it is drawn

    def open_look(self) -> None:
        """The settings, below their button."""
        if self.popup is not None:
            self.popup.accept()
            return
        popup = LookPopup(self.look, {name: self._actions[name] for name in LINES}, self._view.window())
        popup.changed.connect(self.set_look)
        popup.finished.connect(self._on_popup_closed)
        self.popup = popup
        popup.open_below(self._audio.transport.look)

    def _on_popup_closed(self, _: int) -> None:
        popup, self.popup = self.popup, None
        if popup is not None:
            popup.deleteLater()
            self._view.setFocus()

    def set_look(self, wanted: SoundLook) -> None:
        """Draw it so from now on."""
        again = wanted.measuring != self.look.measuring
        self.look = wanted
        keep_look(self._context.settings, wanted)
        if again:
            self._tracks = None
        self._apply()
        self._spectrum_later.start()

    def _apply(self) -> None:
        self._view.spectrogram.set_look(self.look.look)
        pitch = self.look.measuring.pitch
        self._view.voice.show_lines(self.wanted, (pitch.floor, pitch.ceiling))
        self._show_known()

    def _on_toggled(self, _: bool) -> None:
        if self._actions[FORMANTS].isChecked() and not available():
            self._actions[FORMANTS].setChecked(False)
            self._context.status(worded(how_to_get()))
            return
        self._context.settings.set_value(LINES_KEY, sorted(self.wanted))
        self._apply()

    # Lines

    def tracks(self) -> Tracks | None:
        """Of the recording that is shown; None where there is none."""
        found = self._selection.sound()
        if found is None:
            return None
        recording, path = found
        kept = self._tracks
        if kept is None or (kept.path, kept.channel, kept.frames) != (path, recording.channel, recording.frames):
            rate, frames = recording.rate, recording.frames
            kept = Tracks(path, recording.channel, rate, frames, self.look.measuring, self._formants)
            self._tracks = kept
        return kept

    def _on_current(self) -> None:
        self._lines.forget()
        self._view.voice.show_track(None)
        self._show_known()
        self._follow()

    def _on_axis(self) -> None:
        if not self.wanted:
            return
        voice, axis = self._view.voice, self._view.axis
        track = voice.track
        there = track is not None and len(track.times) and axis.span <= LONGEST_S
        if not there or track.times[0] > axis.start + 0.02 or track.times[-1] < min(axis.end, axis.duration) - 0.02:  # type: ignore[union-attr]
            self._show_known()

    def _show_known(self) -> None:
        """What is known already at once, the rest a moment after the view has come to rest."""
        voice, axis = self._view.voice, self._view.axis
        if not self.wanted:
            self._lines.forget()
            return
        if axis.span > LONGEST_S:
            self._later.stop()
            voice.show_track(None, tr("Lines are drawn over a minute and less: zoom in"))
            return
        tracks = self.tracks()
        known = tracks.at_hand(axis.start, axis.end, formants=FORMANTS in self.wanted) if tracks is not None else None
        if known is not None:
            voice.show_track(known)
            voice.move_to(self._view.playhead.at)
        elif tracks is not None:
            self._later.start()

    def _ask_lines(self) -> None:
        tracks, axis, formants = self.tracks(), self._view.axis, FORMANTS in self.wanted
        if tracks is None or not self.wanted or axis.span > LONGEST_S:
            return
        start, end = axis.start, axis.end

        def work(_: object, cancelled: Stop) -> object:
            return tracks.of(start, end, cancelled, formants=formants)

        self._lines.ask(work, lambda _: self._show_known() if tracks is self._tracks else None)

    # Spectrum

    def open_spectrum(self) -> None:
        """Beside the sound until it is closed; it follows the playhead and the selection."""
        if self.spectrum is None:
            self.spectrum = SpectrumWindow(self._view.window())
            self.spectrum.closed.connect(self._on_spectrum_closed)
        self.spectrum.show()
        self.spectrum.activateWindow()
        self.spectrum.figure.setFocus()
        self._ask_spectrum()

    def _on_spectrum_closed(self) -> None:
        window, self.spectrum = self.spectrum, None
        self._spectra.forget()
        if window is not None:
            window.deleteLater()

    def _follow(self) -> None:
        if self.spectrum is not None:
            self._spectrum_later.start()

    def _here(self) -> tuple[float, float]:
        """The selection, else the playhead twice."""
        return self._view.selection.chosen or (self._view.playhead.at, self._view.playhead.at)

    def _ask_spectrum(self) -> None:
        tracks, window = self.tracks(), self.spectrum
        if window is None:
            return
        if tracks is None:
            window.show_spectrum(None, self.look.look.top_hz)
            return
        (start, end), look = self._here(), self.look.look
        top = min(look.top_hz, tracks.rate / 2)
        self._spectra.ask(
            lambda *_: spectrum_in(tracks, start, end, look.window_ms / 1000),
            lambda found: window.show_spectrum(found, top),
        )

    # Numbers

    def copy(self) -> None:
        """Pitch, intensity and formants of the selection, else at the playhead, to the clipboard."""
        tracks = self.tracks()
        if tracks is None:
            return
        (start, end), formants = self._here(), available()

        def work(_: object, cancelled: Stop) -> Moment | Stretch:
            if end > start:
                return measures.stretch(tracks, start, end, cancelled, formants=formants)
            return measures.moment(tracks, start, cancelled, formants=formants)

        self._copies.ask(work, self._on_measured)

    def _on_measured(self, found: Moment | Stretch) -> None:
        QApplication.clipboard().setText(measures.tsv([measures.figures(found)]))
        hz = found.f0_hz if isinstance(found, Moment) else found.f0_mean_hz
        db = found.intensity_db if isinstance(found, Moment) else found.intensity_mean_db
        pitch = tr("{hz:.1f} Hz", hz=hz) if hz is not None else tr("no pitch")
        loud = tr("{db:.1f} dB", db=db) if db is not None else tr("silence")
        self._context.status(tr("Copied: {pitch}, {loudness}", pitch=pitch, loudness=loud))

    def _on_failed(self, error: BaseException) -> None:
        if self._context.session.in_place and not self._audio.facts.locate.isVisible():
            self._context.show_error(error)
