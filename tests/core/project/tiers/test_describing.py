"""What is said of tiers: languages, vocabularies, their order, and what goes with one; in one step each."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pympi
import pytest
import soundfile

from core.cli import main
from core.errors import ProjectError
from core.exporters import export_corpus
from core.importers import import_corpus
from core.importers.take_tiers import take_tiers
from core.project.store import Project
from core.project.tiers import describing
from core.project.tiers.describing import (
    Going,
    going_with,
    move_tier,
    parsed_vocabulary,
    set_language,
    set_vocabulary,
    vocabulary_in_use,
    written_vocabulary,
)
from core.project.tiers.edits import add_tier, rename_tier, write
from core.project.tiers.reading import joined_vocabulary, tier_named, tiers, vocabulary
from core.training.config import TrainConfig
from tests.core.exporters.grown_eafs import LENGTH_MS, grown
from tests.core.project.corpora import everything, make_project


@pytest.fixture
def project(tmp_path: Path):
    """Words with glosses, a translation, and notes on the first two utterances."""
    with make_project(tmp_path / "p", utterances=4, recordings=1) as project:
        add_tier(project, "Words", "subdivision")
        add_tier(project, "Gloss", "association", "Words")
        translation = add_tier(project, "Translation", language="en")
        add_tier(project, "Kind")
        for id, text in ((1, "good day"), (2, "a street")):
            write(project, translation, id, text)
        with project.step("Words") as step:
            for place, text in enumerate(("o", "pão")):
                id = step.add("annotations", recording_id=1, utterance_id=1, tier_id=1, text=text, place=place)
                step.add("annotations", recording_id=1, utterance_id=1, tier_id=2, parent_id=id, text=f"g{place}")
        yield project


def names(project: Project) -> list[str]:
    return [tier.name for tier in tiers(project)]


def test_tiers_are_put_in_another_order_with_what_explains_them(project: Project) -> None:
    before = everything(project)
    move_tier(project, "Translation", -1)
    assert names(project) == ["Translation", "Words", "Gloss", "Kind"]
    move_tier(project, "Words", 5)
    assert names(project) == ["Translation", "Kind", "Words", "Gloss"]
    here = everything(project)
    move_tier(project, "Words", 1)
    move_tier(project, "Gloss", -1)
    assert everything(project) == here, "there is no further place: no step"
    with project.step("As older versions had them") as step:
        step.change_many("tiers", [1, 3, 4], place=0)
    assert names(project) == ["Words", "Gloss", "Translation", "Kind"]
    move_tier(project, "Kind", -1)
    assert names(project) == ["Words", "Gloss", "Kind", "Translation"]
    for _ in range(4):
        project.undo()
    assert everything(project) == before


def test_what_goes_with_a_tier_is_counted_and_told(project: Project) -> None:
    assert going_with(project, "Words") == Going(("Gloss",), 4, 1)
    assert str(describing.told_of_going("Words", going_with(project, "Words"))) == (
        "Words goes with 4 annotations, and with it Gloss."
    )
    assert str(describing.told_of_going("Kind", going_with(project, "Kind"))) == "Kind goes with 0 annotations."


def test_a_vocabulary_is_written_read_and_told_of(project: Project) -> None:
    labels = [("N", "noun"), ("a=b", ""), ("c=d", "both"), ("V", "")]
    assert parsed_vocabulary(written_vocabulary(labels)) == labels
    assert parsed_vocabulary(" N=noun \n\n V = verb = action\n") == [("N", "noun"), ("V", "verb = action")]
    assert vocabulary_in_use(project, "Translation") == ["a street", "good day"]
    changes = set_vocabulary(project, "Translation", [("good day", "greeting")])
    assert [str(note) for note in changes.notes] == ["One annotation on Translation holds something else; it stays."]
    assert vocabulary(tier_named(project, "Translation")) == [("good day", "greeting")]
    for wrong, said in (([("N", ""), ("N", "x")], "“N” is there twice"), ([(" ", "x")], "needs a text")):
        with pytest.raises(ProjectError, match=said):
            set_vocabulary(project, "Translation", wrong)
    assert not set_vocabulary(project, "Translation", [("good day", "greeting")]).rows
    project.undo()
    assert vocabulary(tier_named(project, "Translation")) == []


def test_a_tier_in_another_language_is_known_again_by_its_file(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", np.zeros(LENGTH_MS * 8, np.int16), 8000)
    grown(tmp_path / "a.eaf", 1, "a.wav")
    with Project.create(tmp_path / "p", name="P", language="pt") as project:
        import_corpus(project, tmp_path / "a.eaf", "elan", options={"keep_empty": True, "tiers": "type:root"})
        every = tiers(project)
        (count,) = project.query_all("SELECT count(*) FROM annotations")[0]
        assert count > 0
        for number, tier in enumerate(every):
            set_language(project, tier.name, "la")
            set_language(project, tier.name, "yua" if number else "")
            rename_tier(project, tier.name, f"Renamed {number}")
        now = tiers(project)
        assert [one.source_language for one in now] == [one.language for one in every]
        gone, origin = project.query_all("SELECT id, origin FROM annotations WHERE origin != '' LIMIT 1")[0]
        with project.step("Remove one") as step:
            step.put_many("annotations", dict.fromkeys([gone, *_explaining(project, gone)]))
        take_tiers(project)
        assert tiers(project) == now, "no second tier comes of it"
        export_corpus(project, tmp_path / "out", "elan", sound="none")
        (path,) = (tmp_path / "out").glob("*.eaf")
        before, after = pympi.Eaf(str(tmp_path / "a.eaf")), pympi.Eaf(str(path))
        assert len(after.tiers) == len(before.tiers)
        assert origin in _ids(before)
        assert origin not in _ids(after), "what was removed here is removed there"


def _ids(file: pympi.Eaf) -> set[str]:
    return {id for aligned, refs, *_ in file.tiers.values() for id in (*aligned, *refs)}


def _explaining(project: Project, id: int) -> list[int]:
    below = [row[0] for row in project.query_all("SELECT id FROM annotations WHERE parent_id = ?", (id,))]
    return below + [one for each in below for one in _explaining(project, each)]


def test_the_command_line_describes_moves_and_removes_tiers(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.folder
    project.close()
    for name, learn in (("first", "Kind"), ("second", "Words"), ("plain", "")):
        run = folder / "runs" / name
        run.mkdir(parents=True)
        TrainConfig(name=name, learn=learn).write(run / "config.json")

    def said(*words: str) -> str:
        assert main(["tiers", str(folder), *words]) == 0
        return capsys.readouterr().out

    listed = json.loads(said("set", "Kind", "--language", "la", "--values", "N=noun;V=verb", "--json"))["tiers"]
    kind = next(one for one in listed if one["name"] == "Kind")
    assert (kind["language"], [one["value"] for one in kind["labels"]]) == ("la", ["N", "V"])
    assert "holds something else" not in said("set", "Translation", "--values", "-")
    assert "2 annotations on Translation hold something else" in said("set", "Translation", "--values", "x")
    assert said("move", "Kind", "up").index("Kind") < said("list").index("Translation")
    assert "One run learnt it under its former name and finds it again (first)." in said("rename", "Kind", "Sort")
    told = said("remove", "Words", "--dry-run")
    assert told.startswith(
        "Words goes with 4 annotations, and with it Gloss.\nOne run learnt what stands there (second)"
    )
    done = json.loads(said("remove", "Sort", "--json"))
    assert done["runs_that_learnt_it"] == ["first"]
    assert done["going"] == {"below": [], "annotations": 0, "utterances": 0}
    assert main(["tiers", str(folder), "move", "Words", "sideways"]) == 2


CAME = [
    ("N", "noun\nsecond line"), ("a\tb", "tab\there"), (" wide ", ""), ("N", "twice"), ("", ""), ("", "nothing"),
    ("r\\", "X-SAMPA"), ("\\n", "no line end"), ("\\\\t\\\n", "\u2028"), ("x=\n", "y = z"), ("no\xa0break", "\\u0041"),
]  # fmt: skip


def test_a_vocabulary_that_came_with_a_file_is_saved_as_it_is(project: Project) -> None:
    assert parsed_vocabulary(written_vocabulary(CAME)) == CAME
    with project.step("Import") as step:
        step.change("tiers", tier_named(project, "Kind").id, labels=joined_vocabulary(CAME))
    assert not set_vocabulary(project, "Kind", parsed_vocabulary(written_vocabulary(CAME))).rows
    set_vocabulary(project, "Kind", [*CAME, ("V", "verb")])
    assert vocabulary(tier_named(project, "Kind")) == [*CAME, ("V", "verb")]
    for wrong, said in ((("N", "again"), "“N” is there twice"), (("", "more"), "needs a text")):
        with pytest.raises(ProjectError, match=said):
            set_vocabulary(project, "Kind", [*CAME, wrong])
    with pytest.raises(ProjectError, match="10,000 values at most"):
        set_vocabulary(project, "Kind", [(f"v{number}", "") for number in range(10_001)])


def test_what_stands_on_a_tier_is_added_to_its_values_on_the_command_line(project: Project) -> None:
    folder = str(project.folder)
    set_vocabulary(project, "Translation", [("good day", "greeting"), ("good night", "not in use")])
    project.close()
    assert main(["tiers", folder, "set", "Translation", "--values", "-"]) == 0
    with Project.open(project.folder) as again:
        assert vocabulary(tier_named(again, "Translation")) == [
            ("good day", "greeting"),
            ("good night", "not in use"),
            ("a street", ""),
        ]
    assert main(["tiers", folder, "set", "Kind", "--values", "a;b = or\nV=verb"]) == 0
    with Project.open(project.folder) as again:
        assert vocabulary(tier_named(again, "Kind")) == [("a;b", "or"), ("V", "verb")]
