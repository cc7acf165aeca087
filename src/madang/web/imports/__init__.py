"""Pages of tables that are imported."""
