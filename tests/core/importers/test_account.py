"""An import accounts for every file and every second, reads every format in a folder, and says what it left."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli import main
from core.importers import import_corpus, preview
from core.importers.account import Account
from core.importers.pairing import match
from core.project.store import Project
from tests.core.importers.corpora import CORPORA
from tests.core.importers.mark_files import eaf, grid, sound, tier


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


def write(path: Path, text: str = "algo") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def uses(account: Account) -> dict[str, str]:
    """What each file was used as, or the reason why not."""
    return {file.name: file.use or file.why for file in account.files}


def mixed(folder: Path) -> Path:
    """TextGrids, texts and an EAF in one folder, with a stray subtitle and what programs leave beside sound."""
    for i in range(3):
        sound(folder / f"g{i}.wav", seed=i)
        grid(folder / f"g{i}.TextGrid", [("ORT", [(0.5, 1.5, f"frase {i}"), (2.0, 3.0, f"outra {i}")])])
    for i in range(5):
        sound(folder / f"t{i}.wav", 1.0, seed=10 + i)
        write(folder / f"t{i}.txt", f"texto {i}")
    sound(folder / "e.wav", seed=20)
    eaf(folder / "e.eaf", tier("A", [(0.0, 1.0, "fala do ELAN")], participant="Rosa"), media="e.wav")
    write(folder / "stray.srt", "1\n00:00:00,000 --> 00:00:01,000\nlegenda\n")
    return folder


def test_every_file_is_accounted_for_once_with_what_became_of_it(project: Project, tmp_path: Path) -> None:
    folder = mixed(tmp_path / "in")
    sound(folder / "alone.wav", 1.0, seed=30)
    sound(folder / "later.au", 1.0, seed=31).rename(folder / "t0.mp3")
    sound(folder / "old_data" / "e00001.au", 1.0, seed=32)
    write(folder / "cut.wav", "RIFF nothing of the kind")
    write(folder / "cut.txt", "nunca")
    (folder / "twin.wav").write_bytes((folder / "t0.wav").read_bytes())
    write(folder / "twin.txt", "outra coisa")
    for name in ("e.pfsx", "g0.PointProcess", "old.aup", "x.aup3", "README.md", "all.zip", ".DS_Store", ".git/HEAD"):
        write(folder / name)
    write(folder / "g0.gloss", "o que quer dizer")
    write(folder / "notes.txt", "sobre a viagem")
    write(folder / "thing.xyz", "\x00\x01\x02")
    report = import_corpus(project, folder)
    found = uses(report.account)
    every = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    inside = {"old_data/e00001.au", ".git/HEAD"}
    assert found.keys() == every - inside | {"old_data/", ".git/"}
    assert len(report.account.files) == len(found)
    assert {name for name, why in found.items() if why == "sound"} == {
        *(f"g{i}.wav" for i in range(3)),
        *(f"t{i}.wav" for i in range(5)),
        "e.wav",
    }
    assert {name for name, why in found.items() if why == "text"} == {
        *(f"g{i}.TextGrid" for i in range(3)),
        *(f"t{i}.txt" for i in range(5)),
        "e.eaf",
    }
    parts = {
        "alone.wav": "no text",
        "t0.mp3": "same name",
        "cut.wav": "cut.wav",
        "cut.txt": "goes with cut.wav",
        "twin.wav": "same sound as t0.wav",
        "twin.txt": "goes with twin.wav",
        "old_data/": "in pieces",
        "e.pfsx": "settings",
        "g0.PointProcess": "curve of Praat's",
        "x.aup3": "project of Audacity's",
        "README.md": "about the data",
        "all.zip": "archive",
        ".DS_Store": "hidden",
        ".git/": "hidden folder",
        "g0.gloss": "looks like text beside sound",
        "notes.txt": "no sound",
        "thing.xyz": "kind that is not read",
        "stray.srt": "no sound",
    }
    assert {name: part for name, part in parts.items() if part not in found[name]} == {}, found
    assert report.account.sound_s == pytest.approx(3 * 4 + 5 * 1 + 4)
    assert report.account.covered_s == pytest.approx(3 * 2 + 5 * 1 + 1)
    assert report.account.left_s == pytest.approx(9)


def test_several_formats_in_a_folder_are_parts_of_one_import(project: Project, tmp_path: Path) -> None:
    folder = mixed(tmp_path / "in")
    shown = preview(folder)
    assert {part.key: (part.files, part.utterances) for part in shown.parts} == {
        "textgrid": (3, 6),
        "elan": (1, 1),
        "subtitles": (0, 0),
        "pairs": (5, 5),
    }
    assert shown.total == 12
    assert next(choice for choice in shown.choices if choice.key == "parts").value.split(";") == [  # type: ignore[union-attr]
        "elan",
        "textgrid",
        "subtitles",
        "pairs",
    ]
    report = import_corpus(project, folder)
    assert report.added == 12
    assert [problem.where for problem in report.problems] == ["stray.srt"]
    assert [item.label for item in project.history()] == ["Import 12 utterances"]


def test_a_choice_can_be_for_one_format_and_formats_can_be_left_out(project: Project, tmp_path: Path) -> None:
    folder = mixed(tmp_path / "in")
    taken = import_corpus(project, folder, options={"parts": "textgrid;elan", "textgrid.speaker": "file"})
    assert taken.added == 7
    assert {row.speaker for row in project.rows(project.ids())} == {"g0", "g1", "g2", "Rosa"}
    assert "not taken" not in uses(taken.account)["g0.TextGrid"]
    assert "no text goes with" in uses(taken.account)["t0.wav"]


def test_of_two_formats_that_say_the_same_the_richer_is_taken_unless_a_person_wants_the_other(
    project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    for i in range(2):
        sound(folder / f"a{i}.wav", seed=i)
        write(folder / f"a{i}.txt", "tudo junto")
        grid(folder / f"a{i}.TextGrid", [("ORT", [(0.5, 1.5, "um"), (2.0, 3.0, "dois")])])
    shown = preview(folder)
    assert [row.text for row in shown.rows] == ["um", "dois"] * 2
    assert "Praat TextGrid says too" in uses(shown.account)["a0.txt"]
    prefer = next(choice for choice in shown.choices if choice.key == "prefer")
    assert [value for value, _ in prefer.options] == ["", "textgrid", "pairs"]
    report = import_corpus(project, folder, options={"prefer": "pairs"})
    assert [row.text for row in project.rows(project.ids())] == ["tudo junto"] * 2
    assert report.problems == []
    assert "Sounds beside texts says too" in uses(report.account)["a1.TextGrid"]


def test_several_files_and_folders_are_one_import_and_one_step(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = mixed(tmp_path / "in")
    other = tmp_path / "other"
    sound(other / "o.wav", 1.0, seed=50)
    write(other / "o.txt", "de outro lado")
    project.close()
    chosen = [folder / "t0.wav", folder / "t0.txt", folder / "e.eaf", other]
    assert main(["import", str(project.folder), *map(str, chosen), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["added"] == 3
    named = {file["name"]: file["use"] for file in answer["account"]["files"]}
    assert named.pop(str(folder / "e.wav")) == "sound"
    assert named == {
        "t0.wav": "sound",
        "t0.txt": "text",
        "e.eaf": "text",
        "other/o.wav": "sound",
        "other/o.txt": "text",
    }
    with Project.open(project.folder) as again:
        assert [item.label for item in again.history()] == ["Import 3 utterances"]


def test_a_text_is_paired_with_a_sound_by_hand(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    sound(folder / "morning.wav", seed=1)
    sound(folder / "evening.wav", seed=2)
    write(folder / "evening.txt", "boa noite")
    write(folder / "text.txt", "bom dia")
    grid(folder / "marks.TextGrid", [("ORT", [(0.5, 1.5, "com tempos")])])
    sound(folder / "third.wav", seed=3)
    project.close()
    here = os.path.relpath(folder)
    pairs = [f"{here}/text.txt={here}/morning.wav", f"{folder}/marks.TextGrid={folder}/third.wav"]
    assert main(["import", str(project.folder), str(folder), *(f"--pair={pair}" for pair in pairs)]) == 0
    said = capsys.readouterr().out
    assert "Files: 6 used (3 as sound, 3 as text), 0 not used." in said
    with Project.open(project.folder) as again:
        rows = {row.key.partition("-")[0]: row.text for row in again.rows(again.ids())}
    assert rows == {"morning": "bom dia", "evening": "boa noite", "third": "com tempos"}
    assert main(["import", str(project.folder), str(folder), "--pair", "x.txt=y.wav"]) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_file_is_refused_at_once_and_the_rest_comes_in(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    for i, name in enumerate(("good", "pipe", "zero", "folder", "huge")):
        sound(folder / f"{name}.wav", 1.0, seed=i)
    write(folder / "good.txt", "bom dia")
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "marks.eaf")
    os.mkfifo(folder / "list.csv")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "folder.txt").mkdir()
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(1 << 40)
    report = import_corpus(project, folder)
    assert report.added == 1
    said = uses(report.account)
    assert "it is a pipe" in said["pipe.txt"]
    assert "it is a pipe" in said["marks.eaf"]
    assert "it is a pipe" in said["list.csv"]
    assert "it is a device" in said["zero.txt"]
    assert "is a folder" in said["folder.txt/"]
    assert "too large" in said["huge.txt"]


def test_nothing_that_came_in_ends_with_2_and_control_characters_are_shown(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "in" / "evil\x1b[2J.txt", "texto")
    write(tmp_path / "in" / "evil\x1b[2J.wav", "RIFF")
    project.close()
    assert main(["import", str(project.folder), str(tmp_path / "in")]) == 2
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "evil\\x1b[2J" in said


@pytest.mark.parametrize("format", ["audacity", "spontaneous", "label_studio", "lhotse", "toolbox"])
def test_a_looser_format_of_the_same_files_is_no_part_of_the_import(tmp_path: Path, format: str) -> None:
    CORPORA[format](tmp_path)
    shown = preview(tmp_path)
    assert [part.key for part in shown.parts] == [format]
    assert "parts" not in [choice.key for choice in shown.choices]
    (tmp_path / "clip-9.txt").write_text("uma nota solta")
    shown = preview(tmp_path)
    loose = {use.name: use.why for use in shown.account.files}["clip-9.txt"]
    assert loose in ("is a text that no sound goes with.", "has no sound.")


def test_one_folder_that_may_not_be_read_is_a_problem_and_not_the_end(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = mixed(tmp_path / "in")
    sound(folder / "locked" / "x.wav", 1.0, seed=60)
    write(folder / "locked" / "x.txt", "fechado")
    real, real_stat = os.scandir, os.stat

    def refuse(path: object) -> None:
        if "locked" in Path(os.fspath(path)).parts:  # type: ignore[call-overload]
            raise PermissionError(13, "Permission denied", os.fspath(path))  # type: ignore[call-overload]

    def scandir(path: str = ".") -> object:
        refuse(path)
        return real(path)

    def stat(path: object, *rest: object, **more: object) -> object:
        if not isinstance(path, int):
            refuse(Path(os.fspath(path)).parent)  # type: ignore[call-overload]
        return real_stat(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "stat", stat)
    report = import_corpus(project, folder)
    assert report.added == 12
    assert uses(report.account)["locked/"] == "cannot be read (Permission denied)."
    assert "locked/" in [problem.where for problem in report.problems]


def test_thousands_of_missing_files_and_of_texts_with_one_name_take_seconds(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1.0)
    rows = ["path,text", "a.wav,bom dia", *(f"audio/sub/clip_{i}.wav,frase {i}" for i in range(4000))]
    write(tmp_path / "in" / "list.csv", "\n".join(rows))
    stats: list[int] = []
    real = Path.stat

    def counted(path: Path, **more: bool) -> os.stat_result:
        stats.append(1)
        return real(path, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "stat", counted)
        shown = preview(tmp_path / "in")
    assert (shown.total, len(shown.problems)) == (1, 4000)
    assert len(stats) < 200
    texts = [Path(f"/c/txt/book{b}/{i:04}.txt") for b in range(60) for i in range(30)]
    sounds = [Path(f"/c/wav/book{b}/{i:04}.wav") for b in range(60) for i in range(30)]
    matched = match(texts, sounds)
    assert matched.count(matched.best) == 1800
    assert all(
        one.sound is not None and one.sound.parent.name == one.text.parent.name for one in matched.by_rule["same"]
    )


def test_what_other_tools_write_comes_in_in_one_go_with_its_account(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "in"
    sound(base / "audacity" / "talk.wav", 4.0, seed=1)
    write(base / "audacity" / "talk.txt", "0,500000\t1,500000\tbom dia\n2,000000\t3,000000\tboa tarde\n")
    sound(base / "clan" / "child.wav", 4.0, seed=2)
    times = "\x15500_1500\x15"
    write(
        base / "clan" / "child.cha",
        f"@UTF8\n@Begin\n@Languages:\tpor\n@Participants:\tCHI Target_Child\n@Media:\tchild, audio\n"
        f"*CHI:\tquero água . {times}\n@End\n",
    )
    sound(base / "tube" / "film.wav", 4.0, seed=3)
    write(base / "tube" / "film.pt.srt", "1\n00:00:00,500 --> 00:00:01,500\nolá\n")
    sound(base / "list" / "row.wav", 4.0, seed=4)
    write(base / "list" / "data.jsonl", json.dumps({"audio_filepath": "row.wav", "text": "da lista"}) + "\n")
    sound(base / "praat" / "word.wav", 4.0, seed=5)
    grid(base / "praat" / "word.TextGrid", [("ORT", [(0.5, 1.5, "palavra")])])
    write(base / "praat" / "word.Pitch")
    project.close()
    assert main(["import", str(project.folder), str(base), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["added"] == 6
    brought = {part["format"]: part["utterances"] for part in answer["parts"] if part["utterances"]}
    assert brought == {"audacity": 2, "chat": 1, "subtitles": 1, "json_lines": 1, "textgrid": 1}
    files = {file["name"]: file["use"] for file in answer["account"]["files"]}
    assert [name for name, use in files.items() if not use] == ["praat/word.Pitch"]
    assert answer["account"]["sound_s"] == pytest.approx(20)
    assert answer["account"]["left_s"] == pytest.approx(20 - 2 - 1 - 1 - 4 - 1, abs=0.1)


def test_corpora_and_tables_further_down_are_read_each_in_its_folder(project: Project, tmp_path: Path) -> None:
    """Languages of Common Voice beside each other came in as sound without text."""
    for seed, name in enumerate(("ab", "cd")):
        sound(tmp_path / "in" / name / "clips" / "one.wav", 1.0, seed=seed + 1)
        rows = f"path\tsentence\none.wav\tfrase {name}\nnone.wav\tlonge\n"
        (tmp_path / "in" / name / "validated.tsv").write_text(rows, encoding="utf-8")
    (tmp_path / "in" / "ab" / "other.tsv").write_text("path\tsentence\n", encoding="utf-8")
    sound(tmp_path / "in" / "day" / "s" / "x.wav", 1.0, seed=5)
    (tmp_path / "in" / "day" / "list.csv").write_text("file,text\ns/x.wav,da tabela\n", encoding="utf-8")
    sound(tmp_path / "in" / "pair.wav", 1.0, seed=6)
    (tmp_path / "in" / "pair.txt").write_text("do par", encoding="utf-8")
    report = import_corpus(project, tmp_path / "in")
    assert sorted(row.text for row in project.each()) == ["da tabela", "do par", "frase ab", "frase cd"]
    assert [problem.where for problem in report.problems] == ["ab/validated.tsv, row 3", "cd/validated.tsv, row 3"]
    assert {part.key: part.utterances for part in report.parts} == {"pairs": 1, "commonvoice": 2, "table": 1}
    (other,) = report.account.unused
    assert (other.name, other.why[:27]) == ("ab/other.tsv", "is a list of Common Voice's")
