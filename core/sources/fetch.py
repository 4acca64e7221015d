"""Fetching one file of a model of the hub into the shared cache of huggingface_hub, whole or not at all. In a child.

huggingface_hub itself begins a file anew after each break; here what came is kept beside its place, under the name of
its checksum, and a later call goes on from there, in another process too. A file is put into its place only when its
length and its checksum are right. huggingface_hub then lays out the revision, as other programs expect it.

Plain HTTP on purpose, and not hf_xet: it goes on byte by byte, can be ended at any moment, and every proxy knows it.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
from filelock import FileLock, Timeout
from huggingface_hub import constants, get_hf_file_metadata, hf_hub_download, hf_hub_url
from huggingface_hub.errors import FileMetadataError, HfHubHTTPError, LocalEntryNotFoundError
from huggingface_hub.file_download import HfFileMetadata, are_symlinks_supported
from huggingface_hub.utils import build_hf_headers, get_session, hf_raise_for_status

from core import hub_cache, writing
from core.errors import HubError
from core.sources.hub import HubFile
from core.sources.hub_errors import NETWORK, SAME_AGAIN, WORTH_WAITING, not_written
from core.wording import say

INCOMPLETE = ".incomplete"
BLOCK = 1 << 20
SHA256, SHA1 = 64, 40
"""Lengths of checksums in hexadecimal."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.25, 8.0
ENDS_EARLY = 2
"""So often an answer may end before the file does, though nothing broke."""
LONGEST_WAIT_S = 300.0
"""The hub may ask us to wait; for longer than this the person decides."""

Arrived = Callable[[int], None]
"""Told how many bytes more are here; fewer than none when a file begins anew."""
Waiting = Callable[[str], None]
"""Told why nothing comes just now."""


@dataclass
class Patience:
    """When to try again after something that may pass: pauses grow, and begin anew whenever something came.

    `limit_s` is how long in a row nothing may come before the fault is raised.
    """

    limit_s: float
    waiting: Waiting

    def __post_init__(self) -> None:
        self._pause_s: float
        self._idle_since: float | None
        self.came()

    def came(self) -> None:
        self._pause_s, self._idle_since = FIRST_PAUSE_S, None

    def after(self, error: Exception) -> None:
        """Wait, or raise the error: for good, too often, or the hub asks for too long a wait."""
        asked_s = _asked(error)
        if not _may_pass(error) or (asked_s is not None and asked_s > LONGEST_WAIT_S):
            raise error
        now = time.monotonic()
        self._idle_since = now if self._idle_since is None else self._idle_since
        if asked_s is None and now + self._pause_s - self._idle_since > self.limit_s:
            raise error
        if asked_s is not None:
            self.waiting(say("The hub asks to wait for {seconds:.0f} s.", seconds=asked_s))
            self._idle_since = None if now - self._idle_since < LONGEST_WAIT_S else self._idle_since
        else:
            self.waiting(say("The connection broke; trying again."))
        time.sleep(self._pause_s if asked_s is None else asked_s)
        self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def with_(self, ask: Callable[[], Any]) -> Any:
        """What a question to the hub answers, asked again as long as that may help."""
        while True:
            try:
                answer = ask()
            except (httpx2.HTTPError, HfHubHTTPError, FileMetadataError) as error:
                self.after(error)
            except LocalEntryNotFoundError as error:  # what huggingface_hub makes of the same faults
                self.after(error.__cause__ if isinstance(error.__cause__, Exception) else error)
            else:
                self.came()
                return answer


def _may_pass(error: Exception) -> bool:
    if isinstance(error, HfHubHTTPError):
        return error.response.status_code in WORTH_WAITING
    return isinstance(error, NETWORK) and not isinstance(error, httpx2.ProxyError)


def _asked(error: Exception) -> float | None:
    """Seconds that the hub asks us to wait, where it does."""
    if not isinstance(error, HfHubHTTPError):
        return None
    said = error.response.headers.get("Retry-After", "").strip()
    return float(said) if said.isdigit() and error.response.status_code in WORTH_WAITING else None


def fetched(
    model: str, commit: str, file: HubFile, expected: str, patience: Patience, arrived: Arrived
) -> tuple[Path, str]:
    """The place of a file in the cache and its SHA-256, after fetching what of it is not here yet.

    `expected` is the SHA-256 that is known of it, "" where none is. Raises `HubError`, and what the hub and the
    network raise in the end.
    """
    pointer = hub_cache.snapshot(model, commit) / file.name
    if pointer.is_file():
        found = checksums(pointer)
        if _right(found, file, expected):
            arrived(file.size)
            return pointer, found[0]
        _drop(pointer)
    known = patience.with_(lambda: get_hf_file_metadata(hf_hub_url(model, file.name, revision=commit)))
    _agrees(model, commit, file, known)
    etag = str(known.etag)
    blob = hub_cache.repository(model) / hub_cache.BLOBS / etag
    try:
        blob.parent.mkdir(parents=True, exist_ok=True)
        with _locked(model, etag, patience.waiting):
            found = _blob(model, commit, file, expected, blob, patience, arrived)
            if not are_symlinks_supported(hub_cache.hub_cache()):
                pointer.parent.mkdir(parents=True, exist_ok=True)
                writing.move(blob, pointer)  # huggingface_hub would copy it, and keep it twice
    except OSError as error:
        if isinstance(error, HfHubHTTPError | FileMetadataError):
            raise
        raise not_written(error, model, hub_cache.hub_cache()) from error
    placed = Path(patience.with_(lambda: hf_hub_download(model, file.name, revision=commit)))
    if placed.stat().st_size != file.size:
        raise _changed(model, file.name)
    return placed, found[0]


