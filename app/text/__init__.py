"""The Text page: sentences that have no sound, what they bring and what of them is kept out."""
