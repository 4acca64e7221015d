"""What a family of models is: its facts, which anyone may ask for (torch-free), and what its functions offer."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

from core.errors import ConfigError
from core.families.adapted_layers import Beside
from core.families.lean_imports import hidden
from core.wording import say

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor, nn

    from core.datasets.augment import Masks
    from core.text.vocabulary import Vocabulary

SAMPLE_RATE = 16_000
"""Samples per second that every family hears."""

Shapes = dict[str, tuple[int, ...]]
"""Shapes of tensors by their names."""


class FamilyModule(Protocol):
    """What the functions of a family offer. Models are `nn.Module`s with a Hugging Face `config`.

    F feature frames of D values. Features of one utterance have the shape (F, D); they depend on its samples only, so
    that they can be cached (float16 is enough). What goes through a network is between the family and its objective:
    see `core.objectives`.
    """

    feature_rate: float
    """Feature frames per second of sound."""
    feature_size: int
    """D."""
    shortest_s: float
    """Sound shorter than this has no features: `features` raises `SoundError`."""

    def build(self, vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
        """A new model with random weights; `settings` replace `Family.layers`. Raises `ConfigError`."""

    def reshape(self, folder: Path, vocabulary: Vocabulary) -> nn.Module:
        """A new model of the shape of a checkpoint, with random weights and an output row for each token."""

    def load(self, folder: Path) -> nn.Module:
        """The model of a checkpoint in float32, in evaluation mode. Raises `CheckpointError`."""

    def source_tensors(self, folder: Path) -> dict[str, Tensor]:
        """The tensors of a checkpoint by this family's names, float32, rows by token in the vocabulary's order."""

    def features(self, samples: Sequence[np.ndarray]) -> list[Tensor]:
        """(T,) float32 samples at 16 kHz -> (F, D) float32 each. Equal alone and in a batch; deterministic."""

    def output_frames(self, model: nn.Module, feature_frames: int) -> int:
        """Output frames of so many feature frames."""

    def frame_seconds(self, model: nn.Module) -> float:
        """Seconds of sound per output frame."""

    def groups(self, model: nn.Module) -> list[tuple[str, list[str]]]:
        """Layers in words, with their module names, from the output to the input; every parameter is in one."""

    def adapted(self, model: nn.Module, beside: Beside = "feed_forward") -> list[str]:
        """Names of the linear layers that adapters go beside."""

    def preprocessor(self, model: nn.Module) -> dict[str, Any]:
        """preprocessor_config.json: how Hugging Face makes the same features."""


class HidingFamily(Protocol):
    """What is asked beside of a family whose network hides parts of what its encoder is given."""

    def hide(self, model: nn.Module, masks: Masks) -> None:
        """From here on hide so much of each utterance while the model is in training mode."""


def _any(_config: Mapping[str, Any]) -> bool:
    return True


def _no_sizes(_config: Mapping[str, Any]) -> Mapping[str, int | float]:
    return {}


def _complete(_config: Mapping[str, Any]) -> dict[str, Any]:
    return {}


def _as_in_the_file(_config: Mapping[str, Any], shapes: Shapes) -> Shapes:
    return shapes


def _no_recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    return {}


def _no_schedule(_parameters: int) -> dict[str, Any]:
    return {}


def _nothing_beside(_vocabulary: Vocabulary) -> Mapping[str, str]:
    return {}


def _nothing_beyond(_config: Mapping[str, Any]) -> int:
    return 0


@dataclass(frozen=True)
class Family:
    """A kind of model. `title` is the technical name; `objective` a key of `core.objectives.OBJECTIVES`.

    `bodies` maps config.json's model types to the first part of the names of all tensors but those by token; `head` is
    the output layer's name, `rows` are the other modules whose tensors have a row for each token: embeddings of a
    decoder, a joint network; the weights of `columns` have a column for each. `apart` are parts of the names of tensors
    that are one language's, and lie in a file of their own where a checkpoint has several. Where two names are of one
    tensor, the one that the file has counts. `beyond` tells by config.json how many output rows stand behind those of
    the tokens, and mean something else. `module` has the functions of `FamilyModule`. `layers` are the sizes of a model
    from scratch, `shapes` gives its tensors' shapes by
    the count of tokens and the sizes that differ. `sound` holds the settings of a feature extractor that can have one
    value only, `sized` tells by config.json those that depend on the model. `groups` names its layers from the output
    to the input, as `FamilyModule.groups` does. `bytes_heard` is what a second of a batch takes on its way through a
    network of ten million weights when it learns. `completed` tells what config.json lacks for transformers' pipelines,
    and `fits` whether a model of these types is one of the family's, where several families share a type. `stack` is
    the last part of the name of the list of its encoder's layers; so many of its `groups` are `above` the encoder: the
    output letters, and what goes with them in a model that reads what it wrote. `reads_back`: the encoder itself does,
    so that it hears otherwise with other output letters. `network_shapes` gives by config.json the shapes of
    its network's tensors, where they may differ from those of the file (by whole names). `recipe` gives the settings of
    a run that starts from a checkpoint with so many weights (0: not known) that was trained to write or not, where they
    differ from those of `TrainConfig` and the recipes, which are the starter's; where that names a strategy for which
    the others are, `otherwise` gives those of runs with another one. `scratch` gives those of a run that begins a
    network with so many weights from scratch. `frames` tells by config.json (or the sizes from scratch) how many output
    frames sound of so many samples gives, for objectives that ask. `beside` are the texts of files that transformers'
    processor needs beside the usual, by their names. `use` says in a model's card what else its user has to know.
    `pretraining` is the name of transformers' class by which its encoder learns from sound alone, with the loss; "" for
    none.
    `feature_numbers` are those that the features of a second of sound have. `fixed` are the names of modules that never
    learn from a checkpoint, and `filters` names the part of the sound front end that they are in words; "" where all of
    it learns. `hides` tells where SpecAugment hides parts of what is heard: in features that are a
    "spectrogram", of so many `tiles` beside each other with all bands each; in what the "network" gives its encoder
    (its functions are those of a `HidingFamily` too); "" where neither can be. Stretches are counted in frames of
    `hides_ms`. One that `attends_whole` takes the weights of its attention's layers without asking the layers: nothing
    can stand beside these.
    """

    key: str
    title: str
    objective: str
    bodies: Mapping[str, str]
    head: str
    module: str
    layers: Mapping[str, int]
    shapes: Callable[[int, Mapping[str, Any]], Shapes]
    sound: Mapping[str, int | float]
    groups: tuple[str, ...]
    bytes_heard: float
    completed: Callable[[Mapping[str, Any]], dict[str, Any]] = _complete
    sized: Callable[[Mapping[str, Any]], Mapping[str, int | float]] = _no_sizes
    fits: Callable[[Mapping[str, Any]], bool] = _any
    stack: str = "encoder.layers"
    above: int = 1
    reads_back: bool = False
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    beyond: Callable[[Mapping[str, Any]], int] = _nothing_beyond
    frames: Callable[[Mapping[str, Any], int], int] | None = None
    beside: Callable[[Vocabulary], Mapping[str, str]] = _nothing_beside
    network_shapes: Callable[[Mapping[str, Any], Shapes], Shapes] = _as_in_the_file
    recipe: Callable[[int, bool], dict[str, Any]] = _no_recipe
    otherwise: Callable[[int, bool], dict[str, Any]] | None = None
    scratch: Callable[[int], dict[str, Any]] = _no_schedule
    use: str = ""
    pretraining: str = ""
    feature_numbers: float = 8000.0
    filters: str = ""
    fixed: tuple[str, ...] = ()
    hides: Literal["spectrogram", "network", ""] = ""
    hides_ms: int = 10
    tiles: int = 1
    attends_whole: bool = False

    @property
    def model_types(self) -> tuple[str, ...]:
        return tuple(self.bodies)

    @property
    def row_modules(self) -> tuple[str, ...]:
        """The modules whose tensors have a row for each token, the output layer first."""
        return (self.head, *self.rows)

    def token_axis(self, tensor: str) -> int | None:
        """Along which axis a tensor has a place for each token, by its name; None where it has none."""
        if any(tensor.startswith(f"{module}.") for module in self.row_modules):
            return 0
        return 1 if any(tensor == f"{module}.weight" for module in self.columns) else None

    def asks(self, parameters: int, writes: bool, strategy: str = "") -> dict[str, Any]:
        """What `recipe` gives for runs with a strategy, "" for the family's own."""
        own = self.recipe(parameters, writes)
        if self.otherwise is None or strategy in ("", own.get("strategy")):
            return own
        return self.otherwise(parameters, writes)

    def load_module(self) -> FamilyModule:
        """The family's functions. Imports torch and transformers: for children only."""
        with hidden():
            return cast("FamilyModule", importlib.import_module(self.module))

    def functions_of(self, model: nn.Module) -> FamilyModule:
        """The family's functions for one of its models: where models of a family differ in their features, its module
        has `for_model`."""
        module = self.load_module()
        own: Callable[[nn.Module], FamilyModule] | None = getattr(module, "for_model", None)
        return own(model) if own is not None else module


