"""Reads the files of an office; every value keeps its place; builds the model."""
