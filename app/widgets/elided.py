"""A label that shortens its text to the room it has."""

from app.widgets.label import ElidedLabel

__all__ = ["ElidedLabel"]
