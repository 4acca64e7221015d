"""Error rates, word differences, and how sure they are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.evaluation.compare import cer_interval, chance_of_best, compare, rate_interval, wer_interval
from core.evaluation.score import differences, score
from core.transcripts import transcribed
from tests.benchmarks import intervals

TEXT = st.lists(st.text("abcã", min_size=1, max_size=4), max_size=6).map(" ".join)
PAIRS = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=8)


def distance(a: list[str], b: list[str]) -> int:
    """Levenshtein's, written out."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


@settings(max_examples=150, deadline=None)
@given(PAIRS)
def test_rates_are_edit_distances_over_what_was_said(pairs: list[tuple[str, str]]) -> None:
    references, hypotheses = [a for a, _ in pairs], [b for _, b in pairs]
    result = score(references, hypotheses)
    pairs = [(a, b) for a, b in pairs if transcribed(a)]
    references = [a for a, _ in pairs]
    words = sum(len(a.split()) for a in references)
    errors = sum(distance(a.split(), b.split()) for a, b in pairs)
    assert result.words == words
    assert result.substitutions + result.deletions + result.insertions == errors
    assert result.wer == pytest.approx(errors / max(words, 1))
    assert result.cer == pytest.approx(
        sum(distance(list(a), list(b)) for a, b in pairs) / max(sum(map(len, references)), 1)
    )
    assert result.utterances == len(pairs)


def test_what_nobody_wrote_down_is_never_scored() -> None:
    assert (score([], []).wer, score([""], [""]).wer) == (0, 0)
    found = score(["", "a b", "...", " "], ["x y z", "a b", "x", ""])
    assert (found.wer, found.cer, found.utterances, len(found.counts)) == (0, 0, 1, 4)
    assert score(["a b"], [""]).deletions == 2
    with pytest.raises(ValueError, match="1 references, 2 hypotheses"):
        score(["a"], ["a", "b"])


def test_differences_name_each_word_once() -> None:
    found = [
        (d.kind, d.reference, d.hypothesis)
        for d in differences("hoje uma casa é azul sim", "hoje casa e azul muito sim")
    ]
    assert found == [
        ("same", "hoje", "hoje"),
        ("left_out", "uma", ""),
        ("same", "casa", "casa"),
        ("wrong", "é", "e"),
        ("same", "azul", "azul"),
        ("extra", "", "muito"),
        ("same", "sim", "sim"),
    ]


@settings(max_examples=100, deadline=None)
@given(TEXT, TEXT)
def test_differences_hold_both_texts_in_order(reference: str, hypothesis: str) -> None:
    found = differences(reference, hypothesis)
    assert " ".join(d.reference for d in found if d.reference) == reference
    assert " ".join(d.hypothesis for d in found if d.hypothesis) == hypothesis
    assert all((d.reference == d.hypothesis) == (d.kind == "same") for d in found)


def scores(rates: list[float], words: int = 50, speakers: int = 5) -> tuple[list[str], list[str], list[str]]:
    """Utterances of `words` words whose speakers err at their own rate."""
    rng = np.random.default_rng(0)
    references, hypotheses, names = [], [], []
    for i in range(len(rates) * 8):
        speaker = i % len(rates)
        wrong = rng.random(words) < rates[speaker]
        references.append(" ".join("a" for _ in range(words)))
        hypotheses.append(" ".join("b" if w else "a" for w in wrong))
        names.append(f"s{speaker}")
    return references, hypotheses, names


def test_the_interval_holds_the_rate_and_is_wider_by_speaker() -> None:
    references, hypotheses, names = scores([0.05, 0.1, 0.3, 0.5, 0.2, 0.4])
    result = score(references, hypotheses)
    by_speaker, by_utterance = wer_interval(result, names), wer_interval(result)
    for interval in (by_speaker, by_utterance, cer_interval(result, names)):
        assert interval.low < interval.value < interval.high
    assert by_speaker.by_speaker
    assert by_speaker.blocks == 6
    assert not by_utterance.by_speaker
    assert by_speaker.high - by_speaker.low > 1.5 * (by_utterance.high - by_utterance.low)
    assert wer_interval(result, names) == by_speaker, "the same figures come out again"


