"""Collections and recipes: what each layout says of splits, speakers, times and sounds; and what it gets wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.importers import IMPORTERS, preview, recognise
from core.importers.item import Item, Options
from core.project.records import Problem
from tests.core.importers.corpora import CORPORA
from tests.core.importers.set_corpora import audiofolder, clip, lines, ljspeech, mailabs, voxforge


def found(path: Path, format: str = "", **options: object) -> tuple[list[Item], list[Problem]]:
    all_found = list(IMPORTERS[format or recognise(path)].find(path, Options.of(options)))
    items = [one for one in all_found if isinstance(one, Item)]
    return items, [one for one in all_found if isinstance(one, Problem)]


class TestKaldi:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Two recordings with segments, one of them a single channel."""
        folder = tmp_path / "data" / "train_clean"
        clip(tmp_path / "wav" / "one two.wav", 1, 4.0)
        clip(tmp_path / "wav" / "b.wav", 2, 4.0)
        lines(folder / "wav.scp", ["b wav/b.wav", "rec1 /somebody/elses/wav/one two.wav"])
        lines(folder / "segments", ["u1 rec1 0.5 1.25", "u2 rec1 1.5 -1", "u3 b 0 1"])
        lines(folder / "text", ["u1  olá  mundo ", "u2\tبحر", "u3 três"])
        lines(folder / "utt2spk", ["u1 rosa", "u2 u2", f"u3 {'ab' * 20}"])
        lines(folder / "spk2gender", ["rosa f"])
        lines(folder / "reco2file_and_channel", ["b b B"])
        return folder

    def test_segments_speakers_and_channels(self, folder: Path, tmp_path: Path) -> None:
        items, problems = found(tmp_path)
        assert problems == []
        assert [(i.key, i.text, i.start_s, i.end_s, i.speaker, i.gender, i.channel) for i in items] == [
            ("u1", "olá  mundo", 0.5, 1.25, "rosa", "f", None),
            ("u2", "بحر", 1.5, None, "", "", None),
            ("u3", "três", 0.0, 1.0, "", "", 1),
        ]
        assert [i.sound.name for i in items] == ["one two.wav", "one two.wav", "b.wav"]
        assert {i.split for i in items} == {"train"}
        assert items[2].speaker_key == "ab" * 20
        assert items[0].where == "data/train_clean/text, u1"
        assert {i.split for i in found(tmp_path, keep_splits=False)[0]} == {""}

    def test_commands_are_refused_by_name_and_never_run(self, folder: Path, tmp_path: Path) -> None:
        proof = tmp_path / "ran"
        lines(folder / "wav.scp", [f"rec1 touch {proof} |", "b |cat x"])
        items, problems = found(folder)
        assert items == []
        assert [problem.where for problem in problems] == ["wav.scp, rec1", "wav.scp, b"]
        assert "never run" in problems[0].reason
        assert str(proof) in problems[0].reason
        assert not proof.exists()

    def test_every_wrong_line_is_named_and_the_rest_comes(self, folder: Path) -> None:
        with (folder / "segments").open("a") as file:
            file.write("u4 rec1 3 2\nu5 rec1 zero one\nu6 gone 0 1\nu7 b 0 1\nu8 ark 0 1\n")
        with (folder / "wav.scp").open("a") as file:
            file.write("ark data.ark:1234\n")
        with (folder / "text").open("a") as file:
            file.write("u4 a\nu5 b\nu6 c\nu9 d\nu8 e\nu1 outra vez\n")
        items, problems = found(folder)
        assert [item.key for item in items] == ["u1", "u2", "u3"]
        assert {problem.where: problem.reason.split()[0] for problem in problems} == {
            "text, row 9": "names",
            "segments, u4": "ends",
            "segments, u5": "has",
            "wav.scp, gone": "has",
            "text, u9": "is",
            "wav.scp, ark": "lies",
            "text, u7": "has",
        }

    def test_text_alone_finds_the_sounds_of_its_names(self, tmp_path: Path) -> None:
        for split, name in (("train", "WOL_01_0001"), ("dev", "WOL_03_0002")):
            clip(tmp_path / "data" / split / "wav" / "x" / f"{name}.wav", 1)
            lines(tmp_path / "data" / split / "text", [f"{name}\tbaax na", "WOL_09_9999 amul"])
        assert recognise(tmp_path) == recognise(tmp_path / "data" / "dev" / "text") == "kaldi"
        items, problems = found(tmp_path)
        assert [(item.key, item.split) for item in items] == [("WOL_03_0002", "dev"), ("WOL_01_0001", "train")]
        assert [problem.where for problem in problems] == ["data/dev/wav.scp, WOL_09_9999"]

    def test_an_utterance_of_several_folders_comes_once(self, folder: Path, tmp_path: Path) -> None:
        for name in ("text", "wav.scp", "segments"):
            lines(folder.with_name("train_clean_hires") / name, (folder / name).read_text().splitlines())
        assert len(found(tmp_path)[0]) == 3


