"""Which models of the curated list suit a project: grouped by the language in which they understand people, nearest to
the project's first, with what fits this computer's memory. Torch-free; nothing is asked of the network.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.families import knows
from core.language_families import kinship, same, shared_group
from core.languages import language_name
from core.runs import memory_needed
from core.sources.curated import CuratedModel, curated
from core.sources.hub import Cached, cached
from core.wording import say


@dataclass(frozen=True)
class Offer:
    """A model of the list for a project. `language` is the one it understands that is nearest to the project's, ""
    where none is related, where it understands nobody yet, or where its languages are too many to list.

    `known` tells whether models of its kind can be used here at all; `teaches` and `writes_here`, whether this
    computer's memory holds all of it while it learns, and while it only writes. `here` is what of it is on this
    computer, None for nothing.
    """

    model: CuratedModel
    language: str
    teaches: bool
    writes_here: bool
    here: Cached | None = None
    known: bool = True

    @property
    def downloaded(self) -> bool:
        return self.here is not None and self.here.whole

    @property
    def fits_in_words(self) -> str:
        """What this computer can do with it."""
        if not self.known:
            return say("Models of this kind cannot be used here yet.")
        if self.teaches:
            return say("Fits this computer's memory.")
        if self.writes_here:
            return say("This computer can listen with it; its memory is too small to teach all of it.")
        return say("Too large for this computer's memory.")


@dataclass(frozen=True)
class Group:
    """Offers that have something in common, said in `title`. `kinship` to the project's language is 0 to 1; `relation`
    is the name of the group of languages that both belong to, "" for none."""

    title: str
    offers: tuple[Offer, ...]
    language: str = ""
    kinship: float = 0.0
    relation: str = ""


def grouped(
    language: str,
    source_language: str = "",
    memory_bytes: float | None = None,
    here: Sequence[Cached] | None = None,
) -> list[Group]:
    """All of the curated list for a project that teaches `language`, in groups; the nearest group first, and in each
    the smallest first.

    A model that understands many languages stands with the one of them nearest to `language`; among equally near ones
    to `source_language`. Those whose languages are too many to list, are all of other families, or that write none,
    come last.
    """
    there = memory_needed.installed() if memory_bytes is None else memory_bytes
    known = {one.id.lower(): one for one in (cached() if here is None else here)}
    offers = [
        offer(model, nearest(model.understands, language, source_language), there, known.get(model.id.lower()))
        for model in curated()
    ]
    offers.sort(key=lambda one: one.model.parameters)
    groups = [
        Group(
            say("Understand people in {language}", language=language_name(code)),
            tuple(one for one in offers if one.language == code),
            code,
            kinship(code, language),
            "" if same(code, language) else shared_group(code, language),
        )
        for code in dict.fromkeys(one.language for one in offers if one.language)
    ]
    groups.sort(key=lambda group: -group.kinship)
    rest = [one for one in offers if not one.language]
    last = {
        say("Understand people in very many languages"): [one for one in rest if one.model.many and one.model.writes],
        say("Understand people in languages of other families"): [one for one in rest if one.model.understands],
        say("Have listened to many languages, and write none yet"): [one for one in rest if not one.model.writes],
    }
    return [*groups, *(Group(title, tuple(some)) for title, some in last.items() if some)]


def offer(model: CuratedModel, language: str, memory_bytes: float, here: Cached | None = None) -> Offer:
    """What a model is to a computer with so much memory."""
    return Offer(
        model,
        language,
        memory_needed.fits(memory_needed.to_teach(model.parameters), memory_bytes),
        memory_needed.fits(memory_needed.to_write(model.parameters), memory_bytes),
        here,
        knows(model.model_type),
    )


def nearest(codes: Iterable[str], language: str, source_language: str = "") -> str:
    """The one of these languages that is nearest to `language` by descent, among equals to `source_language`; "" where
    none is related to either."""

    def near(code: str) -> tuple[float, float]:
        return kinship(code, language), kinship(code, source_language)

    found = max(codes, key=near, default="")
    return found if found and any(near(found)) else ""


def suggested(language: str, source_language: str = "", memory_bytes: float | None = None) -> CuratedModel | None:
    """The model that has heard people to begin with: the smallest that may be used for anything, understands the
    source language (else the nearest to the project's), and can be taught in this computer's memory.

    The very smallest Whisper is passed over where a better one fits: it is for trying. None where nothing fits.
    """
    there = memory_needed.installed() if memory_bytes is None else memory_bytes
    wanted = source_language or language
    fitting = [
        one.model
        for model in curated()
        if model.writes and not model.non_commercial
        for one in [offer(model, nearest(model.understands, wanted), there)]
        if one.known and one.teaches and one.language
    ]
    fitting.sort(key=lambda model: (model.good_for == "tiny_whisper", model.parameters))
    return max(fitting, key=lambda model: kinship(nearest(model.understands, wanted), wanted), default=None)
