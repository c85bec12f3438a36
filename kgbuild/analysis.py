"""What the pipeline knows of one document: mentions, entities, roles, quotations and statements found.

It hangs on the spaCy ``Doc`` as ``doc._.kgbuild``; each component reads what those before it wrote. The
article's publication date (ISO 8601) comes in as ``doc._.kgbuild_date``, if it is known, and whether it has a
headline that is not in its text as ``doc._.kgbuild_headed``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc

from kgbuild.tokens import Tokens, columns

Kind = Literal["name", "adjective", "nominal", "pronoun"]
Gender = Literal["f", "m", "u"]


@dataclass(slots=True, eq=False)
class Mention:
    """A span of tokens that refers to an entity.

    Attributes:
        start, end: half-open token span.
        type: ontology class of what it names, as far as the mention alone tells.
        kind: ``name``, ``adjective`` (a party's or country's, before a noun), ``nominal`` or ``pronoun``.
        name: the name it gives, without honorifics and possessives; the full name for gazetteer entries.
        country: country of the gazetteer entry, or empty.
        honorific: title before a person's name, lower case, or empty.
        gender: of a person, as title or first name tells.
        members: whether the form names a member or the members of a party ("a Tory", "Democrats").
        seat: whether a place's form is also a constituency's.
        entity: index of its entity in the analysis, or -1 while unresolved.
    """

    start: int
    end: int
    type: str
    kind: Kind
    name: str
    country: str = ""
    honorific: str = ""
    gender: Gender = "u"
    members: bool = False
    seat: bool = False
    entity: int = -1


@dataclass(slots=True, eq=False)
class Role:
    """A phrase that says what somebody is: "Labour MP for Crosby", "home secretary", "the party's leader".

    Attributes:
        start, end: half-open token span of the phrase, without its determiner.
        head: position of its head word.
        noun: the role noun as the lexicons name it (``mp``, ``leader``, ``minister``).
        office: the office's name if the noun is an office, else empty.
        office_names: further names of that office.
        party, seat, body: mentions that fill the slots, or None; the body is what the office is of.
        also: further parties of which the phrase makes its holder a member.
        past: whether "former", "ex-", "then" or the like marks it.
        future: whether "-elect", "incoming" or the like marks it.
        definite: whether "the" or a possessor introduces it.
        indefinite: whether "a" or "an" introduces it.
        plural: whether the noun is plural.
        kind: ``office``, ``seat``, ``candidate``, ``leader`` or ``member``.
        political: whether the office is a public or party one, as the lexicon says.
        standalone: whether the bare noun with "the" means its holder, as the lexicon says.
        holders: who holds it, each with the construction that says so (``premodifier``, ``apposition`` ...).
        mention: the phrase as a mention, for coreference.
        predicate: position of the verb by which the phrase is said of its subjects ("X became ..."), or -1.
        subjects: positions of those subjects.
        construction: ``copula``, ``appointment``, ``as`` or ``post`` where there is such a verb, else empty.
    """

    start: int
    end: int
    head: int
    noun: str
    office: str = ""
    office_names: tuple[str, ...] = ()
    party: Mention | None = None
    seat: Mention | None = None
    body: Mention | None = None
    past: bool = False
    future: bool = False
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    kind: str = "office"
    political: bool = True
    standalone: bool = False
    holders: list[tuple[Mention, str]] = field(default_factory=list)
    mention: Mention | None = None
    predicate: int = -1
    subjects: tuple[int, ...] = ()
    construction: str = ""
    also: list[Mention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Cluster:
    """An entity of the document: all mentions that refer to one thing.

    Attributes:
        type: ontology class, decided over the whole cluster.
        label: fullest name.
        names: every name form met, and the obvious short forms.
        gender: of a person.
        country: of a gazetteer entry.
        mentions: those that refer to it, in the order in which they were resolved.
        unnamed: whether it is a person whom the document knows by a pronoun alone, which is then the label.
    """

    type: str
    label: str
    names: set[str] = field(default_factory=set)
    gender: Gender = "u"
    country: str = ""
    mentions: list[Mention] = field(default_factory=list)
    unnamed: bool = False


@dataclass(slots=True, eq=False)
class Quotation:
    """Attributed content: a direct quotation, or what a clause reports.

    Attributes:
        start, end: half-open token span of the content.
        speaker: mention of the speaker, or None.
        cue: position of the speech verb, or -1.
        direct: whether it stands in quotation marks.
    """

    start: int
    end: int
    speaker: Mention | None
    cue: int = -1
    direct: bool = True


@dataclass(slots=True, eq=False)
class Found:
    """A statement found in the document, before its entities get IRIs and its offsets refer to the article.

    Attributes:
        subject, object: entities, as indices into the analysis.
        predicate: local name of the relation.
        status: ``asserted``, ``planned``, ``uncertain`` or ``negated``.
        anchor: token position of the word that says so.
        sentences: numbers of the first and the last sentence of the evidence.
        subject_mention, object_mention: where the two are named.
        tense: ``current`` or ``past``, for relations that last; else None.
        start, end: EDTF / ISO 8601 dates, or None.
        qualifiers: see :class:`kgbuild.statement.Statement`.
        speaker: label of the one whose claim it is, or None for the article's own voice.
        confidence: 0 to 1.
        rule: id of the frame or name of the rule that found it.
        method: what found it: ``frame``, ``model`` (the stance model) or ``both``.
    """

    subject: int
    predicate: str
    object: int
    status: str
    anchor: int
    sentences: tuple[int, int]
    subject_mention: Mention | None = None
    object_mention: Mention | None = None
    tense: str | None = None
    start: str | None = None
    end: str | None = None
    qualifiers: dict[str, str | int | float] = field(default_factory=dict)
    speaker: str | None = None
    confidence: float = 0.9
    rule: str = ""
    method: str = "frame"


@dataclass(slots=True, eq=False)
class Analysis:
    """Everything known of one document.

    Attributes:
        tokens: its tokens, as columns.
        mentions, roles, clusters, quotations, found: what the stages found, in text order where it has one.
        at: the mention that covers a token position.
        country: the country that the article is most likely of, or empty.
        date: the article's publication date in ISO 8601, if known.
        year: the year it seems to speak of, None if nothing tells, 0 before it is reckoned.
        headed: whether the article has a headline that is not in its text, which may name people.
    """

    tokens: Tokens
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    at: dict[int, Mention] = field(default_factory=dict)
    country: str = ""
    date: str | None = None
    year: int | None = 0
    headed: bool = False

    def place(self, mention: Mention) -> None:
        """Add a mention and make its tokens point to it."""
        self.mentions.append(mention)
        for i in range(mention.start, mention.end):
            self.at[i] = mention

    def cluster(self, mention: Mention | None) -> Cluster | None:
        """Give the entity of a mention, or None."""
        return self.clusters[mention.entity] if mention is not None and mention.entity >= 0 else None


def of(doc: Doc) -> Analysis:
    """Give the document's analysis, made on first use."""
    if doc._.kgbuild is None:
        doc._.kgbuild = Analysis(columns(doc), date=doc._.kgbuild_date, headed=doc._.kgbuild_headed)
    analysis: Analysis = doc._.kgbuild
    return analysis


if not Doc.has_extension("kgbuild"):
    Doc.set_extension("kgbuild", default=None)
if not Doc.has_extension("kgbuild_date"):
    Doc.set_extension("kgbuild_date", default=None)
if not Doc.has_extension("kgbuild_headed"):
    Doc.set_extension("kgbuild_headed", default=False)
