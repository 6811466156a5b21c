"""Compile plan content in Markdown and YAML into official Thai Word documents."""
