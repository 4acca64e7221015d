"""The Corpus page: rooms around one selection, each of which knows the selection and its own widgets."""
