"""The parties behind a role noun: over adjectives, a party's organs and branches, and lists of parties.

"member of the central committee of the X Party", "politician from Bavaria of the Y Party", "of the ruling Z
Party", "member of the X Party from 1990 and the Y Party from 2001".
"""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention
from kgbuild.mentions.role_phrase import BODY_TYPES, GENITIVES, RolePhrase
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

PREPOSITIONS = word_list("membership preposition", "role_words")
ORGANS = word_list("party organ", "role_words")
HEADS = word_list("party head", "name_words")
TIMES = word_list("beginning of a time", "role_words") | {"to"}
ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
LONGEST_ORGAN = 6  # tokens
LONGEST_BRACKET = 4  # tokens
LONGEST_TIME = 6  # tokens
MOST_PHRASES = 4
BELONGING = word_list("belonging", "role_words")
OTHERS = word_list("other than a party", "role_words")
SEQUENCE = word_list("sequence", "role_words")
NOUNS = ("NOUN", "PROPN")


def party_at(analysis: Analysis, k: int, branches: bool) -> Mention | None:
    """Give the party that the noun phrase begun at ``k`` names, over adjectives and the place of a branch.

    Args:
        analysis: the document's analysis, with its listed names.
        k: position where the noun phrase begins, behind its article.
        branches: whether a local branch ("Leeds Labour Party") counts as the party.
    """
    tokens = analysis.tokens
    floor, stop = k, min(k + LONGEST_ORGAN, tokens.sents[tokens.sent[k]][1])
    while k < stop:
        mention = analysis.at.get(k)
        if mention is not None and mention.type == "Party":
            whole = k == floor or (mention.kind == "name" and not _noun_at(tokens, mention.end))
            whole = whole and not _compounded(tokens, mention.end) and not _begins_name(analysis, mention)
            return mention if whole and mention.start == k and not _of_others(tokens, mention.end) else None
        if mention is not None and mention.start == k and _modifies(mention, branches):
            k = mention.end
        elif mention is None and _adjectival(tokens, k):
            k += 1
        else:
            return None
    return None


def _of_others(tokens: Tokens, k: int) -> bool:
    """Whether a possessive at ``k`` makes others of a party's name: "the Labour Party's biggest rival"."""
    owned = k < len(tokens) and tokens.text[k] in GENITIVES
    return owned and bool(OTHERS & set(tokens.lemma[k + 1 : k + LONGEST_BRACKET]))


def _begins_name(analysis: Analysis, party: Mention) -> bool:
    """Whether a party's adjective is the first word of another name: "the Democratic Renewal"."""
    tokens, k = analysis.tokens, party.end
    if k >= len(tokens) or k in analysis.at or not (party.kind == "adjective" or tokens.text[k] in HEADS):
        return False
    if any(tokens.capitalised(x) and tokens.lower[x] in ORGANS for x in range(k, min(k + 3, len(tokens)))):
        return False  # "the Republican State Committee"
    return tokens.capitalised(k) and tokens.pos[k] == "PROPN" and not tokens.text[k].isupper()


def _modifies(mention: Mention, branches: bool) -> bool:
    """Whether a name before a party's says of which kind or place it is: "left-wing", "Indian", "Leeds"."""
    if mention.type == "Ideology" or mention.kind == "adjective":
        return True
    return branches and mention.type in ("Constituency", "State", "Place")


def _adjectival(tokens: Tokens, k: int) -> bool:
    low = tokens.text[k].islower() or tokens.text[k] == "-"
    if low and tokens.pos[k] == "NOUN":
        return tokens.dep[k] in ("compound", "amod", "nmod")
    return low and (tokens.pos[k] in ("ADJ", "ADV", "PUNCT") or tokens.tag[k] in ("VBN", "VBG", "HYPH"))


def _compounded(tokens: Tokens, k: int) -> bool:
    """Whether a hyphen makes an adjective of the name that ends before ``k``: "the Labour-led government"."""
    return (
        k + 1 < len(tokens)
        and tokens.text[k] == "-"
        and not tokens.space[k]
        and not tokens.space[k - 1]
        and tokens.text[k + 1].islower()
    )


