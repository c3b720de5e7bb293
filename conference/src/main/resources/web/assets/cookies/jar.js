// The two cookies that the statement tells of. Only this client sets them, each after it was allowed, and only it reads
// them; the server sets and reads none. A browser may refuse them; then nothing is kept, and everything else works.

import { told } from '../told.js';

const NAMES = { agreement: '__Host-agreement', name: '__Host-name' };
const BOUND = '; Path=/; Secure; SameSite=Strict';
const allowed = new Set();

export const isDeclared = (which) => told.cookies.includes(which);

export function read(which) {
  try {
    const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${NAMES[which]}=`));
    return found === undefined ? undefined : decodeURIComponent(found.slice(NAMES[which].length + 1));
  } catch {
    return undefined;
  }
}

/** Allowed on this page, or earlier: then it is there. */
export const isAllowed = (which) => allowed.has(which) || read(which) !== undefined;

/** Taking the leave back deletes. */
export function allow(which, may) {
  if (may) allowed.add(which);
  else remove(which);
}

export function keepAgreement(value) {
  if (isDeclared('agreement') && isAllowed('agreement')) write('agreement', value, '');
}

/** Each conference puts the expiry off; an empty name is none. */
export function keepName(name) {
  if (!isAllowed('name')) return;
  if (name === '') write('name', '', '; Max-Age=0');
  else write('name', name, `; Max-Age=${told.nameSeconds}`);
}

export function remove(which) {
  allowed.delete(which);
  write(which, '', '; Max-Age=0');
}

function write(which, value, age) {
  try {
    document.cookie = `${NAMES[which]}=${encodeURIComponent(value)}${age}${BOUND}`;
  } catch {
    // a browser that throws here keeps nothing
  }
}
