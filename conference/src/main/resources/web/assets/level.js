// How loud our own microphone is, and the bar that shows it.

/** Measures a track until it is closed; read `level()` as often as you like. */
export class SoundLevel {
  #context = new AudioContext();
  #analyser = this.#context.createAnalyser();
  #samples = new Float32Array(512);

  constructor(track) {
    this.#analyser.fftSize = 512;
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
    this.#context.resume().catch(() => {});
  }

  /** 0 (silence) to 1, on a scale that follows the ear. */
  level() {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const sample of this.#samples) sum += sample * sample;
    const decibels = 10 * Math.log10(sum / this.#samples.length + 1e-9);
    return Math.min(1, Math.max(0, (decibels + 60) / 55));
  }

  close() {
    this.#context.close().catch(() => {});
  }
}

const BARS = 24;
const PERIOD_MILLIS = 60;

/** `<level-meter>`: a row of bars that fill while one speaks. */
export class LevelMeter extends HTMLElement {
  #bars = [];
  #sound = null;
  #timer = null;
  #shown = 0;

  connectedCallback() {
    if (this.#bars.length > 0) return;
    this.setAttribute('role', 'meter');
    this.setAttribute('aria-valuemin', '0');
    this.setAttribute('aria-valuemax', '100');
    this.setAttribute('aria-valuenow', '0');
    this.#bars = Array.from({ length: BARS }, () => this.appendChild(document.createElement('i')));
  }

  disconnectedCallback() {
    this.listen(null);
  }

  listen(track) {
    clearInterval(this.#timer);
    this.#sound?.close();
    this.#sound = track ? new SoundLevel(track) : null;
    this.#shown = 0;
    this.#show();
    if (this.#sound) this.#timer = setInterval(() => this.#measure(), PERIOD_MILLIS);
  }

  #measure() {
    const level = this.#sound.level();
    this.#shown = level > this.#shown ? level : this.#shown * 0.85 + level * 0.15; // rises at once, falls gently
    this.#show();
  }

  #show() {
    const lit = Math.round(this.#shown * BARS);
    this.#bars.forEach((bar, place) => bar.classList.toggle('lit', place < lit));
    this.setAttribute('aria-valuenow', String(Math.round(this.#shown * 100)));
  }
}

customElements.define('level-meter', LevelMeter);
