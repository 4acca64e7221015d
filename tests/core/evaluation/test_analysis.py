"""What is shown of a report: kinds of errors, mix-ups, letters, words, groups, and how sure a model was."""

from __future__ import annotations

import time
from dataclasses import replace

import jiwer
import numpy as np
import pytest

from core.errors import RunError
from core.evaluation.alignment import all_taken
from core.evaluation.analyse import analyse
from core.evaluation.breakdown import KINDS, groups
from core.evaluation.calibration import calibration, fitted, tempered
from core.evaluation.error_kinds import error_kinds, frequent_mixups
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.habits import SourceHabits
from core.evaluation.letters import mixups
from core.evaluation.remarks import remarks_of
from core.evaluation.report import Report
from core.evaluation.words import counted_words, word_lines
from tests.evaluations import ASKED, by_chance, report_of

HABITS = SourceHabits(frozenset({"por", "en", "naranja"}), frozenset("ñ"))


def test_errors_are_counted_by_what_they_are() -> None:
    report = report_of(
        [
            ("a casa é azul", "a casa e azul"),
            ("vou a pé", "Vou, a pé"),
            ("em cima da mesa", "emcima da mesa"),
            ("embora agora", "em bora agora"),
            ("as maçãs são boas", "manzanas son boas demais"),
            ("pelo rio", "por rio"),
        ]
    )
    kinds = error_kinds(report, HABITS)
    assert (kinds.accents, kinds.capitals, kinds.joined, kinds.divided, kinds.habits) == (1, 1, 1, 1, 1)
    whole = jiwer.process_words([i.said for i in report.items], [i.written for i in report.items])
    assert (kinds.substituted, kinds.left_out, kinds.extra) == (
        whole.substitutions,
        whole.deletions,
        whole.insertions,
    )
    words = report.score.words
    assert kinds.blind_accents == pytest.approx(whole.wer - 1 / words)
    assert kinds.blind_borders == pytest.approx(whole.wer - 4 / words)
    assert kinds.keys["joined"] == ("u00002",)
    assert kinds.keys["habits"] == ("u00005",)


def test_three_words_may_be_joined_and_others_beside_them_be_wrong() -> None:
    kinds = error_kinds(report_of([("sim ao pé da casa velha", "sim aopéda cosa velha"), ("de o a", "do a")]))
    assert (kinds.joined, kinds.divided) == (1, 0)


def test_mix_ups_are_listed_by_how_often_they_happen() -> None:
    found = frequent_mixups(report_of([("pelo rio", "por rio"), ("pelo mar", "por o mar"), ("em pé", "en pé")]), HABITS)
    assert [(m.said, m.written, m.count, m.habit) for m in found] == [
        ("pelo", "por", 2, True),
        ("", "o", 1, False),
        ("em", "en", 1, True),
    ]
    assert found[0].keys == ("u00000", "u00001")


def test_letters_are_counted_with_their_places_and_the_sources_habit() -> None:
    texts = [("em casa", "en casa"), ("cão", "cao"), ("mão boa", "mao boa"), ("vim", "viim"), ("dor", "do")]
    report = report_of(texts)
    letters = mixups(all_taken(report), HABITS, {"ç": "s"})
    cell = letters.cells["ã", "a"]
    assert (cell.count, cell.of, cell.habit) == (2, 2, False)
    assert cell.places[1] == ("u00002", "m", "o bo")
    assert letters.cells["m", "n"].habit
    assert letters.cells["m", "n"].of == 3
    assert letters.cells["r", ""].count == letters.cells["", "i"].count == 1
    assert letters.letters.index("ã") - letters.letters.index("a") in (-1, 1), "likes stand together"
    assert mixups(all_taken(report), None, {"ã": "a"}).cells["ã", "a"].habit
    errors = sum(cell.count for cell in letters.cells.values())
    assert errors == jiwer.process_characters(*map(list, zip(*texts, strict=True))).substitutions + 2


def test_words_are_listed_with_how_often_they_are_right_and_were_in_training() -> None:
    report = report_of([("a casa", "a casa"), ("a mesa", "a"), ("o mar", "a mar")])
    lines = {line.word: line for line in word_lines(counted_words(all_taken(report)), {"a": 100, "casa": 3, "mar": 6})}
    assert (lines["a"].said, lines["a"].right, lines["a"].band) == (2, 2, "many")
    assert [(lines[w].right, lines[w].band) for w in ("casa", "mesa", "o", "mar")] == [
        (1, "few"),
        (0, "never"),
        (0, "never"),
        (1, "some"),
    ]
    assert word_lines(counted_words(all_taken(report)))[0].trained is None


