"""A transcript as an ELAN document (EAF 3.0): a tier of captions, and one of their words with times.

Transcripts of files only; what a project holds is written by `core.exporters.elan`.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from core.decoding.transcript import Transcript, Word

UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
Mark = tuple[float, float, str]


def document(transcript: Transcript, captions: Iterable[Sequence[Word]], sound: str = "") -> str:
    """The whole file as text. `sound` is the path of the sound it goes with, "" when nobody knows."""
    root = ET.Element("ANNOTATION_DOCUMENT", {"AUTHOR": "", "FORMAT": "3.0", "VERSION": "3.0"})
    root.set("DATE", datetime.now().astimezone().isoformat(timespec="seconds"))
    root.set("xmlns:xsi", XSI)
    root.set("xsi:noNamespaceSchemaLocation", SCHEMA)
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    if sound:
        path = Path(sound).absolute()
        kind = mimetypes.guess_type(path.name)[0] or "unknown"
        kind = "audio/x-wav" if path.suffix.lower() == ".wav" else kind
        url = f"file:///{path.as_posix().lstrip('/')}"
        where = {"MEDIA_URL": url, "MIME_TYPE": kind, "RELATIVE_MEDIA_URL": f"./{path.name}"}
        ET.SubElement(header, "MEDIA_DESCRIPTOR", where)
    order = ET.SubElement(root, "TIME_ORDER")
    groups = [list(group) for group in captions]
    texts = [(group[0].start_s, group[-1].end_s, " ".join(word.text for word in group)) for group in groups]
    words = [(word.start_s, word.end_s, word.text) for word in transcript.words]
    slots = 0
    for name, marks in (("text", texts), ("words", words)):
        slots = _add_tier(root, order, name, marks, slots)
    ET.SubElement(root, "LINGUISTIC_TYPE", {"LINGUISTIC_TYPE_ID": "utterance", "TIME_ALIGNABLE": "true"})
    ET.indent(root, "    ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _add_tier(root: ET.Element, order: ET.Element, name: str, marks: Sequence[Mark], slots: int) -> int:
    """Add a tier whose marks follow one another; returns how many time slots there are now."""
    tier = ET.SubElement(root, "TIER", {"LINGUISTIC_TYPE_REF": "utterance", "TIER_ID": name})
    at = 0
    for number, (start, end, text) in enumerate(marks, 1):
        first = max(at, round(start * 1000))
        at = max(first + 1, round(end * 1000))
        ids = (f"ts{slots + 1}", f"ts{slots + 2}")
        slots += 2
        for id, time in zip(ids, (first, at), strict=True):
            ET.SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": id, "TIME_VALUE": str(time)})
        holder = ET.SubElement(tier, "ANNOTATION")
        facts = {"ANNOTATION_ID": f"{name}{number}", "TIME_SLOT_REF1": ids[0], "TIME_SLOT_REF2": ids[1]}
        mark = ET.SubElement(holder, "ALIGNABLE_ANNOTATION", facts)
        ET.SubElement(mark, "ANNOTATION_VALUE").text = UNHELD.sub("", text)
    return slots
