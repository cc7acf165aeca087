"""Who may do what with which thing: one table, closed by default, that every door asks."""
