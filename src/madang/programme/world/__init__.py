"""An invented world for the demo, the tests and the manual: nobody and nothing in it exists."""
