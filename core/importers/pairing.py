"""Which text goes with which sound when their names differ, and where a sound is that a file calls by another
computer's path. A pair is made only where nothing else could be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

from core.importers.item import Choice
from core.importers.pairing_rules import ALWAYS, RULES, Keys, MatchRule
from core.importers.sounds import Folders, is_sound, placed, plain, sound_first, walk
from core.wording import say, say_n

SHOWN_NAMES = 3
NONE = say("No sound has such a name.")
MANY = 4
"""Of more that are alike, only those in the likest folder are compared."""
_T = TypeVar("_T")
LONELY = say("It is the only sound beside it.")


def pair(texts: list[Path], sounds: list[Path], rule: str = "") -> list[Match]:
    """Each text with its sound, in the order of `texts`, and why. By `rule`, or the one that pairs most when "".

    Names are compared without folders; where several have the same name, the one in the same or the likest folder
    is meant. Nothing is paired that could be meant otherwise: then `why` names what could be meant.
    """
    matched = match(texts, sounds)
    return matched.by_rule[rule if rule in matched.by_rule else matched.best]


@dataclass(frozen=True)
class Match:
    """A text and its sound, None where there is none, and by which rule or why not."""

    text: Path
    sound: Path | None
    why: str


@dataclass(frozen=True)
class Matched:
    """How texts and sounds pair by each rule, and which rule pairs most."""

    best: str
    by_rule: dict[str, list[Match]]

    def count(self, rule: str) -> int:
        return sum(one.sound is not None for one in self.by_rule[rule])

    def renamed(self, texts: Mapping[Path, Path]) -> Matched:
        """The same, for texts that were compared by other names than their own."""
        return Matched(
            self.best,
            {rule: [replace(one, text=texts[one.text]) for one in pairs] for rule, pairs in self.by_rule.items()},
        )


BY_HAND = say("It was chosen by hand.")
NO_LONGER = say("Its sound was given to another text by hand.")


def by_hand(pairs: Sequence[Match], paired: Iterable[tuple[str, str]]) -> list[Match]:
    """The same pairs, but with the sounds that a person chose for some texts; a sound goes with one text only."""
    chosen = {placed(text): placed(sound) for text, sound in paired}
    given = set(chosen.values())
    out: list[Match] = []
    for one in pairs:
        if (text := placed(one.text)) in chosen:
            out.append(Match(one.text, chosen[text], BY_HAND))
        elif one.sound is not None and placed(one.sound) in given:
            out.append(Match(one.text, None, NO_LONGER))
        else:
            out.append(one)
    return out


def match(texts: Sequence[Path], sounds: Sequence[Path]) -> Matched:
    """All rules at once: the strict ones first, each loose one on what they left."""
    work = _Matching(texts, sounds)
    found: dict[str, list[Match]] = {}
    for key in ALWAYS:
        work.apply(RULES[key])
        found[key] = work.pairings()
    for key, rule in RULES.items():
        if key not in ALWAYS:
            further = work.copy()
            further.apply(rule)
            found[key] = further.pairings()
    counts = {key: sum(one.sound is not None for one in pairs) for key, pairs in found.items()}
    strict = counts[ALWAYS[-1]]
    if 2 * strict >= min(len(texts), len(sounds)):
        counts.pop("number")  # names that pair by themselves tell that numbers mean something else
    best = max(counts, key=lambda key: counts[key])
    found[best] = [_told(one, found["dash"][i].why) for i, one in enumerate(found[best])]
    return Matched(best, found)


def _told(one: Match, why: str) -> Match:
    """A text without a sound, with what words added behind would make it mean, which is worth knowing."""
    return replace(one, why=why) if one.why == NONE and why.startswith("Several") else one


def with_lonely(pairs: Sequence[Match], sounds: Sequence[Path]) -> list[Match]:
    """The same pairs, and the only text without a sound in a folder with the only sound there that has none."""
    taken = {one.sound for one in pairs if one.sound is not None}
    free: dict[Path, list[Path]] = defaultdict(list)
    alone: dict[Path, int] = defaultdict(int)
    for sound in one_of_each(sounds):
        if sound not in taken:
            free[sound.parent].append(sound)
    for one in pairs:
        alone[one.text.parent] += one.sound is None
    return [
        replace(one, sound=free[one.text.parent][0], why=LONELY)
        if one.sound is None and alone[one.text.parent] == 1 and len(free[one.text.parent]) == 1
        else one
        for one in pairs
    ]


def choice(matched: Matched, rule: str = "") -> Choice:
    """The rules as something to choose, each with how many it pairs."""
    total = len(matched.by_rule["same"])
    options = tuple(
        (key, say("{title} ({count:,} of {total:,})", title=RULES[key].title, count=matched.count(key), total=total))
        for key in RULES
        if key in matched.by_rule
    )
    chosen = rule if rule in matched.by_rule else matched.best
    return Choice("pairing", say("Pair names by"), "one", chosen, options, RULES[chosen].help)


class _Matching:
    """Texts and sounds that look for each other, pass after pass."""

    def __init__(self, texts: Sequence[Path], sounds: Sequence[Path]) -> None:
        self._texts, self._sounds = list(texts), one_of_each(sounds)
        self._sound_of: dict[int, int] = {}
        self._why: dict[int, str] = {}
        self._known: dict[tuple[Keys, str], list[str]] = {}

    def _keys(self, keys: Keys, stem: str) -> list[str]:
        found = self._known.get((keys, stem))
        if found is None:
            found = self._known[keys, stem] = keys(stem)
        return found

    def copy(self) -> _Matching:
        other = _Matching((), ())
        other._texts, other._sounds = self._texts, self._sounds
        other._sound_of, other._why, other._known = dict(self._sound_of), dict(self._why), self._known
        return other

    def apply(self, rule: MatchRule) -> None:
        for text_keys, sound_keys in rule.passes:
            self._pass(rule, text_keys, sound_keys)

    def pairings(self) -> list[Match]:
        out = []
        for i, text in enumerate(self._texts):
            at = self._sound_of.get(i)
            why = self._why.get(i, NONE)
            out.append(Match(text, None if at is None else self._sounds[at], why))
        return out

    def _pass(self, rule: MatchRule, text_keys: Keys, sound_keys: Keys) -> None:
        taken = set(self._sound_of.values())
        if len(taken) == len(self._sounds) or len(self._why) == len(self._texts):
            return
        texts = {i: self._keys(text_keys, t.stem) for i, t in enumerate(self._texts) if i not in self._why}
        sounds = {i: self._keys(sound_keys, s.stem) for i, s in enumerate(self._sounds) if i not in taken}
        to_sounds = self._candidates(texts, sounds, self._texts, self._sounds)
        to_texts = self._candidates(sounds, texts, self._sounds, self._texts)
        for i, candidates in to_sounds.items():
            if len(candidates) > 1:
                names = _names(self._sounds[j] for j in candidates)
                self._why[i] = say("Several sounds could be meant: {names}.", names=names)
                continue
            rivals = to_texts.get(candidates[0], [])
            if rivals == [i]:
                self._sound_of[i] = candidates[0]
                self._why[i] = rule.title
            elif i in rivals:
                names = _names(self._texts[j] for j in rivals)
                self._why[i] = say(
                    "Several texts fit {name}: {names}.", name=self._sounds[candidates[0]].name, names=names
                )

    @staticmethod
    def _candidates(
        seekers: dict[int, list[str]], others: dict[int, list[str]], paths: list[Path], other_paths: list[Path]
    ) -> dict[int, list[int]]:
        """For each seeker the others of its first key that anybody else has, only the ones in the likest folder."""
        index: dict[str, list[int]] = defaultdict(list)
        for i, keys in others.items():
            for key in keys:
                index[key].append(i)
        folders: dict[str, dict[Path | str, list[int]]] = {}
        out: dict[int, list[int]] = {}
        for i, keys in seekers.items():
            found = next((key for key in keys if key and key in index), None)
            if found is not None:
                alike = index[found]
                if len(alike) > MANY:
                    if found not in folders:
                        folders[found] = _by_folder(alike, other_paths)
                    folder = paths[i].parent
                    alike = folders[found].get(folder) or folders[found].get(folder.name) or alike
                out[i] = _nearest([_nearness(paths[i], other_paths[j]) for j in alike], alike)
        return out


def _by_folder(alike: Sequence[int], paths: Sequence[Path]) -> dict[Path | str, list[int]]:
    """The same by their folders, and by the names of those: nobody further away is likelier to be meant."""
    found: dict[Path | str, list[int]] = defaultdict(list)
    for i in alike:
        found[paths[i].parent].append(i)
        found[paths[i].parent.name].append(i)
    return found


def _nearest(near: Sequence[Any], alike: Sequence[_T]) -> list[_T]:
    """Those of the greatest nearness."""
    best = max(near, default=None)
    return [one for one, value in zip(alike, near, strict=True) if value == best]


def _nearness(one: Path, other: Path) -> tuple[int, int, int]:
    """How alike the folders of two files are: the same, else by their last folders, else by their first ones."""
    if one.parent == other.parent:
        return 1, 0, 0
    mine, theirs = one.parent.parts, other.parent.parts
    return 0, _shared(mine[::-1], theirs[::-1]), _shared(mine, theirs)


def _shared(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """How many parts two paths have in common before they differ."""
    same = 0
    for a, b in zip(mine, theirs, strict=False):
        if a != b:
            break
        same += 1
    return same


def one_of_each(sounds: Iterable[Path]) -> list[Path]:
    """Sounds of the same name in the same folder are one in several formats: the least compressed one stands for it."""
    kept: dict[Path, Path] = {}
    for sound in sounds:
        name = sound.with_suffix("")
        kept[name] = min(kept.get(name, sound), sound, key=sound_first)
    return list(kept.values())


def _names(paths: Iterable[Path]) -> str:
    some = list(paths)
    alone = len({path.name for path in some}) == len(some)
    names = [path.name if alone else f"{path.parent.name}/{path.name}" for path in some]
    if len(names) <= SHOWN_NAMES:
        return ", ".join(names)
    more = len(names) - SHOWN_NAMES
    return say_n("{names} and one more", "{names} and %n more", more, names=names[:SHOWN_NAMES])


def media_names(name_or_url: str) -> Iterator[tuple[str, ...]]:
    """The parts of a path as another computer may have written it: "file:///D:/my%20films/a.mp4" and the like.

    The likeliest reading first; a name that really holds a percent sign comes second.
    """
    name = name_or_url.strip().strip('"')
    if found := re.match(r"(?i)file:/*(localhost/)?", name):
        name = "/" + name[found.end() :]
    for reading in dict.fromkeys((unquote(name), name)):
        parts = tuple(part for part in re.split(r"[/\\]+", reading) if part not in ("", "."))
        if parts:
            yield parts


class MediaFinder:
    """Finds sounds and films by what files of marks call them, below `base` and below the folder `media`.

    File addresses, Windows paths, percent escapes and other computers' folders are understood; a film's sound may lie
    there under another ending. Folders are listed once, and only if need be.
    """

    def __init__(self, base: Path, media: str = "") -> None:
        self._base = base if base.is_dir() else base.parent
        self._media = Path(media) if media else None
        self._folders = Folders()
        self._listed: dict[str, list[Path]] | None = None

    def find(self, name_or_url: str, near: Path | None = None) -> Path | None:
        """The file, or None where there is none or several could be meant; of several, one in the folder `near`."""
        readings = list(media_names(name_or_url))
        for parts in readings:
            if (found := self._by_path(name_or_url, parts, near)) is not None:
                return found
        for parts in readings:
            if (found := self._by_name(parts, near)) is not None:
                return found
        return None

    def _by_path(self, name: str, parts: tuple[str, ...], near: Path | None) -> Path | None:
        """Where its path says: from the folder of the file, in the media folder, or on this computer."""
        if not is_sound(Path(parts[-1])):
            return None
        tried: list[str] = []
        if re.match(r"(?i)(file:|/|\\\\|[a-z]:)", name.strip()):
            tried += ["/".join(parts), "/" + "/".join(parts)]
        places = dict.fromkeys(place for place in (near, self._media, self._base) if place is not None)
        if ".." in parts:
            tried += ["/".join((place.as_posix(), *parts)) for place in places]
        after = len(parts) - parts[::-1].index("..") if ".." in parts else 0
        tried += ["/".join((place.as_posix(), *parts[i:])) for place in places for i in range(after, len(parts))]
        return next((Path(path) for path in tried if self._folders.has(path)), None)

    def _by_name(self, parts: tuple[str, ...], near: Path | None) -> Path | None:
        """By its name anywhere below, then by its name with another ending; the likest folder decides."""
        listed = self._list()
        wanted = Path(*parts)
        for key in (f"name {plain(wanted.name)}", f"stem {plain(wanted.stem)}"):
            alike = one_of_each(listed.get(key, []))
            if near is not None and len(alike) > 1:
                alike = [path for path in alike if path.is_relative_to(near)] or alike
            best = _nearest([_nearness(wanted, path)[1] for path in alike], alike)
            if len(best) == 1:
                return best[0]
            if best:
                return None
        return None

    def _list(self) -> dict[str, list[Path]]:
        if self._listed is None:
            self._listed = defaultdict(list)
            places = [folder for folder in (self._media, self._base) if folder is not None and folder.is_dir()]
            for path in dict.fromkeys(path for folder in places for path in walk(folder) if is_sound(path)):
                self._listed[f"name {plain(path.name)}"].append(path)
                self._listed[f"stem {plain(path.stem)}"].append(path)
        return self._listed
