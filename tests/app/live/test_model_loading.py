"""A model that takes long to be there: its weights' conversion is shown, and both that and loading can be cancelled."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from pytestqt.qtbot import QtBot

from app.checkpoints.page import CheckpointsPage
from app.frame.main_window import MainWindow
from app.live.page import LivePage
from core.errors import Cancelled
from core.families import conversion
from core.sources import kept
from tests.tiny_models import pickle_weights

WAIT_MS = 90_000


@pytest.fixture
def pickled(tiny_checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model whose weights are pickled, among the sources; with a cache of its own."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    folder = tmp_path / "pickled"
    shutil.copytree(tiny_checkpoint, folder)
    pickle_weights(folder)
    kept.add_folder(folder)
    return folder


@pytest.fixture
def live(opened_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window, whose Live page does not wait with its bar."""
    monkeypatch.setattr("app.live.loading_bar.PATIENCE_S", 0.0)
    return opened_window


def page_of(window: MainWindow) -> LivePage:
    page = window.page
    assert isinstance(page, LivePage)
    return page


def test_converting_and_loading_are_shown_and_can_be_cancelled(
    live: MainWindow, pickled: Path, tiny_checkpoint: Path, qtbot: QtBot
) -> None:
    with pytest.raises(Cancelled):  # which leaves the place of its lock
        conversion.convert(pickled, stop=lambda: True)
    (place,) = (conversion.cache_folder() / "converted").glob("*.lock")
    kept.add_folder(tiny_checkpoint)
    with FileLock(place):  # as if another program converted the same weights
        live.go_to("live", model=str(pickled))
        page = page_of(live)
        qtbot.waitUntil(page.loading.isVisible, timeout=WAIT_MS)
        assert "converted first, once" in page.loading.text.text()
        assert "Converting its weights" in page.recording_panel.words
        assert page.loading.bar.isVisible()
        page.loading.cancel.click()
        assert (page.state.phase, page.loading.isVisible()) == ("failed", False)
        assert "cancelled" in page.strip.accessibleName()
        live.go_to("home")
        live.go_to("live")
        qtbot.waitUntil(lambda: not live.tasks.busy, timeout=WAIT_MS)
        assert page.state.phase == "failed", "it is loaded again only when one says so"
    assert conversion.converted(pickled) is None

    other = next(model for model in page.state.models if model.key == str(tiny_checkpoint))
    page.models.picked.emit(other)
    qtbot.waitUntil(page.loading.isVisible, timeout=WAIT_MS)
    assert page.loading.text.text().startswith("Loading ")
    assert not page.loading.bar.isVisible(), "nobody knows how far it is"
    page.loading.cancel.click()
    assert (page.state.phase, page.loading.isVisible()) == ("failed", False)
    assert page.models.notice.isVisible(), "it has heard only synthetic voices"
    page.models.people.click()
    there = live.page
    assert isinstance(there, CheckpointsPage)
    qtbot.waitUntil(
        lambda: there.state.row is not None and there.state.row.key == there.state.listing.suggested, timeout=WAIT_MS
    )


@pytest.mark.long
def test_a_model_that_was_given_up_is_converted_and_loaded_after_all(
    live: MainWindow, pickled: Path, qtbot: QtBot
) -> None:
    live.go_to("live", model=str(pickled))
    page = page_of(live)
    qtbot.waitUntil(lambda: conversion.converted(pickled) is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.state.converted is None and page.loading.isVisible(), timeout=WAIT_MS)
    assert page.state.phase == "loading"
    child = page.recogniser.child_pid
    page.loading.cancel.click()
    page.model_controller.load_again()
    qtbot.waitUntil(lambda: page.state.phase != "loading", timeout=WAIT_MS)
    assert page.state.phase == "ready", page.strip.accessibleName()
    assert page.recogniser.child_pid != child, "the child that was given up is gone"
    assert page.state.loaded == str(pickled)
