"""Tiers below the utterances in the lanes: which are shown, and what is done to their parts by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app import formatting
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.recording.lane_editor import PartEditor
from app.corpus.selection import Selection
from app.corpus.sound.audio_pane import AudioPane
from app.corpus.sound.lane_rows import LaneRow
from app.corpus.sound.tier_rows import PartKey
from app.corpus.table.columns import tier_title
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.project.recording import part_edits
from core.project.records import Changes, Tier
from core.project.store import Project
from core.project.tiers import edits, reading

SHOWN_KEY = "corpus/lane_tiers"
NEW_S = 1.0
"""How much a mark takes that is made by a double click."""
LEAST_S = 0.05


class TierLaneCommands(QObject):
    """`shown_changed` tells that other tiers are to be read for the lanes."""

    shown_changed = Signal()

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, audio: AudioPane, strip: ErrorStrip
    ) -> None:
        super().__init__(audio)
        self._context, self._selection, self._strip = context, selection, strip
        self._audio, self._view, self._action = audio, audio.view, actions["lane_tiers"]
        self._lanes, self._rows = audio.view.utterances, audio.view.utterances.tiers
        self._every: list[Tier] = []
        self.choose_utterance: Callable[[int], None] = lambda _: None
        """Makes an utterance current, and leaves the view where it is."""
        self._to_edit: tuple[int, int] | None = None
        self._to_show = PartKey(0, 0, 0, 0)
        self.editor = PartEditor(audio.view)
        self.editor.part_typed.connect(self.write)
        self.editor.further.connect(self._edit_further)
        actions.bind(lane_tiers=self.ask_which, remove_part=self.remove)
        hand = audio.view.parts
        hand.chosen.connect(self._on_chosen)
        hand.edit_asked.connect(self.edit)
        hand.edges_moved.connect(self.move)
        hand.stretch_asked.connect(self._on_stretch)
        audio.view.row_asked.connect(self.step_row)
        selection.current_changed.connect(self._on_current)
        selection.draft_due.connect(self.editor.finish)
        selection.rewriting.connect(self.editor.finish)
        selection.leave_alone_while(lambda: bool(self.editor.at_work))
        context.session.opened.connect(self.open_project)
        self.open_project()

    # Which are shown

    def open_project(self) -> None:
        """The session's project has these tiers, or others than before."""
        reader = self._context.session.reader
        self._every = reading.tiers(reader) if reader is not None else []
        self._say_count()

    @property
    def shown(self) -> list[int]:
        """The tiers that the person wants to see, as far as the project has them."""
        wanted = self._context.settings.value(SHOWN_KEY, [])
        return [tier.id for tier in self._every if tier.name in wanted]

    def _say_count(self) -> None:
        count = tr("Tiers {shown} of {all}", shown=len(self.shown), all=len(self._every))
        self._action.setText(count if self._every else tr("Tiers in lanes"))
        self._action.setVisible(bool(self._every))

    def menu(self) -> QMenu:
        """All tiers of the project, to be ticked."""
        menu = QMenu(self._view)
        menu.setObjectName("lane_tiers_menu")
        menu.setAccessibleName(tr("Tiers in lanes"))
        shown = set(self.shown)
        for tier in self._every:
            action = QAction(tier_title(tier), menu)
            action.setCheckable(True)
            action.setChecked(tier.id in shown)
            action.toggled.connect(lambda on, name=tier.name: self.show_tier(name, on))
            menu.addAction(action)
        return menu

    def ask_which(self) -> None:
        """The menu of tiers, below its button where that is seen."""
        button = self._audio.transport.tiers
        corner = button.mapToGlobal(button.rect().bottomLeft() + QPoint(0, 2))
        self.menu().popup(corner if button.isVisible() else self._view.mapToGlobal(QPoint(20, 20)))

    def show_tier(self, name: str, on: bool) -> None:
        """Show a tier in the lanes, or no longer."""
        settings = self._context.settings
        before = [str(one) for one in settings.value(SHOWN_KEY, []) if one != name]
        settings.set_value(SHOWN_KEY, [*before, *([name] if on else [])])
        self._say_count()
        self.shown_changed.emit()

    def look_for(self, id: int) -> None:
        """Go to a mark on the recording that is shown, or that comes next: its tier is shown from now on."""
        reader = self._context.session.reader
        tier = reader.query_one("SELECT tier_id FROM annotations WHERE id = ?", (id,)) if reader is not None else None
        name = next((one.name for one in self._every if one.id == tier), "")
        if not name:
            return
        self._to_show = PartKey(int(tier or 0), id, 0, 0)
        if tier not in self.shown:
            self.show_tier(name, True)
        else:
            self.shown_changed.emit()

    def on_changed(self, changes: Changes) -> None:
        """Tiers came or went."""
        if changes.of("tiers"):
            self.open_project()

    # Which part is chosen

    def on_shown(self) -> None:
        """Lanes were read anew: what was made is typed."""
        wanted, self._to_edit = self._to_edit, None
        if wanted is not None:
            self.edit(PartKey(wanted[0], wanted[1], 0, 0))
        spot = self._rows.place_of(self._to_show) if self._to_show.id else None
        if spot is not None:
            self._to_show = PartKey(0, 0, 0, 0)
            self._on_chosen(self._rows.key(*spot))
            self._put(*spot)
        self._describe()

    def _on_chosen(self, key: PartKey | None) -> None:
        self.editor.finish()
        self._rows.chosen = key
        if key is not None:
            self._view.choose(None)
            if key.utterance and key.utterance != self._lanes.current:
                self.choose_utterance(key.utterance)
            spot = self._rows.place_of(key)
            row = self._row_of(spot) if spot is not None else None
            if row is not None:
                self._lanes.reveal(row)
        self._lanes.update()
        self._describe()

    def _on_current(self) -> None:
        """The keyboard goes along with who comes from elsewhere to another utterance."""
        key, row = self._rows.chosen, self._selection.row
        if key is not None and key.utterance and (row is None or row.id != key.utterance):
            self._rows.chosen = None

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The tier and the place of the part that the keyboard is at."""
        return self._rows.place_of(self._rows.chosen) if self._rows.chosen is not None else None

    def _describe(self) -> None:
        """Say to a screen reader at which part the keyboard is."""
        spot = self.chosen
        if spot is None:
            return
        parts, at = self._rows.tiers[spot[0]], spot[1]
        text = tr(
            "{tier}, {start} to {end}: {text}",
            tier=tier_title(parts.tier),
            start=formatting.position(float(parts.starts[at])),
            end=formatting.position(float(parts.ends[at])),
            text=parts.texts[at] or tr("empty"),
        )
        self._view.setAccessibleDescription(text)

    def _row_of(self, spot: tuple[int, int]) -> LaneRow | None:
        return next((row for row in self._lanes.rows if row.tier == spot[0] and spot[1] in row.places), None)

    def step_row(self, by: int) -> None:
        """From the utterance down to what stands beside it, row by row, then to tiers of their own times; and up."""
        at = self._lanes.boxes.at(self._lanes.current)
        lane = int(self._lanes.boxes.lanes[at]) if at >= 0 else -1
        rows = [row for row in self._lanes.rows if row.tier >= 0 and row.lane in (lane, -1) and len(row.places)]
        here = self._row_of(self.chosen) if self.chosen is not None else None
        number = next((n for n, row in enumerate(rows) if row is here), -1) + by
        if not rows or number < 0:
            self._on_chosen(None)
        elif number < len(rows):
            row = rows[number]
            at = self._nearest(row)
            self._on_chosen(self._rows.key(row.tier, at))
            self._put(row.tier, at)

    def _nearest(self, row: LaneRow) -> int:
        """The part of a row at the playhead, else the nearest; beside the current utterance where the row is below."""
        parts, second = self._rows.tiers[row.tier], self._view.playhead.at
        places = row.places
        if row.lane >= 0:
            mine = places[parts.utterances[places] == self._lanes.current]
            places = mine if len(mine) else places
        away = np.maximum(parts.starts[places] - second, second - parts.ends[places] + 1e-6)
        return int(places[int(np.argmin(np.maximum(away, 0.0)))])

    def _put(self, tier: int, place: int) -> None:
        """The playhead into a part, and that into view."""
        parts = self._rows.tiers[tier]
        if not parts.starts[place] <= self._view.playhead.at < parts.ends[place]:
            self._view.put_cursor(float(parts.starts[place]))
        self._view.axis.reveal(self._view.playhead.at)

    def step(self, by: int) -> bool:
        """The next or previous part of the row that the keyboard is in; whether it is in one."""
        spot = self.chosen
        row = self._row_of(spot) if spot is not None else None
        if spot is None or row is None:
            return False
        number = int(np.searchsorted(row.places, spot[1])) + by
        if 0 <= number < len(row.places):
            self._on_chosen(self._rows.key(row.tier, int(row.places[number])))
            self._put(row.tier, int(row.places[number]))
        return True

    # Writing

    def edit(self, key: PartKey) -> None:
        """Type a part in its place."""
        spot = self._rows.place_of(key)
        if spot is None or self._context.session.read_only:
            return
        key = self._rows.key(*spot)
        if key != self._rows.chosen:
            self._on_chosen(key)
        parts = self._rows.tiers[spot[0]]
        values = [value for value, _ in reading.vocabulary(parts.tier)]
        self.editor.open_part(key, parts.texts[spot[1]], tier_title(parts.tier), values)

    def edit_here(self) -> bool:
        """Type the part that the keyboard is at; whether it is at one."""
        if self._rows.chosen is None or self.chosen is None:
            return False
        self.edit(self._rows.chosen)
        return True

    def _edit_further(self, by: int) -> None:
        before = self._rows.chosen
        self.step(by)
        if self._rows.chosen is not None and self._rows.chosen != before:
            self.edit(self._rows.chosen)

    def write(self, key: PartKey, text: str) -> None:
        """What was typed is kept."""
        tier = next((one for one in self._every if one.id == key.tier), None)
        if tier is None:
            return
        if key.id:
            self._edit(lambda project: part_edits.write_part(project, key.id, text))
        elif key.parent:
            self._edit(lambda project: part_edits.add_below(project, key.tier, key.parent, text))
        else:
            self._edit(lambda project: edits.write(project, tier, key.utterance, text))

    def move(self, key: PartKey, start: float, end: float) -> None:
        """Other ends of a part, in seconds."""
        recording = self._audio.recording
        if recording is not None and key.id:
            first, last = round(start * recording.rate), round(end * recording.rate)
            self._edit(lambda project: part_edits.move_part(project, key.id, first, last))

    def set_edge(self, handle: str) -> bool:
        """Move an end of the part that the keyboard is at to the playhead; whether it is at one with times."""
        spot, key = self.chosen, self._rows.chosen
        if spot is None or key is None:
            return False
        if not self._rows.tiers[spot[0]].timed[spot[1]]:
            self._say(tr("Parts of this tier have no times of their own."), tr("Move what they explain."))
            return True
        start, end = self._rows.move(*spot, handle, self._view.playhead.at)
        self._lanes.update()
        self.move(key, start, end)
        return True

    def remove(self) -> None:
        """Take away the part that the keyboard is at, with what explains it."""
        key = self._rows.chosen
        if key is None or not key.id:
            self._say(tr("No part of a tier is chosen."), tr("Click one in the lanes, or press Down."))
            return
        self.editor.finish(keep=False)
        self._edit(lambda project: part_edits.remove_part(project, key.id))

    # New ones

    def _on_stretch(self, row: LaneRow, second: float) -> None:
        low, high = self._rows.free(row, second)
        self._mark(row, max(low, second - NEW_S / 2), min(high, second + NEW_S / 2))

    def mark_selection(self) -> bool:
        """Make what was selected in a tier's row a part of it; whether it was selected there."""
        row, chosen = self._view.parts.row, self._view.selection.chosen
        if row is None or chosen is None:
            return False
        self._mark(row, *chosen)
        return True

    def _mark(self, row: LaneRow, start: float, end: float) -> None:
        """A new part on a row's tier; it is typed when it is there."""
        recording, parts = self._audio.recording, self._rows.tiers[row.tier]
        if recording is None or self._context.session.read_only or end - start < LEAST_S:
            return
        boxes = self._lanes.boxes
        middle = (start + end) / 2
        inside = np.flatnonzero((boxes.lanes == row.lane) & (boxes.starts <= middle) & (boxes.ends > middle))
        utterance = int(boxes.ids[inside[-1]]) if row.lane >= 0 and len(inside) else 0
        first, last, tier = round(start * recording.rate), round(end * recording.rate), parts.tier.id
        self._view.choose(None)

        def marked(id: int) -> None:
            self._to_edit = (tier, id)
            self.shown_changed.emit()

        self._context.session.edit(
            lambda project: part_edits.add_part(project, tier, recording.id, first, last, "", utterance),
            marked,
            self._on_failed,
        )

    def _edit(self, work: Callable[[Project], object]) -> None:
        self._context.session.edit(work, None, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._rows.put_back()
        self._lanes.update()
        if isinstance(error, WorkbenchError):
            self._strip.show_error(error)
        else:
            self._context.show_error(error)

    def _say(self, what: str, hint: str) -> None:
        self._strip.show_text(what, hint)
