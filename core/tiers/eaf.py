"""Writes ELAN's documents: EAF 3.0, which ELAN 5 and later open. Marks of a tier follow one another.

Putting edits into a document that came from ELAN is `core.exporters.elan_kept`'s.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePath
from xml.etree import ElementTree as ET

from core.tiers.model import Tier
from core.wording import say

XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
TYPE = "utterance"
"""The linguistic type of a tier whose marks may lie anywhere."""
UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold."""
CONTROL = say("ELAN cannot hold control characters: they were left out.")


def document(
    tiers: Sequence[Tier],
    media: dict[str, str] | None,
    to_ms: Callable[[float], int],
    lost: Callable[[str], object] = bool,
) -> ET.Element:
    """A whole document; `media` describes its sound, `to_ms` makes whole milliseconds of a mark's seconds, and what
    cannot be held is told to `lost`. Every mark lasts a millisecond at the least."""
    root = ET.Element("ANNOTATION_DOCUMENT", {"AUTHOR": "", "FORMAT": "3.0", "VERSION": "3.0"})
    root.set("DATE", datetime.now().astimezone().isoformat(timespec="seconds"))
    root.set("xmlns:xsi", XSI)
    root.set("xsi:noNamespaceSchemaLocation", SCHEMA)
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    if media is not None:
        ET.SubElement(header, "MEDIA_DESCRIPTOR", media)
    last = ET.SubElement(header, "PROPERTY", {"NAME": "lastUsedAnnotationId"})
    last.text = str(sum(len(tier.marks) for tier in tiers))
    order = ET.SubElement(root, "TIME_ORDER")
    slots: list[int] = []
    for tier in tiers:
        _add_tier(root, tier, slots, to_ms, lost)
    for at in sorted(range(len(slots)), key=lambda i: (slots[i], i)):
        ET.SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": f"ts{at + 1}", "TIME_VALUE": str(slots[at])})
    kind = {"GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": TYPE, "TIME_ALIGNABLE": "true"}
    ET.SubElement(root, "LINGUISTIC_TYPE", kind)
    return root


def _add_tier(
    root: ET.Element, tier: Tier, slots: list[int], to_ms: Callable[[float], int], lost: Callable[[str], object]
) -> None:
    """Add a tier, and the times of its marks to `slots`: two for each, so that their number numbers the marks too."""
    element = ET.SubElement(root, "TIER", {"LINGUISTIC_TYPE_REF": TYPE, "TIER_ID": held(tier.name, lost)})
    if tier.speaker:
        element.set("PARTICIPANT", held(tier.speaker, lost))
    at = 0
    for mark in tier.marks:
        start = max(at, to_ms(mark.start_s))
        at = max(start + 1, to_ms(mark.end_s))
        slots += (start, at)
        names = {"TIME_SLOT_REF1": f"ts{len(slots) - 1}", "TIME_SLOT_REF2": f"ts{len(slots)}"}
        holder = ET.SubElement(element, "ANNOTATION")
        one = ET.SubElement(holder, "ALIGNABLE_ANNOTATION", {"ANNOTATION_ID": f"a{len(slots) // 2}", **names})
        ET.SubElement(one, "ANNOTATION_VALUE").text = held(mark.text, lost)


def media(path: PurePath, beside: str = "") -> dict[str, str]:
    """How a document names the sound at the whole `path`, and from its own folder as `beside`."""
    kind = "audio/x-wav" if path.suffix.lower() == ".wav" else mimetypes.guess_type(f"x{path.suffix}")[0] or "unknown"
    found = {"MEDIA_URL": f"file:///{path.as_posix().lstrip('/')}", "MIME_TYPE": kind}
    return {**found, "RELATIVE_MEDIA_URL": f"./{beside}"} if beside else found


def language_id(language: str) -> str:
    """A language as an id that XML allows; itself where it is a code."""
    found = re.sub(r"[^\w.-]", "_", language)
    return found if re.match(r"[^\W\d]", found) else f"_{found}"


def language_named(id: str, label: str) -> str:
    """The language that an id stands for: where its label is what we made it from, that."""
    return label if label and id != label and re.fullmatch(re.escape(language_id(label)) + r"(-\d+)?", id) else id


def whole(value: str) -> int:
    """A number of milliseconds as a file has it; 0 for what is none."""
    return round(float(value)) if re.fullmatch(r"[-+]?\d{1,12}(\.\d*)?", value.strip()) else 0


def ms_of(frame: int, rate: int) -> int:
    """Whole milliseconds, half up."""
    return (frame * 2000 + rate) // (2 * rate)


def held(text: str, lost: Callable[[str], object] = bool) -> str:
    """The text without what XML cannot hold."""
    kept = UNHELD.sub("", text)
    if kept != text:
        lost(CONTROL)
    return kept
