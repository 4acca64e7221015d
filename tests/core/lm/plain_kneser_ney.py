"""Interpolated modified Kneser-Ney straight from its formulas, with dictionaries of tuples: slow, and independent of
the arrays that it is held against. Without pruning."""

from __future__ import annotations

from collections import Counter, defaultdict

Gram = tuple[str, ...]


class PlainKneserNey:
    def __init__(self, sentences: list[list[str]], order: int) -> None:
        self.order = order
        raw: list[Counter[Gram]] = [Counter() for _ in range(order + 1)]
        for words in sentences:
            text = ["<s>", *words, "</s>"]
            for n in range(1, order + 1):
                raw[n].update(tuple(text[i : i + n]) for i in range(len(text) - n + 1))
        self.vocabulary = {w for s in sentences for w in s} | {"<unk>", "</s>"}
        self.counts: list[Counter[Gram]] = [Counter() for _ in range(order + 1)]
        for n in range(1, order + 1):
            if n == order or not raw[n + 1]:
                self.counts[n] = Counter(raw[n])
                self.order = n
                break
            before: dict[Gram, set[str]] = defaultdict(set)
            for gram in raw[n + 1]:
                before[gram[1:]].add(gram[0])
            for gram in raw[n]:
                self.counts[n][gram] = raw[n][gram] if gram[0] == "<s>" else len(before[gram])
        self.counts[1].pop(("<s>",), None)
        self.discounts = [self._discounts(n) for n in range(self.order + 1)]
        self.after: list[dict[Gram, dict[str, int]]] = [defaultdict(dict) for _ in range(order + 1)]
        for n in range(1, self.order + 1):
            for gram, count in self.counts[n].items():
                self.after[n][gram[:-1]][gram[-1]] = count

    def _discounts(self, n: int) -> tuple[float, float, float]:
        of = Counter(self.counts[n].values())
        if n == 0 or not all(of[k] for k in (1, 2, 3, 4)):
            return (0.5, 1.0, 1.5)
        y = of[1] / (of[1] + 2 * of[2])
        found = tuple(k - (k + 1) * y * of[k + 1] / of[k] for k in (1, 2, 3))
        return found if all(0 <= d <= k for k, d in enumerate(found, 1)) else (0.5, 1.0, 1.5)  # type: ignore[return-value]

    def p(self, word: str, context: Gram) -> float:
        return self._p(word, context[max(0, len(context) - self.order + 1) :])

    def _p(self, word: str, context: Gram) -> float:
        n = len(context) + 1
        lower = self._p(word, context[1:]) if context else 1 / len(self.vocabulary)
        counts = self.after[n].get(context)
        if not counts:
            return lower
        total = sum(counts.values())
        away = self.discounts[n]
        left = sum(away[min(count, 3) - 1] for count in counts.values()) / total
        own = counts.get(word, 0)
        return (own - away[min(own, 3) - 1] if own else 0) / total + left * lower
