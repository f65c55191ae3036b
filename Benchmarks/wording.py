"""Sentences with the variety of real ones, in made-up words with English endings.

A few words are in every text and most are in few, as in any language; each definition has words of
its own subject. So what a search finds can be measured on texts that nobody has seen, a new
language for every seed.
"""

import random
from itertools import accumulate

from prose import COURSES, Prose

ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split()
VOWELS = "a e i o u ai ea ee oa ou".split()
CODAS = ["", "", "b", "ck", "d", "g", "l", "ll", "m", "n", "nd", "nt", "p", "r", "rd", "rt", "sh", "st", "t", "x"]
ENDINGS = ["", "", "", "", "s", "s", "ed", "ing", "er", "ers", "ation", "ment", "ly", "able"]
LINKS = "the of and to a in for with by on at from or as under within during".split()
MEASURES = "hours days weeks months persons vehicles radios miles gallons pounds".split()
CODES = ["IS", "ICS", "NFPA", "AWR", "MGT"]


class Lexicon:
    """Made-up words, from common to rare, each with a few forms; the same for one seed."""

    def __init__(self, seed: int, count: int = 7000):
        chance = random.Random(f"lexicon/{seed}")
        words: dict[str, None] = {}
        while len(words) < count:
            parts = [
                chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.choice((1, 1, 2)))
            ]
            word = "".join(parts) + chance.choice(ONSETS[:12]) + chance.choice("aeiou") + chance.choice(CODAS)
            if 4 <= len(word) <= 12:
                words[word] = None
        self.words = list(words)
        self.weights = list(accumulate(1 / (rank + 8) for rank in range(count)))
        self.forms = {word: self.endings(word, chance) for word in self.words}

    @staticmethod
    def endings(word: str, chance: random.Random) -> list[str]:
        stem = word[:-1] if word[-1] in "aeiou" else word
        chosen = [ending for ending in chance.choices(ENDINGS, k=3)]
        return [word] + [(stem if ending[:1] in ("a", "e", "i") else word) + ending for ending in chosen]

    def names(self, count: int, seed: int, roles: list[str]) -> list[str]:
        """That many different names of two or three words."""
        chance = random.Random(f"names/{seed}")
        names: dict[str, None] = {}
        while len(names) < count:
            words = [chance.choice(self.words).capitalize() for _ in range(chance.choice((1, 2, 2)))]
            names[" ".join([*words, chance.choice(roles)])] = None
        return list(names)


class VariedProse(Prose):
    """Makes sentences, items and lists of the words of a lexicon."""

    def __init__(self, source: random.Random, lexicon: Lexicon, subject: str):
        super().__init__(source)
        self.lexicon = lexicon
        self.subject = random.Random(subject).sample(lexicon.words[200:], 60)

    def word(self) -> str:
        if self.random.random() < 0.2:
            root = self.random.choice(self.subject)
        else:
            root = self.random.choices(
                self.lexicon.words, cum_weights=self.lexicon.weights
            )[0]
        return self.random.choice(self.lexicon.forms[root])

    def clause(self) -> str:
        words = [self.word()]
        for _ in range(self.random.randint(3, 8)):
            if self.random.random() < 0.5:
                words.append(self.random.choice(LINKS))
            if self.random.random() < 0.04:
                words += [str(self.random.randint(2, 96)), self.random.choice(MEASURES)]
            words.append(self.word())
        return " ".join(words)

    def item(self) -> str:
        if self.random.random() < 0.1:
            code = f"{self.random.choice(CODES)}-{self.random.randint(100, 999)}"
            return f"{self.random.choice(COURSES)}, {code}, or one like it"
        clause = self.clause()
        return clause[0].upper() + clause[1:]
