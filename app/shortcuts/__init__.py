"""`shortcuts`: the one place that knows which keys are in force, and actions and their keys as a list.

Keys come from three layers: what an action was made with, the chosen set, and what the person changed. Every action of
menus and pages is adopted when it is made; from then on a change counts at once, wherever its keys are printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from shiboken6 import isValid

from app.i18n import tr, worded
from app.shortcuts.key_sets import KeySet, key_sets
from core.errors import WorkbenchError
from core.wording import say

if TYPE_CHECKING:
    from app.settings import Settings

MENUS = (say("File"), say("Edit"), say("View"), say("Audio"), say("Corpus"), say("Training"), say("Help"))
SET_KEY, KEYS_KEY, TAB_KEY = "keyboard/set", "keyboard/keys", "keyboard/tab_plays"
MOVING = ("Return", "Enter", "Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown")
TEXT_KEYS = ("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A")

Keys = tuple[str, ...]


@dataclass
class _Known:
    """An action that was adopted: its own keys, its page ("" for the window), and itself while its page lives."""

    title: str
    default: Keys
    page: str
    plain: bool
    action: QAction | None


class Shortcuts(QObject):
    """Keys by the object name of their action. `changed` follows every change of any key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings: Settings | None = None
        self._known: dict[str, _Known] = {}
        self._sets: dict[str, KeySet] = {}
        self._set = "vizinho"
        self._own: dict[str, Keys] = {}

    def start(self, settings: Settings) -> None:
        """Read what was chosen before; actions are adopted afterwards."""
        self._settings = settings
        self._known.clear()
        self._sets = key_sets()
        self._set = str(settings.value(SET_KEY, "vizinho"))
        if self._set not in self._sets:
            self._set = "vizinho"
        self._own = _read(settings.value(KEYS_KEY, {}))

    def adopt(self, action: QAction, page: str = "") -> None:
        """Take an action in: its present keys are its own, and it is given those in force."""
        name = action.objectName()
        if not name:
            return
        default = tuple(key.toString() for key in action.shortcuts())
        known = self._known.get(name)
        if known is not None and known.action is None:
            default = known.default
        plain = bool(action.property("plain_keys")) or any(is_plain(key) for key in default)
        self._known[name] = _Known(title_of(action), default, page, plain, action)
        self._apply(name)

    def drop(self, action: QAction) -> None:
        """An action goes with its page; its keys stay known."""
        known = self._known.get(action.objectName())
        if known is not None:
            known.action = None

    # Asking

    @property
    def set_key(self) -> str:
        """The chosen set."""
        return self._set

    @property
    def sets(self) -> list[KeySet]:
        return list((self._sets or key_sets()).values())

    def keys(self, name: str, default: str = "") -> Keys:
        """The keys in force; `default` serves an action whose page was not made yet."""
        if name in self._own:
            return self._own[name]
        lost = {key for other, keys in self._own.items() if self._meet(name, other) for key in keys}
        return tuple(key for key in self._base(name, default) if key not in lost)

    def _base(self, name: str, default: str = "") -> Keys:
        """An action's keys before the person changed any."""
        chosen = self._sets.get(self._set)
        if chosen is not None and name in chosen.keys:
            return chosen.keys[name]
        known = self._known.get(name)
        return known.default if known is not None else (default,) if default else ()

    def _meet(self, name: str, other: str) -> bool:
        """Whether two actions can be triggered in the same place."""
        one, two = self._known.get(name), self._known.get(other)
        pages = {known.page for known in (one, two) if known is not None}
        return name != other and ("" in pages or len(pages) < 2)

    def first(self, name: str, default: str = "") -> str:
        """The keys that are printed; "" for none."""
        keys = self.keys(name, default)
        return keys[0] if keys else ""

    def changed_here(self, name: str) -> bool:
        """Whether the person changed the keys of this action, or gave them to another."""
        return self.keys(name) != self._base(name)

    @property
    def any_changed(self) -> bool:
        return bool(self._own)

    def title(self, name: str) -> str:
        known = self._known.get(name)
        return worded(known.title) if known is not None else name

    def action(self, name: str) -> QAction | None:
        """The action of that name, while its page lives."""
        known = self._known.get(name)
        return known.action if known is not None and known.action is not None and isValid(known.action) else None

    def page_of(self, name: str) -> str:
        """The page that an action belongs to, "" for the window's own."""
        known = self._known.get(name)
        return known.page if known is not None else ""

    def rivals(self, name: str, key: str) -> list[str]:
        """The other actions that these keys would trigger in the same place."""
        return [other for other in self._known if self._meet(name, other) and key in self.keys(other)]

    def refusal(self, name: str, key: str) -> str:
        """Why an action cannot have these keys; "" when it can."""
        known = self._known.get(name)
        bare = key.removeprefix("Shift+")
        if bare in MOVING:
            return tr("These keys move the keyboard focus or the caret, so they stay as they are.")
        if key in TEXT_KEYS:
            return tr("These keys copy, paste and select in text fields, so they stay as they are.")
        if key == "Esc" and (known is None or "Esc" not in known.default):
            return tr("Esc leaves dialogs and menus, so it stays as it is.")
        if is_plain(key) and (known is None or not known.plain):
            return tr("This action works while you type, so its keys need Ctrl or Alt, or a key such as F7.")
        return ""

    # Changing

    def set_keys(self, name: str, keys: Iterable[str]) -> None:
        """Give an action other keys; whoever had them loses them."""
        wanted = tuple(dict.fromkeys(normal(key) for key in keys if key))
        self._take(name, wanted)
        self._own.pop(name, None)
        if wanted != self.keys(name):
            self._own[name] = wanted
        self._save()

    def reset(self, name: str) -> None:
        """An action's keys as the chosen set has them; whoever has them now loses them."""
        self._own.pop(name, None)
        self._take(name, self._base(name))
        self._save()

    def _take(self, name: str, wanted: Keys) -> None:
        """Take keys from the actions that were given them."""
        for other in [other for other in self._own if self._meet(name, other)]:
            left = tuple(key for key in self._own[other] if key not in wanted)
            if left != self._own[other]:
                self._own[other] = left

    def reset_all(self) -> None:
        """Nothing is changed any more; the chosen set stays."""
        self._own.clear()
        self._save()

    def use(self, set_key: str) -> None:
        """Another set of keys; what the person changed stays changed."""
        if set_key in self._sets and set_key != self._set:
            self._set = set_key
            self._save()

    def _save(self) -> None:
        if self._settings is not None:
            self._settings.set_value(SET_KEY, self._set)
            self._settings.set_value(KEYS_KEY, {name: list(keys) for name, keys in self._own.items()})
        for name in self._known:
            self._apply(name)
        self.changed.emit()

    def _apply(self, name: str) -> None:
        action = self._known[name].action
        keys = [QKeySequence(key) for key in self.keys(name)]
        if action is not None and isValid(action) and action.shortcuts() != keys:
            action.setShortcuts(keys)

    # Tab in the sound view

    @property
    def tab_plays(self) -> bool:
        """Whether Tab plays in the sound view, as in Praat."""
        return self._settings is not None and bool(self._settings.value(TAB_KEY, False))

    def set_tab_plays(self, on: bool) -> None:
        if self._settings is not None:
            self._settings.set_value(TAB_KEY, on)
            self.changed.emit()

    # Files

    def to_json(self) -> str:
        """The set and all changes, to be kept or given away."""
        keys = {name: list(keys) for name, keys in sorted(self._own.items())}
        return json.dumps({"vizinho_keys": 1, "set": self._set, "tab_plays": self.tab_plays, "keys": keys}, indent=1)

    def from_json(self, text: str) -> None:
        """Take over what `to_json` wrote. Raises `WorkbenchError`, and then nothing has changed."""
        try:
            values = json.loads(text)
            if not isinstance(values, dict) or values.get("vizinho_keys") != 1:
                raise ValueError("vizinho_keys")
            own = _read(values.get("keys", {}))
        except ValueError as error:
            hint = tr("Choose a file that Vizinho wrote: Settings, Keyboard, Export.")
            raise WorkbenchError(tr("This file does not hold keys of Vizinho."), hint, str(error)) from error
        self._own = {}
        for name, keys in own.items():
            allowed = tuple(key for key in keys if not self.refusal(name, key))
            self._take(name, allowed)
            self._own[name] = allowed
        self._set = values["set"] if values.get("set") in self._sets else self._set
        if self._settings is not None:
            self._settings.set_value(TAB_KEY, bool(values.get("tab_plays")))
        self._save()


