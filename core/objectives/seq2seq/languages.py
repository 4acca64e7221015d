"""Under which of its languages a multilingual model is taught and asked: its token for the language, or a new one that
starts as a neighbour's. Torch-free.

A neighbour is a close relative, or else the language whose spelling a newcomer borrows most from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.errors import ConfigError
from core.languages import language_name
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

_ROMANCE = {
    "es": "an ast ext lad pap",
    "pt": "kea mwl",
    "it": "co fur lij lld lmo nap pms rm sc scn vec",
    "fr": "frp wa",
    "ro": "rup",
}
_OTHERS = {
    "kk": "ky",
    "tt": "cv",
    "tr": "crh sah",
    "uz": "ug",
    "de": "gsw nds",
    "nl": "fy",
    "cs": "dsb hsb",
    "pl": "szl",
    "fi": "se",
    "cy": "kw",
    "en": "ga gd gv sco",
    "fr": "kab wo",
    "es": "ay gn nah qu",
    "sn": "xh zu",
    "sw": "lg rw",
    "yo": "ig",
    "so": "om",
    "am": "ti",
    "tl": "ceb",
    "fa": "ku",
}
NEIGHBOURS: dict[str, str] = {
    code: neighbour for table in (_OTHERS, _ROMANCE) for neighbour, codes in table.items() for code in codes.split()
}
"""The nearest language of Whisper's by the code of a language; genealogy where there is a relative, else contact."""


def known_languages(vocabulary: Vocabulary) -> dict[str, str]:
    """The tokens of a model's languages by their codes; none where it has no such tokens."""
    if BEGINS_TEXT not in vocabulary.index:
        return {}
    found = (TOKEN.fullmatch(token) for token in vocabulary.tokens if len(token) <= 5)
    return {match[1]: match[0] for match in found if match and match[1] not in OTHERS}


def own_token(code: str, known: Mapping[str, str]) -> str:
    """A model's token for a language; "" where it has none."""
    base = code.split("-", maxsplit=1)[0].lower()
    return known.get(base) or known.get(SAME.get(base, ""), "")


def neighbour_of(code: str, known: Mapping[str, str]) -> str:
    """The code of the language of a model's that a newcomer starts as; "" where there is none."""
    found = NEIGHBOURS.get(code.split("-", maxsplit=1)[0].lower(), ANYBODY)
    return found if found in known else next(iter(known), "")


def token_for(code: str, vocabulary: Vocabulary) -> str:
    """The token under which a model is asked for a language: its own, or a neighbour's; "" of an unknown language, or
    where the model has no such tokens."""
    known = known_languages(vocabulary)
    return (own_token(code, known) or known.get(neighbour_of(code, known), "")) if code else ""


def with_language(vocabulary: Vocabulary, code: str) -> Vocabulary:
    """With a new token at the end for a language that a multilingual model does not have."""
    known = known_languages(vocabulary)
    base = code.split("-", maxsplit=1)[0].lower()
    if (
        not known
        or not isinstance(vocabulary, BytePieces)
        or not TOKEN.fullmatch(f"<{base}>")
        or own_token(code, known)
    ):
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
    token = own_token(code, known_languages(vocabulary))
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
    if (token := token_for(code, vocabulary)) and found.get("is_multilingual", True):
        found |= {"language": f"<|{token.strip('<>')}|>", "task": "transcribe"}
    return found
