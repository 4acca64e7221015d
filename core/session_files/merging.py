"""What a session is to say once its file was read again: what was written here stays where it is not what the file said
when it was read last, of consent the strictest holds, and each difference is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.project.records import Consent, Participant
from core.project.sessions.edits import WORDS, checked, described
from core.project.sessions.reading import CONSENTS, Known, stricter
from core.project.store import Project
from core.project.stored import as_stored
from core.session_files.told import Told
from core.wording import say

Papers = Mapping[str, bool]
"""By name, whether the papers beside somebody's file propose that consent was given, or speak of a refusal."""


class Merging:
    """`told` is what the file says, `last` what it said when it was read last, `before` what stands here."""

    def __init__(self, project: Project, told: Told, before: Known | None, last: Told | None) -> None:
        self._project, self._told, self._before, self._last = project, told, before, last
        self._name = before.session.name if before is not None else as_stored(told.session.name)
        self.differing: list[str] = []

    def facts(self, left: Sequence[Known] = ()) -> dict[str, str]:
        """The facts of the session; `left` are other sessions that recordings come from now: what they agreed to less
        holds on. Raises `ProjectError`."""
        own = self._before.session.id if self._before is not None else None
        here = described(self._before.session) if self._before is not None else {}
        read = described(self._told.session)
        if here:
            read["name"] = self._fact("name", here["name"], as_stored(read["name"]), None)
        said = checked(self._project, read, own, read=True)
        last: dict[str, str] = {}
        if self._last is not None:
            last = checked(self._project, described(self._last.session) | {"name": self._name}, own, read=True)
        found = {
            fact: self._consent("", here.get(fact, ""), value, last.get(fact, ""))
            if fact == "consent"
            else self._fact(fact, here.get(fact, ""), value, last.get(fact))
            for fact, value in said.items()
        }
        for one in left:
            if one.consent in ("refused", "limited"):
                held = stricter(found["consent"] or "given", one.consent)  # type: ignore[arg-type]
                if held != found["consent"]:
                    self.differing.append(
                        say(
                            "{session}: consent is {here}, as in the session {other} that its recordings come from.",
                            session=self._name, here=CONSENTS[held], other=one.session.name,
                        )
                    )  # fmt: skip
                found["consent"] = held
                found["terms"] = found["terms"] or one.session.terms
        return found

    def _fact(self, fact: str, here: str, read: str, last: str | None) -> str:
        if not read or here in (read, last):
            return read or here
        if not here and read != last:
            return read
        self.differing.append(
            say("{session}: {fact} stays “{here}” here; the file says “{read}”.",
                session=self._name, fact=WORDS[fact], here=here, read=read)
        )  # fmt: skip
        return here

    def _consent(self, who: str, here: str, read: str, last: str) -> Consent:
        mine, its = _known(here), _known(read)
        if not its or mine == its:
            return its or mine
        if not mine and not (last and _known(last)):
            return its
        found = stricter(mine, its)
        self._tell(who, found, its if found == mine else mine, from_file=found != mine)
        return found

    def _tell(self, who: str, found: Consent, other: Consent, *, from_file: bool) -> None:
        facts = {"session": self._name, "name": who, "found": CONSENTS[found], "other": CONSENTS[other]}
        if who and from_file:
            text = say("{session}: consent of {name} is {found} now, as the file says; here it was {other}.", **facts)
        elif who:
            text = say("{session}: consent of {name} stays {found}; the file says {other}.", **facts)
        elif from_file:
            text = say("{session}: consent is {found} now, as the file says; here it was {other}.", **facts)
        else:
            text = say("{session}: consent stays {found}; the file says {other}.", **facts)
        self.differing.append(text)

    def people(self, read: Sequence[Participant], papers: Papers) -> list[Participant]:
        """Those of the file first, but not who was taken out here; who is only known here stays."""
        waiting = {(one.name, one.role): one for one in (self._before.people if self._before is not None else ())}
        called = Counter(name for name, _ in waiting)
        last = {(as_stored(one.name), as_stored(one.role)): one for one in (self._last.people if self._last else ())}
        found: list[Participant] = []
        for one in read:
            key = as_stored(one.name), as_stored(one.role)
            was = last.get(key)
            own = waiting.pop(key, None) or waiting.pop((key[0], ""), None)
            if own is None and was is not None and called[key[0]] == 1:  # in another role here
                own = next((waiting.pop(there) for there in list(waiting) if there[0] == key[0]), None)
                one = replace(one, role=own.role) if own is not None else one
            if own is None and was is not None and self._before is not None and one.consent in ("", was.consent):
                self.differing.append(
                    say("{session}: {name} was taken out or renamed here and stays so; the file names them.",
                        session=self._name, name=key[0])
                )  # fmt: skip
                continue
            found.append(self._joined(one, own, was, papers))
        return [*found, *waiting.values()]

    def _joined(
        self, one: Participant, own: Participant | None, was: Participant | None, papers: Papers
    ) -> Participant:
        consent = one.consent
        if own is not None:
            consent = self._consent(one.name, own.consent, one.consent, was.consent if was is not None else "")
        paper = papers.get(one.name)
        if paper is False and consent != "refused":
            self.differing.append(
                say("{session}: a paper beside {name} speaks of a refusal; consent here is {found}.",
                    session=self._name, name=one.name, found=CONSENTS[consent])
            )  # fmt: skip
        elif paper and not consent:
            if own is None or not own.document:
                consent = "given"
            else:
                self.differing.append(
                    say("{session}: a paper about consent lies beside {name}, but none is noted here.",
                        session=self._name, name=one.name)
                )  # fmt: skip
        elif paper and consent in ("limited", "refused") and own is not None:
            self._tell(one.name, consent, "given", from_file=False)
        if own is None:
            return replace(one, consent=consent)
        return replace(one, id=own.id, consent=consent, document=one.document or own.document)


def _known(text: str) -> Consent:
    return next((one for one in CONSENTS if one == text), "")
