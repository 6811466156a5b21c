"""Dates, years, months and times: whether they exist, agree, and are written as offices write them."""
