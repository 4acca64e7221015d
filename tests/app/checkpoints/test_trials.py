"""A checkpoint tried untouched on the dev set, in the window, with the child that really reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.sources import kept
from tests.app.checkpoints.conftest import WAIT_MS, Shown


@pytest.mark.long
def test_a_checkpoint_is_tried_on_the_dev_set_and_a_trial_can_be_cancelled(
    shown: Shown, tiny_checkpoint: Path, qtbot: QtBot
) -> None:
    kept.add_folder(tiny_checkpoint)
    page, details = shown.page, shown.page.details
    page.catalogue.read(str(tiny_checkpoint))
    shown.settle()
    assert details.try_it.isEnabled()
    details.try_it.click()
    assert page.state.trying == str(tiny_checkpoint)
    assert details.progress.text()
    assert details.cancel.isVisible()
    assert not details.try_it.isEnabled(), "one trial at a time"
    details.cancel.click()
    qtbot.waitUntil(lambda: page.state.trying == "", timeout=WAIT_MS)
    assert page.state.trials == {}
    assert not details.cancel.isVisible()

    details.try_it.click()
    page.state.choose("starter:es")
    assert not details.cancel.isVisible(), "it is another row that is tried"
    page.state.choose(str(tiny_checkpoint))
    assert details.cancel.isVisible()
    qtbot.waitUntil(lambda: str(tiny_checkpoint) in page.state.trials, timeout=WAIT_MS)
    trial = page.state.trials[str(tiny_checkpoint)]
    assert trial.utterances == 1
    assert f"{trial.wer:.1%} word errors" in details.text_of("trial")
    assert details.try_it.isEnabled()
    assert page.strip.isHidden()
