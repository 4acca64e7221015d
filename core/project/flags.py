"""The kinds of flags: what the quality checks can notice. A leaf: words and facts, nothing is computed here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

from core.wording import Said, from_json, say, to_json

Needs = Literal["text", "sound", "model"]


@dataclass(frozen=True)
class FlagKind:
    """A kind of flag. `unit` is that of a flag's value ("" for a count); `needs` is what has to be looked at;
    `may_block` says that it can keep an utterance out of training."""

    key: str
    title: str
    help: str
    unit: str
    needs: Needs
    may_block: bool = False


KINDS: dict[str, FlagKind] = {
    kind.key: kind
    for kind in (
        FlagKind(
            "alphabet",
            say("Not in alphabet"),
            say("The text holds letters that the alphabet does not have."),
            "",
            "text",
            True,
        ),
        FlagKind(
            "empty",
            say("Nothing to read"),
            say("The clean-up rules leave nothing of the transcript."),
            "",
            "text",
            True,
        ),
        FlagKind(
            "fast",
            say("Too fast"),
            say(
                "More letters a second than most people ever speak, or far more than the "
                "rest of the corpus: fast speech, a text that does not belong to this sound, "
                "or a sound that is cut."
            ),
            "letters/s",
            "text",
        ),
        FlagKind(
            "slow",
            say("Too slow"),
            say(
                "Far fewer letters a second than the rest of the corpus: words are missing "
                "in the text, or the sound holds more than is written."
            ),
            "letters/s",
            "text",
        ),
        FlagKind(
            "ctc",
            say("Text does not fit"),
            say(
                "The text has more letters than a model can write in this time. Some models "
                "write twice as often as others; what fits none of them keeps out of "
                "training."
            ),
            "letters",
            "text",
            True,
        ),
        FlagKind(
            "silent",
            say("Silent"),
            say("There is nothing to hear. With a text it would teach that silence is these words."),
            "dB",
            "sound",
            True,
        ),
        FlagKind("silence", say("Silence"), say("Long silence at an end. Trim to speech takes it away."), "s", "sound"),
        FlagKind(
            "pauses",
            say("Long pause"),
            say("A long pause between words. Split at pauses makes two of one."),
            "s",
            "sound",
        ),
        FlagKind(
            "clipped",
            say("Clipped"),
            say("The sound was too loud for the recorder: its tops are cut flat."),
            "%",
            "sound",
            True,
        ),
        FlagKind("quiet", say("Very quiet"), say("Even the loudest speech is very quiet."), "dB", "sound"),
        FlagKind("noisy", say("Noisy"), say("The speech hardly stands out of the background."), "dB", "sound"),
        FlagKind(
            "band",
            say("Narrow band"),
            say(
                "The sound ends far below what its rate could hold: from a telephone, or a file made larger afterwards."
            ),
            "Hz",
            "sound",
        ),
        FlagKind("long", say("Too long"), say("Longer than models learn well from. Split it at a pause."), "s", "text"),
        FlagKind("short", say("Too short"), say("Hardly long enough to hold a word."), "s", "text", True),
        FlagKind(
            "overlap",
            say("Overlaps"),
            say(
                "Another utterance is marked on the same stretch of the recording: words are "
                "written twice, or two people speak at once."
            ),
            "s",
            "text",
        ),
        FlagKind("same_text", say("Same text"), say("The same sentence comes many times."), "", "text"),
        FlagKind("same_sound", say("Same sound"), say("Exactly this sound comes more than once."), "", "sound"),
        FlagKind("scripts", say("Mixed scripts"), say("A word is written with letters of two scripts."), "", "text"),
        FlagKind(
            "unicode",
            say("Look-alikes"),
            say(
                "Signs that cannot be seen or look like others: invisible marks, several "
                "kinds of apostrophe, letters not in their usual Unicode form."
            ),
            "",
            "text",
        ),
        FlagKind(
            "markup",
            say("Markup"),
            say("Signs in the text that nobody says: events in brackets, codes for letters, signs of another program."),
            "",
            "text",
        ),
        FlagKind(
            "language", say("Other language?"), say("The spelling looks like that of another language."), "", "text"
        ),
        FlagKind("missing", "No audio", say("The sound is not there, or cannot be read."), "", "sound", True),
        FlagKind(
            "disagrees",
            say("Disagrees"),
            say("A model hears something else than what is written. Listen: the text or the model is wrong."),
            "%",
            "model",
        ),
    )
}
"""Every kind, in the order in which they are shown."""

SOUND_KINDS: tuple[str, ...] = tuple(key for key, kind in KINDS.items() if kind.needs == "sound")


def kept_text(text: str) -> str:
    """The text of a flag as the database keeps it: with its pattern and values, so that it can be worded anew."""
    return json.dumps(to_json(text), ensure_ascii=False, separators=(",", ":")) if isinstance(text, Said) else text


def flag_text(kept: str) -> str:
    """The text of a flag from what the database keeps; plain ones (letters, what a model heard) as they are."""
    if not kept.startswith('{"say":'):
        return kept
    try:
        return from_json(json.loads(kept))
    except ValueError:  # it is what a person or a model wrote
        return kept
