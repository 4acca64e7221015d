"""Which words are used alike, on the Text page: in one language, and across to the neighbour's."""
