"""Voluntary national reviews of the Global Compact for Migration, from input to report."""

__version__ = "0.1.0"
