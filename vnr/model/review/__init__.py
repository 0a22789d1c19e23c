"""What one State enters for one cycle, as frozen values; see `Review`."""

from vnr.model.review.base import Entry, Frozen, Reading
from vnr.model.review.review import FORMAT, Review

__all__ = ["FORMAT", "Entry", "Frozen", "Reading", "Review"]
