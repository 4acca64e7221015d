"""What every chart here leaves out of pyqtgraph's: axes of its own, its menu, its mouse."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsView


def make_plain(view: pg.PlotWidget) -> None:
    """Bare, at rest, reachable by keys, with a context menu that the chart makes itself."""
    plot = view.getPlotItem()
    for side in ("left", "bottom"):
        plot.hideAxis(side)
    plot.hideButtons()
    plot.setMenuEnabled(False)
    box = plot.getViewBox()
    box.setMouseEnabled(False, False)
    box.setDefaultPadding(0.0)
    box.enableAutoRange(enable=False)
    view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)  # the grid is the background, and it changes
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    view.setMouseTracking(True)
    view.viewport().setMouseTracking(True)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
