"""Figures of the whole corpus above the table: the summary, and plots whose bars are filters."""
