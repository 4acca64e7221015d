"""EXMARaLDA out again: the transcription that came with a recording, to the letter but for what was edited here."""

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
from core.project.speakers import set_fact
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import tier_named
from core.wording import say
from tests.added_rows import add_utterance
from tests.core.exporters.grown_exbs import LENGTH_S, UD, grown
from tests.core.exporters.seeded_edits import Left, edited, said

FILE = """<?xml version="1.0" encoding="UTF-8"?>
<!-- (c) http://www.rrz.uni-hamburg.de/exmaralda -->
<basic-transcription><head><meta-information><referenced-file url='a.wav' />
<ud-meta-information><ud-information attribute-name="x">1</ud-information></ud-meta-information></meta-information>
<speakertable>
  <speaker id="S"><abbreviation>ANA</abbreviation><sex value="f"/></speaker>
  <speaker id="R"><abbreviation>RUI</abbreviation></speaker>
</speakertable></head>
<basic-body><common-timeline>
  <tli id="T0" time="0.5"/>
  <tli id="T1" time="1.5" type="appl"/>
  <tli id="T2" time="2.0"/>
  <tli id="T2b"/>
  <tli id="T3" time="3.0"/>
</common-timeline>
<tier id="A" speaker="S" category="v" type="t" display-name="ANA [v]">
  <event start="T0" end="T1">bom dia a todos <ud-information attribute-name="k">z</ud-information></event>
  <event start="T2" end="T2b">a casa é gran</event>
  <event start="T2b" end="T3">de &amp; nova </event>
</tier>
<tier id="B" speaker="S" category="en" type="a" display-name="ANA [en]">
  <event start="T0" end="T1">good day</event>
</tier>
<tier id="C" category="nv" type="d" display-name="noise"><event start="T1" end="T3">rain</event></tier>
<tier id="D" speaker="R" category="v" type="t" display-name="RUI [v]">
  <event start="T1" end="T2">pois é assim </event>
</tier>
</basic-body></basic-transcription>
"""

