"""Tests of the concordance window."""
