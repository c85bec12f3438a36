"""Role phrases: "Labour MP for Crosby", "shadow home secretary", "chairman of the Electoral Commission".

A role phrase is a role noun with what stands before it (portfolio, party, seat, "former") and behind it
("of", "for").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.membership import take_party_before
from kgbuild.mentions.office_names import OfficeWords, name_office
from kgbuild.mentions.postmodifiers import body_end, grow_right
from kgbuild.mentions.premodifiers import grow_left
from kgbuild.mentions.role_phrase import DETERMINERS, POSSESSIVES, RolePhrase
from kgbuild.mentions.vocabulary import RoleNoun, modifiers, role_nouns
from kgbuild.tables import word_list
from kgbuild.tokens import Tokens

HEADLESS = frozenset(("Democratic Party", "Republican Party"))
REGIONS = word_list("region of a party", "role_words")
PARLIAMENT_SEATS = word_list("seat of a parliament", "role_words")

JOINTS = word_list("joint of offices", "role_words") | DETERMINERS
NO_OFFICE = word_list("leader of no office", "role_words")
NO_ROLES = word_list("no role", "role_words")
CUT_TITLES = word_list("cut title", "role_words")
LONGEST_JOINT = 4  # tokens


def find_roles(analysis: Analysis) -> None:
    """Add the document's role phrases, and the seats they name, to its analysis.

    Args:
        analysis: the document's analysis, with its listed names; gains role phrases and seats.
    """
    last = 0
    for start, end, noun in _role_words(analysis):
        if start < last:
            continue
        if noun.kind == "member" and _sits(analysis, end):
            noun = replace(noun, kind="seat")
        phrase = RolePhrase(start, end, start, end, noun, office_start=start)
        grow_left(analysis, phrase, last)
        take_party_before(analysis, phrase)
        grow_right(analysis, phrase)
        if _idle(analysis, phrase):
            continue
        last = phrase.end
        _register(analysis, phrase)
        _share_country(analysis, phrase)


def _sits(analysis: Analysis, i: int) -> bool:
    """Whether a seat behind "for" makes a member one of a parliament: "the member for Crosby"."""
    tokens = analysis.tokens
    if tokens.lower[i : i + 1] != ["for"]:
        return False
    mention = analysis.at.get(i + 1) or (
        analysis.at.get(i + 2) if tokens.lower[i + 1 : i + 2] == ["the"] else None
    )
    return mention is not None and (mention.type == "Constituency" or mention.seat)


def _role_words(analysis: Analysis) -> Iterator[tuple[int, int, RoleNoun]]:
    """Give the role nouns of the document, longest form first, from left to right."""
    tokens, i, n = analysis.tokens, 0, len(analysis.tokens)
    while i < n:
        best = _longest(tokens, i)
        if best and tokens.lower[i] == "first":  # "the first secretary-general" is no "first secretary"
            later = _longest(tokens, i + 1)
            best = later if later and later[1] > best[1] else best
        if (
            best
            and not (i in analysis.at and analysis.at[i].end > best[1])
            and (tokens.pos[best[1] - 1] not in ("VERB", "AUX") or tokens.dep[best[1] - 1] == "compound")
        ):
            yield best
            i = best[1]
        else:
            i += 1


def _longest(tokens: Tokens, i: int) -> tuple[int, int, RoleNoun] | None:
    """Give the longest form of a role noun that begins at ``i``: its token span and the noun."""
    node, j, best = role_nouns().get(tokens.text[i]), i, None
    while node is not None:
        j += 1
        if "" in node:
            best = (i, j, node[""])
        if j >= len(tokens):
            break
        node = node.get(tokens.text[j])
    return best


def _idle(analysis: Analysis, phrase: RolePhrase) -> bool:
    """Whether the words only look like a role: a bare "member" or "head", a verb, part of a longer name."""
    tokens, noun = analysis.tokens, phrase.noun
    covered = analysis.at.get(phrase.noun_start)
    if covered is not None and covered.start <= phrase.noun_start and covered.end >= phrase.noun_end:
        return True
    if phrase.noun_start > 0 and tokens.text[phrase.noun_start - 1] in ("Mr", "Mrs", "Ms"):
        return True
    if _half_of_compound(tokens, phrase.noun_start):
        return True
    following = tokens.text[phrase.end] if phrase.end < len(tokens) else ""
    before = tokens.lower[phrase.noun_start - 1] if phrase.noun_start else ""
    if f"{before} {tokens.text[phrase.noun_start]}" in NO_ROLES:
        return True
    cut = noun.noun == "whip" or tokens.text[phrase.noun_start] in CUT_TITLES
    if cut and not following[:1].isupper():
        return True
    if noun.kind == "member":
        return phrase.party is None
    if noun.kind == "office" and not noun.political:
        owned = phrase.start > 0 and (
            tokens.text[phrase.start - 1] in ("'s", "’s") or tokens.lower[phrase.start - 1] in POSSESSIVES
        )
        return (
            phrase.body is None
            and phrase.post is None
            and phrase.office_start == phrase.noun_start
            and not owned
        )
    return False


def _half_of_compound(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties a noun in small letters to a word that is of no title: "social-justice"."""
    tied = i > 1 and tokens.text[i - 1] == "-" and not tokens.space[i - 1] and tokens.text[i].islower()
    return tied and tokens.lower[i - 2] not in modifiers()


