"""From wherever a person meets the limit to a model that has heard people: offered, its licence accepted, fetched,
chosen in New run. The hub is on this computer, and has a tiny model under the name of the default one."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.home.page import HomePage
from app.train.new_run.dialog import NewRunDialog
from app.widgets.licence_dialog import LicenceDialog
from core import children
from core.sources import curated as lists
from core.sources import offers
from tests.app.checkpoints.conftest import WAIT_MS, Shown
from tests.conftest import REPOSITORY
from tests.hub_server import HubServer
from tests.tiny_models import save_whisper

DEFAULT = "openai/whisper-base"


@pytest.fixture
def published_default(hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The default model as a tiny Whisper on the hub, pinned by the list of this process and of its children."""
    save_whisper(tmp_path / "whisper", ["la casa de la montaña", "el agua y el fuego"])
    commit = hub.add(DEFAULT, tmp_path / "whisper", licence="mit").commit
    sums = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted((tmp_path / "whisper").iterdir())
    }
    models = tuple(replace(one, revision=commit, files=sums) if one.id == DEFAULT else one for one in lists.curated())
    for module in (lists, offers):
        monkeypatch.setattr(module, "curated", lambda: models)
    root = tmp_path / "root"
    shutil.copytree(REPOSITORY / "core", root / "core")
    (root / "resources").mkdir()
    for path in (REPOSITORY / "resources").iterdir():
        (root / "resources" / path.name).symlink_to(path)
    values: dict[str, Any] = json.loads(lists.CATALOGUE.read_text(encoding="utf-8"))
    for entry in values["models"]:
        if entry["id"] == DEFAULT:
            entry.update(revision=commit, files=sums)
    (root / "resources" / lists.CATALOGUE.name).unlink()
    (root / "resources" / lists.CATALOGUE.name).write_text(json.dumps(values), encoding="utf-8")
    monkeypatch.setattr(children, "ROOT", root)
    monkeypatch.chdir(tmp_path)  # a child looks for our code where it was started, first
    return DEFAULT


def test_from_home_and_new_run_to_a_model_that_has_heard_people(
    shown: Shown, published_default: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.runs.memory_needed.installed", lambda: 4 * 2**30)
    window, page = shown.window, shown.page

    def offered() -> bool:
        return page.state.row is not None and page.state.row.hub_id == published_default

    window.go_to("home")
    home = window.page
    assert isinstance(home, HomePage)
    home.steps.people.emit()
    assert window.page is page
    qtbot.waitUntil(offered, timeout=WAIT_MS)
    page.state.choose("starter:es")

    window.go_to("train", new_run=True)
    dialog = window.findChild(NewRunDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.people.isVisible, timeout=WAIT_MS)
    dialog.people.click()
    assert window.page is page
    qtbot.waitUntil(offered, timeout=WAIT_MS)
    shown.settle()
    assert page.details.get.isEnabled()
    page.details.get.click()
    licence = shown.dialog("licence_dialog")
    assert isinstance(licence, LicenceDialog)
    licence.accept_it.click()
    qtbot.waitUntil(lambda: page.state.row is not None and page.state.row.here, timeout=WAIT_MS)
    shown.settle()
    row = page.state.row
    assert row is not None
    assert row.usable, row.source
    assert row.source is not None
    assert row.source.voices == "people"
    page.details.start.click()
    opened = [each for each in window.findChildren(NewRunDialog) if each.isVisible()]
    assert len(opened) == 1
    qtbot.waitUntil(lambda: opened[0].starts.row() is not None, timeout=WAIT_MS)
    start = opened[0].starts.row()
    assert start is not None
    assert start.source is not None
    assert (start.source.key, start.source.kind) == (published_default, "hub")
    assert not opened[0].people.isVisible(), "it has heard people"
    opened[0].reject()
