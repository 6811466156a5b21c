"""Strategic and routine: what is one here is not the other there, and lists hold what tables hold."""
