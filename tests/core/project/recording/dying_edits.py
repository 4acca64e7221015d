"""A process that edits tiers, marks, edges, notes, sessions, films and aligned texts in children of its own and kills
them, as `tests.core.project.dying` does with transcripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from core import audio
from core.diarisation.known_voices import forget, known_in, remember
from core.diarisation.taking import take
from core.diarisation.turns import Told, Turn
from core.diarisation.voices import OwnVoices
from core.project import edits, notes
from core.project.bulk.find_replace import Wanted, find, replace
from core.project.bulk.plans import apply
from core.project.recording import part_edits
from core.project.recording.from_marks import MarkUtterances
from core.project.recording.marking import Stretch, mark
from core.project.recording.shifting import Shift, plan_shift, plan_shift_recording
from core.project.recording.video import set_video
from core.project.records import Recording
from core.project.speakers import merge_speakers
from core.project.store import Project
from core.project.tiers import describing
from core.project.tiers.edits import accept, add_tier, draft, remove_tier, rename_tier, write
from core.project.tiers.make_words import WordCells
from core.project.tiers.reading import tier_named
from core.session_files import reading as session_reading
from core.session_files.take import take_sessions
from core.text_alignment.matching import PlacedWord
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Laid, Placement
from core.text_alignment.putting_in import put_in
from core.wording import say
from tests.added_rows import add_recording
from tests.core.project import dying
from tests.core.session_files.described import IMDI

RATE = 1000
UTTERANCES = 400
SECONDS = 1000
SESSION, FILM = "a.imdi", "a.mp4"
"""What lies beside the project."""
TABLES = ("recordings", "speakers", "utterances", "tiers", "annotations", "notes", "sessions", "participants", "voices")
MOMENTS_KEPT = {("notes", "at")}
"""Columns that hold when something was done."""
Work = Callable[[Project], object]


def prepare(folder: Path) -> Path:
    """A project of one long recording: utterances of two speakers that share their edges, a translation of each, its
    words with their times, a gloss of each word, and topics on the recording."""
    path = folder / "a.wav"
    soundfile.write(path, np.zeros(SECONDS * RATE, np.int16), RATE)
    with Project.create(folder / "p", name="x", language="pt") as project:
        add_tier(project, "Translation")
        add_tier(project, "Words", "included")
        add_tier(project, "Gloss", parent="Words")
        add_tier(project, "Topics", "")
        ids = {name: tier_named(project, name).id for name in ("Translation", "Words", "Gloss", "Topics")}
        with project.step("Fill") as step:
            one = add_recording(step, Recording(0, audio.digest(path), str(path), "a.wav", RATE, 1, SECONDS * RATE))
            people = [step.add("speakers", name=name, notes="") for name in ("Ana", "Rui")]
            for number in range(UTTERANCES):
                start, end = number * 2000, number * 2000 + 2000
                row = {"key": f"a-{number}", "recording_id": one, "start": start, "end": end, "split": "train"}
                who = people[number // 20 % 2]
                id = step.add("utterances", **row, text="bom dia", speaker_id=who, left_out=0, prompt="")
                held = {"recording_id": one, "utterance_id": id}
                step.add("annotations", **held, tier_id=ids["Translation"], text="good day")
                for place, word in enumerate(("bom", "dia")):
                    at = start + 1000 * place
                    span = {"start": at, "end": at + 1000}
                    above = step.add("annotations", **held, **span, tier_id=ids["Words"], text=word, place=place)
                    step.add("annotations", **held, tier_id=ids["Gloss"], text="G", parent_id=above)
            for at in (*range(0, 90_000, 3000), *range(991_000, 999_000, 500)):
                last = at + (2500 if at < 90_000 else 400)
                step.add("annotations", recording_id=one, tier_id=ids["Topics"], text="chuva", start=at, end=last)
    (folder / SESSION).write_text(IMDI.replace("r0.", "a."), encoding="utf-8")
    (folder / FILM).write_bytes(b"film" * 99)
    return folder / "p"


def missed(project: Project) -> None:
    """What was missed, all at once: behind the last utterance there is nothing yet."""
    spans = range(UTTERANCES * 2000, UTTERANCES * 2000 + 150_000, 500)
    mark(project, 1, [Stretch(at, at + 400, "Eva" if at % 1000 else "") for at in spans])


def lay(project: Project) -> None:
    """A text of 100 sentences, each where nothing is transcribed, with the times of its words on a tier."""
    recording = project.recording(1)
    assert recording is not None
    starts = [UTTERANCES * 2 + 150 + n * 0.4 for n in range(100)]
    said = [Sentence(f"frase {n}", "Eva" if n % 2 else "", n + 1, n) for n in range(100)]
    placed = tuple(
        Placement(
            one,
            "placed",
            at,
            at + 0.3,
            1.0,
            (PlacedWord("frase", at, at + 0.2, 1.0), PlacedWord(f"{n}", None, None, 0)),
        )
        for n, (one, at) in enumerate(zip(said, starts, strict=True))
    )
    done = put_in(project, recording, Laid(placed, ()), words="Said")
    assert (done.utterances, done.words, done.estimated) == (100, 200, 100)


def part(project: Project) -> None:
    part_edits.add_part(project, tier_named(project, "Topics").id, 1, 95_000, 96_000, "sol")


def who_speaks(project: Project) -> None:
    """Turns of two people, some over utterances that have a speaker, some where nothing is marked yet."""
    recording = project.recording(1)
    assert recording is not None
    turns = tuple(Turn(at, at + 2.0, at // 3 % 2) for at in range(700, 990, 3))
    heard = Told(turns, np.zeros((2, 4), np.float32))
    with project.step(say("Tell who speaks")):
        told = take(project, recording, heard, ["Lia", "Ivo"], over=True)
        remember(project, OwnVoices(), recording, ["Lia", "Ivo"], heard)
    assert told.named
    assert told.marked
    assert known_in(project)


def forget_voices(project: Project) -> None:
    assert forget(project, list(known_in(project)))


def draft_on_tier(project: Project) -> None:
    texts = {id: f"tambem {id}" for id in range(20, 180)}
    assert draft(project, tier_named(project, "Heard"), texts, "m") > 150


def replace_on_tier(project: Project) -> None:
    wanted = Wanted("good", "fine", tier="Translation")
    assert replace(project, find(project, wanted).items, wanted).count > 300


def replace_in_marks(project: Project) -> None:
    wanted = Wanted("chuva", "sol", tier="Topics")
    assert replace(project, find(project, wanted).items, wanted).count > 40


def utterances_from_marks(project: Project) -> None:
    """From those behind the last utterance."""
    wanted = MarkUtterances(tier_named(project, "Topics"), [1], "Eva")
    assert wanted.apply(project).changed == 16


def read_sessions(project: Project) -> None:
    """What lies beside the project: a session with two people who take part."""
    assert (
        take_sessions(project, session_reading.read_sessions(project, [project.folder.parent / SESSION])).problems == []
    )


def merge_people(project: Project) -> None:
    first, second, *_ = project.speakers()
    merge_speakers(project, first.id, [second.id])


def _last(project: Project, table: str) -> int:
    return int(project.query_one(f"SELECT max(id) FROM {table}") or 0)


WORKS: tuple[Work, ...] = (
    lambda project: write(project, tier_named(project, "Translation"), 7, "good evening"),
    lambda project: add_tier(project, "Remarks"),
    lambda project: write(project, tier_named(project, "Remarks"), 9, "loud"),
    lambda project: rename_tier(project, "Remarks", "What I heard"),
    lambda project: edits.move_edges(project, 3, 4500, 5500),
    missed,
    Project.undo,
    Project.redo,
    lay,
    lambda project: edits.split_at(project, 30, 59_000, 1),
    lambda project: edits.merge_with_next(project, 45),
    part,
    lambda project: part_edits.move_part(project, _last(project, "annotations"), 95_500, 97_000),
    lambda project: part_edits.remove_part(project, _last(project, "annotations")),
    utterances_from_marks,
    replace_in_marks,
    lambda project: apply(project, plan_shift(project, list(range(100, 380)), Shift(0.25))),
    lambda project: apply(project, plan_shift_recording(project, 1, 20_000, Shift(-0.5, 0.99))),
    replace_on_tier,
    lambda project: add_tier(project, "Heard", "included"),
    lambda project: add_tier(project, "Pieces", "subdivision"),
    draft_on_tier,
    lambda project: accept(project, tier_named(project, "Heard"), range(30, 90)),
    lambda project: WordCells(tier_named(project, "Pieces"), range(1, 300)).apply(project),
    who_speaks,
    forget_voices,
    lambda project: describing.set_language(project, "Translation", "en-GB"),
    lambda project: describing.set_vocabulary(project, "Heard", [("a", "one"), ("b", "")]),
    lambda project: describing.move_tier(project, "Heard", -9),
    read_sessions,
    merge_people,
    lambda project: set_video(project, 1, project.folder.parent / FILM, 0.5),
    lambda project: notes.add_notes(project, list(range(1, 29)), "ouvir outra vez", "Ana"),
    lambda project: notes.add_recording_note(project, 1, "no pátio", "Ana"),
    lambda project: notes.change_note(project, 1, "ouvido", "Rui"),
    lambda project: notes.remove_notes(project, range(5, 20)),
    lambda project: remove_tier(project, "Words"),
    Project.undo,
)
"""Edits one after another, each of them one step of the history."""


def edit(folder: Path) -> None:
    with Project.open(folder) as project:
        for work in WORKS:
            work(project)


if __name__ == "__main__":
    dying.KINDS["edit"] = edit
    dying.main()
