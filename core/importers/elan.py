"""ELAN: .eaf files with tiers of annotations, the sound or film that each names, and who speaks on each tier."""

from __future__ import annotations

from pathlib import Path

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.eaf_content import Content, EafTier, Times, followed
from core.importers.elan_beside import Source
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Tier
from core.wording import say


def read(path: Path) -> list[AnnotationFile]:
    """The tiers of one file with their times in seconds. Raises `OSError`."""
    document, problems = xml_reading.read(path, Content, "ANNOTATION_DOCUMENT")
    return [file_of(path, document, problems)]


def read_kept(path: Path, raw: bytes) -> list[AnnotationFile]:
    """The same of what was read already."""
    return [file_of(path, *xml_reading.taken(raw, Content, "ANNOTATION_DOCUMENT"))]


def file_of(path: Path, document: xml_reading.XmlReader | None, problems: list[Problem]) -> AnnotationFile:
    """The tiers of a document, and what stands beside whichever of them are taken."""
    if not isinstance(document, Content):
        return AnnotationFile(path, problems=tuple(problems))
    problems = list(problems)
    times = Times(document)
    tiers = []
    who = _participants(document.tiers)
    for number, tier in enumerate(document.tiers, 1):
        marks, bad = times.marks(tier)
        problems += bad
        kind, parent, speaker = tier.kind, tier.parent, who[tier.name]
        tiers.append(Tier(tier.name, number, tuple(marks), kind, parent, speaker.strip()))
    return AnnotationFile(path, tuple(tiers), tuple(document.media), tuple(problems), beside=Source(document, times))


def _participants(tiers: list[EafTier]) -> dict[str, str]:
    """Who speaks on each tier, or on the tier that it explains, however many are between."""
    by_name = {tier.name: tier for tier in tiers}
    return followed(by_name, lambda tier: tier.participant or None, lambda tier: tier.parent, "")


FORMAT = MarksFormat(
    "elan",
    "ELAN",
    say("ELAN's .eaf files: marks on tiers, with the sound or film that each file names."),
    frozenset({".eaf"}),
    read,
)
IMPORTER = FORMAT.importer()
