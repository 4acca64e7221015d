"""Under which of its languages a multilingual model is taught and asked: its token for the language, or a new one that
starts as a neighbour's (see `core.language_families`). Torch-free."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.errors import ConfigError
from core.language_families import nearest
from core.languages import language_code, language_name, short_code
from core.objectives.asked_language import AskedLanguage
from core.text.byte_pieces import BytePieces
from core.text.pieces import Pieces, Tokenizer
from core.text.vocabulary import Vocabulary
from core.wording import say

FRESH = "fresh"
"""In the place of a neighbour: a new token that starts with random numbers."""
TOKEN = re.compile(r"<([a-z]{2,3})>")
OTHERS = frozenset(("unk", "pad", "bos", "eos", "pnc", "itn"))
"""Tokens of that form that are no languages."""
BEGINS_TEXT = "<startoftranscript>"
SAME = {"jv": "jw", "nb": "no", "fil": "tl", "cmn": "zh"}
"""Codes that such models have under another name."""
ANYBODY = "en"
"""What a newcomer without a known neighbour starts as: the language that such models know best."""


def known_languages(vocabulary: Vocabulary) -> dict[str, str]:
    """The tokens of a model's languages by their codes; none where it has no such tokens."""
    if BEGINS_TEXT not in vocabulary.index:
        return {}
    found = (TOKEN.fullmatch(token) for token in vocabulary.tokens if len(token) <= 5)
    return {match[1]: match[0] for match in found if match and match[1] not in OTHERS}


def own_code(code: str, known: Mapping[str, str]) -> str:
    """A model's own code for a language, also where that is given by its English name; "" where it has none."""
    plain = code.strip("<|>")
    base = short_code(language_code(plain) or plain)
    return next((one for one in (base, SAME.get(base, "")) if one in known), "")


def token_of(vocabulary: Vocabulary, code: str) -> str:
    """A model's token for a language; "" where it has none."""
    known = known_languages(vocabulary)
    return known.get(own_code(code, known), "")


def neighbour_of(code: str, known: Mapping[str, str]) -> str:
    """The code of the language of a model's that a newcomer starts as; "" where there is none."""
    return nearest(code, tuple(known)) or (ANYBODY if ANYBODY in known else next(iter(known), ""))


def asked(known: Mapping[str, str], own: str, given: str, *, hears: bool) -> AskedLanguage | None:
    """The language that a model which knows these (tokens by codes) is asked to write in; None where it knows none.

    The one that is `given` where it knows it; else its `own`, which its files name; else the given one's neighbour, as
    which that would start; where none is given, what it `hears`, or the one that all such models know best.
    """
    if not known:
        return None
    if found := own_code(given, known):
        return AskedLanguage(found, "given", given)
    if found := own_code(own, known):
        return AskedLanguage(found, "own", given)
    if given:
        return AskedLanguage(neighbour_of(given, known), "neighbour", given)
    return AskedLanguage("", "sound") if hears else AskedLanguage(neighbour_of("", known), "usual")


def with_language(vocabulary: Vocabulary, code: str) -> Vocabulary:
    """With a new token at the end for a language that a multilingual model does not have."""
    known, base = known_languages(vocabulary), short_code(code)
    named = TOKEN.fullmatch(f"<{base}>") is not None
    if not known or not isinstance(vocabulary, BytePieces) or not named or own_code(code, known):
        return vocabulary
    return BytePieces((*vocabulary.tokens, f"<{base}>"), _added(vocabulary, f"<|{base}|>"))


def _added(pieces: Pieces, content: str) -> Tokenizer:
    """The tokenizer with a special token more."""
    tokenizer, number = pieces.tokenizer, len(pieces.tokens)
    plain = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    token: dict[str, Any] = {"content": content, **plain, "special": True}
    file, settings = json.loads(tokenizer.file), json.loads(tokenizer.settings)
    file["added_tokens"].append({"id": number, **token})
    if "added_tokens_decoder" in settings:
        settings["added_tokens_decoder"][str(number)] = token
    if "additional_special_tokens" in settings:
        settings["additional_special_tokens"].append(content)
    return replace(tokenizer, file=_text(file), settings=_text(settings))


def _text(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)


def starts(vocabulary: Vocabulary, source: Vocabulary, code: str, chosen: str) -> dict[str, tuple[str | None, str]]:
    """Where the token of the target's language starts, with the reason, by the token: where it is new, or where a
    person has `chosen` a language of the source, or a fresh start. Raises `ConfigError` for one it does not have."""
    known = known_languages(source)
    if chosen and chosen != FRESH and chosen not in known:
        raise ConfigError(
            say("The language cannot start as “{chosen}”: the source does not have it.", chosen=chosen),
            say("Its languages: {known}.", known=" ".join(known)) if known else say("It has no tokens for languages."),
        )
    token = token_of(vocabulary, code)
    if not token or not known or (not chosen and token in source.index):
        return {}
    if chosen:
        return {token: (None if chosen == FRESH else known[chosen], say("chosen by hand"))}
    start = neighbour_of(code, known)
    return {token: (known[start], say("a new language, which starts as {neighbour}", neighbour=language_name(start)))}


def generation(values: Mapping[str, Any], vocabulary: Vocabulary, code: str) -> dict[str, Any]:
    """generation_config.json of a model for this language, of that of its source: plain transformers then need not be
    told what to write."""
    found = {k: v for k, v in values.items() if k != "forced_decoder_ids"}
    if not isinstance(vocabulary, Pieces) or not (known := known_languages(vocabulary)):
        return found
    found["lang_to_id"] = dict(found.get("lang_to_id") or {}) | {
        f"<|{code_}|>": vocabulary.numbers[vocabulary.index[token]] for code_, token in known.items()
    }
    told = asked(known, "", code, hears=True)
    if told is not None and told.code and found.get("is_multilingual", True):
        found |= {"language": f"<|{told.code}|>", "task": "transcribe"}
    return found
