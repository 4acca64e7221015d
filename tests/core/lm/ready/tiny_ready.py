"""Text models of a few thousand numbers in the layouts that others publish, made on the spot. Imports transformers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from core.families.hugging_face import quiet

SENTENCES = [
    "o menino come pão de manhã",
    "a menina vê o rio",
    "chove",
    "ontem o cavalo correu no campo e bebeu do rio",
]
UNSEEN = "zebra"
SIZES: dict[str, dict[str, Any]] = {
    "gpt2": {"n_embd": 16, "n_layer": 2, "n_head": 2, "n_positions": 64},
    "bloom": {"hidden_size": 16, "n_layer": 2, "n_head": 2},
    "llama": {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
              "num_key_value_heads": 2, "max_position_embeddings": 64},
    "xlnet": {"d_model": 16, "n_layer": 2, "n_head": 2, "d_inner": 32},
    "t5": {"d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 2, "num_heads": 2},
}  # fmt: skip
ENCODER = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
ENCODER |= {"max_position_embeddings": 66}
MADE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "gpt2": ("GPT2LMHeadModel", "GPT2Tokenizer", SIZES["gpt2"]),
    "bloom": ("BloomForCausalLM", "BloomTokenizerFast", SIZES["bloom"]),
    "llama": ("LlamaForCausalLM", "LlamaTokenizerFast", SIZES["llama"]),
    "bert": ("BertForMaskedLM", "BertTokenizer", ENCODER),
    "roberta": ("RobertaForMaskedLM", "RobertaTokenizer", ENCODER),
    "xlm-roberta": ("XLMRobertaForMaskedLM", "XLMRobertaTokenizer", ENCODER),
    "ernie": ("ErnieForMaskedLM", "BertTokenizer", ENCODER),
    "electra": ("ElectraForMaskedLM", "ElectraTokenizer", ENCODER | {"embedding_size": 8}),
    "xlnet": ("XLNetLMHeadModel", "XLNetTokenizer", SIZES["xlnet"]),
    "t5": ("T5ForConditionalGeneration", "T5Tokenizer", SIZES["t5"]),
    "mt5": ("MT5ForConditionalGeneration", "T5Tokenizer", SIZES["t5"]),
    "byt5": ("T5ForConditionalGeneration", "ByT5Tokenizer", SIZES["t5"]),
}
"""The class that a checkpoint names as its architecture, its tokenizer's, and its sizes; by what it is called here."""


def make(folder: Path, name: str) -> Path:
    """A checkpoint with weights drawn by chance, always the same."""
    architecture, tokenizer_class, sizes = MADE[name]
    folder.mkdir(parents=True, exist_ok=True)
    quiet()
    tokenizer = write_tokenizer(folder, name, tokenizer_class)
    network = getattr(transformers, architecture)
    ends = {key: getattr(tokenizer, key) for key in ("bos_token_id", "eos_token_id", "pad_token_id")}
    config = network.config_class(
        **sizes, vocab_size=len(tokenizer), **ends, decoder_start_token_id=ends["pad_token_id"]
    )
    torch.manual_seed(0)
    model = network(config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(0, 0.3)  # else all tokens are nearly as likely
    model.save_pretrained(folder)
    return folder


def write_tokenizer(folder: Path, name: str, tokenizer_class: str) -> Any:
    """As published: tokenizer.json, and the class that is to read it; ByT5's has no words at all."""
    if name == "byt5":
        own = transformers.ByT5Tokenizer()
        own.save_pretrained(folder)
        return own
    built, special = BUILT[name]()
    transformers.PreTrainedTokenizerFast(tokenizer_object=built, **special).save_pretrained(folder)
    settings = {"tokenizer_class": tokenizer_class, "model_max_length": 64, **special}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return transformers.AutoTokenizer.from_pretrained(folder)


def _bytes(special: list[str]) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(
        SENTENCES,
        trainers.BpeTrainer(
            vocab_size=300,
            special_tokens=special,
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    return tokenizer


def _unigram(special: list[str], unknown: str = "<unk>") -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = trainers.UnigramTrainer(vocab_size=60, special_tokens=special, unk_token=unknown, show_progress=False)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return tokenizer


def _around(tokenizer: Tokenizer, single: str) -> Tokenizer:
    named = [(token, tokenizer.token_to_id(token)) for token in single.split() if token != "$A"]
    tokenizer.post_processor = processors.TemplateProcessing(single=single, special_tokens=named)
    return tokenizer


def _gpt2() -> tuple[Tokenizer, dict[str, str]]:
    end = "<|endoftext|>"
    return _bytes([end]), {"bos_token": end, "eos_token": end, "unk_token": end}


def _bloom() -> tuple[Tokenizer, dict[str, str]]:
    return _bytes(["<unk>", "<s>", "</s>", "<pad>"]), {
        "unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>",
    }  # fmt: skip


def _llama() -> tuple[Tokenizer, dict[str, str]]:
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.train_from_iterator(
        SENTENCES, trainers.BpeTrainer(vocab_size=80, special_tokens=["<unk>", "<s>", "</s>"], show_progress=False)
    )
    return _around(tokenizer, "<s> $A"), {"unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>"}


def _bert() -> tuple[Tokenizer, dict[str, str]]:
    special = {
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "mask_token": "[MASK]",
    }
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=90, special_tokens=list(special.values()), show_progress=False)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return _around(tokenizer, "[CLS] $A [SEP]"), special


ROBERTA = {"bos_token": "<s>", "pad_token": "<pad>", "eos_token": "</s>", "unk_token": "<unk>", "mask_token": "<mask>"}


def _roberta() -> tuple[Tokenizer, dict[str, str]]:
    special = {**ROBERTA, "cls_token": "<s>", "sep_token": "</s>"}
    return _around(_bytes(list(ROBERTA.values())), "<s> $A </s>"), special


def _xlm_roberta() -> tuple[Tokenizer, dict[str, str]]:
    special = {**ROBERTA, "cls_token": "<s>", "sep_token": "</s>"}
    return _around(_unigram(list(ROBERTA.values())), "<s> $A </s>"), special


def _xlnet() -> tuple[Tokenizer, dict[str, str]]:
    special = {
        "unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>", "cls_token": "<cls>", "sep_token": "<sep>",
        "pad_token": "<pad>", "mask_token": "<mask>",
    }  # fmt: skip
    return _around(_unigram(list(special.values())), "$A <sep> <cls>"), special


def _t5() -> tuple[Tokenizer, dict[str, str]]:
    special = {"pad_token": "<pad>", "eos_token": "</s>", "unk_token": "<unk>"}
    gaps = [f"<extra_id_{number}>" for number in range(4)]
    return _around(_unigram([*special.values(), *gaps]), "$A </s>"), special


BUILT = {
    "gpt2": _gpt2,
    "bloom": _bloom,
    "llama": _llama,
    "bert": _bert,
    "ernie": _bert,
    "electra": _bert,
    "roberta": _roberta,
    "xlm-roberta": _xlm_roberta,
    "xlnet": _xlnet,
    "t5": _t5,
    "mt5": _t5,
}
