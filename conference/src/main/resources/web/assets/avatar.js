// What stands for a participant whose camera is off: initials on a calm colour that follows from the name.

export const COLOURS = 8;

export function initialsOf(name) {
  const parts = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
  if (parts.length === 0) return [...name.trim()][0] ?? '?';
  const letters = parts.length === 1 ? [parts[0]] : [parts[0], parts.at(-1)];
  return letters.map((part) => [...part][0]).join('').toLocaleUpperCase();
}

/** The same name has the same colour for everybody, without the server knowing of colours. */
export function colourOf(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  return sum % COLOURS;
}
