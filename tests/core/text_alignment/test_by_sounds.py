"""Words are found by what letters sound like, learnt from the recording itself: letters here are chords."""

from __future__ import annotations

import numpy as np
import pytest

from core.audio import Samples
from core.text_alignment import by_sounds as by_sounds_module
from core.text_alignment.between_pauses import between_pauses
from core.text_alignment.by_sounds import by_sounds
from core.text_alignment.matching import PlacedWord
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, Placement

RATE = 16_000
LETTERS = "abdegiklmnoprstu"
LETTER_S = 0.08
SENTENCES, WORDS = 30, 5


class Spoken:
    """Sentences of chords that follow one another without a pause, and when each word begins."""

    def __init__(self) -> None:
        self.source = np.random.default_rng(7)
        self.texts: list[list[str]] = [
            ["".join(self.source.choice(list(LETTERS), 4)) for _ in range(WORDS)] for _ in range(SENTENCES)
        ]
        parts: list[Samples] = []
        self.starts: list[list[float]] = []
        at = 0
        for words in self.texts:
            self.starts.append([])
            for word in words:
                self.starts[-1].append(at / RATE)
                for letter in word:
                    parts.append(self.letter(letter))
                    at += len(parts[-1])
        self.sound = np.concatenate(parts)
        self.seconds = at / RATE

    def letter(self, letter: str) -> Samples:
        place = LETTERS.index(letter)
        size = round(RATE * LETTER_S * self.source.uniform(0.7, 1.3))
        at = np.arange(size) / RATE
        low, high = 250 + 45 * (place % 4) * 3, 1100 + 380 * (place // 4)
        chord = np.sin(2 * np.pi * low * at) + np.sin(2 * np.pi * high * at)
        return (0.1 * chord + self.source.normal(0, 0.02, size)).astype(np.float32)

    def between(self, start_s: float, end_s: float) -> Samples:
        return self.sound[round(start_s * RATE) : round(end_s * RATE)]

    def heard(self, number: int, words: list[str] | None = None, *, jitter_s: float = 0.12) -> Placement:
        """A sentence with times as a model tells them; `words` says another text there, that nobody heard."""
        told = words or self.texts[number]
        starts = self.starts[number]
        ends = [*starts[1:], self.starts[number + 1][0] if number + 1 < SENTENCES else self.seconds]
        off = self.source.uniform(-jitter_s, jitter_s, len(told))
        placed = tuple(
            PlacedWord(word, None, None, 0.1) if words else PlacedWord(word, max(0.0, start + by), end + by, 1.0)
            for word, start, end, by in zip(told, starts, ends, off, strict=False)
        )
        sentence = Sentence(" ".join(told), "", number, 0)
        state = "uncertain" if words else "placed"
        return Placement(sentence, state, starts[0], ends[-1], 0.1 if words else 1.0, placed)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    return Spoken()


def off(laid: Laid, spoken: Spoken, among: set[int]) -> list[float]:
    found = []
    for one in laid.placements:
        if one.sentence.line in among:
            for word, start in zip(one.words, spoken.starts[one.sentence.line], strict=True):
                found.append(99.0 if word.start_s is None else abs(word.start_s - start))
    return found


def test_words_are_found_to_a_few_hundredths_of_a_second(spoken: Spoken) -> None:
    laid = Laid(tuple(spoken.heard(number) for number in range(SENTENCES)), ())
    before = off(laid, spoken, set(range(SENTENCES)))
    found = by_sounds(laid, spoken.between, spoken.seconds)
    assert found is not None
    after = off(found, spoken, set(range(SENTENCES)))
    assert float(np.mean(np.array(before) <= 0.03)) < 0.4
    assert float(np.mean(np.array(after) <= 0.04)) > 0.95


def test_a_sentence_that_the_model_passed_over_is_found_and_damage_stays_where_it_is(spoken: Spoken) -> None:
    other = ["".join(spoken.source.choice(list(LETTERS), 4)) for _ in range(WORDS)]
    passed_over = Placement(
        Sentence(" ".join(spoken.texts[8]), "", 8, 0),
        "not_heard",
        0.0,
        0.0,
        0.1,
        tuple(PlacedWord(word, None, None, 0.1) for word in spoken.texts[8]),
    )
    told = [spoken.heard(n, other if n == 15 else None) for n in range(SENTENCES) if n != 21]
    laid = Laid(tuple(passed_over if one.sentence.line == 8 else one for one in told), ())
    found = by_sounds(laid, spoken.between, spoken.seconds)
    assert found is not None
    by_line = {one.sentence.line: one for one in found.placements}
    assert by_line[8].state == "placed"
    assert by_line[15].state == "uncertain"  # what stands there in the text is not said there
    right = off(found, spoken, set(range(SENTENCES)) - {15, 21})
    assert float(np.mean(np.array(right) <= 0.05)) > 0.93


def test_with_little_speech_nothing_is_learnt(spoken: Spoken) -> None:
    laid = Laid(tuple(spoken.heard(number) for number in range(4)), ())
    assert by_sounds(laid, spoken.between, spoken.starts[4][0]) is None


def test_utterances_are_cut_at_pauses_of_a_paragraph() -> None:
    def sentence(words: list[tuple[str, float, float]], line: int, paragraph: int) -> Placement:
        placed = tuple(PlacedWord(word, start, end, 1.0) for word, start, end in words)
        text = " ".join(word for word, _, _ in words)
        return Placement(Sentence(text, "Rosa", line, paragraph), "placed", words[0][1], words[-1][2], 1.0, placed)

    first = sentence([("bom", 0.0, 0.5), ("dia", 0.5, 1.0), ("a", 1.8, 2.2), ("todos", 2.2, 2.9)], 1, 0)
    second = sentence([("vamos", 2.95, 3.5), ("lá", 3.5, 4.0)], 2, 0)
    third = sentence([("sim", 4.05, 5.0)], 3, 1)
    found = between_pauses(Laid((first, second, third), ()), 6.0)
    assert [one.sentence.text for one in found.placements] == ["bom dia", "a todos vamos lá", "sim"]
    assert [one.sentence.paragraph for one in found.placements] == [0, 0, 1]
    assert found.placements[1].start_s < 1.8 < 4.0 <= found.placements[1].end_s


def test_no_word_lies_in_a_pause_whatever_noise_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = Spoken()
    pause_s = 1.0
    parts: list[Samples] = []
    regions: list[tuple[int, int]] = []
    ends = [*(starts[0] for starts in spoken.starts[1:]), spoken.seconds]
    for number, (starts, end) in enumerate(zip(spoken.starts, ends, strict=True)):
        noise = spoken.source.normal(0, 0.002 if number % 2 else 0.05, round(pause_s * RATE)).astype(np.float32)
        begin = sum(map(len, parts)) + len(noise)
        said = spoken.between(starts[0], end)
        parts += [noise, said]
        regions.append((begin, begin + len(said)))
        spoken.starts[number] = [one - starts[0] + begin / RATE for one in starts]
    spoken.sound = np.concatenate(parts)
    spoken.seconds = len(spoken.sound) / RATE
    monkeypatch.setattr("core.vad.regions", lambda samples, rate: regions)  # chords are no voice
    told = []
    for number, one in enumerate(spoken.heard(number) for number in range(SENTENCES)):
        end_s = regions[number][1] / RATE
        first = one.words[0]
        early = PlacedWord(first.text, spoken.starts[number][0] - pause_s / 2, first.end_s, 1.0)
        words = (early, *one.words[1:-1], PlacedWord(one.words[-1].text, one.words[-1].start_s, end_s, 1.0))
        told.append(Placement(one.sentence, "placed", early.start_s or 0.0, end_s, 1.0, words))
    found = by_sounds(Laid(tuple(told), ()), spoken.between, spoken.seconds)
    assert found is not None
    firsts = [abs((one.words[0].start_s or 0.0) - spoken.starts[one.sentence.line][0]) for one in found.placements]
    assert float(np.mean(np.array(firsts) <= 0.04)) > 0.95


def test_a_word_that_hardly_anybody_could_hear_stays_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every third sentence begins with noise, and what it should begin with follows the end of the one before."""
    spoken = Spoken()
    parts: list[Samples] = []
    regions: list[tuple[int, int]] = []
    ends = [*(starts[0] for starts in spoken.starts[1:]), spoken.seconds]
    unclear = range(1, SENTENCES - 1, 3)
    for number, (starts, end) in enumerate(zip(spoken.starts, ends, strict=True)):
        said = spoken.between(starts[0], end).copy()
        if number in unclear:
            word = round((starts[1] - starts[0]) * RATE)
            said[:word] = spoken.source.normal(0, 0.05, word)
        if number + 1 in unclear:
            said = np.concatenate([said, spoken.letter(spoken.texts[number + 1][0][0])])
        begin = sum(map(len, parts)) + RATE
        parts += [np.zeros(RATE, np.float32), said]
        regions.append((begin, begin + len(said)))
        spoken.starts[number] = [one - starts[0] + begin / RATE for one in starts]
    spoken.sound = np.concatenate(parts)
    spoken.seconds = len(spoken.sound) / RATE
    monkeypatch.setattr("core.vad.regions", lambda samples, rate: regions)  # chords are no voice
    told = []
    for number in range(SENTENCES):
        one = spoken.heard(number)
        if number in unclear:
            words = (PlacedWord(one.words[0].text, None, None, 0.2), *one.words[1:])
            one = Placement(one.sentence, "placed", words[1].start_s or 0.0, one.end_s, 0.9, words)
        told.append(one)
    wrong = []
    for cost in (0.0, by_sounds_module.BROKEN):
        monkeypatch.setattr(by_sounds_module, "BROKEN", cost)
        found = by_sounds(Laid(tuple(told), ()), spoken.between, spoken.seconds)
        assert found is not None
        starts = [(found.placements[number].words[0].start_s or 0.0) for number in unclear]
        wrong.append(sum(abs(at - spoken.starts[n][0]) > 0.1 for at, n in zip(starts, unclear, strict=True)))
    assert wrong[1] < wrong[0] < len(starts)
