"""The token by which a Ray cluster knows a person. It is in no file of ours and in no command line.

It is looked for in this order: the keyring of this computer, which has one for each address; RAY_AUTH_TOKEN of the
environment; the file that RAY_AUTH_TOKEN_PATH names; Ray's own file. A follower looks for it by itself.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from core.errors import RunError
from core.wording import say

SERVICE = "Vizinho Ray"
VARIABLE, PATH_VARIABLE = "RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH"
FILE = Path("~/.ray/auth_token")
LONGEST = 4000


class NoKeyring(RunError):
    """There is none on this computer: nothing is kept in it."""


def find(address: str) -> str:
    """The token for the cluster at this address; "" where there is none."""
    return _in_keyring(address) or of_ray()


def of_ray() -> str:
    """The token that Ray itself takes: for those that run in its cluster."""
    return _in_environment() or _read(FILE)


def checked(token: str) -> str:
    """What was typed, without what is around it. Raises `RunError` for what cannot be a token."""
    token = token.strip()
    if not token or len(token) > LONGEST or not token.isascii() or not token.isprintable() or " " in token:
        raise RunError(
            say("This is not a token of a Ray cluster."), say("Ask who set it up: `ray get-auth-token` shows it there.")
        )
    return token


def keep(address: str, token: str) -> None:
    """Put a token into the keyring, in the place of one for the same address. Raises `RunError` where there is no
    keyring, and for what cannot be a token."""
    token = checked(token)
    _ask("set_password", address, token)
    if _ask("get_password", address) != token:
        raise _no_keyring()


def taken(address: str) -> str:
    """Take the token out of the keyring; "" where there was none. Raises `RunError` where it does not answer, and
    `NoKeyring` where there is none."""
    token = str(_ask("get_password", address) or "")
    if token:
        _ask("delete_password", address)
    return token


def _in_environment() -> str:
    if given := os.environ.get(VARIABLE, "").strip():
        return given
    return _read(Path(path)) if (path := os.environ.get(PATH_VARIABLE, "").strip()) else ""


def _read(path: Path) -> str:
    try:
        return path.expanduser().read_text(encoding="ascii").strip()
    except (OSError, ValueError, RuntimeError):  # the last: there is no home
        return ""


def _in_keyring(address: str) -> str:
    try:
        return str(_ask("get_password", address) or "")
    except RunError:
        return ""


def _ask(what: str, *values: str) -> Any:
    """What the keyring answers. Raises `RunError` where there is none, or where it refuses."""
    try:
        import keyring
        from keyring.errors import NoKeyringError
    except ImportError as error:  # a place has no need of one
        raise _no_keyring() from error
    try:
        return getattr(keyring, what)(SERVICE, *values)
    except NoKeyringError as error:
        raise _no_keyring() from error
    except Exception as error:  # noqa: BLE001 - each backend raises what its system does; none of it may hold the token
        raise RunError(
            say("The keyring of this computer does not answer, or stays locked."),
            say("Unlock it and try again; or put the token into ~/.ray/auth_token, as `ray get-auth-token` does."),
            type(error).__name__,
        ) from None


def _no_keyring() -> NoKeyring:
    return NoKeyring(
        say("This computer has no keyring that could keep a token."),
        say("Set RAY_AUTH_TOKEN, or put the token into ~/.ray/auth_token, a file that only you can read."),
    )
