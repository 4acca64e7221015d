"""CMDI: metadata of CLARIN, one profile or another inside the same envelope, in CMDI 1.1 and 1.2. Read and written
again are lat-session (The Language Archive's, which has the elements of IMDI), imdi-session-profile,
media-session-profile (of the Bavarian Archive for Speech Signals) and BLAM-Bundle (of the Language Archive Cologne); a
new file is a lat-session. Their elements are those of the public conversions from IMDI and of BLAM's own description.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from core.session_files.layout import Keyed, Layout, Many, PeopleLayout, read, write
from core.session_files.told import Told, unreadable
from core.session_files.xml_tree import Path, XmlTree, children, each, local, text_of
from core.wording import say

ROOT = "CMD"
SPACE, LAT = "http://www.clarin.eu/cmd/", "http://lat.mpi.nl/"
LAT_SESSION = "clarin.eu:cr1:p_1407745712035"
PROFILES = "http://catalog.clarin.eu/ds/ComponentRegistry/rest/registry/profiles"
KEYS: Path = ("Keys",)
LANGUAGE = {"Id": "Unspecified", "Name": "", "Dominant": "Unspecified", "SourceLanguage": "Unspecified",
            "TargetLanguage": "Unspecified"}  # fmt: skip
_LAT = Layout(
    {
        "name": (("Name",),),
        "title": (("Title",),),
        "date": (("Date",),),
        "place": (("Location", "Address"), ("Location", "Region"), ("Location", "Country")),
        "description": (("descriptions", "Description"),),
        "languages": (Many(("Content", "Content_Languages"), "Content_Language", (("Name",), ("Id",)), LANGUAGE),),
        "genre": (("Content", "Genre"),),
        "consent": (Keyed(KEYS, "Key", "Consent"),),
        "terms": (Keyed(KEYS, "Key", "Terms"),),
        "licence": (Keyed(KEYS, "Key", "Licence"), Keyed(KEYS, "Key", "License")),
    },
    PeopleLayout(
        ("Actors",), "Actor", (("FullName",), ("Name",)), ("Role",), Keyed(("Keys",), "Key", "Consent"),
        {"Role": "Unspecified", "Name": "", "FullName": "", "Code": "", "FamilySocialRole": "", "EthnicGroup": "",
         "Age": "Unspecified", "BirthDate": "Unspecified", "Sex": "Unspecified", "Education": "",
         "Anonymized": "Unspecified"},
    ),
    order={
        "lat-session": ("History", "Name", "Title", "Date", "descriptions", "InfoLink", "Location", "Project", "Keys",
                        "Content", "Actors", "Resources", "References"),
        "Location": ("Continent", "Country", "Region", "Address"),
        "Content": ("Genre", "SubGenre", "Task", "Modalities", "Subject", "CommunicationContext", "Content_Languages",
                    "Keys", "descriptions"),
        "Content_Languages": ("descriptions", "Content_Language"),
        "Content_Language": ("Id", "Name", "Dominant", "SourceLanguage", "TargetLanguage", "descriptions"),
        "Actors": ("descriptions", "Actor"),
        "Actor": ("Role", "Name", "FullName", "Code", "FamilySocialRole", "EthnicGroup", "Age", "BirthDate", "Sex",
                  "Education", "Anonymized", "Contact", "Keys", "descriptions", "Actor_Languages"),
    },
)  # fmt: skip
_IMDI_SESSION = Layout(
    {**_LAT.facts,
        "place": (
            ("MDGroup", "Location", "Address"), ("MDGroup", "Location", "Region"), ("MDGroup", "Location", "Country"),
        ),
        "genre": (("MDGroup", "Content", "Genre"),),
        "languages": (
            Many(("MDGroup", "Content", "Content_Languages"), "Content_Language", (("Name",), ("Id",)), LANGUAGE),
        ),
        "consent": (Keyed(("MDGroup", "Keys"), "Key", "Consent"),),
        "terms": (Keyed(("MDGroup", "Keys"), "Key", "Terms"),),
        "licence": (Keyed(("MDGroup", "Keys"), "Key", "Licence"), Keyed(("MDGroup", "Keys"), "Key", "License")),
    },
    PeopleLayout(("MDGroup", "Actors"), "Actor", (("FullName",), ("Name",)), ("Role",),
                 Keyed(("Keys",), "Key", "Consent"), _LAT.people.filled),
    order=_LAT.order,
)  # fmt: skip
_MEDIA_SESSION = Layout(
    {
        "name": (("media-session", "Name"),),
        "title": (("media-session", "Title"),),
        "date": (("media-session", "RecordingDate"),),
        "description": (("media-session", "Descriptions", "Description"),),
        "languages": (
            Many(("media-session", "SubjectLanguages"), "SubjectLanguage", (("Language", "LanguageName"),)),
        ),
        "genre": (("media-session", "Content", "Genre"),),
    },
    PeopleLayout(("media-session", "media-session-actors"), "media-session-actor",
                 (("Name",),), ("Role",), also=(("Code",),)),
    order={
        "media-session": ("Name", "Title", "NumberOfSpeakers", "Corpus", "Environment", "RecordingDate",
                          "NumberOfRecordings", "NumberMediaFiles", "Descriptions", "SubjectLanguages",
                          "media-session-actors", "Content", "media-annotation-bundle", "WrittenResource"),
        "media-session-actor": ("Role", "Name", "Code", "Age", "Sex"),
    },
)  # fmt: skip
GENERAL, PUBLISHED = "BundleGeneralInfo", "BundlePublicationInfo"
_BLAM = Layout(
    {
        "title": ((GENERAL, "BundleDisplayTitle"),),
        "date": ((GENERAL, "BundleRecordingDate"),),
        "place": (
            (GENERAL, "BundleLocation", "BundleLocationDisplayName"),
            (GENERAL, "BundleLocation", "BundleRegionDisplayName"),
            (GENERAL, "BundleLocation", "BundleCountryDisplayName"),
        ),
        "description": ((GENERAL, "BundleDescription"),),
        "languages": (
            Many((GENERAL, "BundleObjectLanguages"), "BundleObjectLanguage",
                 (("ObjectLanguageDisplayName",), ("ObjectLanguageGlottologCode",))),
        ),
        "licence": (("BundleAdministrativeInfo", "License", "LicenseIdentifier"),),
    },
    PeopleLayout((PUBLISHED, "BundleContributors"), "BundleContributor", (("ContributorDisplayName",),)),
    (
        ("BundleStructuralInfo", "BundleResources", "MediaResource", "FileName"),
        ("BundleStructuralInfo", "BundleResources", "WrittenResource", "FileName"),
    ),
    {
        GENERAL: ("BundleDisplayTitle", "BundleDescription", "BundleKeywords", "BundleObjectLanguages",
                  "BundleRecordingDate", "BundleLocation"),
        "BundleLocation": ("BundleGeoLocation", "BundleLocationDisplayName", "BundleRegionDisplayName",
                           "BundleCountryDisplayName"),
        PUBLISHED: ("BundleCreators", "BundlePublicationYear", "BundleContributors"),
        "BundleAdministrativeInfo": ("BundleIsIdenticalTo", "BundleIsDerivedFrom", "License"),
    },
)  # fmt: skip
LAYOUTS = {"lat-session": _LAT, "Session": _IMDI_SESSION, "media-session-profile": _MEDIA_SESSION}
BLAM = "BLAM-"


def told_of(tree: XmlTree, name: str) -> Told:
    """What a file tells; `name` is the file's. Raises `SessionFileError` for a profile that is not known."""
    profile, layout = _profile(tree, name)
    told = read(profile, layout, name.rpartition(".")[0] or name)
    refs = each(tree.root, ("Resources", "ResourceProxyList", "ResourceProxy", "ResourceRef"))
    named = dict.fromkeys((*told.media, *(text for ref in refs if (text := _file_of(ref)))))
    return Told(told.session, told.people, tuple(named))


