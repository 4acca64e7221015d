"""Which language the window speaks: `language` is the one Language. It loads what `lrelease` made of resources/i18n
and Qt's own texts, and sets the locale of numbers and dates and the direction of layouts. It words nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from resources import I18N

CONTEXT = "Vizinho"
"""The one context: a text is found by its English alone."""

SYSTEM = "system"
LANGUAGES = {"en": "English", "es": "Español", "pt_BR": "Português (Brasil)"}
"""What can be chosen besides the system's, each by its own name."""

PSEUDO = "en_XA"
"""English made longer, accented and bracketed: what is not marked for translation, or is cut off, shows."""


class Texts(QTranslator):
    """Our own texts: looked up by their English in the one context, whichever class asks."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return super().translate(CONTEXT, source, disambiguation, n) or None


def best_of(wanted: list[str]) -> str:
    """The first of the system's languages that there is a translation for; English where there is none."""
    for name in wanted:
        tag = name.replace("-", "_")
        for code in LANGUAGES:
            if tag == code or tag.split("_")[0] == code.split("_")[0]:
                return code
    return "en"


def locale_of(code: str) -> QLocale:
    """How a language writes numbers and dates: the system's way where that is the same language."""
    system = QLocale.system()
    own = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom) if code in ("en", PSEUDO) else QLocale(code)
    if system.language() == own.language() or (code == "en" and system.language() != QLocale.Language.C):
        return system
    return own


class Language(QObject):
    """`changed` follows every switch: whoever shows texts makes them again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = "en"
        self._texts: Texts | None = None
        self._installed: list[QTranslator] = []

    @property
    def code(self) -> str:
        """The language that is spoken now."""
        return self._code

    def form(self, source: str, about: str, count: int) -> str:
        """The form of a plural text for a count, "%n" in it; empty where there is no translation."""
        return (self._texts.translate(CONTEXT, source, about, count) or "") if self._texts is not None else ""

    def choose(self, wanted: str) -> None:
        """Speak a language of LANGUAGES, the system's, or PSEUDO; English where its texts were not made yet."""
        code = best_of(QLocale.system().uiLanguages()) if wanted == SYSTEM else wanted
        self._leave()
        self._code = code if code == "en" or self._load(code) else "en"
        QLocale.setDefault(locale_of(self._code if wanted != SYSTEM or self._code != "en" else "en"))
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setLayoutDirection(direction_of(self._code))
        self.changed.emit()

    def _leave(self) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self._texts = None

    def _load(self, code: str) -> bool:
        texts = Texts()
        if not texts.load(str(I18N / f"vizinho_{code}.qm")):
            return False
        own = QTranslator()
        if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._installed.append(own)
        self._installed.append(texts)
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        self._texts = texts
        return True


def direction_of(code: str) -> Qt.LayoutDirection:
    """From which side a language is read."""
    return QLocale(code).textDirection()


language = Language()
