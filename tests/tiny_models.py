"""Models of a few thousand numbers, of every family, made on the spot. Imports torch."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import nn
from transformers import (
    AutoConfig,
    AutoModelForCTC,
    GenerationConfig,
    ParakeetCTCConfig,
    ParakeetEncoderConfig,
    ParakeetForCTC,
    PreTrainedConfig,
    Wav2Vec2Config,
    Wav2Vec2ForPreTraining,
    WhisperConfig,
    WhisperForConditionalGeneration,
)

from core.datasets.batches import Batch, Chosen, Position
from core.families import FAMILIES, checkpoint, hugging_face
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from tests.tiny_configs import CONFIGS, CONFORMER

LAYERS: dict[str, dict[str, int]] = {
    "parakeet": CONFORMER,
    "wav2vec2": {
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "intermediate_size": 64,
        "num_attention_heads": 2,
        "conv_channels": 16,
        "num_conv_pos_embeddings": 16,
        "num_conv_pos_embedding_groups": 2,
    },
}
LAYERS["parakeet_tdt"] = {**LAYERS["parakeet"], "decoder_hidden_size": 16, "num_decoder_layers": 1}
LAYERS["whisper"] = {
    "d_model": 32,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "max_source_positions": 150,
    "max_target_positions": 64,
}
LAYERS["mms"] = {**LAYERS["wav2vec2"], "adapter_attn_dim": 4}
"""Sizes of tiny models, by family."""

FOREIGN: dict[str, Any] = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 64,
    "num_conv_pos_embeddings": 16,
    "num_conv_pos_embedding_groups": 2,
    "conv_dim": (16, 16, 16),
    "conv_kernel": (10, 8, 4),
    "conv_stride": (5, 8, 8),
    "num_feat_extract_layers": 3,
    "num_codevector_groups": 2,
    "num_codevectors_per_group": 4,
    "codevector_dim": 8,
    "proj_codevector_dim": 8,
    "mask_time_prob": 0.05,
    "mask_time_length": 2,
    "layerdrop": 0.0,
}
"""Sizes of checkpoints such as other people publish, made tiny."""

KIN: dict[str, dict[str, Any]] = {
    "wav2vec2": {},
    "hubert": {},
    "wavlm": {},
    "data2vec-audio": {"num_conv_pos_embeddings": 2, "conv_pos_kernel_size": 5},
    "unispeech": {},
    "unispeech-sat": {},
    "sew": {"squeeze_factor": 2},
    "sew-d": {"squeeze_factor": 2, "max_position_embeddings": 64, "position_buckets": 16},
    "wav2vec2-conformer": {"conv_depthwise_kernel_size": 5},
}
"""What differs by model type among encoders that hear samples."""
SPECTRAL: dict[str, dict[str, Any]] = {
    "wav2vec2-bert": {"conv_depthwise_kernel_size": 5, "feature_projection_input_dim": 160, "output_hidden_size": 32}
}
"""The same of those that hear mel frames."""


def tiny_model(family: str, vocabulary: Vocabulary, seed: int = 0, **sizes: int) -> nn.Module:
    """A random model of a family; one that has no sizes of its own is shaped as its published ones are."""
    torch.manual_seed(seed)
    kind = FAMILIES[family]
    if family == "whisper" and "num_hidden_layers" in sizes:
        sizes["encoder_layers"] = sizes.pop("num_hidden_layers")
    if family in LAYERS:
        return kind.load_module().build(vocabulary, {**LAYERS[family], **sizes})
    with tempfile.TemporaryDirectory() as folder:
        if family in CONFIGS:
            config: PreTrainedConfig = CONFIGS[family](len(vocabulary.tokens), **sizes)
        else:
            config = foreign_config(kind.model_types[0], feat_extract_norm="layer", conv_bias=True, **sizes)
        config.save_pretrained(folder)
        return kind.load_module().reshape(Path(folder), vocabulary)


def foreign_config(model_type: str, **sizes: Any) -> PreTrainedConfig:
    """The config.json of a tiny checkpoint such as other people publish."""
    config: PreTrainedConfig = AutoConfig.for_model(
        model_type, **{**FOREIGN, **{**KIN, **SPECTRAL}[model_type], **sizes}
    )
    return config


def save_tiny(
    folder: Path,
    family: str = "parakeet",
    letters: Iterable[str] = "abcdefghij",
    *,
    language: str = "es",
    num_hidden_layers: int = 2,
    **card: Any,
) -> Path:
    """A whole checkpoint folder with a random model."""
    vocabulary = Vocabulary.of_letters(letters)
    facts = checkpoint.Card(**{"name": "Tiny", "language": language, "family": family, "voices": "synthetic", **card})
    model = tiny_model(family, vocabulary, num_hidden_layers=num_hidden_layers)
    checkpoint.save(folder, model, vocabulary, Normaliser.for_language(language), facts)
    return folder


def save_foreign(
    folder: Path,
    tokens: dict[str, int],
    *,
    model_type: str = "wav2vec2",
    pad: str = "<pad>",
    preprocessor: dict[str, Any] | None = None,
    **sizes: Any,
) -> nn.Module:
    """A checkpoint as transformers' own users save one: their vocab.json, no card of ours."""
    hugging_face.quiet()
    torch.manual_seed(1)
    config = foreign_config(model_type, **{"vocab_size": len(tokens), "pad_token_id": tokens[pad], **sizes})
    model: nn.Module = AutoModelForCTC.from_config(config).eval()
    model.save_pretrained(folder)
    (folder / "vocab.json").write_text(json.dumps(tokens), encoding="utf-8")
    settings = {"tokenizer_class": "Wav2Vec2CTCTokenizer", "pad_token": pad, "word_delimiter_token": "|"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    if preprocessor is not None:
        (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor), encoding="utf-8")
    return model


