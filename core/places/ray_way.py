"""The way to a Ray cluster: an agent that runs as a job on its head node, asked and heard through its job server.

Of a cluster nothing but that server is reached from outside. What is asked goes there as numbered packages, and what
is answered is read in the job's log; see `ray_reader` and `ray_log` for the other end.
"""

from __future__ import annotations

import shlex
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote

from core.errors import Cancelled
from core.places import ray_token, ray_words, setup_words, ssh
from core.places.place import Place
from core.places.ray_api import ASK_S, WORDS, NotRay, RayApi, Refused
from core.places.ray_log import answer_in, others_in
from core.places.ray_reader import HERE, LEAVE, SILENCE_S, package
from core.places.ssh import NotReached
from core.progress import Stop, never
from core.wording import say

Found = TypeVar("Found")

FIRST_S, MOST_S = 0.02, 0.25
"""How often the log is looked at while an answer is waited for: ever less often."""
STATUS_EVERY_S, LEAVE_S = 1.0, 3.0
ENDED = ("SUCCEEDED", "FAILED", "STOPPED")
KIND, AGENT = "vizinho", "agent"
"""The note of a job of ours in Ray's list."""
HERE_EVERY_S = SILENCE_S / 3
LARGE_BYTES, SEEN_S = 100_000, 0.05
KEPT_S = 600.0
"""So long the list keeps agents that have left: others may still look at theirs."""


