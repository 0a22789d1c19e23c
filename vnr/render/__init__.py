"""Rendering: a report and a theme's templates become one Document for all formats."""
