"""Playing from the Corpus page with the real player, into a private sound server."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np
import pytest

from tests.app.corpus.conftest import LONG_MS, Opened

pytestmark = pytest.mark.sound


@pytest.fixture
def heard_corpus(sound_server: object, corpus: Opened) -> Opened:
    return corpus


def test_space_plays_the_utterance_and_the_playhead_moves(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("long-2")
    audio = corpus.page.audio
    seen: list[float] = []
    audio.playback.moved.connect(seen.append)
    began = time.monotonic()
    with corpus.qtbot.waitSignal(audio.playback.state_changed, timeout=LONG_MS):
        corpus.page.corpus_actions["play"].trigger()
    assert audio.playback.playing
    assert corpus.page.model.playing == corpus.page.selection.row.id  # type: ignore[union-attr]
    corpus.qtbot.waitUntil(lambda: bool(seen) and seen[-1] > 3.05, timeout=LONG_MS)
    assert seen[-1] <= 3.0 + time.monotonic() - began + 0.02, "no further than what was heard, but for the clocks"
    corpus.qtbot.waitUntil(lambda: not audio.playback.playing, timeout=LONG_MS)
    assert time.monotonic() - began >= 2.0
    assert min(seen) >= 3.0
    assert max(seen) <= 5.05
    assert seen[-1] == pytest.approx(3.0), "back to where it began"
    assert (np.diff(seen[:-1]) >= -0.05).all()
    assert audio.view.playhead.at == pytest.approx(3.0, abs=0.01)


def test_pausing_keeps_the_playhead_and_playing_goes_on_from_there(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("long-2")
    audio = corpus.page.audio
    play = corpus.page.corpus_actions["play"]
    play.trigger()
    corpus.qtbot.waitUntil(lambda: audio.view.playhead.at > 3.5, timeout=LONG_MS)
    play.trigger()
    assert not audio.playback.playing
    at = audio.view.playhead.at
    corpus.qtbot.wait(150)
    assert audio.view.playhead.at == at
    play.trigger()
    corpus.qtbot.waitUntil(lambda: audio.view.playhead.at > at + 0.1, timeout=LONG_MS)
    corpus.page.corpus_actions["stop"].trigger()
    assert audio.view.playhead.at == pytest.approx(3.0, abs=0.01)


def test_loop_begins_again(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("clip-01")
    audio = corpus.page.audio
    audio.view.choose((0.2, 0.6))
    corpus.page.corpus_actions["loop"].trigger()
    seen: list[float] = []
    audio.playback.moved.connect(seen.append)
    corpus.page.corpus_actions["play_selection"].trigger()
    corpus.qtbot.waitUntil(lambda: any(b < a - 0.1 for a, b in pairwise(seen)), timeout=LONG_MS)
    assert audio.playback.playing
    assert all(0.15 <= s <= 0.65 for s in seen)
    corpus.page.corpus_actions["stop"].trigger()
    corpus.page.corpus_actions["loop"].trigger()


def test_choosing_another_utterance_falls_silent(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("long-1")
    audio = corpus.page.audio
    audio.play_all()
    assert audio.playback.playing
    corpus.page.selection.step(1)
    assert not audio.playback.playing
    assert corpus.page.model.playing == 0
