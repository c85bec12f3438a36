"""What may find criticism, praise and support."""

from __future__ import annotations

from typing import Literal

Stance = Literal["frames", "model", "both"]
STANCES: tuple[Stance, ...] = ("frames", "model", "both")
DEFAULT_STANCE: Stance = "both"
