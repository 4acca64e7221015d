"""Flags in words: the chip in the table, the reason behind it, and what to do about it."""

from __future__ import annotations

from app.i18n import tr
from app.shortcuts import shortcuts
from app.widgets.key_hint import key_text
from core.project.flags import KINDS
from core.project.records import Flag
from core.wording import say

ICONS: dict[str, str] = {
    "alphabet": "alphabet",
    "empty": "alphabet",
    "fast": "warn",
    "slow": "warn",
    "ctc": "warn",
    "silent": "vol",
    "silence": "clock",
    "pauses": "clock",
    "clipped": "corpus",
    "quiet": "vol",
    "noisy": "corpus",
    "band": "corpus",
    "long": "clock",
    "short": "clock",
    "overlap": "copy",
    "same_text": "copy",
    "same_sound": "copy",
    "scripts": "alphabet",
    "unicode": "alphabet",
    "markup": "alphabet",
    "language": "info",
    "missing": "disk",
    "disagrees": "swap",
}


TITLES = {
    "alphabet": say("Not in alphabet"),
    "empty": say("Nothing to read"),
    "fast": say("Too fast"),
    "slow": say("Too slow"),
    "ctc": say("Text does not fit"),
    "silent": say("Silent"),
    "silence": say("Silence"),
    "pauses": say("Long pause"),
    "clipped": say("Clipped"),
    "quiet": say("Very quiet"),
    "noisy": say("Noisy"),
    "band": say("Narrow band"),
    "long": say("Too long"),
    "short": say("Too short"),
    "overlap": say("Overlaps"),
    "same_text": say("Same text"),
    "same_sound": say("Same sound"),
    "scripts": say("Mixed scripts"),
    "unicode": say("Look-alikes"),
    "markup": say("Markup"),
    "language": say("Other language?"),
    "missing": say("No audio"),
    "disagrees": say("Disagrees"),
}
WITH_VALUE = {
    "silence": say("Silence {value:.1f} s"),
    "pauses": say("Pause {value:.1f} s"),
    "overlap": say("Overlaps {value:.1f} s"),
    "same_text": say("Same text {value:.0f} times"),
    "disagrees": say("Disagrees {value:.0f}%"),
}
"""Titles of kinds that are more or less so."""
REASONS = {
    "alphabet": say("Not in the alphabet: {text}"),
    "empty": say("The clean-up rules leave nothing of the transcript."),
    "fast": say("Fast: {value:.1f} letters a second."),
    "slow": say("Too slow: {value:.1f} letters a second of speech."),
    "ctc": say("The text does not fit: {text}."),
    "silent": say("There is nothing to hear: {text}."),
    "silence": say("Silence at an end: {text}."),
    "pauses": say("A pause of {text}."),
    "clipped": say("Its tops are cut flat: {text}."),
    "quiet": say("Very quiet: {text}."),
    "noisy": say("Noisy: {text}."),
    "band": say("Narrow band: {text}."),
    "long": say("Longer than models learn well from: {text}."),
    "short": say("Hardly long enough to hold a word: {text}."),
    "overlap": say("Overlaps: {text}"),
    "same_text": say("Same text, {text}"),
    "same_sound": say("Same sound, {text}"),
    "scripts": say("Two scripts in one word: {text}"),
    "unicode": say("In the text: {text}"),
    "markup": say("Markup in the text: {text}"),
    "language": say("Spelt unlike the rest of the corpus: is it another language?"),
    "disagrees": say("A model hears {value:.0f}% of the letters differently."),
}
EDIT, OUT = (say("Edit transcript"), "corpus_edit", "F2"), (say("Leave out"), "corpus_leave_out", "Delete")
SPLIT = (say("Split at cursor"), "corpus_split", "Ctrl+I")
FIXES = {
    "alphabet": EDIT,
    "empty": EDIT,
    "slow": (say("Listen: words may be missing in the text"), "", ""),
    "fast": (say("Listen: is it fast speech, or the text of other sound?"), "", ""),
    "silent": OUT,
    "ctc": (say("Choose a model that writes more often, or listen"), "", ""),
    "silence": (say("Trim to speech"), "corpus_trim", "Ctrl+T"),
    "pauses": SPLIT,
    "long": SPLIT,
    "short": (say("Merge with next"), "corpus_merge", "Ctrl+M"),
    "overlap": (say("Move an end, merge them, or leave out what two people say at once"), "", ""),
    "same_sound": OUT,
    "scripts": EDIT,
    "unicode": EDIT,
    "markup": (say("Deal with markup"), "", ""),
    "missing": (say("Locate the recording"), "", ""),
    "disagrees": (say("Listen, then take the model's reading, correct it, or refuse it"), "", ""),
}
"""What to do about a kind, the action that does it, and its usual key."""
WHERE_BLOCKED = {"ctc": (say("Listen: the text may belong to other sound"), "", ""), "clipped": OUT}
"""The same where the flag keeps the utterance out of training."""


def title(kind: str) -> str:
    """A kind of flag by name."""
    return tr(TITLES[kind]) if kind in TITLES else KINDS[kind].title if kind in KINDS else kind


def chip(flag: Flag) -> tuple[str, str, str]:
    """(text, chip role, icon); red ones keep the utterance out of training."""
    with_value = WITH_VALUE.get(flag.kind)
    text = tr(with_value, value=_value(flag)) if with_value else title(flag.kind)
    return text, "bad" if flag.blocks else "plain", ICONS.get(flag.kind, "info")


def reason(flag: Flag) -> str:
    """A sentence on why it is flagged."""
    pattern = REASONS.get(flag.kind)
    said = tr(pattern, text=flag.text, value=_value(flag)) if pattern else tr(flag.text)
    said = said or title(flag.kind)
    return said if said.endswith((".", "?")) else f"{said}."


def fix(flag: Flag) -> str:
    """What to do about it, with the key that does it; "" where only listening helps."""
    found = (WHERE_BLOCKED.get(flag.kind) if flag.blocks else None) or FIXES.get(flag.kind)
    return _with_key(*found) if found else ""


def _with_key(text: str, action: str, default: str) -> str:
    keys = shortcuts.keys(action, default) if action else []
    return f"{tr(text)}, {key_text(keys[0])}" if keys else tr(text)


def _value(flag: Flag) -> float:
    """As it is told: no text is more than wholly another."""
    return min(flag.value, 100) if flag.kind == "disagrees" else flag.value


def tooltip(flags: tuple[Flag, ...]) -> str:
    """All reasons of an utterance, a line each."""
    return "\n".join(reason(flag) for flag in flags)
