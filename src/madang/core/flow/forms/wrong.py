"""What can be wrong with an answer, said in the three languages."""

from madang.core.texts.faults import Said

SAID = {
    "required": Said(en="Please answer this.", ko="필수 항목입니다.", de="Bitte beantworten Sie diese Frage."),
    "text": Said(en="Expected a text.", ko="글자로 적어 주십시오.", de="Erwartet wird ein Text."),
    "signs": Said(
        en="Contains signs that cannot be printed.",
        ko="표시할 수 없는 문자가 들어 있습니다.",
        de="Enthält Zeichen, die nicht darstellbar sind.",
    ),
    "one_line": Said(en="One line only.", ko="한 줄로 적어 주십시오.", de="Bitte nur eine Zeile."),
    "long": Said(
        en="At most {0} characters; these are {1}.",
        ko="{0}자 이내로 적어 주십시오(현재 {1}자).",
        de="Höchstens {0} Zeichen; es sind {1}.",
    ),
    "short": Said(
        en="At least {0} characters; these are {1}.",
        ko="{0}자 이상 적어 주십시오(현재 {1}자).",
        de="Mindestens {0} Zeichen; es sind {1}.",
    ),
    "number": Said(en="Expected a number.", ko="숫자로 적어 주십시오.", de="Erwartet wird eine Zahl."),
    "money": Said(
        en="Expected an amount in whole won.",
        ko="금액을 원 단위 정수로 적어 주십시오.",
        de="Erwartet wird ein Betrag in ganzen Won.",
    ),
    "least": Said(en="At least {0}.", ko="{0} 이상이어야 합니다.", de="Mindestens {0}."),
    "most": Said(en="At most {0}.", ko="{0} 이하여야 합니다.", de="Höchstens {0}."),
    "date": Said(
        en="Expected a day as YYYY-MM-DD.",
        ko="날짜를 YYYY-MM-DD로 적어 주십시오.",
        de="Erwartet wird ein Tag als JJJJ-MM-TT.",
    ),
    "earliest": Said(en="Not before {0}.", ko="{0} 이후여야 합니다.", de="Nicht vor dem {0}."),
    "latest": Said(en="Not after {0}.", ko="{0} 이전이어야 합니다.", de="Nicht nach dem {0}."),
    "choice": Said(
        en="Please choose one of the answers.",
        ko="보기 중에서 골라 주십시오.",
        de="Bitte wählen Sie eine der Antworten.",
    ),
    "few_choices": Said(
        en="Please choose at least {0}.", ko="{0}개 이상 골라 주십시오.", de="Bitte wählen Sie mindestens {0}."
    ),
    "many_choices": Said(
        en="Please choose at most {0}.", ko="{0}개까지만 골라 주십시오.", de="Bitte wählen Sie höchstens {0}."
    ),
    "yes_no": Said(
        en="Please choose yes or no.", ko="예 또는 아니요를 골라 주십시오.", de="Bitte wählen Sie ja oder nein."
    ),
    "link": Said(
        en="Expected an address that begins with https:// or http://.",
        ko="https:// 또는 http://로 시작하는 주소를 적어 주십시오.",
        de="Erwartet wird eine Adresse, die mit https:// oder http:// beginnt.",
    ),
    "address": Said(
        en="Please choose a region and write the address on one line.",
        ko="시·도를 고르고 주소를 한 줄로 적어 주십시오.",
        de="Bitte wählen Sie die Region und schreiben Sie die Anschrift in eine Zeile.",
    ),
    "table": Said(
        en="Expected rows of the table.", ko="표의 형식이 맞지 않습니다.", de="Erwartet werden Zeilen der Tabelle."
    ),
    "few_rows": Said(
        en="Please fill in at least {0} rows.",
        ko="{0}행 이상 채워 주십시오.",
        de="Bitte füllen Sie mindestens {0} Zeilen aus.",
    ),
    "many_rows": Said(en="At most {0} rows.", ko="{0}행까지만 채울 수 있습니다.", de="Höchstens {0} Zeilen."),
    "unknown": Said(
        en="The form has no such question.", ko="서식에 없는 질문입니다.", de="Diese Frage gibt es im Formular nicht."
    ),
}


class Wrong(ValueError):
    """An answer that its question does not take; ``said`` tells the person what to mend."""

    def __init__(self, said: Said) -> None:
        self.said = said
        super().__init__(said.en)


def wrong(name: str, *what: object) -> Wrong:
    """The `Wrong` of this name, with its figures filled in."""
    text = SAID[name]
    return Wrong(Said(en=text.en.format(*what), ko=text.ko.format(*what), de=text.de.format(*what)))
