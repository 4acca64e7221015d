"""Evaluations are kept: what was heard once opens at once, and looks at a set are counted."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.decoding import sureness
from core.decoding.recogniser import Recogniser
from core.errors import RunError
from core.evaluation import kept, letters, run_evaluation
from core.evaluation.alignment import splitter
from core.evaluation.calibration import UNFITTED, UNFITTED_READ
from core.evaluation.chosen import Chosen, gather
from core.evaluation.evaluate import evaluate
from core.evaluation.evaluation_context import context_of
from core.evaluation.run_evaluation import evaluate_set
from core.families import SAMPLE_RATE
from core.lm.hot_words import hot_words
from core.lm.text_reading import TextReading
from core.project import edits
from core.project.bulk import fields, plans
from core.project.filters import Condition, Filter
from core.project.queries import Query
from core.project.saved_filters import save_filter
from core.project.store import Project
from core.runs.create import entries_of
from tests.builders import babble
from tests.core.commands.test_habits_command import here
from tests.evaluations import ASKED, by_chance
from tests.tiny_models import save_tiny


@pytest.fixture
def folder(tiny_project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which the child's work is done in this process."""
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    return tiny_project.folder


def nobody(*_: Any, **__: Any) -> dict[str, Any]:
    raise AssertionError("a child was started")


def test_a_report_has_the_words_with_times_and_what_is_known_of_each(folder: Path, tiny_checkpoint: Path) -> None:
    with Project.open(folder) as project:
        plans.apply(project, fields.plan_tags(project, [1], add=["loud"]))
        entries = entries_of(project.each(), folder, project.normaliser)
    report = evaluate_set(folder, tiny_checkpoint, Chosen("train"), device="cpu")
    plain = evaluate(tiny_checkpoint, [e for e in entries if e.split == "train"], "cpu")
    assert report.score == plain.score
    assert [item.written for item in report.items] == list(plain.hypotheses)
    for item in report.items:
        assert " ".join(word.text for word in item.words) == item.written
        assert all(0 <= word.start_s < word.end_s <= item.seconds + 0.1 for word in item.words)
        assert item.confidences
        assert item.split == "train"
    assert report.items[0].tags == ("loud",)
    assert report.looks == 1


