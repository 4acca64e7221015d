"""How near a candidate stands to a project, before anything is taught: on the person's own clips, offline. Torch-free;
what computes is a child.

Four parts, each shown: letter errors of the untouched candidate through a letter map, the share of the project's
letters that it knows, three letters in a row that both languages write, and descent. All of it is weak evidence (San et
al. 2024 find family r = .48 with what transfer brings): a short run of each candidate settles it.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from core.children import spawn
from core.datasets.manifest import Entry, read_manifest, write_manifest
from core.errors import RunError, WorkbenchError
from core.evaluation.score import score
from core.families.letter_similarity import parts_of, suggested
from core.language_families import kinship
from core.languages import short_code
from core.progress import Progress, Stop, never, quiet
from core.runs.folder import RunFolder
from core.sources.catalogue import Source
from core.text.fold import folded
from core.text.vocabulary import Vocabulary
from core.wording import say

FEWEST, USUAL, MOST = 20, 50, 200
"""Clips that a candidate is tried on: below the fewest, what is found says little even for weak evidence."""
SHORTEST_S, LONGEST_S = 1.0, 20.0
WEIGHTS = {"letter_errors": 0.7, "letters_known": 0.2, "family": 0.1}
"""What each part counts for; trigrams are shown beside."""
LEXICON = "lexicon.txt"
WEAK = say("Weak evidence: it hints at a neighbour. A short run of each, side by side, settles it.")


@dataclass(frozen=True)
class Target:
    """What is asked of a project: its language, letters, letters' starts that were chosen by hand, how texts are
    cleaned up, and texts as the model reads them."""

    language: str
    letters: Vocabulary
    starts: Mapping[str, str] = field(default_factory=dict)
    normaliser: Callable[[str], str] = str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Closeness:
    """The parts, 0 to 1 each, None where one cannot be known. `letter_errors` are per letter of the reference, on so
    many `clips`, and may be more than 1."""

    letters_known: float | None = None
    trigrams: float | None = None
    family: float | None = None
    letter_errors: float | None = None
    clips: int = 0

    @property
    def measured(self) -> bool:
        """Whether it was tried on enough clips."""
        return self.letter_errors is not None and self.clips >= FEWEST

    @property
    def score(self) -> float | None:
        """0 to 1, nearer is more, of the parts that are known; None for a candidate that was not tried: it stands after
        those that were."""
        if self.letter_errors is None:
            return None
        heard = 1 - min(1.0, self.letter_errors)
        parts = {"letter_errors": heard, "letters_known": self.letters_known, "family": self.family}
        known = {name: value for name, value in parts.items() if value is not None}
        return sum(WEIGHTS[name] * value for name, value in known.items()) / sum(WEIGHTS[name] for name in known)

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"score": self.score, "measured": self.measured}


def chosen_clips(entries: Iterable[Entry], count: int = USUAL) -> list[Entry]:
    """So many clips to try candidates on, 20 to 200: transcribed, neither very short nor long, by as many speakers as
    there are, first of those that no run learns from. The same ones each time."""
    wanted = min(MOST, max(FEWEST, count))
    fitting = [e for e in entries if e.text.strip() and not e.blocked and SHORTEST_S <= e.seconds <= LONGEST_S]
    return spread(sorted(fitting, key=lambda e: (e.split != "dev", _shuffled(e.key))))[:wanted]


def spread(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in turns of their speakers: the first of each, then the second of each, and so on."""
    by_speaker: dict[str, list[Entry]] = {}
    for entry in entries:
        by_speaker.setdefault(entry.speaker, []).append(entry)
    turns = chain.from_iterable(zip_longest(*by_speaker.values()))
    return [entry for entry in turns if entry is not None]


def known_parts(source: Source, target: Target) -> Closeness:
    """The parts that are known without trying the candidate."""
    languages = source.languages or ((source.language,) if source.language else ())
    return Closeness(
        letters_known=_letters_known(source, target),
        trigrams=_trigrams(_texts_of(source), target.texts),
        family=max((kinship(code, target.language) for code in languages), default=None),
    )


