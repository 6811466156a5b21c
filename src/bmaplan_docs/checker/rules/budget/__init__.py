"""Money: amounts and their sources, in tables and sentences."""
