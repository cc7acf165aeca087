"""What the commands say that work on files: match, index, pair, timetable, samples."""

from madang.core.texts.faults import Said

SAID = (
    Said(
        en="Rank the offers that fit each need, and say why.",
        ko="수요마다 맞는 기업을 순위와 이유로 보여 줍니다.",
        de="Ordnet jedem Bedarf die passenden Angebote, mit Begründung.",
    ),
    Said(
        en=(
            "NEEDS and OFFERS are tables (CSV, TSV, XLSX, JSONL, Parquet; - is standard input); OFFERS may "
            "be a folder made by `madang index`. Scores lie between 0 and 1; the same input gives the same "
            "bytes."
        ),
        ko=(
            "NEEDS와 OFFERS는 표 파일(CSV, TSV, XLSX, JSONL, Parquet; -는 표준 입력)이며, OFFERS는 `madang "
            "index`로 만든 폴더여도 됩니다. 점수는 0과 1 사이이고, 입력이 같으면 결과도 바이트까지 "
            "같습니다."
        ),
        de=(
            "NEEDS und OFFERS sind Tabellen (CSV, TSV, XLSX, JSONL, Parquet; - ist die Standardeingabe); "
            "OFFERS darf auch ein mit `madang index` erstellter Ordner sein. Punkte liegen zwischen 0 und "
            "1; gleiche Eingabe ergibt gleiche Bytes."
        ),
    ),
    Said(
        en="Candidates a need.",
        ko="수요 하나에 보여 줄 후보 수.",
        de="Kandidaten je Bedarf.",
    ),
    Said(
        en="Whose best candidates are listed.",
        ko="어느 쪽의 후보를 보여 줄지.",
        de="Für welche Seite die besten Kandidaten stehen.",
    ),
    Said(
        en="Compare words only, not the meaning of sentences.",
        ko="문장의 뜻은 빼고 낱말만 비교합니다.",
        de="Nur Wörter vergleichen, nicht die Bedeutung der Sätze.",
    ),
    Said(
        en="Another sentence encoder (needs the extra 'models').",
        ko="다른 문장 인코더 ('models' 추가 설치 필요).",
        de="Ein anderer Satz-Encoder (braucht das Extra 'models').",
    ),
    Said(
        en="Constants of the score.",
        ko="점수 계산에 쓸 상수 파일.",
        de="Konstanten der Bewertung.",
    ),
    Said(
        en="Processor cores to use  [default: all].",
        ko="사용할 프로세서 코어 수  [기본값: 전부].",
        de="Zu nutzende Prozessorkerne  [sonst: alle].",
    ),
    Said(
        en="A Ray cluster to work on; local: made on this machine.",
        ko="작업할 Ray 클러스터 주소. local이면 이 컴퓨터에 만듭니다.",
        de="Ein Ray-Cluster zum Rechnen; local: auf diesem Rechner.",
    ),
    Said(
        en="Give reasons  [default: yes].",
        ko="이유를 보여 줍니다  [기본값: 예].",
        de="Begründungen geben  [sonst: ja].",
    ),
    Said(
        en="Write to FILE: .csv .tsv .jsonl .parquet .xlsx .json, or a report as .html.",
        ko="FILE에 씁니다: .csv .tsv .jsonl .parquet .xlsx .json, 보고서는 .html.",
        de="In FILE schreiben: .csv .tsv .jsonl .parquet .xlsx .json, ein Bericht als .html.",
    ),
    Said(
        en="No progress, no table.",
        ko="진행 상황과 표를 보여 주지 않습니다.",
        de="Kein Fortschritt, keine Tabelle.",
    ),
    Said(
        en="Print the candidates as JSON.",
        ko="후보를 JSON으로 출력합니다.",
        de="Die Kandidaten als JSON ausgeben.",
    ),
    Said(
        en="Prepare the table OFFERS as a folder that `madang match` opens at once.",
        ko="OFFERS 표를 `madang match`가 바로 여는 폴더로 준비해 둡니다.",
        de="Bereitet die Tabelle OFFERS als Ordner auf, den `madang match` sofort öffnet.",
    ),
    Said(
        en="Folder to make.",
        ko="만들 폴더.",
        de="Zu erstellender Ordner.",
    ),
    Said(
        en="Words only: smaller and faster to make.",
        ko="낱말만: 더 작고 빨리 만들어집니다.",
        de="Nur Wörter: kleiner und schneller erstellt.",
    ),
    Said(
        en="No progress, no summary.",
        ko="진행 상황과 요약을 보여 주지 않습니다.",
        de="Kein Fortschritt, keine Zusammenfassung.",
    ),
    Said(
        en="Print the summary as JSON.",
        ko="요약을 JSON으로 출력합니다.",
        de="Die Zusammenfassung als JSON ausgeben.",
    ),
    Said(
        en="Choose the pairs of a whole round under capacities, wishes and rules.",
        ko="정원, 희망, 규칙을 지키며 라운드 전체의 짝을 정합니다.",
        de="Wählt die Paare einer ganzen Runde nach Kapazitäten, Wünschen und Regeln.",
    ),
    Said(
        en=(
            "CANDIDATES is a table (CSV, TSV, XLSX, JSONL, Parquet; - is standard input) with need_id, "
            "offer_id and score, such as `madang match` writes it. Its further columns are kept."
        ),
        ko=(
            "CANDIDATES는 need_id, offer_id, score 열이 있는 표(CSV, TSV, XLSX, JSONL, Parquet; -는 표준 "
            "입력)로, `madang match`가 쓰는 형식입니다. 다른 열은 그대로 남습니다."
        ),
        de=(
            "CANDIDATES ist eine Tabelle (CSV, TSV, XLSX, JSONL, Parquet; - ist die Standardeingabe) mit "
            "need_id, offer_id und score, wie `madang match` sie schreibt. Weitere Spalten bleiben "
            "erhalten."
        ),
    ),
    Said(
        en="Pairs a need takes at most.",
        ko="수요 하나가 맺을 수 있는 최대 짝 수.",
        de="Paare, die ein Bedarf höchstens eingeht.",
    ),
    Said(
        en="Pairs an offer takes at most.",
        ko="기업 하나가 맺을 수 있는 최대 짝 수.",
        de="Paare, die ein Angebot höchstens eingeht.",
    ),
    Said(
        en="Wishes of both sides: side, from, to, wish (must, meet, no).",
        ko="양쪽의 희망: side, from, to, wish(must, meet, no) 열.",
        de="Wünsche beider Seiten: side, from, to, wish (must, meet, no).",
    ),
    Said(
        en="Bounds by region, centre …; exclusions; fixed pairs.",
        ko="지역·센터별 하한과 상한, 제외, 고정된 짝.",
        de="Grenzen je Region, Zentrum …; Ausschlüsse; feste Paare.",
    ),
    Said(
        en="Table of the needs, whose columns capacities and rules may name.",
        ko="수요 표. 정원과 규칙에서 이 표의 열을 쓸 수 있습니다.",
        de="Tabelle der Bedarfe; Kapazitäten und Regeln dürfen ihre Spalten nennen.",
    ),
    Said(
        en="Table of the offers, likewise.",
        ko="기업 표. 쓰임은 위와 같습니다.",
        de="Tabelle der Angebote, ebenso.",
    ),
    Said(
        en="The greatest sum of scores, or pairs nobody would leave for each other.",
        ko="점수 합이 가장 큰 배정, 또는 서로 떠날 까닭이 없는 안정 배정.",
        de="Die größte Punktsumme, oder Paare, die niemand füreinander verließe.",
    ),
    Said(
        en="With stable: the side whose wishes are met best.",
        ko="stable일 때: 희망을 먼저 들어줄 쪽.",
        de="Bei stable: die Seite, deren Wünsche am besten erfüllt werden.",
    ),
    Said(
        en="With total: serve this side's worst served first.",
        ko="total일 때: 이쪽에서 가장 불리한 곳부터 챙깁니다.",
        de="Bei total: zuerst die am schlechtesten Bedienten dieser Seite.",
    ),
    Said(
        en="Then take the best so far.",
        ko="이 시간이 지나면 그때까지 가장 좋은 답을 씁니다.",
        de="Danach gilt das bis dahin Beste.",
    ),
    Said(
        en="Say what kept the others out, and what one place more would gain.",
        ko="나머지가 왜 빠졌는지, 한 자리 늘리면 무엇이 나아지는지 보여 줍니다.",
        de="Sagen, was die anderen fernhielt und was ein Platz mehr brächte.",
    ),
    Said(
        en="Pair nobody; say what is wrong with the pairs of this table.",
        ko="배정하지 않고, 이 표의 짝에서 잘못된 점을 보여 줍니다.",
        de="Niemanden paaren; sagen, was an den Paaren dieser Tabelle falsch ist.",
    ),
    Said(
        en="Write to FILE: .csv .tsv .jsonl .parquet .xlsx .json.",
        ko="FILE에 씁니다: .csv .tsv .jsonl .parquet .xlsx .json.",
        de="In FILE schreiben: .csv .tsv .jsonl .parquet .xlsx .json.",
    ),
    Said(
        en="Print the result as JSON.",
        ko="결과를 JSON으로 출력합니다.",
        de="Das Ergebnis als JSON ausgeben.",
    ),
    Said(
        en="Copy invented needs, offers and a meeting day into DIR, to try things out.",
        ko="연습용 가상 수요, 기업, 상담회 자료를 DIR에 복사합니다.",
        de="Legt erfundene Bedarfe, Angebote und einen Treffentag zum Ausprobieren in DIR.",
    ),
    Said(
        en="Organisations, firms and people in them do not exist. Nothing in DIR is overwritten.",
        ko="여기 나오는 기관, 기업, 사람은 실제로 없습니다. DIR에 있던 파일은 덮어쓰지 않습니다.",
        de=("Organisationen, Firmen und Personen darin gibt es nicht. Nichts in DIR wird überschrieben."),
    ),
    Said(
        en="Print the names of the files as JSON.",
        ko="파일 이름을 JSON으로 출력합니다.",
        de="Die Namen der Dateien als JSON ausgeben.",
    ),
    Said(
        en="Give each meeting of the day INSTANCE.json a slot and a table, with the fewest breaks.",
        ko="INSTANCE.json의 상담마다 시간과 테이블을 정하되, 빈 시간이 가장 적게 합니다.",
        de="Gibt jedem Treffen des Tages INSTANCE.json Zeit und Tisch, mit den wenigsten Pausen.",
    ),
    Said(
        en=(
            "Also: `madang timetable check INSTANCE OUT` lists each limit that a timetable breaks, and "
            "`madang timetable replan INSTANCE OUT --change CHANGE.json` mends a timetable after a change. "
            "Ctrl-C keeps the best timetable found."
        ),
        ko=(
            "그 밖에 `madang timetable check INSTANCE OUT`은 일정표가 어긴 조건을 모두 보여 주고, `madang "
            "timetable replan INSTANCE OUT --change CHANGE.json`은 변경에 맞추어 일정표를 고칩니다. "
            "Ctrl-C를 누르면 그때까지 가장 좋은 일정표를 남깁니다."
        ),
        de=(
            "Außerdem: `madang timetable check INSTANCE OUT` nennt jede verletzte Regel eines Zeitplans, "
            "`madang timetable replan INSTANCE OUT --change CHANGE.json` passt einen Zeitplan nach einer "
            "Änderung an. Strg-C behält den besten gefundenen."
        ),
    ),
    Said(
        en="Write to FILE: .json, a page as .html, calendars as .ics (a zip); repeatable.",
        ko="FILE에 씁니다: .json, 화면용 .html, 달력 .ics(zip). 여러 번 쓸 수 있습니다.",
        de=("In FILE schreiben: .json, eine Seite als .html, Kalender als .ics (ein Zip); mehrfach erlaubt."),
    ),
    Said(
        en="Stop after so many seconds with the best found.",
        ko="이 시간(초)이 지나면 가장 좋은 답으로 끝냅니다.",
        de="Nach so vielen Sekunden mit dem Besten aufhören.",
    ),
    Said(
        en="Another seed may give another timetable, as good.",
        ko="시드를 바꾸면 똑같이 좋은 다른 일정표가 나올 수 있습니다.",
        de="Ein anderer Startwert kann einen anderen, ebenso guten Zeitplan geben.",
    ),
    Said(
        en="What the table on standard output is ordered by.",
        ko="화면에 보이는 표를 무엇으로 묶을지.",
        de="Wonach die Tabelle auf der Standardausgabe geordnet ist.",
    ),
    Said(
        en="Print the answer as JSON.",
        ko="답을 JSON으로 출력합니다.",
        de="Die Antwort als JSON ausgeben.",
    ),
    Said(
        en="List each limit of the day INSTANCE that the timetable OUT breaks.",
        ko="일정표 OUT이 INSTANCE의 조건 가운데 어긴 것을 모두 보여 줍니다.",
        de="Nennt jede Regel des Tages INSTANCE, die der Zeitplan OUT verletzt.",
    ),
    Said(
        en="Exit code 0 when there is none, 1 when there are any.",
        ko="없으면 종료 코드 0, 있으면 1입니다.",
        de="Rückgabewert 0, wenn es keine gibt, sonst 1.",
    ),
    Said(
        en="Print nothing but the verdict.",
        ko="판정만 출력합니다.",
        de="Nur das Urteil ausgeben.",
    ),
    Said(
        en="Print the broken limits as JSON.",
        ko="어긴 조건을 JSON으로 출력합니다.",
        de="Die verletzten Regeln als JSON ausgeben.",
    ),
    Said(
        en="Mend the timetable OUT of the day INSTANCE after a change.",
        ko="변경이 생긴 뒤 INSTANCE의 일정표 OUT을 고칩니다.",
        de="Passt den Zeitplan OUT des Tages INSTANCE nach einer Änderung an.",
    ),
    Said(
        en=(
            "The most meetings are held, then the fewest change their slot, then breaks are fewest. What is "
            "done is never touched; what cannot be held is named with the reason."
        ),
        ko=(
            "먼저 상담을 가장 많이 살리고, 그다음 시간이 바뀌는 상담을 가장 적게, 그다음 빈 시간을 가장 "
            "적게 합니다. 이미 끝난 상담은 건드리지 않으며, 열 수 없는 상담은 이유와 함께 알려 줍니다."
        ),
        de=(
            "Zuerst finden möglichst viele Treffen statt, dann ändern möglichst wenige ihre Zeit, dann gibt "
            "es die wenigsten Pausen. Erledigtes bleibt unberührt; was nicht stattfinden kann, wird mit "
            "Grund genannt."
        ),
    ),
    Said(
        en="What has changed.",
        ko="무엇이 바뀌었는지.",
        de="Was sich geändert hat.",
    ),
    Said(
        en="Write the day after the change, for the next check or replan.",
        ko="변경이 반영된 하루를 씁니다. 다음 check나 replan에 쓰입니다.",
        de="Schreibt den geänderten Tag, für das nächste check oder replan.",
    ),
    Said(
        en="Show this message and exit.",
        ko="이 도움말을 보여 줍니다.",
        de="Zeigt diese Hilfe.",
    ),
)
