"""Taking a run's model elsewhere from the window: a folder, an ONNX file, the hub; progress, cancel and reasons."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from huggingface_hub import constants
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.train.export_dialog import ExportDialog
from app.train.views import ViewReader
from core.datasets.manifest import Entry, write_manifest
from core.lm import store
from core.lm.store import Recipe
from core.runs.folder import RunFolder, create_run
from core.sources import token
from core.training.config import TrainConfig
from tests.app.broken_text_model import break_one, tells
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services
from tests.builders import babble, write_wav
from tests.file_keyring import in_file
from tests.hub_server import HubServer
from tests.tiny_models import save_tiny

TOKEN = "hf_" + "q7Zk" * 8
WAIT_MS = 60_000


@pytest.fixture
def run(runs_folder: Path, tmp_path: Path) -> RunFolder:
    """A run with a model and two clips of a dev set."""
    found = create_run(runs_folder, "Galego")
    TrainConfig(name="Galego").write(found.config)
    save_tiny(found.model, name="Galego", source={"name": "a/b", "licence": "cc-by-nc-4.0", "source": None})
    clips = []
    for number, seconds in enumerate((1.0, 1.7)):
        sound = write_wav(tmp_path / f"{number}.wav", babble(seconds))
        end = int(seconds * 16000)
        clips.append(Entry(f"dev-{number}", str(sound), 0, end, 16000, None, "a", "a", "Ana", "dev", "people"))
    write_manifest(found.manifest, clips)
    return found


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, run: RunFolder, tmp_path: Path) -> Iterator[ExportDialog]:
    view = ViewReader(run).read()
    assert view is not None
    made = ExportDialog(services.context, view)
    qtbot.addWidget(made)
    made.folder.setText(str(tmp_path / "out"))
    made.show()
    yield made
    qtbot.waitUntil(lambda: not services.tasks.busy, timeout=WAIT_MS)


def test_the_folder_and_the_graph_are_written(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.start()
    qtbot.waitUntil(lambda: bool(dialog.made.text()), timeout=WAIT_MS)
    assert "pipeline(" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_a_text_model_of_words_goes_along(
    dialog: ExportDialog, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not dialog.along.isVisible()
    folder = services.session.project_folder
    assert folder is not None
    break_one(folder)
    alone = ExportDialog(services.context, dialog._view)  # noqa: SLF001 - the same run
    qtbot.addWidget(alone)
    alone.show()
    qtbot.waitUntil(alone.along.isVisible, timeout=WAIT_MS)
    assert tells(alone.text_model)
    shutil.rmtree(folder / store.ROOM / "broken")
    store.make(folder, "words", ["um dia", "a casa"], Recipe(2, language="pt"))
    store.make(folder, "letters", ["um dia", "a casa"], Recipe(2, "letter", language="pt"))
    again = ExportDialog(services.context, dialog._view)  # noqa: SLF001 - the same run
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.along.isVisible, timeout=WAIT_MS)
    box = again.text_model
    assert [box.itemData(i) for i in range(box.count())] == ["", "words"]
    box.setCurrentIndex(1)
    again.folder.setText(str(tmp_path / "with"))
    again.start()
    qtbot.waitUntil(lambda: bool(again.made.text()), timeout=WAIT_MS)
    assert (tmp_path / "with" / "language_model" / "unigrams.txt").read_text().split() == ["a", "casa", "dia", "um"]
    assert nameless(again) == []


@pytest.mark.long
def test_a_graph_is_written_by_a_child_and_what_was_measured_is_said(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    button = dialog.kind.findChild(QAbstractButton, "export_kind_onnx")
    assert button is not None
    button.click()
    assert not dialog.publish.isVisible()
    dialog.start()
    assert dialog.foot.running
    assert not dialog.body.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.made.text()), timeout=WAIT_MS)
    assert "Tried on 2 clips" in dialog.place.text()
    report = json.loads((tmp_path / "out" / "onnx.json").read_text(encoding="utf-8"))
    assert report["same"] == 2


@pytest.mark.long
def test_a_graph_that_is_given_up_leaves_nothing(
    dialog: ExportDialog, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.kind.set_value("onnx")
    dialog.show_state()
    dialog.start()
    dialog.foot.cancel.click()
    qtbot.waitUntil(lambda: not dialog.foot.running, timeout=WAIT_MS)
    qtbot.waitUntil(dialog.strip.isVisible, timeout=WAIT_MS)
    assert "cancelled" in dialog.strip.accessibleName()
    assert not (tmp_path / "out").exists()
    assert dialog.foot.go.isEnabled()


def test_what_goes_to_the_hub_is_seen_first_and_goes_with_the_keyrings_token(
    dialog: ExportDialog, services: Services, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with HubServer() as hub, in_file(tmp_path / "ring.json"):
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        monkeypatch.setattr(constants, "ENDPOINT", hub.url)
        hub.writers = {TOKEN: ("ana",)}
        dialog.kind.set_value("hub")
        dialog.show_state()
        assert not dialog.foot.go.isEnabled()
        dialog.publish.id.setText("galego")
        qtbot.waitUntil(lambda: "not a name" in dialog.publish.about.text(), timeout=WAIT_MS)
        assert not dialog.foot.go.isEnabled()
        dialog.publish.id.setText("ana/galego")
        qtbot.waitUntil(dialog.foot.go.isEnabled, timeout=WAIT_MS)
        assert "only you can see it" in dialog.publish.about.text()
        assert "cc-by-nc-4.0, not for profit" in dialog.publish.about.text()
        assert "# Galego" in dialog.publish.card.toPlainText()
        assert hub.asked == []
        dialog.start()
        qtbot.waitUntil(dialog.strip.isVisible, timeout=WAIT_MS)
        assert "there is no token" in dialog.strip.accessibleName()
        asking = dialog.publish.ask_token()
        qtbot.waitUntil(lambda: bool(asking.where.text()), timeout=WAIT_MS)
        asking.field.setText(TOKEN)
        with qtbot.waitSignal(asking.kept, timeout=WAIT_MS):
            asking.keep.click()
        assert asking.field.text() == ""
        assert "is in the keyring" in asking.where.text()
        assert token.where() == "keyring"
        asking.reject()
        dialog.start()
        qtbot.waitUntil(lambda: bool(dialog.made.text()), timeout=WAIT_MS)
        assert hub.repositories["ana/galego"].info["private"]
        assert TOKEN not in "".join(services.said)


def test_a_computer_without_a_keyring_is_told_so(services: Services, qtbot: QtBot) -> None:
    from app.widgets.token_dialog import TokenDialog

    asking = TokenDialog(services.context)
    qtbot.addWidget(asking)
    asking.show()
    qtbot.waitUntil(lambda: bool(asking.where.text()), timeout=WAIT_MS)
    assert not asking.forget.isEnabled()
    asking.field.setText(TOKEN)
    asking.keep.click()
    qtbot.waitUntil(asking.strip.isVisible, timeout=WAIT_MS)
    assert "has no keyring" in asking.strip.accessibleName()
    assert TOKEN not in asking.strip.accessibleName()