def save_encoder(folder: Path) -> None:
    """A self-supervised wav2vec 2.0 that was never trained to write: no output layer, no letters."""
    hugging_face.quiet()
    torch.manual_seed(1)
    Wav2Vec2ForPreTraining(Wav2Vec2Config(**FOREIGN)).save_pretrained(folder)


def padded(features: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """A batch as the trainer makes it: (B, F, D) padded with 0, and its mask (B, F)."""
    batch = torch.nn.utils.rnn.pad_sequence(features, batch_first=True)
    counts = torch.tensor([len(f) for f in features])
    return batch, torch.arange(batch.shape[1])[None] < counts[:, None]


def batch_of(module: Any, sounds: Sequence[Any], labels: Sequence[Sequence[int]]) -> Batch:
    """A batch as the trainer makes it, of sounds and their labels."""
    features, mask = padded(module.features(sounds))
    rows = [torch.tensor(own) for own in labels]
    counts = torch.tensor([len(row) for row in rows])
    together = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return Batch(features, mask, together, counts, 1.0, Chosen((), Position(), Position()))


def save_pieces(folder: Path, texts: Sequence[str], *, count: int = 40, kind: str = "bpe", seed: int = 1) -> nn.Module:
    """A checkpoint with pieces of words as FastConformer's are published: tokenizer.json, the blank behind the pieces,
    no card of ours. `kind` is "bpe" or "unigram"."""
    hugging_face.quiet()
    special = ["<unk>"]
    segmenter = Tokenizer(models.BPE(unk_token="<unk>") if kind == "bpe" else models.Unigram())
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = (
        trainers.BpeTrainer(vocab_size=count, special_tokens=special, show_progress=False)
        if kind == "bpe"
        else trainers.UnigramTrainer(vocab_size=count, special_tokens=special, unk_token="<unk>", show_progress=False)
    )
    segmenter.train_from_iterator(texts, trainer)
    segmenter.add_special_tokens(["<pad>"])
    return save_segmented(folder, segmenter, seed=seed)


def segmenter_of(pieces: Sequence[str], special: Sequence[str] = ("<pad>",)) -> Tokenizer:
    """A tokenizer with just these pieces, those in front preferred; the padding is the last of `special`."""
    table = [("<unk>", 0.0), *((piece, -1.0 - i / 100) for i, piece in enumerate(pieces))]
    segmenter = Tokenizer(models.Unigram(table, unk_id=0))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    segmenter.add_special_tokens(["<unk>", *special])
    return segmenter


def save_segmented(
    folder: Path, segmenter: Tokenizer, *, rows: int = 0, padding: str = "<pad>", seed: int = 1
) -> nn.Module:
    """A checkpoint as above with this tokenizer; with as many output `rows`, where those are not its tokens."""
    hugging_face.quiet()
    tokens = rows or segmenter.get_vocab_size()
    torch.manual_seed(seed)
    encoder = ParakeetEncoderConfig(**LAYERS["parakeet"], subsampling_factor=4, layerdrop=0.0, num_mel_bins=80)
    model: nn.Module = ParakeetForCTC(
        ParakeetCTCConfig(encoder_config=encoder, vocab_size=tokens, pad_token_id=segmenter.token_to_id(padding))
    ).eval()
    model.save_pretrained(folder)
    segmenter.save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "ParakeetTokenizer", "pad_token": padding, "unk_token": "<unk>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    preprocessor = FAMILIES["parakeet"].load_module().preprocessor(model)
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor), encoding="utf-8")
    return model


