/** Small letters without their marks, so that "Muller" finds "Müller". */
export const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
