"""The file that a recording came with, where a document goes out to its format: its bytes, and what is said where it
cannot be gone by."""

from __future__ import annotations

from core.exporters.exporter import Export
from core.exporters.kept_marks import Origins
from core.exporters.mark_documents import Document
from core.project import documents
from core.wording import say


def kept_of(document: Document, export: Export, suffix: str, title: str, said: dict[str, None]) -> bytes | None:
    """The whole file of this ending that the recording came with; None where it has none, or where it cannot be given
    back. `title` is the format's."""
    recording = document.recording
    if recording is None or not recording.document.endswith(f"{suffix}{documents.SUFFIX}"):
        return None
    if export.sound == "trimmed" or recording.channel is not None:
        why = say(
            "The file of {name} for {title} goes back only with whole sound of all channels: it was written anew.",
            name=recording.name,
            title=title,
        )
        said[why] = None
        return None
    raw = documents.read(export.reader.folder, recording.document)
    if raw is None:
        damaged(document, title, said)
    return raw


def damaged(document: Document, title: str, said: dict[str, None]) -> None:
    """Say that a kept file is none to go by."""
    name = document.recording.name if document.recording else document.name
    said[say("The file of {name} for {title} is damaged: it was written anew.", name=name, title=title)] = None


def origins_of(export: Export, document: Document) -> Origins:
    """What the utterances of a recording came from, also those that do not go out or were removed."""
    id = document.recording.id if document.recording else 0
    here = export.reader.query_all("SELECT id, origin FROM utterances WHERE recording_id = ?", (id,))
    gone = export.reader.query_all("SELECT origin FROM removed_utterances WHERE recording_id = ?", (id,))
    return Origins({int(one): str(origin) for one, origin in here}, (str(row[0]) for row in gone))


def speakers_of(export: Export, document: Document) -> dict[int, str]:
    """Who says the utterances of a recording, by their ids, "" for nobody; also of those that do not go out."""
    id = document.recording.id if document.recording else 0
    query = "SELECT u.id, coalesce(s.name, '') FROM utterances u LEFT JOIN speakers s ON s.id = u.speaker_id"
    return {int(one): str(name) for one, name in export.reader.query_all(f"{query} WHERE u.recording_id = ?", (id,))}
