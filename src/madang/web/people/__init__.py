"""Pages of people and organisations: signing in, one's account, members, invitations, tokens, the audit."""
