// Our microphone, camera and screen. Off means let go: the track is stopped, the browser's lamp goes out, and nothing
// of ours listens or looks until it is switched on again.

import { keepSetting, setting } from './keeping.js';

const MICROPHONE = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const KIND_OF_SOURCE = { microphone: 'audioinput', camera: 'videoinput' };

/** Why a device could not be switched on; `code` is one of the `trouble.…` words. */
export class DeviceTrouble extends Error {
  constructor(source, code) {
    super(`${source}: ${code}`);
    this.source = source;
    this.code = code;
  }
}

function codeOf(error) {
  switch (error.name) {
    case 'NotFoundError':
      return 'not-found';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    case 'OverconstrainedError':
      return 'gone';
    default:
      return 'failed';
  }
}

// Closing the browser's choice of screens is no failure, but looks like one that the system makes.
function codeOfScreen(error) {
  if (error.name === 'NotAllowedError') return /system/i.test(error.message) ? 'system' : 'cancelled';
  return error.name === 'NotFoundError' ? 'not-found' : 'failed';
}

export const canShareScreen = () => Boolean(navigator.mediaDevices?.getDisplayMedia);
export const canChooseSpeaker = () => 'setSinkId' in HTMLMediaElement.prototype;

/** Reports `change` (a source went on or off), `lost` (a device went away by itself) and `list` (plugged or unplugged). */
export class LocalMedia extends EventTarget {
  tracks = { microphone: null, camera: null, screen: null };
  chosen = { audioinput: '', videoinput: '', audiooutput: '' };
  #pending = { microphone: null, camera: null, screen: null };
  #over = new AbortController();

  constructor() {
    super();
    for (const kind of Object.keys(this.chosen)) this.chosen[kind] = setting(kind) ?? '';
    navigator.mediaDevices?.addEventListener?.('devicechange', () => this.#report('list'), { signal: this.#over.signal });
  }

  isOn(source) {
    return this.tracks[source] !== null;
  }

  /** Switches a source on or off; while the browser still asks for leave a second press does nothing. */
  async toggle(source) {
    if (this.#pending[source]) return;
    if (this.isOn(source)) this.switchOff(source);
    else await this.switchOn(source);
  }

  async switchOn(source) {
    if (this.#pending[source] || this.isOn(source)) return;
    this.#pending[source] = this.#open(source);
    try {
      const track = await this.#pending[source];
      if (this.#over.signal.aborted) return track.stop(); // leave was given when nobody needed it any more
      track.addEventListener('ended', () => this.#ended(source, track));
      this.tracks[source] = track;
    } finally {
      this.#pending[source] = null;
    }
    this.#report('change', source);
  }

  switchOff(source) {
    const track = this.tracks[source];
    if (!track) return;
    this.tracks[source] = null;
    track.stop();
    this.#report('change', source);
  }

  /** Takes another device of a kind, at once if one of that kind is on. */
  async choose(kind, id) {
    this.chosen[kind] = id;
    keepSetting(kind, id);
    const source = Object.keys(KIND_OF_SOURCE).find((key) => KIND_OF_SOURCE[key] === kind);
    if (source && this.isOn(source)) {
      this.switchOff(source);
      await this.switchOn(source);
    }
    this.#report('list');
  }

  /** The devices the browser tells us of, by kind. Without leave it gives no names, and then we list nothing. */
  async list() {
    const devices = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
    const kinds = { audioinput: [], videoinput: [], audiooutput: [] };
    for (const { kind, deviceId, label } of devices) if (label) kinds[kind]?.push({ id: deviceId, label });
    return kinds;
  }

  /** Lets go of everything, for good. */
  close() {
    this.#over.abort();
    for (const source of Object.keys(this.tracks)) this.switchOff(source);
  }

  async #open(source) {
    if (!window.isSecureContext) throw new DeviceTrouble(source, 'insecure');
    if (!navigator.mediaDevices) throw new DeviceTrouble(source, 'unsupported');
    try {
      return source === 'screen' ? await openScreen() : await this.#openDevice(source);
    } catch (error) {
      throw new DeviceTrouble(source, source === 'screen' ? codeOfScreen(error) : codeOf(error));
    }
  }

  async #openDevice(source) {
    const kind = KIND_OF_SOURCE[source];
    const wish = source === 'microphone' ? MICROPHONE : CAMERA;
    const open = async (id) => {
      const constraints = id ? { ...wish, deviceId: { exact: id } } : wish;
      const stream = await navigator.mediaDevices.getUserMedia(
        source === 'microphone' ? { audio: constraints } : { video: constraints },
      );
      const [track] = stream.getTracks();
      if (source === 'camera') track.contentHint = 'motion';
      return track;
    };
    try {
      return await open(this.chosen[kind]);
    } catch (error) {
      // The device chosen before was unplugged: any other is better than none.
      if (error.name !== 'OverconstrainedError' || !this.chosen[kind]) throw error;
      this.chosen[kind] = '';
      return open('');
    }
  }

  #ended(source, track) {
    if (this.tracks[source] !== track) return;
    this.tracks[source] = null;
    this.#report('change', source);
    if (source !== 'screen') this.#report('lost', source); // a screen ends by the browser's own "stop" button
  }

  #report(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

async function openScreen() {
  const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 15, max: 15 } }, audio: false });
  const [track] = stream.getVideoTracks();
  track.contentHint = 'detail'; // letters stay sharp where a film would rather stay smooth
  return track;
}