def _noun_at(tokens: Tokens, k: int) -> bool:
    return k < len(tokens) and tokens.pos[k] in NOUNS and tokens.text[k] not in ("(", ")")


def take_parties(analysis: Analysis, phrase: RolePhrase) -> None:
    """Let a member's phrase take the party behind it, with the organs between, and the further parties.

    Args:
        analysis: the document's analysis, with its listed names.
        phrase: the role phrase of a noun of kind ``member``, grown to the left.
    """
    tokens, j = analysis.tokens, phrase.noun_end
    bracketed = analysis.at.get(j + 1) if tokens.text[j : j + 1] == ["("] else None
    if (
        bracketed is not None
        and bracketed.type == "Party"
        and tokens.text[bracketed.end : bracketed.end + 1] == [")"]
    ):
        phrase.party = phrase.party or bracketed
        return
    for step in range(MOST_PHRASES):
        j = _over_participle(tokens, _over_bracket(tokens, j))
        if j + 1 >= len(tokens) or tokens.lower[j] not in PREPOSITIONS:
            break
        k = j + 2 if tokens.lower[j + 1] in ARTICLES else j + 1
        if k >= len(tokens) or tokens.sent[k] != tokens.sent[phrase.noun_start]:
            break
        party = party_at(analysis, k, branches=True)
        convention = party is not None and tokens.text[party.end : party.end + 1] == ["National"]
        if party is not None and party.members and tokens.lower[j] == "to" and not convention:
            break  # a donor to some Democrats need not be one
        if party is not None and phrase.party is None and (step == 0 or not _noun_at(tokens, party.end)):
            phrase.party, phrase.end = party, party.end
            _take_further(analysis, phrase)
            _take_country(analysis, phrase)
            return
        j = _organ_end(analysis, k)
        if j == k:
            break


def take_organ_party(analysis: Analysis, phrase: RolePhrase) -> None:
    """Let an office in an organ of a party make its holder a member: "secretary of the executive of the X".

    Args:
        analysis: the document's analysis, with its listed names.
        phrase: the role phrase, grown to the left.
    """
    tokens, j = analysis.tokens, phrase.noun_end
    for _ in range(MOST_PHRASES):
        if j + 2 >= len(tokens) or tokens.lower[j] not in ("of", "in", "on", "within", "to"):
            return
        k = _over_articles(tokens, j + 1)
        if k >= len(tokens) or tokens.sent[k] != tokens.sent[phrase.noun_start]:
            return
        party = party_at(analysis, k, branches=True) if j > phrase.noun_end else None
        if party is not None:
            phrase.also.append(party)
            return
        organ = _organ_end(analysis, k) if k not in analysis.at else k
        if organ == k or not ORGANS & set(tokens.lower[k:organ]):
            return
        j = organ


def take_party_before(analysis: Analysis, phrase: RolePhrase) -> None:
    """Take the party joined to the one before a noun: "a Tory and later Conservative politician".

    Args:
        analysis: the document's analysis, with its listed names.
        phrase: a role phrase, grown to the left.
    """
    tokens, party = analysis.tokens, phrase.party
    if party is None or phrase.noun.plural or party.start != phrase.start:
        return
    k = phrase.start - 1
    while k > 0 and tokens.lower[k] in SEQUENCE:
        k -= 1
    if k <= 0 or tokens.lower[k] not in ("and", "&"):
        return
    earlier = analysis.at.get(k - 1)
    if k > phrase.start - 2 and earlier is not None:  # "a Tory and Liberal MP", but not "the Tory and ..."
        introduced = tokens.lower[earlier.start - 1] if earlier.start else ""
        if introduced not in ("a", "an", "former", "ex"):
            return
    if earlier is not None and earlier.type == "Party" and earlier.end == k:
        phrase.also.append(earlier)
        phrase.start = earlier.start
        phrase.past |= tokens.lower[earlier.start - 1] in ("former", "ex")


