"""`Following`: one run that trains in a place, from sending it to the last word that its log says there.

It may be left and begun again at any moment: what is done is noted in `elsewhere.json` before or after it is safe to
do it once more. The log here is at all times the beginning of the log there, byte by byte.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from core import writing
from core.errors import RunError, WorkbenchError
from core.places import fetching, followers, printed, sending, ssh, text_home
from core.places.contents import program_version
from core.places.job_state import JobState
from core.places.link import Link
from core.places.place import Place
from core.runs import changes, elsewhere, made_with, room
from core.runs.elsewhere import Elsewhere
from core.runs.folder import RunFolder
from core.runs.run_settings import any_settings
from core.wording import say

WAIT_S = 1.0
"""So long the agent waits for news before it answers that there are none."""
SEEN_EVERY_S, TOLD_EVERY_S, CONSOLE_EVERY_S = 20.0, 0.5, 5.0
CONSOLE_BYTES, SMALL_BYTES = 1 << 16, 1 << 20
COMPARED_BYTES = 256
"""So much of the log's end here is compared with the log there, once in each connection."""
FINISHED = b'{"kind": "finished"'
"""How the line of a log begins that tells that the result is ready."""
LAUNCHERS = {"ssh": "plain", "slurm": "slurm", "ray": "ray"}
"""Who starts training there, by a place's kind."""


class Left(Exception):
    """The following is to end here; the run goes on or is gone on with later."""


