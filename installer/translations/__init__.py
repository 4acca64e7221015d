"""From the sources to resources/i18n and back: which texts there are, what is translated, and in exchange with
translators. See `python -m installer.translations --help`."""
