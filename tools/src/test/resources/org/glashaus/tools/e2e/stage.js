// Runs in a page before the client's own code, and plays everything around it: server, connections, devices, people.
// So each state of the client can be had at once and by itself, also those that a healthy server never gives.
(props) => {
  'use strict';

  const NAMES = ['Anna de Wit', 'Jonas Keller', 'Fatima El Idrissi', 'Mees Bakker', 'Clara Vogt', 'Priya Nair', 'Tom Adeyemi', 'Lotte Visser', 'Henrik Maas'];
  const HUES = [162, 205, 32, 280, 12, 72, 188, 320, 240];
  const SKINS = ['#e2b796', '#8d5a3c', '#f0cdb0', '#c68e66', '#5f3c2a', '#d9a880'];
  const HAIRS = ['#2a1f1a', '#5a3b22', '#8a8f94', '#1d1d22', '#a8743c'];

  const canvas = (width, height, paint, context = {}) => {
    const made = Object.assign(document.createElement('canvas'), { width, height });
    const pen = made.getContext('2d');
    const again = () => paint(pen, context);
    again();
    setInterval(again, 500); // a stream has no frame but from a canvas that is painted
    return made.captureStream(2).getVideoTracks()[0];
  };

  const face = (seed) =>
    canvas(640, 360, (pen) => {
      const hue = HUES[seed % HUES.length];
      const disc = (x, y, across, down, colour) => {
        pen.fillStyle = colour;
        pen.beginPath();
        pen.ellipse(x, y, across, down, 0, 0, 7);
        pen.fill();
      };
      const wall = pen.createLinearGradient(0, 0, 640, 360);
      wall.addColorStop(0, `hsl(${hue} 22% 80%)`);
      wall.addColorStop(1, `hsl(${hue + 30} 20% 60%)`);
      pen.fillStyle = wall;
      pen.fillRect(0, 0, 640, 360);
      const window = 60 + ((seed * 77) % 300);
      pen.fillStyle = `hsl(${hue} 30% 91%)`;
      pen.fillRect(window, 30, 150, 190);
      pen.fillStyle = `hsl(${hue} 16% 60%)`;
      pen.fillRect(window + 72, 30, 6, 190);
      pen.fillRect(window, 120, 150, 6);
      disc(320, 400, 170, 142, `hsl(${hue + 150} 26% ${30 + (seed % 4) * 7}%)`);
      pen.fillStyle = SKINS[seed % SKINS.length];
      pen.fillRect(294, 220, 52, 56);
      const hair = HAIRS[(seed * 3 + 1) % HAIRS.length];
      if (seed % 2) disc(320, 186, 80, 96, hair);
      disc(320, 172, 60, 76, SKINS[seed % SKINS.length]);
      pen.fillStyle = hair;
      pen.beginPath();
      pen.moveTo(256, 166);
      pen.bezierCurveTo(250, 60, 390, 60, 384, 166);
      pen.bezierCurveTo(370, 126, 330, 118, 300, 124);
      pen.bezierCurveTo(276, 128, 262, 144, 256, 166);
      pen.fill();
      disc(298, 168, 4.5, 5, '#2b211d');
      disc(342, 168, 4.5, 5, '#2b211d');
      pen.strokeStyle = '#8c4238';
      pen.lineWidth = 4.5;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.arc(320, 200, 17, 0.3, Math.PI - 0.3);
      pen.stroke();
    });

  const slide = () =>
    canvas(1280, 720, (pen) => {
      pen.fillStyle = '#fbfcfb';
      pen.fillRect(0, 0, 1280, 720);
      pen.fillStyle = '#17352b';
      pen.font = '600 46px sans-serif';
      pen.fillText('Season plan', 80, 120);
      pen.font = '26px sans-serif';
      const lines = ['March: sowing under glass', 'April: pricking out', 'May: moving outside', 'June: open house'];
      lines.forEach((line, at) => pen.fillText(line, 80, 200 + at * 56));
      [120, 220, 180, 300, 260, 340].forEach((height, at) => {
        pen.fillStyle = ['#9ccbb8', '#6fb59b', '#3f9a7c'][at % 3];
        pen.fillRect(700 + at * 82, 640 - height, 56, height);
      });
    });

  const silence = () => new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0];

  const tone = () => {
    const context = new AudioContext();
    const sound = context.createOscillator();
    const way = context.createMediaStreamDestination();
    sound.connect(way);
    sound.start();
    return way.stream.getAudioTracks()[0];
  };

  // People: as many as asked for, of whom some have a picture; `who` changes single ones.
  const people = Array.from({ length: props.people ?? 0 }, (_, at) => ({
    id: `p${at}`,
    name: NAMES[at % NAMES.length] + (at >= NAMES.length ? ` ${1 + Math.floor(at / NAMES.length)}` : ''),
    microphone: at % 3 !== 2,
    camera: at % 4 !== 3 && !props.noPictures,
    screen: false,
    hand: false,
    ...props.who?.[at],
  }));
  const received = new Map();
  const trackOf = (person, source) => {
    const key = `${person.id} ${source}`;
    const make = { microphone: silence, camera: () => face(Number(person.id.slice(1))), screen: slide };
    if (!received.has(key)) received.set(key, make[source]());
    return received.get(key);
  };

  // What people say is sealed by the client's own means: whether those are right, others look at.
  let means = null;
  const sealing = () =>
    (means ??= import('/assets/sealing.js').then(async (module) => ({ ...module, pair: await module.ownPair(), key: await module.newRoomKey() })));
  const sealedPerson = async ({ name, ...person }) => {
    const { pair, key, sealText } = await sealing();
    return { ...person, key: pair.point, sealed: await sealText(key, 'name', person.id, name) };
  };
  const sealedChat = async ({ name, text, ...message }) => {
    if (text === undefined) return message;
    const { key, sealText } = await sealing();
    return { ...message, sealed: await sealText(key, 'chat', message.participant, `${name}\n${text}`) };
  };
  let point = null; // the client's
  let said = Promise.resolve();

  // The connections: they connect, fail or wait as told.
  const connections = new Set();
  class Connection extends EventTarget {
    connectionState = 'new';
    signalingState = 'stable';
    #transceivers = [];
    constructor() {
      super();
      connections.add(this);
    }
    addTransceiver(kind) {
      const parameters = { encodings: [{}] };
      const sender = { replaceTrack: async () => {}, getParameters: () => parameters, setParameters: async () => {} };
      const made = { mid: String(this.#transceivers.length), sender, receiver: { track: null } };
      this.#transceivers.push(made);
      return made;
    }
    getTransceivers() {
      return this.#transceivers;
    }
    async createOffer() {
      return { type: 'offer', sdp: 'v=0\r\n' };
    }
    async createAnswer() {
      return { type: 'answer', sdp: 'v=0\r\n' };
    }
    async setLocalDescription({ type }) {
      this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    }
    async setRemoteDescription({ type }) {
      if (type === 'offer') this.#transceivers = stage.streams().map(({ mid, track }) => ({ mid, receiver: receiverOf(track) }));
      this.signalingState = 'stable';
      this.become(props.media ?? 'connected');
    }
    become(state) {
      if (this.connectionState === 'closed') return;
      this.connectionState = state;
      this.dispatchEvent(new Event('connectionstatechange'));
    }
    close() {
      this.connectionState = 'closed';
      this.signalingState = 'closed';
    }
  }
  const receiverOf = ({ person, track }) => ({
    track,
    getSynchronizationSources: () => {
      const audioLevel = props.speaker === person.id ? 0.4 : 0;
      return [{ audioLevel, timestamp: performance.timeOrigin + performance.now() }];
    },
  });

  // The server.
  let sockets = 0;
  class Socket extends EventTarget {
    static OPEN = 1;
    readyState = 0;
    constructor() {
      super();
      sockets += 1;
      stage.socket = this;
      if (stage.hangs) return; // neither open nor refused, like a network that swallows everything
      setTimeout(() => (props.unreachable || stage.down ? this.drop() : this.#opened()), 0);
    }
    #opened() {
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
    }
    hear(message) {
      this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
    }
    drop(code = 1006) {
      this.readyState = 3;
      this.dispatchEvent(new CloseEvent('close', { code }));
    }
    close() {
      this.readyState = 3;
    }
    send(text) {
      const message = JSON.parse(text);
      stage.heard.push(message);
      if (stage.hangs) return;
      setTimeout(() => this.#answer(message), 0);
    }
    #answer(message) {
      if (message.type === 'join') point = message.key;
      if (message.type === 'join') this.#joined('resume' in message);
      if (message.type === 'key') this.#asked(message);
      if (message.type === 'ping') this.hear({ type: 'pong' });
      if (message.type === 'publish' && props.disagrees) this.hear({ type: 'error', code: 'sdp-refused', message: 'no', fatal: false });
      else if (message.type === 'publish') this.hear({ type: 'published', sdp: stage.answer });
      if (message.type === 'chat') this.hear({ type: 'chat', participant: 'me', sealed: message.sealed, at: '2026-03-02T09:05:00Z' });
    }
    async #asked({ to, sealed }) {
      if (sealed !== undefined) return;
      const { pair, key, sealKeys } = await sealing();
      this.hear({ type: 'key', participant: to, sealed: await sealKeys(pair, point, [key]) });
    }
    async #joined(resumed) {
      if (props.refuse) return this.hear({ type: 'error', code: props.refuse, message: 'no', fatal: true });
      if (props.silent) return undefined;
      this.hear({ type: 'welcome', participant: 'me', participants: await Promise.all(people.map(sealedPerson)), iceServers: [], chat: await Promise.all((props.chat ?? []).map(sealedChat)), resume: 'r', resumed, connections: { publish: 'connected', subscribe: 'connected' } });
      const streams = stage.streams().map(({ mid, participant, source }) => ({ mid, participant, source }));
      if (streams.length > 0 && !resumed) this.hear({ type: 'subscribe', connection: 1, revision: 1, sdp: 'v=0\r\n', streams });
      return undefined;
    }
  }

  // The devices: what the browser would do, without asking anybody.
  const DEVICES = [
    { kind: 'audioinput', deviceId: 'a1', label: 'Desk microphone' },
    { kind: 'audioinput', deviceId: 'a2', label: 'Headset with a rather long name of its maker (0d8c:0014)' },
    { kind: 'videoinput', deviceId: 'v1', label: 'Built-in camera' },
    { kind: 'audiooutput', deviceId: 's1', label: 'Loudspeaker' },
  ];
  let given = false;
  // What listens and what is held, to see that an ended call leaves nothing behind.
  const held = { lists: 0, sheets: 0, awake: 0 };
  const counted = (target, key) => {
    const listen = target.addEventListener;
    target.addEventListener = function (type, listener, options) {
      held[key] += 1;
      options?.signal?.addEventListener('abort', () => (held[key] -= 1));
      listen.call(this, type, listener, options);
    };
  };
  counted(MediaQueryList.prototype, 'sheets');
  const request = async () => ((held.awake += 1), { release: async () => void (held.awake -= 1) });
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  const media = new EventTarget();
  counted(media, 'lists');
  media.enumerateDevices = async () => DEVICES.map((device) => (given ? device : { ...device, label: '' }));
  media.getUserMedia = async ({ audio }) => {
    if (props.device) throw new DOMException('as told', props.device);
    given = true;
    const track = audio ? tone() : face(4);
    stage.given.push(track);
    return new MediaStream([track]);
  };
  media.getDisplayMedia = async () => {
    if (props.display) throw new DOMException('denied by system', props.display);
    return new MediaStream([slide()]);
  };

  const stage = {
    people,
    heard: [],
    given: [],
    held,
    hangs: false,
    down: false,
    socket: null,
    answer: 'v=0\r\na=candidate:1 1 udp 2130706431 192.0.2.7 10000 typ host\r\n',
    streams: () =>
      people.flatMap((person) =>
        ['microphone', 'camera', 'screen']
          .filter((source) => person[source])
          .map((source) => ({ source, participant: person.id, mid: `${person.id}-${source}`, track: { person, track: trackOf(person, source) } })),
      ),
    hear: (message) => (message.type === 'chat' ? (said = said.then(async () => stage.socket.hear(await sealedChat(message)))) : stage.socket.hear(message)) && undefined,
    drop: (code) => stage.socket.drop(code),
    cut: () => ((stage.down = true), stage.socket.drop()),
    back: () => (stage.down = false),
    swallow: () => (stage.hangs = true),
    media: (state) => connections.forEach((connection) => connection.become(state)),
    unplug: () => stage.given.at(-1).dispatchEvent(new Event('ended')),
    sockets: () => sockets,
  };
  window.theStage = stage;
  window.policyBreaches = [];
  document.addEventListener('securitypolicyviolation', (event) => window.policyBreaches.push(`${event.violatedDirective} ${event.blockedURI}`));

  if (!props.real) {
    window.WebSocket = Socket;
    window.RTCPeerConnection = Connection;
    Object.defineProperty(navigator, 'mediaDevices', { value: props.noDevices ? undefined : media });
  }
  if (props.noWebRtc) delete window.RTCPeerConnection;
  if (props.insecure) {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  }
  if (props.mute) HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('as told', 'NotAllowedError'));
  let seed = 7; // the offered room name is the same in each picture
  crypto.getRandomValues = (array) => array.map((_, at) => ((seed = (seed * 1103515245 + 12345) >>> 0), (array[at] = seed >>> 8)));
}
