"""The tables that a round of pairing is made of."""

from madang.core.texts.tables.kinds import Column, TableKind

NEED_ID = Column(
    "need_id", ("need", "수요번호", "과제번호", "수요", "Bedarf", "Bedarf ID", "Bedarfsnummer"), required=True
)
OFFER_ID = Column(
    "offer_id", ("offer", "startup", "기업번호", "기업", "스타트업", "Angebot", "Angebot ID"), required=True
)
SCORE = Column("score", ("점수", "적합도", "매칭점수", "Punkte", "Bewertung"), "number", required=True)

CANDIDATES = TableKind(
    "candidates",
    (
        NEED_ID,
        OFFER_ID,
        SCORE,
        Column("need_score", ("수요기업점수", "Punkte des Bedarfs"), "number"),
        Column("offer_score", ("기업점수", "스타트업점수", "Punkte des Angebots"), "number"),
        Column("met", ("met before", "기존만남", "만난적있음", "schon getroffen")),
    ),
    key=("need_id", "offer_id"),
)
PAIRS = TableKind("pairs", (NEED_ID, OFFER_ID), key=("need_id", "offer_id"))
WISHES = TableKind(
    "preferences",
    (
        Column("side", ("측", "구분", "Seite"), required=True),
        Column("from", ("누가", "보내는쪽", "von"), required=True),
        Column("to", ("누구를", "받는쪽", "an"), required=True),
        Column("wish", ("희망", "의사", "Wunsch"), required=True),
    ),
    key=("side", "from", "to"),
)
ABOUT = TableKind(
    "table",
    (
        Column(
            "id",
            (
                "need_id",
                "offer_id",
                "번호",
                "아이디",
                "수요번호",
                "과제번호",
                "기업번호",
                "identifier",
                "Nummer",
                "Kennung",
            ),
            required=True,
        ),
    ),
)
"""Any table about one side: an id, and columns that capacities and rules may name."""

SIDES = {"need": 0, "needs": 0, "수요": 0, "수요기업": 0, "bedarf": 0, "offer": 1, "offers": 1, "startup": 1, "기업": 1,
         "스타트업": 1, "angebot": 1}  # fmt: skip
WISHED = {"must": "must", "필수": "must", "muss": "must", "meet": "meet", "희망": "meet", "treffen": "meet", "no": "no",
          "거절": "no", "nein": "no"}  # fmt: skip
NOT_MET = frozenset(("", "0", "no", "false", "n", "아니오", "x", "nein", "none"))
