import type { Headings } from './headings.ts'

/** The columns of a Strava table that are read; of a pair of one name, either. */
export type StravaHeading =
  | 'id'
  | 'date'
  | 'title'
  | 'type'
  | 'description'
  | 'elapsed'
  | 'distance'
  | 'maxHr'
  | 'privateNote'
  | 'gear'
  | 'file'
  | 'moving'
  | 'avgSpeed'
  | 'ascent'
  | 'descent'
  | 'eleLow'
  | 'eleHigh'
  | 'avgCadence'
  | 'avgHr'
  | 'calories'
  | 'exertion'
  | 'dirt'
  | 'timer'
  | 'race'

/**
 * Headings of Strava's `activities.csv`. Seen in real exports: English, German, French, Dutch, Spanish (of Latin
 * America) whole, Czech (to `Kalorie`), some of the Japanese and Danish; the rest are the plain words of the language.
 * German `Höhenunterschied` is the LOSS, Dutch `Hoogteverschil` (to 2021) the gain, and `Hinweis zur Privatsphäre …` the private note: no rule of language gives that.
 */
export const STRAVA_HEADINGS: Headings<StravaHeading> = {
  id: "Activity ID|id|Aktivitäts-ID|ID de l’activité|ID de l'activité|Activiteits-ID|ID aktivity|アクティビティID|ID de actividad|ID de la actividad|ID attività|ID dell’attività|ID dell'attività|ID da atividade|ID de atividade|Aktivitets-ID",
  date: "Activity Date|date|Aktivitätsdatum|Date de l'activité|Datum van activiteit|Datum aktivity|アクティビティ実行日|Fecha de la actividad|Fecha de actividad|Data dell'attività|Data attività|Data da atividade|Aktivitetsdatum|Datum för aktivitet|Aktivitetsdato|Dato for aktivitet",
  title:
    "Activity Name|name|Name der Aktivität|Nom de l'activité|Naam activiteit|Naam van activiteit|Název aktivity|アクティビティ名|Nombre de la actividad|Nombre de actividad|Nome dell'attività|Nome attività|Nome da atividade|Aktivitetsnamn|Aktivitetens namn|Aktivitetsnavn|Aktivitetens navn",
  type: "Activity Type|type|Aktivitätsart|Type d'activité|Activiteitstype|Typ aktivity|アクティビティタイプ|Tipo de actividad|Tipo di attività|Tipo attività|Tipo de atividade|Aktivitetstyp|Aktivitetstype",
  description:
    "Activity Description|description|Aktivitätsbeschreibung|Description de l'activité|Beschrijving van activiteit|Popis aktivity|アクティビティの説明|アクティビティ説明|Descripción de la actividad|Descripción de actividad|Descrizione dell'attività|Descrizione attività|Descrição da atividade|Aktivitetsbeskrivning|Aktivitetsbeskrivelse",
  elapsed:
    'Elapsed Time|elapsed_time|Verstrichene Zeit|Temps écoulé|Verstreken tijd|Uplynulý čas|経過時間|Tiempo transcurrido|Tempo trascorso|Tempo decorrido|Förfluten tid|Forløbet tid|Varighed',
  distance: 'Distance|Distanz|Afstand|Vzdálenost|距離|Distancia|Distanza|Distância|Distans|Sträcka|Avstand',
  maxHr:
    'Max Heart Rate|Max. Herzfrequenz|Fréquence cardiaque max.|Max. hartslag|Maximale hartslag|Maximální tepová frekvence|最大心拍数|Frecuencia cardíaca máxima|Frecuencia cardíaca máx.|Ritmo cardíaco máx.|Frequenza cardiaca massima|Frequenza cardiaca max|Frequência cardíaca máxima|Frequência cardíaca máx.|Maxpuls|Högsta puls|Maksimal puls|Maks. puls',
  privateNote:
    "Activity Private Note|Hinweis zur Privatsphäre für Aktivitäten|Note privée sur les activités|Privénotitie activiteit|Privénotitie bij activiteit|Soukromá poznámka k aktivitě|アクティビティの非公開メモ|プライベートメモ|Nota privada de actividad|Nota privada de la actividad|Nota privata sull’attività|Nota privata sull'attività|Nota privata dell'attività|Nota privada da atividade|Nota particular da atividade|Privat anteckning om aktivitet|Privat aktivitetsanteckning|Privat note til aktivitet|Privat aktivitetsnote",
  gear: "Activity Gear|gear|Aktivitätsausrüstung|Matériel utilisé pour l'activité|Uitrusting voor activiteit|Materiaal voor activiteit|Vybavení na aktivitu|アクティビティのギア|アクティビティギア|Equipamiento de la actividad|Equipo de la actividad|Attrezzatura dell'attività|Attrezzatura attività|Equipamento da atividade|Aktivitetsutrustning|Aktivitetsudstyr",
  file: 'Filename|Dateiname|Nom du fichier|Bestandsnaam|Název souboru|ファイル名|Nombre del archivo|Nombre de archivo|Nome del file|Nome file|Nome do arquivo|Nome do ficheiro|Filnamn|Filnavn',
  moving:
    'Moving Time|Bewegungszeit|Durée de déplacement|Beweegtijd|Aktivní čas|移動時間|Tiempo en movimiento|Tempo in movimento|Tempo de movimentação|Tempo em movimento|Tid i rörelse|Tid i bevægelse',
  avgSpeed:
    'Average Speed|Durchschnittliche Geschwindigkeit|Vitesse moyenne|Gemiddelde snelheid|Průměrná rychlost|平均速度|平均スピード|Velocidad media|Velocidad promedio|Velocità media|Velocidade média|Genomsnittlig hastighet|Medelhastighet|Gennemsnitlig hastighed|Gennemsnitshastighed',
  ascent:
    'Elevation Gain|Höhenzunahme|Dénivelé positif|Totale stijging|Hoogtewinst|Hoogteverschil|Nastoupaná výška|獲得標高|Desnivel positivo|Dislivello positivo|Dislivello|Ganho de elevação|Ganho de altitude|Höjdökning|Höjdmeter|Højdestigning|Stigning',
  descent:
    'Elevation Loss|Höhenunterschied|Dénivelé négatif|Totale daling|Hoogteverlies|Naklesaná výška|下降標高|Desnivel negativo|Dislivello negativo|Perda de elevação|Perda de altitude|Höjdminskning|Højdefald',
  eleLow: 'Elevation Low|Min. Höhe|Altitude min.|Kleinste hoogte|Nejnižší nadmořská výška|Desnivel bajo',
  eleHigh: 'Elevation High|Max. Höhe|Altitude max.|Grootste hoogte|Nejvyšší nadmořská výška|Desnivel alto',
  avgCadence:
    'Average Cadence|Durchschnittliche Trittfrequenz|Cadence moyenne|Gemiddelde cadans|Průměrná kadence|平均ケイデンス|Cadencia media|Cadencia promedio|Cadenza media|Cadência média|Genomsnittlig kadens|Gennemsnitlig kadence',
  avgHr:
    'Average Heart Rate|Durchschnittliche Herzfrequenz|Fréquence cardiaque moyenne|Gemiddelde hartslag|Průměrná tepová frekvence|平均心拍数|Frecuencia cardíaca media|Frecuencia cardíaca promedio|Ritmo cardíaco promedio|Frequenza cardiaca media|Frequência cardíaca média|Genomsnittspuls|Medelpuls|Gennemsnitlig puls',
  calories: 'Calories|Kalorien|Calorieën|Kalorie|カロリー|Calorías|Calorie|Calorias|Kalorier',
  exertion:
    'Perceived Exertion|Gefühlte Anstrengung|Effort ressenti|Ervaren inspanning|Vnímaná námaha|自覚的運動強度|Esfuerzo percibido|Sforzo percepito|Esforço percebido|Upplevd ansträngning|Oplevet anstrengelse|Oplevet indsats',
  dirt: 'Dirt Distance|Auf Schotter zurückgelegte Distanz|Distance sur chemin|Afstand (onverharde wegen)|未舗装路の距離|Distancia sobre tierra|Distancia en tierra|Distanza su sterrato|Distância em terra|Distância na terra|Grusdistans|Distans på grus|Distance på grus',
  timer: 'Timer Time|Temps enregistré par le chronomètre|Tijd op de timer|Tiempo del cronómetro',
  race: 'Competition|Wettkampf|Compétition|Wedstrijd|Závod|Competición|Competencia|Gara|Competição|Tävling|Konkurrence',
}