class RayWay:
    """See `link.Way`. Raises `NotReached` from all that asks."""

    def __init__(self, place: Place, stop: Stop) -> None:
        self.stop = stop
        self._place = place
        token = ray_token.find(place.ray_address)
        self._api, self._api_beside = RayApi(place.ray_address, token), RayApi(place.ray_address, token)
        self._session = uuid.uuid4().hex[:16]
        self._job = f"vizinho-agent-{self._session}"
        self._sent = self._come = 0
        """How many messages have gone, and how many answers have come."""
        self._last = 0
        """How long the log was that held the last answer."""
        self._patience_s = ASK_S
        self._unsure = False
        """Whether the last message may have gone astray: the agent would wait for it, whatever comes after."""
        self._kept = bytearray()
        self._putting, self._closed = threading.Lock(), threading.Event()
        self._over: dict[str, Any] | None = None
        self._words = ""
        self._looked_at = time.monotonic()
        module = f"core.places.ray_agent {ssh.at_home(place.folder)} {self._session}"
        request = {"entrypoint": shell(place, module), "submission_id": self._job, "metadata": {KIND: AGENT}}
        try:
            self._call("POST", "/api/jobs/", request)
        except BaseException:
            self._api.close()
            raise
        threading.Thread(target=self._stay, name=f"way to {place.name}", daemon=True).start()

    def write(self, data: bytes) -> None:
        self._put(data)

    def read(self, count: int, timeout_s: float) -> bytes:
        while len(self._kept) < count and self._more(timeout_s):
            continue
        return self._taken(count)

    def line(self, most: int, timeout_s: float) -> bytes:
        while (end := self._kept.find(b"\n", 0, most)) < 0 and len(self._kept) < most and self._more(timeout_s):
            continue
        return self._taken(end + 1 if end >= 0 else most)

    def close(self) -> None:
        self._closed.set()
        self._patience_s = LEAVE_S
        with suppress(NotReached):
            if self._over is None:
                self._call("POST", f"/api/jobs/{self._job}/stop") if self._unsure else self._put(LEAVE)
            self._tidy()
        self._api.close()

    # why it ended

    def broken(self) -> NotReached:
        if self._over is None:
            return ray_words.not_reached(self._place, ConnectionResetError())
        code = self._over.get("driver_exit_code")
        words = self._words or str(self._over.get("message") or "")
        if not self._come and self._over.get("status") == "FAILED":
            missing = ssh.no_program(self._place, code if isinstance(code, int) else None, words)
            return missing or NotReached(
                say("Vizinho did not start on the Ray cluster at {address}.", address=self._place.ray_address),
                say("Read the details, or what Ray’s dashboard says of the job {job}.", job=self._job),
                words,
            )
        return ray_words.not_reached(self._place, ConnectionResetError(words))

    def silent(self) -> NotReached:
        job = self._status()
        if job.get("status") == "PENDING":
            return NotReached(
                say("The Ray cluster at {address} starts no jobs just now.", address=self._place.ray_address),
                say("It is tried again; what arrived is kept."),
                str(job.get("message") or ""),
                passing=True,
            )
        return ray_words.not_reached(self._place, TimeoutError(str(job.get("message") or "")))

    # what it is made of

    def _put(self, data: bytes, api: RayApi | None = None) -> None:
        with self._putting:
            self._sent, self._unsure = self._sent + 1, True
            self._call("PUT", f"/api/packages/gcs/{package(self._session, self._sent)}", data, api)
            self._unsure = False

    def _stay(self) -> None:
        """Tell the agent now and then that somebody is still there, though nothing may be asked for long."""
        while not self._closed.wait(HERE_EVERY_S):
            with suppress(NotReached):
                self._put(HERE, self._api_beside)
        self._api_beside.close()

    def _more(self, timeout_s: float) -> bool:
        """Wait for the next answer; False where none will come."""
        until, pause = time.monotonic() + timeout_s, FIRST_S
        if self._last > LARGE_BYTES:  # as long as the agent has not seen the question, that answer is read again
            time.sleep(SEEN_S)
        while self._over is None:
            if self._took():
                return True
            if self.stop():
                raise Cancelled
            if time.monotonic() - self._looked_at > STATUS_EVERY_S:
                self._looked_at = time.monotonic()
                if (job := self._status()).get("status") in ENDED:
                    if self._took():
                        return True
                    self._over = job
            elif time.monotonic() > until:
                raise TimeoutError
            else:
                time.sleep(pause)
                pause = min(MOST_S, pause * 1.3)
        return False

    def _took(self) -> bool:
        found = self._call("GET", f"/api/jobs/{self._job}/logs")
        log = found.get("logs") if isinstance(found, dict) else None
        if not isinstance(log, str):
            raise ray_words.not_reached(self._place, NotRay(repr(found)[:WORDS]))
        try:
            answer = answer_in(log, self._session, self._come)
        except ValueError as error:
            raise ray_words.not_reached(self._place, NotRay(str(error)[:WORDS])) from error
        self._words = others_in(log)
        if answer is None:
            return False
        self._come, self._last = self._come + 1, len(log)
        self._kept += answer
        return True

    def _status(self) -> dict[str, Any]:
        found = self._call("GET", f"/api/jobs/{self._job}")
        if not isinstance(found, dict) or not isinstance(found.get("status"), str):
            raise ray_words.not_reached(self._place, NotRay(repr(found)[:WORDS]))
        return found

    def _tidy(self) -> None:
        """Take agents that have left out of Ray's list: it is there for people."""
        before = (time.time() - KEPT_S) * 1000
        for job in self._call("GET", "/api/jobs/") or ():
            ours = (job.get("metadata") or {}).get(KIND) == AGENT and job.get("status") in ENDED
            if ours and (job.get("end_time") or before) < before and (name := job.get("submission_id")):
                self._call("DELETE", f"/api/jobs/{quote(name)}")

    def _call(self, method: str, path: str, body: object = None, api: RayApi | None = None) -> Any:
        asked = partial((api or self._api).call, method, path, body, self._patience_s)
        try:
            return asked() if self.stop is never or api is not None else given_up(asked, self.stop)
        except (Refused, NotRay, OSError) as error:
            if isinstance(error, Refused) and error.status == 404 and path.startswith(f"/api/jobs/{self._job}"):
                return {"logs": "", "status": "STOPPED"}  # the cluster was started anew, and knows it no more
            raise ray_words.not_reached(self._place, error) from error

    def _taken(self, count: int) -> bytes:
        taken = bytes(self._kept[:count])
        del self._kept[:count]
        return taken


def given_up(work: Callable[[], Found], stop: Stop) -> Found:
    """What `work` gives, which may hang for long: where `stop` says so it is left to itself. Raises `Cancelled`."""
    found: Future[Found] = Future()

    def do() -> None:
        try:
            found.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised where it is waited for
            found.set_exception(error)

    threading.Thread(target=do, name="asking Ray", daemon=True).start()
    while not wait([found], MOST_S).done:
        if stop():
            raise Cancelled
    return found.result()


def shell(place: Place, module: str) -> str:
    """What the shell of a job runs there: a module of ours, on the Python of the place."""
    words = f"exec {ssh.at_home(place.python)} -m {module}"
    kind = "bash -lc" if place.setup else "sh -c"
    return f"exec {kind} {shlex.quote(setup_words.before(place.setup) + words)}"
