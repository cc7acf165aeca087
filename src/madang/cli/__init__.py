"""Floor 2: the command line, a thin call of a public function for each command."""
