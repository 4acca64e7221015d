"""Tests, in the order of the tree: tests/core mirrors core, tests/app mirrors app. Shared fixtures: conftest.py."""
