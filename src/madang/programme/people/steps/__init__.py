"""Steps with people, organisations, memberships, invitations and tokens."""

from madang.programme.people.steps import inviting, members, merging, organisations, person, tokens

__all__ = ["inviting", "members", "merging", "organisations", "person", "tokens"]
