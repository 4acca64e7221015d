"""What a run that is removed here, or comes home, leaves in its place: it is said, remembered, and removed there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.errors import RunError
from core.places import followers, left, places, sending
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.project.store import Project
from core.runs import elsewhere, trash
from core.runs.elsewhere import Elsewhere
from core.runs.folder import RunFolder
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

AWAY = {"words": "ssh: connect to host lab port 22: No route to host"}


def quiet(text: str, share: float) -> None:
    pass


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert main([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


@pytest.fixture
def runs(tiny_project: Project, way: Way) -> list[RunFolder]:
    """Three runs that are over in the place."""
    tiny_project.close()
    made = [tiny_run(tiny_project.folder) for _ in range(3)]
    with Link(way.place) as link:
        for run in made:
            put_on(run, way.place)
            sending.send(link, run, place_of(run)[1], quiet)
            elsewhere.write(run, Elsewhere(phase="over", sitting=1, sent=True))
    return made


def there(way: Way) -> set[str]:
    return {path.name for path in (way.folder / "runs").iterdir() if path.is_dir()}


def test_what_stays_there_is_said_and_goes_when_the_place_is_tidied(
    runs: list[RunFolder], way: Way, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(runs[0].path.parents[1])
    first, second, third = (place_of(run)[1] for run in runs)
    way.will(AWAY)  # nothing is asked of the place
    told = said(capsys, "runs", folder, "remove", runs[0].key, runs[1].key)
    assert told["stays"] == {"lab": [runs[0].key, runs[1].key]}
    way.will()
    assert there(way) == {first, second, third}
    assert main(["places", "show", "lab"]) == 0
    assert capsys.readouterr().out.count("removed here") == 2
    said(capsys, "runs", folder, "restore", runs[1].key)
    assert said(capsys, "places", "tidy", "lab")["removed"] == [first]
    assert there(way) == {second, third}
    assert left.left_in("lab") == []
    assert said(capsys, "places", "tidy", "lab")["removed"] == []


def test_what_another_computer_follows_too_stays_for_it(
    runs: list[RunFolder],
    way: Way,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As where the project was copied to a laptop, and its run goes on from there."""
    folder, (one, where) = str(runs[0].path.parents[1]), place_of(runs[0])
    own, other = str(tmp_path / "own"), str(tmp_path / "another")
    for here, name in ((own, "desk"), (other, "laptop")):
        monkeypatch.setenv("XDG_DATA_HOME", here)
        monkeypatch.setattr("platform.node", lambda name=name: name)
        with Link(one) as link:
            link.ask("look", run=where, at=0, who=followers.own())
    monkeypatch.setenv("XDG_DATA_HOME", own)
    said(capsys, "runs", folder, "remove", runs[0].key)
    (way.folder / "wheels").symlink_to(tmp_path)
    told = said(capsys, "places", "tidy", "lab")
    assert told["removed"] == []
    assert [(one["run"], one["computer"]) for one in told["stay"]] == [(where, "laptop")]
    assert told["links"] == ["wheels"]
    assert where in there(way)
    assert said(capsys, "places", "tidy", "lab")["stay"] == [], "it was said, and is the laptop's now"
    monkeypatch.setenv("XDG_DATA_HOME", other)
    places.add(one)
    left.remember(left.Left("lab", where, "Tiny", 0.0))
    assert said(capsys, "places", "tidy", "lab")["removed"] == [where]
    assert where not in there(way)


def test_what_stays_for_another_computer_is_removed_by_name(
    runs: list[RunFolder], way: Way, capsys: pytest.CaptureFixture[str]
) -> None:
    where = place_of(runs[0])[1]
    (way.folder / "runs" / where / "followers.json").write_text('{"abc": {"name": "laptop", "at": 1.5}}')
    left.remember(left.Left("lab", where, "Tiny", 0.0))
    assert main(["places", "tidy", "lab"]) == 0
    text = capsys.readouterr().out
    assert "“Tiny” stays there: laptop has followed it, too" in text
    assert f"vizinho places tidy lab {where}" in text
    assert said(capsys, "places", "tidy", "lab", where)["removed"] == [where]
    assert where not in there(way)


def test_a_run_goes_here_and_there_or_nowhere(
    runs: list[RunFolder], way: Way, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, where = str(runs[0].path.parents[1]), place_of(runs[0])[1]
    way.will(AWAY)
    assert (
        "does not answer" in said(capsys, "runs", folder, "remove", runs[0].key, "--there", code=2)["error"]["message"]
    )
    assert runs[0].path.is_dir()
    assert where in there(way)
    told = said(capsys, "runs", folder, "remove", runs[0].key, "--there")
    assert told["stays"] == {}
    assert where not in there(way)
    assert left.left_in("lab") == []
    back = left.restore(trash.find_removed(runs[0].path.parent, runs[0].key))
    with Link(way.place) as link:  # it was told that nothing of it is there any more
        now = elsewhere.read(back)
        assert now is not None
        assert not now.sent
        assert sending.send(link, back, where, quiet) > 0
    assert "belongs to remove" in said(capsys, "runs", folder, "list", "--there", code=2)["error"]["message"]


def test_one_that_goes_on_there_is_not_removed_there(runs: list[RunFolder]) -> None:
    elsewhere.write(runs[0], Elsewhere(phase="there", sitting=1, sent=True, began=True))
    with pytest.raises(RunError, match="goes on on lab") as told:
        left.remove_there(runs[0])
    assert told.value.hint


def test_one_that_comes_home_leaves_nothing_there_or_is_remembered(runs: list[RunFolder], way: Way) -> None:
    for run, breaks in zip(runs, (False, True), strict=False):
        where = place_of(run)[1]
        with Link(way.place) as link:
            if breaks:
                link.close()
            left.go_home(run, link, where)
        assert not elsewhere.is_elsewhere(run)
        assert (where in there(way)) is breaks
    assert [one.run for one in left.left_in("lab")] == [where]


def test_a_damaged_memory_is_no_memory(runs: list[RunFolder], tmp_path: Path) -> None:
    left.remove(runs[0], "one")
    (file,) = tmp_path.rglob("left.json")
    file.write_text("{")
    assert left.left_in("lab") == []
    left.remove(runs[1], "two")
    assert [one.name for one in left.left_in("lab")] == ["two"]
