"""`vizinho lm`, and reading with --lm and --hot-words: from the sample's transcripts to better texts of its dev split,
through the real database, files and children."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.evaluation import tune
from core.evaluation.__main__ import main as evaluate
from core.lm import kept_out, store
from core.project import edits
from core.project.queries import Query
from core.project.sample import create_sample
from core.project.store import Project

KEPT = 8
"""Utterances of dev that are heard: enough to see what a text model is worth."""
STARTER = "starter:es"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with short dev and test splits."""
    with create_sample(tmp_path_factory.mktemp("texts") / "sample") as project:
        for split in ("dev", "test"):
            ids = project.ids(Query(split=split))
            edits.leave_out(project, [int(id) for id in ids[KEPT:]])
        return project.folder


@pytest.fixture(autouse=True)
def _children_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The children's work, in this process; that they are started is shown once, by transcribing."""

    def here(arguments: list[str], *_: Any, told: Callable[[Any], object] | None = None, **__: Any) -> dict[str, Any]:
        work = {"core.evaluation": evaluate, "core.evaluation.tune": tune.main}[arguments[0]]
        with contextlib.redirect_stdout(io.StringIO()) as out:
            assert work(arguments[1:]) == 0, out.getvalue()
        *before, answer = [json.loads(line) for line in out.getvalue().splitlines()]
        for said in before:
            if told is not None and said.keys() == {"told"}:
                told(said["told"])
        assert isinstance(answer, dict)
        return answer

    monkeypatch.setattr("core.evaluation.in_child.run_child", here)


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


@pytest.fixture(scope="module")
def model(folder: Path) -> str:
    """A text model of the train transcripts, made by the command."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert main(["lm", str(folder), "make", "train-3", "--json"]) == 0
    made = json.loads(out.getvalue())
    assert made["order"] == 3
    assert made["made_of"] == ["600 transcripts of the train split"]
    assert made["sentences_by_verdict"]["kept"] == made["sentences"] > 500
    assert made["language"] == "pt"
    return "train-3"


def test_a_text_model_brings_the_errors_on_dev_down(
    folder: Path, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Spanish starter writes Portuguese its own way; transcripts of other sentences tell it how it is written."""
    on_dev = ("evaluate", folder, STARTER, "--split", "dev", "--device", "cpu")
    plain = call(capsys, *on_dev)
    usual = call(capsys, *on_dev, "--lm", model)
    assert plain["lm"] is None
    assert plain["remarks"] == [
        f"{KEPT} utterances are too few to tell how good it is: 200 are wanted.",
        "One speaker alone: how others are understood, the interval does not tell.",
    ]
    assert usual["lm"] == model
    assert any("not tuned" in remark for remark in usual["remarks"])
    assert any("Spanish" in remark for remark in usual["remarks"])  # a model of another language is said
    assert usual["wer"] < plain["wer"]
    tuned = call(capsys, "lm", folder, "tune", model, "--model", STARTER, "--device", "cpu")
    assert tuned["helps"]
    assert tuned["without"]["wer"] == pytest.approx(plain["wer"], abs=1e-6)
    assert tuned["utterances"] == KEPT
    weights = {(one["weights"]["lm"], one["weights"]["insertion"]) for one in tuned["tried"]}
    assert len(weights) > 15
    after = call(capsys, *on_dev, "--lm", model)
    assert after["wer"] == pytest.approx(min(one["wer"] for one in tuned["tried"]), abs=1e-6)
    assert after["wer"] <= usual["wer"]
    assert not any("not tuned" in remark for remark in after["remarks"])
    assert tuned["remarks"] == []
    call(capsys, "lm", folder, "make", "again", "--unit", "letter", "--order", "4")
    (store.find("again", folder).folder / kept_out.FILE).unlink()
    again = call(capsys, "lm", folder, "tune", model, "--rescore", "again", "--model", STARTER, "--device", "cpu")
    assert again["after"] == model
    (remark,) = again["remarks"]
    assert remark.startswith("What was kept out of the text model again is not known")
    assert call(capsys, "lm", folder, "perplexity", "again")["remarks"] == [remark]
    assert call(capsys, "lm", folder, "perplexity", "again", "--split", "train")["remarks"] == []
    listed = {one["name"]: one["remarks"] for one in call(capsys, "lm", folder, "list")["models"]}
    assert (listed["again"], listed[model]) == ([remark], [])
    assert main(["lm", str(folder), "list"]) == 0
    assert remark in capsys.readouterr().out
    assert again["without"] == tuned["without"]
    assert {one["weights"]["rescore"] for one in again["tried"]} > {0.0, 0.1, 1.0}
    both = call(capsys, *on_dev, "--lm", model, "--rescore", "again")
    assert both["rescore"] == "again"
    assert both["wer"] == pytest.approx(min(one["wer"] for one in again["tried"]), abs=1e-6)
    assert both["wer"] <= after["wer"]
    call(capsys, "lm", folder, "remove", "again")


