"""Searching what is said as linguists do: hits in their lines, every word with its counts, words one letter apart."""
