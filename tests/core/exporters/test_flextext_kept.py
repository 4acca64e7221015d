"""FLEx out again: the interlinear text that a recording came with, to the letter but for what was edited here."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import soundfile

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.edits import merge_with_next, set_speaker, set_text, split_at, trim
from core.project.records import UtteranceRow
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import beside, tier_named
from core.wording import say
from tests.added_rows import add_utterance
from tests.core.exporters.grown_flextexts import LENGTH_S, grown
from tests.core.exporters.seeded_edits import Left, Said, edited, said

FILE = """<?xml version="1.0" encoding="utf-8"?>
<document version='2'><interlinear-text guid="t1">
<item type="title" lang="pt">A &amp; feira</item>
<paragraphs><paragraph guid="g1"><phrases>
  <phrase guid="p1" begin-time-offset="500" end-time-offset="2500" speaker="Ana" media-file="m1">
    <item type="txt" lang="pt">Fomos à feira.</item>
    <item type="segnum" lang="en">1</item>
    <words>
      <word guid="w1"><item type="txt" lang="pt">Fomos</item>
        <morphemes><morph guid="f1" type="stem"><item type="txt" lang="pt">fo</item><item type="gls" lang="en">go</item></morph>
        <morph guid="f2"><item type="txt" lang="pt">-mos</item><item type="gls" lang="en">1PL</item></morph></morphemes>
        <item type="gls" lang="en">we.went</item></word>
      <word guid="w2"><item type="txt" lang="pt">à</item><item type="gls" lang="en">to.the</item></word>
      <word guid="w3"><item type="txt" lang="pt">feira</item></word>
      <word><item type="punct" lang="pt">.</item></word>
    </words>
    <item type="gls" lang="en" analysisStatus="guess">We went to the fair.</item>
    <item type="note" lang="en">said twice</item>
  </phrase>
  <phrase guid="p2" begin-time-offset="2600" end-time-offset="4000" speaker="Rui" media-file="m1">
    <item type="segnum" lang="en">2</item>
    <words>
      <word guid="w4"><item type="txt" lang="pt">Que</item></word>
      <word guid="w5"><item type="txt" lang="pt">bom</item></word>
      <word><item type="punct" lang="pt">!</item></word>
    </words>
  </phrase>
  <phrase guid="p3"><item type="txt" lang="pt">sem tempo</item></phrase>
