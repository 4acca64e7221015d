"""Keeping a take: its sound becomes a recording of the project, and what was said a test utterance."""

from __future__ import annotations

from pathlib import Path

from core import audio
from core.errors import ProjectError
from core.project.records import Split, Voices
from core.project.store import Project
from core.project.stored import as_stored, free_key, speaker_id
from core.transcripts import transcribed
from core.wording import say


def keep_take(
    project: Project,
    sound: Path,
    text: str,
    speaker: str,
    *,
    prompt: str = "",
    split: Split = "test",
    voices: Voices = "people",
) -> int:
    """Copy a take's sound into the project and mark all of it as an utterance, in one step. Returns its id.

    The take stays where it is. Kept a second time, its utterance is changed instead of doubled. Raises
    `ProjectError` without a text or a speaker, `SoundError` when the sound cannot be read or copied.
    """
    if not transcribed(text):
        raise ProjectError(say("This take has no text."), say("Write what was said, then keep it."))
    if not as_stored(speaker):
        raise ProjectError(say("This take has no speaker."), say("Say who speaks, then keep it."))
    info, digest = audio.probe(sound), audio.digest(sound)
    target = project.folder / "recordings" / f"{sound.parent.name}-{sound.stem}-{digest[:8]}{sound.suffix.lower()}"
    copied = not target.exists()
    try:
        label = say("Keep take as test utterance") if split == "test" else say("Keep take")
        with project.step(label) as step:
            who = speaker_id(project, step, speaker)
            known = project.query_one(
                "SELECT u.id FROM utterances u JOIN recordings r ON r.id = u.recording_id WHERE r.digest = ?", (digest,)
            )
            if known is not None:
                step.change("utterances", int(known), text=as_stored(text), speaker_id=who, split=split)
                return int(known)
            if copied:
                audio.copy(sound, target)
            recording = step.add(
                "recordings",
                digest=digest,
                name=target.name,
                path=target.relative_to(project.folder).as_posix(),
                rate=info.rate,
                channels=info.channels,
                frames=info.frames,
                channel=None,
                voices=voices,
            )
            return step.add(
                "utterances",
                key=free_key(project, f"{sound.parent.name}-{sound.stem}"),
                recording_id=recording,
                start=0,
                end=info.frames,
                text=as_stored(text),
                speaker_id=who,
                split=split,
                left_out=0,
                prompt=as_stored(prompt),
            )
    except BaseException:
        if copied:
            target.unlink(missing_ok=True)
        raise
