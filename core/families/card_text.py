"""README.md of a model: what it is, how three lines of transformers use it, what it has heard, how often it errs, whose
work it stands on. Made of the facts of its card and of nothing else. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from core.families import FAMILIES
from core.hub_cache import is_model_id
from core.objectives import OBJECTIVES
from core.text.vocabulary import Vocabulary

HERE = "."
"""The model of three lines that are run in its own folder."""
RATES = {"wer": "WER", "cer": "CER"}
SPLITS = {
    "dev": "the dev set, by which its best step was chosen",
    "test": "the test set",
    "people": "people’s voices",
    "source": "speech of its source’s language",
}
HOUR_S = 3600
GREEDY = (
    'The rates below are of the likeliest token at each step: `generate_kwargs={"num_beams": 1}`. By itself '
    "transformers searches with five beams, which takes longer."
)
"""For models that write token by token."""
OTHER = "other"
SHORT_NAMES = ("apache-2.0", "mit", "cc0-1.0", "cc-by-", "bsd-", "gpl-", "lgpl-", "agpl-", "openrail", "unlicense")
"""How the short names of licences begin that the hub knows."""


class CardFacts(Protocol):
    """What is asked of a card; see `checkpoint.Card`."""

    @property
    def name(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def objective(self) -> str: ...
    @property
    def heard(self) -> str: ...
    @property
    def hours_heard(self) -> float: ...
    @property
    def people_s(self) -> float: ...
    @property
    def synthetic_s(self) -> float: ...
    @property
    def drafted_s(self) -> float: ...
    @property
    def chain(self) -> Sequence[str]: ...
    @property
    def licences(self) -> Sequence[tuple[str, str]]: ...
    @property
    def figures(self) -> Mapping[str, Any]: ...
    @property
    def licence(self) -> str: ...
    @property
    def data_licence(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def recordings_by_licence(self) -> Mapping[str, int]: ...
    @property
    def recordings_by_consent(self) -> Mapping[str, int]: ...


def readme(
    card: CardFacts, vocabulary: Vocabulary | None, model: str = HERE, use: str = "", library: str = "transformers"
) -> str:
    """The text. `model` is what the three lines name: the folder itself, or an id on the hub. `use` stands in their
    place for a model that is for another `library`. One without a `vocabulary` was never taught to write."""
    front = _front(card, library, writes=vocabulary is not None)
    use = use or (_encoder_use() if vocabulary is None else "")
    parts = [f"{front}# {card.name}", card.note, use or _use(card, model), _facts(card, vocabulary), _rights(card)]
    return "\n\n".join(part for part in parts if part) + "\n"


def three_lines(model: str = HERE) -> str:
    """The program by which plain transformers reads a sound file."""
    return (
        "from transformers import pipeline\n"
        f'recogniser = pipeline("automatic-speech-recognition", model="{model}")\n'
        'print(recogniser("sound.wav")["text"])\n'
    )


def _encoder_use() -> str:
    return (
        "An encoder that learnt from sound alone, with the codes that it picks from: it writes nothing. Plain "
        "transformers opens it with `AutoModelForPreTraining.from_pretrained`; to write, it has to be taught on "
        "transcripts."
    )


def _front(card: CardFacts, library: str, *, writes: bool = True) -> str:
    """What the hub reads of a card, in YAML: each value is a plain word."""
    lines = [f"language: {card.language}"] if card.language else []
    if card.licence:
        short = card.licence.lower()
        known = short.startswith(SHORT_NAMES) and short.replace("-", "").replace(".", "").isalnum()
        lines += [f"license: {short}"] if known else [f"license: {OTHER}", f"license_name: {_slug(card.licence)}"]
    if card.chain[1:] and "/" in card.chain[1] and is_model_id(card.chain[1]):
        lines += [f"base_model: {card.chain[1]}"]
    task = "automatic-speech-recognition" if writes else "feature-extraction"
    lines += [f"library_name: {library}", f"pipeline_tag: {task}"]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _slug(licence: str) -> str:
    return "-".join("".join(c if c.isalnum() or c in ".-" else " " for c in licence.lower()).split()) or OTHER


def _use(card: CardFacts, model: str) -> str:
    where = "In this folder, w" if model == HERE else "W"
    needed = "nothing but transformers (`pip install transformers torch`) and ffmpeg, by which it reads sound files"
    notes = [FAMILIES[card.family].use if card.family in FAMILIES else ""]
    if card.objective in OBJECTIVES and OBJECTIVES[card.objective].generation is not None:
        notes.append(GREEDY)
    return "\n\n".join([f"{where}ith {needed}:\n\n```python\n{three_lines(model)}```", *filter(None, notes)])


def _facts(card: CardFacts, vocabulary: Vocabulary | None) -> str:
    facts = [
        f"- Language: {card.language}" if card.language else "",
        _written_with(vocabulary) if vocabulary is not None else "",
        f"- Voices: {card.heard}",
        f"- Training speech: {_time(card.people_s)} by people, {_time(card.synthetic_s)} synthetic",
        f"- Of it with texts that models wrote (drafts): {_time(card.drafted_s)}" if card.drafted_s else "",
        f"- Heard in training: {card.hours_heard:.1f} h, repetitions included",
        f"- Started from: {' ← '.join(card.chain[1:])}" if card.chain[1:] else "- Started from: scratch",
        *_figures(card.figures),
    ]
    return "\n".join(fact for fact in facts if fact)


def _rights(card: CardFacts) -> str:
    lines = [f"- Licence: {card.licence}"] if card.licence else []
    lines += [f"- Licence of the speech that it learnt from: {card.data_licence}"] if card.data_licence else []
    if any(card.recordings_by_licence):
        lines.append(f"- Recordings that it learnt from, by licence: {_counted(card.recordings_by_licence)}")
    if any(card.recordings_by_consent):
        lines.append(f"- Consent to recordings of people: {_counted(card.recordings_by_consent)}")
    lines += [f"- Licence of {name}, which it comes from: {licence}" for name, licence in card.licences]
    return "\n".join(lines)


def _counted(counts: Mapping[str, int]) -> str:
    """Counts by what was noted, the most first: "12 CC BY 4.0, 3 not noted"."""
    most_first = sorted(counts.items(), key=lambda one: (not one[0], -one[1], one[0]))
    return ", ".join(f"{count} {' '.join(what.split()) or 'not noted'}" for what, count in most_first)


def _time(seconds: float) -> str:
    return f"{seconds / HOUR_S:.1f} h" if seconds >= HOUR_S else f"{seconds / 60:.0f} min"


def _written_with(vocabulary: Vocabulary) -> str:
    if vocabulary.noun == "letters":
        return f"- Letters: {' '.join(vocabulary.letters)}"
    return f"- Pieces of words: {len(vocabulary.letters)}, which spell {' '.join(vocabulary.spelt) or 'any text'}"


def _figures(figures: Mapping[str, Any]) -> list[str]:
    """Error rates with their intervals in words; whatever else was measured as it is called."""
    told: set[str] = set()
    lines = []
    for split, on in SPLITS.items():
        for short, rate in RATES.items():
            name = f"{split}_{short}"
            if not isinstance(figures.get(name), float):
                continue
            told |= {name, f"{name}_interval", f"{split}_utterances"}
            count = figures.get(f"{split}_utterances")
            many = f", {count:,} utterances" if isinstance(count, int) else ""
            lines.append(f"- {rate} on {on}: {100 * figures[name]:.1f}%{_interval(figures, name)}{many}")
    return lines + [f"- {name}: {_figure(value)}" for name, value in figures.items() if name not in told]


def _interval(figures: Mapping[str, Any], name: str) -> str:
    found = figures.get(f"{name}_interval")
    if not isinstance(found, list | tuple) or len(found) != 2:
        return ""
    low, high = found
    return f" (95% interval {100 * low:.1f}% to {100 * high:.1f}%)"


def _figure(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)
