"""Live text: what is settled never changes, the cost of a look is bounded, and the final text is the file's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import audio
from core.decoding import nbest
from core.decoding.ahead import Ahead
from core.decoding.recogniser import HeardWindow, Recogniser
from core.decoding.stream import LONGEST_OPEN_S, Partial, Stream
from core.decoding.windows import Window
from core.lm import store
from core.lm.hot_words import HotWord
from core.lm.note import Weights
from core.lm.store import Recipe
from core.lm.text_reading import TextReading
from tests.conftest import REPOSITORY
from tests.tiny_models import save_whisper
from tests.tones import ToneRecogniser, speak

SPOKEN = min((REPOSITORY / "resources" / "sample" / "pt" / "sound").glob("*-001.opus"))
WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=7), min_size=1, max_size=60)


@pytest.fixture(autouse=True, scope="module")
def _tones_are_voices() -> Iterator[None]:
    """The detector of voices rightly takes tones for none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.decoding.stream.voiced", lambda sound: bool(len(sound)))
        yield


def run(stream: Stream, sound: np.ndarray, block: int) -> list[Partial]:
    """Feed blocks, look whenever a look is due."""
    partials = []
    for first in range(0, len(sound), block):
        stream.feed(sound[first : first + block])
        if stream.due:
            partials.append(stream.look())
    return partials


@settings(max_examples=30, deadline=None)
@given(WORDS, st.integers(160, 9000))
def test_settled_words_only_grow_and_are_right(words: list[str], block: int) -> None:
    text = " ".join(words)
    stream = Stream(ToneRecogniser(), 16000)
    partials = run(stream, speak(text), block)
    before = ""
    for partial in partials:
        assert partial.settled.startswith(before)
        assert text.startswith(partial.settled)
        before = partial.settled
    assert stream.finish().text == text


@settings(max_examples=15, deadline=None)
@given(WORDS, st.sampled_from([8000, 22050, 44100, 48000]))
def test_the_final_text_is_that_of_the_file_at_any_rate(words: list[str], rate: int) -> None:
    recogniser = ToneRecogniser()
    sound = speak(" ".join(words), rate)
    stream = Stream(recogniser, rate)
    run(stream, sound, 1024)
    final = stream.finish()
    assert final.text == recogniser.transcribe(audio.resample(sound, rate, 16000)).text
    assert final.seconds == pytest.approx(len(sound) / rate, abs=1e-3)


def test_a_look_never_hears_more_than_a_bounded_stretch() -> None:
    recogniser = ToneRecogniser()
    stream = Stream(recogniser, 16000)
    run(stream, speak(" ".join(["abcde"] * 150)), 800)
    assert stream.heard_s > 60
    assert recogniser.longest_heard_s < LONGEST_OPEN_S + 2


def test_speech_without_agreement_is_settled_all_the_same() -> None:
    class Restless(ToneRecogniser):
        """Changes its mind about every word at every look."""

        def heard_in(self, sounds: list[np.ndarray], *, quick: bool = False) -> list[np.ndarray]:
            found = super().heard_in(sounds)
            if self.looks % 2:
                found = [np.roll(logs, 1, axis=1) if len(logs) else logs for logs in found]
            return found

    recogniser = Restless()
    run(Stream(recogniser, 16000), speak(" ".join(["abcde"] * 60)), 800)
    assert recogniser.longest_heard_s < LONGEST_OPEN_S + 4


def test_a_word_is_shown_within_half_a_second_of_its_end() -> None:
    stream = Stream(ToneRecogniser(), 16000)
    sound = speak("abc def", pause_s=0.8)
    ends = {"abc": 0.8 + 0.36, "def": 1.6 + 0.72}
    seen: dict[str, float] = {}
    for first in range(0, len(sound), 320):
        stream.feed(sound[first : first + 320])
        if stream.due:
            partial = stream.look()
            for word in f"{partial.settled} {partial.open}".split():
                seen.setdefault(word, partial.heard_s)
    assert all(seen[word] - end < 0.45 for word, end in ends.items())


def test_a_pause_settles_everything_before_it() -> None:
    stream = Stream(ToneRecogniser(), 16000)
    sound = np.concatenate((speak("abc def ghi"), np.zeros(24000, np.float32)))
    last = run(stream, sound, 800)[-1]
    assert (last.settled, last.open) == ("abc def ghi", "")


