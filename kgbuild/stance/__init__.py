"""Learned stance: a small classifier of who is for and against whom in a passage, beside the frames.

``passages`` finds what to ask, ``marking`` turns it into token ids and ``model`` answers. ``confirmation``
holds the frames' statements against the answers; ``statements`` puts the model's own in their place.
``train`` makes the model; it needs the optional group ``train`` of dependencies.
"""
