"""ELAN out again: every tier that a file came with is there, with what was edited here in it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pympi
import pytest

from core.exporters import ExportReport, export_corpus
from core.exporters.elan_tiers import ORDER
from core.importers import import_corpus
from core.importers.elan import read as read_eaf
from core.project.archive import pack, unpack
from core.project.edits import leave_out, merge_with_next, set_speaker, set_text, split_at, trim
from core.project.records import UtteranceRow
from core.project.store import Project
from core.project.tiers.edits import add_tier, write, write_annotation
from core.project.tiers.reading import beside, standing, tier_named
from tests.added_rows import add_utterance
from tests.core.importers.mark_files import sound

EAF = (Path(__file__).parent / "glossed.eaf").read_text(encoding="utf-8")
"""What a glossed file holds: translations, words, parts of speech from a vocabulary, notes, empty segments."""
WHOLE = {
    "tx@Ana": [(0, 1003, "bom dia"), (1003, 2000, "a todos"), (2000, 3000, ""), (3500, 3900, "até logo")],
    "ft@Ana": [(0, 1003, "good day"), (1003, 2000, "to all"), (3500, 3900, "see you")],
    "wd@Ana": [(0, 500, "bom"), (500, 1003, "dia")],
    "ps@Ana": [(0, 500, "adj")],
    "Notes": [(500, 3500, "chuva lá fora")],
    "Empty": [],
}
USUAL = ("ELAN cannot hold the names of utterances or which split an utterance belongs to.",)
KEPT = ("LICENSE", "LINGUISTIC_TYPE", "LOCALE", "CONSTRAINT", "CONTROLLED_VOCABULARY")

Tiers = dict[str, list[tuple[int, int, str]]]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / "a.eaf").write_text(EAF, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        report = import_corpus(made, tmp_path / "in")
        assert (report.added, report.problems) == (3, [])
        yield made


def row(project: Project, text: str) -> UtteranceRow:
    return next(one for one in project.each() if one.text == text)


def exported(project: Project, out: Path, sound: str = "whole") -> tuple[Tiers, ExportReport, ET.Element]:
    """What ELAN would show, as pympi and our own reader see it alike."""
    report = export_corpus(project, out, "elan", sound=sound)  # type: ignore[arg-type]
    path = out / "a.eaf"
    root = ET.parse(path).getroot()
    with warnings.catch_warnings(action="ignore"):
        theirs = pympi.Eaf(str(path))
    found: Tiers = {}
    for name in set(theirs.get_tier_names()) - {"ps@Ana"}:  # pympi follows no references to words with times
        found[name] = sorted(
            (start, end, value or "") for start, end, value, *_ in theirs.get_annotation_data_for_tier(name)
        )
    (ours,) = read_eaf(path)
    assert ours.problems == ()
    mine = {
        t.name: sorted((round(m.start_s * 1000), round(m.end_s * 1000), m.text) for m in t.marks) for t in ours.tiers
    }
    assert {name: marks for name, marks in mine.items() if name in found} == found
    times = [int(slot.attrib["TIME_VALUE"]) for slot in root.iter("TIME_SLOT")]
    assert times == sorted(times)
    ids = [one.attrib["ANNOTATION_ID"] for one in root.iter() if "ANNOTATION_ID" in one.attrib]
    assert len(ids) == len(set(ids))
    assert {one.attrib["ANNOTATION_REF"] for one in root.iter("REF_ANNOTATION")} <= set(ids)
    return mine, report, root


def parts(root: ET.Element, tags: tuple[str, ...]) -> list[str]:
    return [ET.canonicalize(ET.tostring(one, encoding="unicode"), strip_text=True) for one in root if one.tag in tags]


def test_nothing_edited_is_the_same_file_again(project: Project, tmp_path: Path) -> None:
    tiers, report, root = exported(project, tmp_path / "out")
    assert tiers == WHOLE
    assert report.not_held == USUAL
    assert parts(root, (*KEPT, "TIER")) == parts(ET.fromstring(EAF.encode()), (*KEPT, "TIER"))
    film, media = root.iter("MEDIA_DESCRIPTOR")
    assert film.attrib["MEDIA_URL"].endswith("film.mp4")
    assert media.attrib["RELATIVE_MEDIA_URL"] == "./a.wav"
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        assert import_corpus(again, tmp_path / "out").problems == []
        wanted = sorted((one.start, one.end, one.text, one.speaker) for one in project.each())
        assert sorted((one.start, one.end, one.text, one.speaker) for one in again.each()) == wanted


def test_edited_texts_and_times_are_in_it_and_what_hangs_on_them_follows(project: Project, tmp_path: Path) -> None:
    first = row(project, "bom dia")
    set_text(project, first.id, "bons dias")
    trim(project, first.id, first.start + 800, first.end - 800)
    tiers, report, _ = exported(project, tmp_path / "out")
    assert tiers == WHOLE | {
        "tx@Ana": [(100, 903, "bons dias"), *WHOLE["tx@Ana"][1:]],
        "ft@Ana": [(100, 903, "good day"), *WHOLE["ft@Ana"][1:]],
        "wd@Ana": [(100, 500, "bons"), (500, 903, "dias")],
        "ps@Ana": [(100, 500, "adj")],
    }
    assert report.not_held == USUAL
    trim(project, first.id, first.start + 4800, first.end)
    tiers, report, _ = exported(project, tmp_path / "out2")
    assert tiers["tx@Ana"][0] == (600, 1003, "bons dias")
    assert tiers["wd@Ana"] == [(100, 500, "bons"), (600, 1003, "dias")]
    assert any("they keep their own" in sentence for sentence in report.not_held)


def test_merged_and_split_utterances_keep_their_translations(project: Project, tmp_path: Path) -> None:
    merge_with_next(project, row(project, "bom dia").id)
    late = row(project, "até logo")
    split_at(project, late.id, (late.start + late.end) // 2, 4)
    tiers, _, _ = exported(project, tmp_path / "out")
    assert tiers["tx@Ana"] == [
        (0, 2000, "bom dia a todos"),
        (2000, 3000, ""),
        (3500, 3700, "até"),
        (3700, 3900, "logo"),
    ]
    assert tiers["ft@Ana"] == [(0, 2000, "good day to all"), (3500, 3700, "see you")]
    assert tiers["wd@Ana"] == [*WHOLE["wd@Ana"], (1003, 1169, "a"), (1169, 2000, "todos")]


def test_what_is_not_exported_stays_and_other_speakers_are_told(project: Project, tmp_path: Path) -> None:
    leave_out(project, [row(project, "a todos").id])
    tiers, report, _ = exported(project, tmp_path / "out")
    assert tiers == WHOLE
    assert any("not among the exported" in sentence for sentence in report.not_held)
    set_speaker(project, [row(project, "bom dia").id], "Rui")
    _, report, _ = exported(project, tmp_path / "out2")
    assert any("stay on that of another" in sentence for sentence in report.not_held)
    set_speaker(project, [one.id for one in project.each()], "Rosa")
    _, _, root = exported(project, tmp_path / "out3")
    assert [tier.get("PARTICIPANT") for tier in root.iter("TIER")] == [*["Rosa"] * 4, None, None]


def test_new_utterances_go_on_a_free_tier_of_their_speaker(project: Project, tmp_path: Path) -> None:
    (recording,) = project.recordings()
    for start, speaker in ((3.0, "Ana"), (0.5, "Ana"), (0.5, "Rui"), (0.75, "Rui")):
        span = round(start * recording.rate), round((start + 0.5) * recording.rate)
        add_utterance(project, recording.id, *span, "nova", speaker=speaker)
    tiers, report, _ = exported(project, tmp_path / "out")
    assert tiers == WHOLE | {
        "tx@Ana": sorted([*WHOLE["tx@Ana"], (3000, 3500, "nova")]),
        "Ana": [(500, 1000, "nova")],
        "Rui": [(500, 1000, "nova")],
        "Rui 2": [(750, 1250, "nova")],
    }
    assert report.not_held == USUAL


def test_it_survives_packing_and_the_loss_of_the_original_and_is_undone_with_the_import(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "in" / "a.eaf").unlink()
    pack.pack(project, tmp_path / "x.vizinho.zip")
    unpack.unpack(tmp_path / "x.vizinho.zip", tmp_path / "moved")
    with Project.open(tmp_path / "moved") as moved:
        assert exported(moved, tmp_path / "out")[0] == WHOLE
    (document,) = {one.document for one in project.recordings()}
    assert (project.folder / document).is_file()
    assert not Path(document).is_absolute()
    while project.undo_label:
        project.undo()
    assert list(project.recordings()) == []


def test_what_stays_behind_is_named(project: Project, tmp_path: Path) -> None:
    report = export_corpus(project, tmp_path / "trimmed", "elan")
    (sentence,) = (one for one in report.not_held if "stays behind" in one)
    assert "“ft@Ana”" in sentence
    for path in (project.folder / "sources").iterdir():
        path.write_bytes(b"no gzip")
    tiers, report, _ = exported(project, tmp_path / "out")
    assert tiers["Ana"] == [mark for mark in WHOLE["tx@Ana"] if mark[2]]
    assert any("a.wav cannot be read any more" in one for one in report.not_held)


def test_one_nested_too_deep_is_written_anew_and_that_is_said(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 4.0)
    deep = EAF.replace("</ANNOTATION_DOCUMENT>", f"{'<x>' * 2000}{'</x>' * 2000}</ANNOTATION_DOCUMENT>")
    (tmp_path / "in" / "a.eaf").write_text(deep, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in").added == 3
        report = export_corpus(project, tmp_path / "out", "elan", sound="none")
    assert any("a.wav is damaged" in one for one in report.not_held)


def test_a_second_file_about_the_same_sound_is_told_if_it_holds_more(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "two" / "a.wav", 4.0, 7)
    for name, old in (("a", "bom dia"), ("b", "boa tarde")):
        (tmp_path / "two" / f"{name}.eaf").write_text(EAF.replace("bom dia", old), encoding="utf-8")
    (problem,) = (
        p for p in import_corpus(project, tmp_path / "two").problems if "goes out" in p.reason or "go out" in p.reason
    )
    assert problem.where == "b.eaf"


def on_tier(root: ET.Element, name: str) -> list[tuple[str, str]]:
    """(what it explains, text) of all that is on a tier."""
    every = [one for one in root.iter() if "ANNOTATION_ID" in one.attrib]
    texts = {one.attrib["ANNOTATION_ID"]: one.findtext("ANNOTATION_VALUE") or "" for one in every}
    tier = next(one for one in root.iter("TIER") if one.attrib["TIER_ID"] == name)
    found = (one for one in tier.iter() if "ANNOTATION_ID" in one.attrib)
    return [(texts.get(one.get("ANNOTATION_REF", ""), ""), texts[one.attrib["ANNOTATION_ID"]]) for one in found]


def test_what_was_edited_on_tiers_is_in_it(project: Project, tmp_path: Path) -> None:
    first = row(project, "bom dia")
    write(project, tier_named(project, "ft"), first.id, "good morning")
    note = add_tier(project, "Note", language="en")
    write(project, note, first.id, "listen again")
    here = beside(project, [first.id])[first.id]
    words = {one.text: one for one in here if one.tier_id == tier_named(project, "wd").id}
    (gesture,) = standing(project, first.recording_id)
    with project.step("Edit") as step:
        write_annotation(step, words["dia"], "dias")
        facts = {"recording_id": first.recording_id, "utterance_id": first.id}
        step.add("annotations", tier_id=tier_named(project, "ps").id, text="n", parent_id=words["dia"].id, **facts)
        step.change("annotations", gesture.id, text="sol", start=8000)
        step.add("annotations", tier_id=gesture.tier_id, recording_id=1, text="vento", start=29000, end=31000)
    tiers, report, root = exported(project, tmp_path / "out")
    assert tiers == WHOLE | {
        "ft@Ana": [(0, 1003, "good morning"), *WHOLE["ft@Ana"][1:]],
        "wd@Ana": [(0, 500, "bom"), (500, 1003, "dias")],
        "ps@Ana": [(0, 500, "adj"), (500, 1003, "n")],
        "Notes": [(1000, 3500, "sol"), (3625, 3875, "vento")],
        "Note@Ana": [(0, 1003, "listen again")],
    }
    assert report.not_held == USUAL
    assert on_tier(root, "Note@Ana") == [("bom dia", "listen again")]
    (made,) = (one for one in root.iter("TIER") if one.attrib["TIER_ID"] == "Note@Ana")
    assert (made.get("PARENT_REF"), made.get("PARTICIPANT"), made.get("LANG_REF")) == ("tx@Ana", "Ana", "en")
    with project.step("Take away") as step:
        step.put_many("annotations", {words["bom"].id: None, gesture.id: None})
        step.put("annotations", next(one.id for one in here if one.text == "adj"), None)
    tiers, _, _ = exported(project, tmp_path / "out2")
    assert (tiers["wd@Ana"], tiers["ps@Ana"]) == ([(500, 1003, "dias")], [(500, 1003, "n")])
    assert tiers["Notes"] == [(3625, 3875, "vento")]


def test_a_tier_that_was_left_behind_stays_in_the_file(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / "a.eaf").write_text(EAF, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in", options={"leave_tiers": "ft;Notes"})
        assert exported(project, tmp_path / "out")[0] == WHOLE


def test_joined_and_cut_utterances_take_their_words_along(project: Project, tmp_path: Path) -> None:
    first = row(project, "bom dia")
    split_at(project, first.id, 4100, 3)
    tiers, _, root = exported(project, tmp_path / "out")
    assert tiers["wd@Ana"] == [(0, 500, "bom"), (513, 1003, "dia")]
    assert on_tier(root, "ft@Ana")[0] == ("bom", "good day")
    merge_with_next(project, first.id)
    merge_with_next(project, first.id)
    tiers, _, _ = exported(project, tmp_path / "out2")
    assert tiers["ft@Ana"] == [(0, 2000, "good day to all"), (3500, 3900, "see you")]


def test_a_new_file_has_tiers_types_and_vocabularies(project: Project, tmp_path: Path) -> None:
    for path in (project.folder / "sources").iterdir():
        path.write_bytes(b"no gzip")
    tiers, _, root = exported(project, tmp_path / "out")
    assert tiers == {
        "Ana": [mark for mark in WHOLE["tx@Ana"] if mark[2]],
        "ft@Ana": WHOLE["ft@Ana"],
        "wd@Ana": WHOLE["wd@Ana"],
        "ps@Ana": WHOLE["ps@Ana"],
        "Notes": WHOLE["Notes"],
    }
    kinds = {one.attrib["LINGUISTIC_TYPE_ID"]: one for one in root.iter("LINGUISTIC_TYPE")}
    assert {name: one.get("CONSTRAINTS", "") for name, one in kinds.items()} == {
        "utterance": "",
        "ft": "Symbolic_Association",
        "wd": "Time_Subdivision",
        "ps": "Symbolic_Association",
        "note": "",
    }
    assert kinds["ps"].get("CONTROLLED_VOCABULARY_REF") == "ps"
    assert [one.text for one in root.iter("CVE_VALUE")] == ["adj"]
    order = [one.tag for one in root]
    assert order == sorted(order, key=ORDER.index)
    with Project.create(tmp_path / "again", name="x", language="pt") as again:
        report = import_corpus(again, tmp_path / "out")
        assert {one.name: one.taken for one in report.tiers} == {"ft": 3, "wd": 2, "ps": 1, "Notes": 1}
    report = export_corpus(project, tmp_path / "pieces", "elan")
    (ours,) = read_eaf(next((tmp_path / "pieces").glob("*-0001.eaf")))
    assert {tier.name: [mark.text for mark in tier.marks] for tier in ours.tiers} == {
        "Ana": ["bom dia"], "ft@Ana": ["good day"], "wd@Ana": ["bom", "dia"], "ps@Ana": ["adj"],
    }  # fmt: skip
