"""Edits of many utterances: plans and their dialogs, find and replace, speakers."""