def test_what_was_heard_once_opens_without_a_child(
    folder: Path, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = evaluate_set(folder, tiny_checkpoint, Chosen("train"), device="cpu")
    again = evaluate_set(folder, tiny_checkpoint, Chosen("train"), device="cpu", again=True)
    assert (first.looks, again.looks, again.items) == (1, 2, first.items)
    (head,) = kept.listed(folder)
    assert (head.asked, head.looks, head.utterances) == (again.asked, 2, len(again.items))
    monkeypatch.setattr("core.evaluation.in_child.run_child", nobody)
    assert evaluate_set(folder, tiny_checkpoint, Chosen("train")) == again
    assert run_evaluation.opened(folder, tiny_checkpoint, Chosen("train")) == again
    assert run_evaluation.opened(folder, tiny_checkpoint, Chosen("test")) is None
    with Project.open(folder) as project:
        edits.leave_out(project, [again.items[0].id])
    assert run_evaluation.opened(folder, tiny_checkpoint, Chosen("train")) is None, "it is another set now"
    with pytest.raises(AssertionError, match="a child was started"):
        evaluate_set(folder, tiny_checkpoint, Chosen("train"))
    assert kept.looks(folder, again) == 2


def test_what_was_heard_is_told_even_where_it_cannot_be_kept(folder: Path, tiny_checkpoint: Path) -> None:
    (folder / kept.ROOM).write_text("in the way", encoding="utf-8")
    report = evaluate_set(folder, tiny_checkpoint, Chosen("test"), device="cpu")
    assert report.items
    assert report.looks == 1
    assert "cannot be kept" in report.remarks[0]
    assert report.not_kept is not None


def test_whatever_holds_utterances_of_test_is_a_look_at_it_and_a_filters_name_is_not(
    folder: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def looks(chosen: Chosen) -> int:
        return evaluate_set(folder, tiny_checkpoint, chosen, device="cpu").looks

    train = Query(conditions=(Condition("assigned", "is", "train"),))
    assert looks(Chosen("test")) == 1
    assert looks(Chosen("", train, "test")) == 1, "a filter that people call test"
    assert looks(Chosen("", Query(), "everything")) == 2
    assert looks(Chosen("train", Query(), "everything")) == 1
    assert looks(Chosen("test")) == 2
    assert looks(Chosen("", train, "test")) == 1
    arguments = ["evaluate", str(folder), str(tiny_checkpoint), "--device", "cpu"]
    assert main([*arguments, "--rule", "length", "over", "0.1"]) == 0
    assert "The test set was looked at 2 times" in capsys.readouterr().out
    heads = {(head.asked.split, head.asked.filter, head.asked.chosen) for head in kept.listed(folder)}
    assert {("test", "", "test"), ("", "everything", "everything"), ("", "test", "test")} == heads
    earlier = {"set": "test", "model": "print-a", "name": "Of an earlier version", "when": 1.0}
    with (folder / kept.ROOM / kept.LOOKS).open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(earlier) + "\n")
    assert looks(Chosen("test")) == 3


def test_a_filter_finds_utterances_of_any_split_and_another_projects_set_is_read_with_these_rules(
    folder: Path, tiny_checkpoint: Path
) -> None:
    rule = Query(conditions=(Condition("text", "contains", "a"),))
    report = evaluate_set(folder, tiny_checkpoint, Chosen("", rule, "with a"), device="cpu")
    assert report.asked.chosen == "with a"
    assert len({item.split for item in report.items}) > 1
    both = evaluate_set(folder, tiny_checkpoint, Chosen("train", rule, "with a"), device="cpu")
    assert {item.key for item in both.items} == {i.key for i in report.items if i.split == "train"}
    other = evaluate_set(folder, tiny_checkpoint, Chosen("train", other=folder), device="cpu")
    assert other.asked.project
    assert other.looks == 1
    with pytest.raises(RunError, match="No utterance is in none"):
        evaluate_set(folder, tiny_checkpoint, Chosen("", Query(search="xyzzy"), "none"))


def test_kept_reports_that_are_spoilt_are_passed_over(tmp_path: Path) -> None:
    report = kept.keep(tmp_path, by_chance(30))
    assert kept.find(tmp_path, ASKED) == report
    (file,) = [f for f in (tmp_path / kept.ROOM).iterdir() if f.name != kept.LOOKS]
    file.write_text(file.read_text("utf-8")[:-40], encoding="utf-8")
    assert kept.find(tmp_path, ASKED) is None
    with pytest.raises(RunError, match="cannot be read"):
        kept.read(tmp_path, file.stem)
    with pytest.raises(RunError, match="no evaluation"):
        kept.read(tmp_path, "nothing")
    file.write_text("", encoding="utf-8")
    assert kept.listed(tmp_path) == []
    assert kept.unread(tmp_path) == [file.stem]
    assert "cannot be read" in str(kept.trouble(tmp_path, ASKED))
    assert kept.trouble(tmp_path, dataclasses.replace(ASKED, set_print="another")) is None
    kept.remove(tmp_path, file.stem)
    assert kept.unread(tmp_path) == []
    kept.keep(tmp_path, by_chance(30))
    assert len(kept.listed(tmp_path)) == 1
    kept.remove(tmp_path, file.stem)
    assert kept.listed(tmp_path) == []


def test_a_look_cut_off_in_a_letter_costs_no_other(tmp_path: Path) -> None:
    assert kept.keep(tmp_path, by_chance(30)).looks == 1
    looks = tmp_path / kept.ROOM / kept.LOOKS
    looks.write_bytes(looks.read_bytes() + '{"set": "é'.encode()[:-1])
    assert kept.keep(tmp_path, by_chance(30)).looks == 2
    assert kept.keep(tmp_path, by_chance(30)).looks == 3


def test_how_sure_a_model_is_is_kept_beside_it_or_in_the_project(tmp_path: Path) -> None:
    project, inside, outside = tmp_path / "p", tmp_path / "p/runs/r/model", tmp_path / "shared"
    for folder in (project, inside, outside):
        folder.mkdir(parents=True)
    found = sureness.Sureness(1.7, 300, "print")
    for model in (inside, outside):
        sureness.keep(model, project, found)
        assert sureness.kept(model, project, "print") == found
        assert sureness.kept(model, project, "another") is sureness.PLAIN
    assert not list(outside.iterdir())
    assert found.of(0.9) < 0.9 < sureness.Sureness(0.5).of(0.9)
    assert sureness.PLAIN.of(0.3) == 0.3


def test_how_sure_a_model_is_is_fitted_again_on_the_kept_report_on_dev_or_said_not_to_be_fitted(
    folder: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_evaluation.fitted_sureness(folder, tiny_checkpoint) is sureness.PLAIN
    assert run_evaluation.sureness_told(folder, tiny_checkpoint) == UNFITTED
    arguments = ["evaluate", str(folder), str(tiny_checkpoint), "--device", "cpu", "--split"]
    assert main([*arguments, "train", "--sure"]) == 0
    assert UNFITTED in capsys.readouterr().out
    dev = Chosen("dev")
    gathered = gather(folder, dev)
    asked = run_evaluation.asked_of(folder, tiny_checkpoint, dev, gathered, TextReading(), gathered.language)
    kept.keep(folder, by_chance(200, asked=asked))  # as one of enough words
    found = run_evaluation.fitted_sureness(folder, tiny_checkpoint)
    assert found.temperature > 1
    for file in (folder / kept.ROOM).glob(f"*{sureness.FILE}"):
        file.unlink()
    assert main([*arguments, "dev", "--json"]) == 0
    assert sureness.kept(tiny_checkpoint, folder, found.model_print) == found
    assert run_evaluation.sureness_told(folder, tiny_checkpoint) == ""
    read = TextReading(hot_words=hot_words(["Minho"], "typed"))
    assert run_evaluation.sureness_told(folder, tiny_checkpoint, read) == UNFITTED_READ
    assert main([*arguments, "train", "--sure"]) == 0
    assert UNFITTED not in capsys.readouterr().out
    assert run_evaluation.sureness_told(folder, folder / "nothing") == ""


def test_what_dev_tells_of_how_sure_a_model_is_changes_what_it_says_elsewhere(
    tiny_checkpoint: Path, tmp_path: Path
) -> None:
    project, model = tmp_path / "p", tmp_path / "p" / "runs" / "r" / "model"
    shutil.copytree(tiny_checkpoint, model)
    sound = babble(1.5, SAMPLE_RATE)
    plain = Recogniser(model)
    before = plain.words(plain.listen([sound])[0])
    for folder, own in ((model, None), (tiny_checkpoint, project)):
        asked = dataclasses.replace(ASKED, model=str(folder))
        found = run_evaluation.calibrate(project, by_chance(200, asked=asked))
        assert found is not None
        assert found.temperature > 1, "it was sure of nine in ten, and eight were right"
        recogniser = Recogniser(folder, project=own)
        after = recogniser.words(recogniser.listen([sound])[0])
        assert [w.text for w in after] == [w.text for w in before]
        assert [w.confidence for w in after] == [round(found.of(w.confidence), 4) for w in before]
        assert [w.confidence for w in after] != [w.confidence for w in before]
        context = context_of(project, by_chance(5, asked=asked))
        assert context.temperature == found.temperature
    assert not (tiny_checkpoint / sureness.FILE).exists()


def test_the_command_compares_and_breaks_down(
    folder: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        save_filter(project, Filter("long", (Condition("length", "over", 0.1),)))
    arguments = ["evaluate", str(folder), str(tiny_checkpoint), "--device", "cpu", "--split", "train"]
    assert main([*arguments, "--against", str(tiny_checkpoint), "--by", "speaker", "length", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["against"]["difference"]["wer"] == 0
    assert data["against"]["difference"]["verdict"] == "Too few utterances to tell"
    assert sum(group["words"] for group in data["by"]["speaker"]) == data["words"]
    assert data["kinds"]["substituted"] == data["substitutions"]
    assert main([*arguments, "--against", str(tiny_checkpoint), "--by", "speaker"]) == 0
    text = capsys.readouterr().out
    assert "As good as" in text
    assert re.search(r"CER [\d.]+% \(95% interval [\d.]+% to [\d.]+%\)", text)
    assert "Without heed of accents" in text
    assert "In letters +0.0 points, 95% interval" in text
    assert main([*arguments, "--letters", "--words", "--json"]) == 0
    full = json.loads(capsys.readouterr().out)
    assert full["letter_mixups"][0]["places"][0]["utterance"] in full["letter_mixups"][0]["utterances"]
    assert sum(one["count"] for one in full["mixups"]) == round(full["wer"] * full["words"])
    assert main([*arguments, "--letters"]) == 0
    assert "Letters said (down) and written (across)" in capsys.readouterr().out
    page, texts = folder / "report.html", folder / "trn"
    assert main([*arguments, "--html", str(page), "--sounds", "2", "--trn", str(texts), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["written"][0] == str(page)
    assert (answer["sounds"], answer["not_in_trn"]) == ({"written": 2, "problems": []}, [])
    assert page.read_text("utf-8").count("data:audio/mpeg") == 2
    assert (texts / "ref.trn").is_file()
    (texts / "ref.trn").write_text("mine", "utf-8")
    csv = folder / "table.csv"
    csv.write_text("mine", "utf-8")
    for wish in (["--html", str(page)], ["--trn", str(texts)], ["--csv", str(csv)]):
        assert main([*arguments, *wish]) == 2
        assert "--overwrite" in capsys.readouterr().err
    assert (texts / "ref.trn").read_text("utf-8") == csv.read_text("utf-8") == "mine"
    assert main([*arguments, "--csv", str(csv), "--trn", str(texts), "--overwrite"]) == 0
    assert csv.read_text("utf-8-sig").startswith("utterance,")
    assert (texts / "ref.trn").read_text("utf-8") != "mine"
    assert main([*arguments, "--sounds", "2"]) == 2
    capsys.readouterr()
    assert text.splitlines()[-3].startswith("speaker ")
    assert main([*arguments[:5], "--filter", "Long", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["chosen"], found["split"]) == ("long", "")
    assert found["utterances"] == 6
    assert main([*arguments[:5], "--filter", "nothing", "--json"]) == 2
    heads = kept.listed(folder)
    assert {head.asked.chosen for head in heads} == {"train", "long"}
    assert dataclasses.asdict(heads[0].asked)["model"] == str(tiny_checkpoint)
    with Project.open(folder) as project, project.reader() as reader:
        for row in project.each():
            reader.sound_path(row).unlink(missing_ok=True)
    capsys.readouterr()
    assert main([*arguments, "--html", str(page), "--overwrite", "--sounds", "2", "--json"]) == 0
    sounds = json.loads(capsys.readouterr().out)["sounds"]
    assert (sounds["written"], len(sounds["problems"])) == (0, 2)
    assert "data:audio/mpeg" not in page.read_text("utf-8")
    assert sounds["problems"][0]["where"] in page.read_text("utf-8")
    assert main([*arguments, "--html", str(page), "--overwrite", "--sounds", "2"]) == 0
    assert "On the page without their sound, which could not be read, 2:" in capsys.readouterr().out


def test_words_are_compared_in_what_both_heard_and_what_is_to_be_known_is_said(
    folder: Path, tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = save_tiny(tmp_path / "other", name="Another")
    arguments = ["evaluate", str(folder), str(tiny_checkpoint), "--split", "train", "--device", "cpu"]
    assert main([*arguments[:2], str(other), *arguments[3:], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []
    with Project.open(folder) as project, project.reader() as reader:
        row = next(row for row in project.each() if row.split == "train")
        reader.sound_path(row).unlink()
    assert main([*arguments, "--against", str(other), "--words", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [one["where"] for one in data["problems"]] == [row.key]
    report = evaluate_set(folder, tiny_checkpoint, Chosen("train"))
    words = Counter(word for item in report.items for word in item.said.split())
    assert {one["word"]: one["said_to_both"] for one in data["by_word"]} == words
    assert all(one["other_right"] is not None for one in data["by_word"]), "what both heard is compared"
    assert "One utterance could not be heard." in data["remarks"]
    assert any(f"{len(report.items)} utterances are too few" in one for one in data["remarks"])
    assert main([*arguments, "--against", str(other)]) == 0
    assert "200 are wanted." in capsys.readouterr().out
    assert (
        main([*arguments[:2], str(other), *arguments[3:], "--against", str(tiny_checkpoint), "--words", "--json"]) == 0
    )
    turned = json.loads(capsys.readouterr().out)
    told = f"{report.asked.name} did not hear one utterance: the difference is of those that both heard"
    assert any(one.startswith(told) for one in turned["remarks"])
    assert turned["against"]["difference"]["pairs"] == len(report.items)
    assert turned["utterances"] == len(report.items) + 1
    assert {one["word"]: one["said_to_both"] or 0 for one in turned["by_word"]} == {
        one["word"]: words[one["word"]] for one in turned["by_word"]
    }
    both = {one["word"]: one for one in turned["by_word"]}
    for one in data["by_word"]:
        assert (both[one["word"]]["other_right"], both[one["word"]]["right_of_these"]) == (
            one["right"],
            one["other_right"],
        )


def test_letters_of_several_signs_are_letters_of_the_matrix(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that writes "lh" as one letter has it mixed up as one; a cell says of how many places it names some."""
    model = save_tiny(tmp_path / "model", letters=[*"abcdefghij", "lh", "nh"])
    with Project.open(folder) as project:
        rows = [row for row in project.each() if row.split == "train"]
        edits.set_text(project, rows[0].id, "a palha velha do ninho lhano")
    monkeypatch.setattr(letters, "PLACES", 2)
    arguments = ["evaluate", str(folder), str(model), "--split", "train", "--device", "cpu", "--letters"]
    assert main([*arguments, "--json"]) == 0
    cells = json.loads(capsys.readouterr().out)["letter_mixups"]
    said = Counter({cell["said"]: cell["of"] for cell in cells})
    assert said["lh"] == 3
    assert said["nh"] == 1
    for cell in cells:
        assert cell["places_left_out"] == cell["count"] - len(cell["places"]) >= 0
        assert len(cell["places"]) <= 2
    assert any(cell["places_left_out"] for cell in cells)
    assert main(arguments) == 0
    assert re.search(r"\blh\b", capsys.readouterr().out)
    report = evaluate_set(folder, model, Chosen("train"))
    assert splitter(context_of(folder, report).several)("velha lã") == ["v", "e", "lh", "a", " ", "l", "ã"]
