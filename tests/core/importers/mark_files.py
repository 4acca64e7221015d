"""Files of marks as tools write them, made by hand so that the tests do not lean on the code that they test."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests import builders

Span = tuple[float, float, str]


def sound(path: Path, seconds: float = 4.0, seed: int = 1) -> Path:
    return builders.write_wav(path, builders.babble(seconds, 8000, seed=seed), 8000)


def tier(
    name: str,
    spans: Sequence[Span] = (),
    *,
    refs: Sequence[tuple[str, str]] = (),
    kind: str = "default-lt",
    parent: str = "",
    participant: str = "",
) -> dict[str, object]:
    """`refs` are (annotation id, text) pairs that explain annotations of the parent."""
    return {"name": name, "spans": spans, "refs": refs, "kind": kind, "parent": parent, "participant": participant}


def eaf(path: Path, *tiers: dict[str, object], media: str = "", origin: int | None = None, extra: str = "") -> Path:
    """An EAF with the given tiers. Annotations are called TIER-1, TIER-2..."""
    slots: list[str] = []
    body: list[str] = []
    for one in tiers:
        attributes = f"LINGUISTIC_TYPE_REF={quoteattr(str(one['kind']))} TIER_ID={quoteattr(str(one['name']))}"
        attributes += f" PARENT_REF={quoteattr(str(one['parent']))}" if one["parent"] else ""
        attributes += f" PARTICIPANT={quoteattr(str(one['participant']))}" if one["participant"] else ""
        body.append(f"<TIER {attributes}>")
        for number, (start, end, text) in enumerate(one["spans"], 1):  # type: ignore[arg-type, var-annotated]
            for at in (start, end):
                value = f' TIME_VALUE="{round(at * 1000)}"' if at >= 0 else ""
                slots.append(f'<TIME_SLOT TIME_SLOT_ID="ts{len(slots) + 1}"{value}/>')
            ids = f'TIME_SLOT_REF1="ts{len(slots) - 1}" TIME_SLOT_REF2="ts{len(slots)}"'
            name = quoteattr(f"{one['name']}-{number}")
            body.append(
                f"<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID={name} {ids}>"
                f"<ANNOTATION_VALUE>{escape(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
            )
        for number, (parent, text) in enumerate(one["refs"], 1):  # type: ignore[arg-type, var-annotated]
            name = quoteattr(f"{one['name']}-{number}")
            body.append(
                f"<ANNOTATION><REF_ANNOTATION ANNOTATION_ID={name} ANNOTATION_REF={quoteattr(parent)}>"
                f"<ANNOTATION_VALUE>{escape(text)}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
            )
        body.append("</TIER>")
    found = f' TIME_ORIGIN="{origin}"' if origin is not None else ""
    descriptor = f'<MEDIA_DESCRIPTOR MEDIA_URL={quoteattr(media)} MIME_TYPE="audio/x-wav"{found}/>' if media else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0">\n'
        f'<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">{descriptor}{extra}</HEADER>\n'
        f"<TIME_ORDER>\n{chr(10).join(slots)}\n</TIME_ORDER>\n{chr(10).join(body)}\n</ANNOTATION_DOCUMENT>\n",
        encoding="utf-8",
    )
    return path


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def grid(
    path: Path,
    tiers: Sequence[tuple[str, Sequence[Span]]],
    end: float = 4.0,
    long: bool = False,
    encoding: str = "utf-8",
) -> Path:
    """A TextGrid of interval tiers; the spans are written as they are, gaps and all."""
    lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', ""]
    if long:
        lines += ["xmin = 0 ", f"xmax = {end} ", "tiers? <exists> ", f"size = {len(tiers)} ", "item []: "]
    else:
        lines += ["0", f"{end}", "<exists>", f"{len(tiers)}"]
    for at, (name, spans) in enumerate(tiers, 1):
        if long:
            lines += [f"    item [{at}]:", '        class = "IntervalTier" ', f"        name = {_quoted(name)} "]
            lines += ["        xmin = 0 ", f"        xmax = {end} ", f"        intervals: size = {len(spans)} "]
        else:
            lines += ['"IntervalTier"', _quoted(name), "0", f"{end}", f"{len(spans)}"]
        for number, (start, stop, text) in enumerate(spans, 1):
            if long:
                lines += [
                    f"        intervals [{number}]:",
                    f"            xmin = {start} ",
                    f"            xmax = {stop} ",
                ]
                lines += [f"            text = {_quoted(text)} "]
            else:
                lines += [f"{start}", f"{stop}", _quoted(text)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


TRS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans scribe="x" audio_filename="{name}" version="1" version_date="010101">
<Speakers><Speaker id="spk1" name="Inês" type="female" accent="Braga"/></Speakers>
<Episode><Section type="report" startTime="0" endTime="1.0">
<Turn startTime="0" endTime="1.0" speaker="spk1">
<Sync time="0"/>
{text}
</Turn></Section></Episode></Trans>
"""


