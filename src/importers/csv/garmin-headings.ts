import type { Headings } from './headings.ts'

/** The columns of a Garmin table that are read. */
export type GarminHeading =
  | 'type'
  | 'date'
  | 'favorite'
  | 'title'
  | 'distance'
  | 'calories'
  | 'time'
  | 'avgHr'
  | 'maxHr'
  | 'cadence'
  | 'mixedCadence'
  | 'ascent'
  | 'descent'
  | 'stride'
  | 'steps'
  | 'moving'
  | 'elapsed'
  | 'shoe'

/**
 * Headings of Garmin Connect's `Activities.csv`. Seen in real exports: English, German, Danish, French, Portuguese, Italian,
 * Japanese, Spanish, Swedish, Polish, Hungarian, most of the Dutch; the rest are the plain words of the language. The oldest table (2012) names
 * the date `Start`.
 */
export const GARMIN_HEADINGS: Headings<GarminHeading> = {
  type: "Activity Type|Aktivitätstyp|Aktivitätsart|Aktivitetstype|Aktivitetstyp|Type d'activité|Tipo de atividade|Tipo de actividad|Tipo di attività|Activiteittype|Activiteitstype|Type activiteit|Typ aktivity|Druh aktivity|アクティビティタイプ|Typ aktywności|Aktiviteettityyppi|Tevékenység típusa",
  date: 'Date|Datum|Dato|Data|Fecha|日付|Start|Päivämäärä|Dátum',
  favorite:
    'Favorite|Favourite|Favorit|Favori|Favorito|Preferita|Preferito|Favoriet|Oblíbené|Oblíbená|お気に入り|Ulubione|Suosikki|Ulubiony|Kedvenc',
  title:
    'Title|Activity Name|Titel|Aktivitätsname|Titre|Título|Titolo|Název|タイトル|Tittel|Tytuł|Nimi|Aktivitetsnavn|Aktivitetsnamn|Namn|Cím',
  distance:
    'Distance|Distanz|Afstand|Distância|Distancia|Distanza|Distans|Sträcka|Vzdálenost|距離|Avstand|Dystans|Matka|Távolság',
  calories: 'Calories|Kalorien|Kalorier|Calorias|Calorías|Calorie|Calorieën|Kalorie|カロリー|Kalorit|Kalóriaszám',
  time: 'Time|Activity Time|Zeit|Tid|Durée|Temps|Tempo|Tempo total|Tiempo|Tijd|Čas|タイム|Total Time|Gesamtzeit|Czas|Aika|Idő',
  avgHr:
    'Avg HR|Average HR|Avg Heart Rate|Ø HF|Ø Herzfrequenz|Gennemsnitlig puls|Fréquence cardiaque moyenne|FC Média|FC Media|Frecuencia cardiaca media|Frecuencia cardíaca media|Gem. HS|Gemiddelde HS|Gemiddelde hartslag|Průměrný ST|Průměrná tepová frekvence|平均心拍数|Medelpuls|Genomsnittlig puls|Gj.snittspuls|Gjennomsnittspuls|Średnie tętno|Átlagos pulzusszám',
  maxHr:
    'Max HR|Max Heart Rate|Max. HF|Maximale Herzfrequenz|Maks. puls|Fréquence cardiaque maximale|FC máxima|FC max|Frecuencia cardiaca máxima|Max. HS|Max HS|Maximale hartslag|Maximální ST|Maximální tepová frekvence|最大心拍数|Maxpuls|Maximal puls|Makspuls|Maksymalne tętno|Max. pulzus',
  cadence:
    'Avg Run Cadence|Avg Running Cadence|Ø Schrittfrequenz (Laufen)|Gennemsnit kadence løb|Cadence de course moyenne|Cadência de corrida média|Cadencia de carrera media|Cadenza di corsa media|Gem. loopcadans|Gemiddelde loopcadans|Průměrná běžecká kadence|Průměrná kadence běhu|平均ピッチ|Genomsnittlig löpkadens|Medelkadens löpning|Medellöpkadens|Średni rytm biegu',
  // A table of several sports has one column of cadence, under the name it has in the sport of its first row.
  mixedCadence:
    'Avg Cadence|Avg Bike Cadence|Avg Swim Cadence|Ø Trittfrequenz|Gennemsnitlig svømmekadence|Gennemsnitlig cykelkadence|Medelcykelkadens|Cadencia media de pedaleo|Cadência bicicleta média|Gemiddelde fietscadans|Átl. pedálütem',
  ascent:
    'Total Ascent|Elev Gain|Elevation Gain|Positiver Höhenunterschied|Anstieg gesamt|Højdeforøgelse|Samlet stigning|Ascension totale|Gain de dénivelé|Subida total|Ascenso total|Ganancia de altura|Ascesa totale|Totale stijging|Celkový výstup|Celkové stoupání|総上昇量|Total stigning|Total ascent|Höjdökning|Całkowity wznios|Teljes emelkedés',
  descent:
    'Total Descent|Elev Loss|Elevation Loss|Negativer Höhenunterschied|Abstieg gesamt|Højdereduktion|Samlet nedstigning|Descente totale|Descida total|Descenso total|Discesa totale|Totale daling|Celkový sestup|Celkové klesání|総下降量|Total nedstigning|Totalt fall|Totalt nedför|Całkowity spadek|Teljes süllyedés',
  stride:
    'Avg Stride Length|Ø Schrittlänge|Gennemsnitlig skridtlængde|Longueur moyenne des foulées|Longueur moyenne de foulée|Comprimento médio da passada|Longitud media de zancada|Lunghezza media passo|Gem. staplengte|Gemiddelde staplengte|Průměrná délka kroku|平均歩幅|Genomsnittlig steglängd|Medelsteglängd|Średnia długość kroku|Átlagos lépéshossz',
  steps: 'Steps|Schritte|Skridt|Steg|Pasos|Passos|Passi|Pas|Stappen|Kroky|ステップ|Kroki|Lépések|Skritt',
  moving:
    'Moving Time|Zeit in Bewegung|Tid i bevægelse|Temps de déplacement|Tempo em movimento|Tiempo en movimiento|Tempo in movimento|Tijd bewogen|Doba pohybu|Čas pohybu|移動時間|Tid i rörelse|Färdtid|Czas ruchu|Menetidő',
  elapsed:
    'Elapsed Time|Verstrichene Zeit|Tidsforbrug|Forløbet tid|Temps écoulé|Tempo transcorrido|Tempo decorrido|Tiempo transcurrido|Tempo trascorso|Verstreken tijd|Uplynulý čas|経過時間|Förfluten tid|Total tid|Duração|Upłynęło czasu|Eltelt idő',
  shoe: 'Shoes|Shoe|Gear|シューズ',
}
