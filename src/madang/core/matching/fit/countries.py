"""The countries that people most often name, by ISO 3166 code, as English, Korean and German tables write them."""

# Code, then all names; two-letter codes themselves count where a cell holds nothing else.
COUNTRIES = """
kr: South Korea, Korea, Republic of Korea, Korea Republic of, ROK, KOR, 한국, 대한민국, 남한, 국내, Südkorea,
  Republik Korea
kp: North Korea, 북한, Nordkorea
de: Germany, DEU, Federal Republic of Germany, 독일, Deutschland, Bundesrepublik Deutschland, BRD
at: Austria, AUT, 오스트리아, Österreich, Oesterreich
ch: Switzerland, CHE, 스위스, Schweiz
li: Liechtenstein, 리히텐슈타인
us: United States, United States of America, USA, U.S.A., U.S., America, 미국, Vereinigte Staaten, Amerika
gb: United Kingdom, UK, U.K., GBR, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, 영국,
  Vereinigtes Königreich, Großbritannien, Schottland, Nordirland
ie: Ireland, IRL, Republic of Ireland, 아일랜드, Irland
fr: France, FRA, 프랑스, Frankreich
it: Italy, ITA, 이탈리아, Italien
es: Spain, ESP, 스페인, 에스파냐, Spanien
pt: Portugal, PRT, 포르투갈
nl: Netherlands, The Netherlands, NLD, Holland, 네덜란드, Niederlande
be: Belgium, BEL, 벨기에, Belgien
lu: Luxembourg, LUX, 룩셈부르크, Luxemburg
dk: Denmark, DNK, 덴마크, Dänemark
se: Sweden, SWE, 스웨덴, Schweden
no: Norway, NOR, 노르웨이, Norwegen
fi: Finland, FIN, 핀란드, Finnland
is: Iceland, ISL, 아이슬란드, Island
ee: Estonia, EST, 에스토니아, Estland
lv: Latvia, LVA, 라트비아, Lettland
lt: Lithuania, LTU, 리투아니아, Litauen
pl: Poland, POL, 폴란드, Polen
cz: Czech Republic, Czechia, CZE, 체코, Tschechien, Tschechische Republik
sk: Slovakia, SVK, 슬로바키아, Slowakei
hu: Hungary, HUN, 헝가리, Ungarn
ro: Romania, ROU, 루마니아, Rumänien
bg: Bulgaria, BGR, 불가리아, Bulgarien
gr: Greece, GRC, 그리스, Griechenland
hr: Croatia, HRV, 크로아티아, Kroatien
si: Slovenia, SVN, 슬로베니아, Slowenien
rs: Serbia, SRB, 세르비아, Serbien
ua: Ukraine, UKR, 우크라이나
ru: Russia, Russian Federation, RUS, 러시아, Russland, Russische Föderation
tr: Turkey, Türkiye, TUR, 튀르키예, 터키, Türkei
il: Israel, ISR, 이스라엘
ae: United Arab Emirates, UAE, ARE, 아랍에미리트, 아랍에미레이트, Vereinigte Arabische Emirate
sa: Saudi Arabia, SAU, 사우디아라비아, 사우디, Saudi-Arabien
qa: Qatar, QAT, 카타르, Katar
eg: Egypt, EGY, 이집트, Ägypten
ma: Morocco, MAR, 모로코, Marokko
ke: Kenya, KEN, 케냐, Kenia
ng: Nigeria, NGA, 나이지리아
za: South Africa, ZAF, 남아프리카공화국, 남아공, Südafrika
et: Ethiopia, ETH, 에티오피아, Äthiopien
jp: Japan, JPN, 일본
cn: China, CHN, People's Republic of China, PRC, 중국, Volksrepublik China
hk: Hong Kong, HKG, 홍콩, Hongkong
tw: Taiwan, TWN, 대만, 타이완
mn: Mongolia, MNG, 몽골, Mongolei
in: India, IND, 인도, Indien
id: Indonesia, IDN, 인도네시아, Indonesien
my: Malaysia, MYS, 말레이시아
sg: Singapore, SGP, 싱가포르, 싱가폴, Singapur
th: Thailand, THA, 태국
vn: Vietnam, Viet Nam, VNM, 베트남
ph: Philippines, PHL, 필리핀, Philippinen
kz: Kazakhstan, KAZ, 카자흐스탄, Kasachstan
uz: Uzbekistan, UZB, 우즈베키스탄, Usbekistan
au: Australia, AUS, 호주, 오스트레일리아, Australien
nz: New Zealand, NZL, 뉴질랜드, Neuseeland
ca: Canada, CAN, 캐나다, Kanada
mx: Mexico, MEX, 멕시코, Mexiko
br: Brazil, BRA, 브라질, Brasilien
ar: Argentina, ARG, 아르헨티나, Argentinien
cl: Chile, CHL, 칠레
co: Colombia, COL, 콜롬비아, Kolumbien
pe: Peru, PER, 페루
"""
