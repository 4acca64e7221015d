"""Installing Vizinho in a place, step by step, each with what it did or why it failed: `install`.

An environment is made beside and gets its name when it was checked; the place's Python changes only then. What was cut
goes on where it was: files that came are there, packages that were fetched lie in uv's cache in the place's folder.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from core import quantities
from core.errors import RunError, WorkbenchError
from core.places import places, ssh
from core.places.install import make_words, own_wheel, scripts, shell, uv_here, wheels
from core.places.install.machine import ENVIRONMENT_BYTES, WITHOUT_CUDA_BYTES, Machine
from core.places.install.own_wheel import OwnWheel
from core.places.install.sending import File, Told, is_full, send
from core.places.link import Link
from core.places.place import Place
from core.places.python_there import python_words
from core.places.steps import Step, tried
from core.progress import Stop, never
from core.wording import Said, say

TITLES: dict[str, Said] = {
    "look": say("Look at the computer there"),
    "fetch": say("Fetch packages here"),
    "send": say("Send Vizinho and what installs it"),
    "make": say("Make its Python there"),
    "check": say("Start Vizinho in it"),
    "keep": say("Take it for the place"),
}
"""The steps, in order; `titles` are those that are taken."""
WHEELS_SPARE = 64 << 20
MAKING_S = 900.0
"""uv is told about every five seconds; on a disk that hangs, nothing comes for so long before it is given up."""
IMPORT_S = 600.0


@dataclass(frozen=True)
class Source:
    """Where packages come from: `wheels`, a folder here; `wheels_there`, one there; else the package index that uv
    there is set up with. With `fetch`, the folder here is filled first from the index that uv here is set up with;
    where none is named, it is one of the cache. `uv`: a uv here to send."""

    wheels: Path | None = None
    wheels_there: str = ""
    fetch: bool = False
    uv: str = ""

    @property
    def offline(self) -> bool:
        return self.wheels is not None or bool(self.wheels_there) or self.fetch


def titles(source: Source) -> dict[str, Said]:
    """The steps of installing from there."""
    return {key: title for key, title in TITLES.items() if key != "fetch" or source.fetch}


def install(
    place: Place, source: Source, told: Callable[[Step], object], progress: Told, cancelled: Stop = never
) -> list[Step]:
    """Go through the steps; each is told as it ends, and how far one is by `progress`. The first that fails is the
    last. Raises `Cancelled`; what came till then is kept there, and nothing is at work there."""
    way = _Way(place, source, progress, cancelled)
    steps: list[Step] = []
    for key in titles(source):
        do: Callable[[], str] = getattr(way, key)
        steps.append(tried(key, TITLES[key], do))
        told(steps[-1])
        if not steps[-1].ok:
            break
    return steps


class _Way:
    def __init__(self, place: Place, source: Source, progress: Told, cancelled: Stop) -> None:
        self.place, self.source, self.progress, self.cancelled = place, source, progress, cancelled
        self.uv = ""
        self.links = ""
        self.wheels = source.wheels

    def look(self) -> str:
        if self.place.kind == "ray":
            raise RunError(
                say("Nobody logs in to a Ray cluster: Vizinho cannot install itself there."), ssh.way_out(self.place)
            )
        self.wheel = own_wheel.make()
        asked = [self.place.folder, self.source.wheels_there]
        self.machine = machine = Machine.of(self._run(scripts.LOOK, asked))
        machine.refuse(self.place)
        if self.source.offline and not machine.python():
            raise machine.no_python(self.place)
        if self.source.wheels_there and not machine.links:
            raise RunError(
                say("There is no folder {folder} there.", folder=self.source.wheels_there),
                say("Give the whole path of the folder of wheels on that computer."),
            )
        if not self.source.fetch:
            self._need()
        cards = say("a graphics card") if machine.driver else say("no graphics card")
        return say(
            "{system} on {processor}, C library {libc}, {cards}; {free} free",
            system=machine.system,
            processor=machine.processor,
            libc=".".join(map(str, machine.libc)),
            cards=cards,
            free=quantities.size(machine.free),
        )

    def fetch(self) -> str:
        machine = self.machine
        build = "cpu" if machine.build(self.place) == "cpu" else "default"
        for torch in dict.fromkeys((build, "default")):  # where the index of torch's own builds is not reached
            target = wheels.Target(machine.processor, machine.version(), torch)
            self.wheels = self.source.wheels or wheels.usual_folder(target)
            try:
                filled = wheels.fill(self.wheels, target, self.progress, self.cancelled)
                break
            except wheels.NoIndex:
                if torch == "default":
                    raise
        self._need()
        return say(
            "{size} in {folder}, of which {came} came now",
            size=quantities.size(filled.size),
            folder=self.wheels,
            came=quantities.size(filled.came),
        )

    def send(self) -> str:
        files = [File.of(self._own(self.wheel), self.wheel.data, self.wheel.sum)]
        self.uv = self.machine.uv
        if not self.uv:
            self.uv = f"{self.place.folder}/{scripts.WHEELS}/uv"
            files.append(
                File.of(f"{scripts.WHEELS}/uv", uv_here.for_machine(self.machine, self.source.uv, self.wheels))
            )
        if self.wheels is not None:
            self.links = f"{self.place.folder}/{scripts.WHEELS}"
            files += [File.of(f"{scripts.WHEELS}/{path.name}", path) for path in self._wheels()]
        elif self.source.wheels_there:
            self.links = self.machine.links
        sent = send(self.place, files, self.progress, self.cancelled)
        if not self.source.offline:
            self._reach_index()
        return say("{size} sent", size=quantities.size(sent)) if sent else say("all of it was there already")

    def make(self) -> str:
        requirements = "\n".join(self.wheel.requires)
        pins = "\n".join(f"{name}=={version}" for name, version in own_wheel.versions_here(self.wheel.requires).items())
        attempts = [(options, pins) for options in self._options()]
        attempts.append((attempts[-1][0], ""))  # another Python or processor may not have the very versions of here
        for number, (options, held) in enumerate(attempts):
            if number and not self.source.offline and not options:
                self.machine.need(self.place, ENVIRONMENT_BYTES)  # the larger torch
            ran = self._made(options, requirements, held)
            if ran.code == 0:
                break
            if is_full("\n".join(ran.lines)) or (number + 1 < len(attempts) and not make_words.another_may_do(ran)):
                break
        if ran.code:
            raise make_words.failed(self.place, ran, offline=self.source.offline)
        found = make_words.found(ran)
        chose = self.source.fetch or not self.source.offline
        if chose and found.get("cuda") and self.machine.build(self.place) == "cpu":
            return say(
                "Python {python}, torch {torch}, Vizinho {vizinho}; the smaller torch without CUDA was not reached",
                python=found.get("python", ""),
                torch=found.get("torch", ""),
                vizinho=found.get("vizinho", ""),
            )
        return python_words(found)

    def check(self) -> str:
        python = f"{self.place.folder}/{scripts.ENVIRONMENTS}/{self.wheel.environment}/bin/python"
        self.made = replace(self.place, python=python)
        with Link(self.made, self.cancelled) as link:
            hello = link.hello
        if hello["version"] != self.wheel.version:
            raise RunError(
                say(
                    "Vizinho there is version {there}, and here {here}.",
                    there=hello["version"],
                    here=self.wheel.version,
                ),
                say("Install again."),
            )
        return say("Vizinho {version} answers from {folder}", version=hello["version"], folder=hello["folder"])

    def keep(self) -> str:
        before = places.places().get(self.place.name, self.place)
        places.add(replace(before, python=self.made.python))
        former = environment_of(before)
        if not former or former == self.wheel.environment:
            return say("started with {python} from now on", python=self.made.python)
        with suppress(WorkbenchError), Link(self.made, self.cancelled) as link:
            freed = int(link.ask("remove_environment", name=former, timeout_s=IMPORT_S)["bytes"])
            return say(
                "started with {python} from now on; the former one is removed, {size} freed",
                python=self.made.python,
                size=quantities.size(freed),
            )
        return say(
            "started with {python} from now on; the former one stays while a run there uses it (vizinho places tidy "
            "{place} removes it then)",
            python=self.made.python,
            place=self.place.name,
        )

    # what the steps are made of

    def _run(self, script: str, arguments: list[str], silent_s: float = shell.SILENT_S) -> shell.Ran:
        return shell.run(self.place, script, arguments, stop=self.cancelled, silent_s=silent_s)

    def _own(self, wheel: OwnWheel) -> str:
        """Where our wheel lies there: by content, for two of one version have one name."""
        return f"{scripts.WHEELS}/own/{wheel.sum[:12]}/{wheel.file}"

    def _wheels(self) -> list[Path]:
        assert self.wheels is not None
        found = sorted(self.wheels.glob("*.whl"))
        if not found:
            raise RunError(
                say("There are no wheels in {folder}.", folder=self.wheels),
                say("Fill it first: vizinho places wheels {folder}.", folder=self.wheels),
            )
        return [path for path in found if not path.name.startswith(("uv-", "vizinho-"))]

    def _need(self) -> None:
        """Raises `RunError` where the disk there has too little for what is not there yet."""
        if self.wheel.environment not in self.machine.environments:
            self.machine.need(self.place, self._needed())

    def _needed(self) -> int:
        """Bytes that it takes there: of wheels here, as much as they say, packed and unpacked."""
        if self.wheels is None:
            small = not self.source.offline and self.machine.build(self.place) == "cpu"
            return WITHOUT_CUDA_BYTES if small else ENVIRONMENT_BYTES
        total = WHEELS_SPARE
        for path in self._wheels():
            try:
                with zipfile.ZipFile(path) as archive:
                    total += path.stat().st_size + sum(one.file_size for one in archive.infolist())
            except (OSError, zipfile.BadZipFile) as error:
                raise RunError(
                    say("{name} cannot be read.", name=path), say("Fill the folder again."), str(error)
                ) from error
        return total

    def _reach_index(self) -> None:
        self.progress(say("Asking the package index from there"), -1)
        ran = self._run(scripts.REACH, [self.place.folder, self.uv], 180.0)
        if ran.code and make_words.is_network(ran):
            raise make_words.no_index(self.place, ran)

    def _options(self) -> list[list[str]]:
        """uv's options for one attempt after another."""
        if self.source.offline:
            return [[]]
        chosen = self.machine.torch_options(self.place)
        return [chosen, []] if chosen else [[]]

    def _made(self, options: list[str], requirements: str, pins: str) -> shell.Ran:
        words = {
            "venv": say("Making the environment"),
            "install": say("Installing packages"),
            "check": say("Trying torch in it"),
        }
        now = [words["venv"]]

        def heard(line: str) -> None:
            kind, _, rest = line.partition(" ")
            if kind == "doing" and rest in words:
                now[0] = words[rest]
                self.progress(now[0], -1)
            elif kind == "taken" and (taken := rest.split()) and taken[0].isdigit():
                size = quantities.size(1024 * int(taken[0]))
                self.progress(say("{what}: {size} there", what=now[0], size=size), -1)

        python = self.machine.python() or "3.12"
        own = f"{self.place.folder}/{self._own(self.wheel)}"
        asked = [self.place.folder, self.wheel.environment, self.uv, python, shell.quoted(options), own]
        return shell.run(
            self.place,
            scripts.MAKE,
            [*asked, requirements, pins, scripts.CHECK, self.links],
            told=heard,
            stop=self.cancelled,
            silent_s=MAKING_S,
        )


def environment_of(place: Place) -> str:
    """The environment of ours that a place is started with, or "" where its Python is another."""
    inside = place.python.removeprefix(f"{place.folder}/{scripts.ENVIRONMENTS}/")
    return inside.partition("/")[0] if inside != place.python else ""
