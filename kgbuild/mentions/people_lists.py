"""Several people beside one role phrase: "Sens. X of Maine and Y of Alaska", "X and Y, both Democrats"."""

from __future__ import annotations

from kgbuild.analysis import Analysis, Mention, Role
from kgbuild.mentions.role_phrase import SEAT_TYPES
from kgbuild.tables import package_table, word_list
from kgbuild.tokens import Tokens

EXAMPLES = word_list("example introducer", "role_words")
NUMBERS = {row["word"]: int(row["value"]) for row in package_table("lexicon", "numbers")}
DASHES = frozenset(("-", "–", "—"))
OTHERS = frozenset(("other", "fellow"))
SOME = word_list("indefinite number", "role_words")
LONGEST_LIST = 6  # people
LONGEST_BRACKET = 8  # tokens

Listed = tuple[Mention, Mention | None]


def people_from(analysis: Analysis, i: int) -> tuple[list[Listed], int]:
    """Give the people of the list that begins at token ``i``, each with the state or seat behind the name.

    Args:
        analysis: the document's analysis, with its names.
        i: position of the first name, or of the title before it.

    Returns:
        The people with their places, or None for those without, and the position behind the list.
    """
    out: list[Listed] = []
    end = i
    while len(out) < LONGEST_LIST:
        person = analysis.at.get(i)
        if person is None or person.start != i or person.type != "Person" or person.kind != "name":
            break
        place, end = _place_behind(analysis, person.end)
        out.append((person, place))
        i = _next_item(analysis.tokens, end)
        if i <= end:
            break
    return out, end


def _next_item(tokens: Tokens, i: int) -> int:
    """Give where the next item of a list begins behind the comma or "and" at ``i``; else ``i``."""
    while i + 1 < len(tokens) and (tokens.text[i] == "," or tokens.lower[i] in ("and", "&")):
        i += 1
        if tokens.lower[i - 1] != ",":
            break
    return i


def _place_behind(analysis: Analysis, i: int) -> tuple[Mention | None, int]:
    """Give the state or seat behind a name that ends before ``i``, and where the list goes on.

    It steps over "of Maine", "(D-Maine)", "(Chesterfield)", ", D-Maine" and ", Democrat of Maine".
    """
    tokens, n = analysis.tokens, len(analysis.tokens)
    if i + 1 >= n:
        return None, i
    if tokens.lower[i] in ("of", "from"):
        place = analysis.at.get(i + 1)
        return (place, place.end) if place is not None and place.type == "State" else (None, i)
    if tokens.text[i] == "(":
        inside = tokens.text[i + 1 : i + LONGEST_BRACKET]
        if ")" not in inside:
            return None, i
        end = i + 1 + inside.index(")")
        place = analysis.at.get(i + 1)
        whole = place is not None and place.type in SEAT_TYPES and place.end == end
        return (place if whole else None), end + 1
    if tokens.text[i] != ",":
        return None, i
    if tokens.text[i + 1] in ("R", "D", "I") and i + 2 < n and tokens.text[i + 2] in DASHES:
        rest = tokens.text[i + 3 : i + LONGEST_BRACKET]
        return None, (i + 3 + rest.index(",") if "," in rest else i)
    party = analysis.at.get(i + 1)
    if party is not None and party.type == "Party" and party.kind == "adjective":
        place, end = _place_behind(analysis, party.end)
        return (place, end) if place is not None else (None, i)
    return None, i


def people_behind(analysis: Analysis, role: Role) -> list[Listed]:
    """Give the people to whom a role phrase before them applies.

    That is the one right behind a singular; of a plural the whole list, also behind "including" and, where
    their number is said or the phrase is definite, as an apposition: "two senators, X and Y,".

    Args:
        analysis: the document's analysis, with its names.
        role: the role phrase.
    """
    tokens, i = analysis.tokens, role.end
    if i >= len(tokens) or tokens.sent[i] != tokens.sent[role.head]:
        return []
    people, _ = people_from(analysis, i)
    if people or not role.plural:
        return people if role.plural else people[:1]
    start = behind_introducer(tokens, i)
    if start > i:
        return people_from(analysis, start)[0]
    if tokens.text[i] not in (",", ":", *DASHES):
        return []
    people, end = people_from(analysis, i + 1)
    number = number_of(tokens, role)
    closed = end < len(tokens) and tokens.text[end] in (",", *DASHES)
    if len(people) == number or (len(people) == 2 and number == 0 and role.definite and closed):
        return people
    return []


