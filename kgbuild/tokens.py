"""A document's tokens as plain columns: fast to scan many times, and free of spaCy's object cost."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kgbuild.tables import word_list

MISREAD_VERBS = tuple(sorted(word_list("verb that taggers mistake")))
MISREAD_BASES = word_list("base that taggers mistake")
BEFORE_BASES = word_list("before a base")


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one value a token of ``doc``; indices are token positions in the document.

    Attributes:
        text, lower, lemma, pos, tag, dep, ent: the token's strings, as spaCy gives them.
        head: position of the syntactic head (a root is its own head).
        children: positions of the syntactic children, in text order.
        sent: number of the token's sentence.
        sents: half-open token spans of the sentences.
        space: whether white space follows.
        words: the texts of all tokens.
    """

    doc: Doc
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]
    head: list[int]
    children: list[list[int]]
    sent: list[int]
    sents: list[tuple[int, int]]
    space: list[bool]
    words: frozenset[str]

    def __len__(self) -> int:
        return len(self.text)

    def span_text(self, start: int, end: int) -> str:
        """Give the text of the half-open token span, with white space runs as one space."""
        return " ".join(self.doc[start:end].text.split())

    def capitalised(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital letter."""
        return self.text[i][:1].isupper()

    def head_in(self, start: int, end: int) -> int:
        """Give the head of the half-open token span: its first token whose own head lies outside."""
        return next((i for i in range(start, end) if not start <= self.head[i] < end), end - 1)

    def subtree(self, i: int) -> tuple[int, int]:
        """Give the half-open token span that token ``i`` and its descendants cover."""
        return self.doc[i].left_edge.i, self.doc[i].right_edge.i + 1


def _founding(token: Token) -> str:
    """Give the lemma of forms that taggers mistake, as in "left to found a party"; else ""."""
    if token.lower_.startswith(MISREAD_VERBS):
        verb = next(v for v in MISREAD_VERBS if token.lower_.startswith(v))
        return "" if token.pos_ == "NOUN" else verb.replace("-", "")
    if token.text not in MISREAD_BASES or token.i == 0:
        return ""
    before = token.nbor(-1)
    return token.text if before.lower_ in BEFORE_BASES or before.lemma_ in BEFORE_BASES else ""


def columns(doc: Doc) -> Tokens:
    """Give the columns of a parsed document."""
    text = [t.text for t in doc]
    head = [t.head.i for t in doc]
    children: list[list[int]] = [[] for _ in text]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    sents = [(s.start, s.end) for s in doc.sents]
    sent = [0] * len(text)
    for number, (start, end) in enumerate(sents):
        sent[start:end] = [number] * (end - start)
    return Tokens(
        doc=doc,
        text=text,
        lower=[t.lower() for t in text],
        lemma=[_founding(t) or t.lemma_.lower() for t in doc],
        pos=[t.pos_ for t in doc],
        tag=[t.tag_ for t in doc],
        dep=[t.dep_ for t in doc],
        ent=[t.ent_type_ for t in doc],
        head=head,
        children=children,
        sent=sent,
        sents=sents,
        space=[bool(t.whitespace_) for t in doc],
        words=frozenset(text),
    )


def coordinated(tokens: Tokens, i: int) -> list[int]:
    """Give a token and the tokens coordinated with it."""
    out, waiting = [], [i]
    while waiting:  # no recursion: a hostile sentence may join thousands
        out.append(waiting.pop())
        waiting.extend(c for c in reversed(tokens.children[out[-1]]) if tokens.dep[c] == "conj")
    return out
