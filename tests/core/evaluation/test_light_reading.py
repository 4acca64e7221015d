"""A kept report is read without making the words of each utterance, and is the same report."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest

from core.decoding.transcript import Word
from core.evaluation.alignment import plain, plain_many, taken
from core.evaluation.calibration import calibration, sure_and_right
from core.evaluation.light_reading import UnmadeWords, report_of
from core.evaluation.report import Report
from core.evaluation.unmade import UnmadeItems, put_away
from tests.evaluations import by_chance
from tests.evaluations import report_of as made

ODD = [
    ('he said "words": [', 'she said "words": [1, 2], "split": "dev"'),
    ("um\u2028dois\x85tres", "um \\ dois\ttres"),
    ("", "olá"),
    ("à noite", "à noite"),
]


def text_of(report: Report) -> str:
    return "".join(f"{line}\n" for line in report.lines())


@pytest.mark.parametrize("report", [made(ODD, ["Ana", 'Zé "], "split": "x"']), by_chance(40)], ids=["odd", "chance"])
def test_the_report_is_the_one_that_was_written(report: Report) -> None:
    items = tuple(replace(item, tags=(*item.tags, '], "split": ')) for item in report.items)
    report = replace(report, items=items)
    found = report_of(text_of(report))
    assert all(isinstance(item.words, UnmadeWords) for item in found.items)
    assert found == report == Report.of_lines(report.lines())
    assert text_of(found) == text_of(report)
    away = pickle.loads(pickle.dumps(put_away(found)))
    assert isinstance(away.items, UnmadeItems)
    assert away.items == report.items
    assert [away.items[place] for place in (-1, 0, 2)] == [report.items[place] for place in (-1, 0, 2)]
    every = [taken(item) for item in found.items]
    expected = [taken(item) for item in report.items]
    assert calibration(every) == calibration(expected)
    assert [list(one) for one in sure_and_right(every)] == [list(one) for one in sure_and_right(expected)]


def test_items_of_earlier_versions_and_in_another_order_are_read() -> None:
    report = by_chance(5)
    head, *lines = text_of(report).splitlines()
    values = [json.loads(line) for line in lines]
    older = "\n".join([head, *(json.dumps({k: v for k, v in one.items() if k != "noise_db"}) for one in values)])
    assert report_of(older).items == tuple(replace(item, noise_db=None) for item in report.items)
    turned = "\n".join([head, *(json.dumps(dict(reversed(one.items()))) for one in values)])
    assert report_of(turned).items == report.items


def test_what_is_cut_off_is_no_report_and_damaged_words_are_none() -> None:
    text = text_of(by_chance(5))
    for cut in (0, -3, text.rstrip().rindex("\n") + 1, 40):
        with pytest.raises((ValueError, KeyError, TypeError, StopIteration)):
            report_of(text[:cut])
    damaged = report_of(text.replace('0.0, 0.1, 0.9], ["', '0.0, 0.1, 0.9], x["', 1))
    assert sum(not item.words for item in damaged.items) == 1
    assert len(sure_and_right([taken(item) for item in damaged.items])[0]) > 0
    assert UnmadeWords('[["a", 0.0, 0.5, 0.25]]') == (Word("a", 0.0, 0.5, 0.25),)
    assert hash(UnmadeWords("[]")) == hash(())


def test_texts_are_made_plain_together_as_each_by_itself() -> None:
    texts = ["a  b", " a\u00a0b ", "e\u0301", "x\ty", "um dois", ""]
    assert plain_many(texts) == [plain(text) for text in texts]
    for some in (texts[4:], texts[2:3], ["a\0b", "c"], []):
        assert plain_many(some) == [plain(text) for text in some]
