"""Reading: from files of the project to typed facts and prose, every value with its place."""
