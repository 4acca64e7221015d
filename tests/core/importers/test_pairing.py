"""Texts and sounds find each other by rules, never by luck; media are found whatever computer named them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.pairing import RULES, MediaFinder, choice, match, pair


def paired(texts: list[str], sounds: list[str], rule: str = "") -> dict[str, str]:
    found = pair([Path(t) for t in texts], [Path(s) for s in sounds], rule)
    return {one.text.as_posix(): one.sound.as_posix() for one in found if one.sound is not None}


@pytest.mark.parametrize(
    ("rule", "text", "sound"),
    [
        ("same", "clip-1.txt", "clip-1.wav"),
        ("case", "Clip-1.TXT", "clip-1.wav"),
        ("accents", unicodedata.normalize("NFD", "canção.txt"), unicodedata.normalize("NFC", "Canção.wav")),
        ("accents", "cancao.txt", "canção.wav"),
        ("doubled", "clip-1.wav.txt", "clip-1.wav"),
        ("doubled", "clip-1.eaf", "clip-1.eaf.wav"),
        ("dash", "clip-1-transcript.txt", "clip-1.wav"),
        ("dash", "clip-1.txt", "clip-1_S01.wav"),
        ("dash", "clip-1-transcript.txt", "clip-1_S01.wav"),
        ("contains", "market.txt", "2019 market (copy).wav"),
        ("number", "text 7.txt", "rec-007.wav"),
    ],
)
def test_each_rule_pairs_what_it_promises(rule: str, text: str, sound: str) -> None:
    assert paired([text], [sound], rule) == {text: sound}
    assert paired([text], [sound]) == {text: sound}
    stricter = [key for key in RULES if list(RULES).index(key) < list(RULES).index(rule)]
    assert all(not paired([text], [sound], key) for key in stricter if key in ("same", "case", "accents", "doubled"))


def test_every_rule_says_what_it_does() -> None:
    assert all(rule.title and rule.help.endswith(".") and rule.key == key for key, rule in RULES.items())


def test_the_rule_that_pairs_most_is_chosen_and_shown_with_its_count() -> None:
    texts = [Path(f"clip-{i}-transcript.txt") for i in range(4)]
    matched = match(texts, [Path(f"clip-{i}_S01.wav") for i in range(4)])
    assert matched.best == "dash"
    shown = choice(matched)
    assert (shown.key, shown.value) == ("pairing", "dash")
    assert dict(shown.options)["same"] == "Same name (0 of 4)"
    assert dict(shown.options)["dash"].endswith("(4 of 4)")


@pytest.mark.parametrize(
    ("texts", "sounds", "says"),
    [
        (["a.txt"], ["x/a.wav", "y/a.wav"], "Several sounds could be meant: x/a.wav, y/a.wav"),
        (["clip.txt"], ["clip-1.wav", "clip-2.wav"], "Several sounds could be meant: clip-1.wav, clip-2.wav"),
        (["c-transcript.txt", "c-translation.txt"], ["c.wav"], "Several texts fit c.wav"),
        (["song.txt"], ["story.wav"], "No sound has such a name"),
        (["clip-1.txt"], ["clip-2.wav"], "No sound"),
    ],
)
def test_what_could_be_meant_otherwise_is_not_paired(texts: list[str], sounds: list[str], says: str) -> None:
    found = pair([Path(t) for t in texts], [Path(s) for s in sounds])
    assert all(one.sound is None and says in one.why for one in found)


def test_the_same_name_in_many_folders_goes_by_the_folder() -> None:
    assert paired(["a/x.txt", "b/x.txt"], ["a/x.wav", "b/x.wav"]) == {"a/x.txt": "a/x.wav", "b/x.txt": "b/x.wav"}
    assert paired(["txt/s1/x.txt", "txt/s2/x.txt"], ["wav/s1/x.wav", "wav/s2/x.wav"]) == {
        "txt/s1/x.txt": "wav/s1/x.wav",
        "txt/s2/x.txt": "wav/s2/x.wav",
    }


def test_where_no_folder_is_the_same_the_nearest_is_meant() -> None:
    found = paired(["one/textgrid/x.txt", "two/grids/deep/x.txt"], ["one/wav/x.wav"])
    assert found == {"one/textgrid/x.txt": "one/wav/x.wav"}


def test_one_sound_in_two_formats_is_one_sound() -> None:
    assert paired(["a.txt"], ["a.mp3", "a.wav", "a.mp4"]) == {"a.txt": "a.wav"}


def test_numbers_are_not_taken_for_names_that_pair_by_themselves() -> None:
    names = [f"story-{i}" for i in range(4)]
    found = paired([*(f"{n}.txt" for n in names), "notes-9.txt"], [*(f"{n}.wav" for n in names), "song-9.wav"])
    assert len(found) == 4
    assert "notes-9.txt" not in found


name = st.text("ab1-_. Ç", min_size=1, max_size=6).filter(lambda n: n.strip(". "))


@given(st.lists(name, max_size=8, unique=True), st.lists(name, max_size=8, unique=True), st.sampled_from(["", *RULES]))
def test_no_sound_goes_with_two_texts_and_every_text_has_its_reason(
    texts: list[str], sounds: list[str], rule: str
) -> None:
    found = pair([Path(f"{t}.txt") for t in texts], [Path(f"{s}.wav") for s in sounds], rule)
    assert [one.text.name for one in found] == [f"{t}.txt" for t in texts]
    assert all(one.why for one in found)
    used = [one.sound for one in found if one.sound is not None]
    assert len(used) == len(set(used))
    for one in found:
        if one.text.stem in sounds:
            assert one.sound is not None
            assert one.sound.stem == one.text.stem


@pytest.mark.parametrize(
    "written",
    [
        "entrevista é.wav",
        "./entrevista é.wav",
        "file:///home/someone/rec/entrevista%20%C3%A9.wav",
        "file:///D:/rec/entrevista%20é.wav",
        r"D:\rec\session 1\entrevista é.wav",
        r"\\server\share\ENTREVISTA É.WAV",
        unicodedata.normalize("NFD", "/Users/x/entrevista é.wav"),
        "file:///Volumes/disk/entrevista%20%C3%A9.mp4",
        "../elsewhere/entrevista é.wav",
    ],
)
def test_media_of_other_computers_are_found(tmp_path: Path, written: str) -> None:
    target = tmp_path / "deep" / "entrevista é.wav"
    target.parent.mkdir()
    target.touch()
    (tmp_path / "other.wav").touch()
    assert MediaFinder(tmp_path).find(written) == target


def test_media_come_from_where_the_path_says_or_the_folder_given(tmp_path: Path) -> None:
    marks, media = tmp_path / "marks", tmp_path / "media"
    for folder in (marks / "a", marks / "b", media):
        folder.mkdir(parents=True)
        (folder / "x.wav").touch()
    assert MediaFinder(marks).find("D:/old/a/x.wav") == marks / "a" / "x.wav"
    assert MediaFinder(marks).find("x.wav") is None
    assert MediaFinder(marks, str(media)).find("x.wav") == media / "x.wav"
    assert MediaFinder(tmp_path / "nowhere").find(str(marks / "b" / "x.wav")) == marks / "b" / "x.wav"
    assert MediaFinder(marks).find("a%20b.wav") is None
    (marks / "a%20b.wav").touch()
    assert MediaFinder(marks).find("a%20b.wav") == marks / "a%20b.wav"


@given(st.text(max_size=40))
def test_no_name_makes_the_search_fail(tmp_path_factory: pytest.TempPathFactory, written: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "media-names"
    folder.mkdir(exist_ok=True)
    assert MediaFinder(folder).find(written) is None