SPEECH = {"tiers": "type:transcription", "cut": "marks"}
"""All tiers of speech, event by event: which hold sentences is not asked here."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    silent(tmp_path / "in", 8.0)
    (tmp_path / "in" / "a.exb").write_bytes(FILE.encode())
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        assert import_corpus(made, tmp_path / "in").added == 3
        yield made


def silent(folder: Path, seconds: float) -> None:
    folder.mkdir(exist_ok=True)
    soundfile.write(folder / "a.wav", np.zeros(round(seconds * 1000), np.int16), 1000)


def exported(project: Project, out: Path, sound: str = "none") -> bytes:
    export_corpus(project, out, "exmaralda", sound=sound)  # type: ignore[arg-type]
    return (out / "a.exb").read_bytes()


def changed(project: Project, out: Path) -> tuple[list[str], list[str]]:
    """(lines that went, lines that came)."""
    text = exported(project, out).decode()
    found = [one for one in difflib.ndiff(FILE.splitlines(), text.splitlines()) if one[0] in "+-"]
    return [one[2:].strip() for one in found if one[0] == "-"], [one[2:].strip() for one in found if one[0] == "+"]


def row(project: Project, text: str) -> UtteranceRow:
    return next(one for one in project.each() if text in one.text)


def test_nothing_edited_is_the_same_file(project: Project, tmp_path: Path) -> None:
    assert exported(project, tmp_path / "none").decode() == FILE
    assert exported(project, tmp_path / "whole", "whole").decode() == FILE


def test_edited_events_change_alone_and_what_hangs_on_them_stays(project: Project, tmp_path: Path) -> None:
    set_text(project, row(project, "bom dia").id, "bom dia <a> todas")
    set_text(project, row(project, "casa").id, "a casa é grande & velha")
    trim(project, row(project, "pois").id, 1600, 2000)
    write(project, tier_named(project, "[en]"), row(project, "bom dia").id, "good day to all")
    went, came = changed(project, tmp_path / "out")
    assert went == [
        '<event start="T0" end="T1">bom dia a todos <ud-information attribute-name="k">z</ud-information></event>',
        '<event start="T2b" end="T3">de &amp; nova </event>',
        '<event start="T0" end="T1">good day</event>',
        '<event start="T1" end="T2">pois é assim </event>',
    ]
    assert came == [
        '<tli id="T5" time="1.6"/>',
        f'<event start="T0" end="T1">bom dia &lt;a&gt; todas {UD}</event>',
        '<event start="T2b" end="T3">de &amp; velha </event>',
        '<event start="T0" end="T1">good day to all</event>',
        '<event start="T5" end="T2">pois é assim </event>',
    ]


def test_who_speaks_new_joined_and_removed_ones(project: Project, tmp_path: Path) -> None:
    set_speaker(project, [row(project, "bom dia").id], "RUI")
    add_utterance(project, 1, start=4000, end=5000, text="olá", speaker="Zé")
    write(project, add_tier(project, "Tradução"), row(project, "casa").id, "the house")
    root = ET.fromstring(exported(project, tmp_path / "out").decode())
    tiers = {one.get("display-name"): one for one in root.iter("tier")}
    assert list(tiers) == ["ANA [v]", "ANA [en]", "ANA - Tradução", "noise", "RUI [v]", "RUI [en]", "Zé [v]"]
    assert [(e.text, [u.text for u in e]) for e in tiers["RUI [v]"].iter("event")] == [
        ("bom dia a todos ", ["z"]), ("pois é assim ", []),
    ]  # fmt: skip
    assert [one.findtext("abbreviation") for one in root.iter("speaker")] == ["ANA", "RUI", "Zé"]
    assert tiers["Zé [v]"].get("speaker") == "SPK2"
    merge_with_next(project, row(project, "bom dia").id)
    with project.step(say("Remove")) as step:
        step.put("utterances", row(project, "olá").id, None)
    root = ET.fromstring(exported(project, tmp_path / "after").decode())
    tiers = {one.get("display-name"): one for one in root.iter("tier")}
    assert [(e.text, e.get("start"), e.get("end")) for e in tiers["RUI [v]"].iter("event")] == [
        ("bom dia a todos pois é assim ", "T0", "T2")
    ]


def test_cut_and_removed_ones(project: Project, tmp_path: Path) -> None:
    split_at(project, row(project, "bom dia").id, 1000, 7)
    with project.step(say("Remove")) as step:
        step.put("utterances", row(project, "casa").id, None)
    root = ET.fromstring(exported(project, tmp_path / "out").decode())
    first = next(root.iter("tier"))
    assert [(e.text, e.get("start"), e.get("end")) for e in first.iter("event")] == [
        ("bom dia ", "T0", "T5"), ("a todos ", "T5", "T1"),
    ]  # fmt: skip


def test_a_renamed_speaker_is_renamed_in_the_table(project: Project, tmp_path: Path) -> None:
    (ana,) = (one.id for one in project.speakers() if one.name == "ANA")
    set_fact(project, ana, "name", "Maria")
    went, came = changed(project, tmp_path / "out")
    assert came == [one.replace("ANA", "Maria") for one in went]
    assert len(came) == 3


def test_damaged_ones_are_written_anew_and_that_is_said(project: Project, tmp_path: Path) -> None:
    (kept,) = (project.folder / "sources").glob("*.gz")
    kept.write_bytes(b"no archive")
    report = export_corpus(project, tmp_path / "out", "exmaralda", sound="none")
    assert "The file of a.wav for EXMARaLDA is damaged: it was written anew." in report.not_held


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
        path = grown(folder / "a.exb", seed)
        with Project.create(tmp_path / f"p{seed}", name="x", language="pt") as project:
            assert import_corpus(project, folder, options=SPEECH).added, seed
            assert exported(project, tmp_path / f"same{seed}") == path.read_bytes(), seed
            stays = Left(project)
            edited(project, seed)
            out = tmp_path / f"out{seed}"
            root = ET.fromstring(exported(project, out))
            wanted = sorted(one for one in said(project) if one[0])
            with Project.create(tmp_path / f"q{seed}", name="x", language="pt") as other:
                (out / "a.wav").symlink_to(tmp_path / "sound" / "a.wav")
                import_corpus(other, out, options=SPEECH)
                assert sorted(stays.without(project, said(other))) == wanted, (seed, ET.tostring(root, "unicode"))
        times = [float(one.get("time", "")) for one in root.iter("tli") if one.get("time")]
        assert times == sorted(times), seed
        ids = [one.get("id") for one in root.iter("tli")]
        for tier in root.iter("tier"):
            places = [(ids.index(e.get("start")), ids.index(e.get("end"))) for e in tier.iter("event")]
            assert places == sorted(places), (seed, tier.get("display-name"))
            assert all(start < end for start, end in places), seed
