"""Marks of a file that end behind its sound are told by tier, and keep their times when the file goes out."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.edits import set_text
from core.project.store import Project
from core.project.tiers.reading import standing
from tests.core.importers.mark_files import eaf, sound, tier


def test_they_are_told_and_keep_their_times(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 4.0)
    notes = [(0.5, 1.0, "chuva"), (3.0, 6.5, "vento"), (7.0, 8.0, "tarde"), (9.0, 9.5, "noite")]
    said = tier("Ana", [(0.5, 1.5, "bom dia a todos"), (2.0, 3.0, "a casa é grande")], participant="Ana")
    eaf(tmp_path / "in" / "a.eaf", said, tier("Gestos", notes), media="a.wav")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        report = import_corpus(project, tmp_path / "in", options={"tiers": "Ana"})
        (problem,) = report.problems
        assert (problem.where, problem.came) == ("a.eaf, tier Gestos", True)
        assert problem.reason.startswith("has 3 marks that end behind a.wav, which is 4.0 s long")
        assert [(one.start, one.end) for one in standing(project, 1)] == [
            (4000, 8000), (24000, 32000), (32000, 32000), (32000, 32000),
        ]  # fmt: skip
        set_text(project, int(project.ids()[0]), "bom dia")
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
        root = ET.parse(tmp_path / "out" / "a.eaf").getroot()
        at = {one.attrib["TIME_SLOT_ID"]: int(one.attrib["TIME_VALUE"]) / 1000 for one in root.iter("TIME_SLOT")}
        (row,) = (one for one in root.iter("TIER") if one.attrib["TIER_ID"] == "Gestos")
        marks = [
            (at[one.attrib["TIME_SLOT_REF1"]], at[one.attrib["TIME_SLOT_REF2"]], one.findtext("ANNOTATION_VALUE"))
            for one in row.iter("ALIGNABLE_ANNOTATION")
        ]
        assert marks == notes
