"""Which search a reading asks for, and what has to be said about it: whether the model of text fits the recogniser."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.decoding.beam import Search
from core.decoding.lexicon_search import LexiconSearch
from core.decoding.rereading import Judge
from core.decoding.rescored import RescoredSearch
from core.decoding.token_search import TokenSearch
from core.errors import TextError
from core.languages import language_name, short_code
from core.lm.hot_words import HotWord
from core.lm.neural.vocabulary_file import read_vocabulary
from core.lm.note import Tuned, Weights
from core.lm.scorer import scorer_of
from core.lm.store import TextModel
from core.lm.text_reading import TUNE, TUNE_AGAIN, Reader, TextReading, models_of, tuned_for
from core.text.case import lower, upper
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.wording import say, say_n

SHOWN = 5
SOUND_ALONE = Weights(0.0, 0.0, 0.0)
USUAL_RESCORE = 0.3


@dataclass(frozen=True)
class Chosen:
    """`search` is None where the sound alone is heard. `remarks` are for people."""

    search: Search | None
    remarks: tuple[str, ...]


def chosen(reading: TextReading, reader: Reader) -> Chosen:
    """The search of a reading. Raises `TextError` for a model of text, or hot words, that the recogniser cannot read
    with."""
    remarks: list[str] = []
    first, again = models_of(reading, letters=reader.vocabulary.noun == "letters")
    hot_words = _writable(reading.hot_words, reader, remarks)
    weights = weights_of(reading, first, again, reader, remarks)
    search = _searching(first if weights.lm else None, weights, hot_words, reader, remarks)
    if again is None or not weights.rescore:
        return Chosen(search, tuple(remarks))
    if search is None:
        search = TokenSearch(reader.vocabulary, None, weights)
    return Chosen(RescoredSearch(search, judge_of(again, reader, remarks), weights), tuple(remarks))


def judge_of(model: TextModel, reader: Reader, remarks: list[str]) -> Judge:
    """A model that weighs texts again, loaded; it is asked for them as its own texts are spelt. Raises `TextError`."""
    letters = reader.vocabulary if reader.vocabulary.noun == "letters" else None
    rules = [dict(rule) for rule in model.note.rules]
    clean = Normaliser.from_json(rules) if rules else str
    remarks += _other_language(model, reader)
    if letters is not None and (known := _letters_of(model)) and known.isdisjoint(map(clean, letters.letters)):
        raise _knows_none(model)
    return Judge(scorer_of(model, letters), clean)


def _letters_of(model: TextModel) -> frozenset[str]:
    """The letters that a model knows; none where it foresees other things, or others taught it."""
    if model.note.unit != "letter" or model.kind == "ready":
        return frozenset()
    return frozenset(model.units() if model.kind == "counted" else read_vocabulary(model.folder).letters)


def _knows_none(model: TextModel) -> TextError:
    return TextError(
        say("The text model {name} knows none of the recogniser's letters.", name=model.name),
        say("Choose a model of the recogniser's own language, or make one."),
    )


def _searching(
    model: TextModel | None, weights: Weights, hot_words: Sequence[HotWord], reader: Reader, remarks: list[str]
) -> LexiconSearch | TokenSearch | None:
    if model is None:
        return TokenSearch(reader.vocabulary, None, weights.first, hot_words) if hot_words else None
    model.check()
    _refuse_unfit(model, reader.vocabulary)
    remarks += _unlike(model, reader)
    found: LexiconSearch | TokenSearch
    if model.note.unit == "word" and reader.vocabulary.parts_between:
        found = LexiconSearch(reader.vocabulary, model, weights.first, hot_words)
    else:
        found = TokenSearch(reader.vocabulary, model, weights.first, hot_words)
    _tell_lost(model, found.lost, reader.vocabulary, remarks)
    return found


def _writable(words: Sequence[HotWord], reader: Reader, remarks: list[str]) -> list[HotWord]:
    """Hot words as the recogniser writes them: by its rules, which may part one into several, or in small letters or
    capitals of its language. Those that it cannot write are told."""
    rules = Normaliser.from_json([dict(rule) for rule in reader.rules])
    found: list[HotWord] = []
    lost: list[str] = []
    for word in words:
        ways = (rules(word.text), word.text, lower(word.text, reader.language), upper(word.text, reader.language))
        parts = next((text.split() for text in ways if text.strip() and reader.vocabulary.knows(text)), [])
        found += [HotWord(part, word.weight) for part in parts]
        if not parts:
            lost.append(word.text)
    if lost:
        remarks.append(
            say_n(
                "One hot word has letters that the recogniser cannot write: {words}.",
                "%n hot words have letters that the recogniser cannot write: {words}.",
                len(lost),
                words=lost[:SHOWN],
            )
        )
    return found


def weights_of(
    reading: TextReading, first: TextModel | None, again: TextModel | None, reader: Reader, remarks: list[str]
) -> Weights:
    """Those of the reading; else those that were found best on dev, or the usual ones."""
    remarks += [
        say("Weights that {name} was tuned to cannot be read and are dropped: tune it again.", name=model.name)
        for model in (first, again)
        if model is not None and model.note.tuning_lost
    ]
    if reading.weights is not None:
        return reading.weights
    pair = tuned_for(again, reader.print, reading, first) if again is not None else None
    if again is not None and pair is not None:
        if not pair.weights.rescore:
            remarks.append(_no_help(again, pair))
        return pair.weights
    alone = replace(reading, rescorer=None)
    weights = SOUND_ALONE if first is None else _weights_alone(first, alone, reader, remarks)
    if again is None:
        return weights
    if first is None:
        remarks += _not_tuned(again)
    else:
        remarks += [
            say(
                "The text model {name} was not tuned to weigh again what {first} finds: a usual weight is taken.",
                name=again.name,
                first=first.name,
            ),
            TUNE_AGAIN.of(first=first.name, name=again.name),
        ]
    return replace(weights, rescore=USUAL_RESCORE)


def _not_tuned(model: TextModel) -> list[str]:
    return [
        say(
            "The weights of the text model {name} were not tuned for this recogniser: usual ones are taken.",
            name=model.name,
        ),
        TUNE.of(name=model.name),
    ]


def _no_help(model: TextModel, tuned: Tuned) -> str:
    if tuned.unsure:
        return say(
            "Whether the text model {name} helps this recogniser cannot be told on so little of dev: its weight is 0.",
            name=model.name,
        )
    return say("The text model {name} does not help this recogniser on dev: its weight is 0.", name=model.name)


def _weights_alone(model: TextModel, reading: TextReading, reader: Reader, remarks: list[str]) -> Weights:
    tuned = tuned_for(model, reader.print, reading, model)
    if tuned is None:
        remarks += _not_tuned(model)
        return Weights()
    if not tuned.helps:
        remarks.append(_no_help(model, tuned))
    return tuned.weights


def _refuse_unfit(model: TextModel, vocabulary: Vocabulary) -> None:
    if model.note.unit != "word" and vocabulary.noun != "letters":
        raise TextError(
            say(
                "The text model {name} foresees letters, and the recogniser writes pieces of words.",
                name=model.name,
            ),
            say("Make a model of words: `vizinho lm DIR make NAME --unit word`."),
        )
    if model.note.unit == "word" and not vocabulary.parting:
        raise TextError(
            say(
                "The text model {name} counts words, and the recogniser writes no space between words.", name=model.name
            ),
            say("Make a model of letters: `vizinho lm DIR make NAME --unit letter`."),
        )


def _unlike(model: TextModel, reader: Reader) -> list[str]:
    """In what the texts of a model are unlike what the recogniser writes."""
    found = _other_language(model, reader)
    if model.note.rules and json.dumps(model.note.rules) != json.dumps(tuple(reader.rules)):
        found.append(
            say(
                "The texts of {name} went through other clean-up rules than those that the recogniser learnt from:"
                " it may write words that the text model does not know.",
                name=model.name,
            )
        )
    return found


def _other_language(model: TextModel, reader: Reader) -> list[str]:
    theirs, own = short_code(model.note.language), short_code(reader.language)
    if not theirs or not own or theirs == own:
        return []
    return [
        say(
            "The text model {name} is one of {theirs}; the recogniser writes {own}.",
            name=model.name,
            theirs=language_name(theirs),
            own=language_name(own),
        )
    ]


def _tell_lost(model: TextModel, lost: int, vocabulary: Vocabulary, remarks: list[str]) -> None:
    """What of a model cannot be written, or of a vocabulary it does not know. Raises `TextError` where that is all."""
    if not lost:
        return
    if model.note.unit == "word":
        if lost == model.note.vocabulary:
            raise TextError(
                say(
                    "None of the words of the text model {name} can be written with the recogniser's letters.",
                    name=model.name,
                ),
                say("Choose a model of the recogniser's own language, or make one."),
            )
        remarks.append(
            say_n(
                "One word of the text model has letters that the recogniser does not write: it is left out.",
                "%n words of the text model have letters that the recogniser does not write: they are left out.",
                lost,
            )
        )
        return
    if lost == len(vocabulary.letters):
        raise _knows_none(model)
    remarks.append(
        say_n(
            "One letter of the recogniser does not stand in the text model's texts.",
            "%n letters of the recogniser do not stand in the text model's texts.",
            lost,
        )
    )
