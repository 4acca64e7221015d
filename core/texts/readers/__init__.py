"""Readers of texts, one file a format: from a file to passages of running text."""
