"""What the help says: the English of the code, with its Korean and German."""

from madang.cli.help import platform, work
from madang.core.texts.faults import Said

HEADINGS = {
    "Usage": Said(en="Usage", ko="사용법", de="Aufruf"),
    "Options": Said(en="Options", ko="옵션", de="Optionen"),
    "Commands": Said(en="Commands", ko="명령", de="Befehle"),
    "default": Said(en="default", ko="기본값", de="sonst"),
    "required": Said(en="required", ko="필수", de="nötig"),
}
"""Words of the parser."""

PHRASES = {said.en: said for said in (*work.SAID, *platform.SAID)}
"""Each paragraph and each option's help, by its English."""
