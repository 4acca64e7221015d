"""A report as one page: it says what was found, needs no other file, and every chart tells in words what it shows."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from core.evaluation.analyse import analyse
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.habits import SourceHabits
from core.evaluation.html_report import Page, html_report
from core.evaluation.left_out import not_shared
from core.evaluation.report_sounds import Sounds
from core.project.records import Problem
from tests.evaluations import ASKED, by_chance, report_of

VOID = {"meta", "input", "link", "br"}


class Reading(HTMLParser):
    """What is open at each place, and what would be fetched from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.labels: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.fetched += [v for n, v in attrs if n in ("src", "href") and v and not v.startswith("data:")]
        if tag == "svg":
            assert values["role"] == "img"
            self.labels.append(values["aria-label"] or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stays open."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Reading:
    reading = Reading()
    reading.feed(text)
    assert reading.open == []
    assert reading.fetched == []
    assert all(reading.labels)
    return reading


def test_a_page_tells_everything_and_stands_alone() -> None:
    one = by_chance(400, seed=1, speakers=6)
    other = by_chance(400, rate=0.4, seed=2, speakers=6, asked=replace(ASKED, name="From <scratch>"))
    context = EvaluationContext(SourceHabits(frozenset({"a"}), frozenset()), {"a": 9}, frozenset(), temperature=1.2)
    found = analyse(one, other, context)
    text = html_report(one, found, other, Page("Alto Minho", context, Sounds({one.items[0].key: b"ID3"})))
    reading = read(text)
    assert f"{100 * found.wer.value:.1f}%" in text
    assert "points better than From &lt;scratch&gt;" in text
    assert "<scratch>" not in text
    assert "none heard in training" in text
    assert '<html lang="en" dir="ltr">' in text
    assert "Words by how often they were in training" in text
    assert "Habits of the source" in text
    assert "Word by word" in text
    assert found.difference is not None
    assert "Difference in letter error rate" in text
    assert any("speaker 03" in label for label in reading.labels)
    assert text.count("<svg") == len(reading.labels) > 8
    assert "data:audio/mpeg;base64,SUQz" in text or not one.items[0].counts.errors
    assert not re.search(r"https?://", text)


@pytest.mark.parametrize("texts", [[("a casa", "a casa")], [("um", "")], [("um dois", "três quatro cinco seis")]])
def test_a_page_of_next_to_nothing_is_whole(texts: list[tuple[str, str]]) -> None:
    report = report_of(texts)
    read(html_report(report, analyse(report)))
    assert "<ins" in html_report(report, analyse(report)) or texts[0][0] == texts[0][1]


def test_a_page_names_what_is_missing_on_it() -> None:
    whole = by_chance(30, seed=1)
    report = replace(whole, problems=(("lost", "The sound is <gone>."),), not_transcribed=("bare",))
    wrong = [item.key for item in report.items if item.counts.errors]
    sounds = Sounds({wrong[0]: b"ID3"}, (Problem(wrong[1], "It cannot be read.", "Look for it."),))
    text = html_report(report, analyse(report), page=Page(sounds=sounds))
    read(text)
    assert "2 utterances stand in none of this" in text
    assert "<td dir='auto'>lost</td><td dir='auto'>The sound is &lt;gone&gt;.</td>" in text
    assert "<td dir='auto'>bare</td>" in text
    assert "The sound of one utterance could not be read" in text
    assert f"<td dir='auto'>{wrong[1]}</td><td dir='auto'>It cannot be read. Look for it.</td>" in text
    assert text.count("could not be read</td>") == 1
    plain = html_report(whole, analyse(whole))
    assert "could not be read" not in plain
    assert "stand in none of this" not in plain


def test_texts_for_sclite_say_what_another_model_did_not_hear() -> None:
    one = by_chance(5, seed=1)
    other = replace(one, items=one.items[1:], asked=replace(ASKED, name="Other"))
    assert [(p.where, p.reason) for p in not_shared(one, other)] == [(one.items[0].key, "Other did not hear it.")]
    assert not_shared(one, one) == not_shared(one) == ()


def test_a_tie_is_no_worse() -> None:
    one = by_chance(400, speakers=6)
    same = replace(one, asked=replace(ASKED, name="Its copy"))
    text = html_report(one, analyse(one, same), same)
    assert "As good as Its copy" in text
    assert "points worse" not in text
