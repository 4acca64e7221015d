"""Tiers, types, vocabularies and languages that are added to an EAF, in the order that its schema asks for."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from core.exporters.elan_tree import Tree
from core.project.records import Constraint
from core.tiers.eaf import language_id, language_named

STEREOTYPES: dict[Constraint, tuple[str, str]] = {
    "time_subdivision": (
        "Time_Subdivision",
        "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval",
    ),
    "subdivision": (
        "Symbolic_Subdivision",
        "Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered",
    ),
    "association": ("Symbolic_Association", "1-1 association with a parent annotation"),
    "included": (
        "Included_In",
        "Time alignable annotations within the parent annotation's time interval, gaps are allowed",
    ),
}
"""What ELAN calls each constraint, and how it describes it."""
TIMED: tuple[Constraint, ...] = ("time_subdivision", "included", "")
"""Constraints of tiers whose annotations have times."""
ORDER = ("HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE", "LOCALE", "LANGUAGE", "CONSTRAINT", "CONTROLLED_VOCABULARY")
UNKNOWN = "und"


def add_type(tree: Tree, name: str, constraint: Constraint, labels: Iterable[tuple[str, str]]) -> str:
    """A linguistic type; the one of this name where it is alike, else one with a number."""
    stereotype, described = STEREOTYPES.get(constraint, ("", ""))
    free, number = name, 1
    while (known := tree.kind(free)) is not None:
        if known.get("CONSTRAINTS", "") == stereotype:
            return free
        number += 1
        free = f"{name} {number}"
    attributes = {"GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": free}
    attributes["TIME_ALIGNABLE"] = "true" if constraint in TIMED else "false"
    values = list(labels)
    if values:
        attributes["CONTROLLED_VOCABULARY_REF"] = _add_vocabulary(tree, free, values)
    if stereotype:
        attributes["CONSTRAINTS"] = stereotype
        if not any(one.get("STEREOTYPE") == stereotype for one in tree.root.iter("CONSTRAINT")):
            _insert(tree.root, Element("CONSTRAINT", {"DESCRIPTION": described, "STEREOTYPE": stereotype}))
    _insert(tree.root, Element("LINGUISTIC_TYPE", attributes))
    return free


def add_tier(tree: Tree, name: str, kind: str, speaker: str, parent: str, language: str) -> str:
    """A new tier, below another or by itself, with a free name. Returns that."""
    made = tree.add_tier(name, kind, speaker)
    if parent:
        tree.tiers[made].set("PARENT_REF", parent)
    if language:
        tree.tiers[made].set("LANG_REF", _add_language(tree, language, language))
    return made


def _add_language(tree: Tree, language: str, label: str) -> str:
    """A language; its id: with a number where a locale or something else has it, for ids are one to a file."""
    for one in tree.root.iter("LANGUAGE"):
        if language_named(one.get("LANG_ID", ""), one.get("LANG_LABEL", "")) == language:
            return one.get("LANG_ID", "")
    free, number = language_id(language), 1
    while free in tree.ids:
        number += 1
        free = f"{language_id(language)}-{number}"
    tree.ids.add(free)
    _insert(tree.root, Element("LANGUAGE", {"LANG_ID": free, "LANG_LABEL": label}))
    return free


def _add_vocabulary(tree: Tree, name: str, values: Iterable[tuple[str, str]]) -> str:
    """A controlled vocabulary with a free name. Returns that."""
    taken = {one.get("CV_ID") for one in tree.root.iter("CONTROLLED_VOCABULARY")}
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name} {number}"
    unknown = _add_language(tree, UNKNOWN, f"undetermined ({UNKNOWN})")
    vocabulary = Element("CONTROLLED_VOCABULARY", {"CV_ID": free})
    SubElement(vocabulary, "DESCRIPTION", {"LANG_REF": unknown})
    for at, (value, meant) in enumerate(values, 1):
        entry = SubElement(vocabulary, "CV_ENTRY_ML", {"CVE_ID": f"{free}-{at}"})
        SubElement(entry, "CVE_VALUE", {"DESCRIPTION": meant, "LANG_REF": unknown}).text = value
    _insert(tree.root, vocabulary)
    return free


def _insert(root: Element, element: Element) -> None:
    """Behind those of its kind, or of the kinds that come before."""
    before = ORDER[: ORDER.index(element.tag) + 1]
    at = [i for i, one in enumerate(root) if one.tag in before]
    root.insert(at[-1] + 1 if at else 0, element)
