"""A model folder in the Hugging Face layout: read it, check it, write it whole or not at all. Torch-free to read.

    config.json  model.safetensors  vocab.json  tokenizer_config.json  preprocessor_config.json   (Hugging Face's)
    tokenizer.json in the place of vocab.json, where it writes with pieces of words               (Hugging Face's)
    normaliser.json  vizinho.json  README.md                                                      (ours)

Weights, letters and clean-up rules travel together: none is read from anywhere else.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, TextError
from core.families import SAMPLE_RATE, family_of, read_config
from core.families import family as family_named
from core.families.card_text import HERE, readme
from core.families.json_files import read_json, write_json
from core.families.languages import language_of
from core.families.lean_imports import hidden
from core.families.letters import DELIMITER, Letters, read_letters
from core.families.pieces import LETTERS, SETTINGS, TOKENIZER, letter_tokenizer
from core.families.sound_settings import PREPROCESSOR, check_hearing, completed
from core.families.trust import check_trust
from core.families.weights import WEIGHTS, tensor_shapes
from core.hub_cache import id_of
from core.languages import short_code
from core.objectives import ObjectiveKind, objective
from core.text.normaliser import Normaliser
from core.text.pieces import Pieces
from core.text.vocabulary import Noun, Vocabulary
from core.wording import say
from core.writing import replaced_folder

if TYPE_CHECKING:
    from torch import Tensor, nn

CARD, NORMALISER = "vizinho.json", "normaliser.json"
GENERATION = "generation_config.json"

FRONT_LANGUAGE = re.compile(
    r"^language:[ \t]*(?:([a-z]{2,3})[ \t]*$|\n[ \t]*-[ \t]*([a-z]{2,3})[ \t]*$(?!\n[ \t]*-))", re.MULTILINE
)

FRONT_LICENCE = re.compile(r"^license:[ \t]*[\"']?([\w.+-]+)", re.MULTILINE)

HeardVoices = Literal["synthetic", "people", "both", ""]

VOICES_SENTENCE: dict[str, str] = {
    "synthetic": say("It has heard only synthetic voices, and does not understand people well."),
    "people": say("It has heard people's voices."),
    "both": say("It has heard people's voices and synthetic ones."),
    "": say("It is not known whose voices it has heard."),
}


@dataclass(frozen=True)
class Card:
    """What a checkpoint is, in facts (vizinho.json). `voices` counts all speech heard since its first ancestor.

    `people_s` and `synthetic_s` are seconds of distinct speech by people and by synthesisers in its own training set,
    `drafted_s` what of it models had written the texts of;
    `hours_heard` counts repetitions. `figures` are measured results by name; rates are fractions. `source` is the
    card of the checkpoint it began from, with that one's own source inside, or None. `vocabulary` says what
    it writes with; `learn` is the tier that it has learnt to write, "" for transcripts. `licence` is its own,
    `data_licence` that of the speech it learnt from; "" where nobody said. `recordings_by_licence` and
    `recordings_by_consent` count the recordings that it learnt from, see `core.families.speech_terms`.
    """

    name: str
    language: str = ""
    family: str = ""
    objective: str = ""
    vocabulary: Noun | Literal[""] = ""
    voices: HeardVoices = ""
    hours_heard: float = 0.0
    people_s: float = 0.0
    synthetic_s: float = 0.0
    drafted_s: float = 0.0
    source: dict[str, Any] | None = None
    figures: dict[str, Any] = field(default_factory=dict)
    licence: str = ""
    data_licence: str = ""
    note: str = ""
    learn: str = ""
    recordings_by_licence: dict[str, int] = field(default_factory=dict)
    recordings_by_consent: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Card:
        """Fields that a newer version added are passed over."""
        known = {f.name for f in dataclasses.fields(cls)}
        return cls(**{"name": "", **{k: v for k, v in values.items() if k in known}})

    @property
    def chain(self) -> tuple[str, ...]:
        """Names from this checkpoint back to its first ancestor."""
        return (self.name, *(str(card.get("name", "")) for card in self._ancestors()))

    @property
    def licences(self) -> tuple[tuple[str, str], ...]:
        """The licences of its ancestors that are known, by their names, the nearest first; each once."""
        found = ((str(card.get("name", "")), str(card.get("licence", "") or "")) for card in self._ancestors())
        return tuple(dict.fromkeys((name, licence) for name, licence in found if licence))

    @property
    def heard(self) -> str:
        """Whose voices, in a sentence."""
        return VOICES_SENTENCE[self.voices]

    def _ancestors(self) -> Iterator[dict[str, Any]]:
        card = self.source
        while isinstance(card, dict):
            yield card
            card = card.get("source")


def voices_of(people_s: float, synthetic_s: float, source: Card | None = None) -> HeardVoices:
    """Whose voices a model has heard, its ancestors' included."""
    people = people_s > 0 or (source is not None and source.voices in ("people", "both"))
    synthetic = synthetic_s > 0 or (source is not None and source.voices in ("synthetic", "both"))
    if people and synthetic:
        return "both"
    return "people" if people else "synthetic" if synthetic else ""


