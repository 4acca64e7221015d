"""Asking the job server of a Ray cluster over HTTP, by its REST interface, with the standard library alone: neither
Ray nor its version is needed at this end.

A token goes to the address that it is for and nowhere else: no redirection is followed.
"""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import urlsplit

ASK_S = 30.0
MOST_BYTES = 64 << 20
WORDS = 2000


class Refused(Exception):
    """The server answered with an error: `status` of HTTP, and `words`, its own."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(f"{status} {words}")
        self.status, self.words = status, words


class NotRay(ValueError):
    """What answers is no job server of Ray."""


class RayApi:
    """One conversation with a job server, over a connection that is kept open; one thread at a time asks.

    Raises `Refused`, `NotRay`, and `OSError` where nobody answers or the connection breaks.
    """

    def __init__(self, address: str, token: str) -> None:
        found = urlsplit(address)
        self._secure, self._host, self._port = found.scheme == "https", found.hostname or "", found.port
        self._path, self._token = found.path.rstrip("/"), token
        self._connection: http.client.HTTPConnection | None = None

    def call(self, method: str, path: str, body: object = None, timeout_s: float = ASK_S) -> Any:
        """What is answered, from JSON; None where nothing is. `body` is JSON or, as bytes, what it is. Whatever is
        asked may be asked twice: a connection that had gone quietly is opened anew."""
        used = self._connection is not None
        try:
            return self._called(method, path, body, timeout_s)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self.close()
            if not used:
                raise
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise _told(error) from error
        try:
            return self._called(method, path, body, timeout_s)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise _told(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _called(self, method: str, path: str, body: object, timeout_s: float) -> Any:
        connection = self._connection = self._connection or self._opened()
        connection.timeout = timeout_s
        if connection.sock is not None:
            connection.sock.settimeout(timeout_s)
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        connection.request(method, self._path + path, data, self._headers(data))
        with connection.getresponse() as answer:
            found = answer.read(MOST_BYTES)
            status, location = answer.status, answer.headers.get("Location", "")
            if _is_cut(answer, found):
                raise _cut()
        if not 200 <= status < 300:
            raise Refused(status, location or found[-WORDS:].decode("utf-8", "replace").strip())
        try:
            return json.loads(found) if found else None
        except ValueError as error:
            raise NotRay(found[:WORDS].decode("utf-8", "replace")) from error

    def _opened(self) -> http.client.HTTPConnection:
        if self._secure:
            return http.client.HTTPSConnection(self._host, self._port, context=ssl.create_default_context())
        return http.client.HTTPConnection(self._host, self._port)

    def _headers(self, data: bytes | None) -> Mapping[str, str]:
        headers = {"Content-Type": "application/json"} if data is not None else {}
        return headers | ({"Authorization": f"Bearer {self._token}"} if self._token else {})


def _told(error: Exception) -> Exception:
    """An error of the protocol, as what it means."""
    if isinstance(error, OSError):
        return error
    if isinstance(error, http.client.IncompleteRead):
        return _cut()
    if isinstance(error, http.client.BadStatusLine) and not str(error.args[0]).endswith("\n"):
        return _cut()
    return NotRay(repr(error))


def _is_cut(answer: http.client.HTTPResponse, found: bytes) -> bool:
    """Whether the connection ended before its answer: `read` says nothing of that, nor of headers that were cut."""
    if answer.length is not None:
        return answer.length > 0 and len(found) < MOST_BYTES
    return not found and not answer.chunked


def _cut() -> ConnectionResetError:
    return ConnectionResetError("the answer was cut off")
