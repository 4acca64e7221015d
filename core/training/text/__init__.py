"""Teaching networks of text: settings, what is read in which order, and the child's loop from a run folder to a text
model of the project."""
