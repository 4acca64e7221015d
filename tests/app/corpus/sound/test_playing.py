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


def test_a_loop_waits_as_long_as_was_asked_for_before_it_begins_again(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("clip-01")
    audio, actions = corpus.page.audio, corpus.page.corpus_actions
    actions["loop_pause"].trigger()
    assert corpus.said[-1] == "Pause between rounds: 0.5 s"
    audio.view.choose((0.2, 0.6))
    actions["loop"].trigger()
    seen: list[tuple[float, float]] = []
    audio.playback.moved.connect(lambda at: seen.append((time.monotonic(), at)))
    actions["play_selection"].trigger()
    corpus.qtbot.waitUntil(lambda: any(b[1] < a[1] - 0.1 for a, b in pairwise(seen)), timeout=LONG_MS)
    actions["stop"].trigger()
    actions["loop"].trigger()
    waiting = [when for when, at in seen if at >= 0.59]
    assert max(at for _, at in seen) <= 0.6, "silence is no part of the recording"
    assert waiting[-1] - waiting[0] >= 0.35
    for _ in range(4):
        actions["loop_pause"].trigger()
    assert corpus.said[-1] == "No pause between rounds"


def test_from_here_on_plays_beyond_the_utterance_and_the_next_one_is_gone_to(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("long-1")
    audio, actions = corpus.page.audio, corpus.page.corpus_actions
    audio.view.move_playhead(1.8)
    actions["play_on"].trigger()
    corpus.qtbot.waitUntil(lambda: audio.view.playhead.at > 2.2, timeout=LONG_MS)
    assert audio.playback.playing
    actions["stop"].trigger()
    actions["play_next"].trigger()
    corpus.qtbot.waitUntil(lambda: audio.view.playhead.at > 3.05, timeout=LONG_MS)
    assert corpus.page.selection.row.key == "long-2"  # type: ignore[union-attr]
    actions["stop"].trigger()


def test_a_second_on_each_side_of_an_end_is_played(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("long-2")
    audio, actions = corpus.page.audio, corpus.page.corpus_actions
    played: list[tuple[float, float]] = []
    audio.play_range = lambda *stretch: played.append(stretch)  # type: ignore[method-assign]
    audio.view.move_playhead(4.6)
    actions["play_edge"].trigger()
    audio.view.set_focused_part("start")
    actions["play_selection"].trigger()
    audio.view.set_focused_part("")
    actions["play_selection"].trigger()
    assert played == [(4.0, 6.0), (2.0, 4.0), (3.0, 5.0)]


def test_words_are_stepped_through_and_it_is_said_how_their_times_are_known(heard_corpus: Opened) -> None:
    corpus = heard_corpus
    corpus.choose("clip-01")
    page, view = corpus.page, corpus.page.audio.view
    for number, word in enumerate(("o", "pão", "é", "bom"), 1):
        page.corpus_actions["word_on"].trigger()
        corpus.qtbot.waitUntil(lambda: page.audio.playback.playing, timeout=LONG_MS)
        assert corpus.said[-1] == f"{number} of 4 words: {word}, estimated by its letters"
    chosen = view.selection.chosen
    page.corpus_actions["word_on"].trigger()
    assert corpus.said[-1] == "No further word in this utterance"
    page.corpus_actions["word_back"].trigger()
    assert corpus.said[-1] == "3 of 4 words: é, estimated by its letters"
    assert view.selection.chosen != chosen
