"""The concordance: a window beside the Corpus page with hits in their lines, all words, and words one letter apart."""
