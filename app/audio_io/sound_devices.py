"""The process's one PortAudio: which microphones and loudspeakers there are, opening and closing streams within bounds.

PortAudio is one library for the whole process and keeps a snapshot of the devices that can only be renewed while no
stream is open; and when a sound server hangs, opening and closing hang with it. So every call goes through here, off
the GUI thread, and is given up after a while. Qt-free.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import functools
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from core.errors import DeviceError, WorkbenchError
from core.wording import say

T = TypeVar("T")
Kind = Literal["input", "output"]

PERIODS = 32
OPEN_S = 6.0  # opening a Bluetooth microphone takes seconds; a server that hangs takes for ever
CLOSE_S = 2.0
NO_ANSWER = say("The sound system does not answer.")
# Names of ALSA that lead to a device which is listed under a better name, or to none:
PLUMBING = (
    "dmix",
    "dsnoop",
    "front",
    "surround",
    "iec958",
    "spdif",
    "sysdefault",
    "samplerate",
    "speexrate",
    "lavrate",
    "upmix",
    "vdownmix",
    "jack",
    "oss",
    "null",
    "hdmi",
    "usbstream",
    "speex",
)
FRIENDLY = {"default": say("System default"), "pulse": "PulseAudio", "pipewire": "PipeWire"}


@dataclass(frozen=True)
class Device:
    """A microphone or loudspeaker. `id` stays the same when others come and go; `index` does not."""

    id: str
    name: str
    rate: int
    channels: int
    default: bool
    host: str = ""
    index: int = -1
    delay_s: float = 0.0
    """How late sound passes through it, as it says itself."""


class NoAnswer(DeviceError):
    """The sound system hangs."""


class PortAudio:
    """Listing, opening and closing. Use `portaudio()` for the process's one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open = 0
        self._lists: dict[Kind, list[Device]] = {"input": [], "output": []}
        self._listed = False
        self._leaving = False
        self._loading = threading.Lock()

    def library(self) -> Any:
        """The module `sounddevice`. Raises `DeviceError` when PortAudio itself is missing."""
        with self._loading:  # two threads at once would each give ALSA a handler of theirs, and keep only one alive
            _quieten_alsa()
            try:
                import sounddevice
            except OSError as error:
                raise DeviceError(
                    say("Sound cannot be recorded or played: PortAudio is missing."), _portaudio_hint()
                ) from error
            if not self._leaving:
                _many_periods(sounddevice)
                # Its own farewell waits for every stream, for ever when a sound server has hung.
                atexit.unregister(sounddevice._exit_handler)  # noqa: SLF001 - it has no other name
                self._leaving = True
                atexit.register(self._leave)
            return sounddevice

    def _leave(self) -> None:
        if self._listed and not self._open:
            self.library()._terminate()  # noqa: SLF001 - PortAudio ends in no other way

    def devices(self, kind: Kind) -> list[Device]:
        """The devices of the last look, without looking again: safe and quick on any thread."""
        return list(self._lists[kind])

    @property
    def in_use(self) -> bool:
        """Whether a stream is open (or has hung and never closed)."""
        return self._open > 0

    def refresh(self) -> bool:
        """Look at the devices again. False, with nothing done, while a stream is open. Raises `DeviceError`."""
        library = self.library()
        with self._lock:
            if self._open:
                return False
            try:
                if self._listed:
                    library._terminate()  # noqa: SLF001 - PortAudio renews its list in no other way
                    library._initialize()  # noqa: SLF001 - the same
                self._listed = True
                for kind in ("input", "output"):
                    self._lists[kind] = _listed(library, kind)
            except library.PortAudioError as error:
                self._lists = {"input": [], "output": []}
                raise NoAnswer(NO_ANSWER, say("Start it again, then retry."), _words(error)) from error
        return True

    def find(self, kind: Kind, wanted: str) -> Device:
        """The device of that id, or for "" the system's own choice. Raises `DeviceError` when there is none."""
        devices = self._lists[kind]
        if not devices:
            raise DeviceError(NOTHING_FOUND[kind], _nothing_hint(kind))
        if wanted:
            for device in devices:
                if device.id == wanted:
                    return device
            name = wanted.partition(":")[2] or wanted
            raise DeviceError(
                say("“{name}” is not plugged in any more.", name=name),
                say("Plug it in again, or choose another device."),
            )
        return next((device for device in devices if device.default), devices[0])

    def open(
        self, kind: Kind, wanted: str, ways: Callable[[Device], Iterable[T]], make: Callable[[Any, Device, T], Any]
    ) -> tuple[Any, Device, T]:
        """Open and start a stream on the device `wanted` ("" for the system's choice).

        `ways` says how a device may be asked, best first; `make(sounddevice, device, way)` returns a stream. Every way
        is tried, then the same device through the system's other sound hosts. Raises `DeviceError` when all refuse,
        or when one does not answer.
        """
        library = self.library()
        if not self._listed:
            self.refresh()
        with self._lock:  # from here on no refresh comes in between
            self._open += 1
        try:
            first: BaseException | None = None
            for device in siblings(library, kind, self.find(kind, wanted)):
                for way in dict.fromkeys(ways(device)):
                    try:
                        stream = bounded(lambda: _started(make(library, device, way)), OPEN_S, late=self._close_late)  # noqa: B023
                    except (library.PortAudioError, ValueError) as error:
                        first = first or error
                        continue
                    return stream, device, way
            assert first is not None
            raise DeviceError(say("The sound device could not be opened."), _refused_hint(), _words(first)) from first
        except NoAnswer:  # still counted: it may open yet, and is closed then
            raise
        except BaseException:
            with self._lock:
                self._open -= 1
            raise

    def close(self, stream: Any, *, drain: bool = False) -> bool:
        """Stop (`drain`: let what is queued be played) and close. False when that hung and was given up."""

        def attempt() -> None:
            try:
                if drain:
                    stream.stop(ignore_errors=True)
                else:
                    stream.abort(ignore_errors=True)
                stream.close(ignore_errors=True)
            finally:
                with self._lock:
                    self._open -= 1

        try:
            bounded(attempt, CLOSE_S)
        except NoAnswer:
            return False
        return True

    def _close_late(self, stream: Any) -> None:
        """A stream that opened after everyone had stopped waiting."""
        stream.close(ignore_errors=True)
        with self._lock:
            self._open -= 1


