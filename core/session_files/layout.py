"""Reading and writing sessions in XML by a table: where in a format each fact stands. What the table does not name is
never touched; a fact is written only where the file says something else of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from core.project.records import Consent, Participant, Session
from core.session_files.told import Told
from core.session_files.xml_tree import Order, Path, add, children, each, first_text, made, set_text, text_of

CONSENT_WORDS: dict[str, Consent] = {
    "given": "given", "yes": "given", "informed": "given", "oral": "given", "written": "given", "true": "given",
    "limited": "limited", "restricted": "limited", "given within limits": "limited",
    "refused": "refused", "no": "refused", "false": "refused", "withdrawn": "refused",
}  # fmt: skip
"""What files say of consent; whatever else they say is not counted as one."""


@dataclass(frozen=True)
class Keyed:
    """A fact that is one of several named values: `<Key Name="Licence">` below a container."""

    container: Path
    tag: str
    name: str
    attribute: str = "Name"


@dataclass(frozen=True)
class Many:
    """A fact of several elements, joined by commas: `item` below the session, and below each the places that may say
    it, the first of which is written. Elements that the value no longer names go. `filled` are values that the schema
    wants of a new one."""

    container: Path
    item: str
    texts: tuple[Path, ...]
    filled: Mapping[str, str] = field(default_factory=dict)


Place = Path | Keyed | Many


@dataclass(frozen=True)
class PeopleLayout:
    """Where those who take part stand: `item` below `container`; their `names`, all written, role and
    consent. `filled` are values that the schema wants of a new one; `also` says a name where none of `names` does."""

    container: Path
    item: str
    names: tuple[Path, ...]
    role: Path = ()
    consent: Keyed | None = None
    filled: Mapping[str, str] = field(default_factory=dict)
    also: tuple[Path, ...] = ()

    def name_in(self, one: Element) -> str:
        """What somebody is called."""
        return _of(one, (*self.names, *self.also))


@dataclass(frozen=True)
class Layout:
    """Where facts stand below the element of a session. Of `facts` with several places the first that says something is
    read, and the first is written. `media` are places that name files."""

    facts: Mapping[str, tuple[Place, ...]]
    people: PeopleLayout
    media: tuple[Path, ...] = ()
    order: Order = field(default_factory=dict)

    @property
    def held(self) -> frozenset[str]:
        """The facts that the format has a place for."""
        return frozenset(self.facts)


def read(session: Element, layout: Layout, name: str) -> Told:
    """What an element tells; `name` is the session's where the file has none."""
    facts = {fact: _fact(session, places) for fact, places in layout.facts.items()}
    facts["consent"] = consent_in(facts.get("consent", ""))
    facts["name"] = facts.get("name") or name
    media = dict.fromkeys(text for path in layout.media for one in each(session, path) if (text := text_of(one)))
    return Told(Session(0, **facts), tuple(_people(session, layout.people)), tuple(media))  # type: ignore[arg-type]


def consent_in(text: str) -> Consent:
    """What a word says of consent; "" for one that is not known, which is no consent."""
    return CONSENT_WORDS.get(text.strip().casefold(), "")


def _fact(session: Element, places: Sequence[Place]) -> str:
    return next((text for place in places if (text := _text(session, place))), "")


def _text(session: Element, place: Place) -> str:
    if isinstance(place, Keyed):
        return text_of(_keyed(session, place))
    if isinstance(place, Many):
        return ", ".join(dict.fromkeys(text for one in _items(session, place) if (text := _of(one, place.texts))))
    return first_text(session, place)


def _keyed(session: Element, place: Keyed) -> Element | None:
    for container in each(session, place.container):
        for one in children(container, place.tag):
            if one.get(place.attribute, "").casefold() == place.name.casefold():
                return one
    return None


def _items(session: Element, place: Many) -> list[Element]:
    return list(each(session, (*place.container, place.item)))


def _of(one: Element, paths: Sequence[Path]) -> str:
    return next((text for path in paths if (text := first_text(one, path))), "")


def _people(session: Element, layout: PeopleLayout) -> list[Participant]:
    found: list[Participant] = []
    for one in each(session, (*layout.container, layout.item)):
        name = layout.name_in(one)
        if name:
            role = first_text(one, layout.role) if layout.role else ""
            consent = consent_in(_text(one, layout.consent)) if layout.consent else ""
            found.append(Participant(0, 0, name, role, consent, len(found) + 1))
    return found


def write(session: Element, layout: Layout, told: Told) -> None:
    """Make an element say it. What it says already is left as it stands."""
    before = read(session, layout, told.session.name)
    for fact, places in layout.facts.items():
        wanted = str(getattr(told.session, fact))
        if wanted != str(getattr(before.session, fact)) or (fact == "name" and not _fact(session, places)):
            _put(session, places[0], wanted, layout.order)
            for place in places[1:] if not wanted else ():
                _put(session, place, "", layout.order)
    _put_people(session, layout, told.people)


def _put(session: Element, place: Place, text: str, order: Order) -> None:
    if isinstance(place, Many):
        _put_many(session, place, text, order)
    elif isinstance(place, Keyed):
        found = _keyed(session, place)
        if found is None and text:
            container = made(session, place.container, order)
            found = add(container, place.tag, order, {place.attribute: place.name})
        if found is not None:
            set_text(found, text)
    else:
        there = next(each(session, place), None)
        if there is None and text:
            there = made(session, place, order)
        if there is not None:
            set_text(there, text)


def _put_many(session: Element, place: Many, text: str, order: Order) -> None:
    wanted = [part.strip() for part in text.split(",") if part.strip()]
    for container in each(session, place.container):
        for one in list(children(container, place.item)):
            if (said := _of(one, place.texts)) in wanted:
                wanted.remove(said)
            else:
                container.remove(one)
    for said in wanted:
        item = add(made(session, place.container, order), place.item, order)
        for tag, value in place.filled.items():
            set_text(add(item, tag, order), value)
        set_text(made(item, place.texts[0], order), said)


def _put_people(session: Element, layout: Layout, people: Sequence[Participant]) -> None:
    """Those who take part: known again by name and role, else by name."""
    places = layout.people
    waiting = list(people)
    if not waiting and next(each(session, (*places.container, places.item)), None) is None:
        return
    container = made(session, places.container, layout.order)
    for one in list(children(container, places.item)):
        name = places.name_in(one)
        if not name:
            continue
        role = first_text(one, places.role) if places.role else ""
        found = next((p for p in waiting if (p.name, p.role) == (name, role)), None)
        found = found or next((p for p in waiting if p.name == name), None)
        if found is None:
            container.remove(one)
        else:
            waiting.remove(found)
            _describe(one, places, found, layout.order)
    for person in waiting:
        item = add(container, places.item, layout.order)
        for tag, value in places.filled.items():
            set_text(add(item, tag, layout.order), value)
        for path in places.names:
            set_text(made(item, path, layout.order), person.name)
        _describe(item, places, person, layout.order)


def _describe(one: Element, places: PeopleLayout, person: Participant, order: Order) -> None:
    if places.role and first_text(one, places.role) != person.role:
        set_text(made(one, places.role, order), person.role)
    if places.consent and consent_in(_text(one, places.consent)) != person.consent:
        _put(one, places.consent, person.consent, order)
