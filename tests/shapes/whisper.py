"""Whisper as OpenAI's checkpoints are published: bytes and fifty thousand merges, then languages, tasks and times;
keys of config.json from before generation_config.json. Networks of a few thousand numbers."""

from __future__ import annotations

from functools import partial
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors
from transformers import GenerationConfig, WhisperConfig, WhisperFeatureExtractor, WhisperForConditionalGeneration
from transformers.models.whisper.tokenization_whisper import LANGUAGES

from core.families import hugging_face
from tests.shapes.shape import Shape, rewrite_config, write

MERGES = 50_000
END, START = 50_257, 50_258
SPACE = "Ġ"
ENDS_AT = 9
"""From this place on a text ends: what a random decoder goes on writing would be as long as its windows allow."""
NO_SPEECH = (
    "1 2 7 8 9 10 14 25 26 27 28 29 31 58 59 60 61 62 63 90 91 92 93 359 503 522 542 873 893 902 918 922 931 1350 1853"
    " 1982 2460 2627 3246 3253 3268 3536 3846 3961 4183 4667 6585 6647 7273 9061 9383 10428 10929 11938 12033 12331"
    " 12562 13793 14157 14635 15265 15618 16553 16604 18362 18956 20075 21675 22520 26130 26161 26435 28279 29464 31650"
    " 32302 32470 36865 42863 47425 49870 50254"
)
"""Numbers of signs that are no speech, as published."""
SIZES: dict[str, Any] = {
    "d_model": 16,
    "encoder_ffn_dim": 32,
    "decoder_ffn_dim": 32,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "max_source_positions": 1500,
    "max_target_positions": 448,
}


def letters_of_bytes() -> list[str]:
    """The letters that stand for bytes, in the order of GPT-2's vocabulary."""
    printed = [chr(byte) for byte in (*range(33, 127), *range(161, 173), *range(174, 256))]
    return [*printed, *(chr(256 + i) for i in range(256 - len(printed)))]


def merges() -> list[tuple[str, str]]:
    """As many as the published ones, of small letters."""
    pairs = list(product((SPACE, *ascii_lowercase), ascii_lowercase))
    twos = ["".join(pair) for pair in pairs]
    longer = [*product(twos, ascii_lowercase), *product(twos, [two for two in twos if SPACE not in two])]
    return [*pairs, *longer[: MERGES - len(pairs)]]


def segmenter(languages: int, nobody: str) -> tuple[Tokenizer, list[str]]:
    """The tokenizer, and what stands behind its pieces and their end."""
    joined = merges()
    table = {piece: i for i, piece in enumerate([*letters_of_bytes(), *("".join(pair) for pair in joined), ""])}
    made = Tokenizer(models.BPE(table, joined))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder, made.post_processor = decoders.ByteLevel(), processors.ByteLevel(trim_offsets=False)
    names = [
        *list(LANGUAGES)[:languages],
        "translate",
        "transcribe",
        "startoflm",
        "startofprev",
        nobody,
        "notimestamps",
    ]
    special = [f"<|{name}|>" for name in ("endoftext", "startoftranscript", *names)]
    made.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])
    made.add_tokens([AddedToken(f"<|{i / 50:.2f}|>", special=False, normalized=False) for i in range(1501)])
    return made, special


