"""What the commands say that run the platform."""

from madang.core.texts.faults import Said

SAID = (
    Said(
        en="Make an invented world and serve it.",
        ko="가상의 세계를 만들어 화면으로 보여 줍니다.",
        de="Erschafft eine erfundene Welt und zeigt sie im Browser.",
    ),
    Said(
        en="Where the world is kept.",
        ko="가상 세계를 둘 폴더.",
        de="Wo die Welt liegt.",
    ),
    Said(
        en="Address to listen on.",
        ko="접속을 받을 주소.",
        de="Adresse, an der gelauscht wird.",
    ),
    Said(
        en="Port to listen on.",
        ko="접속을 받을 포트.",
        de="Port, an dem gelauscht wird.",
    ),
    Said(
        en="Make the world and leave.",
        ko="만들기만 하고 끝냅니다.",
        de="Nur erschaffen, nicht zeigen.",
    ),
    Said(
        en="Serve the platform.",
        ko="플랫폼을 제공합니다.",
        de="Stellt die Plattform bereit.",
    ),
    Said(
        en="Leave the jobs to workers started elsewhere.",
        ko="작업은 따로 띄운 작업자에게 맡깁니다.",
        de="Aufträge anderswo gestarteten Arbeitern überlassen.",
    ),
    Said(
        en="Carry out jobs: letters, deadlines, imports.",
        ko="메일 발송, 마감, 가져오기 같은 작업을 처리합니다.",
        de="Erledigt Aufträge: Briefe, Fristen, Importe.",
    ),
    Said(
        en="Leave when nothing is left to do now.",
        ko="지금 할 일이 없으면 끝냅니다.",
        de="Aufhören, wenn gerade nichts mehr zu tun ist.",
    ),
    Said(
        en="Bring every encrypted value under the first key of MADANG_KEYS, while the platform runs.",
        ko="플랫폼을 멈추지 않고, 암호화된 값을 모두 MADANG_KEYS의 첫 번째 키로 다시 암호화합니다.",
        de=("Bringt bei laufender Plattform jeden verschlüsselten Wert unter den ersten Schlüssel von MADANG_KEYS."),
    ),
    Said(
        en="Save the database and all stored files into FILE, while the platform runs.",
        ko="플랫폼을 멈추지 않고, 데이터베이스와 저장된 파일을 모두 FILE에 저장합니다.",
        de="Sichert bei laufender Plattform die Datenbank und alle Dateien in FILE.",
    ),
    Said(
        en="Bring back what FILE holds into an empty folder and an empty database.",
        ko="FILE에 든 내용을 빈 폴더와 빈 데이터베이스에 되살립니다.",
        de="Stellt den Inhalt von FILE in einem leeren Ordner und einer leeren Datenbank wieder her.",
    ),
    Said(
        en="Import the table FILE whole, or say what is wrong with it.",
        ko="FILE 표를 통째로 가져오거나, 잘못된 점을 알려 줍니다.",
        de="Übernimmt die Tabelle FILE ganz oder sagt, was an ihr falsch ist.",
    ),
    Said(
        en="The round that needs belong to.",
        ko="수요가 속한 라운드.",
        de="Die Runde, zu der Bedarfe gehören.",
    ),
    Said(
        en="Say what is in it and what is wrong; import nothing.",
        ko="내용과 잘못된 점만 보여 주고 가져오지는 않습니다.",
        de="Inhalt und Fehler zeigen; nichts übernehmen.",
    ),
    Said(
        en="Who imports  [default: an owner of the round's office].",
        ko="가져오는 사람  [기본값: 라운드 운영기관의 관리자].",
        de="Wer importiert  [sonst: ein Inhaber der Stelle der Runde].",
    ),
    Said(
        en="Print nothing.",
        ko="아무것도 출력하지 않습니다.",
        de="Nichts ausgeben.",
    ),
    Said(
        en="Write the list KIND as a table: exactly what the one who asks may see.",
        ko="KIND 목록을 표로 씁니다. 요청한 사람이 볼 수 있는 것만 담깁니다.",
        de="Schreibt die Liste KIND als Tabelle: genau das, was die fragende Person sehen darf.",
    ),
    Said(
        en=".csv, .xlsx or .json  [default: CSV on standard output].",
        ko=".csv, .xlsx, .json 가운데 하나  [기본값: 표준 출력에 CSV].",
        de=".csv, .xlsx oder .json  [sonst: CSV auf der Standardausgabe].",
    ),
    Said(
        en="For whose eyes  [default: everybody's].",
        ko="누가 볼 것인지  [기본값: 누구나].",
        de="Für wessen Augen  [sonst: für alle].",
    ),
)
