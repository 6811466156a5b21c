"""Numbers that were typed, against those that can be counted or computed from what stands beside them."""
