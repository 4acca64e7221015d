"""Text models in words: what kind one is, how well it foresees dev, what it gains for a recogniser. Pure."""

from __future__ import annotations

from app import formatting
from app.formatting import number, percent
from app.i18n import tr, tr_n, worded
from app.text.text_words import DASH
from app.widgets.fact_grid import Fact
from core.lm.note import Note, Tuned
from core.lm.on_dev import OnDev
from core.lm.store import TextModel

UNKNOWN_SHOWN = 12
SHAPES = {"lstm": "LSTM", "transformer": "Transformer"}
"""Names of their own in every language."""


def kind(note: Note) -> str:
    """ "3-gram of words" """
    if (neural := note.neural) is not None:
        unit = tr("letters") if note.unit == "letter" else tr("pieces of words")
        return tr("{shape} of {unit}", shape=SHAPES[neural.shape], unit=unit)
    if note.kind == "ready":
        return tr("Taught by others")
    if note.unit == "letter":
        return tr("{order}-gram of letters", order=note.order)
    return tr("{order}-gram of words", order=note.order)


def sentences(count: int) -> str:
    return tr_n("one sentence", "%n sentences", count)


def second_line(model: TextModel) -> str:
    """What it is and of how much."""
    note = model.note
    return " · ".join((kind(note), sentences(note.sentences))) if note.sentences else kind(note)


def bits(note: Note, found: OnDev | None) -> str:
    """Bits a letter: of a counted model on dev, of a network on sentences that it never learnt from."""
    if note.neural is not None and note.neural.bits:
        return number(note.neural.bits, 2)
    return DASH if found is None else number(found.perplexity.bits, 2)


def bits_tip(found: OnDev | None, leaks: str) -> str:
    """What to heed when models are compared by their bits."""
    if found is None or not found.perplexity.unknown:
        return leaks
    told = tr(
        "{share} of what stands in dev is unknown to it, and counts as one of all that it might be: compare models "
        "where little is unknown.",
        share=percent(found.perplexity.unknown_rate),
    )  # fmt: skip
    return f"{told}\n{leaks}" if leaks else told


def last_tuned(note: Note) -> Tuned | None:
    return max(note.tuned.values(), key=lambda tuned: tuned.at, default=None)


def gain(tuned: Tuned | None) -> str:
    """ "27.0 → 21.3%", of words of dev that went wrong without and with it."""
    if tuned is None:
        return tr("not tuned")
    if not tuned.helps:
        return tr("not clear") if tuned.unsure else tr("does not help")
    return tr("{before} → {after}", before=number(100 * tuned.without.wer, 1), after=percent(tuned.best.wer))


def spoken(model: TextModel, found: OnDev | None) -> str:
    """A row in words."""
    parts = [model.name, second_line(model)]
    if (value := bits(model.note, found)) != DASH:
        parts.append(tr("{bits} bits a letter", bits=value))
    tuned = last_tuned(model.note)
    return ", ".join([*parts, verdict(tuned) if tuned is not None else gain(None)])


def verdict(tuned: Tuned) -> str:
    """What came of tuning, in one or two sentences."""
    values = {"name": tuned.model, "before": percent(tuned.without.wer), "after": percent(tuned.best.wer)}
    if tuned.unsure:
        return _unsure(tuned)
    if tuned.after and tuned.helps and not tuned.weights.rescore:
        return tr(
            "After “{first}” it does not help “{name}”: {after} of dev’s words go wrong with “{first}” alone. So its "
            "weight is 0.",
            first=tuned.after, **values,
        )  # fmt: skip
    if tuned.helps:
        return tr(
            "It helps “{name}”: {after} of dev’s words go wrong with it, {before} without. Its weight is {weight}.",
            weight=number(tuned.weights.rescore or tuned.weights.lm, 2), **values,
        )  # fmt: skip
    return tr(
        "It does not help “{name}”: at every weight at least as many of dev’s words go wrong as without it, {before}. "
        "So its weight is 0, and texts stay those of the sound.",
        **values,
    )


def _unsure(tuned: Tuned) -> str:
    """That dev is too small to tell: letters may be all that is better."""
    best, before = tuned.lowest, tuned.best
    values = {
        "name": tuned.model, "utterances": formatting.utterances(tuned.utterances), "words": percent(best.wer),
        "letters": percent(best.cer), "words_before": percent(before.wer), "letters_before": percent(before.cer),
    }  # fmt: skip
    if tuned.after and tuned.helps:
        return tr(
            "Whether it helps “{name}” after “{first}” cannot be told: at the best weight {words} of dev’s words and "
            "{letters} of its letters go wrong, with “{first}” alone {words_before} and {letters_before}, and that may "
            "be chance in {utterances}. So its weight is 0.",
            first=tuned.after, **values,
        )  # fmt: skip
    return tr(
        "Whether it helps “{name}” cannot be told: at the best weight {words} of dev’s words and {letters} of its "
        "letters go wrong, without it {words_before} and {letters_before}, and that may be chance in {utterances}. So "
        "its weight is 0, and texts stay those of the sound.",
        **values,
    )


