"""Pedals for tests: the real child reads SDL's own virtual joysticks, which a test plugs in, presses and unplugs."""

from __future__ import annotations

from core.pedals.watching import Device, Press, Watching

MODULE = "tests.core.pedals.played_child"
WAIT_S = 20.0


class Played(Watching):
    """`core.pedals.watching.MODULE` has to be `MODULE` of this file; `do` takes lines as that child knows them."""

    def do(self, *lines: str) -> None:
        self._child.write("".join(f"{line}\n" for line in lines).encode())

    def heard(self) -> tuple[Device, ...] | Press:
        said = self.said(WAIT_S)
        assert said is not None
        return said
