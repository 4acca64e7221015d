"""What `vizinho alphabet` changes: letters, decisions about signs, clean-up rules. Each run is one step to undo."""

from __future__ import annotations

import argparse
from dataclasses import replace

from core.commands.command import table
from core.errors import TextError
from core.project.alphabet.analysis import analyse
from core.project.alphabet.fixes import fixes, take
from core.project.alphabet.letter_comparison import set_letters
from core.project.alphabet.letter_questions import detected
from core.project.alphabet.signs import Decision, decided
from core.project.edits import set_meta
from core.project.store import Project
from core.text.normaliser import Normaliser
from core.text.rules import RULES, Rule
from core.text.vocabulary import letters_of
from core.wording import say

DECIDES: dict[str, Decision] = {"is_letter": "letter", "is_space": "space", "is_nothing": "nothing"}
CHANGES = ("letters", "detect", "add", "drop", *DECIDES, "on", "off", "set", "suggestions")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything that changes a project."""
    letters = parser.add_argument_group("letters, parted by spaces: lh is one letter")
    whole = letters.add_mutually_exclusive_group()
    whole.add_argument("--letters", metavar="LETTERS", help="set the alphabet")
    whole.add_argument("--detect", action="store_true", help="take the alphabet from the transcripts")
    letters.add_argument("--add", metavar="LETTERS", default="", help="add letters, or groups that are one letter")
    letters.add_argument("--drop", metavar="LETTERS", default="", help="take letters away")
    signs = parser.add_argument_group("signs that stand in words, parted by spaces")
    signs.add_argument("--is-letter", metavar="SIGNS", default="", help="they are letters of the alphabet")
    signs.add_argument("--is-space", metavar="SIGNS", default="", help="between letters they become a space")
    signs.add_argument("--is-nothing", metavar="SIGNS", default="", help="between letters they go and leave no space")
    rules = parser.add_argument_group("clean-up rules")
    rules.add_argument("--rules", action="store_true", help="list the rules with their settings")
    rules.add_argument("--on", metavar="RULE", action="append", default=[], help="switch a rule on")
    rules.add_argument("--off", metavar="RULE", action="append", default=[], help="switch a rule off")
    rules.add_argument("--set", metavar="RULE.SETTING=VALUE", action="append", default=[], help="a setting of a rule")
    parser.add_argument(
        "--use-suggestions", dest="suggestions", action="store_true", help="take what each misfit would become"
    )


def changes(args: argparse.Namespace) -> bool:
    """Whether anything is to be changed."""
    return any(getattr(args, name) for name in CHANGES)


def apply(project: Project, args: argparse.Namespace) -> None:
    """Make all changes as one step. Raises `TextError` for what there is not."""
    with project.step(say("Change the alphabet")):
        rules = _rules(project.meta.normaliser.offering(project.meta.language), args)
        if args.on or args.off or args.set:
            set_meta(project, say("Change the clean-up rules"), normaliser=rules)
        decisions = {sign: what for key, what in DECIDES.items() for sign in getattr(args, key).split()}
        if decisions:
            meta = decided(project.meta, decisions)
            set_meta(project, say("Decide about signs"), alphabet=meta.alphabet, normaliser=meta.normaliser)
        if args.letters:
            set_letters(project, letters_of(args.letters))
        elif args.detect:
            found = detected(analyse(project), project.meta)
            set_letters(project, [x.letter for x in found if x.likely], say("Take the alphabet from the corpus"))
        if args.add or args.drop:
            letters = [*project.meta.alphabet, *args.add.split()]
            dropped = args.drop.split()
            if missing := [x for x in dropped if x not in letters]:
                raise TextError(
                    say("Not in the alphabet: {missing}.", missing=" ".join(missing)), say("See vizinho alphabet DIR.")
                )
            set_letters(project, [x for x in letters if x not in dropped])
        if args.suggestions:
            _use_suggestions(project)


def _use_suggestions(project: Project) -> None:
    """Take every suggestion, as the window's button does; utterances without one stay."""
    analysis, meta = analyse(project), project.meta
    draft = meta.normaliser.offering(meta.language, meta.alphabet)
    mended = fixes(analysis, meta.normaliser, draft, meta.alphabet, meta.language)
    chosen = {utterance: fix for utterance, fix in mended.items() if fix.kind not in ("none", "sign")}
    take(project, say("Use all suggestions"), chosen, draft, analysis.misfits)


def _rules(rules: Normaliser, args: argparse.Namespace) -> Normaliser:
    for name, on in [*((name, True) for name in args.on), *((name, False) for name in args.off)]:
        at = _place(rules, name)
        rules = _put(rules, at, replace(rules.rules[at], on=on))
    for each in args.set:
        name, _, value = each.partition("=")
        kind, _, key = name.partition(".")
        at = _place(rules, kind)
        known = [option.key for option in RULES[kind].options]
        if key not in known:
            raise TextError(
                say("The rule {kind} has no setting “{key}”.", kind=kind, key=key),
                say("Settings: {known}.", known=", ".join(known) or "none"),
            )
        value = value.replace("\\t", "\t").replace("\\n", "\n")
        rules = _put(rules, at, rules.rules[at].replaced(**{key: value}))
    for rule in rules.rules:
        if rule.on and (problem := Normaliser.step(rule).problem):
            raise TextError(
                say("The rule {kind} cannot be used: {problem}", kind=rule.kind, problem=problem),
                say("Correct its settings."),
            )
    return rules


def _place(rules: Normaliser, kind: str) -> int:
    found = [i for i, rule in enumerate(rules.rules) if rule.kind == kind]
    if not found:
        there = ", ".join(dict.fromkeys(rule.kind for rule in rules.rules))
        raise TextError(say("There is no rule “{kind}”.", kind=kind), say("Rules: {there}.", there=there))
    return found[0]


def _put(rules: Normaliser, at: int, rule: Rule) -> Normaliser:
    return Normaliser((*rules.rules[:at], rule, *rules.rules[at + 1 :]))


def rules_text(rules: Normaliser) -> str:
    """The rules as a table, in the order in which they are applied."""
    rows = []
    for rule in rules.rules:
        options = {option.key: rule.option(option.key, option.default) for option in RULES[rule.kind].options}
        shown = "  ".join(f"{k}={v!r}" for k, v in options.items() if v)
        rows.append([rule.kind, "on" if rule.on else "off", RULES[rule.kind].title, shown])
    return table(["rule", "state", "what it does", "settings"], rows)