def elan_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        media = f"file:///C:/Users/x/clip-{i}.wav"
        eaf(folder / f"clip-{i}.eaf", tier("Transcription", [(0, 1, f"frase número {i}")]), media=media)


def textgrid_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        grid(folder / f"clip-{i}.TextGrid", [("text", [(0, 1, f"frase número {i}")])], 1.0, long=i % 2 == 0)


def transcriber_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        text = TRS.format(name=f"clip-{i}", text=f"frase número {i}")
        (folder / f"clip-{i}.trs").write_text(text, encoding="iso-8859-1")


def subtitles_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        (folder / f"clip-{i}.srt").write_text(f"1\n00:00:00,000 --> 00:00:01,000\nfrase número {i}\n", encoding="utf-8")


def ctm_corpus(folder: Path) -> None:
    lines = [";; words of a recogniser"]
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        lines += [f"clip-{i} 1 0.00 0.30 frase", f"clip-{i} 1 0.35 0.30 número 0.9", f"clip-{i} 1 0.70 0.30 {i}"]
    (folder / "words.ctm").write_text("\n".join(lines) + "\n", encoding="utf-8")


def chat(path: Path, rows: Sequence[str], who: str = "ANA Ana_Reis Adult", media: str = "", end: bool = True) -> Path:
    """A CHAT file with these lines of speech and lines beneath them, as CLAN writes it."""
    lines = ["@UTF8", "@Begin", "@Languages:\tpor", f"@Participants:\t{who}"]
    lines += [f"@Media:\t{media}, audio"] if media else []
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, *rows, *(["@End"] if end else [])]) + "\n", encoding="utf-8")
    return path


def exb(
    path: Path, tiers: str, points: Sequence[tuple[str, float | None]], media: str = "", speakers: str = ""
) -> Path:
    """A basic transcription of EXMARaLDA's; `tiers` and `speakers` are XML."""
    tlis = "".join(f'<tli id="{id}"' + (f' time="{at}"' if at is not None else "") + "/>" for id, at in points)
    head = f'<meta-information><referenced-file url="{media}"/></meta-information>' if media else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<basic-transcription>\n<head>{head}<speakertable>{speakers}'
        f"</speakertable></head>\n<basic-body><common-timeline>\n{tlis}\n</common-timeline>\n{tiers}\n"
        "</basic-body></basic-transcription>\n",
        encoding="utf-8",
    )
    return path


def flextext(path: Path, phrases: str, media: str = "", languages: str = "") -> Path:
    """An interlinear text of FLEx's; `phrases` and `languages` are XML."""
    files = f'<media-files offset-type=""><media guid="m1" location="{media}"/></media-files>' if media else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<document version="2"><interlinear-text guid="1">'
        f"<paragraphs><paragraph><phrases>\n{phrases}\n</phrases></paragraph></paragraphs>\n"
        f"<languages>{languages}</languages>{files}</interlinear-text></document>\n",
        encoding="utf-8",
    )
    return path


def audacity_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        (folder / f"clip-{i}.txt").write_text(f"0.000000\t1.000000\tfrase número {i}\n", encoding="utf-8")


def chat_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        rows = [f"*ANA:\tfrase número {i} . \x150_1000\x15", "%mor:\tn|frase adj|número ."]
        chat(folder / f"clip-{i}.cha", rows, media=f"clip-{i}")


def exmaralda_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        event = f'<event start="a" end="b">frase número {i}</event>'
        tiers = f'<tier id="T" category="v" type="t" display-name="X">{event}</tier>'
        exb(folder / f"clip-{i}.exb", tiers, [("a", 0), ("b", 1)], media=f"clip-{i}.wav")


def flextext_corpus(folder: Path) -> None:
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        words = "".join(f'<word><item type="txt" lang="pt">{word}</item></word>' for word in ("frase", "número", i))
        phrase = f'<phrase begin-time-offset="0" end-time-offset="1000" media-file="m1"><words>{words}</words></phrase>'
        flextext(folder / f"clip-{i}.flextext", phrase, f"file:///C:/x/clip-{i}.wav")


def toolbox_corpus(folder: Path) -> None:
    lines = ["\\_sh v3.0  400  Text"]
    for i in range(4):
        sound(folder / f"clip-{i}.wav", 1.0, i)
        lines += [
            "",
            f"\\ref clip.{i}",
            f"\\aud clip-{i}.wav 0.0 1.0",
            f"\\tx frase  número  {i}",
            f"\\ft sentence {i}",
        ]
    (folder / "talks.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


MARK_CORPORA = {
    "elan": elan_corpus,
    "textgrid": textgrid_corpus,
    "transcriber": transcriber_corpus,
    "subtitles": subtitles_corpus,
    "ctm": ctm_corpus,
    "audacity": audacity_corpus,
    "chat": chat_corpus,
    "exmaralda": exmaralda_corpus,
    "flextext": flextext_corpus,
    "toolbox": toolbox_corpus,
}
