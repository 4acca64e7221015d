"""How the hub on this computer takes models: repositories made, large files into the store, commits, as the real
huggingface_hub asks for it."""

from __future__ import annotations

import base64
import hashlib
import json
from http.server import BaseHTTPRequestHandler
from typing import Any

MADE = {".gitattributes": b"*.safetensors filter=lfs\n"}
VERIFY, BATCH = "/info/lfs/objects/verify", "/info/lfs/objects/batch"
CHUNK = 1 << 14


class Receiving(BaseHTTPRequestHandler):
    """The writing half of a handler; what it says goes through `_answer` and `_json` of the other half."""

    hub: Any
    store: bool

    def do_POST(self) -> None:
        self._take()

    def do_PUT(self) -> None:
        self._take()

    def _take(self) -> None:
        raise NotImplementedError

    def _json(self, value: Any) -> None:
        raise NotImplementedError

    def _answer(self, status: int, headers: Any = None, body: bytes = b"") -> None:
        raise NotImplementedError

    def body(self) -> bytes | None:
        """All that was sent, as slowly as the hub wants it; None where it broke off on the way."""
        left, parts = int(self.headers.get("Content-Length", 0)), []
        while left:
            block = self.rfile.read(min(CHUNK, left))
            if not block:
                return None
            left -= len(block)
            parts.append(block)
            if self.store:
                self.hub.received += len(block)
                if self.hub.gone_after is not None and self.hub.received >= self.hub.gone_after:
                    self.hub.gone = True
                    return None
                self.hub.rest()
        return b"".join(parts)

    def receive(self, path: str) -> None:
        """Answer a request that writes."""
        data = self.body()
        if data is None:
            return
        if self.store:
            self._put_blob(path.rpartition("/")[2], data)
            return
        token = self.headers.get("authorization", "").removeprefix("Bearer ")
        owners = self.hub.writers.get(token)
        if owners is None:
            self._answer(401, {"X-Error-Message": "Invalid credentials in Authorization header"})
            return
        if path == "/api/validate-yaml":
            self._json({"warnings": [], "errors": []})
            return
        told = json.loads(data.splitlines()[0]) if data else {}
        if path == "/api/repos/create":
            self._create(f"{told.get('organization') or owners[0]}/{told['name']}", told, token, owners)
            return
        model = _model_of(path)
        if model not in self.hub.repositories:
            self._answer(404, {"X-Error-Code": "RepoNotFound"})
        elif model.partition("/")[0] not in owners:
            self._answer(403, {"X-Error-Message": "You have read access but not the required permissions"})
        elif path.endswith(BATCH):
            self._batch(model, told)
        elif path.endswith(VERIFY):
            self._json({"success": told["oid"] in self.hub.blobs})
        elif "/preupload/" in path:
            self._preupload(model, told)
        else:
            self._commit(model, data)

    def _create(self, model: str, told: dict[str, Any], token: str, owners: tuple[str, ...]) -> None:
        if model.partition("/")[0] not in owners:
            self._answer(403, {"X-Error-Message": "You don't have the rights to create a model there"})
        elif model in self.hub.repositories:
            said = {"error": "You already created this model repo", "url": f"{self.hub.url}/{model}"}
            self._answer(409, {"Content-Type": "application/json"}, json.dumps(said).encode())
        else:
            private = told.get("visibility") == "private"
            self.hub.add(model, dict(MADE), licence="", token=token if private else "")
            self._json({"url": f"{self.hub.url}/{model}", "name": model, "id": "1"})

    def _preupload(self, model: str, told: dict[str, Any]) -> None:
        there = self.hub.repositories[model].files
        files = [
            {
                "path": file["path"],
                "uploadMode": "lfs" if file["size"] >= self.hub.large else "regular",
                "shouldIgnore": False,
                "oid": self.hub.oid(there[file["path"]]) if file["path"] in there else None,
            }
            for file in told["files"]
        ]
        self._json({"files": files})

    def _batch(self, model: str, told: dict[str, Any]) -> None:
        objects = []
        for wanted in told["objects"]:
            found = {"oid": wanted["oid"], "size": wanted["size"]}
            if wanted["oid"] not in self.hub.blobs:
                href = f"{self.hub.store_url}/lfs/{wanted['oid']}?{self.hub.signature}"
                verify = {"href": f"{self.hub.url}/{model}.git{VERIFY}"}
                found["actions"] = {"upload": {"href": href}, "verify": verify}
            objects.append(found)
        self._json({"transfer": "basic", "objects": objects})

    def _put_blob(self, oid: str, data: bytes) -> None:
        if hashlib.sha256(data).hexdigest() != oid or self.hub.signature not in self.path:
            self._answer(403)
            return
        self.hub.blobs[oid] = data
        self._answer(200)

    def _commit(self, model: str, data: bytes) -> None:
        files = dict(self.hub.repositories[model].files)
        for line in data.splitlines():
            told = json.loads(line)
            if told["key"] == "file":
                files[told["value"]["path"]] = base64.b64decode(told["value"]["content"])
            elif told["key"] == "lfsFile":
                files[told["value"]["path"]] = self.hub.blobs[told["value"]["oid"]]
        former = self.hub.repositories[model]
        new = self.hub.add(model, files, licence="", token=former.token)
        url = f"{self.hub.url}/{model}/commit/{new.commit}"
        self._json({"success": True, "commitOid": new.commit, "commitUrl": url, "hookOutput": ""})


def _model_of(path: str) -> str:
    if path.startswith("/api/models/"):
        return "/".join(path.removeprefix("/api/models/").split("/")[:2])
    return path.removeprefix("/").partition(".git/")[0]
