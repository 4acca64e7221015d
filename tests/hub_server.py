"""A hub of models on this computer, with every fault that the real one has on a bad day. huggingface_hub itself talks
to it, over HTTP. Small files are served by the hub, large ones by a store at another port, as the real hub does it."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from tests.hub_receiver import Receiving

LARGE = 4096
"""Files from this size on are kept in the store."""
CHUNK = 1 << 14
SIGNATURE = "X-Signature=geheim"
"""What opens the store: it may be in no log and in no error."""


@dataclass(frozen=True)
class Asked:
    """One request: "api", "resolve" or "store", and what came with it."""

    where: str
    method: str
    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Refusal:
    """An answer that is no file."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Repository:
    """A model: its files by name, and what the hub says of it. `token` opens it where it is private or gated."""

    files: dict[str, bytes]
    commit: str
    info: dict[str, Any]
    token: str = ""
    gated: bool = False
    branches: dict[str, str] = field(default_factory=dict)


class HubServer:
    """Use as a context. `url` is HF_ENDPOINT; `asked` tells what was asked; faults are attributes, off at first."""

    def __init__(self) -> None:
        self.repositories: dict[str, Repository] = {}
        self.asked: list[Asked] = []
        self.refusals: list[tuple[str, Refusal]] = []
        """Each is given once, to the next request to that place: "api", "resolve", "store", "lfs", "any", or a part of
        a path that begins with "/"."""
        self.cut_at: list[int] = []
        """Bytes of the whole file after which the store breaks a connection; each once, in order."""
        self.serves: int | None = None
        """The store has only so many bytes of each file, and says so."""
        self.changed = False
        """The store's files have another byte in their middle."""
        self.ignores_ranges = False
        self.pause_s = 0.0
        """Between the chunks of a file."""
        self.stalls_s: list[float] = []
        """Each once, before a chunk of a large file."""
        self.gone_after: int | None = None
        """So many bytes of large files in all, and nobody answers any more."""
        self.gone = False
        self.served = 0
        self.proxied: list[str] = []
        self.writers: dict[str, tuple[str, ...]] = {}
        """Tokens that may write, and to whose names."""
        self.blobs: dict[str, bytes] = {}
        """Large files that came, whole, by their SHA-256."""
        self.received = 0
        """Bytes of large files that came in all, whole or not."""
        self.large, self.signature, self.oid = LARGE, SIGNATURE, _oid
        self._hub, self._store = _server(self, "hub"), _server(self, "store")

    @property
    def url(self) -> str:
        return _url(self._hub)

    @property
    def store_url(self) -> str:
        return _url(self._store)

    def add(
        self,
        model: str,
        files: Mapping[str, bytes] | Path,
        *,
        licence: str = "mit",
        languages: tuple[str, ...] = ("es",),
        **more: Any,
    ) -> Repository:
        """Publish a model; a folder's files are those of the model."""
        if isinstance(files, Path):
            files = {path.name: path.read_bytes() for path in sorted(files.iterdir()) if path.is_file()}
        config = json.loads(files.get("config.json", b"{}"))
        commit = hashlib.sha1(
            repr(sorted((k, hashlib.sha1(v).hexdigest()) for k, v in files.items())).encode()
        ).hexdigest()
        info = {
            "id": model,
            "sha": commit,
            "downloads": 7,
            "likes": 1,
            "private": bool(more.get("token") and not more.get("gated")),
            "gated": "auto" if more.get("gated") else False,
            "pipeline_tag": "automatic-speech-recognition",
            "tags": [f"license:{licence}"] if licence else [],
            "cardData": ({"license": licence} if licence else {}) | {"language": list(languages)},
            "config": {k: config[k] for k in ("model_type", "architectures", "auto_map") if k in config},
        }
        self.repositories[model] = Repository(dict(files), commit, info, **more)
        return self.repositories[model]

    def rest(self) -> None:
        """Between the chunks of a large file."""
        if self.pause_s:
            time.sleep(self.pause_s)

    def requests(self, where: str = "", method: str = "") -> list[Asked]:
        return [a for a in self.asked if where in ("", a.where) and method in ("", a.method)]

    def __enter__(self) -> Self:
        for server in (self._hub, self._store):
            threading.Thread(target=server.serve_forever, args=(0.02,), name="hub", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self._hub, self._store):
            server.shutdown()
            server.server_close()


def _url(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


def _server(hub: HubServer, name: str) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), type(name, (_Handler,), {"hub": hub, "store": name == "store"}))
    server.daemon_threads = False
    server.block_on_close = True
    return server


