"""What a translation has to keep of its text: the places of values, counts, mnemonics, dots, spaces, tags."""

from __future__ import annotations

import re

from installer.translations.sources import Message, placeholders

MNEMONIC = re.compile(r"&(?=[^\s&])")
TAG = re.compile(r"</?[a-z][^<>]*>")
FORMS = {"es": 2, "pt_BR": 2, "en_XA": 2}
"""How many plural forms a language has, by Qt's rules."""

ZERO_IS_SINGULAR = {"pt_BR"}
"""Languages whose first form also stands for 0: it has to show the number where the others do."""


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _differences(source: str, text: str) -> list[str]:
    """How a translation breaks what its source promises."""
    found = []
    try:
        if placeholders(source) != placeholders(text):
            found.append(f"wants exactly {' '.join(placeholders(source)) or 'no {}'}")
    except ValueError:
        if "{" in source and source.count("{") != text.count("{"):
            found.append("has other braces")
    for name, what in (("&", MNEMONIC), ("tags", TAG)):
        if sorted(what.findall(source)) != sorted(what.findall(text)):
            found.append(f"has other {name}")
    if source.rstrip().endswith("…") != text.rstrip().endswith("…"):
        found.append("ends in … where the other does not")
    if _edges(source) != _edges(text):
        found.append("begins or ends with other spaces")
    for sign, name in (("\n", "line ends"), ("\t", "tabs")):
        if source.count(sign) != text.count(sign):
            found.append(f"has other {name}")
    return found


def broken(message: Message, forms: list[str], language: str) -> list[str]:
    """What is wrong with the forms of a translation; nothing where it may be taken."""
    wanted = FORMS[language] if message.one else 1
    if len(forms) != wanted:
        return [f"wants {wanted} forms"]
    if not all(form.strip() for form in forms):
        return ["is empty"]
    if not message.one:
        return _differences(message.key.text, forms[0])
    found = _differences(message.key.text, forms[-1])
    found += [] if "%n" in forms[-1] or "%n" not in message.key.text else ["wants %n in the form for more"]
    if language in ZERO_IS_SINGULAR and "%n" in message.key.text and "%n" not in forms[0]:
        found.append("wants %n in the first form, which stands for 0 too")
    return found + _differences(message.one, forms[0])
