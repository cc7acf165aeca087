"""Forms as data: typed questions, some shown only after certain answers, and the one function that checks answers."""
