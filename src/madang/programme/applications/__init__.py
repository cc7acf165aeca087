"""Applications to rounds and needs: drafts that save themselves, submissions in versions with receipts."""
