"""A checkpoint in words: what the table's cells and the details say of it. Pure functions of a row and its listing."""

from __future__ import annotations

from app import formatting
from app.checkpoints.checkpoints_state import Trial
from app.checkpoints.listing import Listing, Row
from app.i18n import tr, tr_n, worded
from core.decoding.held_back import held_back
from core.languages import language_name
from core.sources.catalogue import KIND_WORDS, VOICE_WORDS
from core.sources.curated import CuratedModel, Head
from core.sources.hub import Downloaded
from core.wording import say

DASH = "–"
LETTERS_SHOWN = 90

SHORT_HEADS: dict[Head, str] = {
    "letters": say("letters"),
    "letters_per_language": say("letters by language"),
    "pieces": say("pieces of words"),
    "bytes": say("pieces of bytes"),
    "none": say("nothing yet"),
}
MANY = 12
"""Languages that are named one by one."""


def title(row: Row) -> str:
    return str(worded(row.source.title)) if row.source is not None and not row.offer else row.hub_id or row.key


def second(row: Row) -> str:
    """The second line of a row: whose it is, what it is good for, or why it cannot be used."""
    source = row.source
    if source is not None and source.problem is not None and row.part is None:
        return worded(source.problem.why)
    if row.offer is not None:
        return str(worded(row.offer.model.sentence))
    if row.found is not None:
        if not row.found.known:
            kind = row.found.model_type or tr("unknown kind")
            return tr("{kind} models are not known here", kind=kind)
        return tr_n("one download last month", "%n downloads last month", row.found.downloads)
    if source is None or row.part is not None:
        return tr(KIND_WORDS["hub"])
    heard = formatting.length(3600 * source.hours_heard) if source.hours_heard else ""
    kind = tr(KIND_WORDS[source.kind])
    return tr("{kind}, heard {hours}", kind=kind, hours=heard) if heard else kind


def known(row: Row, listing: Listing) -> str:
    found = listing.known(row)
    return tr("{n} of {all}", n=found[0], all=found[1]) if found is not None else DASH


def weights(row: Row) -> str:
    return tr("{n:,.1f} M", n=row.parameters / 1e6) if row.parameters else DASH


def writes(row: Row) -> str:
    """What it writes with."""
    if row.source is not None and row.source.units:
        return str(worded(row.source.units))
    if row.offer is not None:
        return tr(SHORT_HEADS[row.offer.model.head])
    return DASH


def licence(row: Row) -> str:
    return row.licence or DASH


def fits(row: Row, listing: Listing) -> str:
    """What this computer's memory holds of it, in a word."""
    found = row.fits(listing.memory)
    if found is None:
        return DASH
    if found:
        return tr("fits")
    if row.offer is not None and row.offer.writes_here:
        return tr("to listen only")
    return tr("too large")


def fits_whole(row: Row, listing: Listing) -> str:
    """The same in a sentence."""
    found = row.fits(listing.memory)
    if row.offer is not None:
        return str(worded(row.offer.fits_in_words))
    if found is None:
        return ""
    return tr("Fits this computer’s memory.") if found else tr("Too large for this computer’s memory to teach.")


def place(row: Row, progress: Downloaded | None) -> str:
    """Where it is: here, on its way, or how much there is to fetch."""
    if progress is not None:
        return tr("fetching, {share:.0%}", share=share_of(progress))
    if row.part is not None:
        return tr("part of it is here")
    if row.here:
        return tr("on this computer")
    if row.offer is not None and row.offer.model.download_bytes:
        return tr("{size} to fetch", size=formatting.size(row.offer.model.download_bytes))
    return tr("on the hub")


def share_of(progress: Downloaded) -> float:
    return progress.done / progress.total if progress.total else 0.0


def progress_words(progress: Downloaded) -> str:
    """ "112 MB of 294 MB, 8 MB a second, 22 s left", or why nothing comes."""
    if not progress.total:
        return tr("Asking the hub")
    done = tr("{done} of {total}", done=formatting.size(progress.done), total=formatting.size(progress.total))
    if progress.waiting:
        return tr("{done}. {why}", done=done, why=worded(progress.waiting))
    left = progress.seconds_left
    if left is None:
        return done
    speed = formatting.size(progress.speed)
    return tr("{done}, {speed} a second, {left} left", done=done, speed=speed, left=formatting.duration(left))


def trial_words(trial: Trial) -> str:
    """What a trial on the dev set gave."""
    rates = tr(
        "{wer:.1%} word errors ({low:.1%} to {high:.1%}), {cer:.1%} letter errors, {utterances}",
        wer=trial.wer,
        low=trial.low,
        high=trial.high,
        cer=trial.cer,
        utterances=formatting.utterances(trial.utterances),
    )
    asked = trial.asked.sentence if trial.asked is not None else ""
    return "\n".join([rates, *(str(worded(text)) for text in (asked, held_back(trial.caught)) if text)])


def understands(model: CuratedModel) -> str:
    """The languages in which a model of the list understands people, by name as far as they are few."""
    if model.many or len(model.understands) > MANY:
        return str(worded(model.languages_in_words))
    return ", ".join(language_name(code) for code in model.understands) or tr("none yet: it has only listened")


def voices(row: Row) -> str:
    if row.source is None or not row.source.voices:
        return tr(VOICE_WORDS["people" if row.offer is not None else ""])
    return tr(VOICE_WORDS[row.source.voices])