def read_card(folder: Path) -> Card:
    """The card of a checkpoint; for a model made elsewhere, what its other files say. Raises `CheckpointError`."""
    values = read_json(on_disk(folder) / CARD)
    if isinstance(values, dict):
        return Card.from_json(values)
    kind = family_of(folder)
    language, licence = told_in_front(folder)
    name = id_of(on_disk(folder)) or folder.name
    return Card(name, short_code(language_of(folder)) or language, kind.key, kind.objective, licence=licence)


def told_in_front(folder: Path) -> tuple[str, str]:
    """The language of a model made elsewhere and its licence, as the first lines of its Hugging Face model card name
    them; "" for what they do not tell, and for several languages."""
    front = _front(folder / "README.md")
    named, licence = FRONT_LANGUAGE.search(front), FRONT_LICENCE.search(front)
    return (named[1] or named[2]) if named else "", licence[1] if licence else ""


def _front(readme: Path) -> str:
    try:
        text = readme.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text.split("---")[1] if text.startswith("---") else ""


def read_vocabulary(folder: Path) -> Vocabulary:
    """The output letters (or pieces) of a checkpoint, padding first (see `letters.read_letters`). Raises
    `CheckpointError`."""
    return read_letters(folder).vocabulary


def written_with(folder: Path) -> Vocabulary | None:
    """The same; None for one that was never trained to write. Raises `CheckpointError`."""
    return read_vocabulary(folder) if f"{family_of(folder).head}.weight" in tensor_shapes(folder) else None


def read_normaliser(folder: Path) -> Normaliser:
    """The clean-up rules a checkpoint was trained with; the language's own where it does not say."""
    rules = read_json(on_disk(folder) / NORMALISER)
    if rules is None:
        rules_ = Normaliser.for_language(read_card(folder).language)
        return rules_.with_letters(read_vocabulary(folder).letters) if (on_disk(folder) / LETTERS).exists() else rules_
    return Normaliser.from_json(rules)


def parameters(folder: Path) -> int:
    """How many numbers a checkpoint holds."""
    return sum(math.prod(shape) for shape in tensor_shapes(folder).values())


def frames_per_s(folder: Path) -> float:
    """Output frames a second of a model whose texts have to fit in them; 0.0 where they need not. Raises
    `CheckpointError`."""
    kind = family_of(folder)
    if objective(kind.objective).frames_needed is None or kind.frames is None:
        return 0.0
    return kind.frames(read_config(folder), 60 * SAMPLE_RATE) / 60


def check_outline(folder: Path) -> None:
    """Whether a folder holds a checkpoint of a known family that may be used, its weights left aside. Raises
    `CheckpointError`."""
    family_of(folder)
    check_trust(folder)
    read_card(folder)
    check_hearing(folder)
    read_normaliser(folder)


def check(folder: Path) -> Letters | None:
    """Whether a folder is a whole checkpoint that this version can use. Raises `CheckpointError` saying what is not.

    Returns its letters; None for one that was never trained to write (a bare, self-supervised encoder).
    """
    family = family_of(folder)
    check_outline(folder)
    head = tensor_shapes(folder).get(f"{family.head}.weight")
    if head is None:
        return None
    letters = read_letters(folder)
    if head[0] - family.beyond(read_config(folder)) != len(letters.rows):
        raise CheckpointError(
            say(
                "{folder} has {head} output rows for {count} letters or pieces.",
                folder=folder,
                head=head[0],
                count=len(letters.rows),
            ),
            say("Its vocabulary and weights do not belong together: copy the model again."),
        )
    return letters


