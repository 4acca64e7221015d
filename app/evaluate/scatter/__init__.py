"""Two models beside each other, utterance by utterance and word by word: a chart of points, and what stands at one."""
