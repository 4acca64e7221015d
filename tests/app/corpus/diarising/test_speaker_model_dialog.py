"""A model of speakers from a hub, in the window: named, its licence read, fetched, used, and there without network."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.corpus.diarising.speaker_model_dialog import SpeakerModelDialog
from app.corpus.diarising.who_dialog import WhoDialog
from app.widgets.label import Label
from app.widgets.licence_dialog import LicenceDialog
from core.sources import kept
from tests.app.corpus.conftest import LONG_MS, Opened
from tests.app.test_accessible_names import nameless
from tests.core.diarisation.test_who_speaks import model as save_speakers
from tests.hub_server import HubServer

VOICES = "someone/voices"


@pytest.fixture
def published(hub: HubServer, tmp_path: Path) -> bytes:
    made = (save_speakers(tmp_path / "made") / "speakers.onnx").read_bytes()
    hub.add(VOICES, {"voxceleb.onnx": made, "README.md": b"about"}, licence="cc-by-4.0")
    return made


def opened(corpus: Opened) -> tuple[WhoDialog, SpeakerModelDialog]:
    corpus.page.corpus_actions["diarise"].trigger()
    who = corpus.page.recordings.who.dialog
    assert who is not None
    who.fetch.click()
    assert who.hub_dialog is not None
    corpus.settle()
    return who, who.hub_dialog


def said(dialog: SpeakerModelDialog) -> str:
    return " ".join(label.text() for label in dialog.strip.findChildren(Label))


def licence_of(corpus: Opened, dialog: SpeakerModelDialog) -> LicenceDialog:
    corpus.qtbot.waitUntil(lambda: bool(dialog.findChildren(LicenceDialog)), timeout=LONG_MS)
    return dialog.findChildren(LicenceDialog)[0]


def test_it_is_fetched_after_its_licence_and_listens_then_without_the_network(
    corpus: Opened, hub: HubServer, published: bytes
) -> None:
    who, dialog = opened(corpus)
    assert nameless(dialog) == []
    assert not dialog.foot.go.isEnabled()
    dialog.model.setEditText(VOICES)
    dialog.foot.go.click()
    licence_of(corpus, dialog).accept_it.click()
    corpus.qtbot.waitUntil(lambda: who.model is not None, timeout=LONG_MS)
    assert who.model is not None
    assert who.model.read_bytes() == published
    assert not dialog.isVisible()
    assert kept.kept().accepted(VOICES, "cc-by-4.0")
    hub.gone = True
    who.foot.go.click()
    corpus.qtbot.waitUntil(lambda: who.proposal is not None, timeout=LONG_MS)
    assert who.proposal is not None
    assert not who.proposal.voices.weak
    who.fetch.click()
    again = who.hub_dialog
    assert again is not None
    corpus.qtbot.waitUntil(lambda: "cc-by-4.0" in again.about.text(), timeout=LONG_MS)
    assert again.wanted == VOICES
    again.foot.go.click()
    corpus.qtbot.waitUntil(lambda: not again.isVisible(), timeout=LONG_MS)


def test_what_is_refused_or_given_up_changes_nothing(corpus: Opened, hub: HubServer, published: bytes) -> None:
    hub.add("someone/text", {"config.json": b"{}"})
    who, dialog = opened(corpus)
    dialog.model.setEditText("someone/text")
    dialog.foot.go.click()
    corpus.qtbot.waitUntil(dialog.strip.isVisible, timeout=LONG_MS)
    assert "no ONNX model" in said(dialog)
    dialog.model.setEditText(VOICES)
    dialog.foot.go.click()
    licence_of(corpus, dialog).reject()
    assert dialog.foot.go.isEnabled()
    assert who.model is None
    assert not kept.kept().licences
    hub.add("someone/large", {"large.onnx": bytes(1 << 20)}, licence="mit")
    kept.accept("someone/large", "mit")
    hub.pause_s = 0.2
    dialog.model.setEditText("someone/large")
    dialog.foot.go.click()
    corpus.qtbot.waitUntil(lambda: "MB" in dialog.foot.text.text(), timeout=LONG_MS)
    dialog.foot.cancel.click()
    corpus.qtbot.waitUntil(lambda: "cancelled" in said(dialog), timeout=LONG_MS)
    assert dialog.foot.go.isEnabled()