def facts(model: TextModel, found: OnDev | None, *, dev: int, leaks: str = "") -> list[Fact]:
    """What is known of a model, line by line; what is not known is left out. `leaks`: what of dev and test may stand in
    it."""
    note = model.note
    made = [
        Fact("kind", tr("Kind"), kind(note)),
        *_taught(note),
        Fact("dev", tr("On dev"), _on_dev(found, dev) if note.kind == "counted" else ""),
        Fact("leaks", tr("To heed"), leaks),
        Fact("unknown", tr("Not known"), _unknown(found)),
        Fact("texts", tr("Of which texts"), "\n".join(map(worded, note.made_of))),
        Fact("sentences", tr("Learnt from"), _learnt(note) if note.kind != "ready" else ""),
        Fact("vocabulary", tr("Vocabulary"), _units(note, note.vocabulary)),
        Fact("ngrams", tr("N-grams"), " + ".join(number(count) for count in note.ngrams)),
        Fact("pruned", tr("Left out"), _pruned(note)),
        Fact("language", tr("Language"), formatting.language(note.language) if note.language else ""),
        Fact("licence", tr("Licence"), note.licence),
        Fact("made", tr("Made"), formatting.moment(note.at) if note.at else ""),
        Fact("size", tr("Size"), formatting.size(note.size)),
    ]
    return [fact for fact in made if fact.text]


def _taught(note: Note) -> list[Fact]:
    """What is known of a network that was taught here."""
    neural = note.neural
    if neural is None:
        return []
    held = sentences(neural.held_out)
    values = {"bits": number(neural.bits, 2), "perplexity": number(neural.perplexity, 1), "held": held}
    read = tr_n("one word read", "%n words read", neural.words_read)
    from_source = tr(
        "{source}: {carried} of its units carried over, {started} begun from some of its own",
        source=neural.source, carried=number(neural.carried), started=number(neural.started),
    )  # fmt: skip
    return [
        Fact("held_out", tr("Held out"), tr("{bits} bits a letter, perplexity {perplexity} on {held}", **values)),
        Fact("source", tr("Taught from"), from_source if neural.source else tr("scratch")),
        Fact("weights", tr("Weights"), tr("{n:,.1f} million", n=neural.parameters / 1e6)),
        Fact("read", tr("Read"), read),
        Fact("run", tr("Run"), neural.run),
    ]


def _units(note: Note, count: int) -> str:
    if note.unit == "letter":
        return formatting.letters(count)
    if note.unit == "piece":
        return tr_n("one piece", "%n pieces", count)
    return formatting.words(count)


def _learnt(note: Note) -> str:
    if not note.sentences:
        return ""
    return tr("{sentences}, {units}", sentences=sentences(note.sentences), units=_units(note, note.units))


def _on_dev(found: OnDev | None, dev: int) -> str:
    if found is None:
        return "" if dev else tr("not measured: no utterance of dev is transcribed")
    perplexity = found.perplexity
    values = {"bits": number(perplexity.bits, 2), "all": number(perplexity.of_all, 1)}
    if not perplexity.unknown:
        return tr("{bits} bits a letter, perplexity {all}", **values)
    values["known"] = number(perplexity.of_known, 1)
    return tr("{bits} bits a letter, perplexity {all} ({known} without what it does not know)", **values)


def _unknown(found: OnDev | None) -> str:
    if found is None:
        return ""
    share = percent(found.perplexity.unknown_rate)
    if not found.perplexity.unknown:
        return tr("nothing that stands in dev")
    if not found.unknown:
        return tr("{share} of what stands in dev", share=share)
    units = ", ".join(unit for unit, _ in found.unknown[:UNKNOWN_SHOWN])
    return tr("{share} of what stands in dev: {units}…", share=share, units=units)


def _pruned(note: Note) -> str:
    if not any(note.pruned):
        return ""
    parts = [
        tr("{length}-grams that came {least} times or less", length=length, least=least)
        for length, least in enumerate(note.pruned, 2)
        if least
    ]
    return ", ".join(parts)


def tuned_for(tuned: Tuned) -> str:
    """The recogniser, what is searched with before this model weighs its texts again, and how many hot words."""
    name = tr("{name}, after {first}", name=tuned.model, first=tuned.after) if tuned.after else tuned.model
    if not tuned.after and any(one.weights.rescore for one in tuned.tried):
        name = tr("{name}, weighing what the sound says", name=name)
    if not tuned.hot_words:
        return name
    return tr_n("{name}, with one hot word", "{name}, with %n hot words", tuned.hot_words, name=name)


def tried_on(tuned: Tuned) -> str:
    """On what, and how many weights."""
    utterances = formatting.utterances(tuned.utterances)
    pairs = tr_n("one pair of weights", "%n pairs of weights", len(tuned.tried))
    return tr("{pairs} tried on {utterances} of dev; each dot is one.", pairs=pairs, utterances=utterances)
