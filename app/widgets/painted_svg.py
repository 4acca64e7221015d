"""The child that makes a PNG of an SVG file: `python -m app.widgets.painted_svg SVG PNG`. It needs no display; started
by the command line, which knows no Qt, so that nobody imports it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

FINER = 2
"""Pixels of the picture for one of the drawing."""


def paint(svg: Path, png: Path) -> bool:
    """Paint a drawing, on what it lies on itself. False where it could not be read or written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication([])
    drawing = QSvgRenderer(str(svg))
    image = QImage(drawing.defaultSize() * FINER, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    kept = drawing.isValid() and image.save(str(png))
    del application
    return bool(kept)


if __name__ == "__main__":
    sys.exit(0 if paint(Path(sys.argv[1]), Path(sys.argv[2])) else 1)
