"""Recipes that make what the program ships: the Spanish starter model and the Portuguese sample corpus.

Sentences are written by our own generators and spoken by espeak-ng, so everything made here is synthetic.
"""