NOTHING_FOUND: dict[Kind, str] = {"input": say("No microphone was found."), "output": say("No loudspeaker was found.")}


_PORT = PortAudio()


def portaudio() -> PortAudio:
    """The process's one PortAudio. Nothing is loaded until it is asked for something."""
    return _PORT


def _started(stream: Any) -> Any:
    """The stream, running; closed again when it cannot start."""
    try:
        stream.start()
    except BaseException:
        stream.close(ignore_errors=True)
        raise
    return stream


def bounded(work: Callable[[], T], seconds: float, late: Callable[[T], None] | None = None) -> T:
    """Run `work` on a thread of its own and wait for it at most `seconds`; then raise `NoAnswer`.

    `late` receives the result of work that came to its end after all.
    """
    done = threading.Event()
    given_up = threading.Event()
    outcome: list[T] = []
    failure: list[BaseException] = []
    handover = threading.Lock()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits
            failure.append(error)
            done.set()
            return
        with handover:
            outcome.append(result)
            done.set()
            too_late = given_up.is_set()
        if too_late and late is not None:
            late(result)

    threading.Thread(target=run, name="sound-call", daemon=True).start()
    done.wait(seconds)
    with handover:
        if not done.is_set():
            given_up.set()
            raise NoAnswer(NO_ANSWER, say("Check the sound settings of the system, then retry."))
    if failure:
        raise failure[0]
    return outcome[0]


