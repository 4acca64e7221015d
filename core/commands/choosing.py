"""Which utterances a command is about: the options that say so, and the query they make. The same for every command."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from core.commands.numbers import number, seconds
from core.errors import ProjectError
from core.project.filters import UNTRANSCRIBED, WITHOUT_VALUE, Condition, Filter, compiled, field_of, sql_of, these
from core.project.queries import Query, Reader
from core.project.saved_filters import saved_filters
from core.project.tiers.asking import EVERYTHING, TIER, is_tier, name_of
from core.project.tiers.reading import tier_named
from core.wording import say

SPLITS = ("train", "dev", "test", "none")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options, in a group of their own."""
    which = parser.add_argument_group("which utterances (all, when none is given)")
    which.add_argument("--search", metavar="TEXT", default="", help="whose transcript or key holds this")
    which.add_argument("--regex", action="store_true", help="take --search as a regular expression")
    which.add_argument("--accents", action="store_true", help="accents count in --search: nao does not find não")
    which.add_argument("--in", dest="within", metavar="TIER", default="",
                       help="look for --search on this tier; everything: in transcripts and all tiers")  # fmt: skip
    which.add_argument("--flag", metavar="KIND", default="", help="with this flag; any: with any")
    which.add_argument("--split", metavar="NAME", default="", choices=["", *SPLITS],
                       help="in train, dev or test; none: in no split")  # fmt: skip
    which.add_argument("--untranscribed", action="store_true", help="that are not transcribed")
    which.add_argument("--by", metavar="NAME", default="", help="of this speaker")
    add_saved(which)
    which.add_argument("--longer", metavar="S", type=seconds, help="of at least so many seconds")
    which.add_argument("--shorter", metavar="S", type=seconds, help="of less than so many seconds")
    which.add_argument("--keys", metavar="KEY", nargs="+", default=[], help="with these keys")
    add_rules(which)


def add_saved(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """The option for a saved filter alone."""
    parser.add_argument("--filter", metavar="NAME", default="", help="that a saved filter finds")


def add_rules(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """The options for rules alone."""
    parser.add_argument("--rule", metavar=("FIELD", "OP", "VALUE"), nargs=3, action="append", default=[],
                        help="that a rule holds for: --rule pace over 20, tier:NAME is TEXT; repeatable")  # fmt: skip
    parser.add_argument("--any", action="store_true", help="one of the rules is enough")


def filtered(reader: Reader, args: argparse.Namespace) -> Filter | None:
    """The saved filter and the rules of a command that has those alone, in one; None where neither is given. Raises
    `ProjectError`."""
    own = Filter("", rules_of(args), args.any)
    _look_at_tiers(reader, own.conditions)
    saved = _saved(reader, args.filter) if args.filter else None
    if saved is None and not own.conditions:
        return None
    said = [f"{rule.field} {rule.op} {rule.value}".strip() for rule in own.conditions]
    name = ", ".join(filter(None, (saved.name if saved else "", (" or " if args.any else ", ").join(said))))
    return Filter(name, (*(saved.as_conditions if saved else ()), *own.as_conditions))


def query_of(reader: Reader, args: argparse.Namespace, *, left_out: bool = False) -> Query:
    """What the options ask for. Raises `ProjectError` for a filter, rule or key that there is not."""
    if args.regex:
        compiled(args.search)
    rules = rules_of(args)
    _look_at_tiers(reader, rules)
    conditions = list(Filter("", rules, args.any).as_conditions)
    if args.filter:
        conditions += _saved(reader, args.filter).as_conditions
    if args.untranscribed:
        conditions.append(UNTRANSCRIBED)
    if args.keys:
        conditions.append(these(keyed(reader, args.keys)))
    return Query(
        search=args.search,
        within=_within(reader, args.within),
        accents=args.accents,
        regex=args.regex,
        flag=args.flag,
        split=args.split,
        speaker=args.by,
        longer=args.longer,
        shorter=args.shorter,
        left_out=left_out,
        conditions=tuple(conditions),
    )


def _look_at_tiers(reader: Reader, rules: Iterable[Condition]) -> None:
    """Raises `ProjectError` for a rule about a tier that there is not."""
    for rule in rules:
        if is_tier(rule.field):
            tier_named(reader, name_of(rule.field))


def _within(reader: Reader, where: str) -> str:
    """Where a search looks. Raises `ProjectError` for a tier that there is not."""
    return where if where in ("", EVERYTHING) else f"{TIER}{tier_named(reader, name_of(where)).name}"


def rules_of(args: argparse.Namespace) -> tuple[Condition, ...]:
    """The rules that were written out. Raises `ProjectError` for one that makes no sense."""
    rules = []
    for field, op, value in args.rule:
        known = field_of(field)
        counted = known is not None and known.kind == "number" and op not in WITHOUT_VALUE
        try:
            rules.append(Condition(field, op, number(value) if counted else value))
        except argparse.ArgumentTypeError as error:
            raise ProjectError(
                say("“{value}” is no number.", value=value), say("Write --rule {field} {op} 2.5.", field=field, op=op)
            ) from error
        sql_of(rules[-1])
    return tuple(rules)


def keyed(reader: Reader, keys: list[str]) -> list[int]:
    """The ids of these keys. Raises `ProjectError` for one that there is not."""
    found = {key: reader.find(key) for key in keys}
    if missing := [key for key, id in found.items() if id is None]:
        raise ProjectError(
            say("There is no utterance {missing}.", missing=missing[0]),
            say("Look up its key in the window, or search."),
        )
    return [id for id in found.values() if id is not None]


def _saved(reader: Reader, name: str) -> Filter:
    saved = {one.name.casefold(): one for one in saved_filters(reader)}
    found = saved.get(name.casefold())
    if found is None:
        names = [one.name for one in saved.values()]
        raise ProjectError(
            say("There is no saved filter “{filter}”.", filter=name),
            say("Saved filters: {names}.", names=names)
            if names
            else say("Save one in the window, or use --search or --split."),
        )
    return found
