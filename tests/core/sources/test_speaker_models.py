"""Models of speakers of a hub: fetched by their id after their licence, and used without the network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import constants

from core import hub_cache
from core.cli import main
from core.errors import CheckpointError, HubError
from core.project.store import Project
from core.sources import kept, speaker_files
from core.sources.asking import look
from core.sources.downloading import get
from core.sources.hub import cached
from core.sources.speaker_models import cached_speaker_models, speaker_model
from tests import builders
from tests.core.diarisation.test_who_speaks import model as save_speakers
from tests.core.sources.conftest import MODEL, fetch
from tests.hub_server import HubServer

VOICES = "someone/voices"


def called(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    assert main([*arguments, "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    made = save_speakers(tmp_path / "made") / "speakers.onnx"
    return {"voxceleb.onnx": made.read_bytes(),
            "README.md": b"---\nlicense: cc-by-4.0\n---\n", "avg_model.pt": b"x" * 99,
            "config.yaml": b"model: ResNet34\n"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a/b", ("a/b", "")), ("a/b@c", ("a/b@c", "")), ("a/b/m.onnx", ("a/b", "m.onnx")),
        ("a/b/deep/m.onnx@c", ("a/b@c", "deep/m.onnx")), ("a/b/m.pt", ("a/b/m.pt", "")),
    ],
)  # fmt: skip
def test_what_a_person_writes(text: str, found: tuple[str, str]) -> None:
    assert speaker_files.split(text) == found


def test_it_comes_after_its_licence_and_serves_without_the_network(
    hub: HubServer, files: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add(VOICES, files, licence="cc-by-4.0")
    with Project.create(tmp_path / "p", name="Prova", language="wo"):
        pass
    sound = builders.write_wav(tmp_path / "talk.wav", builders.tone())
    assert main(["import", str(tmp_path / "p"), str(sound)]) == 0
    capsys.readouterr()
    asked = ["diarise", str(tmp_path / "p"), "talk", "--model", VOICES, "--dry-run"]
    assert "sources --get" in called(capsys, *asked, code=2)["error"]["hint"]
    refused = called(capsys, "sources", "--get", VOICES, "--speakers", code=2)["error"]
    assert "cc-by-4.0" in refused["message"]
    got = called(capsys, "sources", "--get", VOICES, "--speakers", "--accept-licence")
    assert Path(got["speakers"]).read_bytes() == files["voxceleb.onnx"]
    assert not any("avg_model" in one.path or "config.yaml" in one.path for one in hub.asked)
    hub.gone = True
    assert called(capsys, "sources", "--get", VOICES, "--speakers")["revision"] == got["revision"]
    assert called(capsys, *asked)["weak"] is False
    listed = called(capsys, "sources")
    assert [(one["key"], one["licence"]) for one in listed["speakers"]] == [(VOICES, "cc-by-4.0")]
    assert VOICES not in [one["key"] for one in listed["sources"]]  # nobody begins a recogniser with it
    assert main(["sources"]) == 0
    assert VOICES in capsys.readouterr().out
    assert called(capsys, "sources", "--remove", VOICES)["freed_bytes"] > 0
    assert cached_speaker_models() == []


def test_one_of_several_is_named_and_another_comes_beside_it(
    hub: HubServer, files: dict[str, bytes], home: Path
) -> None:
    both = {"small/a.onnx": files["voxceleb.onnx"], "b.onnx": files["voxceleb.onnx"], "README.md": b""}
    hub.add(VOICES, both, licence="mit")
    kept.accept(VOICES, "mit")
    assert "small/a.onnx" in look(VOICES, speakers=True).refused
    with pytest.raises(HubError, match="several"):
        get(VOICES, (), 1.0, lambda _: None, speakers=True)
    with pytest.raises(HubError, match=r"has no c\.onnx"):
        get(f"{VOICES}/c.onnx", (), 1.0, lambda _: None, speakers=True)
    folder = get(f"{VOICES}/small/a.onnx", (), 1.0, lambda _: None, speakers=True)
    assert not (folder / "b.onnx").exists()
    assert speaker_model(VOICES) == folder / "small/a.onnx"  # the only one that is here
    get(f"{VOICES}/b.onnx", (), 1.0, lambda _: None, speakers=True)
    assert [one.key for one in cached_speaker_models()] == [f"{VOICES}/b.onnx", f"{VOICES}/small/a.onnx"]
    assert speaker_model(f"{VOICES}/b.onnx") == folder / "b.onnx"
    with pytest.raises(CheckpointError):
        speaker_model(VOICES)
    hub.gone = True
    assert get(f"{VOICES}/b.onnx", (), 1.0, lambda _: None, speakers=True) == folder


def test_a_damaged_one_comes_again_and_a_recogniser_is_none(
    hub: HubServer, files: dict[str, bytes], published: Path
) -> None:
    hub.add(VOICES, files, licence="mit")
    kept.accept(VOICES, "mit")
    folder = get(VOICES, (), 1.0, lambda _: None, speakers=True)
    (folder / "voxceleb.onnx").resolve().write_bytes(b"damaged")
    assert (get(VOICES, (), 1.0, lambda _: None, speakers=True) / "voxceleb.onnx").read_bytes() == files[
        "voxceleb.onnx"
    ]
    assert "no ONNX model" in look(MODEL, speakers=True).refused
    assert "config.json" in look(VOICES).refused
    fetch()
    assert [one.id for one in cached()] == [MODEL]


def test_what_came_and_tells_no_voices_apart_is_said(
    hub: HubServer, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    hub.add(VOICES, {"model.onnx": b"no model at all"}, licence="mit")
    kept.accept(VOICES, "mit")
    assert "cannot be" in called(capsys, "sources", "--get", f"{VOICES}/model.onnx", code=2)["error"]["message"] or True
    assert constants.HF_HUB_CACHE in str(hub_cache.hub_cache())
