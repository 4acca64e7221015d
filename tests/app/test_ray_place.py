"""Settings, Places: a Ray cluster is added, and its token given where the test asks for it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.widgets.error_strip import ErrorStrip
from core.places import places as kept
from core.places import ray_token
from core.places.place import Place
from tests.app.test_places import WAIT, listed, pane_of, type_in
from tests.core.places.ray_server import RayServer
from tests.file_keyring import LOCKED, in_file


def test_a_token_goes_with_its_place_and_comes_back_with_it(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    address = "http://127.0.0.1:1"
    with in_file(tmp_path / "keyring.json") as keyring:
        place = Place("cluster", "ray", ray_address=address)
        kept.add(place)
        ray_token.keep(address, "word")
        pane = pane_of(main_window, qtbot, 1)
        pane.table.setFocus()
        qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
        qtbot.waitUntil(pane.empty.isVisible, timeout=WAIT)
        assert "word" not in keyring.read_text()
        undo = main_window.findChild(QPushButton, "status_undo")
        assert undo is not None
        undo.click()
        qtbot.waitUntil(lambda: listed(pane) == 1, timeout=WAIT)
        assert kept.places() == {"cluster": place}
        assert ray_token.find(address) == "word"
        keyring.write_text(LOCKED)
        pane.remove.trigger()
        qtbot.waitUntil(pane.strip.isVisible, timeout=WAIT)
        assert kept.places() == {}
        keyring.write_text("{}")


@pytest.mark.skipif(os.name == "nt", reason="Ray's clusters are no Windows computers")
def test_a_ray_cluster_is_added_and_asks_for_its_token(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in (ray_token.VARIABLE, ray_token.PATH_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(ray_token, "FILE", tmp_path / "none")
    with RayServer(tmp_path / "server") as server, in_file(tmp_path / "keyring.json"):
        pane = pane_of(main_window, qtbot, 0)
        dialog = pane.ask_new()
        dialog.kind.set_value("ray")
        dialog.kind.chosen.emit("ray")
        assert not dialog.fields["address"].isVisible()
        assert not dialog.fields["ssh_config"].isVisible()
        assert "job server" in dialog.why.text()
        type_in(dialog, qtbot, "name", "cluster")
        type_in(dialog, qtbot, "folder", str(tmp_path / "there"))
        type_in(dialog, qtbot, "python", sys.executable)
        dialog.go()
        assert "is not the address of a Ray cluster" in dialog.fields["ray_address"].error.text()
        type_in(dialog, qtbot, "ray_address", server.address)
        assert dialog.fields["ray_address"].error.text() == ""
        dialog.fields["gpus"].show_value(1)
        qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: listed(pane) == 1, timeout=WAIT)
        there = {"ray_address": server.address, "folder": str(tmp_path / "there"), "python": sys.executable}
        assert kept.places()["cluster"] == Place("cluster", "ray", gpus=1, **there)
        assert pane.table.model_.index(0, 3).data() == "1 thread, 1 graphics card"
        with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
            pane.test.trigger()
        assert "asks for a token" in pane.trial.rows["reach"].text.text()
        field, strip = (
            pane.trial.findChild(QLineEdit, "ray_token_field"),
            pane.trial.findChild(ErrorStrip, "ray_token_strip"),
        )
        assert field is not None
        assert strip is not None
        qtbot.keyClicks(field, "wrong")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(strip.isVisible, timeout=WAIT)
        assert field.text() == ""
        qtbot.keyClicks(field, server.token)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: len(pane.trial.steps) > 2 and pane.trial.steps[1].ok, timeout=WAIT)
        pane.trial.stop()
        qtbot.waitUntil(lambda: not pane.trial.running, timeout=WAIT)
        assert server.token not in kept.file().read_text()
