"""The Corpus page: the table of utterances, the inspector that trims and corrects them, and the import dialog."""
