// Runs in each page before the client's own code. It keeps hold of every RTCPeerConnection, so that getStats can be asked,
// and, where marks are given, puts one behind every encoded frame that is sent and takes it off every one received.
(marks => {
  'use strict';

  // RTCRtpScriptTransform runs between encoder and packetiser: what it adds is encrypted and sent like the frame itself.
  const transformWorker = () => {
    const COPIES = 3; // one packet boundary can cut at most one copy in two
    self.onrtctransform = ({transformer}) => {
      const {sending, hex, port} = transformer.options;
      const mark = Uint8Array.from(hex.match(/../g), octet => parseInt(octet, 16));
      const size = COPIES * mark.length;
      let frames = 0;
      let marked = 0;
      const add = data => {
        const longer = new Uint8Array(data.byteLength + size);
        longer.set(new Uint8Array(data));
        for (let copy = 0; copy < COPIES; copy++) longer.set(mark, data.byteLength + copy * mark.length);
        marked++;
        return longer.buffer;
      };
      const take = data => {
        if (data.byteLength < size) return data;
        const tail = new Uint8Array(data, data.byteLength - mark.length);
        if (!tail.every((octet, i) => octet === mark[i])) return data;
        marked++;
        return data.slice(0, data.byteLength - size);
      };
      const work = new TransformStream({
        transform(frame, controller) {
          frame.data = sending ? add(frame.data) : take(frame.data);
          frames++;
          controller.enqueue(frame);
          if (frames % 10 === 1) port.postMessage({frames, marked});
        },
      });
      transformer.readable.pipeThrough(work).pipeTo(transformer.writable).catch(() => {});
    };
  };

  const connections = [];
  const tallies = [];
  let worker;

  const transform = (sending, kind) => {
    worker ??= new Worker(URL.createObjectURL(new Blob([`(${transformWorker})()`], {type: 'text/javascript'})));
    const channel = new MessageChannel();
    const tally = {sending, kind, frames: 0, marked: 0};
    tallies.push(tally);
    channel.port1.onmessage = event => Object.assign(tally, event.data);
    const options = {sending, hex: marks[kind], port: channel.port2};
    return new RTCRtpScriptTransform(worker, options, [channel.port2]);
  };

  const markSender = (sender, kind) => {
    if (marks && !sender.transform) sender.transform = transform(true, kind);
  };

  // Who answers an offer gets senders that nobody added.
  const replaceTrack = RTCRtpSender.prototype.replaceTrack;
  RTCRtpSender.prototype.replaceTrack = function (track) {
    if (track) markSender(this, track.kind);
    return replaceTrack.call(this, track);
  };

  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class RTCPeerConnection extends Native {
    constructor(...parameters) {
      super(...parameters);
      connections.push(this);
      this.addEventListener('icecandidate', ({candidate}) => {
        if (candidate?.port) ends.add(`${candidate.address}:${candidate.port}`);
      });
      this.addEventListener('track', ({receiver, track}) => {
        if (marks && !receiver.transform) receiver.transform = transform(false, track.kind);
      });
    }

    addTransceiver(trackOrKind, init) {
      const transceiver = super.addTransceiver(trackOrKind, init);
      if (!init || init.direction !== 'recvonly') markSender(transceiver.sender, trackOrKind.kind ?? trackOrKind);
      return transceiver;
    }

    addTrack(track, ...streams) {
      const sender = super.addTrack(track, ...streams);
      markSender(sender, track.kind);
      return sender;
    }
  };

  const heard = [];
  const heardAt = [];
  const begun = {sockets: 0, devices: 0};
  for (const request of ['getUserMedia', 'getDisplayMedia']) {
    const native = navigator.mediaDevices?.[request]?.bind(navigator.mediaDevices);
    if (native) {
      navigator.mediaDevices[request] = (...wishes) => {
        begun.devices++;
        return native(...wishes);
      };
    }
  }

  // A browser that refuses storage throws at each look; then there is nothing in it.
  const refusable = async look => {
    try {
      return await look();
    } catch {
      return [];
    }
  };

  const NativeSocket = window.WebSocket;
  window.WebSocket = class WebSocket extends NativeSocket {
    constructor(...parameters) {
      super(...parameters);
      begun.sockets++;
      this.addEventListener('message', ({data}) => {
        if (typeof data !== 'string') return;
        heard.push(data);
        heardAt.push(performance.timeOrigin + performance.now());
      });
    }
  };

  // Every end of this browser that its connections have had: they come and go.
  const ends = new Set();

  const end = (stats, id) => {
    const candidate = stats.get(id);
    return candidate ? `${candidate.address ?? candidate.ip}:${candidate.port}` : '';
  };

  // For how long nothing more came of what the page plays of somebody, whichever connection it comes by.
  const WATCHED_EACH_MILLIS = 40;
  const watched = new Map();
  let stalled = 0; // for how long at most nobody could look

  const count = async track => {
    const receiver = connections.flatMap(each => each.getReceivers()).find(each => each.track === track);
    let arrived = 0;
    for (const stat of receiver ? (await receiver.getStats()).values() : []) {
      if (stat.type === 'inbound-rtp') arrived = (stat.kind === 'video' ? stat.framesDecoded : stat.packetsReceived) ?? 0;
    }
    return arrived;
  };

  const watch = async name => {
    const seen = kind => ({kind, track: null, count: 0, at: performance.now(), longest: 0, first: null});
    const kinds = [seen('audio'), seen('video')];
    watched.set(name, kinds);
    for (let looked = performance.now(); ; ) {
      stalled = Math.max(stalled, performance.now() - looked);
      looked = performance.now();
      const pane = [...document.querySelectorAll('main [role=group][aria-label]')].find(({ariaLabel}) => ariaLabel.startsWith(name));
      for (const each of kinds) {
        const track = pane?.querySelector(each.kind)?.srcObject?.getTracks()[0] ?? null;
        const now = track ? await count(track) : 0;
        if (track === each.track && now > each.count) {
          each.longest = Math.max(each.longest, performance.now() - each.at);
          each.at = performance.now();
          each.first ??= performance.timeOrigin + each.at;
        }
        Object.assign(each, {track, count: now});
      }
      await new Promise(resolve => setTimeout(resolve, WATCHED_EACH_MILLIS));
    }
  };

  const gapsOf = name => Object.fromEntries((watched.get(name) ?? []).map(each => [each.kind, Math.max(each.longest, performance.now() - each.at)]));

  const fingerprint = video => {
    const canvas = new OffscreenCanvas(32, 24);
    const context = canvas.getContext('2d');
    context.drawImage(video, 0, 0, 32, 24);
    return context.getImageData(0, 0, 32, 24).data.reduce((hash, octet) => (hash * 31 + octet) | 0, 7);
  };

  window.glashausObserved = {
    // One object for each stream that arrives, from all connections.
    async received() {
      const streams = [];
      for (const [index, connection] of connections.entries()) {
        if (connection.connectionState === 'closed') continue;
        for (const stat of (await connection.getStats()).values()) {
          if (stat.type === 'inbound-rtp') {
            streams.push({
              stream: `${index}/${stat.mid ?? stat.ssrc}/${stat.kind}`,
              kind: stat.kind,
              packets: stat.packetsReceived ?? 0,
              framesDecoded: stat.framesDecoded ?? 0,
              audioEnergy: stat.totalAudioEnergy ?? 0,
            });
          }
        }
      }
      return streams;
    },
    // What each connection was told and with whom it talks (W3C webrtc-stats, candidate-pair).
    async connections() {
      const told = [];
      for (const connection of connections) {
        if (connection.connectionState === 'closed') continue;
        const stats = await connection.getStats();
        const pairs = [...stats.values()].filter(({type, bytesSent}) => type === 'candidate-pair' && bytesSent > 0);
        told.push({
          iceServers: (connection.getConfiguration().iceServers ?? []).flatMap(({urls}) => urls),
          description: connection.remoteDescription?.sdp ?? '',
          local: pairs.map(pair => end(stats, pair.localCandidateId)),
          remote: pairs.map(pair => end(stats, pair.remoteCandidateId)),
          candidates: [...stats.values()].filter(({type}) => type === 'remote-candidate').map(({id}) => end(stats, id)),
          sent: [...stats.values()].filter(({type}) => type === 'outbound-rtp').reduce((sum, {packetsSent}) => sum + packetsSent, 0),
        });
      }
      return told;
    },
    ends: () => [...ends],
    heard: () => heard,
    // When, in milliseconds since 1970, the first message came that holds this; null if none did.
    heardAt: text => heardAt[heard.findIndex(message => message.includes(text))] ?? null,
    watch,
    gaps: name => ({...gapsOf(name), stalled}),
    // When, in milliseconds since 1970, they were first heard and seen since then; null as long as one of the two is lacking.
    metAt: name => (watched.get(name) ?? []).reduce((latest, {first}) => (first && latest !== null ? Math.max(latest, first) : null), 0),
    // What the page has left in the browser, besides cookies.
    async kept() {
      const databases = await refusable(() => indexedDB.databases());
      const cached = await refusable(() => caches.keys());
      const workers = await refusable(() => navigator.serviceWorker.getRegistrations());
      return [
        ...(await refusable(() => Object.keys(localStorage).map(key => `local storage ${key}`))),
        ...(await refusable(() => Object.keys(sessionStorage).map(key => `session storage ${key}`))),
        ...databases.map(({name}) => `database ${name}`),
        ...cached.map(name => `cache ${name}`),
        ...workers.map(({scope}) => `service worker ${scope}`),
        ...(window.name === '' ? [] : [`window name ${window.name}`]),
      ];
    },
    begun: () => ({...begun, connections: connections.length}),
    marks: () => tallies,
    pictures: () => [...document.querySelectorAll('video')]
      .filter(video => video.readyState >= 2 && video.videoWidth > 0)
      .map(fingerprint),
  };
})
