/** The words of a type: `VirtualRun`, `virtual_run`, `Virtueller Lauf`, `course à pied virtuelle`, `バーチャルラン`. */
const IN_TYPE = /virtual|virtuel|virtuell|virtueel|virtuáln|wirtualn|バーチャル|虚拟|虛擬/iu

/** Programs that show a world to run in. A "virtual race" of a title is mostly run on real roads, so that word alone says nothing there. */
const PROGRAMS = /(?<![\p{L}\p{N}])(?:zwift|rouvy|mywhoosh|watopia|makuri islands)(?![\p{L}\p{N}])/iu

/** True if an activity type, a title or the program that wrote the file says that it was run before a screen. */
export function saysVirtual(words: {
  readonly type: string | null
  readonly title: string | null
  readonly program: string | null
}): boolean {
  return (
    (words.type !== null && IN_TYPE.test(words.type.slice(0, 200))) ||
    [words.title, words.program].some((text) => text !== null && PROGRAMS.test(text.slice(0, 200)))
  )
}
