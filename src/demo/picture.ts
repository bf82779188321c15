import { joinBytes } from '../lib/join-bytes.ts'
import { utf8 } from '../lib/utf8.ts'

/** The smallest thing that calls itself a JPEG: markers of start, application, a comment, end. No picture can be seen. */
export function picture(number: number): Uint8Array {
  const comment = utf8(`sorepoint sample ${number}`)
  return joinBytes([
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    utf8('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    Uint8Array.of(0xff, 0xfe, 0, comment.length + 2),
    comment,
    Uint8Array.of(0xff, 0xd9),
  ])
}
