"""What can be chosen for files of marks: tiers, speakers, words, sounds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection

from core.importers.item import Choice, Options
from core.importers.tiers import Marked, chosen, value_of

LONGEST_EXAMPLE = 40
MOST_TIERS = 300


def tier_choice(files: Collection[Marked], options: Options) -> Choice:
    """All tiers of all files by name, with how many marks they hold and the first."""
    count: Counter[str] = Counter()
    within: Counter[str] = Counter()
    first: dict[str, str] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, None] = {}
    for file in files:
        picked = {tier.number for tier in chosen(file, options.tiers)}
        for tier in file.tiers:
            written = [] if tier.points else tier.written
            count[tier.name] += len(written)
            within[tier.name] += 1
            if written and tier.name not in first:
                first[tier.name] = " ".join(written[0].text.split())[:LONGEST_EXAMPLE]
            kinds[tier.kind].add(tier.name)
            if tier.number in picked:
                taken[value_of(tier.name)] = None
    words = [
        (value_of(name), _tier_words(name, count[name], within[name], first.get(name, "")))
        for name in sorted(within, key=lambda name: value_of(name) not in taken)[:MOST_TIERS]
    ]
    for kind, names in kinds.items():
        if kind and len(names) > 1 and len(kinds) > 1:
            total = sum(count[name] for name in names)
            words.append((f"type:{value_of(kind)}", f"All of type {kind} · {len(names)} tiers · {total:,} marks"))
    if len(files) > 1 and not any(many == len(files) for many in within.values()):
        words.append(("#1", "The first tier of each file"))
    if options.tiers.strip(";"):
        taken = dict.fromkeys(part for part in options.tiers.split(";") if part)
    advice = "Which tiers hold what is said. Translations, notes and phones are better left out."
    return Choice("tiers", "Tiers", "many", ";".join(taken), tuple(words), advice)


def _tier_words(name: str, count: int, files: int, first: str) -> str:
    out = f"{name or '(no name)'} · {count:,} {'mark' if count == 1 else 'marks'}"
    out += f" in {files:,} files" if files > 1 else ""
    return out + (f" · {first}" if first else "")


def speaker_choice(options: Options) -> Choice:
    ways = (
        ("", "whom the file names"),
        ("tier", "the tier's name"),
        ("file", "the file's name"),
        ("folder", "the sound's folder"),
        ("none", "nobody"),
    )
    return Choice("speaker", "Speaker", "one", options.speaker, ways)


def words_choice(options: Options) -> Choice:
    ways = (("", "joined up to the next pause"), ("marks", "each by itself"))
    return Choice("cut", "Words", "one", options.cut if options.cut == "marks" else "", ways)


def which_sound(options: Options) -> Choice:
    ways = (("", "the first, sound before film"), ("1", "the first"), ("2", "the second"), ("3", "the third"))
    return Choice("sound", "Of several sounds", "one", options.sound, ways)
