"""Icons from SVG text: `currentColor` becomes a role's colour, at the device-pixel ratio that is asked for."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme.roles import Roles
from app.theme.tokens import THEME


@lru_cache(maxsize=256)
def svg_text(name: str) -> str:
    """The drawing of an icon, as it lies in resources/theme/icons."""
    return (THEME / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def render(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon of `size` logical px in one colour ("#RRGGBB")."""
    text = re.sub("currentColor", colour, svg_text(name))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class RoleIconEngine(QIconEngine):
    """Draws an icon in the theme's colour of the moment, so that a theme switch needs no new icons."""

    def __init__(self, theme: Roles, name: str, role: str, on_role: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role
        self._on_role = on_role

    def clone(self) -> QIconEngine:
        copy = RoleIconEngine(self._theme, self._name, self._role, self._on_role)
        _KEPT.append(copy)
        return copy

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self._theme.color("dis").name()
        return self._theme.color(self._on_role if state == QIcon.State.On else self._role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, render(self._name, self._colour(mode, state), size, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return render(self._name, self._colour(mode, state), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        logical = round(min(size.width(), size.height()) / scale)
        return render(self._name, self._colour(mode, state), logical, scale)


_KEPT: list[QIconEngine] = []
"""Engines that Qt cloned: Qt owns the C++ half, this keeps the Python half alive."""


@lru_cache(maxsize=512)
def role_icon(theme: Roles, name: str, role: str, on_role: str) -> QIcon:
    """The icon of a name and role; made once, drawn in the colour of the moment."""
    engine = RoleIconEngine(theme, name, role, on_role)
    _KEPT.append(engine)
    return QIcon(engine)
