"""Every text of the window, in the language that was chosen.

    tr("Open")                                          a label; the text is a literal, whole, never put together
    tr("{name} is still training.", name=run.name)      values by name; numbers by locale: {count:,} {share:.1%} {s:.2f}
    tr_n("one utterance", "%n utterances", count)       plurals: the form for one, the form for others
    TITLES = {"wer": say("Words")} ... tr(TITLES[key])  tables: core.wording.say where it stands, tr where it is shown
    tr(error.message)                                   texts of core were made by say: tr words them

`tr("Open", about="a state")` tells two meanings of one English text apart. Texts are found by their English, wherever
they stand (one context), so that a move of code loses no translation. `python -m installer.translations update` reads
all this into resources/i18n/*.ts, for Qt Linguist or in JSON for anybody; `release` makes what the window loads.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from app.i18n.languages import CONTEXT, language
from core.wording import Listed, Said, Value

MINUS = "−"


class _Number:
    """A number in a pattern, written as the locale does."""

    def __init__(self, value: float) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        return localised(self._value, spec)


def localised(value: float, spec: str = "") -> str:
    """A number as Python's format `spec` says, with the locale's signs: 1234.5 with ",.1f" is "1.234,5" in Spain."""
    locale = QLocale()
    if spec == ",":
        return locale.toString(round(value)).replace("-", MINUS)
    if spec.startswith(",.") and spec.endswith("f"):
        return locale.toString(float(value), "f", int(spec[2:-1])).replace("-", MINUS)
    text = format(value, spec)
    return text.translate({ord("."): locale.decimalPoint(), ord(","): locale.groupSeparator(), ord("-"): MINUS})


def _shown(value: Value) -> Value:
    if isinstance(value, Said):
        return tr(value)
    if isinstance(value, Listed):
        return Listed(_shown(one) for one in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _Number(value)
    return value


def _filled(text: str, values: Mapping[str, Value]) -> str:
    return text.format(**{name: _shown(value) for name, value in values.items()}) if values else text


def tr(text: str, /, *, about: str = "", **values: Value) -> str:
    """A text in the window's language, with its values. A text of `say` brings its own."""
    if isinstance(text, Said):
        if text.number is not None:
            return tr_n(text.one, text.others, text.number, about=text.about, **text.values)
        pattern: str = text.others
        return _filled(QCoreApplication.translate(CONTEXT, pattern, text.about), {**text.values, **values})
    return _filled(QCoreApplication.translate(CONTEXT, text, about), values)


def worded(text: str) -> str:
    """What core says, in the window's language; names and other plain texts as they are. For cells of tables."""
    return tr(text) if isinstance(text, Said) else text


def tr_n(one: str, others: str, count: int, /, *, about: str = "", **values: Value) -> str:
    """A text about a count, in the form that the language has for it; "%n" becomes the number."""
    text = language.form(others, about, count) or (one if count == 1 else others)
    return _filled(text, values).replace("%n", localised(count, ","))
