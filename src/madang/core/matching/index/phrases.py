"""What is said of an index that cannot be used."""

from madang.core.texts.faults import Said

INDEX = Said(
    en="a folder made by madang index",
    ko="madang index로 만든 폴더",
    de="ein Ordner, den madang index angelegt hat",
)
NO_INDEX = Said(
    en="something that is not an index",
    ko="색인이 아닌 것",
    de="etwas, das kein Index ist",
)
NEW_PLACE = Said(
    en="a new name, an empty folder, or an index to replace",
    ko="새 이름, 빈 폴더 또는 바꿀 색인",
    de="ein neuer Name, ein leerer Ordner oder ein Index, der ersetzt wird",
)
WHOLE = Said(
    en="the file as it was written; run madang index again",
    ko="기록된 그대로의 파일; madang index를 다시 실행하십시오",
    de="die Datei, wie sie geschrieben wurde; führen Sie madang index noch einmal aus",
)
MISSING = Said(en="no such file", ko="없는 파일", de="keine solche Datei")
CHANGED = Said(
    en="a file whose bytes have changed",
    ko="내용이 바뀐 파일",
    de="eine Datei, deren Inhalt sich geändert hat",
)
OTHER_ANALYSIS = Said(
    en="an index made with another thesaurus or another analysis of words",
    ko="다른 시소러스나 다른 낱말 분석으로 만든 색인",
    de="ein Index, der mit einem anderen Thesaurus oder einer anderen Wortanalyse entstand",
)
AGAIN = Said(
    en="an index made with this version; run madang index again",
    ko="이 버전으로 만든 색인; madang index를 다시 실행하십시오",
    de="ein Index dieser Version; führen Sie madang index noch einmal aus",
)
FREE = Said(
    en="an index that nobody else is changing at the moment",
    ko="지금 다른 작업이 바꾸고 있지 않은 색인",
    de="ein Index, den gerade niemand sonst ändert",
)
BUSY = Said(
    en="an index that is being changed",
    ko="변경 중인 색인",
    de="ein Index, der gerade geändert wird",
)
OWN_ID = Said(
    en="an id that no other offer has",
    ko="다른 항목과 겹치지 않는 id",
    de="eine id, die kein anderes Angebot hat",
)
KNOWN_ID = Said(
    en="an id of an offer in the index",
    ko="색인에 있는 항목의 id",
    de="die id eines Angebots im Index",
)
ID_COLUMN = Said(
    en="a column id, filled in every row",
    ko="모든 행이 채워진 id 열",
    de="eine Spalte id, in jeder Zeile ausgefüllt",
)
MISSING_COLUMN = Said(en="no such column", ko="없는 열", de="keine solche Spalte")
NO_ID = Said(en="a row without an id", ko="id가 없는 행", de="eine Zeile ohne id")


def format_version(found: int) -> Said:
    """The version of a format that is not ours."""
    return Said(
        en=f"an index of format {found}",
        ko=f"형식 {found}의 색인",
        de=f"ein Index im Format {found}",
    )


def wanted_version(expected: int) -> Said:
    """The version of the format that can be read."""
    return Said(
        en=f"format {expected}; run madang index again, with this version of madang",
        ko=f"형식 {expected}; 이 버전의 madang으로 madang index를 다시 실행하십시오",
        de=f"Format {expected}; führen Sie madang index mit dieser Version von madang noch einmal aus",
    )


def size_of(found: int) -> Said:
    """How long a file is, or should be."""
    return Said(en=f"{found} bytes", ko=f"{found}바이트", de=f"{found} Byte")


def length_wanted(expected: int) -> Said:
    """How long a file was when it was written."""
    return Said(
        en=f"{expected} bytes; run madang index again",
        ko=f"{expected}바이트; madang index를 다시 실행하십시오",
        de=f"{expected} Byte; führen Sie madang index noch einmal aus",
    )


def vectors_by(encoder: str) -> Said:
    """Whose vectors an index has, or should have."""
    if not encoder:
        return Said(en="no vectors", ko="벡터 없음", de="keine Vektoren")
    return Said(
        en=f"vectors of the encoder {encoder}",
        ko=f"인코더 {encoder}의 벡터",
        de=f"Vektoren des Encoders {encoder}",
    )


def twice(name: str, added: int, kept: int) -> Said:
    """An id of an added offer that the index has already; places count from 1."""
    return Said(
        en=f"{name}: the id of added offer {added} and of offer {kept} of the index",
        ko=f"{name}: 추가한 {added}번째 항목과 색인의 {kept}번째 항목의 id",
        de=f"{name}: die id des hinzugefügten Angebots {added} und des Angebots {kept} im Index",
    )


def twice_added(name: str, first: int, second: int) -> Said:
    """An id that two added offers share; places count from 1."""
    return Said(
        en=f"{name}: the id of added offers {first} and {second}",
        ko=f"{name}: 추가한 {first}번째 항목과 {second}번째 항목의 id",
        de=f"{name}: die id der hinzugefügten Angebote {first} und {second}",
    )


def unknown(name: str) -> Said:
    """An id that no offer of the index has."""
    return Said(
        en=f"{name}, which no offer of the index has",
        ko=f"색인의 어느 항목에도 없는 {name}",
        de=f"{name}, das kein Angebot im Index hat",
    )


def of_type(kind: object) -> Said:
    """What a column holds, or should hold."""
    return Said(en=f"a column of type {kind}", ko=f"{kind} 형의 열", de=f"eine Spalte vom Typ {kind}")
