// The page's language: `?lang=` first, then one chosen earlier where the browser keeps settings, then what the browser asks
// for. Links carry the choice on.

import { keepSetting, setting } from './keeping.js';

export const LANGUAGES = [
  { code: 'nl', name: 'Nederlands' },
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
];

const KNOWN = new Set(LANGUAGES.map((language) => language.code));

let current = 'en';
let words = {};

function asked() {
  const chosen = new URLSearchParams(location.search).get('lang');
  return KNOWN.has(chosen) ? chosen : null;
}

function kept() {
  const chosen = setting('language');
  return KNOWN.has(chosen) ? chosen : null;
}

function preferred() {
  const wishes = navigator.languages ?? [navigator.language];
  return wishes.map((wish) => String(wish).slice(0, 2).toLowerCase()).find((code) => KNOWN.has(code)) ?? 'en';
}

/** Loads the words of one language and says so in the document's `lang`. */
export async function loadLanguage(code = asked() ?? kept() ?? preferred()) {
  words = (await import(`./strings/${code}.js`)).default;
  current = code;
  document.documentElement.lang = code;
}

export function language() {
  return current;
}

/** The words for a key; `values` fill the places in braces, or go to the function that words a number. */
export function t(key, values) {
  const entry = words[key];
  if (entry === undefined) return key;
  if (typeof entry === 'function') return entry(values);
  return values ? entry.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : entry;
}

/** A path of ours that keeps a language chosen by hand. */
export function link(path) {
  const chosen = asked();
  if (!chosen) return path;
  const [before, fragment] = path.split('#');
  return `${before}?lang=${chosen}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Changes the address to another language without loading the page anew. */
export async function changeLanguage(code) {
  await loadLanguage(code);
  keepSetting('language', code);
  const url = new URL(location.href);
  url.searchParams.set('lang', code);
  history.replaceState(null, '', url);
}

export function timeOfDay(iso) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : at.toLocaleTimeString(current, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