def layout_of(tree: XmlTree, name: str) -> Layout:
    """What a file's profile has a place for. Raises `SessionFileError`."""
    return _profile(tree, name)[1]


def put(tree: XmlTree, told: Told, name: str) -> None:
    """Make a file tell it. Raises `SessionFileError`."""
    profile, layout = _profile(tree, name)
    write(profile, layout, told)


def _profile(tree: XmlTree, name: str) -> tuple[Element, Layout]:
    components = next(children(tree.root, "Components"), None) if local(tree.root) == ROOT else None
    if components is None:
        raise unreadable(name, say("it is no CMDI: it has no components."))
    for one in components:
        if local(one) in LAYOUTS:
            return one, LAYOUTS[local(one)]
        if local(one).startswith(BLAM) and next(children(one, GENERAL), None) is not None:
            return one, _BLAM
    there = [local(one) for one in components if local(one)]
    raise unreadable(name, say("its profile {profile} describes no session that is known here.", profile=there or "?"))


def _file_of(ref: Element) -> str:
    """The file that a reference names; "" for a page of an archive."""
    where = next((value for key, value in ref.attrib.items() if key.endswith("localURI")), "") or text_of(ref)
    last = unquote(where.replace("\\", "/").rpartition("/")[2])
    return last if PurePosixPath(last).suffix else ""


def fresh(told: Told) -> XmlTree:
    """A new file: a lat-session."""
    root = Element(
        ROOT,
        {
            "xmlns": SPACE,
            "xmlns:lat": LAT,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "CMDVersion": "1.1",
            "xsi:schemaLocation": f"{SPACE} {PROFILES}/{LAT_SESSION}/xsd",
        },
    )
    header = SubElement(root, "Header")
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    for tag, text in (("MdCreator", "Vizinho"), ("MdCreationDate", today), ("MdProfile", LAT_SESSION)):
        SubElement(header, tag).text = text
    resources = SubElement(root, "Resources")
    proxies = SubElement(resources, "ResourceProxyList")
    for number, name in enumerate(told.media, 1):
        proxy = SubElement(proxies, "ResourceProxy", {"id": f"r{number}"})
        SubElement(proxy, "ResourceType").text = "Resource"
        SubElement(proxy, "ResourceRef", {"lat:localURI": name}).text = name
    for tag in ("JournalFileProxyList", "ResourceRelationList"):
        SubElement(resources, tag)
    session = SubElement(SubElement(root, "Components"), "lat-session")
    for tag, text in (("Name", ""), ("Title", ""), ("Date", "Unspecified")):
        SubElement(session, tag).text = text
    location = SubElement(session, "Location")
    SubElement(location, "Continent").text = "Unspecified"
    SubElement(location, "Country")
    project = SubElement(session, "Project")
    for tag in ("Name", "Title", "Id"):
        SubElement(project, tag)
    content = SubElement(session, "Content")
    SubElement(content, "Genre")
    SubElement(session, "Actors")
    write(session, _LAT, told)
    return XmlTree(root)
