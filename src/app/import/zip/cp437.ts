/** The code page of the first zips: 0 to 31, then 127 to 255; between them it is ASCII. */
const CONTROLS = '\u0000☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼'
const ABOVE =
  '⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** A name in CP437: what a zip's names are in where nothing says otherwise (APPNOTE.TXT appendix D). */
export function fromCp437(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    text += byte < 32 ? CONTROLS[byte] : byte < 127 ? String.fromCharCode(byte) : ABOVE[byte - 127]
  }
  return text
}
