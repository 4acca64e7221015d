"""Any ending and any folder can hold the texts of sounds: what looks like it is offered, and taken when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.importers import import_corpus, preview
from core.importers.item import Choice, Preview
from core.importers.name_speakers import speaker_rule
from core.project.store import Project
from tests.core.importers.mark_files import sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="mdw") as made:
        yield made


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def choice(shown: Preview, key: str) -> Choice:
    return next(one for one in shown.choices if one.key == key)


def texts(project: Project) -> dict[str, str]:
    return {row.key: row.text for row in project.rows(project.ids())}


def mboshi(folder: Path) -> Path:
    """A sound and its words in .mb, cleaned in .mb.cleaned, translated in .fr, named SPEAKER_DATE_PHRASE."""
    for i, who in enumerate(("abiayi", "abiayi", "kouarata")):
        name = f"{who}_2015-09-0{i}_Dico_{i}"
        sound(folder / f"{name}.wav", 1.0, seed=i)
        write(folder / f"{name}.mb", f"wa ayɛ́ {i}\n")
        write(folder / f"{name}.mb.cleaned", f"wa aye {i}\n")
        write(folder / f"{name}.fr", f"il est venu {i}\n")
    return folder


def test_endings_beside_sounds_are_offered_and_taken_when_chosen(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = mboshi(tmp_path / "in")
    shown = preview(folder)
    assert shown.format == "sound_only"
    offered = dict(choice(shown, "texts").options)
    assert offered.keys() == {".mb", ".mb.cleaned", ".fr"}
    assert offered[".mb"] == "3 files end in .mb · wa ayɛ́ 0"
    assert sum("could be a transcript: 3 files end in" in problem.reason for problem in shown.problems) == 3
    assert {file.why for file in shown.account.unused} == {"looks like text beside sound."}
    parts = dict(choice(shown, "speaker").options)
    assert parts["name:1"] == "part 1 of the name (2: abiayi, kouarata)"
    chosen = {"texts": ".mb", "speaker": "name:1"}
    taken = preview(folder, options=chosen)
    assert [(row.text, row.speaker) for row in taken.rows] == [
        ("wa ayɛ́ 0\n", "abiayi"),
        ("wa ayɛ́ 1\n", "abiayi"),
        ("wa ayɛ́ 2\n", "kouarata"),
    ]
    assert choice(taken, "texts").value == ".mb"
    assert choice(taken, "speaker").value == "name:1"
    project.close()
    assert main(["import", str(project.folder), str(folder), "--texts", ".mb", "--speaker", "name:1", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["format"], answer["added"]) == ("pairs", 3)
    said = {file["name"]: file["use"] or file["hint"] for file in answer["account"]["files"]}
    assert sum(use == "text" for use in said.values()) == 3
    assert sum(use.endswith("--texts .fr.") for use in said.values()) == 3
    with Project.open(project.folder) as again:
        assert sorted(person.name for person in again.speakers()) == ["abiayi", "kouarata"]


def test_texts_in_a_folder_beside_the_sounds_pair_by_number(project: Project, tmp_path: Path) -> None:
    for i in range(1, 4):
        sound(tmp_path / "in" / "raw" / "wavs" / f"{i}.wav", 1.0, seed=i)
        write(tmp_path / "in" / "raw" / "transcriptions" / f"{i}.words", f"ìrta {i}")
        write(tmp_path / "in" / "raw" / "translations" / f"{i}.it", f"sono venuta {i}")
    assert dict(choice(preview(tmp_path / "in"), "texts").options).keys() == {".words", ".it"}
    assert import_corpus(project, tmp_path / "in", options={"texts": "words"}).added == 3
    assert texts(project) == {"1": "ìrta 1", "2": "ìrta 2", "3": "ìrta 3"}


def test_a_yaml_of_stretches_is_read_with_its_parallel_text(project: Project, tmp_path: Path) -> None:
    base = tmp_path / "in" / "training"
    sound(base / "wav" / "a.wav", 4.0, seed=1)
    sound(base / "wav" / "b.wav", 2.0, seed=2)
    write(
        base / "txt" / "train.yaml",
        "- {duration: 1.5, offset: 0.0, rW: 3, speaker_id: spk.1, wav: a.wav}\n"
        "- {duration: 1.25, offset: 2.0, speaker_id: 'spk.2', wav: a.wav}\n"
        "- duration: 2.0\n  offset: 0.0\n  speaker_id: spk.1\n  wav: b.wav\n"
        "- {duration: 2.0, offset: 0.0, speaker_id: spk.1, wav: gone.wav}\n",
    )
    write(base / "txt" / "train.que", "ñuqa rini\nqam hamunki\npay rimaykun\nmana kanchu\n")
    write(base / "txt" / "train.spa", "yo voy\ntú vienes\nél habla\nno está\n")
    write(base / "txt" / "train.old", "una línea\n")
    shown = preview(tmp_path / "in")
    assert (shown.format, shown.total) == ("lines", 3)
    assert [value for value, _ in choice(shown, "text").options] == [".que", ".spa"]
    report = import_corpus(project, tmp_path / "in")
    rows = project.rows(project.ids())
    assert [(row.text, row.start / row.rate, row.end / row.rate, row.speaker) for row in rows] == [
        ("ñuqa rini", 0.0, 1.5, "spk.1"),
        ("qam hamunki", 2.0, 3.25, "spk.2"),
        ("pay rimaykun", 0.0, 2.0, "spk.1"),
    ]
    reasons = {problem.where.rpartition("/")[2]: problem.reason for problem in report.problems}
    assert "gone.wav" in reasons["train.que, row 4"]
    assert "as many lines as train.que" in reasons["train.spa"]
    assert "has 1 lines, where train.yaml has 4 entries" in reasons["train.old"]
    use = {file.name.rpartition("/")[2]: file.use for file in report.account.files}
    assert use == {
        "a.wav": "sound", "b.wav": "sound", "train.yaml": "list", "train.que": "text", "train.spa": "", "train.old": "",
    }  # fmt: skip
    assert report.account.left_s == pytest.approx(4 - 1.5 - 1.25)
    other = preview(tmp_path / "in", options={"text": ".spa"})
    assert [row.text for row in other.rows] == ["yo voy", "tú vienes", "él habla"]


def test_lists_with_the_sounds_name_in_each_line_are_read(project: Project, tmp_path: Path) -> None:
    for i in range(3):
        sound(tmp_path / "in" / "wav" / f"utt{i}.wav", 1.0, seed=i)
    write(tmp_path / "in" / "prompts.txt", 'utt0 primeira frase\nutt1|segunda\n( utt2 "terceira" )\nutt9 perdida\nx\n')
    report = import_corpus(project, tmp_path / "in")
    assert (report.format, texts(project)) == (
        "lines",
        {"utt0": "primeira frase", "utt1": "segunda", "utt2": "terceira"},
    )
    assert [problem.where for problem in report.problems] == ["prompts.txt, row 4", "prompts.txt, row 5"]


def test_a_line_for_each_sound_in_order_is_offered_and_taken_when_chosen(project: Project, tmp_path: Path) -> None:
    for i in (1, 2, 10):
        sound(tmp_path / "in" / "wav" / f"s{i}.wav", 1.0, seed=i)
    write(tmp_path / "in" / "txt" / "all.gn", "mba'éichapa\nche\nnde\n")
    write(tmp_path / "in" / "txt" / "short.gn", "mba'éichapa\n")
    shown = preview(tmp_path / "in")
    assert shown.format == "sound_only"
    ((value, words),) = choice(shown, "lines").options
    assert words == "txt/all.gn · 3 lines, as many sounds in wav"
    assert any("could be a list of transcripts: 3 lines" in problem.reason for problem in shown.problems)
    for wanted in (value, "txt/all.gn"):
        assert [row.text for row in preview(tmp_path / "in", options={"lines": wanted}).rows] == [
            "mba'éichapa",
            "che",
            "nde",
        ]
    import_corpus(project, tmp_path / "in", options={"lines": value})
    assert texts(project) == {"s1": "mba'éichapa", "s2": "che", "s10": "nde"}


def test_sounds_that_no_text_goes_with_come_too_when_asked_for(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1.0, seed=1)
    sound(tmp_path / "in" / "b.wav", 1.0, seed=2)
    write(tmp_path / "in" / "a.srt", "1\n00:00:00,100 --> 00:00:00,900\nlegenda\n")
    assert choice(preview(tmp_path / "in"), "bare").title == "One sound without text too"
    report = import_corpus(project, tmp_path / "in", options={"bare": True})
    assert (report.added, report.account.unused) == (2, [])
    assert sorted(texts(project).values()) == ["", "legenda"]


def test_a_choice_that_reaches_nothing_is_named_and_a_pair_made_by_hand_needs_no_known_ending(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for i in (1, 2):
        sound(tmp_path / "in" / "wavs" / f"{i}.wav", 1.0, seed=i)
        write(tmp_path / "in" / "words" / f"{i}.words", f"frase {i}")
    write(tmp_path / "else" / "a.words", "longe")
    options = {"texts": ".mb", "lines": "nope.txt", "parts": "pairs;elan", "media": "gone", "elan.tiers": "x"}
    pairs = (("in/words/1.words", "in/wavs/2.wav"), ("else/a.words", "in/wavs/1.wav"))
    report = import_corpus(project, tmp_path / "in", options={**options, "paired": pairs, "keep_empty": True})
    assert texts(project) == {"2": "frase 1", "1": ""}
    told = {problem.where: problem.came for problem in report.problems if "could be a tr" not in problem.reason}
    assert told == {".mb": True, "nope.txt": False, "elan": True, "gone": True, "a.words": False}
    again = import_corpus(project, tmp_path / "in", options={"texts": ".words"})
    assert any("1 stays without a text." in p.reason and "--update" in p.hint for p in again.changed)


@pytest.mark.parametrize(
    ("option", "stem", "speaker"),
    [
        ("name:1", "ana_03-b", "ana"),
        ("name:-1", "ana_03-b", "b"),
        ("name:4", "ana_03-b", ""),
        ("name:_:2", "ana_03-b", "03-b"),
        ("name:/^[a-z]+/", "ana_03-b", "ana"),
        (r"name:/_(\d+)/", "ana_03-b", "03"),
        (r"name:/x/", "ana_03-b", ""),
    ],
)
def test_a_speaker_is_a_part_of_a_name(option: str, stem: str, speaker: str) -> None:
    rule = speaker_rule(option)
    assert rule is not None
    assert rule.of(stem) == speaker
