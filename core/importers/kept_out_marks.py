"""Why a file of marks, or a part of it, gave no utterances, in words. What is kept out is decided elsewhere."""

from __future__ import annotations

from core.importers import pairing
from core.importers.item import Options
from core.importers.tier_sorts import sort_of
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Tier
from core.wording import say, say_n


def left_out(name: str, tier: Tier, labels: list[str]) -> Problem:
    """Labels that stand for no words stay behind."""
    kinds = [f"“{label}”" for label in list(dict.fromkeys(labels))[:4]]
    reason = say_n(
        "has a label that stands for no words, and left out here: {kinds}.",
        "has %n labels that stand for no words, and left out here: {kinds}.",
        len(labels),
        kinds=kinds,
    )
    return Problem(
        say("{name}, tier {name_2}", name=name, name_2=tier.name.strip()),
        reason,
        say("Bring marks without text too, if they matter."),
    )


def no_marks(file: AnnotationFile, name: str, tiers: list[Tier], options: Options) -> Problem:
    """A file gave no mark: by its tiers, why."""
    names = ", ".join(f"“{tier.name}”" for tier in file.tiers[:6]) + (", …" if len(file.tiers) > 6 else "")
    if options.tiers.strip(";") and not tiers:
        reason, hint = (
            say("has none of the chosen tiers, only {names}.", names=names),
            say("Choose one of its tiers too."),
        )
    elif options.tiers.strip(";") and not any(tier.points for tier in tiers):
        reason, hint = say("has no mark with a text on the chosen tiers."), say("Its tiers are {names}.", names=names)
    elif all(sort_of(tier) in ("empty", "points") for tier in file.tiers):
        points = any(tier.points and tier.marks for tier in file.tiers)
        reason = say("has only points, which have no length.") if points else say("has no mark with a text.")
        hint = say("Transcribe it first, or leave it out.")
    else:
        reason = say("has no tier that looks like a transcript, only {names}.", names=names)
        hint = say("Choose its tier.")
    return Problem(name, reason, hint)


def no_sound(file: AnnotationFile, name: str, wanted: str, why_not: str, tiers: list[Tier]) -> Problem:
    """A file of marks has no sound: the one it names is not there, or none pairs with it."""
    marks = say_n("one mark", "%n marks", sum(len(tier.written) for tier in tiers))
    if wanted:
        why = say("names the sound “{wanted}”, which is not there ({marks}).", wanted=wanted, marks=marks)
        return Problem(name, why, say("Choose the folder it is in."))
    if why_not == pairing.NONE:
        why = say("has no sound of the same name ({marks}).", marks=marks)
    elif why_not.startswith("has"):
        why = say("{reason} ({marks}).", reason=why_not.rstrip("."), marks=marks)
    else:
        why = say("has no sound that is surely its own. {reason} ({marks}).", reason=why_not.rstrip("."), marks=marks)
    return Problem(name, why, say("Put {name}.wav beside it, or choose how names pair.", name=file.path.stem))
