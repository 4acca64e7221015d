"""A hub on this computer, and a cache and a memory of their own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session, constants

from core.sources import kept
from core.sources.downloading import get
from core.sources.fetch import INCOMPLETE
from tests.hub_server import HubServer
from tests.tiny_models import save_tiny

MODEL = "someone/tiny-es"
TOKEN = "hf_" + "q7Zk" * 8
"""No real token; only shaped like one."""
VARIABLES = "HF_HUB_OFFLINE TRANSFORMERS_OFFLINE HF_TOKEN HUGGING_FACE_HUB_TOKEN HF_HUB_CACHE HF_ASSETS_CACHE".split()
PROXIES = "http_proxy https_proxy all_proxy no_proxy".split()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """HF_HOME of this test, for its own process and for its children."""
    place = tmp_path / "hf"
    for name in (*VARIABLES, *PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(place))
    monkeypatch.setenv("HF_TOKEN_PATH", str(place / "token"))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(place / "hub"))
    monkeypatch.setattr(constants, "HF_ASSETS_CACHE", str(place / "assets"))
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(place / "token"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", True)
    for name in ("XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    return place


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    with HubServer() as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        monkeypatch.setattr(constants, "ENDPOINT", server.url)
        monkeypatch.setattr("core.sources.fetch.FIRST_PAUSE_S", 0.02)  # a hub of its own, which nobody overloads
        monkeypatch.setattr(
            constants, "HUGGINGFACE_CO_URL_TEMPLATE", server.url + "/{repo_id}/resolve/{revision}/{filename}"
        )
        yield server
        close_session()


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole Spanish model of a few thousand numbers, as transformers writes it."""
    return save_tiny(tmp_path_factory.mktemp("hub") / "m", "parakeet", "abcdefghijklmnñop", language="es")


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
