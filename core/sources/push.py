"""Putting a run's model on the hub, for everyone or for its owner alone: what would go there, and having it go.

What goes is what a download of it would fetch: the plain transformers folder with its card, and nothing of the corpus.
Torch-free.
The network is a child's business (`core.sources.uploading`).
"""

from __future__ import annotations

import dataclasses
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import hub_cache
from core.errors import HubError
from core.families.card_text import readme
from core.families.checkpoint import CARD, Card, written_with
from core.families.speech_terms import NO_TERMS, SpeechTerms
from core.progress import Stop, never
from core.runs.export import card_of, need_model, whole_config
from core.runs.folder import RunFolder
from core.sources import hub
from core.sources.curated import curated_model
from core.sources.hub import Downloaded, non_commercial
from core.sources.kept import known
from core.sources.needed import CONFIG, needed
from core.wording import say

README = "README.md"


@dataclass(frozen=True)
class Publication:
    """What would go to the hub: the `card` in words, files by name (`paths` as they are, `texts` made anew), under
    which licence ("": nobody chose one), and who may see it."""

    id: str
    private: bool
    licence: str
    facts: Card
    texts: Mapping[str, str]
    paths: Mapping[str, Path]

    @property
    def card(self) -> str:
        return self.texts[README]

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of each file."""
        made = {name: len(text.encode()) for name, text in self.texts.items()}
        return dict(sorted((made | {name: path.stat().st_size for name, path in self.paths.items()}).items()))

    @property
    def size(self) -> int:
        return sum(self.sizes.values())

    @property
    def page(self) -> str:
        return hub_cache.page_of(self.id)


@dataclass(frozen=True)
class Published:
    """Where a model is now, and the commit that it came with."""

    id: str
    page: str
    commit: str


def publication(
    run: RunFolder,
    model: str,
    *,
    data_licence: str = "",
    terms: SpeechTerms = NO_TERMS,
    licence: str = "",
    public: bool = False,
) -> Publication:
    """What of a run would go to the hub as `model` (OWNER/NAME). `licence` is the one that a person gives it; without,
    one that forbids to earn money is carried on from what it comes from. Raises `RunError`, `HubError`."""
    name = model.strip()
    if not hub_cache.is_model_id(name) or "/" not in name:
        raise HubError(
            say("“{text}” is not a name that a model of yours could have on the hub.", text=model),
            say("Write OWNER/NAME, such as ana/parakeet-wolof: OWNER is your account or organisation."),
        )
    folder = need_model(run)
    card = with_known_licences(card_of(run, data_licence, terms))
    card = dataclasses.replace(card, licence=licence_of(card, licence.strip()))
    texts = {
        README: readme(card, written_with(folder), name),
        CARD: json.dumps(card.to_json(), ensure_ascii=False, indent=1) + "\n",
        CONFIG: whole_config(folder),
    }
    names = needed({path.name for path in folder.iterdir() if path.is_file()})
    paths = {name: folder / name for name in names if name not in texts}
    return Publication(name, not public, card.licence, card, texts, paths)


def with_known_licences(card: Card) -> Card:
    """The card with the licences of its ancestors from the hub that were accepted on this computer, or that the curated
    list knows, where their own cards did not say."""
    return dataclasses.replace(card, source=_completed(card.source))


def _completed(source: dict[str, Any] | None) -> dict[str, Any] | None:
    if source is None:
        return None
    name = str(source.get("name", ""))
    entry = curated_model(name)
    licence = source.get("licence") or known().licences.get(name) or (entry.licence if entry else "")
    return {**source, "licence": licence, "source": _completed(source.get("source"))}


def licence_of(card: Card, wanted: str = "") -> str:
    """The licence that a model goes under. Raises `HubError` for one that would allow what the speech or the model that
    it comes from forbids."""
    of_speech = [one for one in (card.data_licence, *card.recordings_by_licence) if one]
    binding = [*card.licences, *((say("the speech"), one) for one in of_speech)]
    carried = next(((name, licence) for name, licence in binding if non_commercial(licence)), None)
    if carried and wanted and not non_commercial(wanted):
        raise HubError(
            say(
                "The model cannot be given under {wanted}: {name}, which it comes from, is under {licence}, which"
                " forbids to earn money with it.",
                wanted=wanted,
                name=carried[0],
                licence=carried[1],
            ),
            say("Leave the licence out: {licence} is carried on.", licence=carried[1]),
        )
    return wanted or (carried[1] if carried else card.licence)


def push(
    what: Publication, progress: Callable[[Downloaded], None] = lambda _: None, cancelled: Stop = never
) -> Published:
    """Make the repository where it is not there yet, and put everything into it in one commit. Takes long.

    Files that went there before are not sent again. Raises `HubError`, `Cancelled`.
    """
    told = {
        "id": what.id,
        "private": what.private,
        "texts": dict(what.texts),
        "paths": {name: str(path) for name, path in what.paths.items()},
    }
    with tempfile.TemporaryDirectory(prefix="vizinho-push-") as place:
        parcel = Path(place) / "parcel.json"
        parcel.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return Published(**hub.ask(["push", str(parcel)], cancelled, progress))