def _organ_end(analysis: Analysis, k: int) -> int:
    """Give the end of the organ or place whose noun phrase begins at ``k``; ``k`` if it is neither."""
    tokens, i = analysis.tokens, k
    mention = analysis.at.get(k)
    body = mention is not None and mention.type in BODY_TYPES and mention.kind == "name"
    if mention is not None and body and (not _noun_at(tokens, mention.end) or mention.end in analysis.at):
        return mention.end
    while i - k < LONGEST_ORGAN and i < len(tokens) and tokens.pos[i] in (*NOUNS, "ADJ"):
        held = analysis.at.get(i)
        if held is not None and held.type in ("Party", "Person"):
            return k
        i += 1
    if i == k or not (tokens.lower[i - 1] in ORGANS or (tokens.capitalised(i - 1) and tokens.capitalised(k))):
        return k
    return i


def _over_participle(tokens: Tokens, j: int) -> int:
    """Give the preposition in "belonging to" and the like at ``j``: "a politician associated with the X"."""
    joined = tokens.lower[j : j + 1] and tokens.lower[j] in BELONGING
    return j + 1 if joined and tokens.lower[j + 1 : j + 2] in (["to"], ["with"]) else j


def _over_bracket(tokens: Tokens, j: int) -> int:
    """Give the position behind a short bracket that opens at ``j`` ("(MP)", "(India)"); else ``j``."""
    inside = tokens.text[j + 1 : j + 1 + LONGEST_BRACKET]
    if j < len(tokens) and tokens.text[j] == "(" and ")" in inside:
        return j + 2 + inside.index(")")
    return j


def _take_further(analysis: Analysis, phrase: RolePhrase) -> None:
    """Take the parties of which the same is said: "of the X Party from 1990 and the Y Party from 2001"."""
    tokens, j = analysis.tokens, phrase.end
    while True:
        j = _over_time(tokens, _over_bracket(tokens, j))
        k = j + 1 if j < len(tokens) and tokens.text[j] == "," else j
        if k < len(tokens) and tokens.lower[k] in ("and", "&", "then", "later"):
            k += 1
        if k == j:
            return
        k = _over_articles(tokens, k)
        organ = _organ_end(analysis, k) if tokens.lower[k - 1 : k] != [","] and k not in analysis.at else k
        if organ > k and tokens.lower[organ : organ + 1] == ["of"]:  # "and of the politburo of the Z Party"
            k = _over_articles(tokens, organ)
        party = analysis.at.get(k)
        if (
            party is None
            or party.type != "Party"
            or party.kind != "name"
            or _noun_at(tokens, party.end)
            or tokens.sent[k] != tokens.sent[phrase.noun_start]
        ):
            return
        phrase.also.append(party)
        j = party.end


def _over_articles(tokens: Tokens, k: int) -> int:
    """Give the position behind "of the", "later the" and the like, which begin at ``k`` or not."""
    while k < len(tokens) and tokens.lower[k] in ("of", "later", "then", *ARTICLES):
        k += 1
    return k


def _take_country(analysis: Analysis, phrase: RolePhrase) -> None:
    """Let the phrase end with the country of the party behind it: "a member of the Labour Party in Malta"."""
    tokens, j = analysis.tokens, phrase.end
    home = analysis.at.get(j + 1)
    if tokens.lower[j : j + 1] == ["in"] and home is not None and home.type == "Country" and not phrase.also:
        phrase.end = home.end


def _over_time(tokens: Tokens, j: int) -> int:
    """Give the position behind the dates that begin at ``j``: "from 1916", "in 1990-95"; else ``j``."""
    if j >= len(tokens) or tokens.lower[j] not in TIMES:
        return j
    i = j + 1
    while i < len(tokens) and i - j < LONGEST_TIME and _in_time(tokens, i):
        i += 1
    return i if i > j + 1 else j


def _in_time(tokens: Tokens, i: int) -> bool:
    """Whether a token is in a date, or the "and" between two years or terms of years."""
    if tokens.text[i] == "and":
        return tokens.text[i + 1 : i + 2] != [] and tokens.text[i + 1][:1].isdigit()
    return tokens.text[i].isdigit() or tokens.text[i] in ("-", "–", "to") or tokens.ent[i] == "DATE"
