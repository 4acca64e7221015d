"""Downloads from the window, with the real huggingface_hub in its child and a hub on this computer."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.checkpoints.listing import Row
from app.widgets.licence_dialog import LicenceDialog
from core.sources import kept
from core.sources.hub import HubFile, HubModel, cached
from tests.app.checkpoints.conftest import MODEL, WAIT_MS, Shown
from tests.hub_server import HubServer


def found(shown: Shown, model: str) -> Row:
    """A model that was asked for by its id, as the current row."""
    page = shown.page
    page.field.setText(model)
    page.ask_hub.click()
    shown.qtbot.waitUntil(lambda: page.state.row is not None and page.state.row.hub_id == model, timeout=WAIT_MS)
    row = page.state.row
    assert row is not None
    return row


def test_a_model_is_found_accepted_fetched_and_ready_to_start_from(
    shown: Shown, hub: HubServer, published: Path, qtbot: QtBot
) -> None:
    hub.add(MODEL, published, licence="cc-by-nc-4.0")
    page = shown.page
    row = found(shown, MODEL)
    assert (row.licence, row.non_commercial, row.here) == ("cc-by-nc-4.0", True, False)
    page.details.get.click()
    dialog = shown.dialog("licence_dialog")
    assert isinstance(dialog, LicenceDialog)
    assert not hub.requests("resolve"), "nothing comes before the licence is accepted"
    dialog.reject()
    shown.settle()
    assert page.state.downloads == {}
    assert not kept.kept().licences
    page.details.get.click()
    qtbot.waitUntil(lambda: any(d.isVisible() for d in page.findChildren(LicenceDialog)), timeout=WAIT_MS)
    next(d for d in page.findChildren(LicenceDialog) if d.isVisible()).accept_it.click()
    qtbot.waitUntil(lambda: page.state.row is not None and page.state.row.here, timeout=WAIT_MS)
    shown.settle()
    row = page.state.row
    assert row is not None
    assert kept.kept().accepted(MODEL, "cc-by-nc-4.0")
    assert row.source is not None
    assert row.source.usable
    assert page.details.start.isEnabled()
    assert page.details.text_of("known") != "–", "its letters are known now"
    page.catalogue.remove(row)
    shown.settle()
    assert cached() == []


def test_a_download_is_cancelled_and_goes_on_where_it_was(
    shown: Shown, hub: HubServer, published: Path, qtbot: QtBot
) -> None:
    hub.add(MODEL, published)
    kept.accept(MODEL, "mit")
    hub.pause_s = 0.4
    page = shown.page
    found(shown, MODEL)
    page.details.get.click()
    qtbot.waitUntil(lambda: (at := page.state.downloading) is not None and at.done > at.total / 2 > 0, timeout=WAIT_MS)
    assert page.details.cancel.isVisible()
    assert page.details.progress.text()
    page.details.cancel.click()
    qtbot.waitUntil(lambda: page.state.downloads == {}, timeout=WAIT_MS)
    shown.settle()
    hub.pause_s = 0.0
    part = page.state.listing.row(MODEL)
    assert part is not None, "what came is listed"
    assert part.part is not None
    page.field.clear()
    shown.choose(MODEL)
    assert page.details.get.text() == "Go on with the download"
    asked = len(hub.requests("store", "GET"))
    page.details.get.click()
    qtbot.waitUntil(lambda: page.state.row is not None and page.state.row.here, timeout=WAIT_MS)
    ranges = [one.headers.get("Range") or one.headers.get("range") for one in hub.requests("store", "GET")[asked:]]
    assert any(ranges), "only the rest is asked for"


def test_what_goes_wrong_is_said_with_the_true_reason(shown: Shown, hub: HubServer, published: Path) -> None:
    files = {path.name: path.read_bytes() for path in published.iterdir() if path.is_file()}
    hub.add("someone/gated", files, gated=True, token="hf_" + "a" * 32)
    files["config.json"] = files["config.json"].replace(b"{", b'{"auto_map": {"AutoModel": "m.M"},', 1)
    hub.add("someone/code", files)
    strip = shown.page.strip
    for model, said in (
        ("someone/gated", "given only to those who accepted its terms"),
        ("someone/code", "needs program code of its own"),
    ):
        kept.accept(model, "mit")
        found(shown, model)
        shown.page.details.get.click()
        shown.qtbot.waitUntil(lambda said=said: said in strip.accessibleName(), timeout=WAIT_MS)  # type: ignore[misc]
        assert shown.page.state.downloads == {}
        assert "hf_" not in strip.accessibleName()


def test_a_hub_that_is_not_there_is_said_and_asking_can_be_cancelled(
    shown: Shown, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown.page
    with socket.socket() as silent:  # it takes calls, and answers none
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{silent.getsockname()[1]}")
        page.field.setText("spanish")
        page.ask_hub.click()
        assert page.stack.currentWidget() is page.asking
        assert page.asking.button is not None
        page.asking.button.click()
        assert page.stack.currentWidget() is not page.asking
        shown.settle()
        assert page.strip.isHidden(), "what was given up is no error"
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    page.ask_hub.click()
    assert page.stack.currentWidget() is page.asking
    shown.qtbot.waitUntil(page.strip.isVisible, timeout=WAIT_MS)
    assert "cannot be reached" in page.strip.accessibleName()
    assert page.stack.currentWidget() is not page.asking


def test_a_disk_without_room_is_said_before_anything_is_accepted(light: object, qtbot: QtBot) -> None:
    model = HubModel(MODEL, "a" * 40, (HubFile("model.safetensors", 10**9),), "mit", left=10**9, pinned=True)
    for free in (10**8, 10**10):
        dialog = LicenceDialog(model, free)
        qtbot.addWidget(dialog)
        assert dialog.accept_it.isEnabled() == (free > model.left)