def _read(values: object) -> dict[str, Keys]:
    """Keys by name from a plain value; what is no key is left away."""
    if not isinstance(values, dict):
        return {}
    found: dict[str, Keys] = {}
    for name, keys in values.items():
        if isinstance(keys, list):
            found[str(name)] = tuple(
                dict.fromkeys(key for key in (normal(k) for k in keys if isinstance(k, str)) if key)
            )
    return found


def normal(key: str) -> str:
    """Keys as they are compared and kept: "ctrl+t" -> "Ctrl+T"; "" for none."""
    return QKeySequence(key).toString()


def is_plain(key: str) -> bool:
    """Whether a text field would take these keys as text, or to delete: a letter, a sign, Space, Delete."""
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return False
    one: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs forget __getitem__
    held = one.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    deleting = one.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    return not held.value and (one.key().value < Qt.Key.Key_Escape.value or deleting)


def title_of(action: QAction) -> str:
    """An action's text without mnemonics and dots; undo without the step it names at the moment."""
    text = str(action.property("palette_text") or action.text()).replace("&", "").rstrip("…")
    return text.split(":")[0] if action.objectName() in ("action_undo", "action_redo") else text


def rows_of(actions: Sequence[QAction]) -> list[tuple[str, list[tuple[str, str]]]]:
    """By menu, in the menus' order: (text, keys); keys "" for an action without any."""
    found: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        title = title_of(action)
        if title:
            keys = ", ".join(key.toString() for key in action.shortcuts() if key.toString() != "Ctrl+Enter")
            found.setdefault(menu_of(action), []).append((title, keys))
    return [(menu, found[menu]) for menu in (*MENUS, *(m for m in found if m not in MENUS)) if menu in found]


def menu_of(action: QAction) -> str:
    return str(action.property("menu") or "View")


shortcuts = Shortcuts()
