"""The keys that personal values and secrets are encrypted with."""

from madang.programme.keys.sealing import BadKeys, keys_from
from madang.project.environment import BadSetting


def keys(said: str) -> dict[str, bytes]:
    """Keys by id, the current one first; raises `BadSetting`."""
    try:
        return keys_from(said).by_id
    except BadKeys as error:
        raise BadSetting("MADANG_KEYS", found=str(error), expected="ID:BASE64 of 32 random bytes, by commas") from error
