"""Label Studio, Lhotse and Common Voice's spontaneous speech: what tools for annotating and training write."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from core.importers import IMPORTERS, packed, recognise
from core.importers.item import Item, Options
from core.project.records import Problem
from tests.core.importers.mark_files import sound


def found(format: str, path: Path, **options: object) -> tuple[list[Item], list[Problem]]:
    both = list(IMPORTERS[format].find(path, Options.of(options)))
    return [f for f in both if isinstance(f, Item)], [f for f in both if isinstance(f, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "a.wav", 8.0)
    return tmp_path


def region(
    id: str, start: float, end: float, text: str | None = None, label: str = "Fala", channel: int = 0
) -> list[Any]:
    value = {"start": start, "end": end, "channel": channel}
    parts = [{"id": id, "type": "labels", "value": value | {"labels": [label]}}]
    return parts + ([{"id": id, "type": "textarea", "value": value | {"text": [text, "e mais"]}}] if text else [])


def task(number: int, *results: list[Any], sound: str = "/data/upload/1/0a1b2c3d-a.wav", **more: Any) -> dict[str, Any]:
    done = [{"id": i, "result": result, "was_cancelled": False} for i, result in enumerate(results)]
    return {"id": number, "data": {"audio": sound}, "annotations": done} | more


def test_label_studio_tasks_give_a_row_a_region(folder: Path) -> None:
    good = [
        *region("r1", 2, 3, "depois", "Speaker 1"),
        *region("r0", 0.5, 1.5, "antes"),
        *region("r2", 4, 5, None, "Ruído"),
    ]
    tasks = [
        task(1, good),
        task(2, region("x", 3, 2, "ao contrário"), sound="s3://bucket/folder/a.wav"),
        task(3, sound="http://host/data/local-files/?d=clips/gone.wav"),
        task(4, predictions=[{"result": good}]),
        task(5, region("y", 0, 1, "um"), region("z", 0, 1, "dois")),
        {"id": 6, "data": {"text": "no sound"}, "annotations": []},
    ]
    for spacing in (None, 2):
        (folder / "export.json").write_text(json.dumps(tasks, indent=spacing), encoding="utf-8")
        assert recognise(folder) == "label_studio"
        items, problems = found("label_studio", folder)
        assert [(i.start_s, i.end_s, i.text, i.speaker, i.tags) for i in items] == [
            (0.5, 1.5, "antes e mais", "", ("Fala",)),
            (2.0, 3.0, "depois e mais", "Speaker 1", ()),
            (0.0, 1.0, "dois e mais", "", ("Fala",)),
        ]
        said = [(p.where, p.reason) for p in problems]
        assert said == [
            ("export.json, entry 1", "has one region without a text."),
            ("export.json, entry 2, region 1", "has no usable times."),
            ("export.json, entry 3", "names the sound “gone.wav”, which is not there."),
            ("export.json, entry 4", "is not annotated. It has only predictions."),
            ("export.json, entry 5", "was annotated 2 times; one of them was taken."),
            ("export.json, entry 6", "names no sound, or has no annotations."),
        ]
    assert [i.text for i in found("label_studio", folder, keep_empty=True)[0]][:3] == [
        "antes e mais",
        "depois e mais",
        "",
    ]
    assert {i.speaker for i in found("label_studio", folder, speaker="label")[0]} == {"Fala", "Speaker 1"}


def test_label_studio_flat_exports_pair_stretches_with_texts(folder: Path) -> None:
    marks = {"annotation_id": 1, "annotator": 2, "created_at": "x"}
    rows = [
        {"audio": "a.wav", "id": 1, "labels": [{"start": 0, "end": 1, "labels": ["A"]}], "said": ["um"], **marks},
        {
            "audio": "a.wav",
            "id": 2,
            "labels": [{"start": 0, "end": 1}, {"start": 1, "end": 2}],
            "said": ["um"],
            **marks,
        },
        {"audio": "a.wav", "id": 3, "transcription": "tudo o que se ouve", **marks},
    ]
    (folder / "min.json").write_text(json.dumps(rows), encoding="utf-8")
    items, (problem,) = found("label_studio", folder)
    assert [(i.start_s, i.text) for i in items] == [(0.0, "um"), (None, "tudo o que se ouve")]
    assert problem.where == "min.json, entry 2"
    assert "2 regions and 0 transcripts" in problem.reason
    cells = [json.dumps(value, ensure_ascii=False).replace('"', '""') for value in (rows[0]["labels"], ["Ângela"])]
    quoted = ",".join(f'"{cell}"' for cell in cells)
    (folder / "min.json").unlink()
    (folder / "x.csv").write_text(
        f"audio,id,label,transcription,annotation_id,lead_time\na.wav,1,{quoted},4,2\na.wav,2\n"
    )
    assert recognise(folder) == "label_studio"
    items, (problem,) = found("label_studio", folder)
    assert [(i.end_s, i.text, i.tags) for i in items] == [(1.0, "Ângela", ("A",))]
    assert (problem.where, problem.reason) == ("x.csv, row 3", "has only 2 columns.")


def recording(
    id: str, source: str, kind: str = "file", channels: tuple[int, ...] = (0,), **more: Any
) -> dict[str, Any]:
    sources = [{"type": kind, "channels": list(channels), "source": source}]
    return {"id": id, "sources": sources, "sampling_rate": 8000, "num_samples": 64000, "duration": 8.0} | more


def said(id: str, start: float, duration: float, text: str, rec: str = "a", **more: Any) -> dict[str, Any]:
    return {"id": id, "recording_id": rec, "start": start, "duration": duration, "channel": 0, "text": text} | more


def cut(id: str, start: float, *supervisions: dict[str, Any], rec: dict[str, Any] | None = None) -> dict[str, Any]:
    whole = rec or recording("a", "/elsewhere/a.wav")
    return {
        "id": id,
        "start": start,
        "duration": 3,
        "channel": 0,
        "supervisions": list(supervisions),
        "recording": whole,
        "type": "MonoCut",
    }


def test_lhotse_cuts_are_read_packed_or_not_and_each_supervision_once(folder: Path) -> None:
    stereo = recording("a", "a.wav", channels=(0, 1))
    rows = [
        cut("c0", 1.0, said("s0", 0.5, 1.0, "um", speaker="Ana", gender="female"), said("s1", -0.5, 1, "dois")),
        cut("c1", 4.0, said("s2", 0, 1, "direita", channel=1), rec=stereo),
        {"id": "m", "tracks": [{"cut": cut("c2", 5.0, said("s3", 0, 1, "na mistura"))}], "type": "MixedCut"},
        cut("c3", 0, said("s4", 0, 1, "depressa"), rec=recording("a", "a.wav", transforms=[{"name": "Speed"}])),
        cut("c4", 0, said("s5", 0, 1, "em memória"), rec=recording("a", "", "command")),
        cut("c5", 0, said("s6", 0, 0, "nada"), said("s7", 0, 1, "longe"), rec=recording("g", "gone.wav")),
        cut("c6", 0),
    ]
    text = "\n".join(json.dumps(row) for row in rows) + "\n{broken\n"
    (folder / "cuts_train.jsonl").write_text(text)
    assert recognise(folder) == "lhotse"
    items, problems = found("lhotse", folder)
    assert [(i.start_s, i.end_s, i.text, i.channel, i.split) for i in items] == [
        (1.5, 2.5, "um", None, "train"),
        (0.5, 1.5, "dois", None, "train"),
        (4.0, 5.0, "direita", 1, "train"),
        (5.0, 6.0, "na mistura", None, "train"),
    ]
    assert (items[0].speaker, items[0].gender, items[0].key) == ("Ana", "female", "s0")
    assert [p.where.removeprefix("cuts_train.jsonl, row ") for p in problems] == ["4", "5", "6", "6", "7", "8"]
    assert "changed in memory" in problems[0].reason
    (folder / "cuts_train.jsonl").unlink()
    (folder / "cuts_train.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "recordings.jsonl").write_text(json.dumps(recording("a", "a.wav")) + "\n")
    (folder / "supervisions.jsonl").write_text(
        json.dumps(said("s0", 1.5, 1, "um")) + "\n" + json.dumps(said("n", 7, 1, "novo")) + "\n"
    )
    again, more = found("lhotse", folder)
    assert [i.text for i in again] == [*(i.text for i in items), "novo"]
    assert "holds 1 supervisions that were taken" in more[-1].reason
    assert set(IMPORTERS["lhotse"].also(folder)) == {folder / "recordings.jsonl"}
    assert found("lhotse", folder / "supervisions.jsonl")[0][1].text == "novo"


def test_of_two_corpora_with_the_same_names_each_keeps_its_own_sound(tmp_path: Path) -> None:
    for number, name in enumerate(("first", "second")):
        place = tmp_path / name
        sound(place / "0a1b2c3d-a.wav", 8.0 + number)
        (place / "export.json").write_text(json.dumps([task(1, region("r", 0, 1, name))]), encoding="utf-8")
        (place / "recordings.jsonl").write_text(json.dumps(recording("a", "/elsewhere/0a1b2c3d-a.wav")) + "\n")
        (place / "supervisions.jsonl").write_text(json.dumps(said("s0", 1, 1, name)) + "\n")
    for format in ("label_studio", "lhotse"):
        items, problems = found(format, tmp_path)
        assert [(item.text.split()[0], item.sound.parent.name) for item in items] == [
            ("first", "first"), ("second", "second"),
        ]  # fmt: skip
        assert problems == []


@pytest.mark.parametrize("kind", ["cut", "bomb", "endless line", "no archive"])
def test_packed_lists_that_are_damaged_or_grow_without_end_stop_with_a_reason(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "SMALL_BYTES", 1 << 20)
    monkeypatch.setattr(packed, "MOST_GROWTH", 30)
    rows = b"".join(json.dumps({"id": str(i) * 9, "x": hash(i * 7919)}).encode() + b"\n" for i in range(3000))
    more = {"bomb": (b"{}" + b" " * 2000 + b"\n") * 3000, "endless line": b"x" * 6_000_000}
    raw = gzip.compress(rows) + (gzip.compress(more[kind]) if kind in more else b"")
    raw = {"cut": raw[:-900], "no archive": b"no archive at all" * 100}.get(kind, raw)
    (tmp_path / "x.jsonl.gz").write_bytes(raw)
    found = list(packed.lines(tmp_path / "x.jsonl.gz"))
    assert isinstance(found[-1], Problem)
    assert ("grows to more than" if kind in ("bomb", "endless line") else "damaged") in found[-1].reason
    good = sum(isinstance(line, str) and line.startswith('{"id"') for line in found)
    assert good == 0 if kind == "no archive" else good > 1000
    assert bool(packed.head(tmp_path / "x.jsonl.gz")) == (kind != "no archive")


def test_nemo_manifests_may_be_packed(folder: Path) -> None:
    rows = [{"audio_filepath": "a.wav", "duration": 1.0, "text": f"frase {i}", "offset": i} for i in range(3)]
    (folder / "train.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert recognise(folder) == "json_lines"
    assert [i.text for i in found("json_lines", folder)[0]] == ["frase 0", "frase 1", "frase 2"]


def test_spontaneous_speech_leaves_out_what_nobody_wrote_down_and_says_so(folder: Path) -> None:
    (folder / "audios").mkdir()
    (folder / "a.wav").rename(folder / "audios" / "x-1.wav")
    head = (
        "client_id audio_id audio_file duration_ms prompt_id prompt transcription votes age gender quality_tags split"
    )
    head = head.replace(" ", "\t")
    row = "{0}\t1\t{1}\t900\t5\tFale!\t{2}\t2\ttwenties\tfemale\tbackground-noise|cut\tdev"
    rows = [
        row.format("c" * 64, "x-1.mp3", "bom dia"),
        row.format("c" * 64, "x-1.mp3", ""),
        row.format("d", "gone.mp3", "x"),
        "short",
    ]
    (folder / "ss-corpus-pt.tsv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    assert recognise(folder) == recognise(folder / "ss-corpus-pt.tsv") == "spontaneous"
    (item,), problems = found("spontaneous", folder)
    assert (item.text, item.split, item.age, item.gender, item.tags) == (
        "bom dia",
        "dev",
        "twenties",
        "female",
        ("background-noise", "cut"),
    )
    assert (item.speaker, item.speaker_key) == ("", "c" * 64)
    assert [p.where for p in problems] == ["ss-corpus-pt.tsv, row 4", "ss-corpus-pt.tsv, row 5", "ss-corpus-pt.tsv"]
    assert "one answer that nobody has written down" in problems[2].reason
    assert len(found("spontaneous", folder, keep_empty=True)[0]) == 2
