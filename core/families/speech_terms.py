"""Under which terms recordings stand that a model learnt from, for its card: counts, and never anybody's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.wording import say, say_n


@dataclass(frozen=True)
class SpeechTerms:
    """How many recordings stand under each licence, "" for those of which nobody said; and of those with people's
    voices how many have each consent (`core.project.records.Consent`). `gone` of them are no longer in the project;
    `unread` where nobody can tell what it learnt from."""

    licences: Mapping[str, int] = field(default_factory=dict)
    consents: Mapping[str, int] = field(default_factory=dict)
    gone: int = 0
    unread: bool = False

    @property
    def warnings(self) -> list[str]:
        """What should be known before the model goes anywhere, in sentences."""
        found: list[str] = []
        if self.unread:
            found.append(
                say("The list of what it learnt from cannot be read: whether everybody agreed to it is not known.")
            )
        if refused := self.consents.get("refused", 0):
            found.append(
                say_n(
                    "Somebody refused consent to one of the recordings that it learnt from: leave it out and train"
                    " anew.",
                    "Somebody refused consent to %n of the recordings that it learnt from: leave them out and train"
                    " anew.",
                    refused,
                )
            )
        if missing := self.consents.get("", 0):
            found.append(
                say(
                    "Not all have a consent noted: of {count:,} of {whole:,} recordings of people nobody noted one"
                    " (Session… in the Corpus page).",
                    count=missing,
                    whole=sum(self.consents.values()),
                )
            )
        if self.gone:
            found.append(
                say_n(
                    "One of the recordings that it learnt from is no longer in the project: what was agreed about it is"
                    " not known.",
                    "%n of the recordings that it learnt from are no longer in the project: what was agreed about them"
                    " is not known.",
                    self.gone,
                )
            )
        if limited := self.consents.get("limited", 0):
            found.append(
                say_n(
                    "Consent to one recording is given within limits: read what was agreed.",
                    "Consent to %n recordings is given within limits: read what was agreed.",
                    limited,
                )
            )
        return found


NO_TERMS = SpeechTerms()
"""Where nobody counted."""
