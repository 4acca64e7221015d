"""Shows the film of the recording at the playhead, and lets one choose, locate or take away the film."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from app.background.latest import Later, Latest
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.corpus.video.film_reader import FilmReader
from app.corpus.video.film_shift_dialog import FilmShiftDialog
from app.corpus.video.video_pane import VideoPane
from app.i18n import tr, worded
from core.errors import SoundError, WorkbenchError
from core.project.recording.video import Video, relink_videos, set_video, shift_video, video_of
from core.project.records import Changes, Recording
from core.video.files import FILMS, print_of
from core.video.film import Film, FilmFacts, Frame
from core.wording import say

SHOWN_KEY, LAYOUT = "corpus/video", "corpus/video"
WIDTHS = [700, 300]
REST_MS = 80
PATTERN = " ".join(f"*{ending}" for ending in sorted(FILMS))


class VideoCommands(QObject):
    """The pane is there while a person wants it; the film is open while its pane is."""

    def __init__(self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane) -> None:
        super().__init__(audio)
        self._context, self._selection, self._audio = context, selection, audio
        self._action = actions["video"]
        self.pane = VideoPane()
        self.reader = FilmReader(self)
        self.facts: FilmFacts | None = None
        self.frame: Frame | None = None
        self._video: Video | None = None
        self._there = False
        self._looking = Latest(context.tasks, self)
        self._recording: Recording | None = None
        self.shifting: FilmShiftDialog | None = None
        self._resized = Later(REST_MS, self._ask, self)
        parts = audio.parts
        parts.addWidget(self.pane)
        parts.setSizes(WIDTHS)
        parts.restoreState(context.settings.state(LAYOUT))
        parts.splitterMoved.connect(lambda *_: context.settings.set_state(LAYOUT, parts.saveState()))
        self.pane.hide()
        actions.bind(frame_back=lambda: self.step(-1), frame_on=lambda: self.step(1))
        self._connect()
        self._action.setChecked(bool(context.settings.value(SHOWN_KEY, False)))

    def _connect(self) -> None:
        selection, pane, reader = self._selection, self.pane, self.reader
        self._action.toggled.connect(self._on_toggled)
        for changed in (selection.current_changed, selection.current_renewed):
            changed.connect(self._look)
        self._audio.view.playhead_moved.connect(lambda _: self._ask())
        self._context.session.changed.connect(self._on_changed)
        self._context.session.closed.connect(self.close)
        pane.picture.resized.connect(self._resized.start)
        pane.picture.stepped.connect(self.step)
        pane.choose_asked.connect(self.choose)
        pane.locate_asked.connect(self._on_locate)
        pane.remove_asked.connect(self.remove)
        pane.shift_asked.connect(self.shift)
        pane.copy_asked.connect(self.copy)
        reader.opened.connect(self._on_opened)
        reader.came.connect(self._on_frame)
        reader.nearing.connect(self._on_nearing)
        reader.failed.connect(self._on_failed)

    def close(self) -> None:
        """The project goes."""
        self._forget()
        self.reader.close()

    def _forget(self) -> None:
        self._resized.stop()
        self._looking.forget()
        self.reader.forget()
        self._video = self._recording = self.facts = self.frame = None

    # What is shown

    def _on_toggled(self, on: bool) -> None:
        self._context.settings.set_value(SHOWN_KEY, on)
        self.pane.setVisible(on)
        if on:
            self._look()
        else:
            self._forget()

    def _on_changed(self, changes: Changes) -> None:
        if "recordings" in changes.rows:
            self._look()

    def _look(self) -> None:
        """The film of the recording that is looked at now."""
        if not self._action.isChecked():
            return
        found, reader = self._selection.sound(), self._context.session.reader
        self._recording = found[0] if found is not None else None
        video = video_of(reader, found[0]) if found is not None and reader is not None else None
        if video is not None and video == self._video and self._there and self.reader.path == video.path:
            self._looking.forget()  # it is open: whether its file is there need not be asked
            self._ask()
            return
        self._video, self._there, self.facts, self.frame = video, False, None, None
        self.reader.forget()
        if video is None:
            self._looking.forget()
            self.pane.show_none(may_choose=found is not None and not self._context.session.read_only)
        else:
            self.pane.show_film(video.path.name)
            self._looking.ask(lambda *_: video.there, self._on_looked)

    def _on_looked(self, there: bool) -> None:
        """Whether the film's file is where it should be; a drive may have taken its time to say so."""
        video = self._video
        if video is None:
            return
        self._there = there
        if there:
            self.reader.open(video.path)
            self._ask()
        else:
            lost = tr("The video {name} is not where it was: {folder}", name=video.path.name, folder=video.path.parent)
            self.pane.show_lost(lost, tr("Locate…"))

    def _ask(self) -> None:
        """What stands at the playhead, unless it is shown already."""
        video, frame = self._video, self.frame
        if video is None or not self.pane.isVisible() or self.reader.path is None:
            return
        at_s, wide = self._audio.view.playhead.at + video.shift_s, self.pane.picture.wide()
        wide = min(wide, self.facts.width) if self.facts is not None else wide
        fine = frame is not None and frame.holds(at_s) and frame.pixels.shape[1] >= wide
        if not fine or self.pane.picture.waiting:
            self.reader.ask(at_s, wide)

    def _on_opened(self, facts: FilmFacts) -> None:
        self.facts = facts
        tip = tr(
            "{width} × {height}, {rate:.4g} frames a second", width=facts.width, height=facts.height, rate=facts.rate
        )
        self.pane.name.setToolTip(tip)

    def _on_frame(self, frame: Frame) -> None:
        if self._video is not None:
            self.frame = frame
            self.pane.show_frame(frame, self._video.path.name, frame.start_s - self._video.shift_s)

    def _on_nearing(self, frame: Frame) -> None:
        if self._video is not None:
            self.pane.show_frame(frame, self._video.path.name, frame.start_s - self._video.shift_s, waiting=True)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, WorkbenchError):
            self._context.show_error(error)
            return
        own = self._video is not None and self._video.own
        if own and self.facts is None:  # a film's ending, and sound alone in it
            self.reader.forget()
            self._video = None
            self.pane.show_none(may_choose=not self._context.session.read_only)
            return
        text = tr("{what} {hint}", what=worded(error.message), hint=worded(error.hint))
        self.pane.show_lost(text, tr("Choose a video…"))

    # What a person does

    def step(self, by: int) -> None:
        """To the next or previous frame."""
        video, frame = self._video, self.frame
        if video is None or frame is None or self.facts is None:
            return
        half = 0.5 / self.facts.rate
        at = (frame.end_s if by > 0 else frame.start_s - 2 * half) + half - video.shift_s
        view = self._audio.view
        if 0 <= at <= view.axis.duration:
            view.put_cursor(at)
            view.axis.reveal(at)

    def copy(self) -> None:
        """The picture that is shown to the clipboard."""
        if self.pane.picture.image is not None:
            QApplication.clipboard().setImage(self.pane.picture.image)
            self._context.status(tr("The picture is copied"))

    def choose(self) -> None:
        """Let a person say which film shows this recording."""
        recording = self._recording
        if recording is None:
            return
        title = tr("Which video shows {name}?", name=recording.name)
        kinds = tr("Videos ({endings})", endings=PATTERN) + ";;" + tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self.pane, title, "", kinds)
        if name:
            self.take(recording, Path(name))

    def take(self, recording: Recording, path: Path) -> None:
        """This film, if it can be opened; with the shift of the one before, for it may be a copy of that."""
        shift_s = recording.video_shift_s

        def work(*_: object) -> Path:
            Film(path).close()
            return path

        def opened(film: Path) -> None:
            self._context.session.edit(
                lambda project: set_video(project, recording.id, film, shift_s), None, self._context.show_error
            )

        self._context.tasks.run(tr("Open a video"), work, opened, self._context.show_error, quiet=True)

    def shift(self) -> None:
        """Let a person say how far the film and its sound are apart."""
        recording, video = self._recording, self._video
        if recording is None or video is None or self._context.session.read_only:
            return
        if video.own:
            self._context.status(tr("The sound of this recording comes from its video: they cannot be apart"))
            return

        def chosen(shift_s: float) -> None:
            self._context.session.edit(
                lambda project: shift_video(project, recording.id, shift_s), None, self._context.show_error
            )

        self.shifting = FilmShiftDialog(video.path.name, video.shift_s, self.pane.window())
        self.shifting.chosen.connect(chosen)
        self.shifting.open()

    def remove(self) -> None:
        """The recording has no film any more, or only the one that it is itself."""
        recording = self._recording
        if recording is not None and recording.video:
            self._context.session.edit(
                lambda project: set_video(project, recording.id, None), None, self._context.show_error
            )
        elif recording is not None:
            self._context.status(tr("The sound of this recording comes from its video: both go with the recording"))

    def _on_locate(self) -> None:
        video = self._video
        if video is None or self._there:
            self.choose()
        elif video.own:
            self._audio.locate_asked.emit()
        else:
            name, _ = QFileDialog.getOpenFileName(self.pane, tr("Where is {name}?", name=video.path.name))
            if name and self._recording is not None:
                self.found(self._recording, Path(name))

    def found(self, recording: Recording, path: Path) -> None:
        """The lost film is here, if it is the very same."""

        def work(*_: object) -> Path:
            if recording.video_print and print_of(path) != recording.video_print:
                raise SoundError(
                    say(
                        "{file} is another video than the one of {recording}.", file=path.name, recording=recording.name
                    ),
                    say("Choose the same file, or take the video away and choose another."),
                )
            return path

        def same(film: Path) -> None:
            self._context.session.edit(
                lambda project: relink_videos(project, {recording.id: film}), None, self._context.show_error
            )

        self._context.tasks.run(tr("Locate a video"), work, same, self._context.show_error, quiet=True)
