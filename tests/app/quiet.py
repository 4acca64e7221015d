"""Waiting until a window has nothing under way: no timer of a test is a guess."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, QTimer

from app.background.quiet import Working

LOOK_MS = 5


def at_work(root: QObject) -> list[Working]:
    """What has work under way: `root` and all that is below it."""
    found: list[Working] = [root] if isinstance(root, Working) else []
    found += root.findChildren(Working)
    return [part for part in found if part.busy]


def quiet(*roots: QObject) -> bool:
    """Whether nothing is asked, waits for its moment or is being done below these."""
    return not any(at_work(root) for root in roots)


def wait_quiet(*roots: QObject, timeout_ms: int = 20_000) -> None:
    """Go on with the window's events until all is quiet. Raises `TimeoutError`, which names who still works."""
    clock, loop, look, passes = QElapsedTimer(), QEventLoop(), QTimer(interval=LOOK_MS), 0
    clock.start()
    look.timeout.connect(loop.quit)
    look.start()
    while passes < 2:  # an answer on its way may start something else
        loop.exec()
        passes = passes + 1 if quiet(*roots) else 0
        if not passes and clock.hasExpired(timeout_ms):
            left = [part for root in roots for part in at_work(root)]
            names = ", ".join(f"{type(part).__name__} {part.objectName()}".strip() for part in left)
            raise TimeoutError(f"Still at work after {timeout_ms / 1000:g} s: {names}")
