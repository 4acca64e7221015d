"""Recognisers with a CTC output whose encoders hear samples."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from tests.shapes.shape import BASE, LARGE, Shape, hearing, lay_ctc, letters, rewrite_config, write

SPANISH = "'-abcdefghijklmnopqrstuvwxyzáéíñóöúü"
PORTUGUESE = "'-abcdefghijklmnopqrstuvwxyzàáâãçéêíóôõúü"
ENGLISH = "ETAONIHSRDLUMWCFGYPBVK'XJQZ"
FRONT = ("<pad>", "<s>", "</s>", "<unk>", "|")
FAIRSEQ = ("<s>", "<pad>", "</s>", "<unk>", "|")
SPECIAL = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
TUTORIAL = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "[UNK]", "pad_token": "[PAD]"}


def tokenizer(special: dict[str, str], **more: Any) -> dict[str, Any]:
    """tokenizer_config.json as transformers 4 wrote it."""
    return {**special, "do_lower_case": False, "word_delimiter_token": "|", **more}


def xlsr(folder: Path, alphabet: str) -> None:
    """jonatasgrosman: no tokenizer_config.json, an old key of config.json, weights pickled by old names."""
    table = letters(alphabet, *FRONT)
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table), pad=0, preprocessor=hearing(mask=True),
        special=SPECIAL, pickled=True, old=True, layerdrop=0.05, **LARGE,
    )  # fmt: skip
    rewrite_config(
        folder, without=("dtype", "transformers_version"), gradient_checkpointing=True, torch_dtype="float32"
    )
    (folder / "flax_model.msgpack").write_bytes(b"flax")


def voxpopuli(folder: Path) -> None:
    table = letters("eaosnirldtucmpbqgvyhfózjáíñéxúkwü'", *FAIRSEQ)
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table), pad=1, preprocessor=hearing(mask=False),
        tokenizer=tokenizer(SPECIAL), special=SPECIAL, pickled=True, old=True, **BASE,
    )  # fmt: skip


def english(folder: Path, model_type: str, shape: dict[str, Any], *, mask: bool, **more: Any) -> None:
    """Models of LibriSpeech: capitals."""
    table = letters(ENGLISH, *FRONT)
    lay_ctc(
        folder, model_type, table, rows=len(table), pad=0, preprocessor=hearing(mask=mask),
        tokenizer=tokenizer(SPECIAL), special=SPECIAL, **{**shape, **more},
    )  # fmt: skip


def base_960h(folder: Path) -> None:
    """Without `masked_spec_embed`, as facebook/wav2vec2-base-960h is: transformers tells so on each load."""
    from safetensors.torch import load_file, save_file

    english(folder, "wav2vec2", BASE, mask=False)
    path = folder / "model.safetensors"
    save_file({n: t for n, t in load_file(path).items() if "masked_spec" not in n}, path, metadata={"format": "pt"})


def tutorial(folder: Path, *, shards: int = 1, model_type: str = "wav2vec2", **more: Any) -> None:
    """As fine-tuned by the tutorial of the hub: `[UNK]` and `[PAD]` last, `<s>` and `</s>` without a row."""
    table = letters("'|abcçdefgğhıijklmnoöprsştuüvyz", *())
    table |= {"[UNK]": len(table), "[PAD]": len(table) + 1}
    rows = len(table)
    lay_ctc(
        folder, model_type, table, rows=rows, pad=rows - 1, preprocessor=hearing(mask=True),
        tokenizer=tokenizer(TUTORIAL, tokenizer_class="Wav2Vec2CTCTokenizer"), special=TUTORIAL,
        added={"<s>": rows, "</s>": rows + 1}, shards=shards, ctc_loss_reduction="mean", mask_time_length=2,
        **LARGE, **more,
    )  # fmt: skip


def added_decoder(folder: Path) -> None:
    """`[PAD]` and the others only in added_tokens_decoder, and `<s>` shares the number of `[PAD]`."""
    table = letters("|aeioubcdfglmnprstvz")
    rows = len(table) + 2
    lay_ctc(
        folder, "wav2vec2", table, rows=rows, pad=rows - 1, preprocessor=hearing(mask=True),
        tokenizer=tokenizer(
            TUTORIAL,
            tokenizer_class="Wav2Vec2CTCTokenizer",
            added_tokens_decoder={
                str(rows - 2): {"content": "[UNK]", "special": False, "lstrip": True, "rstrip": True},
                str(rows - 1): {"content": "[PAD]", "special": False, "lstrip": True, "rstrip": True},
            },
        ), **LARGE,
    )  # fmt: skip
    write(folder / "added_tokens.json", {"<s>": rows - 1, "</s>": rows})


def capitals(folder: Path) -> None:
    """German and Turkish capitals in one list: ß has none, İ is one of two."""
    table = letters("ABCDEFGHIİJKLMNOPQRSTUVWXYZÄÖÜß", *FRONT)
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table), pad=0, preprocessor=hearing(mask=True),
        tokenizer=tokenizer(SPECIAL), special=SPECIAL, **LARGE,
    )  # fmt: skip


def two_spaces(folder: Path) -> None:
    """`|` and the space have a row each, marks are tokens of their own, and the head has rows that nobody named."""
    table = letters(" abcdeinostuɛɔ\u0300\u0301\u0303", *FRONT)
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table) + 3, pad=0, preprocessor=hearing(mask=True),
        tokenizer=tokenizer(SPECIAL), special=SPECIAL, **LARGE,
    )  # fmt: skip


def phones(folder: Path) -> None:
    """Phones of many languages, without a space among them."""
    table = {token: i for i, token in enumerate("<pad> <s> </s> <unk> n s t ə l a i k d m ɛ aː tʃ iː oʊ".split())}
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table), pad=0, preprocessor=hearing(mask=True),
        tokenizer={
            **SPECIAL, "tokenizer_class": "Wav2Vec2PhonemeCTCTokenizer", "do_phonemize": True,
            "phone_delimiter_token": " ", "word_delimiter_token": None, "phonemizer_backend": "espeak",
        },
        special=SPECIAL, pickled=True, **LARGE,
    )  # fmt: skip


FBANK = {
    "feature_extractor_type": "SeamlessM4TFeatureExtractor", "feature_size": 80, "num_mel_bins": 80,
    "padding_side": "right", "padding_value": 1, "processor_class": "Wav2Vec2BertProcessor",
    "return_attention_mask": True, "sampling_rate": 16000, "stride": 2,
}  # fmt: skip


def w2v_bert(folder: Path) -> None:
    """As fine-tuned by the blog of the hub: an adapter on top, letters without `<s>`, no layer drop."""
    table = letters("'|abcdefghijklmnopqrstuvwxyz")
    table |= {"[UNK]": len(table), "[PAD]": len(table) + 1}
    lay_ctc(
        folder, "wav2vec2-bert", table, rows=len(table), pad=len(table) - 1, preprocessor=FBANK,
        tokenizer=tokenizer(TUTORIAL, tokenizer_class="Wav2Vec2CTCTokenizer"), added={"<s>": 30, "</s>": 31},
        add_adapter=True, num_adapter_layers=1, adapter_stride=2, mask_time_prob=0.0, ctc_loss_reduction="mean",
    )  # fmt: skip


def omni(folder: Path) -> None:
    """omniASR as converted by others: numbers of fairseq2, the space a sign of pieces, letters of every script."""
    table = letters("▁abcdefghijklmnopqrstuvwxyzàáâçèéêíñóôõúüαβγдежабกขค字的가", "<s>", "<pad>", "</s>", "<unk>")
    lay_ctc(
        folder, "wav2vec2", table, rows=len(table), pad=0, preprocessor=hearing(mask=True),
        tokenizer=tokenizer({**SPECIAL, "pad_token": "<s>"}, word_delimiter_token="▁"), **LARGE,
    )  # fmt: skip


def omni_pieces(folder: Path) -> None:
    """The same with a tokenizer.json of its pieces in the place of vocab.json."""
    pieces = list("▁abcdeoñ字")
    table = {piece: i for i, piece in enumerate(["<s>", "<pad>", "</s>", "<unk>", *pieces])}
    lay_ctc(folder, "wav2vec2", table, rows=len(table), pad=0, preprocessor=hearing(mask=True), **LARGE)
    (folder / "vocab.json").unlink()
    made = Tokenizer(models.BPE(table, [], unk_token="<unk>"))
    made.pre_tokenizer, made.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    made.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>"])
    made.save(str(folder / "tokenizer.json"))
    settings = {"tokenizer_class": "ParakeetTokenizer", "pad_token": "<s>", "unk_token": "<unk>"}
    write(folder / "tokenizer_config.json", settings)


SEW = {
    "conv_dim": [16] * 13,
    "conv_kernel": [10, 3, 1, 3, 1, 3, 1, 3, 1, 2, 1, 2, 1],
    "conv_stride": [5, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1],
    "num_feat_extract_layers": 13,
}
CONFORMER = {**LARGE, "conv_depthwise_kernel_size": 31}

CTC = (
    Shape("jonatasgrosman/wav2vec2-large-xlsr-53-spanish", "wav2vec2", "pickled, gradient_checkpointing",
          partial(xlsr, alphabet=SPANISH)),
    Shape("jonatasgrosman/wav2vec2-large-xlsr-53-portuguese", "wav2vec2", "pickled, gradient_checkpointing",
          partial(xlsr, alphabet=PORTUGUESE)),
    Shape("facebook/wav2vec2-base-10k-voxpopuli-ft-es", "wav2vec2", "pickled, weight_g, <s> is 0", voxpopuli),
    Shape("facebook/wav2vec2-base-960h", "wav2vec2", "capitals, no masked_spec_embed", base_960h),
    Shape("facebook/wav2vec2-large-960h-lv60-self", "wav2vec2", "capitals",
          partial(english, model_type="wav2vec2", shape=LARGE, mask=True)),
    Shape("facebook/wav2vec2-lv-60-espeak-cv-ft", "wav2vec2", "phones, no space, pickled", phones),
    Shape("facebook/hubert-large-ls960-ft", "hubert", "capitals",
          partial(english, model_type="hubert", shape=LARGE, mask=True, seed=3)),
    Shape("patrickvonplaten/wavlm-libri-clean-100h-base-plus", "wavlm", "<s> has no row",
          partial(tutorial, model_type="wavlm")),
    Shape("facebook/data2vec-audio-base-960h", "data2vec_audio", "capitals",
          partial(english, model_type="data2vec-audio", shape=LARGE, mask=True, pickled=True)),
    Shape("microsoft/unispeech-1350-en-90-it-ft-1h", "unispeech", "pickled",
          partial(english, model_type="unispeech", shape=LARGE, mask=True, pickled=True, old=True)),
    Shape("microsoft/unispeech-sat-base-100h-libri-ft", "unispeech_sat", "pickled",
          partial(english, model_type="unispeech-sat", shape=BASE, mask=False, pickled=True, old=True)),
    Shape("asapp/sew-tiny-100k-ft-ls100h", "sew", "two frames as one, 13 convolutions, pickled",
          partial(english, model_type="sew", shape={**BASE, **SEW}, mask=False, pickled=True)),
    Shape("asapp/sew-d-tiny-100k-ft-ls100h", "sew_d", "two frames as one, DeBERTa's attention, pickled",
          partial(english, model_type="sew-d", shape={**BASE, **SEW}, mask=False, pickled=True)),
    Shape("facebook/wav2vec2-conformer-rel-pos-large-960h-ft", "wav2vec2_conformer", "relative positions",
          partial(english, model_type="wav2vec2-conformer", shape=CONFORMER, mask=True)),
    Shape("facebook/wav2vec2-conformer-rope-large-960h-ft", "wav2vec2_conformer", "rotary positions",
          partial(english, model_type="wav2vec2-conformer", shape=CONFORMER, mask=True,
                  position_embeddings_type="rotary")),
    Shape("hf-audio/wav2vec2-bert-CV16-en", "wav2vec2_bert", "two mel frames as one, an adapter", w2v_bert),
    Shape("aadel4/omniASR-CTC-300M-v2", "wav2vec2", "<s> is blank and 0, space is a piece", omni),
    Shape("P2Enjoy/omniASR-CTC-300M-transformers", "wav2vec2", "pieces kept, <s> is blank and 0", omni_pieces,
          settings={"vocabulary": "source"}),
    Shape("xls-r-300m by the hub's tutorial, Turkish", "wav2vec2", "[PAD] last, <s> has no row, sharded",
          partial(tutorial, shards=3)),
    Shape("xls-r-1b by the hub's tutorial, with an adapter", "wav2vec2", "frames of 40 ms, pickled in shards",
          partial(tutorial, shards=2, pickled=True, add_adapter=True, num_adapter_layers=1)),
    Shape("xls-r-300m with added_tokens_decoder only", "wav2vec2", "[PAD] and <s> share a number", added_decoder),
    Shape("wav2vec2-large-xlsr-53 in capitals, with ß and İ", "wav2vec2", "capitals that are no pairs", capitals),
    Shape("xls-r-300m for a tone language", "wav2vec2", "| and space, marks as tokens, nameless rows", two_spaces),
)  # fmt: skip
