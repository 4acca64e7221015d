"""Who is meant in a CHAT file by which letters, and its headers where that changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from core.exporters.chat_lines import Chat
from core.exporters.chat_texts import NOBODY, PART, free_code, language_of, name_of
from core.importers.chat import UNIDENTIFIED


class People:
    """Those whom a file names, and who came to it. `places` are names that may have been given to all who speak in a
    file."""

    def __init__(self, chat: Chat, places: Collection[str], language: str, said: dict[str, None]) -> None:
        self._chat, self._places, self._language, self._said = chat, places, language, said
        self._codes = _people(chat)

    def settled(self, votes: Mapping[str, Counter[str]], speakers: Collection[str]) -> dict[tuple[str, str], str]:
        """The letters that stand for who speaks, by his name and by those of his line ("" for a new one); `votes` say
        who says how much under which letters, also of what does not go out, and `speakers` are all who speak. Somebody
        who says all that was said under some letters, and whom the file does not know, is who they stand for, where
        whom it knows by them says nothing any more."""
        names = {name: code for code, name in self._codes.items()}
        whole = Counter(speaker for count in votes.values() if len(count) == 1 for speaker in count)
        codes: dict[tuple[str, str], str] = {}
        for code, count in votes.items():
            before, speaker = self._codes.get(code, ""), count.most_common(1)[0][0]
            known = speaker in names
            usual = speaker in self._places or 1 < whole[speaker] == len(votes)
            if speaker in ("", before) or (usual and not known):
                codes[speaker, code] = code
            elif not known and len(count) == 1 == whole[speaker] and before not in speakers:
                self._rename(code, speaker)
                names[speaker] = code
                codes[speaker, code] = code
        for code, name in self._codes.items():
            codes[name, code] = code
            codes.setdefault((name, ""), code)
        for (name, code), letters in list(codes.items()):
            if code:
                codes.setdefault((name, ""), letters)
        return codes

    def _rename(self, code: str, speaker: str) -> None:
        """Let some letters stand for somebody called otherwise."""
        line = self._chat.header("Participants")
        self._codes[code] = speaker
        if line is None:
            return
        name = name_of(speaker, self._said)

        def renamed(found: re.Match[str]) -> str:
            parts = found[3].split()
            rest = parts[1:] if len(parts) > 1 else parts
            return f"{found[1]}{found[2]}{' '.join([name, *rest])}"

        head, text, _ = line.body
        line.say(re.sub(rf"(^|[,\s])({re.escape(code)}\s+)([^,]*[^,\s])", renamed, text, count=1))
        assert head

    def code(self, speaker: str) -> str:
        """The letters that stand for somebody, in the file's headers if need be."""
        for code, name in self._codes.items():
            if name == speaker:
                return code
        code = free_code(speaker, self._codes) if speaker else NOBODY
        part = PART if speaker else UNIDENTIFIED
        self._codes[code] = speaker
        called = f"{code} {name_of(speaker, self._said)} {part}" if speaker else f"{code} {part}"
        line = self._chat.header("Participants")
        if line is None:
            self._chat.add_header(f"@Participants:\t{called}", "Participants", ("UTF8", "Begin", "Languages"))
        else:
            line.say(f"{line.body[1].rstrip().rstrip(',')}, {called}" if line.body[1].strip() else called)
        first = self._chat.header("ID")
        fields = [*first.body[1].split("|"), "", ""] if first is not None else [language_of(self._language), "vizinho"]
        about = f"@ID:\t{fields[0].strip()}|{fields[1].strip()}|{code}|||||{part}|||"
        self._chat.add_header(about, "ID", ("UTF8", "Begin", "Languages", "Participants", "ID"))
        return code


def _people(chat: Chat) -> dict[str, str]:
    """Who is meant by which letters, as an import has it: "" for nobody that is known."""
    found: dict[str, str] = {}
    for line in chat.lines:
        if line.kind == "@" and line.name == "Participants":
            for one in line.value.split(","):
                parts = one.split()
                if parts[1:] == [UNIDENTIFIED]:
                    found[parts[0]] = ""
                elif parts:
                    found[parts[0]] = parts[1].replace("_", " ") if len(parts) > 2 else parts[0]
    for line in chat.spoken():
        found.setdefault(line.name, line.name)
    return found
