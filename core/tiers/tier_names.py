"""What the names of tiers say: what is on a tier, and who speaks. What is on it in truth is `tier_sorts`' to tell."""

from __future__ import annotations

import re
from typing import Literal

from core.languages import NAMES as LANGUAGES

Sort = Literal["text", "words", "phones", "other", "points", "empty"]

OURS = ("utterance", "utterances")
"""Names and linguistic types of tiers that hold whole utterances whatever is in them, as our own exports call them."""
_STEMS: dict[Sort, str] = {
    "other": (
        "transl.* trad.* übers.* gloss.* ge gl ft free lit comment.* notes? anm.* ref id pos ps morph.* mb tones? "
        "breaks? misc style code.* context turns? xds vcm lex mwu lang.* silences? noises? points? pitch.* errors? "
        "voices? topics? gestures? pauses? ipus? tdp"
    ),
    "phones": "phon(?!et.*transc).* segments? segs? mau kan vot syll?.* .*pron pron.* vowels? ipa sampa",
    "words": "words? ort wort wörter mots? palabras? palavras? parole? tokens?",
    "text": (
        "tx txt text.* transcr.* transkr.* trascr.* utt utter.* sent sentences? satz sätze frases? phrases? orth.* "
        "orto.* speech spch said default talkers? trs tier overlaps?"
    ),
}
_SORTS = {sort: re.compile(f"({'|'.join(stems.split())})") for sort, stems in _STEMS.items()}
_HOLLOW = re.compile(
    r"ref|id|style|code.*|turns?|xds|vcm|lex|mwu|lang.*|silences?|noises?|points?|voices?|breaks?|pauses?|ipus?|tdp|ps|gl|ge"
)
"""Names that mostly stand for something else, and yet for the transcript where whole sentences are on the tier."""
_PEOPLE = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)*\.?")
_CODES = re.compile(
    r"(?:speaker|spk|spkr|sp|s|locutor|locuteur|falante|hablante|sprecher|parlante|informant|interviewer|interviewee|"
    r"male|female|man|woman|participant|subject|child|mother|father|inv|cons|consultant)"
    r"[-_ .]*(?:\d+|[a-z]|one|two|three|four|five)?|(?:chi|mot|fat|inv|exp|bro|sis|gra|fa|ma|fc|mc|uc|ch)[-_]?\d*",
    re.IGNORECASE,
)
_NOBODYS = re.compile(
    r"ipus?|annotations?|annot|labels?|marks?|intervals?|units?|chunks?|contents?|corpus|audio|sound|signal|channel.*|"
    r"silver|gold|auto.*|asr|output|result|results|main|new|old|final|draft|corrected?|version.*|untitled|none|unknown|"
    r"language|dialect|recording|file|track.*|layer.*|row|col|list|item|items|test|data|raw|clean.*|norm.*|romani[sz].*"
)
_LANGUAGE_NAMES = frozenset(name.casefold() for name in LANGUAGES.values())
_VOICED = re.compile(r"(?P<who>.*\S)\s+-\s+(?P<what>\S+)")


def hinted(name: str) -> Sort | Literal[""]:
    """What a tier's name says about it, "" when it says nothing."""
    voiced = _VOICED.fullmatch(name.strip())
    return (_said_by(voiced["what"]) if voiced else "") or _said_by(name)


def hollow(name: str) -> bool:
    """Whether a name that hints at something else does so only weakly."""
    return not any(_SORTS["other"].fullmatch(part) and not _HOLLOW.fullmatch(part) for part in _parts(name))


def ours(name: str, kind: str = "") -> bool:
    """Whether a tier says of itself that it holds utterances, each of which is one whatever its text."""
    return kind.casefold() in OURS or bool(_parts(name) & set(OURS))


def name_in(tier: str) -> str:
    """The speaker whom a tier's name may name: "Ana", "Ana - words", "tx@Ana"; "" for "words", "IPU" or "English"."""
    name = tier.strip()
    if who := _surely(name):
        return who
    if hinted(name) or not any(c.isalpha() for c in name):
        return ""
    bare = name.casefold()
    return "" if _NOBODYS.fullmatch(bare) or bare in _LANGUAGE_NAMES else name


def names_somebody(tier: str) -> bool:
    """Whether a tier's name is a speaker's by its own looks: it is written like a name, or says so."""
    name = tier.strip()
    if _surely(name):
        return True
    if not name_in(name):
        return False
    return _CODES.fullmatch(name) is not None or (
        _PEOPLE.fullmatch(name) is not None and len(name) > 1 and name[0] != name[0].lower() and name != name.upper()
    )


def _surely(name: str) -> str:
    """The speaker whom a name gives beside what is on the tier."""
    if (found := _VOICED.fullmatch(name)) and _said_by(found["what"]):
        return found["who"]
    head, at, tail = name.partition("@")
    return tail.strip() if at and tail.strip() and (_said_by(head) or not head.strip() or len(head) <= 4) else ""


def _parts(name: str) -> set[str]:
    return {part.casefold() for part in re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-zß-ÿ])(?=[A-Z])", " ", name))}


def _said_by(name: str) -> Sort | Literal[""]:
    parts = _parts(name)
    for sort, pattern in _SORTS.items():
        if any(pattern.fullmatch(part) for part in parts):
            return sort
    return ""