@pytest.mark.parametrize("speakers", [4, 20])
def test_intervals_hold_the_truth_as_often_as_they_say_of_few_speakers_too(speakers: int) -> None:
    """`bench intervals` measures it closely."""
    random = np.random.default_rng(1)
    truth = float(intervals.rates(random, 200_000)[0].mean())
    held = []
    for _ in range(400):
        errors, _, words, who = intervals.corpus(random, speakers, uneven=True)
        found = rate_interval(errors, words, who)
        held.append(found.low <= truth <= found.high)
    assert 0.92 <= np.mean(held) <= 0.985


def test_rates_near_one_may_lie_beyond_it() -> None:
    random = np.random.default_rng(4)
    errors, words = random.poisson(7.8, 60), np.full(60, 8)
    found = rate_interval(errors, words, np.arange(60) % 6)
    assert 0.8 < found.low < 1 < found.value < found.high < 1.3


def test_nothing_wrong_is_not_sure_to_stay_so() -> None:
    found = wer_interval(score(["a b c"] * 100, ["a b c"] * 100))
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(3 / 300, rel=0.05), "the rule of three"


def test_one_speaker_or_none_falls_back_to_utterances() -> None:
    references, hypotheses, _ = scores([0.2])
    result = score(references, hypotheses)
    assert not wer_interval(result, ["anna"] * len(references)).by_speaker
    assert not wer_interval(result, ["", "b"] * (len(references) // 2)).by_speaker
    assert wer_interval(score([], [])).blocks == 0


def test_utterances_that_name_nobody_do_not_make_the_others_speakers_forgotten() -> None:
    references, hypotheses, names = scores([0.05, 0.1, 0.3, 0.5, 0.2, 0.4])
    result = score(references, hypotheses)
    all_named, one_unnamed = wer_interval(result, names), wer_interval(result, [*names[:-1], ""])
    assert (one_unnamed.by_speaker, one_unnamed.blocks) == (True, 7)
    wide = all_named.high - all_named.low
    assert one_unnamed.high - one_unnamed.low == pytest.approx(wide, rel=0.25)
    half = [name if i % 2 else "" for i, name in enumerate(names)]
    assert wer_interval(result, half).high - wer_interval(result, half).low > 0.75 * wide
    _, better, _ = scores([0.04, 0.1, 0.2, 0.3, 0.2, 0.3])
    by_all, by_most = (
        compare(result.counts, score(references, better).counts, who) for who in (names, [*names[:-1], ""])
    )
    assert by_most.by_speaker
    assert by_most.high - by_most.low == pytest.approx(by_all.high - by_all.low, rel=0.25)


def test_models_are_compared_utterance_by_utterance() -> None:
    references, worse, names = scores([0.4, 0.5, 0.6, 0.5])
    _, better, _ = scores([0.1, 0.2, 0.3, 0.2])
    a, b = score(references, worse), score(references, better)
    found = compare(a.counts, b.counts, names)
    assert found.difference == pytest.approx(b.wer - a.wer)
    assert found.low <= found.difference <= found.high < 0
    assert found.clear
    assert not compare(a.counts, a.counts, names).clear
    with pytest.raises(ValueError, match="same utterances"):
        compare(a.counts, b.counts[:-1])


def test_the_best_of_many_that_are_no_better_is_rarely_taken_for_better() -> None:
    random = np.random.default_rng(0)
    sure = 0
    for _ in range(200):
        common = random.integers(-1, 2, 60)
        ways = np.array([np.where(random.random(60) < 0.5, common, random.integers(-1, 2, 60)) for _ in range(30)])
        sure += chance_of_best(ways, 400) < 0.05
    assert sure <= 18  # 10 are to be expected
    better = [[1] * 8, [0] * 8]
    assert chance_of_best(better) == pytest.approx(1 / 2**8, abs=3e-3)
    assert chance_of_best([[1]]) > 0.4
