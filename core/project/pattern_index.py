"""Regular expressions as the search index is asked for them: what they cannot match without."""

from __future__ import annotations

from core.text.required import required


def pattern_sql(pattern: str) -> tuple[str, list[str]]:
    """SQL over `utterances u` for what a regular expression matches, by the index where it tells something of it."""
    first = asked_first(pattern, "text")
    found = "u.id IN (SELECT rowid FROM found WHERE found MATCH ?) AND " if first else ""
    return f"{found}u.text REGEXP ?", [*([first] if first else []), pattern]


def asked_first(pattern: str, column: str = "") -> str:
    """The question to an index by trigrams, over one of its columns if it is named, that every text answers which the
    pattern matches; "" where nothing can be told of it."""
    clauses = [_any_of(forms) for forms in required(pattern)]
    both = " AND ".join(clauses)
    return f"{column} : ({both})" if column and both else both


def asked_of_parts(pattern: str) -> str:
    """The same of texts that stand in the index in parts, with spaces between them: one part answers it."""
    clauses = required(pattern, spaces=False)
    return _any_of(max(clauses, key=lambda forms: min(map(len, forms)))) if clauses else ""


def _any_of(forms: tuple[str, ...]) -> str:
    quoted = ('"' + form.replace('"', '""') + '"' for form in forms)
    return f"({' OR '.join(quoted)})"
