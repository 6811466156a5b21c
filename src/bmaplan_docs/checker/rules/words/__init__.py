"""Words that official documents do not use, and names of days, units and the city cut short."""
