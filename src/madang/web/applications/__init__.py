"""Pages of applications: apply, answer, submit, and the receipt on a page and on paper."""
