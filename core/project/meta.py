"""What a project says about itself. Kept as rows of a journaled table, so that changes to it can be undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from core.languages import language_name
from core.text.normaliser import Normaliser

NO_RULES = Normaliser(())


@dataclass(frozen=True)
class Meta:
    """Name, languages (codes), letters in order, clean-up rules (they spare these letters), and whether this is the
    sample."""

    name: str
    language: str
    source_language: str = ""
    alphabet: tuple[str, ...] = ()
    normaliser: Normaliser = NO_RULES
    sample: bool = False
    synthetic: bool = False
    """Whether all its speech was made by a synthesiser."""
    licence: str = ""
    limits: Mapping[str, float] = field(default_factory=dict)
    """Limits of the quality checks that differ from the defaults, by the name of their field."""
    starts: Mapping[str, str] = field(default_factory=dict)
    """Letters that were given a start by hand: new letter -> source letter, "" for a fresh start."""
    compare_with: str = ""
    """The source checkpoint that the Alphabet page compares with, as `sources.catalogue` names it; "" for the first."""
    language_name: str = ""
    """What the people call the language; "" for its usual name."""

    @property
    def language_label(self) -> str:
        """The language's name for sentences: the project's own, else the usual one, else its code."""
        return self.language_name or language_name(self.language)

    def __post_init__(self) -> None:
        object.__setattr__(self, "normaliser", self.normaliser.with_letters(self.alphabet))

    imports: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What was chosen for the corpora that were imported, by their places as seen from the project."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """What is typed short in this project, and the text that it stands for."""
    typed_codes: Mapping[str, str] = field(default_factory=dict)
    """By which codes (`core.input.codes.SCHEMES`) something is typed: by the id of a tier, "0" for the transcript."""
    former_tiers: Mapping[str, int] = field(default_factory=dict)
    """The ids of tiers by what they were called before they were renamed: runs and models name what they learnt."""

    def replaced(self, **values: Any) -> Meta:
        return replace(self, **values)


def to_values(meta: Meta) -> dict[str, str]:
    """The rows' values as JSON, by key."""
    plain: dict[str, Any] = {f.name: getattr(meta, f.name) for f in fields(meta)}
    plain["alphabet"] = list(meta.alphabet)
    plain["normaliser"] = meta.normaliser.to_json()
    return {key: json.dumps(value, ensure_ascii=False) for key, value in plain.items()}


def read_meta(conn: sqlite3.Connection) -> Meta:
    """Raises `TextError` for a clean-up rule this version does not know."""
    values = {key: json.loads(value) for key, value in conn.execute("SELECT key, value FROM meta")}
    known = {f.name for f in fields(Meta)}
    values = {key: value for key, value in values.items() if key in known}
    values["alphabet"] = tuple(values.get("alphabet", ()))
    values["normaliser"] = Normaliser.from_json(values.get("normaliser", []))
    return Meta(**({"name": "", "language": ""} | values))
