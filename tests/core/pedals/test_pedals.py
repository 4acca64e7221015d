"""Pedals that are joysticks: SDL's own virtual ones are plugged in, pressed and unplugged, through the real child."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from core.cli import main
from core.errors import DeviceError
from core.pedals import watching as pedals
from core.pedals.watching import Press, control_named, devices, first_devices
from tests.core.pedals.played import MODULE, Played

pytest.importorskip("sdl2", reason="it is one of the test packages: python3 installer/bootstrap.py setup")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Iterator[Played]:
    monkeypatch.setattr(pedals, "MODULE", MODULE)
    with Played() as watching:
        yield watching


def test_pedals_come_are_pressed_and_go(played: Played) -> None:
    assert first_devices(played) == ()
    played.do("plug Infinity USB pedal")
    there = played.heard()
    assert isinstance(there, tuple)
    [one] = there
    assert (one.name, one.pedals) == ("Infinity USB pedal", 6)
    played.do("press 0 2", "release 0 2", "press 0 0")
    assert [played.heard() for _ in range(3)] == [
        Press(one.id, "button:2", True), Press(one.id, "button:2", False), Press(one.id, "button:0", True),
    ]  # fmt: skip
    played.do("axis 0 1 9000", "axis 0 1 30000", "axis 0 1 12000", "axis 0 1 100", "axis 0 1 -30000", "hat 0 4")
    assert [played.heard() for _ in range(4)] == [
        Press(one.id, "axis:1:+", True), Press(one.id, "axis:1:+", False), Press(one.id, "axis:1:-", True),
        Press(one.id, "hat:0:4", True),
    ]  # fmt: skip
    played.do("plug Infinity USB pedal")
    both = played.heard()
    assert isinstance(both, tuple)
    assert len({device.id for device in both}) == 2
    played.do("press 1 0")
    assert played.heard() == Press(both[1].id, "button:0", True)
    played.do("unplug 0")
    released = {played.heard() for _ in range(3)}  # what was held is let go
    assert released == {Press(one.id, control, False) for control in ("button:0", "axis:1:-", "hat:0:4")}
    assert played.heard() == (both[1],)
    played.do("crash")
    with pytest.raises(DeviceError, match="any more"):
        played.heard()


def test_the_command_lists_what_is_there_and_tells_without_the_package(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["pedals", "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["devices"]
    assert [one["id"] for one in listed] == [one.id for one in devices()]
    assert main(["pedals", "listen", "--seconds", "0.1"]) == 0
    assert "Nothing was pressed" in capsys.readouterr().out
    monkeypatch.setattr(pedals, "PACKAGE", "no_such_package")
    assert main(["pedals"]) == 2
    assert "pip install pysdl2" in capsys.readouterr().err


def test_controls_are_named_for_people() -> None:
    named = [str(control_named(control)) for control in ("button:0", "axis:1:+", "axis:0:-", "hat:0:1", "hat:0:8")]
    assert named == ["Pedal 1", "Lever 2 down", "Lever 1 up", "Cross 1, up", "Cross 1, left"]
