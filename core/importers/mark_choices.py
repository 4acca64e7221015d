"""What can be chosen for files of marks: tiers, speakers, words, sounds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from itertools import islice

from core.importers.beside_items import parts_of
from core.importers.item import Choice, Options
from core.importers.tier_picking import chosen, speaker_named, value_of
from core.importers.tier_sorts import Tally, sort_of
from core.importers.tiers import AnnotationFile
from core.tiers.tier_names import Sort
from core.wording import joined, say, say_n

LONGEST_EXAMPLE = 40
MOST_TIERS = 300
MOST_NAMES = 4
LOOKED_AT = 300
"""Files that are looked at for the tiers beside transcripts: every choice asks again."""


def tier_choice(files: Collection[AnnotationFile], options: Options) -> Choice:
    """All tiers of all files by name, with what they were found to hold and the first label."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    sorts: dict[str, Counter[Sort]] = defaultdict(Counter)
    within: Counter[str] = Counter()
    first: dict[str, str] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, None] = {}
    for file in files:
        picked = {tier.number for tier in chosen(file, options.tiers)}
        for tier in file.tiers:
            tallies[tier.name].add(tier)
            written = [] if tier.points else tier.written
            sorts[tier.name][sort_of(tier)] += max(1, len(tier.marks) if tier.points else len(written))
            within[tier.name] += 1
            if written and tier.name not in first:
                first[tier.name] = " ".join(written[0].text.split())[:LONGEST_EXAMPLE]
            kinds[tier.kind].add(tier.name)
            if tier.number in picked:
                taken[value_of(tier.name)] = None
    words = []
    for name in sorted(within, key=lambda name: value_of(name) not in taken)[:MOST_TIERS]:
        ((sort, _),) = sorts[name].most_common(1)
        words.append((value_of(name), _tier_words(name, tallies[name].said(sort), within[name], first.get(name, ""))))
    for kind, names in kinds.items():
        if kind and len(names) > 1 and len(kinds) > 1:
            total = sum(tallies[name].labels for name in names)
            words.append(
                (
                    f"type:{value_of(kind)}",
                    say(
                        "All of type {kind} · {count} tiers · {total:,} labels",
                        kind=kind,
                        count=len(names),
                        total=total,
                    ),
                )
            )
    if len(files) > 1 and not any(many == len(files) for many in within.values()):
        words.append(("#1", say("The first tier of each file")))
    if options.tiers.strip(";"):
        taken = dict.fromkeys(part for part in options.tiers.split(";") if part)
    advice = say(
        "Which tiers hold what is said, as far as what is on them tells. "
        "Translations, notes and phones are better left out."
    )
    return Choice("tiers", say("Tiers"), "many", ";".join(taken), tuple(words), advice)


def _tier_words(name: str, held: str, files: int, first: str) -> str:
    """What people read of a tier: "Ana · words, 412 labels, 3.1 letters each · in 4 files · bom"."""
    parts = [
        name or say("(no name)"),
        held,
        *([say_n("in one file", "in %n files", files)] if files > 1 else []),
        *([first] if first else []),
    ]
    return joined(parts, " · ")


def leave_choice(files: Collection[AnnotationFile], options: Options) -> list[Choice]:
    """Which tiers beside the transcript stay behind, where there are any."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for file in islice(files, LOOKED_AT):
        for part in parts_of(file, chosen(file, options.tiers)):
            counts[part.tier.name] += 1
            if part.text.strip():
                first.setdefault(part.tier.name, " ".join(part.text.split())[:LONGEST_EXAMPLE])
    if not counts:
        return []

    def said(count: int) -> str:
        return say_n("one annotation", "%n annotations", count)

    whole = len(files) <= LOOKED_AT
    ways = [
        (
            value_of(name),
            joined([name, *([said(count)] if whole else []), *filter(None, [first.get(name)])], " · "),
        )
        for name, count in counts.most_common(MOST_TIERS)
    ]
    told = say("What stands beside the transcript comes along. Ticked tiers stay behind.")
    return [Choice("leave_tiers", say("Tiers to leave behind"), "many", options.leave_tiers, tuple(ways), told)]


def speaker_choice(files: Collection[AnnotationFile], options: Options) -> Choice:
    """Who speaks, with whom the files name."""
    named: dict[str, None] = {}
    for file in files:
        named |= dict.fromkeys(who for tier in chosen(file, options.tiers) if (who := speaker_named(file, tier)))
    shown = ", ".join(list(named)[:MOST_NAMES]) + (", …" if len(named) > MOST_NAMES else "")
    ways = (
        ("", say("whom the file names ({shown})", shown=shown or say("nobody"))),
        ("tier", say("the tier's name")),
        ("file", say("the file's name")),
        ("folder", say("the sound's folder")),
        ("none", "nobody"),
    )
    return Choice("speaker", say("Speaker"), "one", options.speaker, ways)


def words_choice(options: Options) -> Choice:
    ways = (("", say("joined up to the next pause")), ("marks", say("each by itself")))
    return Choice("cut", say("Words"), "one", options.cut if options.cut == "marks" else "", ways)


def which_sound(options: Options) -> Choice:
    ways = (
        ("", say("the first, sound before film")),
        ("1", say("the first")),
        ("2", say("the second")),
        ("3", say("the third")),
    )
    return Choice("sound", say("Of several sounds"), "one", options.sound, ways)
