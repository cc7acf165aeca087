"""Floor 3: settings, addresses and the door to the server."""
