"""VoxForge: archives as folders, each with etc/PROMPTS, wav/ or flac/, and a README about who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import ImportFailed
from core.importers.item import Found, Importer, Item, Options
from core.importers.named_rows import folders_near
from core.importers.sounds import SoundIndex, is_file
from core.importers.texts import lines_of, parts_of, read_text
from core.project.records import Problem
from core.wording import say

PROMPTS = ("prompts-original", "PROMPTS", "prompts")
FIELDS: dict[str, str] = {
    "name": (
        "user ?name|nombre de usuario|nome (?:de )?utili[sz]ador|nome (?:do |de "
        ")?usuário|nome utente|benutzername|nom d.utilisateur"
    ),
    "gender": r"gender|sexo|género|gênero|sesso|genere|geschlecht|sexe|genre",
    "age": "age range|rango de edad|faixa etária|grupo etário|fascia d.età|altersgruppe|tranche d.âge",
    "place": (
        "pronunciation dialect|dialecto(?: de pronunciación)?|dialeto(?: da "
        "pronúncia)?|dialetto|(?:aussprache)?dialekt|dialecte(?: de prononciation)?"
    ),
}
"""How the README calls what it says of a speaker, in the languages of its forms."""
UNKNOWN = ("", "unknown", "please select", "desconocido", "desconhecido", "sconosciuto", "unbekannt", "inconnu")


def recognises(path: Path) -> bool:
    """Only the first few hundred folders are looked at."""
    return path.is_dir() and any(_prompts(folder) is not None for folder in folders_near(path))


def _archives(path: Path) -> list[Path]:
    """`path` when it is one archive's folder, or those in it."""
    if path.is_file():
        return []
    return [folder for folder in folders_near(path, 2, 20_000) if _prompts(folder) is not None]


def _prompts(folder: Path) -> Path | None:
    """Its list of sentences: as they were shown, with punctuation, rather than in capitals."""
    return next((folder / "etc" / name for name in PROMPTS if is_file(folder / "etc" / name)), None)


def find(path: Path, _options: Options) -> Iterator[Found]:
    """An item a line of every archive's prompts. Raises `ImportFailed`."""
    archives = _archives(path)
    if not archives:
        raise ImportFailed(
            say("{name} holds no archive of VoxForge.", name=path.name),
            say("Unpack them; each has the folders etc and wav."),
        )
    for folder in archives:
        yield from _find_in(folder, folder.name if folder == path else folder.relative_to(path).as_posix())


def _find_in(folder: Path, place: str) -> Iterator[Found]:
    prompts = _prompts(folder)
    if prompts is None:
        return
    where = f"{place}/etc/{prompts.name}"
    try:
        text, remark = read_text(prompts)
    except OSError as error:
        yield Problem(where, say("cannot be read ({why}).", why=error.strerror), say("Check its permissions."))
        return
    person = _person(folder)
    sounds = SoundIndex(folder)
    for number, line in enumerate(lines_of(text), 1):
        if not line.strip():
            continue
        name, *words = parts_of(line, 1)
        name = name.replace("\\", "/").rpartition("/")[2]
        sound = sounds.find(f"wav/{name}") or sounds.find(f"flac/{name}") or sounds.find(name)
        if sound is None:
            yield Problem(
                say("{where}, row {number}", where=where, number=number),
                say("names {name}, which is not in wav.", name=name),
                say("Unpack the archive again."),
            )
            continue
        yield Item(
            say("{where}, row {number}", where=where, number=number),
            sound,
            words[0] if words else "",
            person.name,
            key=f"{folder.name}-{name}",
            speaker_key="" if person.name else f"voxforge:{folder.name}",
            age=person.age,
            gender=person.gender,
            place=person.place,
            source=prompts,
        )
    if remark:
        yield Problem(where, remark, say("It was imported; check the accents."), came=True)


@dataclass(frozen=True)
class _Person:
    name: str = ""
    age: str = ""
    gender: str = ""
    place: str = ""


def _person(folder: Path) -> _Person:
    """Who speaks, by the README. Everybody anonymous is somebody else in each archive."""
    path = next((path for path in (folder / "etc" / "README", folder / "README") if path.is_file()), None)
    try:
        text = read_text(path)[0] if path else ""
    except OSError:
        text = ""
    found: dict[str, str] = {}
    for line in lines_of(text):
        label, colon, value = line.partition(":")
        value = value.strip().rstrip(";").strip()
        if colon and value.casefold() not in UNKNOWN:
            for field, pattern in FIELDS.items():
                if field not in found and re.fullmatch(pattern, label.strip().casefold()):
                    found[field] = value
    name = found.get("name") or re.sub(r"-\d{8}.*", "", folder.name)
    found["name"] = "" if re.match(r"anonym", name.casefold()) else name
    return _Person(**found)


IMPORTER = Importer(
    "voxforge",
    "VoxForge",
    say("Archives of VoxForge, unpacked: folders with etc/PROMPTS and wav."),
    recognises,
    find,
    also=lambda path: (folder / name for folder in _archives(path) for name in ("README", "etc/README")),
    corpus=True,
)