def _register(analysis: Analysis, phrase: RolePhrase) -> None:
    """Add a full-grown role phrase to the analysis, and claim its tokens."""
    noun = phrase.noun
    chamber = noun.kind == "leader" and (
        _of_chamber(phrase.body) or _in_chamber(analysis, phrase) or _of_part(analysis, phrase)
    )
    role = Role(
        phrase.start,
        phrase.end,
        _head(analysis, phrase),
        "group leader" if chamber else noun.noun,
        party=phrase.party,
        seat=phrase.seat,
        body=phrase.body,
        past=phrase.past,
        future=phrase.future,
        definite=phrase.definite,
        indefinite=phrase.indefinite,
        plural=noun.plural,
        kind="office" if chamber else noun.kind,
        political=noun.political,
        standalone=noun.standalone,
        also=phrase.also,
    )
    if role.kind == "office" or (
        role.kind == "leader"
        and phrase.party is None
        and (phrase.body or phrase.post)
        and not (NO_OFFICE & set(analysis.tokens.lower[max(0, phrase.noun_start - 1) : phrase.noun_start]))
    ):
        named = [m.start for m in (phrase.body, phrase.party) if m is not None and chamber]
        start = min(phrase.office_start, *named) if named else phrase.office_start  # "Scottish Labour leader"
        end = _end_of_group(analysis, phrase.end) if chamber else phrase.end
        words = OfficeWords(start, phrase.noun_start, phrase.noun_end, end)
        party = None if chamber else phrase.party
        role.office, role.office_names = name_office(analysis.tokens, words, noun, party, phrase.body)
    mention = Mention(phrase.start, phrase.end, "Role", "nominal", role.office or noun.noun)
    role.mention = mention
    analysis.roles.append(role)
    for i in range(phrase.start, phrase.end):
        analysis.at.setdefault(i, mention)


def _share_country(analysis: Analysis, phrase: RolePhrase) -> None:
    """ "Prime Minister and afterwards President of Kenya": the bare office before is of that country."""
    tokens, body = analysis.tokens, phrase.body
    if len(analysis.roles) < 2 or body is None or body.type != "Country" or body.start < phrase.noun_end:
        return
    other, this = analysis.roles[-2], analysis.roles[-1]
    between = tokens.lower[other.end : this.start]
    bare = other.body is None and other.party is None and other.end == other.head + 1
    offices = other.kind == this.kind == "office" and other.start >= tokens.sents[tokens.sent[this.head]][0]
    if bare and offices and 0 < len(between) <= LONGEST_JOINT and set(between) <= JOINTS and "and" in between:
        of = tokens.span_text(phrase.noun_end, phrase.end)
        other.body, other.office_names = body, tuple(sorted({*other.office_names, other.office}))
        other.office = f"{other.office} {of}"


def _head(analysis: Analysis, phrase: RolePhrase) -> int:
    """Give the head word of the role noun: "secretary" in "secretary of state"."""
    heads, span = analysis.tokens.head, range(phrase.noun_start, phrase.noun_end)
    outer = [i for i in span if heads[i] not in span and analysis.tokens.pos[i] in ("NOUN", "PROPN")]
    return outer[-1] if outer else phrase.noun_end - 1


def _of_chamber(body: Mention | None) -> bool:
    return body is not None and body.type == "Legislature"


def _of_part(analysis: Analysis, phrase: RolePhrase) -> bool:
    """Whether only a part of a party is led.

    "The leader of Labour's group", "Ukip's leader in Wales", "the SNP's Westminster leader".
    """
    tokens, body, end = analysis.tokens, phrase.body, phrase.end
    if phrase.party is None:
        return False
    regional = body is not None and body.type == "Country" and tokens.lower[body.start - 1] == "in"
    first = tokens.text[phrase.party.start]  # "Scottish Conservatives"
    regional |= first in REGIONS and not phrase.party.name.startswith(first)
    # "Democratic leader X" leads the party's group in a chamber; nobody is elected to lead such a party.
    regional |= phrase.party.name in HEADLESS and phrase.party.end == phrase.noun_start
    where = {*tokens.lower[phrase.start : phrase.noun_start], *tokens.lower[phrase.noun_end : end + 2]}
    return regional or bool(where & PARLIAMENT_SEATS) or "group" in tokens.lower[end : end + 2]


def _end_of_group(analysis: Analysis, end: int) -> int:
    """Give the end of "Labour group on Newham Council", of which the party's name ends at ``end``."""
    tokens = analysis.tokens
    stop = end + (tokens.lower[end : end + 1] in (["'s"], ["’s"]))
    if tokens.lower[stop : stop + 1] != ["group"]:
        return end
    stop += 1
    if tokens.lower[stop : stop + 1] not in (["on"], ["in"], ["of"], ["at"]):
        return stop
    k = stop + 1 + (tokens.lower[stop + 1 : stop + 2] == ["the"])
    return max(stop, body_end(analysis, k)) if body_end(analysis, k) > k else stop


def _in_chamber(analysis: Analysis, phrase: RolePhrase) -> bool:
    """Whether the phrase is of the kind "Tory leader in the Lords": a group's leader, not the party's.

    The chamber then becomes part of the phrase and of the office.
    """
    tokens, i = analysis.tokens, phrase.end
    if i + 2 >= len(tokens) or tokens.lower[i] not in ("in", "of", "at"):
        return False
    k = i + 2 if tokens.lower[i + 1] == "the" else i + 1
    body = analysis.at.get(k)
    if body is None or not _of_chamber(body):
        return False
    phrase.body, phrase.end = phrase.body or body, body.end
    return True
