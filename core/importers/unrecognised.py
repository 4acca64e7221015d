"""Why a file or folder cannot be imported, in true words: what it is instead, and the way out."""

from __future__ import annotations

from pathlib import Path

from core.audio_headers import why_unreadable
from core.importers.sounds import is_sound, walk
from core.project.schema import DATABASE
from core.wording import say

Reason = tuple[str, str]
"""What is wrong, and what to do."""

WANTED = say(
    "Wanted: ELAN, TextGrid, CHAT, EXMARaLDA, FLEx, Transcriber, CTM, Audacity "
    "labels or subtitles; sounds with or without texts beside them; a table "
    "(CSV, TSV, JSON lines); or the folder of a corpus such as Common Voice, "
    "Kaldi, Lhotse or LJSpeech."
)
CURVE = (say("holds a curve of Praat's, no transcript."), say("Choose the TextGrid, or the folder it is in."))
SETTINGS = (say("holds settings of a program, no transcript."), say("Choose the transcript beside it."))
ABOUT = (say("describes recordings and holds no transcript of them."), say("Choose the transcripts, or their folder."))
READ_ME = (say("is a text about the data, no transcript."), say("Choose the transcripts, or their folder."))
KALDI = (say("is a part of a Kaldi folder."), say("Choose the folder, with wav.scp and text in it."))
PACKED = (say("is an archive."), say("Unpack it, and import the folder."))
SPREADSHEET = (say("is a spreadsheet."), say("Save it as CSV (UTF-8), and import that."))
DOCUMENT = (
    say("is a document, without any mark of what is said when."),
    say("Save it as plain text, one file for each sound."),
)
PROGRAM = (say("is a program, not data."), say("Choose the folder of sounds or transcripts."))
COMMON_VOICE = (
    say(
        "is a list of Common Voice's of which no row was taken: its clips are in its other lists, or it was not chosen."
    ),
    say("Choose it among the lists if it is wanted."),
)
AUDACITY = (say("is a project of Audacity's, which only Audacity reads."), say("Export sound and labels from it."))
FLEX = (say("is a project of FLEx's, which only FLEx reads."), say("Export its texts as FLExText (.flextext)."))
PICTURE = (say("is a picture."), say("Leave it out."))
SUMS = (say("holds checksums."), say("Leave it out."))
NUMBERS = (say("holds numbers of a program, no transcript."), say("Leave it out."))
BACKUP = (say("is a backup copy."), say("Rename it if it is to be read."))
REASONS: dict[str, Reason] = {
    **dict.fromkeys((".aup3", ".aup3-wal", ".aup3-shm", ".auf"), AUDACITY),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".svg", ".tif", ".tiff", ".bmp"), PICTURE),
    **dict.fromkeys((".md5", ".sha1", ".sha256", ".sfv"), SUMS),
    **dict.fromkeys((".npy", ".npz", ".pkl", ".pt", ".ckpt", ".safetensors", ".ark", ".scp", ".fst", ".h5"), NUMBERS),
    **dict.fromkeys((".bak", ".orig", ".tmp", ".001", ".002", ".003"), BACKUP),
    **dict.fromkeys((".pitchtier", ".durationtier", ".intensitytier", ".amplitudetier", ".formantgrid"), CURVE),
    **dict.fromkeys((".pointprocess", ".klattgrid", ".pitch", ".formant", ".intensity"), CURVE),
    **dict.fromkeys((".spectrum", ".ltas", ".harmonicity", ".spectrogram", ".manipulation"), CURVE),
    **dict.fromkeys((".pfsx", ".etf", ".ini", ".cfg", ".toml", ".yaml", ".yml"), SETTINGS),
    **dict.fromkeys((".meta", ".session", ".person", ".imdi", ".cmdi", ".spk", ".rmn"), ABOUT),
    ".md": READ_ME,
    **dict.fromkeys((".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar"), PACKED),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), SPREADSHEET),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".html", ".htm"), DOCUMENT),
    **dict.fromkeys((".py", ".sh", ".exe", ".js", ".praat"), PROGRAM),
    ".collection": (
        say("is a collection of Praat's objects."),
        say("Save each TextGrid in it as a text file by itself."),
    ),
    ".exs": (say("is a segmented transcription of EXMARaLDA's."), say("Choose its basic transcription (.exb).")),
    ".coma": (
        say("is a corpus of EXMARaLDA's, without the transcripts."),
        say("Choose its basic transcriptions (.exb)."),
    ),
    **dict.fromkeys((".fwbackup", ".fwdata"), FLEX),
    **dict.fromkeys((".typ", ".lng", ".prj", ".cut"), SETTINGS),
    ".par": (say("is a BAS Partitur file, which is not read."), say("Convert it to a TextGrid.")),
    ".antx": (say("is a file of Annotation Pro's, which is not read."), say("Export it as a TextGrid.")),
    ".rttm": (say("says who speaks when, but not what."), say("Choose the transcript, or import the sound alone.")),
    ".trl": (
        say("is a list of GlobalPhone's, which is not read."),
        say("Write each line into a text beside its sound, or a table."),
    ),
}
"""By the ending of a file's name."""
NAMES: dict[str, Reason] = {
    **dict.fromkeys(("license", "licence", "copying", "readme", "authors", "changelog", "notice"), READ_ME),
    **dict.fromkeys(("validated.tsv", "other.tsv", "invalidated.tsv", "reported.tsv"), COMMON_VOICE),
    **dict.fromkeys(("segments", "wav.scp", "text", "utt2spk", "spk2utt", "spk2gender"), KALDI),
}
"""By the name of the file, with or without an ending."""


def known_kind(path: Path) -> Reason | None:
    """What a file is that holds no transcript, as far as its name tells."""
    name = path.name.casefold()
    return NAMES.get(name) or NAMES.get(name.partition(".")[0]) or REASONS.get(path.suffix.lower())


def why_not(path: Path) -> Reason:
    """What to say of a file or folder in which no importer finds anything."""
    if path.is_dir():
        return _folder(path)
    if found := known_kind(path):
        return f"{path.name} {found[0]}", found[1]
    if path.stat().st_size == 0:
        return say("{name} is empty.", name=path.name), say("Choose another file, or copy it again.")
    if reason := why_unreadable(path):
        return f"{path.name} {reason}", say("Choose another file.")
    return say("Nothing to import was found in {name}.", name=path.name), WANTED


def _folder(path: Path) -> Reason:
    if (path / DATABASE).is_file():
        return say("{name} is a project of Vizinho's.", name=path.name), say(
            "Open it, or choose the folder of its sounds."
        )
    files = [file for _, file in zip(range(1000), walk(path), strict=False)]
    if not files:
        return say("{name} is empty.", name=path.name), say("Choose the folder that holds the sounds and transcripts.")
    if not any(is_sound(file) for file in files):
        kinds = sorted({file.suffix.lower() or file.name for file in files})[:6]
        known = {REASONS[kind] for kind in kinds if kind in REASONS}
        if len(known) == 1 and all(kind in REASONS for kind in kinds):
            (reason,) = known
            return say("{name}: every file in it {reason}", name=path.name, reason=reason[0]), reason[1]
        return say("{name} holds no sound (only {kinds}).", name=path.name, kinds=kinds), WANTED
    return say("Nothing to import was found in {name}.", name=path.name), WANTED
