"""All tiers of a project: their names, order, languages and vocabularies."""