def whisper(folder: Path, *, languages: int = 99, nobody: str = "nocaptions", half: bool = False, **sizes: Any) -> None:
    """Everything that the repository of one of them holds."""
    hugging_face.quiet()
    made, special = segmenter(languages, nobody)
    ids = made.get_vocab()
    told = {"decoder_start_token_id": START, "bos_token_id": END, "eos_token_id": END, "pad_token_id": END}
    config = WhisperConfig(**{**SIZES, **sizes}, vocab_size=len(ids), **told)
    torch.manual_seed(1)
    model = WhisperForConditionalGeneration(config).eval()
    _end_soon(model)
    kept_from = [int(number) for number in NO_SPEECH.split()] + [ids[token] for token in (special[1], *special[-6:-1])]
    forced = [[1, ids["<|en|>"]], [2, ids["<|transcribe|>"]], [3, ids["<|notimestamps|>"]]]
    own = {"max_length": 448, "suppress_tokens": kept_from, "begin_suppress_tokens": [220, END]}
    model.config.suppress_tokens = model.config.begin_suppress_tokens = None
    model.generation_config = GenerationConfig(
        **told,
        **own,
        is_multilingual=True,
        lang_to_id={token: ids[token] for token in special[2 : 2 + languages]},
        task_to_id={"transcribe": ids["<|transcribe|>"], "translate": ids["<|translate|>"]},
        no_timestamps_token_id=ids["<|notimestamps|>"],
        prev_sot_token_id=ids["<|startofprev|>"],
        alignment_heads=[[1, 0], [1, 1]],
        max_initial_timestamp_index=50,
        return_timestamps=False,
    )
    (model.half() if half else model).save_pretrained(folder)
    rewrite_config(
        folder, without=("dtype", "transformers_version"), torch_dtype="float16" if half else "float32",
        forced_decoder_ids=forced, num_hidden_layers=config.encoder_layers, **own,
    )  # fmt: skip
    _tokenizer(folder, made, special)
    extractor = WhisperFeatureExtractor(feature_size=config.num_mel_bins)
    values = extractor.to_dict() | {"processor_class": "WhisperProcessor"}
    write(folder / "preprocessor_config.json", values | {"mel_filters": extractor.mel_filters.T.tolist()})


def _end_soon(model: WhisperForConditionalGeneration) -> None:
    """The row of the end, which transformers leaves empty because the padding has it too, leads all others from
    `ENDS_AT` on."""
    with torch.no_grad():
        decoder = model.model.decoder
        row = torch.randn_like(decoder.embed_tokens.weight[END])
        decoder.embed_positions.weight[ENDS_AT:] += 20 * row
        decoder.embed_tokens.weight[END] = 20 * decoder.embed_tokens.weight.std() * row


def _tokenizer(folder: Path, made: Tokenizer, special: list[str]) -> None:
    made.save(str(folder / "tokenizer.json"))
    made.model.save(str(folder))  # vocab.json and merges.txt
    end = special[0]
    write(folder / "added_tokens.json", {token: made.token_to_id(token) for token in special})
    write(folder / "normalizer.json", {"colour": "color"})
    names = {f"{name}_token": end for name in ("bos", "eos", "pad", "unk")}
    write(folder / "special_tokens_map.json", {**names, "additional_special_tokens": special})
    added = {
        str(made.token_to_id(token)): {
            "content": token, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False,
            "special": True,
        }
        for token in special
    }  # fmt: skip
    settings = {
        **names, "add_bos_token": False, "add_prefix_space": False, "added_tokens_decoder": added,
        "additional_special_tokens": special, "clean_up_tokenization_spaces": True, "errors": "replace",
        "model_max_length": 1024, "processor_class": "WhisperProcessor", "return_attention_mask": False,
        "tokenizer_class": "WhisperTokenizer",
    }  # fmt: skip
    write(folder / "tokenizer_config.json", settings)


WHOLE = {"windows": "whole"}
"""As plain transformers hears: what was learnt in ten steps is not the same in shorter windows."""

WHISPER = (
    Shape("openai/whisper-tiny", "whisper", "51,865 tokens in bytes, forced_decoder_ids",
          partial(whisper, encoder_layers=2, decoder_layers=2), settings=WHOLE),
    Shape("openai/whisper-base", "whisper", "51,865 tokens in bytes, <|nospeech|>",
          partial(whisper, encoder_layers=3, decoder_layers=3, nobody="nospeech"), settings=WHOLE),
    Shape("openai/whisper-small", "whisper", "51,865 tokens in bytes, four heads",
          partial(whisper, encoder_layers=3, decoder_layers=3, encoder_attention_heads=4, decoder_attention_heads=4),
          settings=WHOLE),
    Shape("openai/whisper-large-v3-turbo", "whisper", "51,866 tokens, 128 bands, few layers that write, float16",
          partial(whisper, languages=100, nobody="nospeech", half=True, num_mel_bins=128, encoder_layers=4,
                  decoder_layers=2), settings=WHOLE),
)  # fmt: skip
