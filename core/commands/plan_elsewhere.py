"""plan --on: what a run would send to another machine, how long it would take there, and why it cannot train there."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from core import quantities
from core.commands.command import Progress, table
from core.families.plan import TransferPlan
from core.places import ahead, seen, sending
from core.places.ahead import Ahead, Travels
from core.places.link import Link
from core.places.place import Place
from core.places.ssh import NotReached
from core.project.queries import Reader
from core.runs import disk_needed, probe
from core.runs.drafted import asked_for
from core.runs.source_data import SourceData
from core.training.config import TrainConfig
from core.wording import say


def looked_at(
    args: argparse.Namespace,
    place: Place,
    config: TrainConfig,
    plan: TransferPlan,
    reader: Reader,
    beside: SourceData | None,
) -> Ahead:
    """Ask the place what lies there and what it is; where it cannot be reached, that is a reason, and what was known of
    it last is told. Raises `WorkbenchError`."""
    told = Progress("Reading sound:", args.json)
    saved = disk_needed.needed(plan, config, probe.sound_of(reader, config, beside))
    runs = reader.folder / "runs"

    def travels(there: ahead.There, has_folder: ahead.There) -> Travels:
        drafts = asked_for(reader, reader.folder, config.drafts_at_least)
        return ahead.exact(config, reader, beside, there, has_folder, told, drafts)

    try:
        with Link(place) as link:
            sent = travels(partial(sending.lie_there, link), partial(sending.folders_there, link))
            return ahead.ahead(config, plan, runs, place, sent, saved, link.hello)
    except NotReached as error:
        known = seen.seen(place)
        lies = partial(seen.there, known.mark) if known is not None else ahead.nothing_there
        found = ahead.ahead(config, plan, runs, place, travels(lies, lies), saved)
        return found.refused(error)


def words(found: Ahead, folder: Path) -> str:
    """The same to read."""
    unknown = say("not known yet")
    rate = say("at {size} a second, as it was last", size=quantities.size(found.rate)) if found.rate else ""
    there = say("{size} of {all} lie there already", size=quantities.size(found.travels.there),
                all=quantities.size(found.travels.bytes))  # fmt: skip
    rows = [
        ["to send", quantities.size(found.travels.absent), there],
        ["sending", _time(found.send_s, unknown), rate],
        ["waiting", _time(found.queue_s, unknown), say("as the last jobs waited there") if found.queue_s else ""],
        ["training", _time(found.train_s, unknown),
         say("by runs that trained there") if found.train_s is not None else say("no such run trained there")],
    ]  # fmt: skip
    text = "\n" + table([f"on {found.place}", "", ""], rows)
    text += "".join(f"{error.message} {error.hint}\n" for error in found.reasons)
    return text if found.reasons else f"{text}It can train there: vizinho train {folder} --on {found.place}\n"


def _time(seconds: float | None, unknown: str) -> str:
    return unknown if seconds is None else quantities.duration(seconds)
