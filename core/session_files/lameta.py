"""lameta (and SayMore): a .session for every session in a folder of its own beside its sound, a .person for everybody
under People, and a .sprj for the project. Consent, and the licence, have no fields of their own: they are custom fields
here. A paper whose name says “consent” beside a .person proposes that it was given, as lameta takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from core.project.records import Participant
from core.session_files.layout import Layout, PeopleLayout, read, write
from core.session_files.told import Told, unreadable
from core.session_files.xml_tree import XmlTree, add, children, each, first_text, local, set_text
from core.wording import say

ROOT, PERSON, PROJECT = "Session", "Person", "Project"
ENDING, PERSON_ENDING, PROJECT_ENDING = ".session", ".person", ".sprj"
SESSIONS, PEOPLE = "Sessions", "People"
STRING = {"type": "string"}
CUSTOM = "CustomFields"
NO_PAPERS = (".meta", PERSON_ENDING)
REFUSING = re.compile(
    "refus|rechaz|recus|declin|denied|denial|withdr|withh?eld|revok|revoc|retira|negad|unsigned|pending"
    "|(?<![a-z])(?:(?:empty|template)(?![a-z])|(?:no|not|non|sin|sem|without|não|nao)[^a-z]*consent)"
)
"""In the name of a paper: it is none that says that somebody agreed."""
SPEAKER = "participant"
"""What lameta calls somebody of whom it knows no other role."""
LAYOUT = Layout(
    {
        "title": (("title",),),
        "date": (("date",),),
        "place": (("location",), ("locationRegion",), ("locationCountry",), (CUSTOM, "Location_Region"),
                  (CUSTOM, "Location_Country")),
        "description": (("description",),),
        "genre": (("genre",),),
        "languages": (("languages",),),
        "consent": ((CUSTOM, "consent"),),
        "terms": (("accessDescription",),),
        "licence": ((CUSTOM, "licence"), ("access",)),
    },
    PeopleLayout(("contributions",), "contributor", (("name",),), ("role",), None, {}),
)  # fmt: skip


def told_of(tree: XmlTree, path: Path) -> Told:
    """What a .session tells, and its folder. Raises `SessionFileError`."""
    if local(tree.root) != ROOT:
        raise unreadable(path.name, say("it is no session of lameta."))
    told = read(tree.root, LAYOUT, path.stem)
    listed = [name.strip() for name in first_text(tree.root, ("participants",)).split(";") if name.strip()]
    known = {one.name for one in told.people}
    people = [*told.people, *(Participant(0, 0, name) for name in listed if name not in known)]
    places = {name: at for at, name in enumerate(listed)}
    people.sort(key=lambda one: places.get(one.name, len(places)))
    session = replace(told.session, name=path.stem, languages=told.session.languages.replace(";", ", "))
    return Told(session, tuple(replace(one, order=at) for at, one in enumerate(people, 1)), _beside(path))


def _beside(path: Path) -> tuple[str, ...]:
    """The files of a session's folder."""
    try:
        every = sorted(one.name for one in path.parent.iterdir() if one.is_file())
    except OSError:
        return ()
    return tuple(name for name in every if not name.endswith((ENDING, ".meta")))


def put(tree: XmlTree, told: Told, name: str) -> None:
    """Make a .session tell it. Raises `SessionFileError`."""
    root = tree.root
    if local(root) != ROOT:
        raise unreadable(name, say("it is no session of lameta."))
    separated = first_text(root, ("languages",))
    languages = told.session.languages
    if separated.replace(";", ", ") == languages:
        languages = separated
    people = [one for one in told.people if one.role or _contributes(root, one.name)]
    write(root, LAYOUT, Told(replace(told.session, languages=languages), tuple(people)))
    names = "; ".join(dict.fromkeys(one.name for one in told.people))
    there = next(children(root, "participants"), None)
    if there is None and names:
        there = add(root, "participants", {}, STRING)
    if there is not None and [one.strip() for one in (there.text or "").split(";") if one.strip()] != names.split("; "):
        set_text(there, names)
    for one in root:
        if local(one) and not one.attrib and not len(one):
            one.attrib |= STRING
    for one in each(root, (CUSTOM,)):
        for own in one:
            if local(own) in ("consent", "licence") and not own.attrib:
                own.attrib |= STRING


def _contributes(root: Element, name: str) -> bool:
    return any(first_text(one, ("name",)) == name for one in each(root, ("contributions", "contributor")))


def fresh(told: Told) -> XmlTree:
    """A new .session."""
    tree = XmlTree(Element(ROOT))
    for tag in ("title", "date", "genre", "location", "description", "participants"):
        SubElement(tree.root, tag, STRING)
    SubElement(tree.root, CUSTOM, {"type": "xml"})
    SubElement(tree.root, "contributions", {"type": "xml"})
    put(tree, told, told.session.name)
    return tree


def person_file(session: Path, name: str) -> Path | None:
    """Where a participant of a session is described, if anywhere: People/NAME/NAME.person beside Sessions."""
    people = session.parent.parent.parent / PEOPLE
    for folder in (name, name.replace(" ", "_")):
        found = people / folder / f"{folder}{PERSON_ENDING}"
        if "/" not in folder and "\\" not in folder and found.is_file():
            return found
    return None


def agreed(person: Path) -> bool | None:
    """What the names of the papers beside a .person say of consent: True for one with “consent” in it, which lameta
    counts as given; False where one of them speaks of a refusal; None where none says anything."""
    try:
        papers = [one.stem.casefold() for one in person.parent.iterdir() if one.suffix.lower() not in NO_PAPERS]
    except OSError:
        return None
    papers = [one for one in papers if "consent" in one]
    return not any(REFUSING.search(one) for one in papers) if papers else None


def facts_of(tree: XmlTree) -> dict[str, str]:
    """What a .person tells of a speaker: gender, place and age, as far as it does."""
    born = first_text(tree.root, ("birthYear",))
    facts = {
        "gender": first_text(tree.root, ("gender",)).lower(),
        "place": first_text(tree.root, (CUSTOM, "Current_Village")),
        "age": str(say("born {year}", year=born)) if born else "",
    }
    return {fact: value for fact, value in facts.items() if value}


def fresh_person(name: str, facts: Sequence[tuple[str, str]]) -> XmlTree:
    """A new .person."""
    root = Element(PERSON)
    for tag, text in (("name", name), *facts):
        if text:
            SubElement(root, tag, STRING).text = text
    return XmlTree(root)


def fresh_project(name: str, language: str) -> XmlTree:
    """A new .sprj."""
    root = Element(PROJECT)
    SubElement(root, "Title").text = name
    SubElement(root, "Iso639Code").text = language
    return XmlTree(root)
