"""Sets of keys that people bring from other programs: what differs from Vizinho's own, by the action's name.

A table that grows with what people bring, apart from the rules by which keys are given.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.wording import say

Keys = tuple[str, ...]


@dataclass(frozen=True)
class KeySet:
    """`keys` replaces an action's own; what is not named stays."""

    key: str
    title: str
    keys: dict[str, Keys] = field(default_factory=dict)


def key_sets() -> dict[str, KeySet]:
    """All sets by key, Vizinho's own first."""
    own = KeySet("vizinho", say("Vizinho"))
    elan = KeySet(
        "elan",
        say("ELAN-like"),
        {
            "corpus_previous": ("Alt+Left", "Alt+Up"),
            "corpus_next": ("Alt+Right", "Alt+Down"),
            "corpus_previous_box": ("Ctrl+Alt+Left",),
            "corpus_next_box": ("Ctrl+Alt+Right",),
            "corpus_edit": ("Alt+M", "F2"),
            "corpus_leave_out": ("Alt+D", "Del"),
            "corpus_loop": ("Ctrl+L", "L"),
            "corpus_play": ("Space",),
            "corpus_play_typing": ("Ctrl+Space", "F8"),
        },
    )
    audacity = KeySet(
        "audacity",
        say("Audacity-like"),
        {
            "corpus_previous": ("Alt+Left", "Alt+Up"),
            "corpus_next": ("Alt+Right", "Alt+Down"),
            "corpus_previous_box": ("Ctrl+Alt+Left",),
            "corpus_next_box": ("Ctrl+Alt+Right",),
            "corpus_stop": ("X", "Esc"),
            "corpus_to_start": ("J",),
            "corpus_merge": ("Ctrl+J",),
            "corpus_leave_out": ("Del", "Backspace"),
        },
    )
    return {one.key: one for one in (own, elan, audacity)}
