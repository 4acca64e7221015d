"""How texts of a project are typed: by which codes on which tier, and which abbreviations grow. Each is a step."""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import ConfigError
from core.input.abbreviations import checked
from core.input.codes import SCHEMES
from core.project.edits import set_meta
from core.project.meta import Meta
from core.project.records import Changes
from core.project.store import Project
from core.wording import say, say_n

TRANSCRIPT = 0
"""Stands for the transcript where others are ids of tiers."""


def codes_of(meta: Meta, tier_id: int) -> str:
    """The codes that a tier is typed by; "" for none."""
    found = meta.typed_codes.get(str(tier_id), "")
    return found if found in SCHEMES else ""


def set_codes(project: Project, tier_id: int, scheme: str, name: str = "") -> Changes:
    """Type a tier (or the transcript) by codes, "" for letters as they are; `name` is what the tier is called."""
    if scheme and scheme not in SCHEMES:
        raise ConfigError(say("There are no codes called {scheme}.", scheme=scheme), say("Write xsampa or praat."))
    kept = {key: value for key, value in project.meta.typed_codes.items() if key != str(tier_id)}
    if scheme:
        kept[str(tier_id)] = scheme
    where = name or say("the transcript")
    if not scheme:
        return set_meta(project, say("Type {tier} without codes", tier=where), typed_codes=kept)
    return set_meta(project, say("Type {tier} in {codes}", tier=where, codes=SCHEMES[scheme]), typed_codes=kept)


def add_abbreviation(project: Project, short: str, long: str) -> Changes:
    """Let `short` stand for `long`. Raises `ConfigError` where it could never be typed."""
    short, long = checked(short, long)
    label = say("Abbreviate {long} as {short}", long=long, short=short)
    return set_meta(project, label, abbreviations={**project.meta.abbreviations, short: long})


def remove_abbreviation(project: Project, short: str) -> Changes:
    """Let `short` be as it is. Raises `ConfigError` where it stands for nothing."""
    kept = dict(project.meta.abbreviations)
    if kept.pop(short, None) is None:
        raise ConfigError(
            say("“{short}” is no abbreviation of this project.", short=short), say("vizinho typing lists them.")
        )
    return set_meta(project, say("Remove the abbreviation {short}", short=short), abbreviations=kept)


def set_abbreviations(project: Project, table: Mapping[str, str]) -> Changes:
    """Another list in place of what is there, in one step."""
    count = len(table)
    label = say_n("Keep one abbreviation", "Keep %n abbreviations", count)
    return set_meta(project, label, abbreviations=dict(checked(short, long) for short, long in table.items()))
