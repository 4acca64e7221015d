"""Networks that foresee text letter by letter or piece by piece: their shapes, their files, what one takes from
another, and how likely they find sentences. How they are taught is `core.training.text`'s."""