def checksums(path: Path) -> tuple[str, str]:
    """The SHA-256 of a file, and the SHA-1 that git gives it."""
    sha256, git = hashlib.sha256(), hashlib.sha1(f"blob {path.stat().st_size}\0".encode(), usedforsecurity=False)
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            sha256.update(block)
            git.update(block)
    return sha256.hexdigest(), git.hexdigest()


def _right(found: tuple[str, str], file: HubFile, expected: str) -> bool:
    sha256, git = found
    wanted = {expected or sha256, file.sha256 or sha256}
    return wanted == {sha256} and (not file.git_sha1 or bool(file.sha256) or file.git_sha1 == git)


def _agrees(model: str, commit: str, file: HubFile, known: HfFileMetadata) -> None:
    """Raises `HubError` where a file is not the one that its model was said to have."""
    if not known.etag or not known.commit_hash:
        raise FileMetadataError(f"{file.name}: no ETag or no commit")
    declared = {value for value in (file.sha256, file.git_sha1) if value}
    alike = [value for value in declared if len(value) == len(known.etag)]
    if "/" in known.etag or known.commit_hash != commit or (alike and known.etag not in alike):
        raise _changed(model, file.name)


def _blob(
    model: str, commit: str, file: HubFile, expected: str, blob: Path, patience: Patience, arrived: Arrived
) -> tuple[str, str]:
    """Have the contents of a file in their place. The checksums that they have."""
    if blob.is_file():
        found = checksums(blob)
        if _right(found, file, expected):
            arrived(file.size)
            return found
        blob.unlink()
    part = blob.with_name(blob.name + INCOMPLETE)
    if _length(part) > file.size:
        part.unlink()
    for began_anew in (False, True):
        resumed = _stream(model, commit, file, part, patience, arrived)
        found = checksums(part)
        if _length(part) == file.size and _right(found, file, expected):
            writing.move(part, blob, lasting=True)
            return found
        arrived(-_length(part))
        part.unlink()
        if began_anew or not resumed:
            break
    raise HubError(
        say("{name} of {model} came with a wrong checksum; nothing of it was kept.", name=file.name, model=model),
        say("Try again. If it stays so, a proxy or a mirror (HF_ENDPOINT) changes files, or the model was replaced."),
        say("expected {expected}, came {found}", expected=expected or file.sha256 or file.git_sha1, found=found[0]),
    )


def _stream(model: str, commit: str, file: HubFile, part: Path, patience: Patience, arrived: Arrived) -> bool:
    """Fetch into `part` what it lacks. Whether something of it was there before."""
    there = _length(part)
    arrived(there)
    resumed, short = there > 0, 0
    while there < file.size:
        try:
            for count in _pieces(model, commit, file, part, there):
                there += count
                arrived(count)
                patience.came()
        except (httpx2.HTTPError, HfHubHTTPError) as error:
            patience.after(error)
            there = _again(there, part, arrived)
            continue
        short += there < file.size
        if short > ENDS_EARLY:
            raise HubError(
                say(
                    "{name} of {model} ends too early: {there:,} of {size:,} bytes.",
                    name=file.name,
                    model=model,
                    there=there,
                    size=file.size,
                ),
                say("Try again; if it stays so, a proxy or a mirror (HF_ENDPOINT) cuts files."),
            )
    part.touch()
    return resumed


def _again(there: int, part: Path, arrived: Arrived) -> int:
    """How much of a file is there after a break, which may be less than was counted."""
    arrived(_length(part) - there)
    return _length(part)


def _length(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0


def _pieces(model: str, commit: str, file: HubFile, part: Path, there: int) -> Iterator[int]:
    """Append what comes from the hub; how many bytes at a time, negative where the hub begins anew.

    The address of the model is asked each time: what it leads to elsewhere expires, and gets no token.
    """
    headers = build_hf_headers() | {"Accept-Encoding": "identity"} | ({"Range": f"bytes={there}-"} if there else {})
    address = hf_hub_url(model, file.name, revision=commit)
    with get_session().stream("GET", address, headers=headers, timeout=constants.HF_HUB_DOWNLOAD_TIMEOUT) as response:
        if response.status_code == 416:
            part.unlink(missing_ok=True)
            yield -there
            return
        hf_raise_for_status(response)
        goes_on = response.status_code == 206 and _begins(response) == there
        if there and not goes_on:
            yield -there
        with part.open("ab" if goes_on else "wb") as out:
            for block in response.iter_raw():
                out.write(block)
                out.flush()
                yield len(block)


def _begins(response: httpx2.Response) -> int:
    """The first byte of what a partial answer holds; -1 where it does not say."""
    said = response.headers.get("Content-Range", "").removeprefix("bytes ").partition("-")[0]
    return int(said) if said.isdigit() else -1


@contextmanager
def _locked(model: str, etag: str, waiting: Waiting) -> Iterator[None]:
    """The lock that huggingface_hub takes for the same file: one writer at a time, of whatever program."""
    place = hub_cache.hub_cache() / ".locks" / hub_cache.repository(model).name / f"{etag}.lock"
    place.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(place)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting(say("Another program fetches the same file."))
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _drop(pointer: Path) -> None:
    """Take a damaged file out of the cache, with what it points to."""
    target = pointer.resolve()
    pointer.unlink(missing_ok=True)
    if hub_cache.hub_cache().resolve() in target.parents:
        target.unlink(missing_ok=True)


def _changed(model: str, name: str) -> HubError:
    return HubError(
        say("{name} of {model} is not the file that the hub listed a moment ago.", name=name, model=model),
        say("Try again. If it stays so, a mirror (HF_ENDPOINT) mixes revisions. {kept}", kept=SAME_AGAIN),
    )
