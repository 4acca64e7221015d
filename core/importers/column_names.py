"""What rows of tables and manifests call things, and what their values mean: names of columns, times, people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from core.importers.item import split_named
from core.project.records import Split

SOUND = (
    "path", "file", "filename", "file_name", "audio", "audio_path", "audio_file", "audio_filepath", "sound", "wav",
    "wav_filename", "wav_path", "wav_filepath", "clip", "recording", "filepath", "file_path", "utterance", "id",
    "ficheiro", "fichero", "archivo", "arquivo",
)  # fmt: skip
TEXT = (
    "text", "sentence", "transcript", "transcription", "transcripts", "words", "utterance_text", "normalized_text",
    "normalized_transcription", "orthography", "raw_transcription", "target", "texto", "frase", "oração",
    "transcripción", "transcrição",
)  # fmt: skip
NAMES: dict[str, tuple[str, ...]] = {
    "sound": SOUND,
    "text": TEXT,
    "speaker": (
        "speaker", "speaker_id", "speaker_name", "spk", "spk_id", "client_id", "reader", "voice", "utt2spk",
        "falante", "hablante",
    ),
    "split": ("split", "set", "subset", "partition", "part"),
    "start": ("start", "offset", "start_time", "start_s", "begin", "from", "início", "inicio", "xmin", "start_ms"),
    "end": ("end", "end_time", "end_s", "stop", "until", "fim", "fin", "xmax", "end_ms"),
    "duration": ("duration", "length", "dur", "duration_s", "duração", "duración", "duration_ms"),
    "key": ("utterance", "utterance_id", "utt_id", "utt", "key", "segment_id"),
    "channel": ("channel", "canal"),
    "age": ("age", "idade", "edad"),
    "gender": ("gender", "sex", "género", "gênero", "sexo"),
    "place": ("place", "accent", "accents", "dialect", "lugar"),
    "tags": ("tags",),
}  # fmt: skip
"""Headings that are understood without being told, by what they hold, best first."""

CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)")


def known(names: Iterable[str]) -> dict[str, str]:
    """Which of `names` holds what, each at most once; what is found is in its own spelling."""
    return dict(_known(tuple(names)))


@lru_cache(maxsize=256)
def _known(names: tuple[str, ...]) -> dict[str, str]:
    by_name = {name.strip().casefold(): name for name in reversed(names)}
    found: dict[str, str] = {}
    for role, wanted in NAMES.items():
        for name in wanted:
            if name in by_name and by_name[name] not in found.values():
                found[role] = by_name[name]
                break
    return found


def seconds(value: Any, name: str = "") -> float | None:
    """A time in seconds: "1.5", "1,5", "0:01:02.5", or milliseconds where the column's `name` says so; None for
    nothing. Raises `ValueError` for what is no time."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value)
    else:
        text = str("" if value is None else value).strip().lower().removesuffix("s").strip()
        if not text:
            return None
        if found := CLOCK.fullmatch(text):
            hours, minutes, rest = found.groups()
            return 3600 * int(hours or 0) + 60 * int(minutes) + float(rest.replace(",", "."))
        number = _number(text)
    if not -1 <= number < 1e7:
        raise ValueError(f"{value} is no time")
    return number / 1000 if name.casefold().endswith("_ms") else number


def _number(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"“{text}” is no time") from None


def stretch(values: Mapping[str, Any], names: Mapping[str, str]) -> tuple[float | None, float | None]:
    """(start, end) in seconds of a row, by its columns' names; Nones for all of the sound.

    A duration alone says nothing of where it lies. Raises `ValueError`.
    """
    start, end, duration = (
        seconds(values.get(names[role]), names[role]) if role in names else None
        for role in ("start", "end", "duration")
    )
    if start is not None and end is None and duration is not None:
        end = start + duration
    if end is not None and start is None:
        start = 0.0
    if end is not None and end < 0:
        end = None
    if start is not None and (start < 0 or (end is not None and end <= start)):
        raise ValueError(f"from {start:g} s to {end:g} s" if end is not None else f"from {start:g} s")
    return start, end


def channel_number(value: Any) -> int | None:
    """A channel counted from 0, written as "1", "2" or "A", "B"; None for all. Raises `ValueError`."""
    text = str("" if value is None else value).strip().upper()
    if not text:
        return None
    if text in ("A", "B"):
        return "AB".index(text)
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise ValueError(f"{text} is no channel")
    return int(text) - 1


def is_hash(id: str) -> bool:
    """Whether an id is no name that a person would give: long hexadecimal, as Common Voice's."""
    return re.fullmatch(r"[0-9a-fA-F-]{32,}", id) is not None


_NOT_SAID = re.compile(
    r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"  # a UUID
    r"|(?=\S*\d)[0-9a-fA-F]{12,}={0,2}"  # a hash
    r"|(?=\S*\d)(?=\S*[A-Z])(?=\S*[a-z])[\w+/-]{20,}={0,2}"  # one in base 64
    r"|\w+://\S+|\S*[/\\]\S*\.\w{1,5}|[^\s]+\.(?:wav|mp3|flac|ogg|opus|m4a|aac|webm|mp4|txt|json|csv|tsv)"  # places
    r"|[\d\s.,:;/+-]+|\d{4}-\d\d-\d\dT?\S*|\d+(?:\.\d+)?\s*(?:s|ms|sec|hz|khz|kb|mb|db|%)"  # numbers, times, amounts
    r"|(?=\S*\d)\S*[_-]\S*|[A-Za-z]{1,4}\d{2,}",  # ids: "utt_0012", "s-12", "spk001"
    re.IGNORECASE,
)


def similarity_to_text(values: Iterable[str]) -> float:
    """How much the values of a column look like what is said: letters each, less where they are ids, hashes, places or
    numbers, and where they repeat as names and categories do. 0 for what nobody would say."""
    some = [value.strip() for value in values]
    said = [value for value in some if value and any(map(str.isalpha, value)) and not _NOT_SAID.fullmatch(value)]
    if 2 * len(said) < sum(map(bool, some)) or not said:
        return 0.0
    letters = sum(sum(map(str.isalpha, value)) for value in said) / len(some)
    spoken = 1.0 if sum(len(value.split()) for value in said) >= 1.5 * len(said) else 0.5
    return letters * spoken * (0.1 + 0.9 * (len(set(said)) / len(said)) ** 2)


def who(id: str) -> tuple[str, str]:
    """(speaker, speaker_key): a name, or a key that is none."""
    return ("", id) if is_hash(id) else (id, "")


def split_among(name: str) -> Split:
    """The split that a file's or folder's name says: "train", "dev-clean", "manifest_test"; none when in doubt."""
    if split := split_named(name):
        return split
    found = {split_named(part) for part in re.split(r"[\W_]+", name)} - {""}
    return found.pop() if len(found) == 1 else ""


def tags_in(value: Any) -> tuple[str, ...]:
    """Tags as a list, or as text with bars or commas between them."""
    if isinstance(value, list | tuple):
        return tuple(str(tag) for tag in value)
    text = str("" if value is None else value)
    return tuple(tag.strip() for tag in text.split("|" if "|" in text else ",") if tag.strip())
