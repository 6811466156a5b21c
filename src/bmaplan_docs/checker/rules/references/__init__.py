"""What a text points to: tables, figures, appendices, notes, works and addresses that were typed by hand."""
