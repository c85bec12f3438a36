"""Learned stance: a small classifier of who is for and against whom in a passage, beside the frames.

``passages`` finds what to ask, ``marking`` turns it into token ids, ``model`` answers, and ``judging`` makes
statements of the answers. ``train`` makes the model; it needs the optional group ``train`` of dependencies.
"""
