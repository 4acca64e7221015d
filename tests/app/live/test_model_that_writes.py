"""A model of many languages on the Live page: its child loads it, a clip goes through it, and what it writes is in the
language that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from pytestqt.qtbot import QtBot
from tokenizers import Tokenizer
from torch.optim import Adam

from app.frame.main_window import MainWindow
from app.live.page import LivePage
from core.objectives.asked_language import AskedLanguage
from core.project.takes import Take
from core.sources import kept
from tests.tiny_models import save_whisper

WAIT_MS = 90_000
TEXTS = {"pt": "abo", "es": "de cab"}


@pytest.fixture
def writer(tmp_path: Path) -> Path:
    """A Whisper that was taught one text in each of two languages, whatever it hears; among the sources."""
    folder = tmp_path / "writer"
    teach(save_whisper(folder, tuple(TEXTS.values()), encoder_layers=1, decoder_layers=1), folder)
    kept.add_folder(folder)
    return folder


def teach(model: Any, folder: Path) -> None:
    segmenter = Tokenizer.from_file(str(folder / "tokenizer.json"))
    torch.manual_seed(0)
    optimiser = Adam(model.parameters(), 1e-2)
    for _ in range(60):
        for code, text in TEXTS.items():
            told = f"<|startoftranscript|><|{code}|><|transcribe|><|notimestamps|>"
            before, after = (segmenter.encode(part).ids for part in (told, f" {text}<|endoftext|>"))
            heard = torch.randn(1, model.config.num_mel_bins, 2 * model.config.max_source_positions)
            found = model(
                input_features=heard,
                decoder_input_ids=torch.tensor([[*before, *after[:-1]]]),
                labels=torch.tensor([[-100] * (len(before) - 1) + after]),
            )
            found.loss.backward()
        optimiser.step()
        optimiser.zero_grad()
    model.eval().save_pretrained(folder)


def take_one(window: MainWindow, page: LivePage, qtbot: QtBot) -> Take:
    before = len(page.takes.model.takes)
    page.recording.toggle()
    qtbot.waitUntil(lambda: page.state.phase == "recording", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(page.takes.model.takes) > before and page.state.phase == "ready", timeout=WAIT_MS)
    return page.takes.model.takes[0]


@pytest.mark.long
def test_a_clip_is_written_in_the_language_that_is_asked_for(
    opened_window: MainWindow, writer: Path, qtbot: QtBot
) -> None:
    window = opened_window
    window.go_to("live", model=str(writer))
    page = window.page
    assert isinstance(page, LivePage)
    qtbot.waitUntil(lambda: page.state.phase == "ready", timeout=WAIT_MS)
    assert page.recogniser.child_pid is not None
    assert page.state.loaded == str(writer)
    assert page.state.asked == AskedLanguage("pt", "given", "pt"), "the project's"
    assert page.models.asked.text() == "It is asked to write Portuguese."
    page.state.choose_input("utterance")
    take = take_one(window, page, qtbot)
    assert take.transcript is not None
    assert (take.transcript.text, take.transcript.caught) == (TEXTS["pt"], ())
    assert [word.text for word in take.transcript.words] == TEXTS["pt"].split()
    assert page.recording_panel.text.text == TEXTS["pt"]

    page.models.language.set_code("es")
    page.models.language.activated.emit(page.models.language.currentIndex())
    qtbot.waitUntil(
        lambda: page.state.phase == "ready" and page.state.asked == AskedLanguage("es", "given", "es"), timeout=WAIT_MS
    )
    assert page.models.asked.text() == "It is asked to write Spanish."
    take = take_one(window, page, qtbot)
    assert take.transcript is not None
    assert take.transcript.text == TEXTS["es"]
    assert page.recording_panel.text.text == TEXTS["es"]

    page.models.language.set_code("wo")
    page.models.language.activated.emit(page.models.language.currentIndex())
    qtbot.waitUntil(
        lambda: page.state.phase == "ready" and page.state.asked == AskedLanguage("fr", "neighbour", "wo"),
        timeout=WAIT_MS,
    )
    assert page.models.asked.text().startswith("It does not know Wolof")