def _listed(library: Any, kind: Kind) -> list[Device]:
    """The devices worth offering, the system's own choice first, each once: under the host that is the system's own."""
    everything: Sequence[dict[str, Any]] = list(library.query_devices())
    hosts: Sequence[dict[str, Any]] = list(library.query_hostapis())
    default = library.default.device[0 if kind == "input" else 1]
    default_host = everything[default]["hostapi"] if 0 <= default < len(everything) else 0
    found: dict[str, Device] = {}
    order = sorted(range(len(everything)), key=lambda i: (i != default, everything[i]["hostapi"] != default_host, i))
    for index in order:
        entry = everything[index]
        channels = int(entry[f"max_{kind}_channels"])
        name = str(entry["name"]).strip()
        if not channels or (sys.platform.startswith("linux") and name.partition(":")[0].startswith(PLUMBING)):
            continue
        host = str(hosts[entry["hostapi"]]["name"])
        shown = FRIENDLY.get(name, name)
        rate = int(entry["default_samplerate"]) or 48000
        delay_s = _delay_s(entry, kind)
        found.setdefault(shown, Device(f"{host}:{name}", shown, rate, channels, index == default, host, index, delay_s))
    return list(found.values())


def siblings(library: Any, kind: Kind, device: Device) -> list[Device]:
    """`device`, then the same device as other hosts of the system offer it: what to try when opening fails."""
    hosts = list(library.query_hostapis())
    others = []
    for index, entry in enumerate(library.query_devices()):
        host = str(hosts[entry["hostapi"]]["name"])
        # MME cuts names at 31 characters
        same = str(entry["name"])[:31] == device.id.partition(":")[2][:31]
        if same and index != device.index and entry[f"max_{kind}_channels"]:
            rate, channels = int(entry["default_samplerate"]), int(entry[f"max_{kind}_channels"])
            others.append(Device(device.id, device.name, rate, channels, False, host, index, _delay_s(entry, kind)))
    return [device, *others]


def _delay_s(entry: dict[str, Any], kind: Kind) -> float:
    return float(entry.get(f"default_high_{kind}_latency", 0.0))


def _words(error: BaseException) -> str:
    return " ".join(str(part) for part in error.args) or type(error).__name__


def as_workbench_error(error: BaseException, message: str) -> WorkbenchError:
    """An error for a person: itself when it already is one, else `message` with the library's words as detail."""
    return error if isinstance(error, WorkbenchError) else DeviceError(message, say("Try again."), _words(error))


def _portaudio_hint(platform: str = sys.platform) -> str:
    if platform.startswith("linux"):
        return say("Install the package libportaudio2 (on Fedora: portaudio), then start the program again.")
    return say("Install the program again: PortAudio comes with it.")


def _nothing_hint(kind: Kind) -> str:
    if sys.platform == "darwin" and kind == "input":
        return say("Plug one in, or allow it in System Settings, Privacy and Security, Microphone.")
    if sys.platform == "win32" and kind == "input":
        return say("Plug one in, or allow it in Settings, Privacy, Microphone.")
    if kind == "input":
        return say("Plug in a microphone; it is noticed by itself.")
    return say("Plug in headphones or a loudspeaker; they are noticed by themselves.")


def _refused_hint() -> str:
    if sys.platform == "darwin":
        return say("Allow it in System Settings, Privacy and Security, Microphone, or choose another device.")
    if sys.platform == "win32":
        return say("Allow it in Settings, Privacy, Microphone, or close the program that uses it.")
    return say("Another program may be using it. Close that, or choose another device.")


def _many_periods(library: Any) -> None:
    """Have ALSA's buffers cut into as many parts as there are blocks in them, where a device allows it.

    PortAudio cuts every buffer in four, and hands sound over when a part is full: with a buffer long enough for a busy
    machine, an eighth of a second late and in heaps. Only this call, which `sounddevice` does not offer, changes that.
    """
    if not sys.platform.startswith("linux"):
        return
    with contextlib.suppress(OSError, AttributeError):  # without it, what is heard comes later and all the same
        ctypes.CDLL(library._libname).PaAlsa_SetNumPeriods(PERIODS)  # noqa: SLF001 - the library's name has no other


@functools.cache
def _quieten_alsa() -> object:
    """ALSA writes dozens of lines to the terminal for devices that a machine does not have."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL("libasound.so.2")
    except OSError:
        return None
    handler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
    silent = handler(lambda *_: None)
    library.snd_lib_error_set_handler(silent)
    return silent  # kept by the cache: the library calls it for as long as the process lives
