"""What went wrong at the hub, in words with the way out. Never with a token, nor with the secrets in an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import httpx2
from huggingface_hub import constants
from huggingface_hub.errors import (
    DisabledRepoError,
    EntryNotFoundError,
    FileMetadataError,
    GatedRepoError,
    HfHubHTTPError,
    LocalEntryNotFoundError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import get_token

from core import quantities
from core.errors import HubError, WorkbenchError
from core.hub_cache import page_of
from core.runs.room import free, is_full
from core.wording import say

if TYPE_CHECKING:
    from pathlib import Path

WORTH_WAITING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be better a moment later."""
NETWORK = (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError)
"""What a connection that breaks, stalls or never stands raises."""
FAILED = (httpx2.HTTPError, HfHubHTTPError, OfflineModeIsEnabled, FileMetadataError, LocalEntryNotFoundError, OSError)
"""All that talking to the hub may raise."""
NO_HUB = (FileMetadataError, ValueError, KeyError, TypeError)
"""What an answer that no hub of models would give leads to."""
HIDDEN = "(hidden)"
SECRETS = (re.compile(r"hf_[A-Za-z0-9]{6,}"), re.compile(r"(?i)(?<=bearer )\S+"), re.compile(r"(?<=\?)\S*[=]\S*"))
"""Tokens of the hub, and what stands behind the question mark of an address: it may open a door."""
LOGIN = say(
    "Keep a token that may read models with `vizinho sources --token`, set HF_TOKEN, or log in with `hf auth login`."
)
SAME_AGAIN = say("What was fetched is kept: the same again goes on from there.")


def without_secrets(text: str) -> str:
    """A text of a library's without tokens and signatures."""
    token = _token()
    hidden = text.replace(token, HIDDEN) if token else text
    for pattern in SECRETS:
        hidden = pattern.sub(HIDDEN, hidden)
    return hidden


def worded(error: BaseException, model: str, here: str = "") -> WorkbenchError:
    """The error for people. `here` says what can be done without the network."""
    if isinstance(error, WorkbenchError):
        return error
    message, hint = _words(error, model, here)
    return HubError(message, hint, without_secrets(f"{type(error).__name__}: {error}"))


def _words(error: BaseException, model: str, here: str) -> tuple[str, str]:
    cause = error.__cause__ if isinstance(error, LocalEntryNotFoundError) and error.__cause__ else error
    if isinstance(cause, OfflineModeIsEnabled):
        return (
            say("The hub is not asked: HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE is set."),
            say("{here} Unset it to fetch models.", here=here) if here else say("Unset it to fetch models."),
        )
    if isinstance(cause, HfHubHTTPError):
        return _refused(cause, model)
    if isinstance(cause, httpx2.ProxyError):
        return (
            say("The proxy does not let us through to {endpoint}.", endpoint=constants.ENDPOINT),
            say("Check HTTPS_PROXY and HTTP_PROXY, or ask who keeps the network."),
        )
    if isinstance(cause, httpx2.HTTPError):
        reach = say("Check the network, a proxy (HTTPS_PROXY) and HF_ENDPOINT.")
        return (
            say("{endpoint} cannot be reached.", endpoint=constants.ENDPOINT),
            say("{reach} {here}", reach=reach, here=here) if here else reach,
        )
    if isinstance(cause, NO_HUB):
        return (
            say("{endpoint} does not answer as a hub of models does.", endpoint=constants.ENDPOINT),
            say("Check HF_ENDPOINT, and whether a proxy answers in its place."),
        )
    return (say("{model} could not be fetched.", model=model), SAME_AGAIN)


def _refused(error: HfHubHTTPError, model: str) -> tuple[str, str]:
    """What an answer of the hub means: each the true reason, and what opens the door."""
    code = error.response.status_code
    token = bool(_token())
    if isinstance(error, DisabledRepoError):
        return say("The hub has closed {model}.", model=model), say("Choose another model.")
    if isinstance(error, GatedRepoError):
        if token:
            return (
                say(
                    "{model} is given only to those who accepted its terms; your account has not, or waits.",
                    model=model,
                ),
                say("Accept them at {page}, then try again.", page=page_of(model)),
            )
        return (
            say("{model} is given only to those who accepted its terms, and you are not logged in.", model=model),
            say("Accept them at {page}. {login}", page=page_of(model), login=LOGIN),
        )
    if isinstance(error, RevisionNotFoundError):
        return (
            say("{model} has no such revision.", model=model),
            say(
                "Look at {page} for its branches and commits; {today} is what it is today.",
                page=page_of(model),
                today=f"{model.partition('@')[0]}@main",
            ),
        )
    if isinstance(error, EntryNotFoundError):
        return (
            say("A file of {model} is not there any more.", model=model),
            say("Look at {page}; try without a revision.", page=page_of(model)),
        )
    if "invalid credentials" in (error.server_message or str(error)).lower() and token:
        return (say("The hub does not take your token: it is wrong, or has expired."), LOGIN)
    if code == 401 or isinstance(error, RepositoryNotFoundError):
        if token:
            return (
                say("The hub knows no model {model}, or your account may not see it.", model=model),
                say("Check the spelling at {page}; ask its owner for access if it is private.", page=page_of(model)),
            )
        return (
            say("The hub knows no model {model}, or it is private.", model=model),
            say("Check the spelling at {page}. If it is private: {login}", page=page_of(model), login=LOGIN),
        )
    if code == 403:
        return (
            say("The hub does not allow {model}.", model=model),
            say("Your token may lack the right to read it. {login}", login=LOGIN),
        )
    if code == 404:
        return (
            say("The hub knows no model {model}.", model=model),
            say("Check the spelling at {page}.", page=page_of(model)),
        )
    if code == 429:
        return (
            say("The hub asks for fewer requests."),
            say("Wait some minutes; logging in raises the limit. {kept}", kept=SAME_AGAIN),
        )
    return (
        say("The hub answers with error {code}.", code=code),
        say("It is the hub's fault: try later. {kept}", kept=SAME_AGAIN),
    )


def not_written(error: OSError, model: str, folder: Path) -> HubError:
    """The error of a disk that takes no more, or no file at all."""
    if is_full(error):
        return HubError(
            say("The disk is full: {model} could not be fetched whole.", model=model),
            say(
                "Free some space on the disk of {folder} ({free} are free), or set HF_HOME to another disk. {kept}",
                folder=folder,
                free=quantities.size(free(folder)),
                kept=SAME_AGAIN,
            ),
            str(error),
        )
    return HubError(
        say("{model} could not be written to {folder}.", model=model, folder=folder),
        say("Check the rights of that folder, or set HF_HOME to another."),
        str(error),
    )


def _token() -> str:
    try:
        return get_token() or ""
    except OSError:
        return ""
