"""FastConformer with a decoder that writes (Canary, Puvvada et al. 2024): its facts. Torch-free; see `network`."""

from __future__ import annotations

from typing import Any

from core.families import parakeet
from core.families.kind import THIRDS, Family, without_sizes
from core.objectives.seq2seq.languages import BEGINS_TEXT
from core.objectives.seq2seq.prompt import BEGINS_CONTEXT, FEELING, FORM
from core.text.vocabulary import Vocabulary
from core.wording import say

READ, WRITE = "model.decoder.embed_tokens", "proj_out"
"""The rows by which tokens are read are those by which they are written; these have a bias of their own."""


CHAT_TEMPLATE = "chat_template.jinja"
ASKED = (
    "{%- for message in messages %}{% for part in message['content'] if part['type'] == 'text' -%}"
    f"<|{BEGINS_CONTEXT[1:-1]}|><|{BEGINS_TEXT[1:-1]}|><|{FEELING[1:-1]}|>"
    "<|{{ part['source_language'] }}|><|{{ part['target_language'] }}|>"
    "{{ '<|pnc|>' if part.get('punctuation', true) else '<|nopnc|>' }}"
    f"{''.join(f'<|{token[1:-1]}|>' for token in FORM[1:])}"
    "{%- endfor %}{% endfor -%}"
)
"""What its processor asks a decoder for a language with: the tokens of `core.objectives.seq2seq.prompt`, in order."""


def beside(vocabulary: Vocabulary) -> dict[str, str]:
    """See `Family.beside`: where it still has tokens for languages."""
    return {CHAT_TEMPLATE: ASKED} if BEGINS_CONTEXT in vocabulary.index else {}


def recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. As for other decoders: their language is soon lost at the rates of encoders."""
    return {"learning_rate": 2e-5, "warmup_steps": 50, "weight_decay": 0.0}


CANARY = Family(
    key="canary",
    title="Canary",
    objective="seq2seq",
    bodies={"canary": "model."},
    head=READ,
    rows=(WRITE,),
    module="core.families.canary.network",
    layers={},
    shapes=without_sizes("Canary"),
    sound=parakeet.LOG_MEL,
    sized=parakeet.bands,
    above=2,
    groups=(THIRDS[0], say("Decoder"), *THIRDS[1:]),
    bytes_heard=13e6,
    feature_numbers=12_800.0,
    recipe=recipe,
    hides="spectrogram",
    beside=beside,
)