def test_a_take_without_sound_has_an_empty_final() -> None:
    stream = Stream(ToneRecogniser(), 48000)
    assert not stream.due
    assert stream.finish().text == ""


@pytest.mark.parametrize("kind", ["ctc", "seq2seq"])
def test_what_is_heard_so_far_is_that_of_the_sound_alone_whatever_text_model_is_chosen(
    kind: str, tmp_path: Path, tiny_checkpoint: Path
) -> None:
    folder = tiny_checkpoint
    if kind == "seq2seq":
        folder = tmp_path / "whisper"
        save_whisper(folder, ("el agua", "la casa"), max_source_positions=600)
    made = store.make(tmp_path, "tales", ["um dia", "ba be bi", "casa"], Recipe(2, language="es"))
    samples, rate = audio.read(SPOKEN)
    recogniser, sound = Recogniser(folder, "cpu", "es"), audio.resample(samples, rate, 16_000)[:48_000]
    alone = run(Stream(recogniser, 16000), sound, 1600)
    text = recogniser.transcribe(sound).text
    assert any(partial.open or partial.settled for partial in alone)
    recogniser.read_with(TextReading(made.folder, (HotWord("casa", 8.0),), Weights(2.0, 1.0, -1.0)))
    stream = Stream(recogniser, 16000)
    assert run(stream, sound, 1600) == alone
    final = stream.finish().text
    assert final == recogniser.transcribe(sound).text
    assert final != text or kind == "seq2seq"


class Counted(Recogniser):
    """Counts the windows that it hears."""

    count = 0

    def heard_window(self, sound: np.ndarray, window: Window) -> HeardWindow:
        self.count += 1
        return super().heard_window(sound, window)


def long_take() -> np.ndarray:
    """45 s of real sound with pauses, (T,) at 16 kHz."""
    samples, rate = audio.read(SPOKEN)
    once = audio.resample(samples, rate, 16_000)
    parts = [np.concatenate((once * (0.5 + n % 3 / 4), np.zeros(3000 * (1 + n % 4), np.float32))) for n in range(20)]
    return np.concatenate(parts)[: 45 * 16_000]


def test_a_take_that_was_heard_while_it_went_on_reads_like_its_file(
    tmp_path: Path, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recogniser, sound = Counted(tiny_checkpoint, "cpu"), long_take()
    made = store.make(tmp_path, "tales", ["um dia", "ba be bi", "casa"], Recipe(3, "letter", language="es"))
    recogniser.read_with(TextReading(made.folder, weights=Weights(0.7, 0.5)))
    searched: list[int] = []
    words = nbest.words
    monkeypatch.setattr(nbest, "words", lambda *own: (searched.append(len(own[1].frames)), words(*own))[1])
    stream = Stream(recogniser, 16_000)
    for first in range(0, len(sound), 16_000):
        stream.feed(sound[first : first + 16_000])
        stream.hear_ahead()
    before, recogniser.count = recogniser.count, 0
    ahead = len(searched)
    final = stream.finish(sound)
    assert recogniser.count <= 2 < before
    assert len(searched) == ahead + 1 > 1
    assert final.words
    assert final == recogniser.transcribe(sound)


def test_a_file_that_is_not_what_was_heard_is_heard_afresh_from_there(tiny_checkpoint: Path) -> None:
    recogniser, sound = Recogniser(tiny_checkpoint, "cpu"), long_take()[: 20 * 16_000]
    stream = Stream(recogniser, 16_000)
    for first in range(0, len(sound), 8000):
        stream.feed(sound[first : first + 8000])
        stream.hear_ahead()
    kept = sound.copy()
    kept[10 * 16_000 : 11 * 16_000] = 0.0
    assert stream.finish(kept) == recogniser.transcribe(kept)


def test_a_slow_recogniser_hears_nothing_ahead(tiny_checkpoint: Path) -> None:
    recogniser, sound = Counted(tiny_checkpoint, "cpu"), long_take()[: 30 * 16_000]
    ahead = Ahead(recogniser)
    ahead.feed(sound)
    ahead.work(pace=0.5)
    assert recogniser.count == 0
    ahead.work(pace=0.01)
    assert recogniser.count == 1
