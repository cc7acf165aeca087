"""Parts of countries: the seventeen regions of Korea with their cities and counties, and the German states."""

# The code of ISO 3166-2, then all names; those of Korea in the spellings of forms, news and English addresses.
PROVINCES = """
kr-11: 서울, 서울시, 서울특별시, Seoul, Seoul-si
kr-26: 부산, 부산시, 부산광역시, Busan, Pusan
kr-27: 대구, 대구시, 대구광역시, Daegu, Taegu
kr-28: 인천, 인천시, 인천광역시, Incheon, Inchon
kr-29: 광주, 광주시, 광주광역시, Gwangju, Kwangju
kr-30: 대전, 대전시, 대전광역시, Daejeon, Taejon
kr-31: 울산, 울산시, 울산광역시, Ulsan
kr-50: 세종, 세종시, 세종특별자치시, Sejong
kr-41: 경기, 경기도, Gyeonggi, Gyeonggi-do, Kyonggi, Gyeonggi Province
kr-42: 강원, 강원도, 강원특별자치도, Gangwon, Gangwon-do, Kangwon, Gangwon Province
kr-43: 충북, 충청북도, Chungbuk, Chungcheongbuk-do, North Chungcheong
kr-44: 충남, 충청남도, Chungnam, Chungcheongnam-do, South Chungcheong
kr-45: 전북, 전라북도, 전북특별자치도, 전북도, Jeonbuk, Jeollabuk-do, North Jeolla, Chonbuk
kr-46: 전남, 전라남도, Jeonnam, Jeollanam-do, South Jeolla, Chonnam
kr-47: 경북, 경상북도, Gyeongbuk, Gyeongsangbuk-do, North Gyeongsang, Kyongbuk
kr-48: 경남, 경상남도, Gyeongnam, Gyeongsangnam-do, South Gyeongsang, Kyongnam
kr-49: 제주, 제주도, 제주시, 제주특별자치도, Jeju, Jeju-do, Cheju
de-bw: Baden-Württemberg, BaWü, 바덴뷔르템베르크
de-by: Bayern, Bavaria, Freistaat Bayern, 바이에른
de-be: Berlin, 베를린
de-bb: Brandenburg, 브란덴부르크
de-hb: Bremen, Freie Hansestadt Bremen, 브레멘
de-hh: Hamburg, Freie und Hansestadt Hamburg, 함부르크
de-he: Hessen, Hesse, 헤센
de-mv: Mecklenburg-Vorpommern
de-ni: Niedersachsen, Lower Saxony, 니더작센
de-nw: Nordrhein-Westfalen, North Rhine-Westphalia, NRW, 노르트라인베스트팔렌
de-rp: Rheinland-Pfalz, Rhineland-Palatinate
de-sl: Saarland
de-sn: Sachsen, Saxony, 작센
de-st: Sachsen-Anhalt, Saxony-Anhalt
de-sh: Schleswig-Holstein
de-th: Thüringen, Thuringia, 튀링겐
"""

# Names that stand for several at once.
GROUPS = """
kr-11 kr-28 kr-41: 수도권, 서울경기인천, Seoul Capital Area, Sudogwon
kr-30 kr-50 kr-43 kr-44: 충청권, 충청, Chungcheong
kr-29 kr-45 kr-46: 호남권, 호남, 전라, 전라도, Honam
kr-27 kr-47: 대경권
kr-26 kr-31 kr-48: 동남권, 부울경
kr-26 kr-27 kr-31 kr-47 kr-48: 영남권, 영남, 경상, 경상도, Yeongnam
kr-*: 전국, 한국 전역, 대한민국 전역, 전국 17개 시도
de-*: bundesweit, deutschlandweit
*: nationwide, 전세계, 전 세계, worldwide, global, weltweit, 국내외
"""

# Those that people on both sides hold for one area.
NEIGHBOURS = (
    ("kr-11", "kr-28", "kr-41"),
    ("kr-30", "kr-50", "kr-43", "kr-44"),
    ("kr-29", "kr-45", "kr-46"),
    ("kr-27", "kr-47"),
    ("kr-26", "kr-31", "kr-48"),
    ("de", "at", "ch", "li"),
    ("nl", "be", "lu"),
    ("dk", "se", "no", "fi", "is"),
    ("gb", "ie"),
)

# Cities and counties that lie in one region only; 광주 and 고성 do not.
CITIES = """
kr-41: 수원 성남 고양 용인 부천 안산 안양 남양주 화성 평택 의정부 시흥 파주
  김포 광명 군포 이천 오산 하남 양주 구리 안성 포천 의왕
  여주 동두천 과천 가평 양평 연천
kr-42: 춘천 원주 강릉 동해 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 양양
kr-43: 청주 충주 제천 보은 옥천 영동 증평 진천 괴산 음성 단양
kr-44: 천안 공주 보령 아산 서산 논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안
kr-45: 전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 임실 순창 고창 부안
kr-46: 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥
  강진 해남 영암 무안 함평 영광 장성 완도 진도 신안
kr-47: 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 의성 청송
  영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉
kr-48: 창원 진주 통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천
kr-49: 서귀포
"""
_COUNTIES = """
가평 양평 연천 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 양양 보은 옥천 영동
증평 진천 괴산 음성 단양 금산 부여 서천 청양 홍성 예산 태안
완주 진안 무주 장수 임실 순창 고창 부안 담양 곡성 구례 고흥 보성 화순 장흥 강진
해남 영암 무안 함평 영광 장성 완도 진도 신안 의성 청송 영양
영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 의령 함안 창녕 남해 하동 산청 함양 거창 합천
"""
COUNTIES = frozenset(_COUNTIES.split())
