"""Indicators and their targets, in tables and lists."""
