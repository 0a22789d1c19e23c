"""Workbooks: a review as rows and columns, written for people and read by key."""
