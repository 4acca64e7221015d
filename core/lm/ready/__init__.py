"""Text models that others taught, in the layout of transformers: which are known and how each is asked for a sentence
(`kinds`), kept in a project (`bringing`), and asked (`scoring`, which loads torch)."""
