"""The token of the hub: kept in the keyring, found in the right order, and in no other place."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from core.cli import main
from core.errors import HubError
from core.sources import hub as hub_models
from core.sources import kept, token
from tests.core.sources.conftest import TOKEN
from tests.file_keyring import LOCKED, in_file
from tests.hub_server import HubServer

OTHER = "hf_" + "x9Wb" * 8


@pytest.fixture
def ring(tmp_path: Path, home: Path) -> Iterator[Path]:
    """A keyring of this test's own."""
    with in_file(tmp_path / "keyring.json") as path:
        yield path


def sources(monkeypatch: pytest.MonkeyPatch, *arguments: str, said: str = "") -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    return main(["sources", *arguments])


def test_a_token_is_kept_found_and_forgotten_and_said_nowhere(
    ring: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert token.where() == ""
    assert sources(monkeypatch, "--token", said=f" {TOKEN}\n") == 0
    assert token.where() == "keyring"
    assert token.in_keyring() == TOKEN
    assert sources(monkeypatch, "--forget-token") == 0
    assert token.where() == ""
    assert sources(monkeypatch, "--forget-token", "--json") == 0
    out, err = capsys.readouterr()
    assert TOKEN not in out + err
    assert "is in the keyring" in out
    assert "keeps no token any more" in out
    assert json.loads(out.splitlines()[-1])["token"] == ""


def test_the_environment_comes_first_then_the_keyring_then_the_file(
    ring: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "token").write_text("hf_file")
    assert token.where() == "file"
    token.keep(TOKEN)
    assert token.where() == "keyring"
    monkeypatch.setenv("HF_TOKEN", OTHER)
    assert token.where() == "environment"
    token.lend()
    assert os.environ["HF_TOKEN"] == OTHER


def test_a_private_model_is_seen_with_the_keyrings_token_by_a_child_that_was_told_nothing(
    ring: Path, hub: HubServer, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("mine/closed", tiny_model, token=TOKEN)
    with pytest.raises(HubError, match="or it is private") as caught:
        hub_models.look("mine/closed")
    assert "vizinho sources --token" in caught.value.hint
    token.keep(TOKEN)
    assert hub_models.look("mine/closed").private
    assert "HF_TOKEN" not in os.environ
    kept.accept("mine/closed", "mit")
    assert TOKEN not in "".join(p.read_text() for p in kept.place().rglob("*") if p.is_file())


def test_another_hub_is_not_shown_the_token_of_this_one(ring: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    token.keep(TOKEN)
    monkeypatch.setattr(token.constants, "ENDPOINT", "http://127.0.0.1:9")
    assert token.in_keyring() == ""


@pytest.mark.parametrize("given", ["", "  \n", "two words", "ñandú", "hf_\x07", "h" * 2000])
def test_what_cannot_be_a_token_is_refused_without_repeating_it(ring: Path, given: str) -> None:
    with pytest.raises(HubError, match="not a token") as caught:
        token.keep(given)
    assert "/settings/tokens" in caught.value.hint
    assert not given.strip() or given.strip() not in str(caught.value)
    assert not ring.exists()


def test_a_computer_without_a_keyring_is_told_what_else_there_is(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = keyring.get_keyring()
    try:
        for backend in (NoKeyring(), before):  # one that says so, and one that drops what it is given
            keyring.set_keyring(backend)
            assert sources(monkeypatch, "--token", said=f"{TOKEN}\n") == 2
            said = capsys.readouterr().err
            assert "has no keyring" in said
            assert "hf auth login" in said
            assert TOKEN not in said
            assert token.where() == ""
    finally:
        keyring.set_keyring(before)


def test_a_keyring_that_stays_locked_says_so_and_never_stops_a_look(
    ring: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ring.write_text(LOCKED)
    assert sources(monkeypatch, "--token", said=f"{TOKEN}\n") == 2
    said = capsys.readouterr().err
    assert "stays locked" in said
    assert TOKEN not in said
    assert token.where() == ""
