"""Flags in words: the chip in the table, the reason behind it, and what to do about it."""

from __future__ import annotations

from app.i18n import tr
from app.shortcuts import shortcuts
from app.widgets.key_hint import key_text
from core.project.flags import KINDS
from core.project.records import Flag

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


def title(kind: str) -> str:
    """A kind of flag by name."""
    titles = {
        "alphabet": tr("Not in alphabet"),
        "empty": tr("Nothing to read"),
        "fast": tr("Too fast"),
        "slow": tr("Too slow"),
        "ctc": tr("Text does not fit"),
        "silent": tr("Silent"),
        "silence": tr("Silence"),
        "pauses": tr("Long pause"),
        "clipped": tr("Clipped"),
        "quiet": tr("Very quiet"),
        "noisy": tr("Noisy"),
        "band": tr("Narrow band"),
        "long": tr("Too long"),
        "short": tr("Too short"),
        "overlap": tr("Overlaps"),
        "same_text": tr("Same text"),
        "same_sound": tr("Same sound"),
        "scripts": tr("Mixed scripts"),
        "unicode": tr("Look-alikes"),
        "markup": tr("Markup"),
        "language": tr("Other language?"),
        "missing": tr("No audio"),
        "disagrees": tr("Disagrees"),
    }
    return titles.get(kind, KINDS[kind].title if kind in KINDS else kind)


def chip(flag: Flag) -> tuple[str, str, str]:
    """(text, chip role, icon); red ones keep the utterance out of training."""
    with_value = {
        "silence": tr("Silence {value:.1f} s", value=flag.value),
        "pauses": tr("Pause {value:.1f} s", value=flag.value),
        "overlap": tr("Overlaps {value:.1f} s", value=flag.value),
        "same_text": tr("Same text {value:.0f} times", value=flag.value),
        "disagrees": tr("Disagrees {value:.0f}%", value=min(flag.value, 100)),
    }
    text = with_value.get(flag.kind) or title(flag.kind)
    return text, "bad" if flag.blocks else "plain", ICONS.get(flag.kind, "info")


def reason(flag: Flag) -> str:
    """A sentence on why it is flagged."""
    value = flag.value
    reasons = {
        "alphabet": tr("Not in the alphabet: {text}", text=flag.text),
        "empty": tr("The clean-up rules leave nothing of the transcript."),
        "fast": tr("Fast: {value:.1f} letters a second.", value=value),
        "slow": tr("Too slow: {value:.1f} letters a second of speech.", value=value),
        "ctc": tr("The text does not fit: {text}.", text=flag.text),
        "silent": tr("There is nothing to hear: {text}.", text=flag.text),
        "silence": tr("Silence at an end: {text}.", text=flag.text),
        "pauses": tr("A pause of {text}.", text=flag.text),
        "clipped": tr("Its tops are cut flat: {text}.", text=flag.text),
        "quiet": tr("Very quiet: {text}.", text=flag.text),
        "noisy": tr("Noisy: {text}.", text=flag.text),
        "band": tr("Narrow band: {text}.", text=flag.text),
        "long": tr("Longer than models learn well from: {text}.", text=flag.text),
        "short": tr("Hardly long enough to hold a word: {text}.", text=flag.text),
        "overlap": tr("Overlaps: {text}", text=flag.text),
        "same_text": tr("Same text, {text}", text=flag.text),
        "same_sound": tr("Same sound, {text}", text=flag.text),
        "scripts": tr("Two scripts in one word: {text}", text=flag.text),
        "unicode": tr("In the text: {text}", text=flag.text),
        "markup": tr("Markup in the text: {text}", text=flag.text),
        "language": tr("Spelt unlike the rest of the corpus: is it another language?"),
        "missing": tr(flag.text),
        "disagrees": tr("A model hears {value:.0f}% of the letters differently.", value=min(value, 100)),
    }
    said = reasons.get(flag.kind) or tr(flag.text) or title(flag.kind)
    return said if said.endswith((".", "?")) else f"{said}."


def fix(flag: Flag) -> str:
    """What to do about it, with the key that does it; "" where only listening helps."""
    fixes = {
        "alphabet": _with_key(tr("Edit transcript"), "corpus_edit", "F2"),
        "empty": _with_key(tr("Edit transcript"), "corpus_edit", "F2"),
        "slow": tr("Listen: words may be missing in the text"),
        "fast": tr("Listen: is it fast speech, or the text of other sound?"),
        "silent": _with_key(tr("Leave out"), "corpus_leave_out", "Delete"),
        "ctc": (
            tr("Listen: the text may belong to other sound")
            if flag.blocks
            else tr("Choose a model that writes more often, or listen")
        ),
        "silence": _with_key(tr("Trim to speech"), "corpus_trim", "Ctrl+T"),
        "pauses": _with_key(tr("Split at cursor"), "corpus_split", "Ctrl+I"),
        "clipped": _with_key(tr("Leave out"), "corpus_leave_out", "Delete") if flag.blocks else "",
        "long": _with_key(tr("Split at cursor"), "corpus_split", "Ctrl+I"),
        "short": _with_key(tr("Merge with next"), "corpus_merge", "Ctrl+M"),
        "overlap": tr("Move an end, merge them, or leave out what two people say at once"),
        "same_sound": _with_key(tr("Leave out"), "corpus_leave_out", "Delete"),
        "scripts": _with_key(tr("Edit transcript"), "corpus_edit", "F2"),
        "unicode": _with_key(tr("Edit transcript"), "corpus_edit", "F2"),
        "markup": tr("Deal with markup"),
        "missing": tr("Locate the recording"),
        "disagrees": tr("Listen, then take the model's reading, correct it, or refuse it"),
    }
    return fixes.get(flag.kind, "")


def _with_key(text: str, action: str, default: str) -> str:
    keys = shortcuts.keys(action, default)
    return f"{text}, {key_text(keys[0])}" if keys else text


def tooltip(flags: tuple[Flag, ...]) -> str:
    """All reasons of an utterance, a line each."""
    return "\n".join(reason(flag) for flag in flags)
