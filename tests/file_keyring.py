"""A keyring in a file of its own, for this process and its children: a real backend, as `keyring` finds them by
PYTHON_KEYRING_BACKEND."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

NAME, PLACE = "tests.file_keyring.Keyring", "VIZINHO_TEST_KEYRING"
LOCKED = "locked"


class Keyring(KeyringBackend):
    """One JSON file. One that holds "locked" refuses."""

    priority = 1.0  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        there = self._read()
        if there.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError
        self._write(there)

    def _read(self) -> dict[str, str]:
        path = Path(os.environ[PLACE])
        text = path.read_text(encoding="utf-8") if path.is_file() else "{}"
        if text == LOCKED:
            raise KeyringLocked
        found: dict[str, str] = json.loads(text)
        return found

    def _write(self, values: dict[str, str]) -> None:
        Path(os.environ[PLACE]).write_text(json.dumps(values), encoding="utf-8")


@contextmanager
def in_file(path: Path) -> Iterator[Path]:
    """Have this process and its children keep passwords in a file; afterwards they do as before."""
    before = {name: os.environ.get(name) for name in ("PYTHON_KEYRING_BACKEND", PLACE)}
    own = keyring.get_keyring()
    os.environ |= {"PYTHON_KEYRING_BACKEND": NAME, PLACE: str(path)}
    keyring.set_keyring(Keyring())
    try:
        yield path
    finally:
        keyring.set_keyring(own)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
