/** The smallest thing that calls itself a JPEG: markers of start, application, a comment, end. No picture can be seen. */
export function picture(number: number): Buffer {
  const comment = Buffer.from(`sorepoint sample ${number}`)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
    comment,
    Buffer.from([0xff, 0xd9]),
  ])
}
