"""Holds ELAN files to the schema of their format (`eaf.xsd`, written after its documentation), those that an export
writes above all."""

from __future__ import annotations

import dataclasses
import functools
import importlib.util
from pathlib import Path
from typing import Any

from core.exporters.exporter import Export, Exporter, ExportReport
from core.project import documents

SCHEMA = Path(__file__).parent / "eaf.xsd"


@functools.cache
def _schema() -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.parse(SCHEMA))


def faults(raw: bytes) -> list[str]:
    """What the schema has against a file, by its lines; nothing of one that is as it should be."""
    from lxml import etree

    schema = _schema()
    schema.validate(etree.fromstring(raw))
    return [f"line {error.line}: {error.message}" for error in schema.error_log]


def watched(exporter: Exporter) -> Exporter:
    """The ELAN exporter itself, with a look at every file that it writes: it is valid, or its sound came with one that
    is not."""
    if importlib.util.find_spec("lxml") is None:
        return exporter

    def write(export: Export) -> ExportReport:
        report = exporter.write(export)
        kept = [one.document for one in export.reader.recordings() if one.document]
        raws = [documents.read(export.reader.folder, name) for name in kept]
        if not any(raw is None or _bad(raw) for raw in raws):
            for path in sorted(export.out.glob("*.eaf")):
                assert faults(path.read_bytes()) == [], path.name
        return report

    return dataclasses.replace(exporter, write=write)


def _bad(raw: bytes) -> bool:
    from lxml import etree

    try:
        return bool(faults(raw))
    except etree.XMLSyntaxError:
        return True