def save(
    folder: Path, model: nn.Module, vocabulary: Vocabulary, normaliser: Normaliser, card: Card, *, half: bool = False
) -> None:
    """Write a checkpoint in the place of `folder`, whole or not at all. With `half`, weights are stored as float16.

    Raises `TextError` for letters that Hugging Face's layout cannot hold, `CheckpointError` when it cannot be written.
    """
    import torch

    from core.families import hugging_face
    from core.families.tensors import own

    if DELIMITER in vocabulary.tokens and not isinstance(vocabulary, Pieces):
        raise TextError(
            say("“{delimiter}” cannot be a letter: it stands for the space.", delimiter=DELIMITER),
            say("Remove it from the alphabet."),
        )
    hugging_face.quiet()
    tensors = {k: v.cpu() for k, v in own(model).items()}
    if half:
        tensors = {k: v.half() if v.is_floating_point() else v for k, v in tensors.items()}
    if isinstance(vocabulary, Pieces):
        axes = {k: family_named(card.family).token_axis(k) for k in tensors}
        tensors |= {k: _in_order(tensors[k], axis, vocabulary.numbers) for k, axis in axes.items() if axis is not None}
    with written(folder, card, vocabulary) as new:
        with hidden():
            model.save_pretrained(new, state_dict=tensors)  # type: ignore[operator]
        kind = family_of(new)
        taught = objective(kind.objective)
        config = (
            read_config(new)
            | completed(new)
            | {
                "vocab_size": len(vocabulary.tokens),
                f"{taught.padding}_token_id": vocabulary.tokenizer.padding if isinstance(vocabulary, Pieces) else 0,
                "dtype": str(torch.float16 if half else torch.float32).removeprefix("torch."),
            }
        )
        _write_generation(new, taught, vocabulary, card.language)
        write_json(new / "config.json", config)
        _write_vocabulary(new, vocabulary, taught.tokenizer)
        write_json(new / PREPROCESSOR, kind.load_module().preprocessor(model))
        for name, text in kind.beside(vocabulary).items():
            (new / name).write_text(text, encoding="utf-8")
        write_json(new / NORMALISER, normaliser.active.to_json())


@contextmanager
def written(folder: Path, card: Card, vocabulary: Vocabulary | None) -> Iterator[Path]:
    """A new folder to write a model's weights and files into: with its card and its README, which say what it writes
    with, it takes the place of `folder` when all of it is there. Raises `CheckpointError` when it cannot be written."""
    from safetensors import SafetensorError

    try:
        with replaced_folder(folder, lasting=True) as new:
            yield new
            _write_card(new, card, vocabulary, HERE)
            (new / WEIGHTS).chmod(0o644)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(
            say("The model cannot be written to {folder}.", folder=folder),
            say("Check the free space and the rights."),
            str(error),
        ) from error


def _write_generation(folder: Path, kind: ObjectiveKind, vocabulary: Vocabulary, language: str) -> None:
    """generation_config.json, where models of this kind have one."""
    path = folder / GENERATION
    if kind.generation is None:
        path.unlink(missing_ok=True)
    else:
        write_json(path, kind.generation(read_json(path) or {}, vocabulary, language))


def _in_order(tensor: Tensor, axis: int, numbers: Sequence[int]) -> Tensor:
    """Rows or columns in the order of the file's numbers, of those in the order of our tokens."""
    found = tensor.clone()
    found.transpose(0, axis)[list(numbers)] = tensor.transpose(0, axis)[: len(numbers)]
    return found


def _write_vocabulary(folder: Path, vocabulary: Vocabulary, settings: Mapping[str, Any]) -> None:
    """A tokenizer of pieces goes on as it came; letters get the tokenizer `settings` of their objective."""
    if isinstance(vocabulary, Pieces):
        (folder / TOKENIZER).write_text(vocabulary.tokenizer.file, encoding="utf-8")
        (folder / SETTINGS).write_text(vocabulary.tokenizer.settings, encoding="utf-8")
        return
    write_json(folder / LETTERS, {DELIMITER if t == " " else t: i for i, t in enumerate(vocabulary.tokens)})
    write_json(folder / SETTINGS, dict(settings))
    if settings["tokenizer_class"] == "PreTrainedTokenizerFast":
        (folder / TOKENIZER).write_text(letter_tokenizer(vocabulary), encoding="utf-8")


def rewrite_card(folder: Path, card: Card, model: str = HERE) -> None:
    """Give a checkpoint another card; `model` is what people will call it from elsewhere. Raises `CheckpointError`,
    `OSError`."""
    _write_card(folder, card, written_with(folder), model)


def _write_card(folder: Path, card: Card, vocabulary: Vocabulary | None, model: str) -> None:
    write_json(folder / CARD, card.to_json())
    (folder / "README.md").write_text(readme(card, vocabulary, model), encoding="utf-8")
