"""A recording as a whole: who speaks where in it, new marks, edges that neighbours share, and what was missed."""
