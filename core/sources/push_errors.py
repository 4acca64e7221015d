"""What went wrong when a model was to go to the hub, in words with the way out. Never with a token."""

from __future__ import annotations

import httpx2
from huggingface_hub import constants
from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

from core.errors import HubError, WorkbenchError
from core.hub_cache import page_of, tokens_page
from core.sources.hub_errors import FAILED, NO_HUB, without_secrets
from core.wording import say

FAILED_PUSH = (*FAILED, *NO_HUB, RuntimeError)
"""All that sending to the hub may raise; huggingface_hub hides what a file's upload raised behind a RuntimeError."""
SAME_PUSH = say("What was sent is kept there: the same again goes on from there.")
DEPTH = 5


def no_token() -> HubError:
    return HubError(
        say("The hub does not know you: there is no token."),
        say(
            "Make one that may write at {page}, then keep it with `vizinho sources --token`, or set HF_TOKEN.",
            page=tokens_page(),
        ),
    )


def worded_push(error: BaseException, model: str) -> WorkbenchError:
    """The error for people. Raises what is none of theirs."""
    if isinstance(error, WorkbenchError):
        return error
    cause = _cause(error)
    if not isinstance(cause, (*FAILED, *NO_HUB)):
        raise error  # a defect, whatever it is
    message, hint = _words(cause, model)
    return HubError(message, hint, without_secrets(f"{type(cause).__name__}: {cause}"))


def _cause(error: BaseException) -> BaseException:
    """What is behind an error of huggingface_hub's own threads."""
    for _ in range(DEPTH):
        if type(error) is not RuntimeError or error.__cause__ is None:
            return error
        error = error.__cause__
    return error


def _words(error: BaseException, model: str) -> tuple[str, str]:
    if isinstance(error, OfflineModeIsEnabled):
        return (
            say("The hub is not asked: HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE is set."),
            say("Unset it to put models on the hub."),
        )
    if isinstance(error, HfHubHTTPError):
        return _refused(error, model)
    if isinstance(error, httpx2.ProxyError):
        return (
            say("The proxy does not let us through to {endpoint}.", endpoint=constants.ENDPOINT),
            say("Check HTTPS_PROXY and HTTP_PROXY, or ask who keeps the network."),
        )
    if isinstance(error, httpx2.HTTPError):
        return (
            say("The connection to {endpoint} broke, or never stood.", endpoint=constants.ENDPOINT),
            say("Check the network, a proxy (HTTPS_PROXY) and HF_ENDPOINT. {kept}", kept=SAME_PUSH),
        )
    if isinstance(error, OSError):
        return (
            say("A file of the model cannot be read."),
            say("Check that the run is where it was, and try again. {kept}", kept=SAME_PUSH),
        )
    return (
        say("{endpoint} does not answer as a hub of models does.", endpoint=constants.ENDPOINT),
        say("Check HF_ENDPOINT, and whether a proxy answers in its place."),
    )


def _refused(error: HfHubHTTPError, model: str) -> tuple[str, str]:
    """What an answer of the hub means: each the true reason, and what opens the door."""
    code = error.response.status_code
    if code == 401:
        return (
            say("The hub does not take your token: it is wrong, or has expired."),
            say("Make another at {page}, then keep it with `vizinho sources --token`.", page=tokens_page()),
        )
    if code in (402, 413):
        return (
            say("The hub has no room for {model}: {said}", model=model, said=_said(error)),
            say("Make room in your account, or choose an organisation that has some."),
        )
    if code == 403:
        return (
            say("Your token may not write to {model}.", model=model),
            say(
                "Use a token with the right to write ({page}), or choose a name of your own: OWNER/NAME.",
                page=tokens_page(),
            ),
        )
    if code == 404:
        return (
            say("The hub knows no {model} that you may write to.", model=model),
            say("Check the owner's name at {page}, and that your account belongs to it.", page=page_of(model)),
        )
    if code in (409, 412):
        return (
            say("{model} is being changed by somebody else at the same time.", model=model),
            say("Wait a moment, then try again. {kept}", kept=SAME_PUSH),
        )
    if code == 429:
        return (say("The hub asks for fewer requests."), say("Wait some minutes. {kept}", kept=SAME_PUSH))
    if code < 500:
        return (
            say("The hub does not take {model}: {said}", model=model, said=_said(error)),
            say("Choose another name, or look at {page}.", page=page_of(model)),
        )
    return (
        say("The hub answers with error {code}.", code=code),
        say("It is the hub's fault: try later. {kept}", kept=SAME_PUSH),
    )


def _said(error: HfHubHTTPError) -> str:
    return without_secrets(error.server_message or str(error.response.status_code))
