"""A set is evaluated by a child from the beginning to the end, and the window's process gets what it needs of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.errors import Cancelled, RunError, WorkbenchError
from core.evaluation import evaluating_child, kept, kept_views, partly_heard, run_evaluation
from core.evaluation.chosen import Chosen, gather
from core.evaluation.evaluating_child import serve
from core.evaluation.evaluator import Evaluating, evaluate_set
from core.evaluation.opening import Shelf, Wanted, WantedModel
from core.evaluation.report import Asked, words_to_json
from core.evaluation.run_evaluation import asked_of
from core.evaluation.score import score
from core.lm.text_reading import TextReading
from core.progress import never
from tests.core.evaluation.test_opener import TRAIN, folder, model

__all__ = ["folder", "model"]


def heard_before(folder: Path, model: Path) -> Asked:
    """All that a model was to hear of the set was heard, and nothing came after that."""
    gathered = gather(folder, TRAIN)
    asked = asked_of(folder, model, TRAIN, gathered, TextReading(), gathered.language)
    texts = [entry.text[:-2] for entry in gathered.entries]
    before = partly_heard.of(folder, asked)
    with before.written():
        before.tell({"asked": None, "remarks": []})
        for entry, text, own in zip(
            gathered.entries, texts, score([e.text for e in gathered.entries], texts).counts, strict=True
        ):
            about = {"key": entry.key, "said": entry.text, "written": text, "counts": [*own.__dict__.values()]}
            before.tell({**about, "words": words_to_json(()), "confidences": "", "seconds": 1.0})
    return asked


def test_a_child_evaluates_and_keeps_what_would_be_kept_here(folder: Path, model: Path) -> None:
    asked = heard_before(folder, model)
    far: list[tuple[int, int]] = []
    report = evaluate_set(folder, model, TRAIN, device="cpu", progress=lambda *told: far.append(told))
    assert far[-1] == (4, 4)
    assert (report.asked, report.items, report.not_kept) == (replace(asked, device="cpu"), (), None)
    assert report.looks == 1
    whole = run_evaluation.evaluate_set(folder, model, TRAIN, device="cpu")
    assert (whole.when, len(whole.items), whole.asked) == (report.when, 4, report.asked)
    assert whole.score.wer > 0
    assert evaluate_set(folder, model, TRAIN, device="cpu").when == report.when, "it is kept"


def test_what_the_disk_does_not_take_comes_back_whole_and_errors_as_they_are(folder: Path, model: Path) -> None:
    asked = heard_before(folder, model)
    kept.file_in(folder, asked).mkdir()
    report = evaluate_set(folder, model, TRAIN)
    assert isinstance(report.not_kept, WorkbenchError)
    assert len(report.items) == 4
    assert report.not_kept.message in report.remarks
    kept.file_in(folder, asked).rmdir()
    assert kept.keep(folder, report).not_kept is None
    assert len(kept.read(folder, kept.key_of(asked)).items) == 4
    with pytest.raises(WorkbenchError) as raised:
        evaluate_set(folder, model, Chosen("nobody"))
    with pytest.raises(RunError) as expected:
        run_evaluation.evaluate_set(folder, model, Chosen("nobody"))
    assert (raised.value.message, raised.value.hint) == (expected.value.message, expected.value.hint)


def test_one_that_nobody_wants_any_more_leaves_nobody_behind(folder: Path, model: Path) -> None:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with pytest.raises(Cancelled):
        evaluate_set(folder, model, TRAIN, device="cpu", cancelled=lambda: True)
    assert {child.pid for child in psutil.Process().children(recursive=True)} == before


def test_what_is_shown_then_is_worked_out_too_and_no_trouble_where_it_cannot_be(
    folder: Path, model: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kept_views, "FEW", 0)
    heard_before(folder, model)
    then = Wanted(folder, TRAIN, WantedModel(model))
    wish = Evaluating(folder, model, TRAIN, TextReading(), "cpu", again=False, then=then)
    assert Evaluating.of_line(wish.line()) == wish
    assert evaluating_child.serve(wish, never)["report"]
    assert '{"done": 4, "total": 4}' in capsys.readouterr().out
    assert kept_views.find(folder, kept_views.name_of(then, Shelf(folder, TRAIN)))
    gone = replace(wish, then=replace(then, chosen=Chosen("nobody")))
    assert serve(gone, never)["report"]
