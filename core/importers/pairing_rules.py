"""The ways in which the name of a text and the name of a sound are taken for the same, from strict to loose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.wording import say

Keys = Callable[[str], list[str]]
SHORTEST_PART = 3


@dataclass(frozen=True)
class MatchRule:
    """A way in which two names are taken for the same. `passes` are tried in turn: (keys of texts, keys of sounds)."""

    key: str
    title: str
    help: str
    passes: tuple[tuple[Keys, Keys], ...]


def _exact(stem: str) -> list[str]:
    return [stem]


def _folded(stem: str) -> list[str]:
    return [stem.casefold()]


def _bare(stem: str) -> list[str]:
    """Without accents, case and doubled spaces."""
    apart = unicodedata.normalize("NFKD", stem.casefold())
    return [" ".join("".join(c for c in apart if not unicodedata.combining(c)).split())]


def _undoubled(stem: str) -> list[str]:
    """clip-1.wav, the stem of clip-1.wav.txt, becomes clip-1."""
    name = stem
    while re.fullmatch(r"\.[A-Za-z][A-Za-z0-9]{1,8}", Path(name).suffix):
        name = Path(name).stem
    return _bare(name)


def _beginnings(stem: str) -> list[str]:
    """The name and its beginnings up to a dash, underscore, dot or space, the longest first."""
    name = _undoubled(stem)[0]
    cuts = [found.start() for found in re.finditer(r"[-_. ]+(?=[^-_. ])", name)]
    return [name, *(name[:cut] for cut in reversed(cuts) if cut)]


def _without_last_word(stem: str) -> list[str]:
    """The name without its last part, where that is a word: clip-1_S01 becomes clip-1, clip-1 stays whole."""
    found = re.fullmatch(r"(.+?)[-_. ]+([^-_. ]*[^\W\d_][^-_. ]*)", _undoubled(stem)[0])
    return [found[1]] if found else _undoubled(stem)


def _parts(stem: str) -> list[str]:
    """Every run of whole words in the name, the longest first, very short ones left away."""
    words = re.findall(r"[^\W_]+", _undoubled(stem)[0])[:12]
    runs = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return sorted((run for run in runs if len(run) >= SHORTEST_PART and not run.isdigit()), key=lambda r: (-len(r), r))


def _words(stem: str) -> list[str]:
    return [" ".join(re.findall(r"[^\W_]+", _undoubled(stem)[0]))]


def _numbers(stem: str) -> list[str]:
    """All numbers in the name without their leading noughts."""
    found = [str(int(digits)) for digits in re.findall(r"\d{1,18}", unicodedata.normalize("NFKC", stem))]
    return [" ".join(found)] if found else []


def _last_number(stem: str) -> list[str]:
    return [numbers[0].rsplit(" ", 1)[-1]] if (numbers := _numbers(stem)) else []


RULES: dict[str, MatchRule] = {
    rule.key: rule
    for rule in (
        MatchRule("same", say("Same name"), say("clip-1.txt goes with clip-1.wav."), ((_exact, _exact),)),
        MatchRule("case", say("Same name, any case"), say("Clip-1.TXT goes with clip-1.wav."), ((_folded, _folded),)),
        MatchRule(
            "accents",
            say("Same name, accents apart"),
            say("canção.txt goes with canção.wav however its accents are kept, and with cancao.wav."),
            ((_bare, _bare),),
        ),
        MatchRule(
            "doubled",
            say("Endings doubled"),
            say("clip-1.wav.txt goes with clip-1.wav."),
            ((_undoubled, _undoubled),),
        ),
        MatchRule(
            "dash",
            say("Words added behind"),
            say("clip-1-transcript.txt goes with clip-1.wav or with clip-1_S01.wav."),
            (
                (_beginnings, _undoubled),
                (_undoubled, _beginnings),
                (_without_last_word, _without_last_word),
            ),
        ),
        MatchRule(
            "contains",
            say("One name within the other"),
            say("market.txt goes with 2019 market (copy).wav."),
            ((_words, _parts), (_parts, _words)),
        ),
        MatchRule(
            "number",
            say("Same number"),
            say("text 7.txt goes with rec-007.wav."),
            ((_numbers, _numbers), (_last_number, _last_number)),
        ),
    )
}
"""Rules from strict to loose. The first four always hold; of the others, one at a time."""

ALWAYS = ("same", "case", "accents", "doubled")