def test_hot_words_are_given_while_weights_are_tuned_and_of_one_utterance_nothing_can_be_told(
    folder: Path, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hot = tmp_path / "hot.txt"
    hot.write_text("casa 1\nxyz 2\n", encoding="utf-8")
    on_dev = ("evaluate", folder, STARTER, "--split", "dev", "--device", "cpu", "--utterances")
    without, read = (call(capsys, *on_dev, *more)["items"] for more in ((), ("--lm", model)))
    gained = [b["wer"] - a["wer"] for a, b in zip(read, without, strict=True)]
    keys = [one["key"] for one in without]
    before = len(store.find(model, folder).note.tuned)
    with Project.open(folder) as project:
        ids = {row.key: row.id for row in project.each(Query(split="dev"))}
        edits.leave_out(project, [ids[key] for key in keys if key != keys[gained.index(max(gained))]])
        few = call(capsys, "lm", folder, "tune", model, "--model", STARTER, "--device", "cpu", "--hot-words", hot)
        alone = call(capsys, *on_dev, "--hot-words", hot)
        after = call(capsys, *on_dev, "--hot-words", hot, "--lm", model)
        project.undo()
    assert few["without"]["wer"] == pytest.approx(alone["wer"], abs=1e-6)
    assert min(one["wer"] for one in few["tried"]) < alone["wer"] == after["wer"]
    assert (few["helps"], few["unsure"], few["hot_words"], few["utterances"]) == (False, True, 2, 1)
    assert few["chance"] > 0.4
    assert few["weights"] == {"lm": 0, "insertion": 0, "unknown": 0, "rescore": 0, "rescore_insertion": 0}
    assert any("cannot be told on so little of dev" in remark for remark in after["remarks"])
    assert len(store.find(model, folder).note.tuned) == before + 1
    again = call(capsys, *on_dev, "--lm", model)
    assert not any("told" in remark for remark in again["remarks"]), "those without hot words are others"


def test_a_text_that_holds_the_test_sentences_changes_no_error_rate(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Word for word, in capitals, and with a slip in each: none of it is learnt, so the text model is the same."""
    with Project.open(folder, read_only=True) as project:
        said = [row.text for row in project.each(Query(split="test"))]
    slips = [f"{text[:-2]}x{text[-2:]}" for text in said]
    book = tmp_path / "leak.txt"
    book.write_text("\n".join([*said, *(text.upper() for text in said), *slips]) + "\n", encoding="utf-8")
    assert main(["text", "add", str(folder), str(book), "--lines", "each"]) == 0
    capsys.readouterr()
    call(capsys, "lm", folder, "make", "plain", "--from", "transcripts")
    made = call(capsys, "lm", folder, "make", "leaking", "--from", "leak.txt", "transcripts")
    counts = made["sentences_by_verdict"]
    assert counts["same"] >= 2 * KEPT
    assert counts["same"] + counts["near"] == 3 * KEPT
    plain, leaking = store.find("plain", folder), store.find("leaking", folder)
    assert leaking.arpa.read_bytes() == plain.arpa.read_bytes()
    on_test = ("evaluate", folder, STARTER, "--split", "test", "--device", "cpu", "--utterances")
    before, after = (call(capsys, *on_test, "--lm", name) for name in ("plain", "leaking"))
    assert (after["wer"], after["cer"]) == (before["wer"], before["cer"])
    assert [one["written"] for one in after["items"]] == [one["written"] for one in before["items"]]
    for name in ("plain", "leaking"):
        call(capsys, "lm", folder, "remove", name)
    assert main(["text", "remove", str(folder), "leak.txt"]) == 0
    capsys.readouterr()


@pytest.mark.long
def test_files_are_transcribed_with_a_text_model_and_hot_words(
    folder: Path, model: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A child of its own; tests of the Live page hold the same promise with one that is there."""
    with Project.open(folder, read_only=True) as project:
        row = next(project.each(Query(split="dev")))
        sound = project.sound_path(row)
    hot = tmp_path / "hot.txt"
    hot.write_text("zzyzx 30\nλόγος\n", encoding="utf-8")
    lm = str(folder / "lm" / model)
    assert (
        main(["transcribe", STARTER, str(sound), "--device", "cpu", "--lm", lm, "--hot-words", str(hot), "--json"]) == 0
    )
    found = json.loads(capfd.readouterr().out)
    assert any("λόγος" in remark for remark in found["remarks"])
    (file,) = found["files"]
    assert file["text"] == " ".join(word["text"] for word in file["words"])
    assert all(word["start_s"] < word["end_s"] for word in file["words"])
    known = set(store.find(lm).read().symbols)
    assert any(word["text"] in known for word in file["words"])
    assert "zzyzx" not in file["text"]


def test_models_are_listed_measured_and_removed(folder: Path, model: str, capsys: pytest.CaptureFixture[str]) -> None:
    call(capsys, "lm", folder, "make", "letters", "--unit", "letter", "--order", "5", "--prune", "0", "1")
    found = call(capsys, "lm", folder)
    assert [one["name"] for one in found["models"]] == ["letters", model]
    assert found["models"][0]["pruned"] == [0, 1]
    words, letters = (call(capsys, "lm", folder, "perplexity", name) for name in (model, "letters"))
    assert words["text"] == "dev"
    assert words["units"] < letters["units"]
    assert words["unknown"] == sum(times for _, times in words["unknown_units"]) > 0
    assert 1 < letters["bits"] < 5
    assert main(["lm", str(folder), "perplexity", model]) == 0
    assert f"Not known: {words['unknown']}" in capsys.readouterr().out
    assert main(["lm", str(folder), "list"]) == 0
    assert "5-gram, letters" in capsys.readouterr().out
    listed = {one["name"]: one["dev"] for one in call(capsys, "lm", folder)["models"]}
    assert listed["letters"]["bits"] == pytest.approx(letters["bits"])
    call(capsys, "lm", folder, "remove", "letters")
    assert call(capsys, "lm", folder, "restore", "letters")["name"] == "letters"
    call(capsys, "lm", folder, "remove", "letters")
    assert [one["name"] for one in call(capsys, "lm", folder)["models"]] == [model]


def test_a_brought_text_is_counted_without_what_stands_in_dev_or_test(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder, read_only=True) as project:
        held_out = next(project.each(Query(split="test"))).text
    book = tmp_path / "conto.txt"
    book.write_text(f"A zebra zebrada zanzou zonza.\n{held_out}\nO zebu zurra.\n", encoding="utf-8")
    assert main(["text", "add", str(folder), str(book), "--lines", "each"]) == 0
    capsys.readouterr()
    made = call(capsys, "lm", folder, "make", "tale", "--from", "conto.txt", "--order", "2")
    assert made["sentences_by_verdict"] == {"kept": 2, "same": 1}
    assert made["made_of"] == ["conto.txt: 3 sentences"]
    assert {"zebra", "zebu"} <= set(store.find("tale", folder).read().symbols)
    both = call(capsys, "lm", folder, "make", "all", "--from", "conto.txt", "transcripts")
    assert both["sentences"] > 500
    for name in ("tale", "all"):
        call(capsys, "lm", folder, "remove", name)
    assert main(["lm", str(folder), "make", "b", "--from", "nothing"]) == 2
    assert main(["text", "remove", str(folder), "conto.txt"]) == 0
    capsys.readouterr()


def test_the_text_of_a_file_goes_through_the_projects_rules(
    folder: Path, model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("O Menino!\no menino\n", encoding="utf-8")
    found = call(capsys, "lm", folder, "perplexity", model, "--text", text)
    assert (found["text"], found["sentences"], found["units"]) == ("text.txt", 2, 4)
    assert not {"O", "Menino!"} & dict(found["unknown_units"]).keys()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("make",), "needs the name"),
        (("list", "x"), "takes no name"),
        (("make", "a/b"), "cannot be"),
        (("make", "a", "--order", "9"), "1 to 6"),
        (("make", "a", "--prune", "2", "1"), "fall"),
        (("make", "train-3"), "already"),
        (("make", "a", "--arpa", "nothing.arpa"), "cannot be read"),
        (("tune", "train-3"), "--model RUN"),
        (("tune", "other", "--model", STARTER), "no text model “other”"),
        (("perplexity", "train-3", "--text", "x", "--split", "dev"), "two texts"),
        (("restore", "nothing"), "No text model “nothing” was removed"),
    ],
)
def test_what_cannot_be_is_refused(
    folder: Path, model: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["lm", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not (folder / "lm" / "a").exists()


def test_an_unknown_text_model_is_refused_before_anything_is_heard(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["evaluate", str(folder), STARTER], ["check", str(folder), "--model", STARTER]):
        assert main([*command, "--lm", "none"]) == 2
        assert "no text model “none”" in capsys.readouterr().err


def test_a_model_that_cannot_be_read_is_listed_with_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "project"
    assert main(["new", str(place), "--name", "texts", "--language", "pt"]) == 0
    model = store.make(place, "tales", ["um dia", "um gato"], store.Recipe(2))
    (model.folder / store.NOTE).write_text("{", encoding="utf-8")
    capsys.readouterr()
    assert main(["lm", str(place)]) == 0
    assert capsys.readouterr().out == "The text model tales cannot be read. Make it again.\n"
    found = call(capsys, "lm", place)
    assert (found["models"], found["unreadable"]) == ([], ["The text model tales cannot be read. Make it again."])
