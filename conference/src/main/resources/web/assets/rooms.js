// Room names: from the address, as typed, or offered.

const MAX_LENGTH = 100;

// Paths the server answers itself; a room of that name could not be reached.
const RESERVED = new Set(
  'privacy rights left login cookies assets signal whip whep session health favicon.ico robots.txt .well-known . ..'.split(' '),
);

/** The name as everybody in the room will have it: one Unicode form, single spaces, no control characters. */
export function tidyRoomName(text) {
  return text.normalize('NFC').replace(/\p{Cc}/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** Null when the name will do, else the key of the words that say why not. */
export function faultOfRoomName(name) {
  if (name === '') return 'room.empty';
  if ([...name].length > MAX_LENGTH) return 'room.long';
  if (RESERVED.has(name.toLowerCase())) return 'room.reserved';
  return null;
}

export function pathOfRoom(name) {
  return `/${encodeURIComponent(name)}`;
}

/** The room this address names, or null when the path is no room. */
export function roomOfPath(path) {
  const segment = path.slice(1).replace(/\/$/, '');
  if (segment === '' || segment.includes('/')) return null;
  try {
    const name = tidyRoomName(decodeURIComponent(segment));
    return faultOfRoomName(name) === null ? name : null;
  } catch {
    return null; // a stray percent sign
  }
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** Four pronounceable groups of no language: some 49 bits, so that nobody finds a running room by guessing. */
export function offeredRoomName() {
  const random = new Uint32Array(16);
  crypto.getRandomValues(random);
  const letters = [...random].map((value, place) => {
    const alphabet = place % 2 === 0 ? CONSONANTS : VOWELS;
    return alphabet[value % alphabet.length];
  });
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
}
