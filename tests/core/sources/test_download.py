"""Fetching a model whole from a hub that has a bad day: the real huggingface_hub against a server on this computer.

What fetches is called in this process, as the child calls it; `test_hub_child.py` goes through the child itself.
"""

from __future__ import annotations

import json
import resource
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from huggingface_hub import close_session, constants, snapshot_download

from core import hub_cache
from core.errors import CheckpointError, HubError
from core.sources import kept
from core.sources.asking import look
from core.sources.catalogue import resolve, sources
from core.sources.curated import curated_model
from core.sources.hub import cached, remove
from tests.core.sources.conftest import MODEL, fetch, leftovers, same_files, weights
from tests.hub_server import HubServer, Refusal


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
    assert Path(snapshot_download(MODEL, local_files_only=True)) == folder
    assert (folder / "model.safetensors").is_symlink()


def test_where_links_are_unknown_nothing_is_kept_twice(
    published: Path, hub: HubServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_SYMLINKS", True)
    folder, _ = fetch()
    assert same_files(folder, published)
    assert not (folder / "model.safetensors").is_symlink()
    assert not [path for path in home.rglob("blobs/*") if path.is_file()]
    hub.gone = True
    assert fetch()[0] == folder


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


def test_a_proxy_is_respected(published: Path, hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    monkeypatch.setattr(constants, "ENDPOINT", "http://hub.invalid")
    close_session()
    assert look(MODEL).id == MODEL
    assert hub.proxied[0].startswith("http://hub.invalid/api/models/someone/tiny-es")


def test_two_who_fetch_the_same_model_at_once_share_what_comes(published: Path, hub: HubServer) -> None:
    hub.pause_s = 0.02
    with ThreadPoolExecutor(2) as pool:
        folders = [one.result()[0] for one in [pool.submit(fetch) for _ in range(2)]]
    assert folders[0] == folders[1]
    assert same_files(folders[0], published)
    assert len(hub.requests("store", "GET")) == 1


def test_a_damaged_memory_is_said_before_anything_changes_and_lists_still_work(published: Path, hub: HubServer) -> None:
    fetch()
    (kept.place() / kept.FILE).write_text("{", encoding="utf-8")
    assert [source.key for source in sources() if source.kind == "hub"] == [MODEL]
    with pytest.raises(CheckpointError, match="cannot be read") as caught:
        fetch(f"{MODEL}@main")
    assert "checksums" in caught.value.hint
    with pytest.raises(CheckpointError):
        kept.accept(MODEL, "mit")


def test_a_removed_model_is_gone_and_comes_back_the_same(published: Path, hub: HubServer) -> None:
    folder, _ = fetch()
    assert [one.id for one in cached()] == [MODEL]
    assert remove(MODEL) > len(weights(published)) // 2
    assert cached() == []
    assert not folder.exists()
    with pytest.raises(HubError, match="not on this computer"):
        remove(MODEL)
    assert fetch()[0] == folder


def test_the_curated_list_fixes_the_revision_and_the_checksums(published: Path, hub: HubServer) -> None:
    entry = curated_model("openai/whisper-base")
    assert entry is not None
    forged = hub.add(entry.id, published)
    kept.accept(entry.id, "mit")
    with pytest.raises(HubError, match="no such revision"):
        fetch(entry.id)
    forged.commit = forged.info["sha"] = entry.revision
    with pytest.raises(HubError, match=r"not those that are known of this revision: model\.safetensors"):
        fetch(entry.id)
    assert not hub.requests("store")
