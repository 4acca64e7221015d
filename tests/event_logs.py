"""A run's event log, read at one go."""

from __future__ import annotations

from pathlib import Path

from core.runs.events import Event, Follower


def read_events(path: Path) -> list[Event]:
    """All whole events of a log; an absent log has none."""
    return list(Follower(path).read())
