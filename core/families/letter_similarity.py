"""Which letter of a source a new letter had best start from, and why. Torch-free; a person's own choice goes first.

Sound decides where the language tells it (the Portuguese ç is said like s), else shape: the letter without its marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.text.case import lower
from core.text.vocabulary import Vocabulary, base_letter
from core.wording import say

UNDIVIDED: dict[str, str] = dict(zip("øłđħıŧßæœðþŋəςẞ", "oldhitsaodtneσß", strict=True))
"""Letters that Unicode does not take apart, and the letter they look like."""

WITHOUT_MARK = say("the same letter without its mark")
OTHER_CASE = say("the same letter in the other case")
LIKE_IT = say("a letter like it")
FIRST_OF_ITS_LETTERS = say("the first of its letters")
SAME_SOUND = say("same sound")
OTHER_SCRIPT = say("the same sound in another script")
BY_HAND = say("chosen by hand")
NOTHING_LIKE_IT = say("no letter of the source is like it")

_S_SOUND = ("s", say("same sound; the same shape would be c"))
_CLOSED, _NASAL = say("closed vowel under stress"), say("same vowel, now nasal")
SOUNDS: dict[str, dict[str, tuple[str, str]]] = {
    "pt": {
        "ç": _S_SOUND,
        "à": ("a", say("contraction, same sound")),
        **{c: (base_letter(c), _CLOSED) for c in "âêô"},
        "nh": ("ñ", SAME_SOUND),
        "ñ": ("n", LIKE_IT),
    },
    "fr": {"ç": _S_SOUND, "gn": ("ñ", SAME_SOUND)},
    "ca": {"ç": _S_SOUND, "ny": ("ñ", SAME_SOUND)},
    "oc": {"ç": _S_SOUND, "nh": ("ñ", SAME_SOUND)},
    "gl": {"ç": _S_SOUND},
    "mwl": {"ç": _S_SOUND, "nh": ("ñ", SAME_SOUND)},
    "it": {"gn": ("ñ", SAME_SOUND)},
}
"""By language: the letter that is said alike, and why."""

OTHER_SCRIPTS: dict[str, str] = {
    **dict(zip("абвгдезийклмнопрстуфхыэіј", "abvgdeziiklmnoprstufjieij", strict=True)),
    **dict(zip("αβγδεζηθικλμνοπρσςτυφχω", "avgdeziziklmnoprsstifjo", strict=True)),
    **dict(zip("ابتدرزسفكلمنهويقط", "abtdrzsfklmnhuikt", strict=True)),
    **dict(zip("ɔɛɑɾɲʎɡɪʊ", "oearñlgiu", strict=True)),
    **dict(zip("ψξцчюя", ("p s", "k s", "t s", "c h", "i u", "i a"), strict=True)),
}
"""Letters of other scripts, and of phonetic writing, by the Latin letter or letters often said alike: rough."""

VOWELS = frozenset("aeiouyɔɛəɨ")

KINDS = ("aæɑ", "eɛəœ", "iyɨj", "ouɔwʊ", "mnñɲŋ", "lrɾʎ", "ptkcq", "bdgɡ", "fvszçʃʒθðxh")
"""Sounds of one kind, by the letters that write them in most languages: vowels by where they are made, nasals, liquids,
stops without and with voice, fricatives."""


@dataclass(frozen=True)
class LetterStart:
    """Where a new letter starts: a letter (or the space) of the source, or None for afresh; and why. Where it starts
    from the mean of several letters, `source` has spaces between them."""

    letter: str
    source: str | None
    reason: str


def suggested(letter: str, known: Vocabulary, language: str = "") -> LetterStart:
    """What a letter that `known` lacks starts from when nobody chooses."""
    twin = other_case(letter, known)
    if twin is not None:
        return LetterStart(letter, twin, OTHER_CASE)
    told = SOUNDS.get(language.partition("-")[0], {}).get(letter)
    if told and told[0] in known.letters:
        return LetterStart(letter, *told)
    if letter == "-" and " " in known.index:
        return LetterStart(letter, " ", say("joins two words"))
    found = neighbour_of(letter, known)
    if found is not None:
        return LetterStart(letter, found, _reason(letter, found))
    sound = OTHER_SCRIPTS.get(letter) or OTHER_SCRIPTS.get(base_letter(letter))
    if sound and all(x in known.letters for x in parts_of(sound)):
        return LetterStart(letter, sound, OTHER_SCRIPT)
    return LetterStart(letter, None, NOTHING_LIKE_IT)


def parts_of(start: str) -> tuple[str, ...]:
    """The letters of a start: "" is none, " " the space, "s c" two."""
    return (start,) if start == " " else tuple(start.split())


def alike(letter: str, known: Iterable[str]) -> tuple[str, ...]:
    """The letters of `known` that write a sound of the same kind. Of other scripts the letter's own name tells, as
    Unicode has it: most alphabets call a letter by its sound."""
    base = UNDIVIDED.get(letter) or base_letter(letter)
    sound = parts_of(OTHER_SCRIPTS.get(letter) or OTHER_SCRIPTS.get(base) or _called(base) or base)
    kind = next((kind for kind in KINDS if sound[:1] and sound[0] in kind), "")
    return tuple(x for x in known if kind and (UNDIVIDED.get(x) or base_letter(x)) in kind)


def _called(letter: str) -> str:
    """The first sound of a letter's name in a script other than Latin; "" where it tells none."""
    kind, found, name = unicodedata.name(letter[:1], "").partition(" LETTER ")
    if not found or "LATIN" in kind or name.endswith("SIGN"):
        return ""
    return name.split()[-1][:1].lower()