def behind_introducer(tokens: Tokens, i: int) -> int:
    """Give where examples begin behind "including", "such as" or "like" at ``i``; ``i`` if there is none.

    Args:
        tokens: the document's tokens.
        i: the position behind what they are examples of.
    """
    start = i + 1 if tokens.text[i : i + 1] == [","] else i
    for words in EXAMPLES:
        parts = words.split()
        stop = start + len(parts)
        if tokens.lower[start:stop] == parts and tokens.pos[start] in ("ADP", "SCONJ", "VERB", "ADJ", "ADV"):
            return i if tokens.lower[start] == "like" and tokens.pos[start] == "VERB" else stop
    return i


def number_of(tokens: Tokens, role: Role) -> int:
    """Give how many people a plural role phrase says there are ("two MPs", "both Democrats"); 0 if unsaid."""
    for i in range(max(0, role.start - 1), role.head):
        if tokens.lower[i] in NUMBERS:
            return NUMBERS[tokens.lower[i]]
        if tokens.lower[i] == "both":
            return 2
    return 0


def people_before(analysis: Analysis, role: Role) -> list[Mention]:
    """Give the people of the list before a plural apposition: "X and Y, both Democrats".

    Args:
        analysis: the document's analysis, with its names.
        role: the plural role phrase.
    """
    tokens = analysis.tokens
    start = role.start
    other = next((i for i in range(max(0, start - 2), role.head) if tokens.lower[i] in OTHERS), -1)
    if other > 0:
        return _people_and_others(analysis, role, other)
    if start > 0 and tokens.lower[start - 1] in ("both", "all", "the", *NUMBERS):
        start -= 1
    every = tokens.lower[start] == "all"
    number = number_of(tokens, role)
    if start < 2 or tokens.text[start - 1] not in (",", "(", *DASHES) or not (every or number):
        return []
    people = _list_before(analysis, role, start - 1, LONGEST_LIST if every else number)
    return people if (len(people) > 1 if every else len(people) == number) else []


def _people_and_others(analysis: Analysis, role: Role, i: int) -> list[Mention]:
    """Give the people of "X, Y and other Labour MPs" or "X and three other ones", "other" being at ``i``."""
    lower = analysis.tokens.lower
    i -= lower[i - 1] in NUMBERS or lower[i - 1] in SOME
    return _list_before(analysis, role, i - 1, LONGEST_LIST, joined=True) if lower[i - 1] == "and" else []


def _list_before(analysis: Analysis, role: Role, i: int, most: int, joined: bool = False) -> list[Mention]:
    """Give the people of the list that ends before token ``i``; ``joined`` if its "and" stands behind it."""
    tokens = analysis.tokens
    people: list[Mention] = []
    i -= tokens.text[i - 1] == ","
    while len(people) < most:
        person = _person_ending(analysis, i)
        if person is None or tokens.sent[person.start] != tokens.sent[role.head]:
            break
        people.append(person)
        i = _before_title(analysis, person.start)
        conjunction = i > 1 and tokens.lower[i - 1] in ("and", "&")
        if i < 2 or not (conjunction or (joined and tokens.text[i - 1] == ",")):
            break
        joined = True
        i -= 2 if tokens.text[i - 2] == "," else 1
    return people[::-1]


def _person_ending(analysis: Analysis, i: int) -> Mention | None:
    """Give the person whose name ends before token ``i``, over "of Maine" and a bracket."""
    tokens = analysis.tokens
    if i > 0 and tokens.text[i - 1] == ")" and "(" in tokens.text[max(0, i - LONGEST_BRACKET) : i - 1]:
        i -= tokens.text[max(0, i - LONGEST_BRACKET) : i][::-1].index("(") + 1
    place = analysis.at.get(i - 1)
    if place is not None and place.type in SEAT_TYPES and tokens.lower[place.start - 1] in ("of", "from"):
        i = place.start - 1
    person = analysis.at.get(i - 1)
    named = person is not None and person.type == "Person" and person.kind == "name" and person.end == i
    return person if named else None


def _before_title(analysis: Analysis, i: int) -> int:
    """Give where the title right before a name at ``i`` begins, with its article; ``i`` if there is none."""
    title = analysis.at.get(i - 1)
    if title is None or title.type not in ("Role", "Party", "Country"):
        return i
    i = title.start
    return i - 1 if i > 0 and analysis.tokens.lower[i - 1] == "the" else i
