"""Checking: a raw tree becomes a frozen review, or a list of findings with places."""
