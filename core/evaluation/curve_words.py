"""What a learning curve says, in sentences. For the command line and the window; both word them by `say`."""

from __future__ import annotations

from typing import Any

from core import quantities
from core.evaluation.learning_curve import HORIZON, LEAST_SIZES, LEAST_SPAN, Foretold, LearningCurve, Reach, sizes
from core.wording import Said, joined, say, say_n

AHEAD = (1.5, 2.0, 3.0)
"""Times the speech there is, of which is told what it would bring."""


def doubt(curve: LearningCurve) -> str:
    """Why nothing can be said, and what helps; "" where something can."""
    match curve.doubt:
        case "few":
            return say_n(
                "Nobody can say yet: runs of one size ended, and a curve needs {least}.",
                "Nobody can say yet: runs of %n sizes ended, and a curve needs {least}.",
                len(sizes(curve.points)),
                least=LEAST_SIZES,
            )
        case "narrow":
            return say(
                "Nobody can say: the sizes are too near each other. The largest has to be at least {span:g} times the "
                "smallest.",
                span=LEAST_SPAN,
            )
        case "high" if curve.letters:
            return say(
                "Nobody can say: so many letters are wrong that their number tells nothing. Longer runs, more speech "
                "or a nearer source come first."
            )
        case "high":
            return say(
                "Nobody can say: so many words are wrong that their number tells nothing. Longer runs, more speech or "
                "a nearer source come first."
            )
        case "flat":
            return say(
                "Nobody can say: the rates do not fall with more speech by more than chance. More runs of each size "
                "would tell, or a longer recipe."
            )
        case _:
            return ""


def goal(curve: LearningCurve, rate: float, now_hours: float, pace: float | None = None) -> list[Said]:
    """What has to be added for a rate, and how long that is to be corrected for at so many minutes of work for a minute
    of speech. Nothing where nobody can say anything at all."""
    reach = curve.hours_for(rate)
    if reach is None:
        return []
    values: dict[str, Any] = {"rate": rate, "horizon": quantities.length(3600 * curve.horizon), "times": HORIZON}
    if reach.high is not None and reach.high <= now_hours:
        return [say("{rate:.0%} is reached with what there is, as far as the curve tells.", **values)]
    if reach.low is None:
        return [
            say(
                "{rate:.0%} is farther than anybody can say: it takes more than {horizon}, {times:g} times what was "
                "tried, if more speech alone comes there at all.",
                **values,
            )
        ]
    low = max(0.0, reach.low - now_hours)
    if reach.high is None:
        least = say("At least {least} more for {rate:.0%}.", least=quantities.length(3600 * low), **values)
        begin = least if low > 0 else say("{rate:.0%} may be reached with what there is.", **values)
        return [begin, say("How much more it may take, nobody can say.")]
    more = _more(reach, now_hours, rate)
    return [more, *_work(low, reach.high - now_hours, pace)]


def _more(reach: Reach, now_hours: float, rate: float) -> Said:
    low, high = max(0.0, (reach.low or 0.0) - now_hours), (reach.high or 0.0) - now_hours
    last, first = quantities.length(3600 * high), quantities.length(3600 * low)
    if low <= 0:
        return say("Up to {high} more for {rate:.0%}.", high=last, rate=rate)
    if first == last:
        return say("About {high} more for {rate:.0%}.", high=last, rate=rate)
    return say("About {low} to {high} more for {rate:.0%}.", low=first, high=last, rate=rate)


def _work(low: float, high: float, pace: float | None) -> list[Said]:
    if pace is None or pace <= 0:
        return []
    values: dict[str, Any] = {
        "low": quantities.length(3600 * low * pace),
        "high": quantities.length(3600 * high * pace),
        "pace": pace,
    }
    if low <= 0:
        return [say("That is up to {high} of correcting, at {pace:.1f} minutes for a minute of speech.", **values)]
    return [say("That is {low} to {high} of correcting, at {pace:.1f} minutes for a minute of speech.", **values)]


def ahead(curve: LearningCurve, now_hours: float) -> list[Said]:
    """What more speech would bring, as far as anybody can say."""
    found = [(times, curve.at(times * now_hours)) for times in AHEAD]
    known = [_foretold(one, letters=curve.letters) for _, one in found if one is not None]
    if curve.doubt:
        return []
    if not known:
        return [say("What more speech would bring, nobody can say: the curve is too uncertain there.")]
    return [*known, _limits(curve)]


def _foretold(one: Foretold, *, letters: bool) -> Said:
    values: dict[str, Any] = {
        "hours": quantities.length(3600 * one.hours),
        "rate": one.rate,
        "low": one.low,
        "high": one.high,
    }
    if letters:
        return say(
            "With {hours}: {rate:.1%} of the letters wrong; {low:.1%} to {high:.1%} in 80 of 100 cases.", **values
        )
    return say("With {hours}: {rate:.1%} of the words wrong; {low:.1%} to {high:.1%} in 80 of 100 cases.", **values)


def _limits(curve: LearningCurve) -> Said:
    return say(
        "This holds for speech of the same kind as what is there, taught the same way; beyond {hours} nobody can say.",
        hours=quantities.length(3600 * curve.told_to()),
    )


def first_of(curve: LearningCurve, now_hours: float, rate: float | None = None, pace: float | None = None) -> Said:
    """What matters most: why nobody can say anything, or what a rate takes; "" where nothing was asked."""
    words = doubt(curve)
    return joined([words] if words else goal(curve, rate, now_hours, pace) if rate is not None else [], " ")


def all_of(curve: LearningCurve, now_hours: float, rate: float | None = None, pace: float | None = None) -> Said:
    """Everything that can be said, one sentence after the other."""
    first = first_of(curve, now_hours, rate, pace)
    return joined([*([first] if first else []), *ahead(curve, now_hours)], " ")
