"""All utterances of a recording as boxes with their text, one lane for each speaker, painted from arrays.

What is far away is drawn as one picture, what is near as boxes; there is no object per utterance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen

from app.corpus.sound.lane_rows import FittedTexts, Floats, LaneRow, density, rows_of
from app.corpus.sound.tier_rows import TierRows
from app.i18n import tr
from app.theme import Theme
from app.theme.tokens import LINES
from app.widgets.sound_lanes import SoundLane, fading, tinted
from app.widgets.text_direction import beginning
from app.widgets.time_axis import TimeAxis
from core.project.recording.edges import SHARED_S, SHORTEST_S
from core.project.recording.lanes import Boxes, overlapping
from core.project.recording.tier_parts import Parts

NEAR_PX = 8
"""Boxes at least so wide are drawn one by one."""
TEXT_PX = 22
EDGE_PX = 5
"""How near the pointer must be to an edge to take hold of it."""
ROW, TIER_ROW = 26, 20
MOST_ROWS = 6


class UtteranceLanes(SoundLane):
    """`boxes` are as the project has them; `starts` and `ends` as they are drawn, also while an edge is moved."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.boxes = Boxes()
        self.starts: Floats = self.boxes.starts
        self.ends: Floats = self.boxes.ends
        self._reach: Floats = self.boxes.ends
        self._overlaps: NDArray[np.bool_] = self.boxes.overlaps
        self.current = 0
        self.shown = False
        self._proposals: tuple[Sequence[tuple[float, float]], int] = ((), -1)
        self._top = 0.0
        self.tiers = TierRows(axis, theme)
        self.rows: tuple[LaneRow, ...] = rows_of(1, (), ROW, TIER_ROW)
        self._fitted = FittedTexts()
        self._far: tuple[object, list[tuple[int, QImage]]] | None = None

    # What is shown

    def show_boxes(self, boxes: Boxes, tiers: Sequence[Parts] = ()) -> None:
        """Other utterances and tiers, or the same after a change."""
        self.boxes = boxes
        self.tiers.show(tiers)
        self._lay_out()
        self.put_back()

    def _lay_out(self) -> None:
        tall = self.row_height
        low = max(float(self.theme.px(TIER_ROW)), self.theme.written_line("written_small") + 3.0)
        self.rows = rows_of(len(self.boxes.speakers), self.tiers.tiers, tall, low)

    def place(self, rect: QRectF) -> None:
        self._lay_out()  # letters may be larger now
        tall = self.rect.height()
        super().place(rect)
        self.turn(0.0)
        if tall != rect.height():
            self.set_current(self.current)

    def put_back(self) -> None:
        """Draw all edges where the project has them."""
        self.tiers.put_back()
        self._settle(self.boxes.starts.copy(), self.boxes.ends.copy())

    def _settle(self, starts: Floats, ends: Floats) -> None:
        boxes = self.boxes
        self.starts, self.ends = starts, ends
        self._reach = np.maximum.accumulate(ends) if len(ends) else ends
        named = np.array([bool(name) for name in boxes.speakers])
        if len(ends):
            self._overlaps = overlapping(starts, ends, boxes.lanes) & named[boxes.lanes]
        else:
            self._overlaps = boxes.overlaps
        self.forget()

    def set_current(self, id: int) -> None:
        """The utterance that is drawn bright; its lane comes into view."""
        self.current = id
        at = self.boxes.at(id)
        if at >= 0:
            self._reveal(int(self.boxes.lanes[at]))
        self.update()

    def propose(self, stretches: Sequence[tuple[float, float]], speaker: str) -> None:
        """Stretches in seconds that may become utterances of somebody: dashed, without a text; through all lanes where
        there is none of theirs."""
        speakers = self.boxes.speakers
        self._proposals = stretches, speakers.index(speaker) if speaker in speakers else -1
        self.update()

    def forget(self) -> None:
        self._far = None
        self._fitted.clear()
        self.tiers.forget()
        super().forget()

    @property
    def row_height(self) -> float:
        return max(float(self.theme.px(ROW)), self.theme.written_line("written_small") + ROW - LINES["small"])

    @property
    def _whole(self) -> float:
        return self.rows[-1].top + self.rows[-1].height

    def height_wanted(self) -> float:
        """What all rows take, at most as much as `MOST_ROWS` of utterances: the others are scrolled to."""
        return min(self._whole, self.row_height * MOST_ROWS) if self.shown else 0.0

    def turn(self, pixels: float) -> None:
        """Other rows, where there are more than have room."""
        self._top = min(max(0.0, self._top + pixels), self._row_top(self._whole - self.rect.height()))
        self.update()

    def _row_top(self, least: float) -> float:
        """Where the first row begins that is not above this height: no row is cut off at the top then."""
        return next((row.top for row in self.rows if row.top >= least - 0.5), 0.0)

    def _reveal(self, lane: int) -> None:
        """A speaker's rows, that of utterances before all others."""
        mine = [row for row in self.rows if row.lane == lane]
        self.reveal(mine[-1])
        self.reveal(mine[0])

    def reveal(self, row: LaneRow) -> None:
        """Bring a row into view."""
        if row.top < self._top:
            self.turn(row.top - self._top)
        elif row.top + row.height > self._top + self.rect.height():
            self.turn(min(row.top, self._row_top(row.top + row.height - self.rect.height())) - self._top)

    # Where things are

    def row(self, lane: int) -> QRectF:
        """The strip of a speaker's utterances."""
        return self.strip(next(row for row in self.rows if row.lane == lane and row.tier < 0))

    def strip(self, row: LaneRow) -> QRectF:
        """Where a row is drawn."""
        return QRectF(self.axis.left, self.rect.top() + row.top - self._top, self.axis.width, row.height)

    def row_at(self, y: float) -> LaneRow:
        """The row under a height, kept inside."""
        down = y - self.rect.top() + self._top
        return next((row for row in self.rows if down < row.top + row.height), self.rows[-1])

    def lane_at(self, y: float) -> int:
        """The speaker's lane under a height, kept inside."""
        lane = self.row_at(y).lane
        return lane if lane >= 0 else len(self.boxes.speakers) - 1

    def box(self, at: int) -> QRectF:
        """Where an utterance is drawn."""
        left, right = self.axis.x(float(self.starts[at])), self.axis.x(float(self.ends[at]))
        row = self.row(int(self.boxes.lanes[at]))
        return QRectF(left, row.top() + 3, max(2.0, right - left), row.height() - 6)

    def between(self, start: float, end: float) -> tuple[int, int]:
        """The places [first, last) among which all are that touch these seconds."""
        first = int(np.searchsorted(self._reach, start, "left"))
        return first, int(np.searchsorted(self.boxes.starts, end, "right"))

    def under(self, at: QPointF) -> int:
        """The utterance under a point, the current one before others and later ones before earlier; or -1."""
        lane, second = self.lane_at(at.y()), self.axis.seconds(at.x())
        slack = self.axis.span / self.axis.width
        first, last = self.between(second - slack, second + slack)
        found = [
            n
            for n in range(first, last)
            if self.boxes.lanes[n] == lane and self.starts[n] - slack <= second <= self.ends[n] + slack
        ]
        return next((n for n in found if self.boxes.ids[n] == self.current), found[-1] if found else -1)

    def edge_under(self, at: QPointF) -> tuple[int, str] | None:
        """The edge under a point as (utterance, "start" or "end"): the current one's before another's."""
        lane, slack = self.lane_at(at.y()), EDGE_PX / self.axis.width * self.axis.span
        second = self.axis.seconds(at.x())
        first, last = self.between(second - slack, second + slack)
        best: tuple[bool, float, int, str] | None = None
        for n in range(first, last):
            if self.boxes.lanes[n] != lane or self.box(n).width() < 3 * EDGE_PX:
                continue
            for edge, place in (("start", self.starts[n]), ("end", self.ends[n])):
                away = abs(float(place) - second)
                found = (self.boxes.ids[n] != self.current, away, n, edge)
                if away <= slack and (best is None or found < best):
                    best = found
        return None if best is None else (best[2], best[3])

    def beside(self, second: float, lane: int) -> tuple[float, float]:
        """The stretch of a lane around a second that nothing is marked in."""
        mine = self.boxes.lanes == lane
        before, after = self.ends[mine & (self.ends <= second)], self.starts[mine & (self.starts >= second)]
        low = float(before.max()) if len(before) else 0.0
        return low, float(after.min()) if len(after) else self.axis.duration

    # Moving edges

    def sharing(self, at: int, edge: str) -> list[int]:
        """Neighbours on the lane whose own edge lies at this one's, as the project has them."""
        boxes = self.boxes
        here = float(boxes.ends[at] if edge == "end" else boxes.starts[at])
        other = boxes.starts if edge == "end" else boxes.ends
        found = np.flatnonzero((boxes.lanes == boxes.lanes[at]) & (np.abs(other - here) <= SHARED_S))
        return [int(n) for n in found if n != at]

    def move(self, at: int, start: float, end: float, *, together: bool) -> tuple[float, float]:
        """Draw an utterance at other seconds, and neighbours' edges that it shares `together` with it. Returns where it
        came to lie: never on the whole of a neighbour that gives way."""
        boxes = self.boxes
        starts, ends = boxes.starts.copy(), boxes.ends.copy()
        before = self.sharing(at, "start") if together and start != boxes.starts[at] else []
        after = self.sharing(at, "end") if together and end != boxes.ends[at] else []
        start = max([start, *(float(starts[n]) + SHORTEST_S for n in before)])
        end = min([end, *(float(ends[n]) - SHORTEST_S for n in after)])
        starts[at], ends[at] = start, end
        ends[before], starts[after] = start, end
        self._settle(starts, ends)
        return start, end

    # Painting

    def density(self, lane: int, start: float, end: float, columns: int, which: NDArray[np.bool_]) -> Floats:
        """Which share of each of some columns of time the utterances of a lane take: (columns,) 0 to 1."""
        mine = np.flatnonzero((self.boxes.lanes == lane) & which)
        return density(self.starts[mine], self.ends[mine], start, end, columns)

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        painter.fillRect(self.rect, self.theme.color("page"))
        area = self.content
        painter.fillRect(area, self.theme.color("surface"))
        painter.setClipRect(self.rect)
        for row in self.rows:
            strip = self.strip(row)
            if strip.bottom() > self.rect.top() and strip.top() < self.rect.bottom():
                self.hairline(painter, strip.top())
                if exposed.left() < self.axis.left:
                    self._head(painter, strip, row)
        self._paint_scroll(painter)
        seen = area.intersected(exposed.adjusted(-1, 0, 1, 0))
        if seen.isEmpty():
            return
        painter.setClipRect(seen)
        self._paint_proposals(painter)
        self._paint_tiers(painter, seen)
        if not len(self.starts):
            return
        self._paint_far(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        font = self.theme.font("written_small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for n in self._near(self.axis.seconds(seen.left()), self.axis.seconds(seen.right())):
            self._paint_box(painter, metrics, n)

    def _paint_scroll(self, painter: QPainter) -> None:
        """Where there are more rows than have room: which part of them is seen."""
        tall = self.rect.height()
        if self._whole > tall + 1:
            bar = QRectF(self.rect.right() - 7, self.rect.top() + tall * self._top / self._whole, 4, 0)
            bar.setHeight(tall * tall / self._whole)
            painter.fillRect(bar, self.theme.color("field"))

    def _paint_tiers(self, painter: QPainter, seen: QRectF) -> None:
        seconds = self.axis.seconds(seen.left()), self.axis.seconds(seen.right())
        for row in self.rows:
            strip = self.strip(row)
            if (
                row.tier >= 0
                and len(row.places)
                and strip.bottom() > self.rect.top()
                and strip.top() < self.rect.bottom()
            ):
                self.tiers.paint(painter, strip, row, self.current, seconds)

    def _head(self, painter: QPainter, strip: QRectF, row: LaneRow) -> None:
        if row.tier < 0:
            self._name(painter, strip, self.boxes.speakers[row.lane])
            return
        tier = self.tiers.tiers[row.tier].tier
        inset = 8 if row.lane < 0 else 16
        painter.setFont(self.theme.font("caption"))
        metrics = painter.fontMetrics()
        room = self.axis.left - inset - 6
        taken = metrics.horizontalAdvance(tier.language) + 5 if tier.language else 0
        painter.setPen(self.theme.color("ink2"))
        text = metrics.elidedText(tier.name, Qt.TextElideMode.ElideRight, int(room - taken))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(inset, strip.top(), room, strip.height()), flags, text)
        if taken:
            at = inset + metrics.horizontalAdvance(text) + 5
            painter.setPen(self.theme.color("ink3"))
            painter.drawText(QRectF(at, strip.top(), taken, strip.height()), flags, tier.language)

    def _paint_proposals(self, painter: QPainter) -> None:
        stretches, lane = self._proposals
        row = (self.row(lane) if lane >= 0 else self.rect).adjusted(0, 3, 0, -3)
        painter.setPen(QPen(self.theme.color("act"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in stretches:
            if end >= self.axis.start and start <= self.axis.end:
                left, right = self.axis.x(start), self.axis.x(end)
                painter.drawRect(QRectF(left, row.top(), max(2.0, right - left), row.height()))

    def _name(self, painter: QPainter, row: QRectF, name: str) -> None:
        painter.setFont(self.theme.font("caption"))
        painter.setPen(self.theme.color("ink2" if name else "ink3"))
        room = self.axis.left - 14
        text = painter.fontMetrics().elidedText(name or tr("nobody"), Qt.TextElideMode.ElideRight, int(room))
        box = QRectF(8, row.top(), room, row.height())
        painter.drawText(box, int(beginning(text) | Qt.AlignmentFlag.AlignVCenter), text)

    def _near(self, start: float, end: float) -> Iterator[int]:
        """Those that are drawn one by one, the current one last."""
        first, last = self.between(start, end)
        wide = (self.ends[first:last] - self.starts[first:last]) * (self.axis.width / self.axis.span) >= NEAR_PX
        wide |= self.boxes.ids[first:last] == self.current
        places = first + np.flatnonzero(wide)
        yield from (int(n) for n in places if self.boxes.ids[n] != self.current)
        yield from (int(n) for n in places if self.boxes.ids[n] == self.current)

    def _paint_far(self, painter: QPainter) -> None:
        """What is too narrow for a box, as one strip for each lane; flagged ones in their colour."""
        ratio = painter.device().devicePixelRatioF()
        key = (self.axis.start, self.axis.end, self.axis.width, ratio)
        if self._far is None or self._far[0] != key:
            narrow = (self.ends - self.starts) * (self.axis.width / self.axis.span) < NEAR_PX
            narrow &= (self.ends >= self.axis.start) & (self.starts <= self.axis.end)
            pictures: list[tuple[int, QImage]] = []
            columns = max(1, round(self.axis.width * ratio))
            for flagged, role in ((False, "ink3"), (True, "bad")):
                which = narrow & (self._overlaps == flagged)
                if which.any():
                    rows = [
                        self.density(lane, self.axis.start, self.axis.end, columns, which)
                        for lane in range(len(self.boxes.speakers))
                    ]
                    cells = np.array(rows)
                    shades = np.where(cells > 0, 30 + 80 * cells, 0).astype(np.uint8)
                    for lane in np.flatnonzero(shades.any(axis=1)):
                        strip = np.ascontiguousarray(shades[lane : lane + 1])
                        pictures.append((int(lane), tinted(strip, fading(self.theme.color(role)), ratio)))
            self._far = key, pictures
        for number, image in self._far[1]:
            painter.drawImage(self.row(number).adjusted(0, 5, 0, -5), image)

    def _paint_box(self, painter: QPainter, metrics: QFontMetricsF, n: int) -> None:
        boxes, theme = self.boxes, self.theme
        box = self.box(n)
        current, draft, flagged = boxes.ids[n] == self.current, bool(boxes.drafts[n]), bool(self._overlaps[n])
        line = "bad" if flagged else "act" if current else "field"
        fill = "acttint" if current else "badtint" if flagged else "raised"
        pen = QPen(theme.color(line), 1.5 if current else 1)
        if draft or not boxes.texts[n]:
            pen.setStyle(Qt.PenStyle.DashLine)
            fill = "acttint" if current else "surface"
        painter.setPen(pen)
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        seen = box.intersected(self.content).adjusted(5, 0, -4, 0)
        if flagged and seen.width() > 16:
            side = theme.px(12)
            painter.drawPixmap(QPointF(seen.left(), seen.center().y() - side / 2), theme.pixmap("warn", "badink", side))
            seen.setLeft(seen.left() + side + 4)
        if seen.width() >= TEXT_PX and boxes.texts[n]:
            painter.setPen(theme.color("ink3" if draft else "ink"))
            self._fitted.paint(painter, seen, boxes.texts[n], metrics)