@pytest.mark.parametrize("by", KINDS)
def test_groups_hold_every_utterance_they_should(by: str) -> None:
    report = by_chance(300)
    found = groups(report, by, report)  # type: ignore[arg-type]
    assert len(found) > 1 or by in ("split", "tag")
    keys = [key for group in found for key in group.keys]
    assert len(keys) == len(set(keys))
    assert len(keys) == (100 if by == "tag" else 300)
    for group in found:
        assert group.wer.low <= group.wer.value <= group.wer.high
        assert group.other == pytest.approx(group.wer.value)
    if by in ("length", "rate", "noise"):
        assert [group.high for group in found[:-1]] == [group.low for group in found[1:]]


def test_a_temperature_brings_how_sure_and_how_right_together() -> None:
    rng = np.random.default_rng(3)
    logits = rng.normal(1, 2, 20_000)
    right = (rng.random(20_000) < 1 / (1 + np.exp(-logits))).astype(float)
    too_sure = 1 / (1 + np.exp(-2.5 * logits))
    temperature = fitted(too_sure, right)
    assert temperature == pytest.approx(2.5, rel=0.1)
    assert fitted(too_sure[:10], right[:10]) is None
    found = calibration(all_taken(by_chance(200)), temperature)
    assert found is not None
    assert sum(one.words for one in found.bins) == sum(one.words for one in found.bins_after)
    after = tempered(too_sure, temperature or 1)
    inside = (too_sure > 1e-3) & (too_sure < 1 - 1e-3)
    assert (np.argsort(after[inside]) == np.argsort(too_sure[inside])).all(), "which is surer never changes"
    assert calibration(all_taken(replace(by_chance(3), items=()))) is None


def test_all_of_a_report_is_worked_out_at_once() -> None:
    a = by_chance(2000, seed=1)
    b = by_chance(2000, rate=0.3, seed=2, asked=replace(ASKED, name="From scratch", model_print="print-b"))
    context = EvaluationContext(HABITS, {"a": 4}, frozenset({"speaker 01"}), {"ã": "a"}, temperature=1.5)
    begun = time.perf_counter()
    found = analyse(a, b, context)
    assert time.perf_counter() - begun < 5
    texts = [[i.said for i in a.items], [i.written for i in a.items]]
    assert found.wer.value == pytest.approx(jiwer.wer(*texts))
    assert found.cer.value == pytest.approx(jiwer.cer(*texts))
    assert found.other_wer is not None
    assert found.difference is not None
    assert found.difference.wer == pytest.approx(found.wer.value - found.other_wer.value)
    assert found.difference.judgement == "very_unlikely"
    assert found.speakers == 20
    assert found.unheard_speakers == 19
    assert not set(found.better) & set(found.worse)
    assert set(found.only_right) <= set(found.better)
    assert all("ã" in a.by_key[key].said for key in found.new_letters)
    assert sum(len(group.keys) for group in found.groups["speaker"]) == 2000
    assert analyse(a).difference is None


def test_a_word_names_every_utterance_that_has_it_those_where_it_is_wrong_first() -> None:
    report = report_of([("uma casa", "uma casa"), ("uma rua", "ua rua")] * 400)
    (line,) = (line for line in analyse(report).words if line.word == "uma")
    assert (line.said, line.right, len(line.keys)) == (800, 400, 800)
    assert {report.by_key[key].counts.errors for key in line.keys[:400]} == {1}


def test_other_sets_are_not_compared() -> None:
    with pytest.raises(RunError, match="Not the same utterances"):
        analyse(by_chance(5), by_chance(5, asked=replace(ASKED, set_print="set-2")))


def test_a_report_is_read_as_it_was_written() -> None:
    report = replace(by_chance(20), problems=(("x", "gone"),), remarks=("mind",), not_transcribed=("y",))
    assert Report.of_lines(list(report.lines())) == report


def test_how_many_name_no_speaker_is_said() -> None:
    report = by_chance(240, speakers=4)
    some = replace(report, items=(*report.items[:-2], *(replace(item, speaker="") for item in report.items[-2:])))
    assert remarks_of(report) == ()
    assert remarks_of(some) == ("2 utterances name no speaker: the interval takes them for one speaker more.",)
