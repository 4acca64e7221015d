"""What the program ships beside its code, and the recipes that make it. Paths only; nothing is read here."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
THEME = FOLDER / "theme"
ICONS = THEME / "icons"
FONTS = THEME / "fonts"
TOKENS = THEME / "tokens.json"
SAMPLE = FOLDER / "sample" / "pt"
STARTER = FOLDER / "starter" / "es"
LICENCES = FOLDER / "licences.json"
I18N = FOLDER / "i18n"


def font_files() -> list[Path]:
    """The bundled fonts, to be handed to `QFontDatabase.addApplicationFont`."""
    return sorted(p for p in FONTS.iterdir() if p.suffix in {".otf", ".ttf"})
