"""What the Checkpoints page lists: sources that are here, models that are worth fetching, and what a search found.

Plain values, read beside the window; no widgets. What is offered, and in what order, `core.sources.offers` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app import formatting
from core.hub_cache import hub_cache
from core.runs import memory_needed
from core.runs.room import free
from core.sources.catalogue import Source, sources, starters
from core.sources.hub import Cached, Found, cached, non_commercial
from core.sources.offers import Group, Offer, grouped, suggested

SHORTEST = 3
"""Letters of a language's name from which on it is looked for; fewer are in too many."""


@dataclass(frozen=True)
class Asker:
    """Whom the checkpoints are for: a project (None for none), its languages and letters."""

    project: Path | None = None
    language: str = ""
    source_language: str = ""
    alphabet: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One checkpoint. `source` is what is here of it, `offer` what the curated list says, `found` what the hub says;
    at least one is there. `part` is a download that did not end. `key` is what a run is started from with."""

    key: str
    source: Source | None = None
    offer: Offer | None = None
    found: Found | None = None
    part: Cached | None = None

    @property
    def hub_id(self) -> str:
        """Its id on the hub; "" for one that has none."""
        if self.offer is not None:
            return self.offer.model.id
        if self.found is not None:
            return self.found.id
        return self.part.id if self.part is not None else ""

    @property
    def here(self) -> bool:
        """Whether it is on this computer, whole."""
        return self.source is not None and (self.source.kind != "hub" or self.part is None)

    @property
    def usable(self) -> bool:
        return self.here and self.source is not None and self.source.usable

    @property
    def language(self) -> str:
        """The language it is badged with: the one it knows that is nearest to the project's."""
        if self.offer is not None:
            return self.offer.language
        if self.source is not None:
            return self.source.language
        return self.found.languages[0] if self.found is not None and self.found.languages else ""

    @property
    def parameters(self) -> int:
        if self.source is not None and self.source.parameters:
            return self.source.parameters
        return self.offer.model.parameters if self.offer is not None else 0

    @property
    def licence(self) -> str:
        if self.source is not None and self.source.licence:
            return self.source.licence
        if self.offer is not None:
            return self.offer.model.licence
        return self.found.licence if self.found is not None else ""

    @property
    def non_commercial(self) -> bool:
        return (self.offer is not None and self.offer.model.non_commercial) or non_commercial(self.licence)

    def fits(self, memory_bytes: float) -> bool | None:
        """Whether this computer's memory holds all of it while it learns; None where its size is not known."""
        if not self.parameters:
            return None
        return memory_needed.fits(memory_needed.to_teach(self.parameters), memory_bytes)


@dataclass(frozen=True)
class Heading:
    """A line above rows that have something in common. `relation` names the languages' common group."""

    title: str
    relation: str = ""


Line = Row | Heading


@dataclass(frozen=True)
class Listing:
    """All that was read at one time. `suggested` is the id of the model that has heard people to begin with, "" for
    none; `offline` tells that the hub is not to be asked."""

    asker: Asker = field(default_factory=Asker)
    here: tuple[Row, ...] = ()
    groups: tuple[tuple[Group, tuple[Row, ...]], ...] = ()
    suggested: str = ""
    memory: float = 0.0
    free: float = 0.0
    offline: bool = False

    def row(self, key: str) -> Row | None:
        """A row by its key, or by its id on the hub."""
        rows = (*self.here, *(row for _, rows in self.groups for row in rows))
        return next((row for row in rows if key and key in (row.key, row.hub_id)), None)

    def known(self, row: Row) -> tuple[int, int] | None:
        """How many of the project's letters a checkpoint writes, of how many; None where that is not known."""
        source, alphabet = row.source, self.asker.alphabet
        if source is None or not source.usable or not (source.letters or source.pieces) or not alphabet:
            return None
        return source.spells(alphabet), len(alphabet)


def read(asker: Asker) -> Listing:
    """Look at everything that is here, and at what suits the project. Reads files: not for the window's thread.

    Raises `CheckpointError` where what this computer remembers of sources cannot be read.
    """
    from huggingface_hub import constants

    cache = cached()
    found = sources(asker.project)
    installed = memory_needed.installed()
    start = asker.source_language or ("" if asker.language else _starter_language(found))
    groups = grouped(asker.language, start, installed, cache)
    parts = {one.id: one for one in cache if not one.whole}
    by_id: dict[str, list[Source]] = {}
    for source in found:
        if source.kind == "hub":
            by_id.setdefault(source.key.partition("#")[0], []).append(source)
    offered = {offer.model.id for group in groups for offer in group.offers}
    here = [Row(source.key, source) for source in found if source.kind != "hub"]
    here += [
        Row(source.key, source, part=parts.get(model))
        for model, several in by_id.items()
        if model not in offered
        for source in several
    ]
    first = suggested(asker.language, start, installed)
    return Listing(
        asker=asker,
        here=tuple(here),
        groups=tuple((group, tuple(_offered(group.offers, by_id, parts))) for group in groups),
        suggested=first.id if first is not None else "",
        memory=installed,
        free=free(hub_cache()),
        offline=bool(constants.HF_HUB_OFFLINE),
    )


def _starter_language(found: Iterable[Source]) -> str:
    """Without a project: the language of the starter, whose neighbours are looked for."""
    known = [source.language for source in found if source.kind == "starter"] or [s.language for s in starters()]
    return next(iter(known), "")


def _offered(offers: Iterable[Offer], by_id: dict[str, list[Source]], parts: dict[str, Cached]) -> list[Row]:
    """A row for each model of the list; one that is here in several languages has one for each of these."""
    rows: list[Row] = []
    for offer in offers:
        here = by_id.get(offer.model.id, [])
        part = parts.get(offer.model.id)
        if part is not None or not here:
            rows.append(Row(offer.model.id, None, offer, part=part))
        else:
            rows += [Row(source.key, source, offer) for source in here]
    return rows


def lines(listing: Listing, typed: str = "", found: Sequence[Found] | None = None, words: str = "") -> list[Line]:
    """What the table shows: rows whose name or language holds what is `typed`, under their headings; then what the
    hub found for `words`, but for what stands above already."""
    from core.wording import say

    shown: list[Line] = []
    parts: list[tuple[Heading, Sequence[Row]]] = [(Heading(say("On this computer")), listing.here)]
    parts += [(Heading(group.title, group.relation), rows) for group, rows in listing.groups]
    for heading, rows in parts:
        wanted = [row for row in rows if _has(row, typed)]
        shown += [heading, *wanted] if wanted else []
    if found is not None:
        listed = {row.hub_id for row in shown if isinstance(row, Row) and row.hub_id}
        others = [Row(one.id, found=one) for one in found if one.id not in listed]
        shown += [Heading(say("Found on the hub: {words}", words=words)), *others]
    return shown


def _has(row: Row, typed: str) -> bool:
    wanted = typed.strip().casefold()
    if not wanted:
        return True
    codes = {row.language}
    codes |= {row.source.language} if row.source is not None else set()
    codes |= set(row.offer.model.understands) if row.offer is not None else set()
    names = [row.key, row.hub_id, row.source.title if row.source is not None else ""]
    if wanted in codes or any(wanted in name.casefold() for name in names):
        return True
    return len(wanted) >= SHORTEST and any(wanted in formatting.language(code).casefold() for code in codes if code)
