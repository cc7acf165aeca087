"""What all tests start from."""

import signal

# Started in the background by a shell, a process inherits "ignore Ctrl-C", and so would every program a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