class _Handler(Receiving):
    hub: HubServer
    store: bool
    protocol_version = "HTTP/1.1"
    timeout = 5.0

    def log_message(self, *_: Any) -> None:
        pass

    def do_HEAD(self) -> None:
        self._serve()

    def do_GET(self) -> None:
        self._serve()

    def _take(self) -> None:
        self._serve()

    def _serve(self) -> None:
        self.close_connection = True
        if self.hub.gone:
            return None
        if self.path.startswith("http://"):  # we are the proxy of somebody who asks for another host
            self.hub.proxied.append(self.path)
        url = urlsplit(self.path)
        path = unquote(url.path)
        where = "store" if self.store else "api" if path.startswith("/api/") else "resolve"
        where = "lfs" if "/info/lfs/" in path else where
        self.hub.asked.append(Asked(where, self.command, self.path, dict(self.headers.items())))
        with self._breaking():
            for at, (place, refusal) in enumerate(self.hub.refusals):
                if place in (where, "any") or (place.startswith("/") and place in path):
                    del self.hub.refusals[at]
                    self.rfile.read(int(self.headers.get("Content-Length", 0)))
                    self._answer(refusal.status, refusal.headers)
                    return None
            if self.command in ("POST", "PUT"):
                self.receive(path)
                return None
            if where == "store":
                self._blob(path.rpartition("/")[2])
                return None
            if path == "/api/models":
                self._search(parse_qs(url.query))
                return None
            if where == "api":
                self._api(path.removeprefix("/api/models/"))
                return None
            return self._resolve(path)

    @contextmanager
    def _breaking(self) -> Iterator[None]:
        try:
            yield
        except (BrokenPipeError, ConnectionResetError):
            pass

    def _answer(self, status: int, headers: Mapping[str, str] | None = None, body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _json(self, value: Any) -> None:
        self._answer(200, {"Content-Type": "application/json"}, json.dumps(value).encode())

    def _search(self, query: Mapping[str, list[str]]) -> None:
        words = query.get("search", [""])[0].lower()
        self._json(
            [r.info for name, r in self.hub.repositories.items() if words in name.lower() and not r.info["private"]]
        )

    def _api(self, rest: str) -> None:
        model, _, revision = rest.partition("/revision/")
        found = self._repository(model, revision or "main", metadata=True)
        if found is not None:
            siblings = [_sibling(name, data) for name, data in found.files.items()]
            self._json(found.info | {"siblings": siblings})

    def _resolve(self, path: str) -> None:
        model, _, rest = path.removeprefix("/").partition("/resolve/")
        revision, _, name = rest.partition("/")
        found = self._repository(model, revision)
        if found is None:
            return
        data = found.files.get(name)
        if data is None:
            self._answer(404, {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": found.commit})
            return
        common = {"X-Repo-Commit": found.commit, "Accept-Ranges": "bytes"}
        if len(data) < LARGE:
            self._file(data, common | {"ETag": f'"{git_sha1(data)}"'})
            return
        sha = hashlib.sha256(data).hexdigest()
        linked = {"X-Linked-Etag": f'"{sha}"', "X-Linked-Size": str(len(data)), "X-Xet-Hash": sha}
        linked["Link"] = f'<{self.hub.url}/api/models/{model}/xet-read-token/{found.commit}>; rel="xet-auth"'
        self._answer(302, common | linked | {"Location": f"{self.hub.store_url}/blobs/{sha}?{SIGNATURE}"})

    def _repository(self, model: str, revision: str, *, metadata: bool = False) -> Repository | None:
        found = self.hub.repositories.get(model)
        given = self.headers.get("authorization", "").removeprefix("Bearer ")
        if found is None or (found.token and given != found.token and not (metadata and found.gated)):
            if given == "expired":
                self._answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})
            elif found is not None and found.gated:
                self._answer(403 if given else 401, {"X-Error-Code": "GatedRepo"})
            else:
                self._answer(404 if given else 401, {"X-Error-Code": "RepoNotFound"})
            return None
        if revision not in ("main", found.commit, *found.branches):
            self._answer(404, {"X-Error-Code": "RevisionNotFound"})
            return None
        return found

    def _blob(self, sha: str) -> None:
        blobs = [data for r in self.hub.repositories.values() for data in r.files.values()]
        data = next((data for data in blobs if hashlib.sha256(data).hexdigest() == sha), None)
        if data is None or SIGNATURE not in self.path:
            self._answer(403)
            return
        if self.hub.changed:
            middle = len(data) // 2
            data = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        self._file(data[: self.hub.serves], {"ETag": f'"{sha}"', "Accept-Ranges": "bytes"})

    def _file(self, data: bytes, headers: dict[str, str]) -> None:
        begin = 0
        if (wanted := self.headers.get("Range")) and not self.hub.ignores_ranges:
            begin = int(wanted.removeprefix("bytes=").partition("-")[0])
            if begin >= len(data):
                self._answer(416, {"Content-Range": f"bytes */{len(data)}"})
                return
            headers["Content-Range"] = f"bytes {begin}-{len(data) - 1}/{len(data)}"
        self.send_response(206 if begin else 200)
        for name, value in {"Content-Length": str(len(data) - begin), "Connection": "close", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self._send(data, begin)

    def _send(self, data: bytes, begin: int) -> None:
        hub = self.hub
        cut = next((at for at in sorted(hub.cut_at) if at > begin), None) if self.store else None
        for at in range(begin, len(data), CHUNK):
            block = data[at : at + CHUNK]
            if cut is not None and at + len(block) >= cut:
                hub.cut_at.remove(cut)
                block = block[: cut - at]
            if self.store and hub.gone_after is not None and hub.served + len(block) > hub.gone_after:
                self.wfile.write(block[: hub.gone_after - hub.served])
                hub.gone = True
                return
            if self.store and hub.stalls_s and at > begin:
                time.sleep(hub.stalls_s.pop())
            self.wfile.write(block)
            hub.served += len(block) if self.store else 0
            if cut is not None and at + len(block) >= cut:
                return
            if self.store:
                hub.rest()


def _oid(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest() if len(data) >= LARGE else git_sha1(data)


def git_sha1(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def _sibling(name: str, data: bytes) -> dict[str, Any]:
    sibling: dict[str, Any] = {"rfilename": name, "size": len(data), "blobId": git_sha1(data)}
    if len(data) >= LARGE:
        sibling["lfs"] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 130}
    return sibling
