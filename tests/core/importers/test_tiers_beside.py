"""What stands beside the transcripts of ELAN files comes along: whose it is, what it explains, what stays behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import import_corpus, preview
from core.importers.take_tiers import take_tiers
from core.project.edits import merge_with_next, set_text
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.edits import rename_tier, write
from tests.core.importers.mark_files import eaf, sound, tier

GLOSSED = Path(__file__).parents[1] / "exporters" / "glossed.eaf"
TYPES = (
    '<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="ft" CONSTRAINTS="Symbolic_Association" TIME_ALIGNABLE="false"/>'
    '<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="mb" CONSTRAINTS="Symbolic_Subdivision" TIME_ALIGNABLE="false"/>'
)
Shown = list[tuple[str, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    sound(tmp_path / "in" / "a.wav", 4.0)
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


def shown(project: Project) -> dict[str, Shown]:
    """By transcript: (tier, what it explains, text), in order."""
    tiers = {one.id: one.name for one in reading.tiers(project)}
    found = reading.beside(project, project.ids().tolist())
    out = {}
    for row in project.rows(project.ids()):
        here = found.get(row.id, [])
        texts = {one.id: one.text for one in here}
        out[row.text] = [(tiers[one.tier_id], texts.get(one.parent_id or 0, ""), one.text) for one in here]
    return out


GLOSSES = {
    "bom dia": [("ft", "", "good day"), ("wd", "", "bom"), ("ps", "bom", "adj"), ("wd", "", "dia")],
    "a todos": [("ft", "", "to all")],
    "até logo": [("ft", "", "see you")],
}


def test_the_whole_tree_of_the_transcript_comes_along(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.eaf").write_bytes(GLOSSED.read_bytes())
    before = preview(tmp_path / "in")
    report = import_corpus(project, tmp_path / "in")
    assert {(one.name, one.taken, one.left) for one in report.tiers} == {
        ("ft", 3, 0), ("wd", 2, 0), ("ps", 1, 0), ("Notes", 1, 0),
    }  # fmt: skip
    assert set(before.tiers) == set(report.tiers)
    assert shown(project) == GLOSSES
    by_name = {one.name: one for one in reading.tiers(project)}
    assert [(one.constraint, one.kind) for one in by_name.values()] == [
        ("association", "ft"), ("time_subdivision", "wd"), ("association", "ps"), ("", "note"),
    ]  # fmt: skip
    assert by_name["ps"].parent_id == by_name["wd"].id
    assert reading.vocabulary(by_name["ps"]) == [("adj", "")]
    (note,) = reading.standing(project, 1)
    assert (note.text, note.start, note.end, note.origin) == ("chuva lá fora", 4000, 28000, "a11")
    again = import_corpus(project, tmp_path / "in")
    assert (again.added, again.known, again.tiers) == (0, 3, ())
    project.undo()
    assert reading.tiers(project) == []


def test_tiers_can_be_left_behind(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.eaf").write_bytes(GLOSSED.read_bytes())
    (choice,) = (one for one in preview(tmp_path / "in").choices if one.key == "leave_tiers")
    assert [value for value, _ in choice.options] == ["ft", "wd", "ps", "Notes"]
    report = import_corpus(project, tmp_path / "in", options={"leave_tiers": "wd;Notes"})
    assert [one.name for one in reading.tiers(project)] == ["ft"]
    assert {(one.name, one.left, one.why) for one in report.tiers if one.left} == {
        ("wd", 2, "2 are on a tier that was to be left"),
        ("ps", 1, "One is on a tier that was to be left"),
        ("Notes", 1, "One is on a tier that was to be left"),
    }


def test_what_a_transcript_explains_and_its_siblings_are_put_beside_it(project: Project, tmp_path: Path) -> None:
    refs = [(0.0, 1.0, "ref 1"), (1.5, 2.5, "ref 2"), (3.0, 3.5, "ref 3")]
    texts = [("ref@Ana-1", "bom dia a todos"), ("ref@Ana-2", "a casa é grande"), ("ref@Ana-3", "")]
    eaf(
        tmp_path / "in" / "a.eaf",
        tier("ref@Ana", refs, kind="ref", participant="Ana"),
        tier("tx@Ana", refs=texts, kind="ft", parent="ref@Ana", participant="Ana"),
        tier("mb@Ana", refs=[("tx@Ana-1", "bom"), ("tx@Ana-1", "dia")], kind="mb", parent="tx@Ana", participant="Ana"),
        tier("ge@Ana", refs=[("mb@Ana-1", "good")], kind="ft", parent="mb@Ana", participant="Ana"),
        tier("ft@Ana", refs=[("ref@Ana-1", "hello"), ("ref@Ana-3", "?")], kind="ft", parent="ref@Ana"),
        media="a.wav",
    )
    path = tmp_path / "in" / "a.eaf"
    path.write_text(
        path.read_text(encoding="utf-8").replace("</ANNOTATION_DOCUMENT>", f"{TYPES}</ANNOTATION_DOCUMENT>")
    )
    report = import_corpus(project, tmp_path / "in", options={"tiers": "tx@Ana"})
    assert {name: sorted(those) for name, those in shown(project).items()} == {
        "bom dia a todos": [
            ("ft", "", "hello"), ("ge", "bom", "good"), ("mb", "", "bom"), ("mb", "", "dia"), ("ref", "", "ref 1"),
        ],
        "a casa é grande": [("ref", "", "ref 2")],
    }  # fmt: skip
    left = {one.name: (one.left, one.why) for one in report.tiers if one.left}
    assert left == dict.fromkeys(("ref", "ft"), (1, "One explains nothing that is an utterance"))
    tiers = {one.name: one.constraint for one in reading.tiers(project)}
    assert tiers == {"ref": "association", "ft": "association", "mb": "subdivision", "ge": "association"}


def test_the_same_tier_of_several_people_and_files_is_one(project: Project, tmp_path: Path) -> None:
    for name, people in (("a", ("Ana", "Rui")), ("b", ("Eva",))):
        sound(tmp_path / "in" / f"{name}.wav", 4.0, seed=ord(name))
        tiers = []
        for at, who in enumerate(people):
            tiers.append(tier(f"tx@{who}", [(at, at + 0.9, f"bom dia {who}")], kind="tx", participant=who))
            tiers.append(tier(f"ft@{who}", refs=[(f"tx@{who}-1", "hi")], kind="ft", parent=f"tx@{who}"))
        eaf(tmp_path / "in" / f"{name}.eaf", *tiers, media=f"{name}.wav")
    import_corpus(project, tmp_path / "in")
    (ft,) = reading.tiers(project)
    assert (ft.name, reading.counts(project)[ft.id].utterances) == ("ft", 3)
    rename_tier(project, "ft", "Translation")
    sound(tmp_path / "more" / "c.wav", 4.0, seed=9)
    one = tier("tx@Ana", [(1, 2, "boa tarde")], kind="tx", participant="Ana")
    below = tier("ft@Ana", refs=[("tx@Ana-1", "hi")], kind="ft", parent="tx@Ana")
    eaf(tmp_path / "more" / "c.eaf", one, below, media="c.wav")
    import_corpus(project, tmp_path / "more")
    assert [(one.name, reading.counts(project)[one.id].utterances) for one in reading.tiers(project)] == [
        ("Translation", 4)
    ]


def test_words_that_were_joined_are_kept_as_parts_with_their_times(project: Project, tmp_path: Path) -> None:
    words = [(0.2 * n, 0.2 * n + 0.2, word) for n, word in enumerate("bom dia a todos a casa fica perto".split(), 1)]
    eaf(tmp_path / "in" / "a.eaf", tier("words", words), media="a.wav")
    import_corpus(project, tmp_path / "in")
    ((text, beside),) = shown(project).items()
    assert [word for _, _, word in beside] == text.split()
    (own,) = reading.tiers(project)
    assert (own.name, own.constraint) == ("words", "included")
    first = reading.beside(project, [1])[1][0]
    assert (first.start, first.end) == (1600, 3200)


def test_tiers_of_an_earlier_import_are_taken_from_the_kept_document(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in" / "a.eaf").write_bytes(GLOSSED.read_bytes())
    import_corpus(project, tmp_path / "in", options={"leave_tiers": "ft;wd;Notes"})
    assert set(shown(project)) == set(GLOSSES)
    assert reading.tiers(project) == []
    set_text(project, 1, "bons dias")
    taken = take_tiers(project, leave="Notes")
    assert {one.name: one.taken for one in taken.tiers if one.taken} == {"ft": 3, "wd": 2, "ps": 1}
    assert {name.replace("bons dias", "bom dia"): those for name, those in shown(project).items()} == GLOSSES
    assert [step.label for step in project.history(1)] == ["Take 6 annotations from kept documents"]
    write(project, reading.tier_named(project, "ft"), 1, "good days")
    assert take_tiers(project, leave="Notes").recordings == 0
    assert shown(project)["bons dias"][0] == ("ft", "", "good days")
    for _ in range(2):
        project.undo()
    merge_with_next(project, 1)
    take_tiers(project)
    assert shown(project)["bons dias a todos"][0] == ("ft", "", "good day to all")
    assert len(reading.standing(project, 1)) == 1
    for path in (project.folder / "sources").iterdir():
        path.write_bytes(b"no gzip")
    (problem,) = take_tiers(project).problems
    assert "cannot be read any more" in problem.reason


def test_circles_and_depths_of_a_damaged_file_do_no_harm(project: Project, tmp_path: Path) -> None:
    deep = [tier("t0", [(0.0, 2.0, "bom dia a todos")], kind="tx")]
    for n in range(1, 300):
        deep.append(tier(f"t{n}", refs=[(f"t{n - 1}-1", f"x{n}")], parent=f"t{n - 1}"))
    circle = [tier("c1", refs=[("c2-1", "a")], parent="c2"), tier("c2", refs=[("c1-1", "b")], parent="c1")]
    eaf(tmp_path / "in" / "a.eaf", *deep, *circle, media="a.wav")
    report = import_corpus(project, tmp_path / "in", options={"tiers": "t0"})
    assert report.added == 1
    assert sum(one.taken for one in report.tiers) == 40
    assert sum(one.left for one in report.tiers) == 299 - 40 + 2
