"""The token by which the hub knows a person: kept in the system's keyring, and found again when the hub is asked.

It is looked for in this order: HF_TOKEN of the environment, the keyring, huggingface_hub's own file. It is in no file
of ours and in no command line; a child that talks with the hub looks for it by itself (`lend`). The keyring keeps one
token for each hub (HF_ENDPOINT), so that none is shown to another.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

from huggingface_hub import constants

from core.errors import HubError
from core.hub_cache import tokens_page
from core.wording import say

SERVICE = "Vizinho"
VARIABLES = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
LONGEST = 1000

Place = Literal["environment", "keyring", "file", ""]

PLACES: dict[Place, str] = {
    "environment": say("HF_TOKEN is set in the environment: it comes before any other."),
    "keyring": say("A token is in the keyring of this computer."),
    "file": say("A token is in huggingface_hub’s own file, where `hf auth login` put it."),
    "": say("There is no token: the hub does not know you."),
}


def keep(token: str) -> None:
    """Put a token into the keyring, in the place of one that is there. Raises `HubError` where there is no keyring, and
    for what cannot be a token."""
    token = token.strip()
    if not token or len(token) > LONGEST or not token.isascii() or not token.isprintable() or " " in token:
        raise HubError(
            say("This is not a token of the hub."),
            say("Make one at {page}, and copy it as it stands.", page=tokens_page()),
        )
    _ask("set_password", token)
    if _ask("get_password") != token:
        raise _no_keyring()


def forget() -> bool:
    """Take the token out of the keyring; whether there was one. Raises `HubError` where there is no keyring."""
    if _ask("get_password") is None:
        return False
    _ask("delete_password")
    return True


def where() -> Place:
    """Where the token that is used stands."""
    if _in_environment():
        return "environment"
    if in_keyring():
        return "keyring"
    try:
        return "file" if Path(constants.HF_TOKEN_PATH).read_text(encoding="utf-8").strip() else ""
    except (OSError, UnicodeDecodeError):
        return ""


def in_keyring() -> str:
    """The token of the keyring; "" where there is none, or no keyring, or one that stays locked."""
    try:
        return str(_ask("get_password") or "")
    except HubError:
        return ""


def lend() -> None:
    """Have huggingface_hub find the keyring's token, in this process alone: for children that talk with the hub."""
    if not _in_environment() and (token := in_keyring()):
        os.environ[VARIABLES[0]] = token


def _in_environment() -> bool:
    return any(os.environ.get(name, "").strip() for name in VARIABLES)


def _ask(what: str, *values: str) -> Any:
    """What the keyring answers. Raises `HubError` where there is none, or where it refuses."""
    import keyring
    from keyring.errors import NoKeyringError

    try:
        return getattr(keyring, what)(SERVICE, constants.ENDPOINT, *values)
    except NoKeyringError as error:
        raise _no_keyring() from error
    except Exception as error:  # noqa: BLE001 - each backend raises what its system does; none of it may hold the token
        raise HubError(
            say("The keyring of this computer does not answer, or stays locked."),
            say("Unlock it and try again; or set HF_TOKEN, or log in with `hf auth login`."),
            type(error).__name__,
        ) from None


def _no_keyring() -> HubError:
    return HubError(
        say("This computer has no keyring that could keep a token."),
        say("Set HF_TOKEN, or log in with `hf auth login`, which keeps the token in a file that only you can read."),
    )
