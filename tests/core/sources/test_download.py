"""Fetching a model whole from a hub that has a bad day: the real huggingface_hub against a server on this computer.

What fetches is called in this process, as the child calls it; `test_hub_child.py` goes through the child itself.
"""

from __future__ import annotations

import json
import resource
import shutil
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session, constants, snapshot_download

from core import hub_cache
from core.errors import HubError
from core.sources import kept
from core.sources.asking import find, look
from core.sources.catalogue import resolve, sources
from core.sources.downloading import get
from core.sources.fetch import INCOMPLETE
from core.sources.hub import cached, remove
from tests.core.sources.conftest import TOKEN
from tests.hub_server import HubServer, Refusal

MODEL = "someone/tiny-es"


@pytest.fixture
def published(hub: HubServer, tiny_model: Path) -> Path:
    """A model on the hub whose licence is accepted."""
    hub.add(MODEL, tiny_model, licence="mit")
    kept.accept(MODEL, "mit")
    return tiny_model


def fetch(model: str = MODEL, patience_s: float = 1.0) -> tuple[Path, list[dict[str, Any]]]:
    told: list[dict[str, Any]] = []
    return get(model, (), patience_s, told.append), told


def weights(tiny: Path) -> bytes:
    return (tiny / "model.safetensors").read_bytes()


def same_files(folder: Path, tiny: Path) -> bool:
    return all((folder / path.name).read_bytes() == path.read_bytes() for path in tiny.iterdir())


def leftovers(home: Path) -> list[Path]:
    return sorted(home.rglob(f"*{INCOMPLETE}"))


def test_a_model_comes_whole_and_is_a_source_by_its_id(published: Path, hub: HubServer) -> None:
    folder, told = fetch()
    assert same_files(folder, published)
    assert folder == hub_cache.snapshot(MODEL, hub.repositories[MODEL].commit)
    assert resolve(MODEL) == folder
    [source] = [source for source in sources() if source.kind == "hub"]
    assert (source.key, source.usable, source.revision) == (MODEL, True, folder.name)
    assert (told[-1]["done"], told[-1]["total"]) == (told[0]["total"],) * 2
    assert [one["done"] for one in told] == sorted(one["done"] for one in told)


def test_other_programs_find_what_was_fetched(published: Path, hub: HubServer) -> None:
    folder, _ = fetch()
    hub.gone = True
    assert Path(snapshot_download(MODEL, revision=folder.name, local_files_only=True)) == folder
    assert (folder / "model.safetensors").is_symlink()


def test_only_what_is_needed_is_fetched(hub: HubServer, tiny_model: Path, home: Path) -> None:
    beside = ("pytorch_model.bin", "tf_model.h5", "flax_model.msgpack", "modeling_x.py", "model.onnx", "x.nemo")
    files = {p.name: p.read_bytes() for p in tiny_model.iterdir()} | dict.fromkeys(beside, b"x" * 9000)
    hub.add(MODEL, files)
    kept.accept(MODEL, "mit")
    folder, _ = fetch()
    assert {path.name for path in folder.iterdir()} == {path.name for path in tiny_model.iterdir()}
    assert not any(name in asked.path for asked in hub.asked for name in beside)


