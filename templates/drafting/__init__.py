"""The first drafts of the official forms; offices change the Word files, not this."""
