"""ELAN files are valid by their schema: those of others are taken for it, and all that we write."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.exporters import EXPORTERS, export_corpus
from core.importers import import_corpus
from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from core.project.tiers.reading import joined_vocabulary, tiers
from tests import eaf_schema
from tests.core.importers.mark_files import sound

pytest.importorskip("lxml", reason="it is one of the test packages: python3 installer/bootstrap.py setup")
GLOSSED = (Path(__file__).parent / "glossed.eaf").read_text(encoding="utf-8")
BROKEN = {
    "a tier without its parent": ('PARENT_REF="tx@Ana"', 'PARENT_REF="nobody"'),
    "a tier of an unknown type": ('LINGUISTIC_TYPE_REF="note"', 'LINGUISTIC_TYPE_REF="notes"'),
    "an id twice": ('ANNOTATION_ID="a10"', 'ANNOTATION_ID="a11"'),
    "a slot that is not there": ('TIME_SLOT_REF1="ts2"', 'TIME_SLOT_REF1="ts99"'),
    "a time before the beginning": ('TIME_VALUE="0"', 'TIME_VALUE="-1"'),
    "a constraint that is not told": ('STEREOTYPE="Time_Subdivision"', 'STEREOTYPE="Other"'),
    "an annotation without a text": ("<ANNOTATION_VALUE>adj</ANNOTATION_VALUE>", ""),
    "a section at the wrong place": ("<TIME_ORDER>", '<CONSTRAINT STEREOTYPE="X"/><TIME_ORDER>'),
    "a language that is not told": ('LANG_ID="und"', 'LANG_ID="eng"'),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_the_schema_refuses_what_is_wrong(change: tuple[str, str]) -> None:
    assert eaf_schema.faults(GLOSSED.encode()) == []
    assert change[0] in GLOSSED
    assert eaf_schema.faults(GLOSSED.replace(*change).encode()) != []


def test_the_schema_takes_what_elan_wrote(shared_data: Path) -> None:
    for name in ("kaldi_helpers/utterance-0", "childproject/example", "childproject/example_solis"):
        assert eaf_schema.faults((shared_data / "elan-mini" / f"{name}.eaf").read_bytes()) == []


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "new"])
@pytest.mark.parametrize("whole", ["whole", "none", "trimmed"])
def test_tiers_that_are_made_here_are_written_as_the_schema_has_them(tmp_path: Path, kept: bool, whole: str) -> None:
    sound(tmp_path / "in" / "a.wav", 4.0)
    (tmp_path / "in" / ("a.eaf" if kept else "a.csv")).write_text(
        GLOSSED if kept else "file,text\na.wav,bom dia\n", encoding="utf-8"
    )
    with Project.create(tmp_path / "p", name="x", language="pt") as project:
        import_corpus(project, tmp_path / "in")
        first = next(project.each())
        free = add_tier(project, "Español", language="pt")
        write(project, free, first.id, 'uno "dos" <tres> & \x01')
        words = add_tier(project, "2 words", "subdivision", language="Old Norse")
        gloss = add_tier(project, "gloss:1", "association", "2 words", "a1")
        timed = add_tier(project, "sounds", "included")
        alone = add_tier(project, "topics", "")
        place = {"recording_id": first.recording_id, "utterance_id": first.id}
        with project.step("Words") as step:
            step.change("tiers", gloss.id, labels=joined_vocabulary({"adj": "adjective", "n": ""}))
            for number, text in enumerate(("bom", "dia")):
                one = step.add("annotations", **place, tier_id=words.id, text=text, place=number)
                step.add("annotations", **place, tier_id=gloss.id, text="adj", parent_id=one)
            step.add("annotations", **place, tier_id=timed.id, text="b", start=first.start, end=first.end)
            for end in (100, 20000, first.end):
                held = {"recording_id": first.recording_id, "tier_id": alone.id, "start": 50, "end": end}
                step.add("annotations", **held, text="chuva")
        export_corpus(project, tmp_path / "out", "elan", sound=whole)  # type: ignore[arg-type]
    for path in (tmp_path / "out").glob("*.eaf"):
        assert eaf_schema.faults(path.read_bytes()) == []
    if whole != "trimmed":
        with Project.create(tmp_path / "again", name="x", language="pt") as again:
            import_corpus(again, tmp_path / "out" if whole == "whole" else path)
            found = {tier.name: (tier.constraint, tier.language) for tier in tiers(again)}
        assert found.items() >= {
            "Español": ("association", "pt"), "2 words": ("subdivision", "Old Norse"), "sounds": ("included", ""),
            "gloss:1": ("association", "a1"), "topics": ("", ""),
        }.items()  # fmt: skip


def test_every_export_of_these_tests_is_looked_at() -> None:
    assert EXPORTERS["elan"].write.__module__ == "tests.eaf_schema"
