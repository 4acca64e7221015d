"""Descriptions of sessions: read, changed and written again with all that is not known; new ones; mutated ones."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from core.errors import ProjectError
from core.project.filters import Condition
from core.project.queries import Query
from core.project.records import Consent, Participant, Session
from core.project.sessions import edits
from core.project.sessions.reading import recordings_of, sessions
from core.project.speakers import merge_speakers
from core.session_files import FORMATS, format_of, lameta
from core.session_files.give import give_sessions
from core.session_files.reading import read_sessions
from core.session_files.take import take_sessions
from core.session_files.told import SessionFileError, Told
from core.session_files.xml_tree import XmlTree
from tests.conftest import REPOSITORY
from tests.core.project.corpora import make_project
from tests.core.session_files.described import ENDINGS, EVERY, IMDI, LAMETA, PERSON

SHARED = REPOSITORY.parent / "shared" / "data" / "elan-mini" / "lameta-edolo" / "ETR009.session"


def told_of(raw: bytes, name: str) -> Told:
    tree = XmlTree.read(raw, name)
    return format_of(tree, name).told_of(tree, Path(name))


def same(one: bytes, other: bytes) -> bool:
    return ET.canonicalize(one.decode(), strip_text=True, with_comments=True) == ET.canonicalize(
        other.decode(), strip_text=True, with_comments=True
    )


def test_each_format_tells_its_facts() -> None:
    told = {key: told_of(text.encode(), f"x{ENDINGS[key]}") for key, text in EVERY.items()}
    imdi = told["imdi"]
    assert imdi.session == Session(0, "fish01", "How to fish", "2010-06-06", "Papua New Guinea",
                                   "Two men tell & laugh", "Edolo", "narrative", licence="CC BY 4.0")  # fmt: skip
    assert [(one.name, one.role, one.consent) for one in imdi.people] == [
        ("Awi H.", "Speaker", ""), ("Ilawi", "Speaker", "refused"),
    ]  # fmt: skip
    assert imdi.media == ("media/r0.mp4", "r0.eaf")
    media = told["media-session"]
    assert (media.session.name, media.session.date, media.session.languages) == ("talk7", "1998", "Wolof")
    assert (media.session.genre, media.people[0].name, media.media) == ("interview", "Fatou", ("r1.wav",))
    lameta = told["lameta"]
    assert (lameta.session.name, lameta.session.languages, lameta.session.licence) == ("x", "etr, tpi", "Open")
    assert [(one.name, one.role) for one in lameta.people] == [("Awi H.", "speaker"), ("Ana", "")]
    blam = told["blam"]
    assert (blam.session.title, blam.session.place, blam.people[0].name) == ("A walk", "Peru", "Rosa")
    assert blam.media == ("r1.wav",)


@pytest.mark.parametrize("key", EVERY)
def test_what_is_unchanged_is_written_as_it_stood_and_a_change_changes_that_alone(key: str) -> None:
    raw, name = EVERY[key].encode(), f"x{ENDINGS[key]}"
    tree = XmlTree.read(raw, name)
    format = format_of(tree, name)
    told = format.told_of(tree, Path(name))
    format.put(tree, told, name)
    assert same(tree.written(), raw)
    session = replace(told.session, title="Другое & <more>", date="2020-02-03", genre="song")
    people = (*told.people, Participant(0, 0, "Neu", "researcher"))
    format.put(tree, Told(session, people, told.media), name)
    again = told_of(tree.written(), name)
    held = format.held(tree, name)
    assert (again.session.title, again.session.date) == ("Другое & <more>", "2020-02-03")
    assert again.session.genre == ("song" if "genre" in held else "")
    assert [one.name for one in again.people] == [one.name for one in people]
    format.put(tree, told, name)
    left = told_of(tree.written(), name)
    assert (left.session, [one.name for one in left.people]) == (told.session, [one.name for one in told.people])


@pytest.mark.parametrize("key", FORMATS)
def test_a_new_file_tells_all_that_its_format_holds(key: str) -> None:
    session = Session(0, "s1", "T", "2020-02", "Lima", "One.\nTwo.", "que, spa", "song", "given", "only at home",
                      "CC BY-NC 4.0")  # fmt: skip
    people = (Participant(0, 0, "Rosa", "speaker", "limited", 1), Participant(0, 0, "Ana", "", "", 2))
    tree = FORMATS[key].fresh(Told(session, people, ("a.wav",)))
    again = told_of(tree.written(), f"s1{FORMATS[key].suffix}")
    assert again.session == session
    assert [one.name for one in again.people] == ["Rosa", "Ana"]
    if key != "lameta":
        assert (again.people[0].consent, again.media) == ("limited", ("a.wav",))


def test_sessions_are_found_by_the_names_of_files_and_go_out_again(tmp_path: Path) -> None:
    source = tmp_path / "in"
    (source / "Sessions" / "canoe").mkdir(parents=True)
    (source / "People" / "Awi H").mkdir(parents=True)
    (source / "fish.imdi").write_text(IMDI, encoding="utf-8")
    (source / "Sessions" / "canoe" / "canoe.session").write_text(LAMETA, encoding="utf-8")
    (source / "Sessions" / "canoe" / "r1.mp3").write_bytes(b"")
    person = source / "People" / "Awi H."
    person.mkdir()
    (person / "Awi H..person").write_text(PERSON, encoding="utf-8")
    (person / "Awi_Consent.JPG").write_bytes(b"")
    (source / "other.imdi").write_text(IMDI.replace("r0.", "nowhere.").replace("fish01", "x"), encoding="utf-8")
    (source / "bad.imdi").write_text(IMDI[:900], encoding="utf-8")
    with make_project(tmp_path / "p", recordings=2) as project:
        with project.step("x") as step:
            step.change("speakers", 1, name="Awi H.")
        taken = take_sessions(project, read_sessions(project, [source]))
        assert (sorted(taken.sessions), taken.recordings, taken.speakers) == (["canoe", "fish01"], 2, 1)
        assert sorted(one.where for one in taken.problems) == ["bad.imdi", "other.imdi"]
        canoe, fish = sessions(project)
        assert (canoe.consent, fish.consent, fish.recordings) == ("", "refused", (1,))
        assert [(one.name, one.consent) for one in canoe.people] == [("Awi H.", "given"), ("Ana", "")]
        assert project.speakers()[0].age == "born 1972"
        assert project.count(Query(conditions=(Condition("consent", "is", "refused"),))) == 3
        edits.change_session(project, fish.session.id, {"title": "Fishing", "consent": "limited"})
        given = give_sessions(project, tmp_path / "imdi", "imdi")
        assert (given.sessions, given.files) == (2, 2)
        assert any("canoe" in said for said in given.not_held)
        out = (tmp_path / "imdi" / "fish01.imdi").read_text(encoding="utf-8")
        wanted = IMDI.replace("<Title>How to fish<", "<Title>Fishing<").replace(
            "rain</Key>", 'rain</Key><Key Name="Consent">limited</Key>'
        )
        assert same(out.encode(), wanted.encode())
        give_sessions(project, tmp_path / "lameta", "lameta")
        there = (tmp_path / "lameta" / "Sessions" / "canoe" / "canoe.session").read_bytes()
        assert same(there, LAMETA.encode())
        assert b"Grade 2" in (tmp_path / "lameta" / "People" / "Awi H" / "Awi H.person").read_bytes()
        project.undo()
        project.undo()
        assert not sessions(project)
        assert [one.session_id for one in project.recordings()] == [None, None]


def test_what_was_written_here_stays_and_the_strictest_consent_wins_when_files_are_read_again(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    file = source / "fish.imdi"
    file.write_text(IMDI, encoding="utf-8")
    with make_project(tmp_path / "p", recordings=2) as project:
        assert take_sessions(project, read_sessions(project, [file])).differing == []
        assert take_sessions(project, read_sessions(project, [file])).differing == []
        (fish,) = sessions(project)
        people = [replace(one, consent="refused" if one.name == "Awi H." else "") for one in fish.people]
        facts = {"title": "Fishing", "genre": "", "consent": "limited"}
        edits.change_session(project, fish.session.id, facts, people=people)
        file.write_text(
            IMDI.replace("2010-06-06", "2010-06-07").replace("Title>How to fish", "Title>To fish").replace(
                "<Code>A1</Code>\n          <Age>38</Age><Keys/>",
                '<Code>A1</Code><Keys><Key Name="Consent">given</Key></Keys>',
            ),
            encoding="utf-8",
        )  # fmt: skip
        differing = take_sessions(project, read_sessions(project, [file])).differing
        (fish,) = sessions(project)
        assert (fish.session.title, fish.session.genre, fish.session.date) == ("Fishing", "", "2010-06-07")
        assert fish.session.consent == "limited"
        assert {one.name: one.consent for one in fish.people} == {"Awi H.": "refused", "Ilawi": "refused"}
        assert len(differing) == 4
        assert any("consent of Awi H. stays refused; the file says given" in said for said in differing)
        assert any("consent of Ilawi is refused now, as the file says; here it was not noted" in s for s in differing)
        edits.change_session(project, fish.session.id, {"name": "angling"}, people=[fish.people[0]])
        differing = take_sessions(project, read_sessions(project, [file])).differing
        (fish,) = sessions(project)
        assert (fish.session.name, [one.name for one in fish.people]) == ("angling", ["Awi H."])
        assert any("Ilawi was taken out" in said for said in differing)


def test_recordings_that_a_file_moves_take_the_limits_of_their_session_along(tmp_path: Path) -> None:
    (tmp_path / "fish.imdi").write_text(IMDI.replace(">refused<", ">given<"), encoding="utf-8")
    with make_project(tmp_path / "p", recordings=2) as project:
        edits.add_session(project, {"name": "mine", "consent": "refused"}, [1])
        (said,) = take_sessions(project, read_sessions(project, [tmp_path / "fish.imdi"])).differing
        assert "fish01: consent is refused, as in the session mine" in said
        assert {one.session.name: one.consent for one in sessions(project)} == {"fish01": "refused", "mine": "refused"}


@pytest.mark.parametrize(
    ("paper", "agreed"),
    [("Awi_Consent.JPG", True), ("consentimiento.pdf", True), ("Juno consent.pdf", True), ("photo.jpg", None),
     ("Awi_consent_REFUSED.txt", False), ("no-consent.txt", False), ("Consent withdrawn.pdf", False),
     ("sin_consentimiento.pdf", False), ("consent_form_template.pdf", False), ("consent-declined.mp3", False)],
)  # fmt: skip
def test_a_paper_proposes_consent_only_by_a_name_that_refuses_nothing(
    tmp_path: Path, paper: str, agreed: bool | None
) -> None:
    person = tmp_path / "Consenta.person"
    person.touch()
    (tmp_path / paper).touch()
    assert lameta.agreed(person) is agreed
    (tmp_path / "consent revoked.meta").touch()
    assert lameta.agreed(person) is agreed
    (tmp_path / "consent revoked.txt").touch()
    assert lameta.agreed(person) is False


def test_a_paper_is_a_proposal_only_where_nobody_said_anything(tmp_path: Path) -> None:
    source = tmp_path / "in"
    session, person = source / "Sessions" / "r1", source / "People" / "Awi H."
    session.mkdir(parents=True)
    person.mkdir(parents=True)
    (session / "r1.session").write_text(LAMETA, encoding="utf-8")
    (person / "Awi H..person").write_text(PERSON, encoding="utf-8")
    (person / "consent.pdf").touch()
    with make_project(tmp_path / "p", recordings=2) as project:
        take_sessions(project, read_sessions(project, [source]))
        answers: tuple[Consent, ...] = ("refused", "")
        for consent in answers:
            (one,) = sessions(project)
            people = [replace(who, consent=consent if who.name == "Awi H." else "given") for who in one.people]  # type: ignore[arg-type]
            edits.change_session(project, one.session.id, {}, people=people)
            assert len(take_sessions(project, read_sessions(project, [source])).differing) == 1
            assert sessions(project)[0].people[0].consent == consent


def test_one_person_made_of_two_keeps_the_strictest_consent_and_the_paper(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        with project.step("x") as step:
            ana, anna = (step.add("speakers", name=name) for name in ("Ana", "Anna"))
        wanted: dict[tuple[Consent, Consent], Consent] = {
            ("given", "refused"): "refused",
            ("refused", "given"): "refused",
            ("limited", ""): "limited",
            ("given", ""): "",
            ("given", "given"): "given",
        }
        for at, both in enumerate(wanted):
            people = [
                Participant(0, 0, name, "speaker", consent, 0, paper)
                for name, consent, paper in zip(("Ana", "Anna"), both, ("", "d"), strict=True)
            ]
            edits.add_session(project, {"name": str(at)}, [], people)
        before = sessions(project)
        merge_speakers(project, ana, [anna])
        assert [[(who.name, who.consent, who.document) for who in one.people] for one in sessions(project)] == [
            [("Ana", consent, "d")] for consent in wanted.values()
        ]
        project.undo()
        assert sessions(project) == before
        twice = [Participant(0, 0, "Eva", "", "given"), Participant(0, 0, "Eva", "", "refused")]
        edits.change_session(project, before[0].session.id, {}, people=twice)
        assert [who.consent for who in sessions(project)[0].people] == ["refused"]


def test_the_query_and_the_reader_agree_on_every_consent(tmp_path: Path) -> None:
    said: tuple[Consent, ...] = ("", "given", "limited", "refused")
    with make_project(tmp_path / "p") as project:
        id = edits.add_session(project, {"name": "one"}, [1])
        for whole in said:
            for each in [(), *((one,) for one in said), *combinations(said, 2)]:
                people = [Participant(0, id, f"P{at}", "", one) for at, one in enumerate(each)]
                edits.change_session(project, id, {"consent": whole}, people=people)
                (known,) = sessions(project)
                assert whole not in ("refused", "limited") or known.consent in ("refused", "", whole)
                assert whole != "refused" or known.consent == "refused"
                assert project.count(Query(conditions=(Condition("consent", "is", known.consent),))) == 5


def test_consent_is_that_of_the_least_who_agreed(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        id = edits.add_session(project, {"name": "one", "consent": "given"}, [1])
        for consents, together in (((), "given"), (("", ""), "given"), (("", "limited"), "limited"),
                                   (("limited", "refused"), "refused")):  # fmt: skip
            people = [Participant(0, id, f"P{at}", "", one) for at, one in enumerate(consents)]  # type: ignore[arg-type]
            edits.change_session(project, id, {}, people=people)
            (known,) = sessions(project)
            assert known.consent == together
            assert project.count(Query(conditions=(Condition("consent", "is", together),))) == 5
        for facts in ({"name": ""}, {"date": "last year"}, {"consent": "maybe"}, {"colour": "red"}):
            with pytest.raises(ProjectError):
                edits.change_session(project, id, facts)
        edits.remove_session(project, id)
        assert project.recordings()[0].session_id is None
        project.undo()
        assert len(sessions(project)[0].people) == 2


def test_recordings_are_found_of_however_many_utterances_are_chosen(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=2600, recordings=3) as project:
        rows = sorted(project.each(), key=lambda row: (row.recording_id != 2, row.recording_id, row.id))
        assert recordings_of(project, [row.id for row in rows]) == [2, 1, 3]
        assert recordings_of(project, []) == []


@pytest.mark.skipif(not SHARED.is_file(), reason="the shared data is not here")
def test_a_session_of_lameta_s_own_sample_is_the_same_again() -> None:
    raw = SHARED.read_bytes()
    tree = XmlTree.read(raw, SHARED.name)
    told = format_of(tree, SHARED.name).told_of(tree, SHARED)
    assert (told.session.place, told.session.date) == ("Huya", "2010-06-06")
    assert [one.name for one in told.people] == ["Awi Heole", "Ilawi Amosa"]
    format_of(tree, SHARED.name).put(tree, told, SHARED.name)
    assert same(tree.written(), raw)


def mutated(text: str, chance: random.Random) -> bytes:
    """A file as a bad copy, an old program or a careless hand leaves it."""
    raw = bytearray(text.encode())
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(raw))
        match chance.randrange(7):
            case 0:
                del raw[at : at + chance.randint(1, 40)]
            case 1:
                raw[at] = chance.randrange(256)
            case 2:
                raw[at:at] = chance.choice([b"<Actor/>", b"</Session>", b"&bad;", b"<!--", b"\0", b"<Keys>", b'"'])
            case 3:
                other = chance.randrange(len(raw))
                raw[at:at] = raw[other : other + chance.randint(1, 200)]
            case 4:
                raw = raw[: at + 1]
            case _:
                elements = re.findall(rb"<([\w:]+)[^<>]*>[^<>]*</\1>", bytes(raw))
                tag = chance.choice(elements or [b"Name"])
                new = chance.choice([b"", b"<!-- x -->", b"<Actor/>", b"<Session><Name/></Session>"])
                raw = bytearray(re.sub(rb"<%s[^<>]*>[^<>]*</%s>" % (tag, tag), new, bytes(raw), count=1))
    return bytes(raw)


def refusal(raw: bytes, name: str) -> SessionFileError | None:
    """What is said of a file that cannot be read; None for one that is read, changed and read again."""
    try:
        tree = XmlTree.read(raw, name)
        format = format_of(tree, name)
        told = format.told_of(tree, Path(name))
        format.put(tree, replace(told, session=replace(told.session, title="another")), name)
        told_of(tree.written(), name)
    except SessionFileError as error:
        return error
    return None


def test_mutated_files_are_read_or_refused_by_name(tmp_path: Path) -> None:
    chance = random.Random(14)
    read = refused = 0
    with make_project(tmp_path / "p", recordings=2) as project:
        for number in range(400):
            key = chance.choice(sorted(EVERY))
            name = f"m{number}{ENDINGS[key]}"
            raw = mutated(EVERY[key], chance)
            error = refusal(raw, name)
            read, refused = read + (error is None), refused + (error is not None)
            assert error is None or (name in error.message and error.hint)
            if number % 8 == 0:
                (tmp_path / name).write_bytes(raw)
                taken = take_sessions(project, read_sessions(project, [tmp_path / name]))
                assert len(taken.sessions) + len(taken.problems) == 1
        assert min(read, refused) > 40
