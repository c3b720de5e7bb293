// What stands for a participant whose camera is off: initials on a calm colour that follows from the name.

export const COLOURS = 8;

export function initialsOf(name) {
  const parts = name.trim().split(/[\s._-]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0) return [...name.trim()][0] ?? '?';
  const letters = [parts[0], parts.length > 1 ? parts[parts.length - 1] : ''].map((part) => [...part][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

/** The same name has the same colour for everybody, without the server knowing of colours. */
export function colourOf(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  return sum % COLOURS;
}