def test_cut_off_at_each_tenth_it_goes_on_from_there(published: Path, hub: HubServer, home: Path) -> None:
    size = len(weights(published))
    hub.cut_at = [size * tenth // 10 for tenth in range(1, 10)]
    folder, told = fetch()
    assert same_files(folder, published)
    begun = [int(asked.headers["Range"][6:-1]) for asked in hub.requests("store", "GET") if "Range" in asked.headers]
    assert begun == [size * tenth // 10 for tenth in range(1, 10)]
    assert any(one["waiting"] for one in told)
    assert leftovers(home) == []


def test_offline_in_mid_way_keeps_what_came_and_goes_on_in_another_process(
    published: Path, hub: HubServer, home: Path
) -> None:
    size = len(weights(published))
    hub.gone_after = size // 2
    with pytest.raises(HubError, match="cannot be reached") as caught:
        fetch(patience_s=0.5)
    assert "What was fetched is kept" in caught.value.hint
    [part] = leftovers(home)
    assert 0 < part.stat().st_size < size
    assert hub_cache.commit_of(MODEL, "main") == ""
    with pytest.raises(Exception, match="not here whole"):
        resolve(MODEL)
    there = part.stat().st_size
    hub.gone_after, hub.gone = None, False
    folder, _ = fetch()
    assert same_files(folder, published)
    last = hub.requests("store", "GET")[-1]
    assert last.headers["Range"] == f"bytes={there}-"


def test_a_slow_hub_is_waited_for_and_one_that_stalls_is_asked_again(
    published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "HF_HUB_DOWNLOAD_TIMEOUT", 0.3)
    hub.pause_s, hub.stalls_s = 0.02, [0.6, 0.6]
    folder, told = fetch()
    assert same_files(folder, published)
    assert len([asked for asked in hub.requests("store", "GET") if "Range" in asked.headers]) == 2
    assert any(one["speed"] > 0 for one in told)


def test_a_hub_that_ignores_ranges_is_asked_from_the_beginning(published: Path, hub: HubServer) -> None:
    size = len(weights(published))
    hub.cut_at, hub.ignores_ranges = [size // 2], True
    folder, told = fetch()
    assert same_files(folder, published)
    assert told[-1]["done"] == told[-1]["total"]


def test_a_wrong_length_is_said_and_nothing_half_written_is_taken_for_whole(
    published: Path, hub: HubServer, home: Path
) -> None:
    hub.serves = len(weights(published)) - 100
    with pytest.raises(HubError, match="ends too early"):
        fetch()
    assert not list(home.rglob("model.safetensors"))
    hub.serves = None
    assert same_files(fetch()[0], published)


def test_a_wrong_checksum_is_said_and_nothing_of_the_file_is_kept(published: Path, hub: HubServer, home: Path) -> None:
    hub.changed = True
    with pytest.raises(HubError, match="wrong checksum; nothing of it was kept") as caught:
        fetch()
    assert "mirror" in caught.value.hint
    assert not list(home.rglob("model.safetensors"))
    assert leftovers(home) == []
    hub.changed = False
    assert same_files(fetch()[0], published)


def test_a_spoilt_beginning_is_thrown_away_and_fetched_anew(published: Path, hub: HubServer, home: Path) -> None:
    data = weights(published)
    hub.gone_after = len(data) // 2
    with pytest.raises(HubError):
        fetch(patience_s=0.3)
    [part] = leftovers(home)
    part.write_bytes(b"\0" * part.stat().st_size)
    hub.gone_after, hub.gone = None, False
    assert same_files(fetch()[0], published)


def test_a_file_spoilt_in_the_cache_is_fetched_anew(published: Path, hub: HubServer) -> None:
    folder, _ = fetch()
    blob = (folder / "model.safetensors").resolve()
    blob.write_bytes(b"\0" * blob.stat().st_size)
    assert same_files(fetch()[0], published)


def test_what_is_here_whole_needs_no_network(published: Path, hub: HubServer) -> None:
    folder, _ = fetch()
    hub.gone = True
    count = len(hub.asked)
    assert fetch()[0] == folder
    assert len(hub.asked) == count


@pytest.mark.parametrize("place", ["api", "resolve", "store"])
def test_an_error_of_the_hub_that_passes_is_waited_for(published: Path, hub: HubServer, place: str) -> None:
    hub.refusals = [(place, Refusal(500)), (place, Refusal(503))]
    folder, told = fetch(patience_s=5.0)
    assert same_files(folder, published)
    assert any("trying again" in str(one["waiting"]) for one in told)


def test_an_error_of_the_hub_that_stays_is_said(published: Path, hub: HubServer) -> None:
    hub.refusals = [("any", Refusal(500))] * 40
    with pytest.raises(HubError, match="error 500") as caught:
        fetch(patience_s=0.5)
    assert "try later" in caught.value.hint


def test_the_hub_may_ask_to_wait(published: Path, hub: HubServer) -> None:
    hub.refusals = [("store", Refusal(429, {"Retry-After": "1"}))]
    folder, told = fetch()
    assert same_files(folder, published)
    assert any("asks to wait for 1 s" in json.dumps(one["waiting"]) or "asks to wait" in str(one) for one in told)


def test_a_wait_that_is_too_long_is_left_to_the_person(published: Path, hub: HubServer) -> None:
    hub.refusals = [("store", Refusal(429, {"Retry-After": "3600"}))]
    with pytest.raises(HubError, match="fewer requests") as caught:
        fetch()
    assert "kept" in caught.value.hint


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


def test_a_hub_that_cannot_be_reached_says_what_is_here(published: Path, hub: HubServer) -> None:
    fetch()
    hub.gone = True
    with pytest.raises(HubError, match="cannot be reached") as caught:
        fetch("another/one", patience_s=0.3)
    assert MODEL in caught.value.hint


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


def test_room_on_the_disk_is_looked_at_before(published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.sources.downloading.free", lambda _: 1 << 20)
    with pytest.raises(HubError, match="The disk has 1 MB free"):
        fetch()
    assert not hub.requests("resolve")


def test_a_full_disk_is_said_and_what_came_is_kept(published: Path, hub: HubServer, home: Path) -> None:
    size = len(weights(published))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, hard))
    try:
        with pytest.raises(HubError, match="The disk is full") as caught:
            fetch()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "set HF_HOME to another disk. What was fetched is kept" in caught.value.hint
    assert not list(home.rglob("model.safetensors"))
    assert leftovers(home)[0].stat().st_size <= size // 2
    assert same_files(fetch()[0], published)
    assert "Range" in hub.requests("store", "GET")[-1].headers


def test_a_model_stays_at_the_revision_that_was_fetched_first(
    published: Path, hub: HubServer, tiny_model: Path
) -> None:
    first, _ = fetch()
    old = hub.repositories[MODEL]
    files = {p.name: p.read_bytes() for p in tiny_model.iterdir()} | {"README.md": b"---\nlicense: mit\n---\nNew"}
    new = hub.add(MODEL, files)
    new.branches[old.commit] = old.commit
    assert fetch()[0] == first
    assert look(f"{MODEL}@main").revision == new.commit
    second, _ = fetch(f"{MODEL}@main")
    assert second.name == new.commit
    assert resolve(MODEL) == first
    assert resolve(f"{MODEL}@{new.commit}") == second


def test_another_file_under_the_same_revision_is_refused(published: Path, hub: HubServer) -> None:
    fetch()
    hub_folder = hub_cache.repository(MODEL)
    commit = hub.repositories[MODEL].commit
    files = dict(hub.repositories[MODEL].files)
    data = bytearray(files["model.safetensors"])
    data[-1] ^= 1
    files["model.safetensors"] = bytes(data)
    hub.add(MODEL, files).commit = commit
    hub.repositories[MODEL].info["sha"] = commit
    shutil.rmtree(hub_folder)
    with pytest.raises(HubError, match=r"not those that are known of this revision: model.safetensors"):
        fetch()


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"model.nemo": b"x"}, "no config.json.*NeMo"),
        ({"config.json": b'{"model_type": "wav2vec2"}', "flax_model.msgpack": b"x"}, "only such for Flax"),
        ({"config.json": b'{"model_type": "bert"}', "model.safetensors": b"x"}, "kind “bert”"),
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


def test_a_proxy_is_respected(published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    monkeypatch.setattr(constants, "ENDPOINT", "http://hub.invalid")
    close_session()
    assert look(MODEL).id == MODEL
    assert hub.proxied[0].startswith("http://hub.invalid/api/models/someone/tiny-es")


def test_a_removed_model_is_gone_and_comes_back_the_same(published: Path, hub: HubServer) -> None:
    folder, _ = fetch()
    assert [one.id for one in cached()] == [MODEL]
    assert remove(MODEL) > len(weights(published)) // 2
    assert cached() == []
    assert not folder.exists()
    with pytest.raises(HubError, match="not on this computer"):
        remove(MODEL)
    assert fetch()[0] == folder


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