class Following:
    """`ended` tells whether somebody wants this process to end: then the run goes on without it."""

    def __init__(self, run: RunFolder, where: str, place: Place, ended: Callable[[], bool]) -> None:
        self.run, self.where, self.place, self.ended = run, where, place, ended
        before = elsewhere.read(run) or Elsewhere()
        self.now = before
        if before.over or not before.sitting:
            self.now = Elsewhere(sitting=before.sitting + 1, sent=before.sent, seen=before.seen)
        began = self.now.began or (self.now.goes_on and self._size() > self.now.at)
        self._set(message="", hint="", detail="", began=began)
        self._forwarded, self._own = "", followers.own()
        self._behind = self.settled = False
        self._compared: Link | None = None
        self._mirrored: dict[str, str] = {}
        self._state: dict[str, Any] | None = None
        self._handed_in: float | None = None
        self._told_at = self._seen_at = self._console_at = -SEEN_EVERY_S

    def sit(self, link: Link) -> None:
        """Do all that is left to be done over a connection. Raises `NotReached` when it breaks, `Left`, and `RunError`
        for what a person has to mend."""
        self.greet(link)
        self.send(link)
        self.start(link)
        self.watch(link)

    def greet(self, link: Link) -> None:
        """Note that there is a connection."""
        self._set(message="", hint="", detail="", seen=time.time())
        elsewhere.note_clock(self.run, link.ahead_s)

    def send(self, link: Link) -> None:
        """Have all there that the run needs, unless that was done. Raises `LacksVizinho` where another version would
        train it: its weights need not be those of here."""
        there, here = str(link.hello.get("version", "")), program_version()
        if self.now.phase == "sending" and there != here and not self._trains(link):
            raise ssh.other_version(self.place, there, here)
        if self.now.phase == "sending" and not self.now.sent:
            sending.send(link, self.run, self.where, self._tell)
            self._set(sent=True)

    def _trains(self, link: Link) -> bool:
        """Whether a sitting goes on there, whoever started it."""
        if not link.ask("laid", run=self.where)["laid"]:
            return False
        return JobState.from_json(link.ask("look", run=self.where, at=self._size())["state"]).alive

    def start(self, link: Link) -> None:
        """Have it started, unless it was: the agent starts each sitting once, however often it is asked."""
        if self.to_start(link):
            self._start(link)

    def to_start(self, link: Link) -> bool:
        """Whether it is to be started: all is there now, and nobody did for all that is known. `job` tells how."""
        if self.now.phase == "sending":
            if not (sitting := self._next_sitting(link)):
                return False
            self._set(phase="starting", text="", share=0.0, at=self._size(), began=False, sitting=sitting)
        if self.now.phase == "starting":
            self._handed_in = time.monotonic()
            return True
        return False

    def job(self) -> dict[str, Any]:
        """What the agent is told of the sitting that is to be started."""
        settings = any_settings(self.run)
        threads = self.place.threads or settings.threads * max(1, settings.workers)
        options = self.place.to_json() | ({"threads": threads} if threads else {})
        return {"run": self.where, "sitting": self.now.sitting, "options": options}

    def _next_sitting(self, link: Link) -> int:
        """Which sitting is asked for: somebody else may have started more of them meanwhile, and the last may go on.
        What the one before has said since nobody followed it is taken first, and is none of the next: it may have been
        ended by its scheduler before it had saved. Where it has finished meanwhile, 0: none is."""
        self._compare(link)
        while True:
            told, new = link.ask_bytes("look", run=self.where, at=self._size())
            alive = JobState.from_json(told["state"]).alive
            if alive or not self._take(link, new):
                break
        there = int(told["sitting"])
        if self.now.phase != "sending":
            self._set(sitting=there, began=True)
            return 0
        return max(there + (not alive), self.now.sitting)

    def watch(self, link: Link, looked: Callable[[], object] = lambda: None) -> None:
        """Follow it to its end there; `looked` is called after each look."""
        while self.look(link):
            looked()
            if self.ended():
                self.forward(link)
                raise Left

    def catch_up(self, link: Link) -> None:
        """Bring what the log there has gained, and how the run stands, without following it further."""
        if self.now.goes_on:
            while self.look(link, wait_s=0.0) and self._behind:
                continue

    def lost(self, error: WorkbenchError) -> None:
        """Note why there is no connection now, or what has to be mended."""
        self._set(message=error.message, hint=error.hint, detail=error.detail)

    def refused(self, error: WorkbenchError) -> None:
        """Note what has to be mended: a run that did not get to training there does not go on."""
        if self.now.phase in ("sending", "starting"):
            self.over(error)
        else:
            self.lost(error)

    def over(
        self, error: WorkbenchError | None = None, state: JobState | None = None, said: Sequence[Path] = ()
    ) -> None:
        """Note that the run does not go on there; `said` is what its processes on other nodes have printed."""
        why = (error.message, error.hint, error.detail) if error is not None else ("", "", "")
        if state is not None:
            why = state.why, state.hint, printed.words(self.run, said)
        self.run.clear_request()
        self._set(phase="over", text="", share=0.0, message=why[0], hint=why[1], detail=why[2], seen=time.time())

    def _start(self, link: Link) -> None:
        link.ask("start", launcher=LAUNCHERS[self.place.kind], **self.job())

    def look(self, link: Link, wait_s: float = WAIT_S) -> bool:
        """One look; False when the sitting is over and all is here. `settled` tells whether there was nothing new."""
        self.forward(link)
        if self._compared is not link:
            self._compare(link)
        told, new = link.ask_bytes(
            "look", run=self.where, at=self._size(), wait_s=wait_s, state=self._state, who=self._own
        )
        if int(told["size"]) < self._size():
            self._take_anew(int(told["size"]))
        self._state = told["state"]
        state = JobState.from_json(told["state"])
        if state.alive and not told["asked"]:
            self._forwarded = ""  # a sitting has taken it, perhaps for what its scheduler asked: it is asked again
        if state.waits:
            self._set(phase="starting", text=state.text, began=False, at=self._size())
        elif self.now.phase == "starting":
            self._note_wait(state)
            self._set(phase="there", text="", share=0.0)
        self._mirror(link, told)
        taken = self._take(link, new)
        self._behind = taken and int(told["size"]) > self._size()
        self.settled = not taken and state.alive
        self._see()
        if not state.alive and int(told["sitting"]) < self.now.sitting and not self._forwarded:
            self._start(link)  # the one before had not ended when this one was asked for
            return True
        if state.alive or taken:
            return True
        self._mirror_console(link)
        if self._forwarded and not self.now.began:
            self._left_queue()
        else:
            self.over(state=state, said=printed.bring(link, self.run, self.where))
        return False

    def _note_wait(self, state: JobState) -> None:
        """How long a scheduler let it wait, where that was seen from beginning to end: who comes later is told."""
        if self._handed_in is not None and state.alive and LAUNCHERS[self.place.kind] != "plain":
            waits = self.run.notes().get(elsewhere.WAITS)
            before = waits if isinstance(waits, list) else []
            self.run.note(**{elsewhere.WAITS: [*before, round(time.monotonic() - self._handed_in, 1)]})
        self._handed_in = None

    def _left_queue(self) -> None:
        """It was asked to pause or to stop before its turn came: it is handed in anew when it is resumed."""
        self.run.clear_request()
        message = say("It was taken out of the queue of {place}.", place=self.place.name)
        hint = say("Resume: it is handed in again.")
        self._set(phase="sending", sitting=self.now.sitting + 1, text="", message=message, hint=hint)

    def _compare(self, link: Link) -> None:
        """Whether the log there still begins with the one here: where its disk lost power, its end may be gone."""
        if size := self._size():
            with room.told(say("the run's log"), self.run.path), self.run.events.open("rb") as log:
                log.seek(at := max(0, size - COMPARED_BYTES))
                here = log.read(COMPARED_BYTES)
            name = self.run.events.name
            told, there = link.ask_bytes("read", run=self.where, path=name, at=at, most=len(here))
            if there != here:
                self._take_anew(int(told["size"]))
        self._compared = link

    def _take_anew(self, there: int) -> None:
        """Have the log here empty, to be brought whole; that there has so many bytes."""
        with room.told(say("the run's log"), self.run.path):
            writing.write_text(self.run.events, "")
        self._set(at=min(self.now.at, there))

    def _take(self, link: Link, new: bytes) -> bool:
        """Append what the log there has gained, whole lines of it; whether there was any. The result is brought before
        the line that says it is ready."""
        whole = new[: new.rfind(b"\n") + 1] or (new if len(new) >= SMALL_BYTES else b"")
        for line in whole.splitlines(keepends=True):
            if line.startswith(FINISHED):
                self._set(phase="fetching")
                fetching.bring_folder(link, self.run, self.where, "model", self._tell, waits=True)
                text_home.take_in(self.run)
                self._set(phase="there", text="", share=0.0)
            with room.told(say("the run's log"), self.run.path), self.run.events.open("ab") as log:
                log.write(line)
        if whole and not self.now.began and self.now.phase == "there" and self._size() > self.now.at:
            self._set(began=True)
        return bool(whole)

    def forward(self, link: Link) -> None:
        """Pass on what is asked of the run here."""
        asked = self.run.requested()
        if asked and asked != self._forwarded:
            link.ask("ask", run=self.where, what=asked)
            self._forwarded = asked
        if wanted := changes.asked(self.run):
            with suppress(RunError):  # it has come too late: the log tells where the run stands
                link.ask("change", run=self.where, values=wanted)
            changes.clear(self.run)

    def _mirror(self, link: Link, told: Mapping[str, Any]) -> None:
        """Bring what else changes there."""
        known = self.run.notes()
        if news := {name: value for name, value in told["notes"].items() if known.get(name) != value}:
            self.run.note(**news)
        for name, stamp in told["files"].items():
            if self._mirrored.get(name) == stamp:
                continue
            if name == "console.log":
                if time.monotonic() - self._console_at < CONSOLE_EVERY_S:
                    continue
                self._mirror_console(link)
            else:
                data = fetching.bring_file(link, self.where, name, SMALL_BYTES)
                self._write(name, self._as_here(name, data))
            self._mirrored[name] = stamp

    def _mirror_console(self, link: Link) -> None:
        self._console_at = time.monotonic()
        self._write("console.log", fetching.bring_file(link, self.where, "console.log", CONSOLE_BYTES))

    def _as_here(self, name: str, data: bytes) -> bytes:
        """A plan names its source by where that lies: here it stays where it is here. What a run was made with is the
        sound here, of which there are only stretches there."""
        if name not in ("transfer.json", "made_with.json"):
            return data
        try:
            if name == "made_with.json":
                return made_with.with_data_of(self.run, data)
            there, here = json.loads(data), json.loads(self.run.transfer.read_text(encoding="utf-8"))
            return json.dumps(there | {"source": here["source"]}, ensure_ascii=False, indent=1).encode()
        except (OSError, ValueError, KeyError, TypeError, WorkbenchError):
            return b""

    def _write(self, name: str, data: bytes) -> None:
        path = self.run.path / name
        if not data or (path.is_file() and path.read_bytes() == data):
            return
        with (
            room.told(say("what came from {place}", place=self.place.name), self.run.path),
            writing.beside(path) as part,
        ):
            part.write_bytes(data)

    def _size(self) -> int:
        try:
            return self.run.events.stat().st_size
        except OSError:
            return 0

    def _tell(self, text: str, share: float) -> None:
        """Say how far something is, now and then. Raises `Left`."""
        if self.ended() or (self.now.phase == "sending" and self.run.requested()):
            raise Left
        if time.monotonic() - self._told_at >= TOLD_EVERY_S or share >= 1.0:
            self._told_at = time.monotonic()
            self._set(text=text, share=share, seen=time.time())

    def _see(self) -> None:
        """Note that the place has answered."""
        now = time.time()
        if time.monotonic() - self._seen_at >= SEEN_EVERY_S:
            self._seen_at = time.monotonic()
            self._set(seen=now)
        self.now = replace(self.now, seen=now)

    def _set(self, **values: Any) -> None:
        after = replace(self.now, **values)
        if after != self.now or elsewhere.read(self.run) is None:
            self.now = after
            with room.told(say("how the run stands elsewhere"), self.run.path):
                elsewhere.write(self.run, after)
