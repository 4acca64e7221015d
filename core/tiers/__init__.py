"""Tiers of marks beside a sound: what they are, what their names say, and how Praat and ELAN have them written.

Reading files of marks is `core.importers`'. A leaf: it knows neither projects nor models.
"""
