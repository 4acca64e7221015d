"""Following several runs at once that were put into a place together: one process, one connection, one job of an array
for each. What happens to one of them is nothing to the others."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from core.errors import WorkbenchError
from core.locks import Timeout, locked
from core.places.following import LAUNCHERS, Following, Left
from core.places.link import Link, garbage
from core.places.of_run import place_of
from core.places.ssh import LacksVizinho, NotReached
from core.runs import room, supervisor
from core.runs.folder import RunFolder

FIRST_S, MOST_S, LOOK_S = 1.0, 30.0, 0.1
"""A lost connection is tried again after so long, then after twice as long, up to the most."""
ROUND_S, START_S = 1.0, 600.0
"""So often it is asked whether there is anything new; and so long a scheduler may take to accept all."""
DEFECTS = (KeyError, TypeError, ValueError, AttributeError)


class Member:
    """One of the runs, for as long as it is followed here."""

    def __init__(self, run: RunFolder, ended: Callable[[], bool]) -> None:
        """Raises `Timeout` where another process follows it, `WorkbenchError` where it is in no place."""
        self.run, self._held = run, ExitStack()
        self._held.enter_context(locked(run.path / "child.lock", 0.0))
        try:
            self.claim()
            place, where = place_of(run)
            self.following = Following(run, where, place, ended)
        except BaseException:
            self.leave()
            raise
        self.word = ""
        """What the place said last of how it stands."""

    def claim(self) -> None:
        supervisor.claim(self.run, several=True)

    def leave(self) -> None:
        """Follow it no more."""
        supervisor.let_go(self.run)
        self._held.close()

    def complain(self, error: WorkbenchError) -> None:
        """Write into the log of its follower."""
        with (self.run.path / supervisor.FOLLOWER_LOG).open("a", encoding="utf-8") as log:
            log.write(f"{error}\n{error.detail}\n")


def follow_all(runs: Sequence[RunFolder], ended: Callable[[], bool]) -> int:
    """Follow runs to their ends there, over as many connections as it takes. 0 when all are over or it was asked to
    end, 2 where something is left to mend."""
    members = _gathered(runs, ended)
    group = Group(members, ended)
    try:
        return group.follow()
    finally:
        for member in list(group.members):
            member.leave()


def _gathered(runs: Sequence[RunFolder], ended: Callable[[], bool]) -> list[Member]:
    found = []
    for run in runs:
        try:
            found.append(Member(run, ended))
        except Timeout:
            sys.stderr.write(f"The run {run.path} is followed already.\n")
        except (WorkbenchError, OSError) as error:
            sys.stderr.write(f"{run.path}: {error}\n")
    return found


class Group:
    """Those that are still followed; `ended` tells whether somebody wants this process to end."""

    def __init__(self, members: list[Member], ended: Callable[[], bool]) -> None:
        self.members, self.ended, self.code = members, ended, 0

    def follow(self) -> int:
        """See `follow_all`."""
        reached, wait_s = any(member.following.now.goes_on for member in self.members), FIRST_S
        while self.members:
            try:
                with Link(self.members[0].following.place) as link:
                    reached, wait_s = True, FIRST_S
                    self._sit(link)
            except Left:
                return self.code
            except NotReached as error:
                for member in list(self.members):
                    member.complain(error)
                    member.following.lost(error)
                if not (error.passing and reached):
                    return 2
            if self.members and not self._patient(wait_s):
                return self.code
            wait_s = min(MOST_S, 2 * wait_s)
        return self.code

    def _patient(self, seconds: float) -> bool:
        """Wait; False when somebody wants this process to end meanwhile."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.ended():
                return False
            time.sleep(LOOK_S)
        return not self.ended()

    def _sit(self, link: Link) -> None:
        """Do all that is left to be done over a connection. Raises `NotReached` when it breaks, and `Left`."""
        for member in list(self.members):
            member.claim()
            self._each(member, member.following.greet, link)
            self._each(member, member.following.send, link)
        self._start(link)
        while self.members:
            self._round(link)
            if self.members and not self._patient(ROUND_S):
                for member in list(self.members):
                    self._each(member, member.following.forward, link)
                raise Left

    def _start(self, link: Link) -> None:
        """Have all started that are to be, by one question; a member that waits already is not started twice."""
        waiting = [member for member in list(self.members) if self._each(member, member.following.to_start, link)]
        if not waiting:
            return
        launcher = LAUNCHERS[waiting[0].following.place.kind]
        try:
            link.ask("start_all", timeout_s=START_S, launcher=launcher, runs=[one.following.job() for one in waiting])
        except NotReached:
            raise
        except WorkbenchError as error:
            for member in waiting:
                self._refused(member, error)

    def _round(self, link: Link) -> None:
        """One look at each that has anything new, and what is asked of them here passed on."""
        stand = link.ask("stand", runs=[member.following.where for member in self.members])["stand"]
        for member in list(self.members):
            member.claim()
            word = str(stand.get(member.following.where, ""))
            if word == member.word and member.following.settled:
                self._each(member, member.following.forward, link)
            else:
                self._look(member, link)
            member.word = word

    def _look(self, member: Member, link: Link) -> None:
        if self._each(member, lambda way: not member.following.look(way, 0.0), link):
            self._drop(member)

    def _each(self, member: Member, do: Callable[[Link], object], link: Link) -> bool:
        """What it gives, as true or false; a member that fails is followed no more. Raises `NotReached`, and `Left`
        where all are left."""
        if member not in self.members:
            return False
        try:
            return bool(do(link))
        except Left:
            if self.ended():
                raise
            self._drop(member)  # it was paused while it was sent
        except LacksVizinho as error:  # one that is to be started: those that train go on
            self._lost(member, error)
        except NotReached:
            raise
        except WorkbenchError as error:
            self._refused(member, error)
        except OSError as error:
            self._refused(member, room.refused(member.run.path, error))
        except DEFECTS:
            self._lost(member, garbage(member.following.place, traceback.format_exc()))
        return False

    def _lost(self, member: Member, error: WorkbenchError) -> None:
        member.complain(error)
        member.following.lost(error)
        self.code = 2
        self._drop(member)

    def _refused(self, member: Member, error: WorkbenchError) -> None:
        member.complain(error)
        member.following.refused(error)
        self.code = 2
        self._drop(member)

    def _drop(self, member: Member) -> None:
        if member in self.members:
            self.members.remove(member)
            member.leave()
