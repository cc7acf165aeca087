"""Pages of rounds: the list, one round, making and changing one, and its forms."""