</phrases></paragraph></paragraphs>
<languages><language lang="pt" font="Charis" vernacular="true"/><language lang="en"/></languages>
<media-files offset-type=""><media guid="m1" location="file:///C:/x/a.wav"/></media-files>
</interlinear-text></document>
"""  # noqa: E501 - as FLEx writes it


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    silent(tmp_path / "in", 8.0)
    (tmp_path / "in" / "a.flextext").write_bytes(FILE.encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        assert import_corpus(made, tmp_path / "in").added == 2
        yield made


def silent(folder: Path, seconds: float) -> None:
    folder.mkdir(exist_ok=True)
    soundfile.write(folder / "a.wav", np.zeros(round(seconds * 1000), np.int16), 1000)


def exported(project: Project, out: Path, sound: str = "none") -> bytes:
    export_corpus(project, out, "flextext", sound=sound)  # type: ignore[arg-type]
    (path,) = out.glob("*.flextext")
    return path.read_bytes()


def changed(project: Project, out: Path) -> tuple[list[str], list[str]]:
    """(lines that went, lines that came)."""
    text = exported(project, out).decode()
    found = [one for one in difflib.ndiff(FILE.splitlines(), text.splitlines()) if one[0] in "+-"]
    return [one[2:].strip() for one in found if one[0] == "-"], [one[2:].strip() for one in found if one[0] == "+"]


def row(project: Project, text: str) -> UtteranceRow:
    return next(one for one in project.each() if text in one.text)


def test_no_two_phrases_have_one_id(project: Project, tmp_path: Path) -> None:
    """What two people say at once, and one of them twice; also when the file comes back with it and more is said."""

    def agree(more: Project, place: Path) -> list[str]:
        for speaker in ("Ana", "Rui", "Rui"):
            add_utterance(more, 1, start=5000, end=5400, text="sim", speaker=speaker)
        phrases = ET.fromstring(exported(more, place)).iter("phrase")
        return [one.attrib["guid"] for one in phrases]

    first = agree(project, tmp_path / "out")
    assert len(set(first)) == len(first) == 6
    silent(tmp_path / "out", 8.0)
    with Project.create(tmp_path / "q", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "out")
        both = agree(again, tmp_path / "more")
    assert len(set(both)) == len(both) == 9
    assert set(first) < set(both)


def test_nothing_edited_is_the_same_file(project: Project, tmp_path: Path) -> None:
    assert exported(project, tmp_path / "none").decode() == FILE
    assert exported(project, tmp_path / "whole", "whole").decode() == FILE


def test_edited_lines_change_alone(project: Project, tmp_path: Path) -> None:
    first, other = row(project, "Fomos").id, row(project, "Que").id
    write(project, tier_named(project, "Translation"), first, "We went <out>.")
    write(project, tier_named(project, "Note"), first, "")
    write(project, tier_named(project, "Note"), other, "loud")
    set_text(project, other, "Que muito bom?")
    trim(project, other, 2700, 4000)
    set_speaker(project, [other], "Ana")
    assert changed(project, tmp_path / "out") == (
        [
            '<item type="gls" lang="en" analysisStatus="guess">We went to the fair.</item>',
            '<item type="note" lang="en">said twice</item>',
            '<phrase guid="p2" begin-time-offset="2600" end-time-offset="4000" speaker="Rui" media-file="m1">',
            '<word><item type="punct" lang="pt">!</item></word>',
        ],
        [
            '<item type="gls" lang="en" analysisStatus="guess">We went &lt;out&gt;.</item>',
            '<phrase guid="p2" begin-time-offset="2700" end-time-offset="4000" speaker="Ana" media-file="m1">',
            '<word><item type="txt" lang="pt">muito</item></word>',
            '<word><item type="punct" lang="pt">?</item></word>',
            '<item type="note" lang="en">loud</item>',
        ],
    )


def test_words_and_morphemes_keep_their_ids(project: Project, tmp_path: Path) -> None:
    first = row(project, "Fomos").id
    for one in beside(project, [first])[first]:
        if one.text in ("1PL", "to.the"):
            with project.step(say("Gloss")) as step:
                step.change("annotations", one.id, text=f"{one.text}!")
    set_text(project, first, "Fomos à bela feira!")
    root = ET.fromstring(exported(project, tmp_path / "out"))
    words = [(w.get("guid"), w[0].get("type"), w[0].text) for w in next(root.iter("words"))]
    assert words == [
        ("w1", "txt", "Fomos"), ("w2", "txt", "à"), (None, "txt", "bela"), ("w3", "txt", "feira"), (None, "punct", "!"),
    ]  # fmt: skip
    assert [one.get("guid") for one in root.iter("morph")] == ["f1", "f2"]
    assert [one.text for one in root.iter("item") if one.get("type") == "gls"][1:4] == ["1PL!", "we.went", "to.the!"]


def test_new_joined_cut_and_removed_ones(project: Project, tmp_path: Path) -> None:
    add_utterance(project, 1, start=5000, end=6000, text="Olá, mãe", speaker="Zé")
    write(project, add_tier(project, "Gesto"), row(project, "Olá").id, "waves")
    split_at(project, row(project, "Fomos").id, 1500, 6)
    root = ET.fromstring(exported(project, tmp_path / "out"))
    found = [
        (p.get("begin-time-offset"), p.get("speaker"), [w.get("guid") for w in p.iter("word")])
        for p in root.iter("phrase")
    ]
    assert found == [
        ("500", "Ana", ["w1"]), ("1500", "Ana", ["w2", "w3", None]), ("2600", "Rui", ["w4", "w5", None]),
        ("5000", "Zé", [None, None, None]), (None, None, []),
    ]  # fmt: skip
    assert len({p.get("guid") for p in root.iter("phrase")}) == 5
    assert [one.text for one in root.iter("item") if one.get("type") == "Gesto"] == ["waves"]
    merge_with_next(project, row(project, "Fomos").id)
    with project.step(say("Remove")) as step:
        step.put("utterances", row(project, "Que").id, None)
    root = ET.fromstring(exported(project, tmp_path / "after"))
    assert [p.get("begin-time-offset") for p in root.iter("phrase")] == ["500", "5000", None]
    assert [w.get("guid") for w in next(root.iter("words"))] == ["w1", "w2", "w3", None]


def test_a_file_about_two_sounds_goes_out_once_with_the_edits_of_both(tmp_path: Path) -> None:
    silent(tmp_path / "in", 5.0)
    soundfile.write(tmp_path / "in" / "b.wav", np.ones(5000, np.int16), 1000)
    text = (
        '<phrase begin-time-offset="500" end-time-offset="1500" media-file="{0}"><item type="txt" lang="pt">{0}x</item>'
    )
    files = '<media-files><media guid="a" location="a.wav"/><media guid="b" location="b.wav"/></media-files>'
    whole = "".join(
        f"<interlinear-text><paragraphs><phrases>{text.format(one)}</phrase></phrases></paragraphs>{files}"
        "</interlinear-text>"
        for one in "ab"
    )
    whole = f'<?xml version="1.0"?>\n<document version="2">{whole}</document>'
    (tmp_path / "in" / "t.flextext").write_text(whole)
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in").added == 2
        assert exported(project, tmp_path / "same").decode() == whole
        for one in list(project.each()):
            set_text(project, one.id, f"{one.text}y")
        assert exported(project, tmp_path / "out").decode() == whole.replace("x</item>", "xy</item>")


def test_sounds_that_came_with_the_same_bytes_go_out_with_a_file_each(tmp_path: Path) -> None:
    for number, name in enumerate(("d1", "d2")):
        (tmp_path / "in" / name).mkdir(parents=True)
        soundfile.write(tmp_path / "in" / name / "a.wav", np.full(8000, number, np.int16), 1000)
        (tmp_path / "in" / name / "a.flextext").write_bytes(FILE.encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in").added == 4
        for one in list(project.each()):
            set_text(project, one.id, f"{one.text} {one.recording_id}")
        report = export_corpus(project, tmp_path / "out", "flextext", sound="whole")
        wanted = sorted((one.start, one.text) for one in project.each())
        bare = export_corpus(project, tmp_path / "bare", "flextext", sound="none")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert (names, report.files) == (["a-2.flextext", "a-2.wav", "a.flextext", "a.wav"], 4)
    assert (tmp_path / "out" / "a.flextext").read_text().count('location="file:///C:/x/a.wav"') == 1
    assert (tmp_path / "out" / "a-2.flextext").read_text().count('location="a-2.wav"') == 1
    assert bare.files == 2
    (other,) = (tmp_path / "bare").glob("*-2.flextext")
    assert f'location="file:///{(tmp_path / "in" / "d2" / "a.wav").as_posix().lstrip("/")}"' in other.read_text()
    with Project.create(tmp_path / "q", name="x", language="pt") as again:
        import_corpus(again, tmp_path / "out")
        assert sorted((one.start, one.text) for one in again.each()) == wanted


def test_files_nested_too_deep_are_written_anew_and_that_is_said(tmp_path: Path) -> None:
    silent(tmp_path / "in", 8.0)
    deep = FILE.replace("<languages>", f"{'<x>' * 400}{'</x>' * 400}<languages>")
    (tmp_path / "in" / "a.flextext").write_bytes(deep.encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in").added == 2
        report = export_corpus(project, tmp_path / "out", "flextext", sound="none")
    assert "The file of a.wav for FLEx is damaged: it was written anew." in report.not_held
    assert (tmp_path / "out" / "a.flextext").is_file()


def test_damaged_ones_are_written_anew_and_that_is_said(project: Project, tmp_path: Path) -> None:
    (kept,) = (project.folder / "sources").glob("*.gz")
    kept.write_bytes(b"no archive")
    report = export_corpus(project, tmp_path / "out", "flextext", sound="none")
    assert "The file of a.wav for FLEx is damaged: it was written anew." in report.not_held


@pytest.mark.parametrize(
    "seeds",
    [range(6), pytest.param(range(6, 200), marks=[pytest.mark.long, pytest.mark.timeout(900)])],
    ids=["few", "many"],
)
def test_grown_files_are_the_same_again_and_hold_what_was_edited(seeds: range, tmp_path: Path) -> None:
    silent(tmp_path / "sound", LENGTH_S)
    for seed in seeds:
        folder = tmp_path / f"in{seed}"
        folder.mkdir()
        (folder / "a.wav").symlink_to(tmp_path / "sound" / "a.wav")
        path = grown(folder / "a.flextext", seed)
        with Project.create(tmp_path / f"p{seed}", name="x", language="pt") as project:
            assert import_corpus(project, folder).added, seed
            assert exported(project, tmp_path / f"same{seed}") == path.read_bytes(), seed
            stays = Left(project)
            edited(project, seed)
            out = tmp_path / f"out{seed}"
            whole = exported(project, out)
            wanted = rough(said(project))
            with Project.create(tmp_path / f"q{seed}", name="x", language="pt") as other:
                (out / "a.wav").symlink_to(tmp_path / "sound" / "a.wav")
                import_corpus(other, out)
                assert rough(stays.without(project, said(other))) == wanted, (seed, whole.decode())
        root = ET.fromstring(whole)
        for kind in ("phrase", "word", "morph"):
            guids = [one.get("guid") for one in root.iter(kind) if one.get("guid")]
            assert len(guids) == len(set(guids)), (seed, kind)


def rough(those: list[Said]) -> list[Said]:
    """Empty texts do not come in, and words only where one is explained."""
    explained = {"Word gloss", "Morphs", "Lexeme", "Gloss"}
    return sorted(
        (*one[:4], tuple(pair for pair in one[4] if pair[0] != "Words" or explained & {name for name, _ in one[4]}))
        for one in those
        if one[0]
    )
