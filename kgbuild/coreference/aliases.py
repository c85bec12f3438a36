"""Other names of people that the text gives itself: "née Roberts", "also known as Che", "born Josip Broz"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.names import PARTICLES
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

CUES = tuple(sorted((tuple(w.split()) for w in word_list("other name cue", "name_words")), key=len)[::-1])
BEFORE_CUE = frozenset((",", "(", ";"))
ALIKE = 4  # letters by which the lengths of two spellings differ less
LONGEST_NAME = 4  # words
REACH = 16  # tokens between the opening of a bracket and a cue within it


def find_aliases(analysis: Analysis) -> dict[str, str]:
    """Give the other names that the text gives people, each with the name beside which it stands.

    A name that stands for a person elsewhere in the text is then that person's: its mentions get the main
    name, so that they become one entity.

    Args:
        analysis: the document's analysis, with its names, before they are gathered into entities.

    Returns:
        Main names by other names.
    """
    tokens, found = analysis.tokens, dict[str, str]()
    people = [m for m in analysis.mentions if m.type == "Person" and m.kind == "name"]
    for person in people:
        start = _behind_cue(tokens, person.end) if not _or_else(analysis, person) else person.end + 1
        alias = _name_at(analysis, start) if start > 0 else ""
        if alias and alias != person.name and alias not in person.name.split():
            found.setdefault(alias, person.name)
    for mention in people if found else ():
        if mention.name in found and found[mention.name] not in found:
            mention.name = found[mention.name]
    return found


def add_aliases(analysis: Analysis, aliases: dict[str, str]) -> None:
    """Add the other names to the entities of those whose they are.

    Args:
        analysis: the document's analysis, with its people gathered into entities.
        aliases: main names by other names, as :func:`find_aliases` gives them.
    """
    for alias, name in aliases.items():
        for cluster in analysis.clusters:
            if cluster.type == "Person" and name in cluster.names:
                cluster.names.add(alias)
                break


def _behind_cue(tokens: Tokens, i: int) -> int:
    """Give where the other name begins behind a cue at ``i``, or in the bracket that opens there; else -1."""
    if i + 2 >= len(tokens) or tokens.text[i] not in BEFORE_CUE:
        return -1
    last = i + 1
    if tokens.text[i] == "(":
        stop = min(i + REACH, len(tokens) - 2)
        last = next((k for k in range(i, stop) if tokens.text[k] == ")"), stop)
        last += 2 * (tokens.text[last : last + 2] == [")", ","])
    for k in range(i + 1, last + 1):
        if tokens.text[k - 1] in BEFORE_CUE:
            for cue in CUES:
                if tuple(tokens.lower[k : k + len(cue)]) == cue and tokens.sent[k] == tokens.sent[i]:
                    return k + len(cue)
    return -1


def _or_else(analysis: Analysis, person: Mention) -> bool:
    """Whether "or" and a like name stand behind a sentence's first: "Lukashenko or Lukashenka is"."""
    tokens, i = analysis.tokens, person.end
    other = analysis.at.get(i + 1)
    if tokens.lower[i : i + 1] != ["or"] or other is None or other.type != "Person" or other.start != i + 1:
        return False
    opens = tokens.sents[tokens.sent[i]][0] == person.start
    one = tokens.lower[other.end : other.end + 1] in (["is"], ["was"], [","], ["("])
    first, second = person.name.split()[-1], other.name.split()[-1]
    alike = first[:1] == second[:1] and abs(len(first) - len(second)) < ALIKE
    return opens and one and alike


def _name_at(analysis: Analysis, i: int) -> str:
    """Give the person's name that begins at ``i``: a mention, or capitalised words that are nothing else."""
    tokens = analysis.tokens
    mention: Mention | None = analysis.at.get(i)
    if mention is not None:
        return mention.name if mention.type == "Person" and mention.start == i else ""
    j = i
    while j < len(tokens) and j - i < LONGEST_NAME and j not in analysis.at and _word(tokens, i, j):
        j += 1
    while j > i and tokens.text[j - 1] in PARTICLES:
        j -= 1
    return tokens.span_text(i, j) if j > i else ""


def _word(tokens: Tokens, i: int, j: int) -> bool:
    proper = tokens.capitalised(j) and tokens.pos[j] == "PROPN" and tokens.ent[j] in ("PERSON", "ORG", "")
    return proper or (j > i and tokens.text[j] in PARTICLES)
