"""Puts a session on sheets of paper, with its name and the number of each sheet at the foot. What was said at once is
not parted by the end of a page, unless a page is too short for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.corpus.printing.rows import Row, Setter
from core.progress import Progress, quiet
from core.session_text.printed import Sheet

MARGIN_MM = 20.0
FOOT_PT = 8.0
FOOT_ROOM = 2.5
"""Lines of the foot's font that are kept free for it."""


def pages_of(groups: Iterable[Sequence[Row]], room: float) -> list[list[tuple[float, Row]]]:
    """Rows on pages of this height, each with where its top is: a group goes on a new page where it does not fit on the
    one that is begun. Of a group that fits on none, no row is parted."""
    pages: list[list[tuple[float, Row]]] = [[]]
    at = 0.0
    for group in groups:
        whole = sum(row.height for row in group) - (group[-1].below if group else 0.0)
        if pages[-1] and at + whole > room >= whole:
            pages.append([])
            at = 0.0
        for row in group:
            if pages[-1] and at + row.height - row.below > room:
                pages.append([])
                at = 0.0
            pages[-1].append((at, row))
            at += row.height
    return pages


def draw(sheet: Sheet, device: QPagedPaintDevice, progress: Progress = quiet) -> int:
    """Draw a session on a device whose paper is chosen; how many pages it takes."""
    painter = QPainter(device)
    try:
        return _draw(sheet, device, painter, progress)
    finally:
        painter.end()


def _draw(sheet: Sheet, device: QPagedPaintDevice, painter: QPainter, progress: Progress) -> int:
    foot = QFont(sheet.font) if sheet.font else QFont()
    foot.setPointSizeF(FOOT_PT)
    painter.setFont(foot)
    low = painter.fontMetrics().height()
    room = QRectF(0, 0, device.width(), device.height())
    setter = Setter(sheet, device, room.width())
    groups = [setter.head()]
    for number, line in enumerate(sheet.lines):
        progress(number, len(sheet.lines))
        groups.append(setter.line(line))
    pages = pages_of(groups, room.height() - FOOT_ROOM * low)
    for number, rows in enumerate(pages, 1):
        if number > 1:
            device.newPage()
        for top, row in rows:
            row.draw(painter, top)
        painter.setFont(foot)
        painter.setPen(Qt.GlobalColor.darkGray)
        at = QRectF(0, room.height() - low, room.width(), low)
        name = painter.fontMetrics().elidedText(sheet.title, Qt.TextElideMode.ElideMiddle, round(room.width() * 0.8))
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(at, Qt.AlignmentFlag.AlignRight, f"{number} / {len(pages)}")
    return len(pages)


def pdf(sheet: Sheet, out: Path, progress: Progress = quiet) -> int:
    """Write a session as a PDF on A4; how many pages it has."""
    writer = QPdfWriter(str(out))
    writer.setTitle(sheet.title)
    writer.setCreator("Vizinho")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return draw(sheet, writer, progress)