def pickle_weights(folder: Path, *, shards: int = 1, old: bool = False) -> None:
    """Turn a checkpoint's safetensors into pytorch_model.bin, in one file or several; with `old`, by the names and in
    the format of torch before 1.6."""
    path = folder / "model.safetensors"
    tensors = load_file(path)
    path.unlink()
    if old:
        parts = {"parametrizations.weight.original0": "weight_g", "parametrizations.weight.original1": "weight_v"}
        for new, former in parts.items():
            tensors = {name.replace(new, former): tensor for name, tensor in tensors.items()}
    names = sorted(tensors)
    files = {f"pytorch_model-{i + 1:05}-of-{shards:05}.bin": names[i::shards] for i in range(shards)}
    if shards == 1:
        files = {"pytorch_model.bin": names}
    else:
        index = {"weight_map": {name: file for file, own in files.items() for name in own}}
        (folder / "pytorch_model.bin.index.json").write_text(json.dumps(index), encoding="utf-8")
    for file, own in files.items():
        torch.save({name: tensors[name] for name in own}, folder / file, _use_new_zipfile_serialization=not old)


WHISPER_LANGUAGES = ("en", "es", "fr", "pt", "tt")


def save_whisper(folder: Path, texts: Sequence[str], *, count: int = 300, **sizes: Any) -> nn.Module:
    """A Whisper as OpenAI's are published: bytes and merges in three files, special tokens and times behind them, what
    it may not write in generation_config.json, no card of ours."""
    hugging_face.quiet()
    segmenter = Tokenizer(models.BPE())
    segmenter.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    segmenter.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=count, initial_alphabet=alphabet, show_progress=False)
    segmenter.train_from_iterator([" " + text for text in texts], trainer)
    languages = [f"<|{code}|>" for code in WHISPER_LANGUAGES]
    tasks = ["translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps"]
    special = ["<|endoftext|>", "<|startoftranscript|>", *languages, *(f"<|{task}|>" for task in tasks)]
    segmenter.add_special_tokens(special)
    segmenter.add_tokens([f"<|{i / 50:.2f}|>" for i in range(1501)])
    ids = segmenter.get_vocab()
    end, start = ids["<|endoftext|>"], ids["<|startoftranscript|>"]
    tokens = {"decoder_start_token_id": start, "bos_token_id": end, "eos_token_id": end, "pad_token_id": end}
    torch.manual_seed(1)
    config = WhisperConfig(**{**LAYERS["whisper"], **sizes}, vocab_size=len(ids), **tokens)
    config.suppress_tokens = config.begin_suppress_tokens = None
    model: nn.Module = WhisperForConditionalGeneration(config).eval()
    model.generation_config = GenerationConfig(
        **tokens,
        max_length=config.max_target_positions,
        is_multilingual=True,
        lang_to_id={token: ids[token] for token in languages},
        task_to_id={"transcribe": ids["<|transcribe|>"], "translate": ids["<|translate|>"]},
        no_timestamps_token_id=ids["<|notimestamps|>"],
        suppress_tokens=[ids["#"], ids["o"], start],
        begin_suppress_tokens=[ids["Ġ"], end],
        alignment_heads=[[1, 0]],
        return_timestamps=False,
    )
    model.save_pretrained(folder)
    segmenter.save(str(folder / "tokenizer.json"))
    segmenter.model.save(str(folder))
    names = dict.fromkeys(("bos_token", "eos_token", "unk_token", "pad_token"), "<|endoftext|>")
    settings = {"tokenizer_class": "WhisperTokenizer", **names}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    preprocessor = FAMILIES["whisper"].load_module().preprocessor(model)
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor), encoding="utf-8")
    return model
