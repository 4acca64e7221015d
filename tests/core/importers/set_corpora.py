"""Small corpora in the layouts of other people's collections and recipes: four clips each."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests import builders


def clip(path: Path, seed: int, seconds: float = 1.0) -> Path:
    return builders.write_wav(path, builders.babble(seconds, 8000, seed=seed), 8000)


def lines(path: Path, rows: list[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def kaldi(folder: Path) -> None:
    for i in range(4):
        clip(folder / "sound" / f"rosa-{i}.wav", i)
    for split, numbers in (("train", (0, 1, 2)), ("test", (3,))):
        lines(folder / "data" / split / "wav.scp", [f"rosa-{i} sound/rosa-{i}.wav" for i in numbers])
        lines(folder / "data" / split / "text", [f"rosa-{i} frase número {i}" for i in numbers])
        lines(folder / "data" / split / "utt2spk", [f"rosa-{i} rosa" for i in numbers])


def json_lines(folder: Path) -> None:
    rows = []
    for i in range(4):
        clip(folder / "audio" / f"clip-{i}.wav", i)
        rows.append({"audio_filepath": f"audio/clip-{i}.wav", "duration": 1.0, "text": f"frase número {i}"})
    lines(folder / "train_manifest.json", [json.dumps(row) for row in rows[:3]])
    lines(folder / "test_manifest.json", [json.dumps(row) for row in rows[3:]])


def audiofolder(folder: Path) -> None:
    for split, numbers in (("train", (0, 1, 2)), ("validation", (3,))):
        for i in numbers:
            clip(folder / split / f"clip-{i}.wav", i)
        rows = [f"clip-{i}.wav,frase número {i}" for i in numbers]
        lines(folder / split / "metadata.csv", ["file_name,transcription", *rows])


def ljspeech(folder: Path) -> None:
    for i in range(4):
        clip(folder / "wavs" / f"LJ001-{i}.wav", i)
    lines(folder / "metadata.csv", [f"LJ001-{i}|frase n.º {i}|frase número {i}" for i in range(4)])


def mailabs(folder: Path) -> None:
    for i, book in enumerate(("female/rosa_m/um", "female/rosa_m/dois", "male/tux/um", "mix/varios")):
        place = folder / "pt_PT" / "by_book" / book
        clip(place / "wavs" / f"b_{i}.wav", i)
        lines(place / "metadata.csv", [f"b_{i}|frase {i}|frase número {i}"])


def voxforge(folder: Path) -> None:
    for i, name in enumerate(("rosa-20080504-abc", "anonymous-20100101-xyz")):
        place = folder / name
        for j in (0, 1):
            clip(place / "wav" / f"pt{j}.wav", 2 * i + j)
        lines(place / "etc" / "PROMPTS", [f"{name}/mfc/pt{j} FRASE NÚMERO {2 * i + j}" for j in (0, 1)])
        lines(place / "etc" / "prompts-original", [f"pt{j} frase número {2 * i + j}." for j in (0, 1)])
        lines(place / "etc" / "README", [f"User Name:{name.split('-')[0]}", "Gender: Female;", "Age Range: Adult;"])


def librispeech(folder: Path) -> None:
    for split, numbers in (("train-clean-100", (0, 1, 2)), ("test-clean", (3,))):
        place = folder / split / "103" / "1240"
        for i in numbers:
            clip(place / f"103-1240-000{i}.wav", i)
        lines(place / "103-1240.trans.txt", [f"103-1240-000{i} frase número {i}" for i in numbers])


def lhotse(folder: Path) -> None:
    recordings, supervisions = [], []
    for i in range(4):
        clip(folder / "audio" / f"clip-{i}.wav", i)
        source = {"type": "file", "channels": [0], "source": f"audio/clip-{i}.wav"}
        recordings.append({"id": f"clip-{i}", "sources": [source], "sampling_rate": 8000, "num_samples": 8000})
        said = {"id": f"said-{i}", "recording_id": f"clip-{i}", "start": 0.0, "duration": 1.0, "channel": 0}
        supervisions.append(said | {"text": f"frase número {i}", "speaker": "Rosa"})
    lines(folder / "recordings.jsonl", [json.dumps(row) for row in recordings])
    lines(folder / "supervisions.jsonl", [json.dumps(row) for row in supervisions])


def label_studio(folder: Path) -> None:
    rows = ["audio,id,labels,transcription,annotator,annotation_id,created_at"]
    for i in range(4):
        clip(folder / f"clip-{i}.wav", i)
        cells = [[{"start": 0, "end": 1.0, "labels": ["Fala"]}], [f"frase número {i}"]]
        quoted = ['"' + json.dumps(cell, ensure_ascii=False).replace('"', '""') + '"' for cell in cells]
        rows.append(f"/data/upload/1/7f3a1c2{i}-clip-{i}.wav,{i},{','.join(quoted)},1,{10 + i},2024-05-01")
    lines(folder / "project-1.csv", rows)


def spontaneous(folder: Path) -> None:
    rows = ["client_id\taudio_id\taudio_file\tduration_ms\tprompt_id\tprompt\ttranscription\tsplit"]
    for i in range(4):
        clip(folder / "audios" / f"spontaneous-{i}.wav", i)
        split = "train" if i else "test"
        rows.append(f"{'a' * 60}{i}\t{i}\tspontaneous-{i}.wav\t1000\t5\tFale.\tfrase número {i}\t{split}")
    lines(folder / "ss-corpus-pt.tsv", rows)


SETS: dict[str, Callable[[Path], None]] = {
    "kaldi": kaldi,
    "json_lines": json_lines,
    "audiofolder": audiofolder,
    "ljspeech": ljspeech,
    "mailabs": mailabs,
    "voxforge": voxforge,
    "librispeech": librispeech,
    "lhotse": lhotse,
    "label_studio": label_studio,
    "spontaneous": spontaneous,
}
