/**
 * Languages that are not read (rules.md §5 "Another language"): a few words by which one is recognised, and the words for danger,
 * which feed the wide net alone. German, Spanish, French, Italian, Dutch, Portuguese, Swedish.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Small words that English does not have. */
export const FOREIGN_SMALL_WORDS: ReadonlySet<string> = words(`
  der die das und nach mit ich nicht beim vom zum zur auf aus ein eine einen sehr heute aber
  el los las con por que una muy pero despues hoy del al mi sin cuando desde
  le les des dans avec apres je pas sur une tres mais du au aux mon ma sortie
  il gli della nel sulla dopo con per molto oggi ma mi alla di lo ho
  het een van naar niet mijn bij voor tijdens op na maar zonder
  o os as com para uma depois hoje muito mas meu minha na no em nao foi
  och efter med inte pa for mycket i det jag en ett var men fick
`)

/** Whole words or beginnings (`*`) of words for chest, heart, breath, faint, confused, speech, limp. */
export const FOREIGN_DANGER: readonly string[] = `
  brust* brustschmerz* herz* herzrasen herzstolpern atem* atemnot luftnot ohnmacht* ohnmächtig umgekippt kollabiert schwindel* schwindlig gelahmt gelähmt verwirrt sprache taub* bewusstlos zusammengebrochen
  pecho corazon corazón palpitaciones aliento respirar desmay* mareo* mareado mareada confuso confundido desorientado habla
  poitrine coeur cœur palpitations souffle essouffl* malaise evanoui* évanoui* pommes vertige* étourdi* confus parole syncope
  petto cuore palpitazioni fiato respiro svenut* svenimento giramenti capogiro confuso parlare vertigini
  borst* hart* hartkloppingen adem* flauwgevallen flauw* duizelig* verward spraak bewusteloos
  peito coração coracao palpitações fôlego folego ar desmai* tontura* tonto tonta confuso fala
  bröst* brost* hjärta* hjärt* hjartklappning andnöd andfådd andning svimma* svimning yr yrsel förvirrad tal
  hinke* hinkend gehumpelt humpel* cojea* cojeando boit* boitais zoppic* zoppicando mank* hinkend mancando manquejando haltade linkade
`
  .trim()
  .split(/\s+/)
