"""Tiers that were renamed here go out under their new names, in the file that they came with."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from core.exporters import export_corpus
from core.importers import import_corpus
from core.project.edits import merge_with_next
from core.project.store import Project
from core.project.tiers.edits import add_tier, rename_tier, write
from core.project.tiers.reading import beside, tier_named, tiers
from tests import eaf_schema
from tests.core.exporters.test_exmaralda_kept import FILE as EXB
from tests.core.importers.mark_files import grid, sound

EAF = (Path(__file__).parent / "glossed.eaf").read_text(encoding="utf-8")


def tiers_in(path: Path) -> dict[str, str | None]:
    """What each tier of an EAF explains, by its name."""
    found = ET.parse(path).getroot().findall("TIER")
    assert eaf_schema.faults(path.read_bytes()) == []
    return {one.attrib["TIER_ID"]: one.get("PARENT_REF") for one in found}


@pytest.fixture
def glossed(tmp_path: Path) -> Project:
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / "a.eaf").write_text(EAF, encoding="utf-8")
    project = Project.create(tmp_path / "p", name="x", language="pt")
    assert import_corpus(project, tmp_path / "in").added == 3
    return project


def test_elan_gets_new_names_and_what_explains_them_follows(glossed: Project, tmp_path: Path) -> None:
    with glossed as project:
        before = sorted((one.text, one.tier_id) for those in beside(project, project.ids()).values() for one in those)
        names = ("wd", "Palavras"), ("ft", "Tradução livre"), ("Notes", "Empty")
        for old, new in names:
            rename_tier(project, old, new)
        merge_with_next(project, int(project.ids()[0]))
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
        assert tiers_in(tmp_path / "out" / "a.eaf") == {
            "tx@Ana": None, "Tradução livre@Ana": "tx@Ana", "Palavras@Ana": "tx@Ana", "ps@Ana": "Palavras@Ana",
            "Empty 2": None, "Empty": None,
        }  # fmt: skip
        project.undo()
        rename_tier(project, "Empty", "Gestos")
        export_corpus(project, tmp_path / "again", "elan", sound="whole")
        report = import_corpus(project, tmp_path / "again")
        assert (report.added, len(tiers(project))) == (0, 4), "the file is known again by the new names"
        now = sorted((one.text, one.tier_id) for those in beside(project, project.ids()).values() for one in those)
        assert now == before


def test_names_may_change_places(glossed: Project, tmp_path: Path) -> None:
    with glossed as project:
        for old, new in (("wd", "x"), ("ft", "wd"), ("x", "ft")):
            rename_tier(project, old, new)
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
        root = ET.parse(tmp_path / "out" / "a.eaf").getroot()
        texts = {one.attrib["TIER_ID"]: [v.text for v in one.iter("ANNOTATION_VALUE")] for one in root.iter("TIER")}
        assert texts["wd@Ana"][0] == "good day"
        assert texts["ft@Ana"] == ["bom", "dia"]
        assert tiers_in(tmp_path / "out" / "a.eaf")["ps@Ana"] == "ft@Ana"


def test_a_tier_made_here_is_known_again(glossed: Project, tmp_path: Path) -> None:
    with glossed as project:
        write(project, add_tier(project, "Comment", language="en"), int(project.ids()[0]), "well said")
        count = len(tiers(project))
        export_corpus(project, tmp_path / "out", "elan", sound="whole")
        import_corpus(project, tmp_path / "out")
        assert len(tiers(project)) == count


def test_praat_gets_new_names(tmp_path: Path) -> None:
    said = [(0.0, 0.5, ""), (0.5, 1.5, "bom dia"), (1.5, 2.5, "a casa"), (2.5, 4.0, "")]
    free = [(0.5, 1.5, "good day"), (1.5, 2.5, "the house")]
    (tmp_path / "in").mkdir()
    grid(tmp_path / "in" / "a.TextGrid", [("Ana", said), ("Ana - translation", free), ("Ana - gloss", free)])
    sound(tmp_path / "in" / "a.wav", 4.0)
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in", options={"tiers": "Ana"}).added == 2
        rename_tier(project, "translation", "notes")
        rename_tier(project, "gloss", "translation")
        write(project, tier_named(project, "notes"), int(project.ids()[0]), "good day!")
        export_corpus(project, tmp_path / "out", "textgrid", sound="whole")
        text = (tmp_path / "out" / "a.TextGrid").read_text(encoding="utf-8")
        found = [line.split('"')[1] for line in text.splitlines() if line.strip().startswith("name =")]
        assert found == ["Ana", "Ana - notes", "Ana - translation"]
        assert "good day!" in text
        count = len(tiers(project))
        import_corpus(project, tmp_path / "out")
        assert len(tiers(project)) == count


def test_exmaralda_gets_new_names(tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 8.0)
    (tmp_path / "in" / "a.exb").write_text(EXB, encoding="utf-8")
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        assert import_corpus(project, tmp_path / "in").added
        rename_tier(project, "[en]", "Tradução")
        export_corpus(project, tmp_path / "out", "exmaralda", sound="whole")
        text = (tmp_path / "out" / "a.exb").read_text(encoding="utf-8")
        assert 'Tradução"' in text
