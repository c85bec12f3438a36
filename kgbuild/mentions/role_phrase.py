"""A role phrase while it grows: its noun, its span, and the slots that the words around the noun fill."""

from __future__ import annotations

from dataclasses import dataclass, field

from kgbuild.analysis import Mention
from kgbuild.mentions.vocabulary import RoleNoun
from kgbuild.tables import word_list

DETERMINERS = word_list("determiner", "role_words")
POSSESSIVES = word_list("possessive", "role_words")
OF_STATES = word_list("office of a state", "role_words")
GENITIVES = frozenset(("'s", "’s", "'", "’"))
SEAT_TYPES = frozenset(("Constituency", "State", "Place"))
BODY_TYPES = frozenset(("Organisation", "Legislature", "Government", "Country", *SEAT_TYPES))
SEAT_KINDS = frozenset(("seat", "candidate"))


@dataclass(slots=True)
class RolePhrase:
    """A role phrase while it grows.

    Attributes:
        start, end: half-open token span of the phrase so far.
        noun_start, noun_end: half-open token span of the role noun.
        noun: what the lexicons say of the noun.
        office_start: position where the words of the office's own name begin.
        party, seat, body: mentions that fill the slots, or None.
        past, future: whether a modifier says that the role is over, or to come.
        definite, indefinite: what its determiner or possessor says.
        post: half-open token span of what the noun's preposition names, or None.
        also: further parties of which the phrase makes its holder a member.
    """

    start: int
    end: int
    noun_start: int
    noun_end: int
    noun: RoleNoun
    office_start: int
    party: Mention | None = None
    seat: Mention | None = None
    body: Mention | None = None
    past: bool = False
    future: bool = False
    definite: bool = False
    indefinite: bool = False
    post: tuple[int, int] | None = None
    also: list[Mention] = field(default_factory=list)
