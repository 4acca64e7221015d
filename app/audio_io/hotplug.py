"""Noticing that a sound device was plugged in or out without disturbing the ones that are open.

PortAudio cannot: its list is renewed only while nothing is open. Linux shows its devices as files; elsewhere a short
child process with a PortAudio of its own lists them. Qt-free, and slow: for a thread of its own.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.audio_io.sound_devices import portaudio
from core.children import spawn
from core.errors import DeviceError, RunError

CHILD_S = 10.0


def signature() -> str:
    """A text that changes when a device comes or goes; "" where that cannot be told."""
    return _files_of_linux() if sys.platform.startswith("linux") else list_of_child()


def _files_of_linux() -> str:
    """The kernel's sound devices, and the sockets of the sound server by their identity."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    server = os.environ.get("PULSE_SERVER", "").removeprefix("unix:")
    seen = []
    try:
        seen += sorted(entry.name for entry in os.scandir("/dev/snd"))
    except OSError:
        seen.append("no devices")
    for socket in (Path(server or runtime / "pulse" / "native"), runtime / "pipewire-0"):
        try:
            seen.append(f"{socket} {socket.stat().st_ino}")
        except OSError:
            seen.append(f"{socket} absent")
    return "\n".join(seen)


def list_of_child() -> str:
    """The devices as another process sees them."""
    try:
        with spawn("app.audio_io.hotplug") as child:
            listed = "".join(child.rest(CHILD_S))
            return listed if child.wait() == 0 else ""
    except RunError:
        return ""


def _print_list() -> None:
    port = portaudio()
    port.refresh()
    for kind in ("input", "output"):
        for device in port.devices(kind):
            sys.stdout.write(f"{kind} {device.id}\n")


if __name__ == "__main__":
    try:
        _print_list()
    except DeviceError as error:
        sys.exit(str(error))
