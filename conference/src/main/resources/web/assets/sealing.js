// What pages seal for each other so that the server cannot read it (docs/protocol.md): AES-GCM (NIST SP 800-38D) under a key of the
// room, which is handed from page to page under one that ECDH (P-256) and HKDF (RFC 5869) make for those two.

const NONCE_OCTETS = 12;
const KEY_OCTETS = 32;
const NUMBER_OCTETS = 6;
const VERSION = 'v1.';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const utf8 = new TextEncoder();

/** More than a room comes to have by itself, and all that one page believes another. */
export const MOST_KEYS = 16;

/** A key pair of this page's: `point` is what the others are told. */
export async function ownPair() {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return { point: toText(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))), privateKey };
}

export const newRoomKey = () => roomKey(crypto.getRandomValues(new Uint8Array(KEY_OCTETS)));

/** With its number, by which a page finds the right one of its keys. */
async function roomKey(octets) {
  const [key, digest] = await Promise.all([
    crypto.subtle.importKey('raw', octets, 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.digest('SHA-256', octets),
  ]);
  return { octets, key, number: toText(new Uint8Array(digest).subarray(0, NUMBER_OCTETS)) };
}

/** `kind` and `sender` are sealed with it: what is moved to another place does not open there. */
export async function sealText({ key, number }, kind, sender, text) {
  return `${VERSION}${number}.${toText(await encrypt(key, utf8.encode(text), boundTo(kind, sender)))}`;
}

export const numberOf = (sealed) => sealed.split('.')[1];

/** Null when it does not open. */
export async function openText({ key }, kind, sender, sealed) {
  try {
    const octets = await decrypt(key, fromText(sealed.split('.')[2]), boundTo(kind, sender));
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

/** Our room keys, for the page with this point which has asked for them. */
export async function sealKeys(own, askersPoint, keys) {
  const octets = new Uint8Array(keys.length * KEY_OCTETS);
  keys.forEach((key, place) => octets.set(key.octets, place * KEY_OCTETS));
  const pairKey = await pairKeyOf(own, askersPoint, [askersPoint, own.point]);
  return VERSION + toText(await encrypt(pairKey, octets, new Uint8Array()));
}

/** The room keys that the page with this point hands us; none when it does not open. */
export async function openKeys(own, answerersPoint, sealed) {
  try {
    const pairKey = await pairKeyOf(own, answerersPoint, [own.point, answerersPoint]);
    const octets = new Uint8Array(await decrypt(pairKey, fromText(sealed.slice(VERSION.length)), new Uint8Array()));
    const count = Math.min(MOST_KEYS, Math.floor(octets.length / KEY_OCTETS));
    return await Promise.all(Array.from({ length: count }, (_, place) => roomKey(octets.slice(place * KEY_OCTETS, (place + 1) * KEY_OCTETS))));
  } catch {
    return [];
  }
}

// Asker and answerer stand in it in this order, so that no answer passes for one the other way.
async function pairKeyOf(own, point, order) {
  const theirs = await crypto.subtle.importKey('raw', fromText(point), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = utf8.encode(['glashaus v1 keys', ...order].join(' '));
  const way = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(way, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const boundTo = (kind, sender) => utf8.encode(`glashaus v1 ${kind} ${sender}`);

async function encrypt(key, octets, additionalData) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_OCTETS));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, octets));
  const whole = new Uint8Array(NONCE_OCTETS + sealed.length);
  whole.set(iv);
  whole.set(sealed, NONCE_OCTETS);
  return whole;
}

const decrypt = (key, octets, additionalData) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: octets.subarray(0, NONCE_OCTETS), additionalData }, key, octets.subarray(NONCE_OCTETS));

// RFC 4648 section 5, without padding
function toText(octets) {
  const letters = Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromText(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
