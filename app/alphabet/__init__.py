"""The Alphabet page: the target's letters beside a checkpoint's, clean-up rules, and what does not fit."""