def chosen(defaults: Mapping[str, Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """The defaults with `settings` in their place. Raises `ConfigError` for sizes that are not known."""
    unknown = sorted(set(settings) - set(defaults))
    if unknown:
        raise ConfigError(
            say("Layer sizes not known: {unknown}.", unknown=unknown), say("Known: {defaults}.", defaults=defaults)
        )
    return {**defaults, **settings}


def affine(name: str, *weight: int) -> Shapes:
    """A weight of this shape and its bias."""
    return {f"{name}.weight": weight, f"{name}.bias": weight[:1]}


def no_sizes(title: str) -> ConfigError:
    """What is said of a family that cannot be begun from scratch by itself."""
    return ConfigError(
        say("{title} has no sizes of its own from scratch.", title=title),
        say("Take the network of one of its checkpoints: --from scratch --like CHECKPOINT."),
    )


def without_sizes(title: str) -> Callable[[int, Mapping[str, Any]], Shapes]:
    """`Family.shapes` of such a family: raises `ConfigError`."""

    def shapes(_tokens: int, _settings: Mapping[str, Any]) -> Shapes:
        raise no_sizes(title)

    return shapes


THIRDS = (say("Output letters"), say("Upper layers"), say("Middle layers"), say("Lower layers"), say("Sound front end"))
"""Layer groups of an encoder with an output layer."""
