"""`write_from_worker`: what a worker of the pool has found is written on the project's lane, in its turn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from app.background.lane import Done
from app.background.quiet import gone
from core.errors import Cancelled
from core.progress import Stop

if TYPE_CHECKING:
    from core.project.store import Project

T = TypeVar("T")

LOOK_S = 0.05
"""How often a worker that waits for the lane looks whether it is still wanted."""


class Writer(Protocol):
    """Who writes in the open project, on its lane: `app.session.Session`."""

    @property
    def project(self) -> Project | None: ...

    def edit(self, work: Callable[[Project], T], done: Done[T] | None = None) -> None: ...

    def post(self, call: Callable[[], None]) -> None: ...


class _Handed(Generic[T]):
    """A write on its way from a worker through the lane, and what came of it."""

    def __init__(self, work: Callable[[Project], T], told: Done[T] | None) -> None:
        self._work, self._told = work, told
        self._lock = threading.Lock()
        self._state = "asked"
        self._result: list[T] = []
        self._error: BaseException = Cancelled()
        self.over = threading.Event()

    def write(self, project: Project) -> None:
        """On the lane, unless the worker gave it up before its turn came."""
        with self._lock:
            if self._state == "given up":
                return
            self._state = "writing"
        try:
            self._result.append(self._work(project))
        except BaseException as error:  # noqa: BLE001 - raised again where the worker waits
            self._error = error
        self._state = "written"

    def finish(self) -> None:
        """On the window's thread, which knows of every change now."""
        try:
            if self._result and self._told is not None and not gone(self._told):
                self._told(self._result[0])
        finally:
            self.over.set()

    def give_up(self) -> bool:
        """Whether it will not be written, or is written already; what is being written is waited for."""
        with self._lock:
            if self._state == "asked":
                self._state = "given up"
            return self._state != "writing"

    def outcome(self) -> T:
        if not self._result:
            error, self._error = self._error, Cancelled()
            try:
                raise error
            finally:
                del error  # held here, it would keep the frames of the worker, and all they opened, until a sweep
        return self._result[0]


def write_from_worker(session: Writer, work: Callable[[Project], T], cancelled: Stop, told: Done[T] | None = None) -> T:
    """On a worker's thread: have `work(project)` done by the lane and wait for it; then the window knows what changed.

    `told(result)` is called on the window's thread when it knows. Raises what the work raised; `Cancelled` when the
    project was closed, or the job given up, before it was its turn.
    """
    project, handed = session.project, _Handed(work, told)
    if project is None:
        raise Cancelled

    def hand_over() -> None:
        if session.project is project:
            session.edit(handed.write, lambda _: handed.finish())

    session.post(hand_over)
    while not handed.over.wait(LOOK_S):
        if (cancelled() or session.project is not project) and handed.give_up():
            break
    return handed.outcome()
