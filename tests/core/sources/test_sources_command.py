"""`vizinho sources` and the child that asks the hub: through their own doors, with the real huggingface_hub."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.commands import ready_models
from core.errors import Cancelled
from core.project.store import Project
from core.sources import hub as hub_models
from core.sources import kept
from core.sources.hub import Downloaded
from tests.conftest import REPOSITORY
from tests.core.lm.ready.test_ready_models import tried
from tests.core.lm.ready.tiny_ready import make
from tests.core.sources.conftest import MODEL, TOKEN
from tests.hub_server import HubServer, Refusal
from tests.tiny_models import save_tiny


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> dict[str, Any]:
    assert main(["sources", *map(str, arguments), "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


@pytest.fixture(autouse=True)
def _small_cache_for_converted_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_a_model_is_fetched_after_its_licence_and_then_taught_by_its_id(
    hub: HubServer, tiny_model: Path, tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add(MODEL, tiny_model, licence="cc-by-nc-4.0")
    refused = call(capsys, "--get", MODEL, code=2)["error"]
    assert "licence" in refused["message"]
    assert "--accept-licence" in refused["hint"]
    got = call(capsys, "--get", MODEL, "--accept-licence")
    assert (got["id"], got["revision"]) == (MODEL, hub.repositories[MODEL].commit)
    assert got["source"]["problem"] is None
    listed = call(capsys, tiny_project.folder)
    assert [one["key"] for one in listed["sources"] if one["kind"] == "hub"] == [MODEL]
    tiny_project.close()
    assert main(["plan", str(tiny_project.folder), "--source", MODEL, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == got["folder"]
    assert call(capsys, "--remove", MODEL)["freed_bytes"] > 10_000
    assert main(["plan", str(tiny_project.folder), "--from", MODEL]) == 2
    assert f"vizinho sources --get {MODEL}" in capsys.readouterr().err


def test_a_text_model_is_fetched_and_added_to_a_project_by_its_id(
    hub: HubServer, tmp_path: Path, tiny_project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    hub.add("some/gpt2", make(tmp_path / "gpt2", "gpt2"), licence="mit")
    got = call(capsys, "--get", "some/gpt2", "--accept-licence")
    assert got["text_model"]
    tiny_project.close()
    monkeypatch.setattr(ready_models, "run_child", lambda arguments: tried(Path(arguments[1])))
    added = ["lm", str(tiny_project.folder), "add", "small", "--ready", "some/gpt2", "--json"]
    assert main(added) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "ready"
    assert main([*added[:3], "other", "--ready", "some/other"]) == 2
    assert "vizinho sources --get ID" in capsys.readouterr().err


@pytest.mark.long
def test_pickled_weights_are_converted_when_they_come(
    hub: HubServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import torch
    from safetensors.torch import load_file

    tiny = save_tiny(tmp_path / "m", "wav2vec2", "abcdefghij", language="es")
    torch.save(load_file(tiny / "model.safetensors"), tiny / "pytorch_model.bin")
    (tiny / "model.safetensors").unlink()
    hub.add(MODEL, tiny)
    assert hub_models.look(MODEL).converts
    got = call(capsys, "--get", MODEL, "--accept-licence")
    assert got["source"]["problem"] is None
    assert got["source"]["parameters"] > 1000


def test_the_list_has_neighbours_first_and_says_what_fits(
    home: Path, tiny_project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.runs.memory_needed.installed", lambda: 8 * 2**30)
    listed = call(capsys, tiny_project.folder)
    first, second = listed["offers"][:2]
    assert (first["language"], second["language"]) == ("pt", "es")
    assert second["relation"] == "West Ibero-Romance"
    whisper = {one["id"]: one for one in first["models"]}
    assert whisper["openai/whisper-base"]["fits_teaching"]
    assert not whisper["openai/whisper-large-v3-turbo"]["fits_teaching"]
    assert whisper["openai/whisper-large-v3-turbo"]["fits_writing"]
    assert main(["sources", "--language", "Galician"]) == 0
    text = capsys.readouterr().out
    assert text.index("Understand people in Galician") < text.index("Understand people in Spanish")
    assert "not for profit" in text


def test_folders_are_added_where_they_are_and_taken_out_again(
    home: Path, tiny_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(capsys, "--add", tiny_model)["added"] == str(tiny_model)
    assert [one["key"] for one in call(capsys)["sources"] if one["kind"] == "folder"] == [str(tiny_model)]
    (tmp_path / "empty").mkdir()
    assert "no config.json" in call(capsys, "--add", tmp_path / "empty", code=2)["error"]["message"]
    call(capsys, "--remove", tiny_model)
    assert [one for one in call(capsys)["sources"] if one["kind"] == "folder"] == []
    assert tiny_model.is_dir()
    assert "not on this computer" in call(capsys, "--remove", "nobody/nothing", code=2)["error"]["message"]


def test_the_hub_is_searched(hub: HubServer, tiny_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hub.add(MODEL, tiny_model)
    assert [one["id"] for one in call(capsys, "--find", "tiny")["found"]] == [MODEL]
    assert "not the name of a model" in call(capsys, "--get", "../../etc", code=2)["error"]["message"]


def test_a_download_that_is_cancelled_goes_on_later(hub: HubServer, tiny_model: Path, home: Path) -> None:
    hub.add(MODEL, tiny_model)
    kept.accept(MODEL, "mit")
    hub.pause_s = 0.05
    seen: list[Downloaded] = []
    with pytest.raises(Cancelled):
        hub_models.download(
            MODEL,
            progress=seen.append,
            cancelled=lambda: any(one.file == "model.safetensors" and one.done for one in seen),
        )
    hub.pause_s = 0.0
    assert hub_models.cached_model(MODEL) is None or not hub_models.cached_model(MODEL).whole
    again: list[Downloaded] = []
    folder = hub_models.download(MODEL, progress=again.append)
    assert (folder / "model.safetensors").read_bytes() == (tiny_model / "model.safetensors").read_bytes()
    assert again[-1].done == again[-1].total > 0


def came(home: Path) -> int:
    """Bytes of the weights that came so far."""
    return sum(path.stat().st_size for path in home.rglob("*.incomplete") if len(path.stem) == 64)


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a single process")
def test_ctrl_c_leaves_what_the_same_command_goes_on_with(hub: HubServer, tiny_model: Path, home: Path) -> None:
    hub.add(MODEL, tiny_model)
    hub.pause_s = 1.5
    command = [sys.executable, "-m", "core.cli", "sources", "--get", MODEL, "--accept-licence"]
    process = subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    until = time.monotonic() + 60
    while not came(home) and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, words = process.communicate(timeout=30)
    assert process.returncode == 2, words
    assert f"Go on with: vizinho sources --get {MODEL}" in words
    assert "Traceback" not in out + words
    there = came(home)
    hub.pause_s = 0.0
    assert main(["sources", "--get", MODEL, "--accept-licence", "--json"]) in (0, 2)
    last = [one for one in hub.requests("store", "GET") if "Range" in one.headers][-1]
    assert 0 < there <= int(last.headers["Range"][6:-1])


def test_a_token_is_in_no_output_of_any_kind(hub: HubServer, tiny_model: Path, home: Path, tmp_path: Path) -> None:
    hub.add(MODEL, tiny_model, token=TOKEN)
    kept.accept(MODEL, "mit")
    environment = os.environ | {"HF_TOKEN": TOKEN, "HF_DEBUG": "1"}
    said = ""
    for module, refusals, code in (("core.sources.online", 9, 2), ("core.cli", 0, 0)):
        hub.refusals = [("any", Refusal(403))] * refusals
        command = ["get", MODEL] if refusals else ["sources", "--get", MODEL, "--json"]
        done = subprocess.run(
            [sys.executable, "-m", module, *command],
            cwd=REPOSITORY,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
        )
        said += done.stdout + done.stderr
        assert done.returncode == code, said
    assert any(TOKEN in one.headers.get("authorization", "") for one in hub.requests("resolve"))
    assert TOKEN not in said
    written = [path for path in tmp_path.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()]
    assert written == []
