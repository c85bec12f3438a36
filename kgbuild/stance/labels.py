"""The five classes of directed stance between two agents, as Park, Pan and Joo (2021) define them.

"Who Blames or Endorses Whom? Entity-to-Entity Directed Sentiment Extraction in News Text", Findings of the
ACL, 2021.
"""

from __future__ import annotations

# The order is that of the model's outputs; p is the agent marked first in the roles, q the other.
LABELS = ("neutral", "positive p>q", "positive q>p", "negative p>q", "negative q>p")
NEUTRAL = 0
POSITIVE = (1, 2)
NEGATIVE = (3, 4)
# The class of the same passage when the two agents change roles.
MIRRORED = (0, 2, 1, 4, 3)
