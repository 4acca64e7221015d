"""The facts of one checkpoint, line by line, as the details show them. Pure; knows no widget."""

from __future__ import annotations

from app import formatting
from app.checkpoints import words
from app.checkpoints.checkpoints_state import Trial
from app.checkpoints.listing import Listing, Row
from app.i18n import tr, worded
from app.widgets.fact_grid import Fact
from core.hub_cache import page_of
from core.languages import language_name
from core.sources.catalogue import KIND_WORDS
from core.sources.curated import HEADS
from core.sources.hub import licence_named


def facts(row: Row, listing: Listing, trial: Trial | None) -> list[Fact]:
    """What is known, in the order of the details; what is not known is left out."""
    found = [*_origin(row), *_licence(row), *_knows(row, listing), *_size(row, listing)]
    if trial is not None:
        found.append(Fact("trial", tr("Tried on dev"), words.trial_words(trial)))
    return [fact for fact in found if fact.text]


def _origin(row: Row) -> list[Fact]:
    source, model = row.source, row.offer.model if row.offer is not None else None
    found = []
    if row.hub_id:
        found.append(Fact("origin", tr("Origin"), tr("Hugging Face hub"), link=page_of(row.hub_id)))
    elif source is not None:
        found.append(Fact("origin", tr("Origin"), tr(KIND_WORDS[source.kind])))
    if source is not None and source.kind != "hub":
        found.append(Fact("folder", tr("Folder"), formatting.folder(source.folder), str(source.folder)))
    revision = (source.revision if source is not None else "") or (model.revision if model is not None else "")
    if revision:
        found.append(Fact("revision", tr("Revision"), revision[: formatting.REVISION_SHOWN], revision))
    elif model is not None:
        found.append(Fact("revision", tr("Revision"), tr("fixed to the one that is fetched first")))
    if model is not None and model.files:
        sums = "\n".join(f"{name}  {sha256}" for name, sha256 in model.files.items())
        shown = next((sha for name, sha in model.files.items() if name.endswith((".safetensors", ".bin"))), "")
        found.append(Fact("checksum", tr("Checksum"), f"{shown[: formatting.REVISION_SHOWN]}…" if shown else "", sums))
    return found


def _licence(row: Row) -> list[Fact]:
    text = worded(licence_named(row.licence))
    if row.non_commercial:
        text = tr("{licence}, not for profit", licence=text)
    return [Fact("licence", tr("Licence"), text)] if row.hub_id or row.licence else []


def _knows(row: Row, listing: Listing) -> list[Fact]:
    source, model = row.source, row.offer.model if row.offer is not None else None
    found = []
    if model is not None:
        found.append(Fact("understands", tr("Understands"), words.understands(model), ", ".join(model.understands)))
    elif row.found is not None and row.found.languages:
        found.append(Fact("understands", tr("Languages"), ", ".join(row.found.languages[: words.MANY])))
    elif source is not None and source.language:
        found.append(Fact("understands", tr("Language"), language_name(source.language)))
    found.append(Fact("voices", tr("Voices"), words.voices(row)))
    whole = str(worded(HEADS[model.head])) if model is not None else words.writes(row)
    found.append(Fact("writes", tr("Writes"), whole))
    if source is not None and source.letters:
        letters = " ".join(source.letters[: words.LETTERS_SHOWN])
        more = " …" if len(source.letters) > words.LETTERS_SHOWN else ""
        found.append(Fact("letters", tr("Letters"), letters + more))
    if listing.known(row) is not None:
        found.append(Fact("known", tr("Letters known"), words.known(row, listing)))
    return found


def _size(row: Row, listing: Listing) -> list[Fact]:
    source, model = row.source, row.offer.model if row.offer is not None else None
    found = []
    if row.parameters:
        found.append(Fact("weights", tr("Weights"), tr("{n:,.1f} million", n=row.parameters / 1e6)))
    found.append(Fact("memory", tr("Memory"), words.fits_whole(row, listing)))
    if row.hub_id and not row.here:
        if model is not None and model.download_bytes:
            found.append(Fact("download", tr("To fetch"), formatting.size(model.download_bytes)))
        found.append(Fact("free", tr("Free on disk"), formatting.size(listing.free)))
    if source is not None and source.unconverted:
        size = formatting.size(source.unconverted)
        found.append(Fact("converted", tr("Conversion"), tr("its weights are converted once, {size}", size=size)))
    if row.found is not None and row.found.gated:
        found.append(Fact("gated", tr("Access"), tr("only for those who accepted its terms on its page")))
    if source is not None and source.problem is not None and row.part is None:
        found.append(Fact("problem", tr("Cannot be used"), worded(source.problem.why), bad=True))
    return found