class TestJson:
    def test_offsets_splits_and_other_computers_paths(self, tmp_path: Path) -> None:
        clip(tmp_path / "audio" / "long.wav", 1, 4.0)
        row = {"audio_filepath": "D:\\data\\audio\\long.wav", "offset": 0.5, "duration": 1.25, "text": "olá"}
        lines(tmp_path / "manifests" / "train.json", [json.dumps(row | {"speaker": "Rosa", "tags": ["a", "b"]})])
        row = {"utt_id": "u2", "wav": "../audio/long.wav", "start_time": 2, "end_time": 3.5, "transcript": "dois"}
        lines(tmp_path / "manifests" / "dev-clean.jsonl", ["", json.dumps(row)])
        items, problems = found(tmp_path)
        assert problems == []
        assert [(i.text, i.start_s, i.end_s, i.split, i.speaker, i.key, i.tags) for i in items] == [
            ("dois", 2.0, 3.5, "dev", "", "u2", ()),
            ("olá", 0.5, 1.75, "train", "Rosa", "", ("a", "b")),
        ]

    def test_a_duration_without_an_offset_means_the_whole_sound(self, tmp_path: Path) -> None:
        clip(tmp_path / "a.wav", 1)
        lines(tmp_path / "m.json", ['{"audio_filepath": "a.wav", "duration": 0.99, "text": "um"}'])
        (item,) = found(tmp_path)[0]
        assert item.whole

    def test_every_broken_row_is_named_and_the_rest_comes(self, tmp_path: Path) -> None:
        clip(tmp_path / "a.wav", 1)
        good = {"audio_filepath": "a.wav", "text": "bom"}
        rows = [good, {"text": "x"}, good | {"offset": "soon"}, good | {"offset": 3, "end": 2}, good | {"channel": 0}]
        rows += [good | {"audio_filepath": "gone.wav"}, {"audio_filepath": None, "text": 1}, good]
        text = [json.dumps(row) for row in rows] + ['{"audio_filepath": "a.wav", "te', "[1, 2]", "[" * 100_000]
        items, problems = found(lines(tmp_path / "m.json", text))
        assert [item.where for item in items] == ["m.json, row 1", "m.json, row 8"]
        assert [int(problem.where.rpartition(" ")[2]) for problem in problems] == [2, 3, 4, 5, 6, 7, 9, 10, 11]
        assert all(problem.hint for problem in problems)

    def test_a_list_inside_a_file_and_espnets_form_are_read(self, tmp_path: Path) -> None:
        clip(tmp_path / "sound" / "a.wav", 1)
        row = {"language": "pt", "audio_file": "a.wav", "transcript": "olá"}
        (tmp_path / "test_data.json").write_text(json.dumps({"tests": {"languages": [row], "other": [1]}}, indent=1))
        (tmp_path / "data.json").write_text(
            json.dumps({"utts": {"u1": {"input": [{"feat": "sound/a.wav"}], "output": [{"text": "dois"}]}}}, indent=1)
        )
        items, problems = found(tmp_path)
        assert problems == []
        assert [(item.text, item.key) for item in items] == [("dois", "u1"), ("olá", "")]

    def test_large_files_are_read_line_by_line(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        clip(tmp_path / "a.wav", 1)
        good = {"audio_filepath": "a.wav", "text": "olá"}
        path = lines(tmp_path / "m.json", [json.dumps(good, ensure_ascii=False), "{", json.dumps(good)])
        whole = found(path)
        monkeypatch.setattr("core.importers.json_lines.STREAMED_BYTES", 10)
        monkeypatch.setattr("core.importers.packed.LONGEST_LINE_BYTES", 100)
        assert found(path) == whole
        assert [item.text for item in whole[0]] == ["olá", "olá"]
        with path.open("a") as file:
            file.write("[" * 1000)
        assert len(found(path)[1]) == 11

    def test_other_json_is_not_taken_for_it(self, tmp_path: Path) -> None:
        clip(tmp_path / "a.wav", 1)
        for name, text in (
            ("a.json", '{"name": 1}'),
            ("b.json", "[]"),
            ("c.json", "{"),
            ("d.json", '["x"]'),
            ("e.json", ""),
        ):
            (tmp_path / name).write_text(text)
        assert recognise(tmp_path) != "json_lines"
        with pytest.raises(ImportFailed, match="no manifest"):
            found(tmp_path, "json_lines")


@pytest.mark.parametrize("key", ["kaldi", "json_lines", "table"])
def test_sounds_that_lie_elsewhere_are_found_there(tmp_path: Path, key: str) -> None:
    CORPORA[key](tmp_path / "lists")
    for number, sound in enumerate(sorted((tmp_path / "lists").rglob("*.wav"))):
        (tmp_path / "elsewhere" / str(number)).mkdir(parents=True)
        sound.rename(tmp_path / "elsewhere" / str(number) / sound.name)
    assert "media" in [choice.key for choice in preview(tmp_path / "lists", key).choices]
    assert len(found(tmp_path / "lists", key)[1]) == 4
    items, problems = found(tmp_path / "lists", key, media=str(tmp_path / "elsewhere"))
    assert (len(items), problems) == (4, [])


class TestAudioFolder:
    def test_splits_are_folders_also_inside_names(self, tmp_path: Path) -> None:
        audiofolder(tmp_path / "one")
        assert [item.split for item in found(tmp_path / "one")[0]] == ["train"] * 3 + ["dev"]
        clip(tmp_path / "two" / "data" / "test" / "a.wav", 1)
        row = {"file_name": "data/test/a.wav", "sentence": "olá", "speaker_id": 7, "gender": "female"}
        lines(tmp_path / "two" / "metadata.jsonl", [json.dumps(row)])
        assert recognise(tmp_path / "two" / "metadata.jsonl") == "audiofolder"
        (item,) = found(tmp_path / "two")[0]
        assert (item.split, item.text, item.speaker, item.gender) == ("test", "olá", "7", "female")

    def test_rows_without_sound_or_columns_are_named(self, tmp_path: Path) -> None:
        clip(tmp_path / "a.wav", 1)
        lines(tmp_path / "metadata.csv", ["file_name,transcription", 'a.wav,"bom, dia"', "gone.wav,x", "a.wav", ",y"])
        items, problems = found(tmp_path)
        assert [item.text for item in items] == ["bom, dia"]
        assert [problem.where for problem in problems] == [f"metadata.csv, row {n}" for n in (3, 4, 5)]

    def test_sound_without_any_text_is_refused(self, tmp_path: Path) -> None:
        clip(tmp_path / "a.wav", 1)
        lines(tmp_path / "metadata.csv", ["file_name,label", "a.wav,3"])
        with pytest.raises(ImportFailed, match="no column of texts"):
            found(tmp_path)


class TestBooks:
    def test_ljspeech_gives_either_column(self, tmp_path: Path) -> None:
        ljspeech(tmp_path)
        assert recognise(tmp_path / "metadata.csv") == "ljspeech"
        assert found(tmp_path)[0][2].text == "frase número 2"
        assert found(tmp_path, text="written")[0][2].text == "frase n.º 2"
        assert preview(tmp_path).chosen("text") == "spelt"

    def test_loose_quotes_are_letters(self, tmp_path: Path) -> None:
        clip(tmp_path / "wavs" / "a.wav", 1)
        clip(tmp_path / "wavs" / "b.wav", 2)
        lines(tmp_path / "metadata.csv", ['a|"Sim|"Sim', "b|não", "broken", "gone|x|x"])
        items, problems = found(tmp_path)
        assert [item.text for item in items] == ['"Sim', "não"]
        assert [problem.where for problem in problems] == ["metadata.csv, row 3", "metadata.csv, row 4"]

    def test_m_ailabs_gives_all_its_books_and_readers(self, tmp_path: Path) -> None:
        mailabs(tmp_path)
        items, _ = found(tmp_path)
        assert [(i.speaker, i.gender) for i in items] == [("rosa m", "female")] * 2 + [("tux", "male"), ("", "")]
        book = tmp_path / "pt_PT" / "by_book" / "male" / "tux" / "um"
        assert recognise(book) == recognise(book / "metadata.csv") == "mailabs"
        assert found(book)[0][0].speaker == "tux"


class TestVoxForge:
    def test_prompts_as_they_were_shown_and_who_read_them(self, tmp_path: Path) -> None:
        voxforge(tmp_path)
        items, problems = found(tmp_path)
        assert problems == []
        assert [(i.text, i.speaker, i.speaker_key, i.gender, i.age) for i in items[::2]] == [
            ("frase número 2.", "", "voxforge:anonymous-20100101-xyz", "Female", "Adult"),
            ("frase número 0.", "rosa", "", "Female", "Adult"),
        ]
        one = tmp_path / "rosa-20080504-abc"
        (one / "etc" / "prompts-original").unlink()
        (one / "wav" / "pt1.wav").unlink()
        assert recognise(one) == "voxforge"
        items, problems = found(one)
        assert [(item.text, item.key) for item in items] == [("FRASE NÚMERO 0", "rosa-20080504-abc-pt0")]
        assert problems[0].where == "rosa-20080504-abc/etc/PROMPTS, row 2"

    def test_forms_in_other_languages_and_encodings(self, tmp_path: Path) -> None:
        one = tmp_path / "ana-20090101-a"
        clip(one / "flac" / "es1.wav", 1)
        lines(one / "etc" / "PROMPTS", ["*/es1 HOLA"])
        (one / "etc" / "README").write_bytes(
            "Nombre de Usuario: Ána\nSexo: Femenino\nRango de edad: Adulto\nDialecto: desconocido\n".encode("latin-1")
        )
        (item,) = found(tmp_path)[0]
        assert (item.speaker, item.gender, item.age, item.place) == ("Ána", "Femenino", "Adulto", "")


class TestLibriSpeech:
    def test_its_speakers_list_gives_genders(self, tmp_path: Path) -> None:
        place = tmp_path / "LibriSpeech" / "dev-clean" / "84" / "121123"
        clip(place / "84-121123-0000.wav", 1)
        lines(place / "84-121123.trans.txt", ["84-121123-0000 GO DO YOU HEAR", "84-121123-0001 GONE"])
        lines(tmp_path / "LibriSpeech" / "SPEAKERS.TXT", [";ID  |SEX| SUBSET", "84   | F | dev-clean | 8.02 | A B"])
        for path in (tmp_path, tmp_path / "LibriSpeech" / "dev-clean", place, place / "84-121123.trans.txt"):
            assert recognise(path) == "librispeech"
            ((item,), (problem,)) = found(path)
            assert (item.split, item.speaker, item.gender, item.key) == ("dev", "84", "f", "84-121123-0000")
            assert problem.where.endswith("84-121123.trans.txt, row 2")

    def test_multilingual_librispeech(self, tmp_path: Path) -> None:
        for split, id in (("train", "4800_10003_000000"), ("test", "12_34_000001")):
            speaker, book, _ = id.split("_")
            clip(tmp_path / "mls" / split / "audio" / speaker / book / f"{id}.wav", 1)
            lines(tmp_path / "mls" / split / "transcripts.txt", [f"{id}\tolá mundo"])
            lines(tmp_path / "mls" / split / "segments.txt", [f"{id}\thttp://there/x.mp3\t1.5\t12.5"])
        lines(tmp_path / "mls" / "metainfo.txt", [" SPEAKER | GENDER | PARTITION", "    12 | M | test "])
        items, problems = found(tmp_path)
        assert problems == []
        assert [(item.split, item.speaker, item.gender, item.text) for item in items] == [
            ("test", "12", "m", "olá mundo"),
            ("train", "4800", "", "olá mundo"),
        ]
