"""The kinds of markup that texts hold, and what may become of each. A leaf: words only."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import TextError
from core.wording import say

WAYS = {
    "keep": say("keep it as it stands"),
    "drop": say("leave it out"),
    "tag": say("make it a tag of the utterance"),
    "decode": say("write what it means"),
    "unwrap": say("keep the words, without the signs around them"),
}
"""What may become of markup, in words."""


@dataclass(frozen=True)
class Kind:
    """A kind of markup. `ways` are keys of `WAYS`, the usual one first; `flagged` says that a transcript should not
    hold it; `certain` that what it means is beyond doubt."""

    key: str
    title: str
    help: str
    ways: tuple[str, ...]
    flagged: bool = True


KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            "mojibake",
            say("Misread letters"),
            say("Letters that were read in the wrong encoding: Ã¡ for á."),
            ("decode", "keep"),
        ),
        Kind(
            "json",
            say("Lists of a program"),
            say("A text inside brackets and quotes, as programs write it."),
            ("decode", "keep"),
        ),
        Kind(
            "escapes", say("Escaped letters"), say("Letters written by their codes: &amp; for &."), ("decode", "keep")
        ),
        Kind(
            "hidden",
            say("Control characters"),
            say("Characters that cannot be seen and mean nothing here."),
            ("drop", "keep"),
        ),
        Kind(
            "layout", say("Layout"), say("Signs for bold, colours, places and new speakers: <b>, >>."), ("drop", "keep")
        ),
        Kind(
            "praat", say("Praat's signs"), say("Phonetic signs as Praat spells them: \\ng for ŋ."), ("decode", "keep")
        ),
        Kind(
            "events",
            say("Events"),
            say("What is heard beside the words: [laugh], {breath}, <noise>."),
            ("tag", "drop", "keep", "unwrap"),
        ),
        Kind(
            "codes",
            say("Labels alone"),
            say("Numbered labels of a program in place of a text: ipu_5."),
            ("drop", "tag", "keep"),
        ),
        Kind(
            "labels",
            say("Labels in texts"),
            say("Words with a number behind a low line: a casa ipu_5."),
            ("keep", "drop", "tag"),
        ),
        Kind(
            "inside",
            say("Brackets in words"),
            say("Letters in brackets inside a word: i(l)."),
            ("keep", "unwrap", "drop"),
        ),
        Kind(
            "asides",
            say("Asides"),
            say("Words in brackets that may have been said: (diz ele)."),
            ("keep", "drop", "unwrap"),
            False,
        ),
    )
}
"""Every kind, in the order in which they are dealt with: what is decoded may hold others."""


def ways_of(spec: str) -> dict[str, str]:
    """What was chosen, by kind, from "KIND=WAY;KIND=WAY". Raises `TextError` for what does not exist."""
    chosen: dict[str, str] = {}
    for part in filter(None, map(str.strip, spec.split(";"))):
        key, _, way = (one.strip() for one in part.partition("="))
        if key not in KINDS:
            raise TextError(say("“{key}” is no kind of markup.", key=key), say("Kinds: {kinds}.", kinds=KINDS))
        if way and way not in KINDS[key].ways:
            raise TextError(
                say("“{way}” is nothing that can be done with {key}.", way=way, key=key),
                say("Say {ways}.", ways=KINDS[key].ways),
            )
        if way:
            chosen[key] = way
    return chosen
