"""Which ready models of text are known, by their config.json, and in which way each is asked. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core.errors import TextError
from core.families.json_files import read_json
from core.wording import say

Way = Literal["causal", "masked", "permuted", "seq2seq"]
"""How a model foresees words: from those before; a word that is covered, from those around it; from those before, by
the order that it is asked in; in a gap that its encoder is told of."""

WAYS: Mapping[Way, tuple[str, ...]] = {
    "causal": (
        *("gpt2", "gpt_neo", "gpt_neox", "gptj", "openai-gpt", "bloom", "opt", "xglm", "llama", "mistral", "phi"),
        *("qwen2", "qwen3", "gemma", "gemma2", "gemma3_text", "olmo", "olmo2", "smollm3", "falcon", "stablelm"),
    ),
    "masked": (
        *("bert", "roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "distilbert", "albert", "ernie", "electra"),
        *("deberta", "deberta-v2", "mpnet", "modernbert", "rembert", "roformer", "convbert", "big_bird"),
    ),
    "permuted": ("xlnet",),
    "seq2seq": ("t5", "mt5", "umt5", "longt5", "bart", "mbart"),
}
"""Values of `model_type` in config.json. ByT5 calls itself t5."""
BY_TYPE: Mapping[str, Way] = {kind: way for way, kinds in WAYS.items() for kind in kinds}
CONFIG = "config.json"
TOKENIZER, BYTES = "tokenizer.json", "ByT5Tokenizer"
REPLACED = "ForPreTraining"
"""Of ELECTRA these tell true words from replaced ones, and foresee none."""


@dataclass(frozen=True)
class ReadyKind:
    """`model_type` and `way` of a model, and how many tokens it knows."""

    model_type: str
    way: Way
    vocabulary: int


def kind_of(folder: Path) -> ReadyKind:
    """What a folder holds. Raises `TextError` for what cannot be asked how likely a sentence is."""
    config = read_json(folder / CONFIG)
    if config is None:
        raise TextError(
            say("{folder} is no model in the layout of transformers: it has no config.json.", folder=folder),
            say("Give the folder that holds config.json, the tokenizer and the weights."),
        )
    name = str(config.get("model_type", ""))
    if name not in BY_TYPE:
        raise TextError(
            say("Models of the kind “{name}” are not read as text models.", name=name),
            say("Read are: {names}.", names=sorted(BY_TYPE)),
        )
    if name == "electra" and any(str(one).endswith(REPLACED) for one in config.get("architectures") or ()):
        raise TextError(
            say("{folder} is ELECTRA's half that tells replaced words; it foresees none.", folder=folder),
            say("Take its other half, the generator."),
        )
    if not has_tokenizer(folder):
        raise TextError(
            say("{folder} has no tokenizer.json, by which sentences become its tokens.", folder=folder),
            say("Copy that file, too; AutoTokenizer.from_pretrained(...).save_pretrained(...) writes it."),
        )
    return ReadyKind(name, BY_TYPE[name], _vocabulary(config))


def is_text_model(folder: Path) -> bool:
    """Whether a folder holds a text model that can be read here."""
    try:
        kind_of(folder)
    except TextError:
        return False
    return True


def has_tokenizer(folder: Path) -> bool:
    """Whether a sentence can be made tokens: ByT5 needs no file, its tokens are bytes."""
    if (folder / TOKENIZER).is_file():
        return True
    settings = read_json(folder / "tokenizer_config.json")
    return settings is not None and settings.get("tokenizer_class") == BYTES


def _vocabulary(config: Mapping[str, Any]) -> int:
    found = config.get("vocab_size", 0)
    return found if isinstance(found, int) and found > 0 else 0
