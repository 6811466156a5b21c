"""One name for one thing: projects, indicators, agencies, persons, plans and their years."""