def other_case(letter: str, known: Vocabulary) -> str | None:
    """The source's capital of a small letter, or its small letter of a capital."""
    small = lower(letter)
    if small != letter and small in known.letters:
        return small
    return next((x for x in known.letters if x != letter and lower(x) == letter), None)


def _reason(letter: str, found: str) -> str:
    marks = unicodedata.normalize("NFD", letter)[1:]
    if len(letter) > 1 and any(unicodedata.category(c)[0] != "M" for c in marks):
        return FIRST_OF_ITS_LETTERS if letter.startswith(found) else LIKE_IT
    if "\u0303" in marks and found in VOWELS:
        return _NASAL
    return WITHOUT_MARK if base_letter(letter) == found else LIKE_IT


def neighbour_of(letter: str, known: Vocabulary) -> str | None:
    """The source's letter of the same shape: its base letter, or one with the same base."""
    base = UNDIVIDED.get(letter) or base_letter(letter)
    if base in known.letters and base != letter:
        return base
    return next((x for x in known.letters if (UNDIVIDED.get(x) or base_letter(x)) == base), None)


def by_similarity(letter: str, known: Vocabulary, language: str = "") -> list[str]:
    """All letters a new one could start from, the likeliest first, then in the source's order; the space last."""
    first = [suggested(letter, known, language).source, neighbour_of(letter, known)]
    base = UNDIVIDED.get(letter) or base_letter(letter)
    alike = [x for x in known.letters if (UNDIVIDED.get(x) or base_letter(x)) == base]
    vowels = [x for x in known.letters if (base_letter(x) in VOWELS) == (base in VOWELS)]
    space = [" "] if " " in known.index else []
    return list(dict.fromkeys(x for x in (*first, *alike, *vowels, *known.letters, *space) if x is not None))


def own_starts(starts: Mapping[str, str], alphabet: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """The starts chosen by hand that can be used: for letters of the alphabet that the source lacks, from one it has.
    "" is a fresh start."""
    needed, there = set(alphabet), set(known)
    return {
        letter: source
        for letter, source in starts.items()
        if letter in needed and letter not in there and all(x == " " or x in there for x in parts_of(source))
    }
