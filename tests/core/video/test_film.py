"""The very frame of a film, wherever one looks: proved by films whose frames tell their number."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from core.errors import Cancelled, SoundError
from core.video.film import Film
from tests import builders
from tests.films import make_film, number_of

FILMS = {
    "two.mp4": {"keyframes_s": 2.0},
    "ten.mp4": {"keyframes_s": 10.0},
    "ten.mkv": {"keyframes_s": 10.0},
    "late.mkv": {"keyframes_s": 2.0, "start_s": 1.2},
    "ntsc.mov": {"keyframes_s": 4.0, "rate": Fraction(30000, 1001)},
    "pyramid.mp4": {"keyframes_s": 10.0, "options": {"preset": "veryfast", "bf": "4", "b-pyramid": "normal"}},
    "old.mp4": {"codec": "mpeg4", "keyframes_s": 2.0},
    "web.webm": {"codec": "libvpx", "keyframes_s": 5.0, "options": {"deadline": "realtime", "cpu-used": "8"}},
}
SECONDS = 14


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    for name, how in FILMS.items():
        make_film(folder / name, SECONDS, **how)  # type: ignore[arg-type]
    return folder


@pytest.mark.parametrize("name", FILMS)
def test_the_frame_is_the_one_that_stands_there(films: Path, name: str) -> None:
    how = FILMS[name]
    rate = float(how.get("rate", 25))  # type: ignore[arg-type]
    start = float(how.get("start_s", 0.0))  # type: ignore[arg-type]
    chance = random.Random(5)
    last = round(SECONDS * rate) - 1
    with Film(films / name) as film:
        assert (film.facts.width, film.facts.height) == (320, 180)
        assert film.facts.rate == pytest.approx(rate, rel=0.01)
        places = [chance.randrange(last + 1) for _ in range(25)]
        places += [last, 0, last - 1, 100, 101, 102, 103, 102, 101, 100, 49, 50, 51]
        for number in places:
            at = start + (number + 0.5) / rate
            found = film.frame(at, 320)
            assert number_of(found.pixels) == number, (name, at)
            assert found.number == number
            assert found.holds(at)
            assert found.end_s - found.start_s == pytest.approx(1 / rate, abs=0.0015) or number == last
        assert number_of(film.frame(0.0, 320).pixels) == 0
        assert number_of(film.frame(999.0, 320).pixels) == last


def test_following_a_playhead_decodes_each_frame_once(films: Path) -> None:
    with Film(films / "ten.mp4") as film:
        seen = [number_of(film.frame(second / 100, 160).pixels) for second in range(200, 900, 3)]
    assert seen == [int(second / 4) for second in range(200, 900, 3)]


def test_a_smaller_picture_has_the_same_shape_and_a_wished_end_is_heeded(films: Path) -> None:
    with Film(films / "two.mp4") as film:
        assert film.frame(3.0, 160).pixels.shape == (90, 160, 3)
        assert film.frame(3.0, 5000).pixels.shape == (180, 320, 3)
        with pytest.raises(Cancelled):
            film.frame(9.0, 160, lambda: True)
        assert number_of(film.frame(9.0, 160).pixels) == 225


def test_what_is_no_film_is_said(tmp_path: Path, films: Path) -> None:
    (tmp_path / "empty.mp4").write_bytes(b"")
    (tmp_path / "text.mp4").write_text("no film")
    (tmp_path / "cut.mp4").write_bytes((films / "two.mp4").read_bytes()[:3000])
    sound = builders.write_wav(tmp_path / "sound.wav", builders.tone())
    for path in (tmp_path / "empty.mp4", tmp_path / "text.mp4", tmp_path / "cut.mp4", tmp_path / "none.mp4", sound):
        with pytest.raises(SoundError, match=path.name):
            Film(path)


def test_a_damaged_film_shows_what_can_be_decoded(tmp_path: Path) -> None:
    data = bytearray(make_film(tmp_path / "two.mkv", 10, keyframes_s=1.0).read_bytes())
    noise = np.random.default_rng(3)
    for _ in range(40):
        at = int(noise.integers(len(data) // 3, 2 * len(data) // 3))
        data[at : at + 8] = noise.bytes(8)
    damaged = tmp_path / "damaged.mkv"
    damaged.write_bytes(data)
    with Film(damaged) as film:
        assert number_of(film.frame(0.5, 320).pixels) == 12
        for second in range(10):
            assert film.frame(second, 160).pixels.shape == (90, 160, 3)


def test_a_frame_that_stands_long_is_not_passed_over(tmp_path: Path) -> None:
    stamps = [int(place) for place in np.cumsum(np.random.default_rng(4).integers(1, 60, 60))]
    path = make_film(tmp_path / "uneven.mkv", 0, keyframes_s=30, stamps=stamps, options={"preset": "veryfast"})
    chance = random.Random(8)
    with Film(path) as film:
        for at in [chance.randrange(stamps[0], stamps[-1]) for _ in range(60)]:
            expected = int(np.searchsorted(stamps, at, side="right")) - 1
            assert number_of(film.frame((at + 0.5) / 25, 320).pixels) == expected, at


def test_the_nearest_picture_is_shown_while_the_frame_is_looked_for(films: Path) -> None:
    with Film(films / "ten.mp4") as film:
        shown: list[int] = []
        film.meanwhile = lambda frame: shown.append(number_of(frame.pixels))
        assert number_of(film.frame(12.02, 320).pixels) == 300
        assert shown[0] == 250  # the key frame that it hangs on; then, on a slow machine, what lies between
        assert shown == sorted(shown)
        del shown[:]
        assert number_of(film.frame(4.02, 320).pixels) == 100
        assert shown[0] == 0
        del shown[:]
        assert number_of(film.frame(3.02, 320).pixels) == 75
        assert shown[0] == 100  # what was seen before is nearer than a key frame, and is there at once
        del shown[:]
        film.frame(10.1, 320)
        assert shown == []  # so near behind a key frame it comes as soon
        with pytest.raises(Cancelled):
            film.frame(8.5, 320, lambda: True)
        assert shown  # who drags a playhead sees where it is


def test_stepping_back_from_a_jump_decodes_nothing_for_some_frames(films: Path) -> None:
    with Film(films / "ten.mp4") as film:
        film.frame(8.02, 320)
        for number in range(199, 191, -1):
            assert number_of(film.frame((number + 0.5) / 25, 320, lambda: True).pixels) == number
        for number in range(191, 120, -1):
            assert number_of(film.frame((number + 0.5) / 25, 320).pixels) == number
