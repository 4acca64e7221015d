"""Why a model does not come: each the true reason with the way out, and never a token."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from core.errors import HubError
from core.sources import kept
from core.sources.asking import find, look
from tests.core.sources.conftest import MODEL, TOKEN, fetch, same_files
from tests.hub_server import HubServer, Refusal


@pytest.mark.parametrize(
    ("token", "message", "hint"),
    [("", "not logged in", "hf auth login"), (TOKEN, "your account has not", "Accept them at")],
)
def test_a_gated_model_says_whose_terms_and_where(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch, token: str, message: str, hint: str
) -> None:
    hub.add("closed/one", published, gated=True, token="hf_another")
    kept.accept("closed/one", "mit")
    if token:
        monkeypatch.setenv("HF_TOKEN", token)
    with pytest.raises(HubError, match=message) as caught:
        fetch("closed/one")
    assert hint in caught.value.hint
    assert hub.url in caught.value.hint
    assert look("closed/one").gated


def test_a_private_model_and_one_that_is_not_there_say_the_same(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("closed/two", published, token="hf_another")
    for model in ("closed/two", "nobody/nothing"):
        with pytest.raises(HubError, match=r"knows no model .*, or it is private") as caught:
            look(model)
        assert "hf auth login" in caught.value.hint
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with pytest.raises(HubError, match="or your account may not see it"):
        look("closed/two")


def test_a_token_that_has_expired_is_named_as_such(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("closed/two", published, token="hf_another")
    monkeypatch.setenv("HF_TOKEN", "expired")
    with pytest.raises(HubError, match="wrong, or has expired"):
        look("closed/two")


def test_a_private_model_comes_with_the_right_token_which_never_leaves_for_the_store(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("closed/two", published, token=TOKEN)
    kept.accept("closed/two", "mit")
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    folder, _ = fetch("closed/two")
    assert same_files(folder, published)
    assert all(TOKEN in asked.headers.get("authorization", "") for asked in hub.requests("resolve"))
    assert hub.requests("store")
    assert not any(TOKEN in str(asked.headers) for asked in hub.requests("store"))


@pytest.mark.parametrize(
    ("place", "refusal", "message"),
    [
        ("resolve", Refusal(403), "does not allow"),
        ("resolve", Refusal(404, {"X-Error-Code": "EntryNotFound"}), "not there any more"),
        ("api", Refusal(403, {"X-Error-Message": "Access to this resource is disabled."}), "has closed"),
        ("store", Refusal(404), "knows no model"),
        ("api", Refusal(302, {"Location": "http://127.0.0.1:9/elsewhere"}), "cannot be reached"),
    ],
)
def test_what_the_hub_answers_is_said(
    published: Path, hub: HubServer, place: str, refusal: Refusal, message: str
) -> None:
    hub.refusals = [(place, refusal)] * 30
    with pytest.raises(HubError, match=message) as caught:
        fetch(patience_s=0.3)
    assert caught.value.hint


def test_an_answer_of_somebody_else_than_a_hub_is_said(published: Path, hub: HubServer) -> None:
    hub.refusals = [("resolve", Refusal(200))] * 30
    with pytest.raises(HubError, match="does not answer as a hub"):
        fetch(patience_s=0.3)
    hub.refusals = [("api", Refusal(200))] * 30
    with pytest.raises(HubError, match="does not answer as a hub"):
        fetch(patience_s=0.3)


def test_a_revision_that_is_not_there_is_named(published: Path, hub: HubServer) -> None:
    with pytest.raises(HubError, match="no such revision") as caught:
        look(f"{MODEL}@v9")
    assert hub.url in caught.value.hint


def test_offline_says_so_and_what_is_here(published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch()
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(HubError, match="HF_HUB_OFFLINE") as caught:
        look("another/one")
    assert MODEL in caught.value.hint
    assert fetch()[0].is_dir()


def test_a_hub_that_cannot_be_reached_says_what_is_here(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch()
    hub.gone = True
    with pytest.raises(HubError, match="cannot be reached") as caught:
        fetch("another/one", patience_s=0.3)
    assert MODEL in caught.value.hint
    monkeypatch.setattr("core.sources.asking.LOOK_PATIENCE_S", 0.3)
    begun, asked = time.monotonic(), len(hub.asked)
    with pytest.raises(HubError, match="cannot be reached") as caught:
        find("spanish", 5)
    assert MODEL in caught.value.hint
    assert time.monotonic() - begun < 5, "huggingface_hub itself would ask it for half a minute"
    assert len(hub.asked) == asked


def test_a_search_is_asked_again_where_that_may_help(published: Path, hub: HubServer) -> None:
    hub.refusals = [("api", Refusal(500)), ("api", Refusal(429, {"Retry-After": "0"}))]
    [found] = find(MODEL.partition("/")[2], 5)
    assert (found.id, found.licence, found.languages, found.model_type) == (MODEL, "mit", ("es",), "parakeet_ctc")
    hub.refusals = [("api", Refusal(403))]
    with pytest.raises(HubError):
        find("spanish", 5)


def test_the_licence_is_accepted_before_anything_comes(hub: HubServer, tiny_model: Path, home: Path) -> None:
    hub.add(MODEL, tiny_model, licence="cc-by-nc-4.0")
    assert look(MODEL).non_commercial
    with pytest.raises(HubError, match=r"licence of .* was not accepted yet: cc-by-nc-4.0"):
        fetch()
    assert not hub.requests("resolve")
    kept.accept(MODEL, "mit")
    with pytest.raises(HubError, match="was not accepted yet"):
        fetch()
    kept.accept(MODEL, "cc-by-nc-4.0")
    assert fetch()[0].is_dir()


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"model.nemo": b"x"}, "no config.json.*NeMo"),
        ({"config.json": b'{"model_type": "wav2vec2"}', "flax_model.msgpack": b"x"}, "only such for Flax"),
        ({"config.json": b'{"model_type": "vit"}', "model.safetensors": b"x"}, "kind “vit”"),
        (
            {"config.json": b'{"model_type": "wav2vec2", "auto_map": {"AutoModel": "x.Y"}}', "model.safetensors": b"x"},
            "program code of its own",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_before_it_comes(hub: HubServer, files: dict[str, bytes], why: str) -> None:
    hub.add("some/thing", files)
    kept.accept("some/thing", "mit")
    with pytest.raises(HubError, match=f"cannot be used: .*{why}"):
        fetch("some/thing")
    assert not hub.requests("resolve")


def test_searching_finds_models_with_their_facts(published: Path, hub: HubServer) -> None:
    hub.add("someone/other", {"config.json": b'{"model_type": "bert"}'}, licence="cc-by-nc-4.0", languages=("pt", "gl"))
    [found] = find("tiny", 5)
    assert (found.id, found.licence, found.languages, found.known) == (MODEL, "mit", ("es",), True)
    [other] = find("other", 5)
    assert (other.non_commercial, other.known, other.languages) == (True, False, ("pt", "gl"))


def test_no_error_tells_a_token_or_what_opens_the_store(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("closed/two", published, token=TOKEN)
    kept.accept("closed/two", "mit")
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    said = []
    for refusal in (Refusal(403), Refusal(404), Refusal(500), Refusal(401), Refusal(429, {"Retry-After": "9999"})):
        hub.refusals = [("store", refusal)] * 20
        with pytest.raises(HubError) as caught:
            fetch("closed/two", patience_s=0.3)
        said.append(json.dumps(caught.value.to_json()))
    assert not any(TOKEN in one or "geheim" in one for one in said), said
    assert "hidden" in "".join(said)
