"""What the report says in its own words, in Korean, English and German."""

from madang.core.texts.faults import Said

LANGUAGES = ("ko", "en", "de")

PHRASES = {
    # the page
    "report": Said(ko="매칭 결과 보고서", en="Matching report", de="Bericht zum Abgleich"),
    "maker": Said(ko="마당", en="Madang", de="Madang"),
    "skip": Said(ko="본문으로 건너뛰기", en="Skip to the content", de="Zum Inhalt springen"),
    "lead": Said(
        ko="수요마다 잘 맞는 스타트업을 점수 순으로 놓고, 양쪽의 문장을 나란히 두어 그 이유를 보여 드립니다.",
        en="For each need, the startups that fit it best come first, with sentences of both sides as the reason.",
        de="Zu jedem Bedarf stehen die passendsten Startups vorn, mit Sätzen beider Seiten als Begründung.",
    ),
    "language": Said(ko="언어", en="Language", de="Sprache"),
    "theme": Said(ko="화면 밝기", en="Appearance", de="Darstellung"),
    "theme_auto": Said(ko="자동", en="Auto", de="Auto"),
    "theme_light": Said(ko="밝게", en="Light", de="Hell"),
    "theme_dark": Said(ko="어둡게", en="Dark", de="Dunkel"),
    "print": Said(ko="인쇄", en="Print", de="Drucken"),
    "contents": Said(ko="차례", en="On this page", de="Auf dieser Seite"),
    "to_top": Said(ko="맨 위로", en="Back to top", de="Nach oben"),
    "no_script": Said(
        ko="이 브라우저에서는 스크립트가 꺼져 있어 수요마다 위쪽 후보만 표로 보여 드립니다. "
        "그림, 이유, 검색을 보시려면 스크립트를 켜 주십시오.",
        en="Scripts are off in this browser, so only the first candidates of each need are shown, as a table. "
        "Turn scripts on to see the picture, the reasons and the search.",
        de="Skripte sind in diesem Browser ausgeschaltet; gezeigt werden nur die ersten Kandidaten je Bedarf. "
        "Mit Skripten sehen Sie auch Bild, Gründe und Suche.",
    ),
    "about": Said(
        ko="이 보고서는 한 파일로 되어 있으며 네트워크 없이 열립니다. 내용은 입력 파일에 있던 글 그대로입니다.",
        en="This report is a single file and opens without a network. Its content stands so in the input files.",
        de="Dieser Bericht ist eine einzige Datei und braucht kein Netz. Sein Inhalt steht so in den Eingabedateien.",
    ),
    "plain_first": Said(ko="상위 후보", en="First candidates", de="Erste Kandidaten"),
    # the round in figures
    "summary": Said(ko="요약", en="Summary", de="Überblick"),
    "figure_needs": Said(ko="수요", en="Needs", de="Bedarfe"),
    "figure_offers": Said(ko="후보에 오른 스타트업", en="Startups listed", de="Startups in der Auswahl"),
    "figure_candidates": Said(ko="후보 짝", en="Candidate pairs", de="Mögliche Paare"),
    "figure_median": Said(ko="1위 점수의 중앙값", en="Median of the first scores", de="Median der ersten Plätze"),
    "figure_empty": Said(ko="후보 없는 수요", en="Needs without candidates", de="Bedarfe ohne Kandidaten"),
    "spread": Said(
        ko="수요별 1위 점수의 분포", en="First scores of all needs", de="Erste Plätze aller Bedarfe nach Punkten"
    ),
    "spread_bar": Said(ko="{from}~{to}: 수요 {n}건", en="{from} to {to}: needs {n}", de="{from} bis {to}: Bedarfe {n}"),
    "how": Said(ko="점수 읽는 법", en="How to read the scores", de="So lesen Sie die Punkte"),
    "how_score": Said(
        ko="0과 1 사이의 종합 점수입니다. 1에 가까울수록 잘 맞습니다.",
        en="All in all, between 0 and 1. The closer to 1, the better the fit.",
        de="Alles in allem, zwischen 0 und 1. Je näher an 1, desto passender.",
    ),
    "how_words": Said(
        ko="같은 낱말, 같은 뜻의 기술 용어가 얼마나 겹치는가.",
        en="How many words and technical terms, synonyms too, both sides share.",
        de="Wie viele Wörter und Fachbegriffe, auch Synonyme, beide Seiten teilen.",
    ),
    "how_meaning": Said(
        ko="낱말이 달라도 문장의 뜻이 얼마나 가까운가.",
        en="How close the sentences are in meaning, even in other words.",
        de="Wie nah sich die Sätze in der Bedeutung sind, auch mit anderen Wörtern.",
    ),
    "how_fit": Said(
        ko="지역, 분야, 규모 같은 조건이 얼마나 맞는가.",
        en="How well region, fields, size and other conditions agree.",
        de="Wie gut Region, Fachgebiete, Größe und andere Bedingungen passen.",
    ),
    # search and filters
    "find": Said(ko="검색과 거르기", en="Search and filter", de="Suchen und filtern"),
    "search": Said(ko="검색", en="Search", de="Suche"),
    "search_hint": Said(
        ko="수요, 스타트업, 문장의 낱말", en="need, startup, any words", de="Bedarf, Startup, beliebige Wörter"
    ),
    "need": Said(ko="수요", en="Need", de="Bedarf"),
    "region": Said(ko="스타트업 지역", en="Startup's region", de="Region des Startups"),
    "field": Said(ko="스타트업 분야", en="Startup's field", de="Fachgebiet des Startups"),
    "least": Said(ko="최저 점수", en="Minimum score", de="Mindestpunkte"),
    "all": Said(ko="전체", en="All", de="Alle"),
    "reset": Said(ko="초기화", en="Reset", de="Zurücksetzen"),
    "shown": Said(
        ko="수요 {needs}건, 후보 {candidates}건",
        en="Needs {needs}, candidates {candidates}",
        de="Bedarfe {needs}, Kandidaten {candidates}",
    ),
    "nothing": Said(
        ko="조건에 맞는 수요와 후보가 없습니다",
        en="No need or candidate meets these filters",
        de="Kein Bedarf, kein Kandidat passt zu diesen Filtern",
    ),
    "nothing_do": Said(
        ko="검색어를 줄이거나 최저 점수를 낮추어 보십시오.",
        en="Try fewer words or a lower minimum score.",
        de="Versuchen Sie weniger Wörter oder geringere Mindestpunkte.",
    ),
    # the picture
    "picture": Said(ko="한눈에 보기", en="The round at a glance", de="Die Runde auf einen Blick"),
    "picture_lead": Said(
        ko="가로줄은 수요, 세로줄은 스타트업입니다. 색이 뚜렷할수록 점수가 높습니다. 칸을 누르면 그 후보로 갑니다.",
        en="Rows are needs, columns are startups. The stronger the colour, the higher the score. "
        "Click a cell to go to that candidate.",
        de="Zeilen sind Bedarfe, Spalten sind Startups. Je kräftiger die Farbe, desto mehr Punkte. "
        "Ein Klick auf eine Zelle führt zum Kandidaten.",
    ),
    "picture_plot": Said(
        ko="열지도: 수요와 스타트업의 점수",
        en="Heat map of needs and startups",
        de="Wärmebild der Bedarfe und Startups",
    ),
    "picture_keys": Said(
        ko="키보드: 화살표 키로 후보를 옮겨 다니고, 엔터 키로 그 후보로 갑니다.",
        en="Keyboard: arrow keys move from candidate to candidate, Enter goes to it.",
        de="Tastatur: Pfeiltasten wandern von Kandidat zu Kandidat, die Eingabetaste führt hin.",
    ),
    "picture_cell": Said(
        ko="{need}. {offer}. 점수 {score}, {rank}위",
        en="{need}. {offer}. Score {score}, rank {rank}",
        de="{need}. {offer}. Punkte {score}, Platz {rank}",
    ),
    "picture_order": Said(ko="줄 순서", en="Order of rows", de="Reihenfolge der Zeilen"),
    "order_list": Said(ko="목록과 같게", en="As in the list", de="Wie in der Liste"),
    "order_near": Said(ko="닮은 수요끼리", en="Alike needs together", de="Ähnliche Bedarfe zusammen"),
    "picture_columns": Said(
        ko="점수가 높은 스타트업 {n}곳만 그렸습니다(전체 {all}곳).",
        en="Only the {n} startups of the highest scores are drawn, of {all}.",
        de="Gezeichnet sind nur die {n} Startups mit den meisten Punkten, von {all}.",
    ),
    "legend_score": Said(ko="점수", en="Score", de="Punkte"),
    "legend_first": Said(ko="수요의 1위 후보", en="First candidate of the need", de="Erster Kandidat des Bedarfs"),
    "legend_none": Said(ko="후보 아님", en="No candidate", de="Kein Kandidat"),
    # the list of needs
    "list": Said(ko="수요별 1위 후보", en="Needs and their first candidates", de="Bedarfe und ihre ersten Kandidaten"),
    "list_need": Said(ko="수요", en="Need", de="Bedarf"),
    "list_first": Said(ko="1위 후보", en="First candidate", de="Erster Kandidat"),
    "list_score": Said(ko="점수", en="Score", de="Punkte"),
    "list_count": Said(ko="후보 수", en="Candidates", de="Kandidaten"),
    "sort": Said(ko="정렬", en="Order", de="Reihenfolge"),
    "sort_file": Said(ko="입력 순", en="As given", de="Wie eingegeben"),
    "sort_high": Said(ko="1위 점수 높은 순", en="Highest score first", de="Meiste Punkte zuerst"),
    "sort_low": Said(ko="1위 점수 낮은 순", en="Lowest score first", de="Wenigste Punkte zuerst"),
    "pages": Said(ko="쪽", en="Pages", de="Seiten"),
    "page_of": Said(ko="{all}건 중 {from}~{to}", en="{from} to {to} of {all}", de="{from} bis {to} von {all}"),
    "previous": Said(ko="이전", en="Previous", de="Zurück"),
    "next": Said(ko="다음", en="Next", de="Weiter"),
    # needs and candidates
    "needs": Said(ko="수요별 후보와 이유", en="Candidates and reasons", de="Kandidaten und Gründe"),
    "open_all": Said(ko="이유 모두 펼치기", en="Open all reasons", de="Alle Gründe öffnen"),
    "close_all": Said(ko="이유 모두 접기", en="Close all reasons", de="Alle Gründe schließen"),
    "whole_text": Said(ko="전문 보기", en="Whole text", de="Ganzer Text"),
    "less_text": Said(ko="줄여 보기", en="Less text", de="Weniger Text"),
    "must": Said(ko="필수 조건", en="Must have", de="Pflicht"),
    "exclude": Said(ko="제외 조건", en="Excluded", de="Ausgeschlossen"),
    "or": Said(ko=" 또는 ", en=" or ", de=" oder "),
    "if_region": Said(ko="지역 {value}", en="region {value}", de="Region {value}"),
    "if_field": Said(ko="분야 {value}", en="field {value}", de="Fachgebiet {value}"),
    "if_language": Said(ko="언어 {value}", en="language {value}", de="Sprache {value}"),
    "if_founded_after": Said(ko="{value} 이후 설립", en="founded after {value}", de="gegründet nach {value}"),
    "if_founded_before": Said(ko="{value} 이전 설립", en="founded before {value}", de="gegründet vor {value}"),
    "if_employees_min": Said(ko="직원 {value}명 이상", en="staff of {value} or more", de="Team ab {value}"),
    "if_employees_max": Said(ko="직원 {value}명 이하", en="staff of {value} or fewer", de="Team bis {value}"),
    "same_region": Said(ko="수요와 같은 지역", en="same region as the need", de="Region wie der Bedarf"),
    "founded": Said(ko="{year}년 설립", en="founded {year}", de="gegründet {year}"),
    "size": Said(ko="직원 {n}명", en="staff {n}", de="Team {n}"),
    "rank": Said(ko="{n}위", en="Rank {n}", de="Platz {n}"),
    "score": Said(ko="종합 점수", en="Score", de="Punkte"),
    "words": Said(ko="낱말", en="Words", de="Wörter"),
    "meaning": Said(ko="뜻", en="Meaning", de="Sinn"),
    "fit": Said(ko="조건", en="Fit", de="Rahmen"),
    "not_measured": Said(ko="재지 않음", en="not measured", de="nicht gemessen"),
    "more": Said(ko="후보 {n}곳 더 보기", en="Show {n} more", de="{n} weitere zeigen"),
    "fewer": Said(ko="위쪽 후보만 보기", en="Show the first ones only", de="Nur die ersten zeigen"),
    "why": Said(ko="이유", en="Reasons", de="Gründe"),
    "fits": Said(ko="맞는 점", en="Fits", de="Passt"),
    "missing": Said(ko="확인 안 됨", en="Not shown", de="Nicht belegt"),
    "conflicts": Said(ko="어긋남", en="Conflicts", de="Widerspricht"),
    "agrees": Said(ko="조건 맞음", en="Agrees", de="Stimmt überein"),
    "differs": Said(ko="조건 다름", en="Differs", de="Weicht ab"),
    "conditions": Said(
        ko="조건 {all}개 중 {n}개 맞음", en="Conditions met {n} of {all}", de="Bedingungen erfüllt {n} von {all}"
    ),
    "about_region": Said(ko="지역", en="Region", de="Region"),
    "about_fields": Said(ko="분야", en="Fields", de="Fachgebiete"),
    "about_language": Said(ko="언어", en="Language", de="Sprache"),
    "about_employees": Said(ko="직원 수", en="Staff", de="Team"),
    "about_founded_on": Said(ko="설립일", en="Founded", de="Gründung"),
    "about_text": Said(ko="필수 용어", en="Required term", de="Pflichtbegriff"),
    "of_need": Said(ko="수요의 문장", en="The need says", de="Der Bedarf sagt"),
    "of_offer": Said(ko="스타트업의 문장", en="The startup says", de="Das Startup sagt"),
    "kind": Said(ko="구분", en="Kind", de="Art"),
    "weight": Said(ko="비중", en="Weight", de="Gewicht"),
    "no_sentence": Said(
        ko="이를 보여 주는 문장이 없습니다.",
        en="No sentence shows this.",
        de="Kein Satz belegt das.",
    ),
    "terms": Said(ko="함께 나온 말: {terms}", en="Shared: {terms}", de="Gemeinsam: {terms}"),
    "no_reasons": Said(
        ko="이 후보에는 인용할 문장이 없습니다. 점수와 조건만으로 올랐습니다.",
        en="There is no sentence to quote for this candidate; its scores alone brought it here.",
        de="Zu diesem Kandidaten gibt es keinen Satz zu zitieren; allein die Punkte führten ihn her.",
    ),
    "not_asked": Said(
        ko="이유를 계산하지 않고 만든 보고서입니다.",
        en="This report was made without reasons.",
        de="Dieser Bericht wurde ohne Gründe erstellt.",
    ),
    "whole_offer": Said(ko="스타트업 소개 전문", en="The startup's whole text", de="Ganzer Text des Startups"),
    # nothing found
    "empty": Said(ko="후보를 찾지 못했습니다", en="No candidate was found", de="Kein Kandidat gefunden"),
    "empty_why": Said(
        ko="필수 조건이나 제외 조건에 모두 걸렸거나, 겹치는 말과 뜻이 없었기 때문입니다.",
        en="Either the conditions ruled every startup out, or no startup shares words or meaning with this need.",
        de="Entweder schlossen die Bedingungen alle aus, oder kein Startup teilt Wörter oder Bedeutung mit dem Bedarf.",
    ),
    "empty_do_conditions": Said(
        ko="필수·제외 조건이 꼭 필요한지 다시 보십시오.",
        en="See whether every condition is really needed.",
        de="Prüfen Sie, ob jede Bedingung wirklich nötig ist.",
    ),
    "empty_do_words": Said(
        ko="풀어야 할 문제와 쓰일 기술을 두세 문장으로 더 자세히 적으십시오.",
        en="Describe the problem and the technology in two or three more concrete sentences.",
        de="Beschreiben Sie Problem und Technik in zwei, drei genaueren Sätzen.",
    ),
    "empty_do_offers": Said(
        ko="스타트업 목록을 넓혀 다시 매칭하십시오.",
        en="Match again with a wider list of startups.",
        de="Gleichen Sie mit einer größeren Liste von Startups noch einmal ab.",
    ),
    "empty_round": Said(
        ko="이번 매칭에서는 후보가 하나도 나오지 않았습니다",
        en="This round found no candidate at all",
        de="Diese Runde fand keinen einzigen Kandidaten",
    ),
}


def in_language(language: str) -> dict[str, str]:
    """Every phrase in ``language``."""
    return {key: said.in_language(language) for key, said in PHRASES.items()}
