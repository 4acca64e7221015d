"""Typing what a keyboard lacks, wherever a transcript or a tier is typed: a chart of symbols, codes, abbreviations."""
