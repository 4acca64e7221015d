"""The account of an import in words and in data: what became of every file and every second."""

from __future__ import annotations

from collections import Counter
from typing import Any

from core.commands.command import table
from core.importers.account import Account, FileGroup, PartCount, TierUse
from core.quantities import duration

SHOWN_NAMES = 3
SHOWN_GROUPS = 30
USES = {"sound": "as sound", "text": "as text", "list": "as list", "": "not used"}


def account_data(account: Account) -> dict[str, Any]:
    """All of it."""
    return {
        "used": len(account.used),
        "unused": len(account.unused),
        "sound_s": account.sound_s,
        "covered_s": account.covered_s,
        "left_s": None if account.sound_s is None else account.left_s,
        "files": [
            {"name": f.name, "use": f.use, "why": f.why, "hint": f.hint, "utterances": f.count} for f in account.files
        ],
    }


def account_text(account: Account) -> str:
    """Counts for each kind, ending and reason, with a few names."""
    if not account.files:
        return ""
    uses: Counter[str] = Counter(file.use for file in account.used)
    kinds = ", ".join(f"{uses[use]:,} {words}" for use, words in USES.items() if use and uses[use])
    text = f"Files: {len(account.used):,} used" + (f" ({kinds})" if kinds else "")
    text += f", {len(account.unused):,} not used.\n"
    groups = account.groups()
    rows = [[USES[g.use], g.ending, f"{len(g.names):,}", _why(g)] for g in groups[:SHOWN_GROUPS]]
    text += "".join(f"  {line}\n" for line in table(["files", "ending", "", "why"], rows).splitlines())
    if len(groups) > SHOWN_GROUPS:
        text += f"  and {len(groups) - SHOWN_GROUPS:,} more kinds; --json lists all\n"
    if account.sound_s is not None and account.covered_s is not None:
        text += f"Sound: {duration(account.sound_s)} in the files used, {duration(account.covered_s)} in utterances, "
        text += f"{duration(account.left_s)} in none (between marks, or kept out).\n"
    return text


def _why(group: FileGroup) -> str:
    if group.use:
        return ""
    names = ", ".join(group.names[:SHOWN_NAMES]) + (", …" if len(group.names) > SHOWN_NAMES else "")
    return f"{group.why} ({names})" + (f" {group.hint}" if group.hint else "")


def parts_data(parts: tuple[PartCount, ...]) -> list[dict[str, Any]]:
    return [{"format": p.key, "title": p.title, "files": p.files, "utterances": p.utterances} for p in parts]


def parts_text(parts: tuple[PartCount, ...]) -> str:
    """A line for each format, where there are several."""
    return "".join(f"  {part.words}\n" for part in parts) if len(parts) > 1 else ""


def tiers_data(tiers: tuple[TierUse, ...]) -> list[dict[str, Any]]:
    return [{"name": one.name, "taken": one.taken, "left": one.left, "why": one.why} for one in tiers]


def tiers_text(tiers: tuple[TierUse, ...]) -> str:
    """A line for each tier beside the transcript: what came along of it, and why what did not."""
    rows = [[one.name, f"{one.taken:,}", f"{one.left:,}" if one.left else "", one.why] for one in tiers]
    if not rows:
        return ""
    return "".join(f"  {line}\n" for line in table(["tier beside", "taken", "left", "why"], rows).splitlines())
