"""Finding all mentions of a document, each kind after those it relies on: lists, roles, names, labels."""

from __future__ import annotations

from kgbuild.analysis import Analysis
from kgbuild.mentions.gazetteer import Gazetteer
from kgbuild.mentions.listed import place_listed
from kgbuild.mentions.name_finder import find_names
from kgbuild.mentions.party_labels import find_labels, label_people
from kgbuild.mentions.roles import find_roles
from kgbuild.mentions.seats import find_seats
from kgbuild.mentions.state_labels import find_home_states, find_party_letters
from kgbuild.mentions.unlisted import find_unlisted_parties


def find_mentions(analysis: Analysis, gazetteer: Gazetteer) -> None:
    """Fill the analysis with the document's mentions and role phrases.

    Args:
        analysis: the document's analysis, still empty.
        gazetteer: the lists of names.
    """
    place_listed(analysis, gazetteer)
    find_unlisted_parties(analysis)
    find_roles(analysis)
    find_seats(analysis)
    find_names(analysis)
    label_people(analysis)
    find_labels(analysis)
    find_party_letters(analysis, gazetteer)
    find_home_states(analysis)
    analysis.mentions.sort(key=lambda m: (m.start, m.end))
