"""Word lists and sentence templates as plain text, and how they are read."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent

WordLists = dict[str, tuple[str, ...]]


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def read_words(language: str) -> WordLists:
    """The lists of `<language>.txt` by name, each word once, in the order written."""
    lists: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines(f"{language}.txt"):
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), [])
        else:
            current.extend(word.replace("_", " ") for word in line.split())
    return {name: tuple(dict.fromkeys(words)) for name, words in lists.items()}


def read_templates(language: str) -> tuple[str, ...]:
    """The templates of `<language>-templates.txt`; one written `*3 text` comes three times as often."""
    templates: list[str] = []
    for line in _lines(f"{language}-templates.txt"):
        weight, _, text = line.partition(" ") if line.startswith("*") else ("*1", "", line)
        templates.extend([text] * int(weight[1:]))
    return tuple(templates)
