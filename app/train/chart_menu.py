"""The menu of the charts of the Train page: copies, what they are drawn over, and the loss's scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.i18n import tr
from app.train import axes
from app.widgets.chart import Chart
from app.widgets.chart_copies import add_copies
from app.widgets.curve import Axis


@dataclass(frozen=True)
class Choices:
    """What may be chosen about both charts, as it is now, and who changes it."""

    axis: Axis
    set_axis: Callable[[Axis], None]
    log: bool
    set_log: Callable[[bool], None]


def show_menu(chart: Chart, at: QPoint, choices: Choices) -> QMenu:
    """The chart's own menu, at a global point."""
    menu = QMenu(chart)
    menu.setObjectName("train_chart_menu")
    add_copies(menu, chart)
    everything = menu.addAction(tr("Show everything\t0"), chart.show_all)
    everything.setEnabled(chart.span is not None)
    menu.addSeparator()
    group = QActionGroup(menu)
    for axis in axes.AXES:
        action = menu.addAction(tr("Over {axis}", axis=axes.unit(axis)))
        action.setObjectName(f"train_chart_over_{axis}")
        action.setCheckable(True)
        action.setChecked(axis == choices.axis)
        group.addAction(action)
        action.triggered.connect(lambda _=False, axis=axis: choices.set_axis(axis))
    menu.addSeparator()
    log = menu.addAction(tr("Loss on a logarithmic scale"))
    log.setObjectName("train_chart_log")
    log.setCheckable(True)
    log.setChecked(choices.log)
    log.triggered.connect(choices.set_log)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu
