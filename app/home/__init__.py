"""Home: what to carry on with, recent projects, first steps, this computer."""
