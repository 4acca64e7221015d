"""What is done in the lanes of a recording: go from box to box, type in one, move its edges, mark new utterances."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from app import formatting
from app.background.latest import Later
from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.edit_steps import EditSteps
from app.corpus.recording.lane_editor import LaneEditor
from app.corpus.recording.tier_lane_commands import TierLaneCommands
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.corpus.table.utterance_model import UtteranceModel
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip
from core.project.queries import Reader
from core.project.recording.lanes import Boxes, boxes_of
from core.project.recording.marking import Stretch
from core.project.recording.tier_parts import Parts, parts_of
from core.project.records import Changes

RENEW_MS = 30
SHOWN_IN_LANES = ("utterances", "speakers", "recordings", "annotations", "tiers")
"""Tables by whose rows lanes are drawn; drafts, which are in no table of the journal, are told of otherwise."""
LEAST_S = 0.05
"""Shorter selections are slips of the hand."""
WITHOUT_SPEECH_S = 2.0
"""How much an empty stretch gives where no speech was found in it."""


def around(start: float, end: float, span: float) -> tuple[float, float]:
    """So many seconds with a stretch in their middle; more where it is longer."""
    middle, half = (start + end) / 2, max(span, (end - start) * 1.1) / 2
    return middle - half, middle + half


class LaneCommands(QObject):
    """Keeps the lanes in step with the project, and does what the hand and the keys ask for there."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        editing: EditSteps,
        audio: AudioPane,
        model: UtteranceModel,
        questions: Questions,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(audio)
        self._context, self._selection, self._editing = context, selection, editing
        self._audio, self._view, self._questions, self._strip = audio, audio.view, questions, strip
        self._recording = 0
        self.always = False
        """Whether lanes are shown also where a recording holds a single utterance."""
        self.editor = LaneEditor(audio.view)
        self.tiers = TierLaneCommands(context, selection, actions, audio, strip)
        self.tiers.choose_utterance = self.choose
        self._renew = Later(RENEW_MS, self._ask, self)
        actions.bind(
            previous_box=partial(self.step, -1),
            next_box=partial(self.step, 1),
            mark=self.mark_selection,
            mark_speech=self.mark_speech,
            mark_missed=self.mark_missed,
        )
        hand = audio.view.hand
        hand.chosen.connect(self.choose)
        hand.edit_asked.connect(self.edit)
        hand.edges_moved.connect(self._on_edges_moved)
        hand.stretch_asked.connect(self._mark_around)
        audio.view.entered.connect(self._on_entered)
        self.editor.typed.connect(model.edited)
        selection.draft_due.connect(self.editor.finish)
        selection.leave_alone_while(lambda: bool(self.editor.at_work))
        selection.current_changed.connect(self._on_current)
        selection.rewriting.connect(self.editor.finish)
        context.session.changed.connect(self._on_changed)
        selection.refresh_asked.connect(self._renew.start)
        self.tiers.shown_changed.connect(self._ask)
        editing.failed.connect(lambda _: self._view.utterances.put_back())

    # What is shown

    def _on_changed(self, changes: Changes) -> None:
        self.tiers.on_changed(changes)
        if any(changes.of(table) for table in SHOWN_IN_LANES):
            self._renew.start()

    def _on_current(self) -> None:
        self.editor.finish()
        recording, lanes = self._audio.recording, self._view.utterances
        if recording is None:
            self._recording = 0
            self._show(Boxes())
        elif recording.id != self._recording:
            self._recording = recording.id
            self._show(Boxes())
            self._ask()
        lanes.set_current(self._selection.row.id if self._selection.row is not None else 0)
        self._describe()

    def renew(self) -> None:
        """Other lanes may be wanted now."""
        self._ask()

    def _ask(self) -> None:
        recording, shown = self._audio.recording, self.tiers.shown
        if recording is not None:
            id = recording.id
            self._questions.ask("boxes", lambda reader: _read(reader, id, shown), self._on_boxes)

    def _on_boxes(self, answer: tuple[int, Boxes, tuple[Parts, ...]]) -> None:
        recording, boxes, parts = answer
        if recording == self._recording and not (self._view.hand.busy or self._view.parts.busy):
            self._show(boxes, parts)
            self._describe()
            self.tiers.on_shown()

    def _show(self, boxes: Boxes, parts: Sequence[Parts] = ()) -> None:
        shown = self._recording != 0 and (self.always or len(boxes.ids) > 1 or bool(parts))
        before = self._view.utterances.shown
        self._view.show_boxes(boxes, shown, parts)
        if before != shown:
            self._audio.renew_facts()

    def _describe(self) -> None:
        """Say to a screen reader which of the recording's utterances this is."""
        lanes = self._view.utterances
        boxes, at = lanes.boxes, lanes.boxes.at(lanes.current)
        if at < 0 or not lanes.shown:
            return
        text = tr(
            "{number:,} of {count:,} in the recording, {speaker}, {start} to {end}: {text}",
            number=at + 1,
            count=len(boxes.ids),
            speaker=boxes.speakers[boxes.lanes[at]] or tr("nobody"),
            start=formatting.position(float(boxes.starts[at])),
            end=formatting.position(float(boxes.ends[at])),
            text=boxes.texts[at] or tr("not transcribed"),
        )
        if boxes.drafts[at]:
            text = tr("{text} (draft)", text=text)
        if boxes.overlaps[at]:
            text = tr("{text} (overlaps)", text=text)
        self._view.setAccessibleDescription(text)

    # Going from box to box

    def choose(self, id: int) -> None:
        """Make an utterance of the recording current; the view stays where it is."""
        self._audio.stays = True
        self._selection.show(id)

    def step(self, by: int) -> None:
        """The next or previous utterance of the recording, whoever speaks; of parts where the keyboard is in a tier."""
        if self.tiers.step(by):
            return
        lanes = self._view.utterances
        at = lanes.boxes.at(lanes.current)
        count = len(lanes.boxes.ids)
        if at < 0 and count:
            later = int(np.searchsorted(lanes.boxes.starts, self._view.playhead.at))
            wanted = later if by > 0 else later - 1
        else:
            wanted = at + by
        if 0 <= wanted < count:
            self.choose(int(lanes.boxes.ids[wanted]))

    # Typing

    def edit(self, id: int) -> None:
        """Type the transcript of an utterance in its lane."""
        reader = self._context.session.reader
        row = reader.row(id) if reader is not None else None
        if row is not None and not self._context.session.read_only:
            self.editor.open(id, row.text, row.draft if self._selection.question.corrects_drafts else "")

    @property
    def field(self) -> QLineEdit | None:
        """The field in which a transcript is typed now."""
        return next((editor for editor in (self.editor, self.tiers.editor) if editor.at_work), None)

    @property
    def drafted(self) -> int:
        """Whose draft was put into the lane's field last."""
        return self.editor.drafted

    def accept(self) -> None:
        """What stands in the field is right, a draft that nobody changed as well."""
        self.editor.finish(accept=True)

    def edit_current(self) -> None:
        """Type the current utterance's transcript in its lane."""
        if self._selection.row is not None:
            self.edit(self._selection.row.id)

    def edit_here(self) -> bool:
        """Type in the lane, where the keyboard is in the sound; whether it is."""
        lanes = self._view.utterances
        if self._view.hasFocus() and lanes.shown and self.tiers.edit_here():
            return True
        if self._view.hasFocus() and lanes.shown and lanes.boxes.at(lanes.current) >= 0:
            self.edit(lanes.current)
            return True
        return False

    def _on_entered(self) -> None:
        if self._view.selection.chosen is not None:
            self.mark_selection()
        else:
            self.edit_here()

    # Edges and new utterances

    def _on_edges_moved(self, id: int, start: float, end: float, together: bool) -> None:
        reader, recording = self._context.session.reader, self._audio.recording
        row = reader.row(id) if reader is not None else None
        if row is None or recording is None:
            return
        if self._selection.row is not None and id == self._selection.row.id:
            self._selection.put_draft(marks=None)
        first, last = (
            own if abs(own / row.rate - now) < 0.5 / row.rate else round(now * row.rate)
            for own, now in ((row.start, start), (row.end, end))
        )
        self._editing.trim(row, max(0, first), min(recording.frames, last), together)

    def mark_selection(self) -> None:
        """Make what is selected an utterance of whom the lane is."""
        chosen = self._view.selection.chosen
        if self.tiers.mark_selection():
            return
        if chosen is None or chosen[1] - chosen[0] < LEAST_S:
            self._say(tr("Nothing is selected."), tr("Drag over the sound with Shift held, or in an empty lane."))
            return
        self._mark(*chosen, self._view.hand.lane)

    def mark_speech(self) -> None:
        """Make the speech around the playhead an utterance."""
        self._mark_around(-1, self._view.playhead.at)

    def _mark_around(self, lane: int, second: float) -> None:
        """The speech at a second between the utterances of a lane: what was heard there, else a short stretch."""
        lanes, lane = self._view.utterances, self._lane(lane)
        low, high = lanes.beside(second, lane)
        inside = (lanes.boxes.lanes == lane) & (lanes.starts < second) & (lanes.ends > second)
        if high - low < LEAST_S or inside.any():
            self._say(tr("There is an utterance already."), tr("Go to a stretch that is not marked."))
            return
        near = [r for r in self._view.speech.regions if r[0] - 0.1 <= second <= r[1] + 0.1]
        start, end = near[0] if near else (second - WITHOUT_SPEECH_S / 2, second + WITHOUT_SPEECH_S / 2)
        self._mark(max(start, low), min(end, high), lane)

    def _lane(self, lane: int) -> int:
        """The lane that was meant, else that of the current utterance, else the last."""
        lanes = self._view.utterances
        if lane < 0:
            at = lanes.boxes.at(lanes.current)
            lane = int(lanes.boxes.lanes[at]) if at >= 0 else len(lanes.boxes.speakers) - 1
        return lane

    def _mark(self, start: float, end: float, lane: int) -> None:
        recording, speakers = self._audio.recording, self._view.utterances.boxes.speakers
        if recording is None or self._context.session.read_only:
            return
        first, last = round(start * recording.rate), min(recording.frames, round(end * recording.rate))
        stretch = Stretch(max(0, first), last, speakers[self._lane(lane)])
        self.editor.finish()
        self._selection.keep_draft()
        self._view.choose(None)
        self._editing.mark(recording.id, [stretch], self._on_marked)

    def _on_marked(self, ids: tuple[int, ...]) -> None:
        """The new utterance becomes current, to be typed."""
        self._audio.stays = True
        self._selection.keep_together([ids])
        self._selection.to_show = ids[0]
        self._selection.refresh()

    def mark_missed(self) -> None:
        """Listen for speech between the utterances of the recording that is shown."""
        from app.corpus.recording.missed_dialog import MissedDialog

        recording, selection, view = self._audio.recording, self._selection, self._view
        if recording is None:
            self._say(tr("No recording is shown."), tr("Choose an utterance or a recording first."))
            return
        self.editor.finish()
        selection.keep_draft()
        names = selection.answer.speakers if selection.answer is not None else ()
        dialog = MissedDialog(self._context, recording, ("", *names), view.window())
        dialog.proposed.connect(view.utterances.propose)
        dialog.looked_at.connect(self.look_at)
        dialog.play_asked.connect(self._audio.play_range)
        dialog.marked.connect(self._on_missed_marked)
        dialog.finished.connect(self._audio.playback.stop)
        dialog.open()

    def look_at(self, start: float, end: float) -> None:
        """A stretch that may be marked comes into view."""
        self._view.choose((start, end))
        if start < self._view.axis.start or end > self._view.axis.end:
            self._view.axis.show(*around(start, end, self._view.axis.span))

    def _on_missed_marked(self, ids: tuple[int, ...]) -> None:
        self._view.choose(None)
        self._audio.stays = True
        self._selection.to_show = ids[0]
        self._selection.refresh()

    def _say(self, what: str, hint: str) -> None:
        self._strip.show_text(what, hint)


def _read(reader: Reader, recording: int, shown: Sequence[int]) -> tuple[int, Boxes, tuple[Parts, ...]]:
    boxes = boxes_of(reader, recording)
    return recording, boxes, parts_of(reader, recording, shown, boxes)
