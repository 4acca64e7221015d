"""How the command line tells of signs and letters that wait for an answer: after an import, and of an alphabet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.commands.command import table
from core.project.alphabet.signs import SignUse
from core.project.alphabet.written_letters import Example, LetterUse

SHOWN = 20


def sign_json(use: SignUse) -> dict[str, Any]:
    """A sign with its places and what was decided; `stays` says whether it is left inside words."""
    return {
        "sign": use.sign,
        "inside": use.inside,
        "before": use.before,
        "after": use.after,
        "alone": use.alone,
        "decided": "" if use.state == "open" else use.state,
        "stays": use.stays,
        "examples": [example.word for example in use.examples],
    }


def letter_json(use: LetterUse) -> dict[str, Any]:
    return {"letter": use.letter, "count": use.count, "examples": [example.word for example in use.examples]}


def questions_text(signs: Sequence[SignUse], letters: Sequence[LetterUse]) -> str:
    """What waits for an answer, and how to give it; "" for nothing."""
    text = ""
    if signs:
        rows = [[u.sign, f"{u.inside:,}", f"{u.before:,}", f"{u.after:,}", _now(u), _words(u.examples)]
                for u in signs[:SHOWN]]  # fmt: skip
        asks = "Signs in words: what are they?" if any(use.asks for use in signs) else "Signs in words"
        text += f"{asks} (vizinho alphabet DIR --is-letter, --is-space or --is-nothing SIGNS)\n"
        text += table(["sign", "inside", "before", "after", "now", "as in"], rows)
    if letters:
        rows = [[u.letter, f"{u.count:,}", _words(u.examples)] for u in letters[:SHOWN]]
        new = " ".join(u.letter for u in letters[:SHOWN])
        text += f'Letters that the alphabet lacks (vizinho alphabet DIR --add "{new}")\n'
        text += table(["letter", "count", "as in"], rows)
    return text


def crept_in_text(letters: Sequence[LetterUse]) -> str:
    """Letters that look like others, and how to put them right; "" for none."""
    if not letters:
        return ""
    rows = [[u.letter, f"{u.count:,}", _words(u.examples)] for u in letters[:SHOWN]]
    text = "Letters of another script in words (vizinho edit DIR suggestion scripts writes each word in one)\n"
    return text + table(["letter", "count", "as in"], rows)


def _now(use: SignUse) -> str:
    decided = {"letter": "a letter", "space": "a space", "nothing": "nothing"}
    return decided.get(use.state, "stays, does not fit" if use.stays or use.click else "a space")


def _words(examples: Sequence[Example]) -> str:
    return ", ".join(example.word for example in examples)
