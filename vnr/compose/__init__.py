"""Composing: a checked review becomes a report: what is shown, in which words, linked how."""
