"""IMDI 3.0: a session of the ISLE Meta Data Initiative, as Arbil, CMDI Maker and lameta write it. Consent, what was
agreed and the licence have no elements of their own there: they stand in its keys, and a licence also in the access to
a file. Written as the schema asks (http://www.mpi.nl/IMDI/Schema/IMDI_3.0.xsd)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from core.session_files.layout import Keyed, Layout, Many, PeopleLayout, read, write
from core.session_files.told import Told, unreadable
from core.session_files.xml_tree import XmlTree, children, local
from core.wording import say

ROOT, SESSION = "METATRANSCRIPT", "Session"
SPACE = "http://www.mpi.nl/IMDI/Schema/IMDI"
KEYS = ("MDGroup", "Keys")
UNSPECIFIED = "Unspecified"
LINKS: Final = {
    "Continent": ("Continents", "ClosedVocabulary"),
    "Country": ("Countries", "OpenVocabulary"),
    "Genre": ("Content-Genre", "OpenVocabulary"),
    "Role": ("Actor-Role", "OpenVocabularyList"),
}
"""Vocabularies that elements point to, as editors write them."""

ORDER = {
    "Session": ("Name", "Title", "Date", "ExternalResourceReference", "Description", "MDGroup", "Resources",
                "References"),
    "MDGroup": ("Location", "Project", "Keys", "Content", "Actors"),
    "Location": ("Continent", "Country", "Region", "Address"),
    "Content": ("Genre", "SubGenre", "Task", "Modalities", "Subject", "CommunicationContext", "Languages", "Keys",
                "Description"),
    "Languages": ("Description", "Language"),
    "Language": ("Id", "Name", "MotherTongue", "PrimaryLanguage", "Dominant", "SourceLanguage", "TargetLanguage",
                 "Description"),
    "Actors": ("Description", "Actor"),
    "Actor": ("Role", "Name", "FullName", "Code", "FamilySocialRole", "Languages", "EthnicGroup", "Age", "BirthDate",
              "Sex", "Education", "Anonymized", "Contact", "Keys", "Description"),
    "Resources": ("MediaFile", "WrittenResource", "LexiconResource", "LexiconComponent", "Source", "Anonyms"),
}  # fmt: skip
LAYOUT = Layout(
    {
        "name": (("Name",),),
        "title": (("Title",),),
        "date": (("Date",),),
        "place": (
            ("MDGroup", "Location", "Address"), ("MDGroup", "Location", "Region"), ("MDGroup", "Location", "Country"),
        ),
        "description": (("Description",), ("MDGroup", "Content", "Description")),
        "languages": (
            Many(("MDGroup", "Content", "Languages"), "Language", (("Name",), ("Id",)), {"Id": "", "Name": ""}),
        ),
        "genre": (("MDGroup", "Content", "Genre"),),
        "consent": (Keyed(KEYS, "Key", "Consent"),),
        "terms": (Keyed(KEYS, "Key", "Terms"),),
        "licence": (Keyed(KEYS, "Key", "Licence"), Keyed(KEYS, "Key", "License"),
                    ("Resources", "MediaFile", "Access", "Availability")),
    },
    PeopleLayout(
        ("MDGroup", "Actors"), "Actor", (("FullName",), ("Name",)), ("Role",),
        Keyed(("Keys",), "Key", "Consent"),
        {"Role": UNSPECIFIED, "Name": "", "FullName": "", "Code": "", "FamilySocialRole": UNSPECIFIED, "Languages": "",
         "EthnicGroup": "", "Age": UNSPECIFIED, "BirthDate": UNSPECIFIED, "Sex": UNSPECIFIED, "Education": "",
         "Anonymized": UNSPECIFIED, "Keys": ""},
        (("Code",),),
    ),
    (("Resources", "MediaFile", "ResourceLink"), ("Resources", "WrittenResource", "ResourceLink")),
    ORDER,
)  # fmt: skip


def told_of(tree: XmlTree, name: str) -> Told:
    """What a file tells; `name` is the file's. Raises `SessionFileError` for one that describes no session."""
    return read(_session(tree, name), LAYOUT, name.rpartition(".")[0] or name)


def put(tree: XmlTree, told: Told, name: str) -> None:
    """Make a file tell it. Raises `SessionFileError`."""
    write(_session(tree, name), LAYOUT, told)


def _session(tree: XmlTree, name: str) -> Element:
    found = next(children(tree.root, SESSION), None) if local(tree.root) == ROOT else None
    if found is None:
        raise unreadable(name, say("it is no description of a session (IMDI can describe corpora and catalogues too)."))
    return found


def fresh(told: Told) -> XmlTree:
    """A new file with all that the schema wants; what is not known is "Unspecified" there."""
    root = Element(
        ROOT,
        {
            "xmlns": SPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{SPACE} {SPACE}_3.0.xsd",
            "Type": "SESSION",
            "Version": "0",
            "FormatId": "IMDI 3.0",
            "Originator": "Vizinho",
            "Date": datetime.now(UTC).strftime("%Y-%m-%d"),
        },
    )
    session = SubElement(root, SESSION)
    for tag, text in (("Name", ""), ("Title", ""), ("Date", UNSPECIFIED), ("Description", ""), ("MDGroup", None)):
        SubElement(session, tag).text = text
    group = session[-1]
    location = SubElement(group, "Location")
    for tag in ("Continent", "Country"):
        _vocabulary(SubElement(location, tag)).text = UNSPECIFIED
    project = SubElement(group, "Project")
    for tag in ("Name", "Title", "Id", "Contact"):
        SubElement(project, tag)
    SubElement(group, "Keys")
    content = SubElement(group, "Content")
    _vocabulary(SubElement(content, "Genre")).text = UNSPECIFIED
    context = SubElement(content, "CommunicationContext")
    for tag in ("Interactivity", "PlanningType", "Involvement", "SocialContext", "EventStructure", "Channel"):
        SubElement(context, tag).text = UNSPECIFIED
    for tag in ("Languages", "Keys"):
        SubElement(content, tag)
    SubElement(group, "Actors")
    resources = SubElement(session, "Resources")
    for name in told.media:
        _add_media(resources, name)
    SubElement(session, "References")
    tree = XmlTree(root)
    write(session, LAYOUT, told)
    return tree


def _vocabulary(element: Element) -> Element:
    file, kind = LINKS[element.tag]
    element.attrib |= {"Type": kind, "Link": f"{SPACE.removesuffix('/IMDI')}/{file}.xml"}
    return element


def _add_media(resources: Element, name: str) -> None:
    media = SubElement(resources, "MediaFile")
    SubElement(media, "ResourceLink").text = name
    for tag, text in (("Type", "audio"), ("Format", UNSPECIFIED), ("Size", ""), ("Quality", UNSPECIFIED)):
        SubElement(media, tag).text = text
    SubElement(media, "RecordingConditions")
    position = SubElement(media, "TimePosition")
    SubElement(position, "Start").text = UNSPECIFIED
    access = SubElement(media, "Access")
    for tag, text in (("Availability", ""), ("Date", UNSPECIFIED), ("Owner", ""), ("Publisher", ""), ("Contact", "")):
        SubElement(access, tag).text = text
    SubElement(media, "Keys")