def measure(
    source: Source,
    target: Target,
    clips: Sequence[Entry],
    device: str = "auto",
    progress: Progress = quiet,
    stop: Stop = never,
) -> Closeness:
    """Try an untouched candidate on clips. Takes about as long as reading them out. Raises `RunError`, `Cancelled`, and
    what the candidate's loading raises."""
    parts = known_parts(source, target)
    if not source.writes:
        return parts
    if not clips:
        raise RunError(
            say("There is no transcribed clip to try “{title}” on.", title=source.title),
            say("Transcribe twenty clips of one to twenty seconds first."),
        )
    pairs = [
        (_as_it_writes(said, source, target), _plain(written, source, target))
        for said, written in _written(source.folder, clips, target.language, device, progress, stop)
    ]
    found = score([said for said, _ in pairs], [written for _, written in pairs])
    return Closeness(parts.letters_known, parts.trigrams, parts.family, found.cer, found.utterances)


def _shuffled(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _letters_known(source: Source, target: Target) -> float | None:
    """The share of the letters in the project's texts, as often as they stand there, that the candidate writes; of its
    alphabet where there are no texts. What writes bytes writes every letter."""
    if not source.letters:
        return 1.0 if source.writes else None
    there = {letter.casefold() for letter in source.letters}
    counts = Counter(unit for text in target.texts for unit in target.letters.units(text) if unit.strip())
    counts = counts or Counter(target.letters.letters)
    total = sum(counts.values())
    return sum(count for unit, count in counts.items() if unit.casefold() in there) / total if total else None


def _texts_of(source: Source) -> Iterator[str]:
    """Texts of the candidate's language, where it brings any: its list of words, or what its run learnt from."""
    run = RunFolder(source.folder.parent)
    try:
        if (source.folder / LEXICON).is_file():
            yield from (source.folder / LEXICON).read_text(encoding="utf-8").split()
        elif run.model == source.folder and run.manifest.is_file():
            yield from (word for e in read_manifest(run.manifest) if e.split == "train" for word in e.text.split())
    except (OSError, UnicodeDecodeError, WorkbenchError):
        return


def _trigrams(words: Iterable[str], texts: Iterable[str]) -> float | None:
    """How alike two languages put letters together: of the different groups of three letters (word ends counted as a
    letter), those that both have over those that either has, in bare letters. None where one has no text."""
    theirs = _groups(words)
    ours = _groups(word for text in texts for word in text.split())
    return len(theirs & ours) / len(theirs | ours) if theirs and ours else None


def _groups(words: Iterable[str]) -> set[str]:
    return {padded[at : at + 3] for word in words for padded in [f" {folded(word)} "] for at in range(len(padded) - 2)}


def _as_it_writes(text: str, source: Source, target: Target) -> str:
    """What is said, in the letters that the candidate has: each new letter as the one that it would start from. One
    that would start afresh stays: it counts as wrong, as all do for a candidate of another script."""
    if not source.letters:
        return folded(target.normaliser(text))
    known = Vocabulary.of_letters(letter.casefold() for letter in source.letters)
    mapped = []
    for unit in target.letters.units(text):
        start = target.starts.get(unit)
        if unit.isspace() or unit in known.index:
            mapped.append(unit)
        else:
            found = suggested(unit, known, short_code(target.language)).source
            chosen = start if start is not None else found or unit
            mapped.append("".join(parts_of(chosen)))
    return "".join(mapped)


def _plain(text: str, source: Source, target: Target) -> str:
    """What it wrote, without what only spelling rules say: capitals and signs; letters stay as it writes them."""
    if not source.letters:
        return folded(target.normaliser(text))
    known = {letter.casefold() for letter in source.letters if letter.isalpha() or letter.isalnum()}
    return " ".join("".join(c if c in known or c == " " else "" for c in text.casefold()).split())


def _written(
    model: Path, clips: Sequence[Entry], language: str, device: str, progress: Progress, stop: Stop
) -> list[tuple[str, str]]:
    """What is said in each clip and what the model writes, by the child that evaluates models; those of many languages
    are asked for `language`, or its neighbour among theirs."""
    with tempfile.TemporaryDirectory(prefix="vizinho-closeness-") as place:
        manifest = Path(place) / "manifest.jsonl"
        write_manifest(manifest, clips)
        options = [str(model), str(manifest), "--device", device, "--language", language, "--utterances"]
        with spawn("core.evaluation", options) as child:
            answer: dict[str, Any] = {}
            for line in child.rest(cancelled=stop):
                try:
                    answer = json.loads(line)
                except ValueError:
                    child.set_aside(line)
                    continue
                if "done" in answer:
                    progress(int(answer["done"]), int(answer["total"]))
            words = child.last_words()
    if "error" in answer:
        raise WorkbenchError.from_json(answer["error"])
    if "items" not in answer:
        raise RunError(say("The candidate could not be tried."), say("Try another, or try again."), words)
    return [(str(item["said"]), str(item["written"])) for item in answer["items"]]
