"""One hit in its line: what is said before and after it, where, and about when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One hit: the characters [at, until) of an utterance's `text`, or of what a tier says of it, and about when they
    are said, in seconds of the recording, if letters are spread evenly over the utterance. What was changed since it
    was found, and does not say it there any more, has no hit: at and until are 0."""

    id: int
    key: str
    recording: str
    speaker: str
    text: str
    at: int
    until: int
    start_s: float
    end_s: float
    recording_id: int = 0
    mark: bool = False
    """It is said by a mark on the recording, whose id this is: `key` says where that stands. Where a phrase goes over
    several marks, it is the first of them, `text` what all of them say, and times are theirs."""
    before: str = ""
    after: str = ""
    """What marks say that stand before and after it, without a longer pause between."""

    @property
    def said(self) -> str:
        """All that is known of what is said around it."""
        return self.before + self.text + self.after

    @property
    def left(self) -> str:
        return self.before + self.text[: self.at]

    @property
    def hit(self) -> str:
        return self.text[self.at : self.until]

    @property
    def right(self) -> str:
        return self.text[self.until :] + self.after


GONE = Line(0, "", "", "", "", 0, 0, 0.0, 0.0)
