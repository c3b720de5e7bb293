// How clip.bin was made, once, in Chromium: four seconds of a drawn clock hand and of two tones, encoded by WebCodecs. Nothing
// in it is anybody's. Run in a page served over https, the result is base64.
//
// Format: records of  kind (1 octet: 1 key picture, 2 other picture, 3 sound), milliseconds (4), length (4), data.
async () => {
  const SECONDS = 4;
  const PICTURES = 15; // a second
  const records = [];
  const put = (kind, chunk) => {
    const data = new Uint8Array(chunk.byteLength);
    chunk.copyTo(data);
    records.push({ kind, millis: Math.round(chunk.timestamp / 1000), data });
  };
  const fail = (error) => { throw error; };
  const video = new VideoEncoder({ output: (chunk) => put(chunk.type === 'key' ? 1 : 2, chunk), error: fail });
  video.configure({ codec: 'vp8', width: 480, height: 270, framerate: PICTURES, bitrate: 200_000, latencyMode: 'realtime' });
  const canvas = new OffscreenCanvas(480, 270);
  const context = canvas.getContext('2d');
  for (let n = 0; n < SECONDS * PICTURES; n++) {
    const turn = (n / (SECONDS * PICTURES)) * 2 * Math.PI;
    context.fillStyle = `hsl(${(n * 6) % 360} 45% 30%)`;
    context.fillRect(0, 0, 480, 270);
    context.strokeStyle = 'white';
    context.lineWidth = 14;
    context.beginPath();
    context.moveTo(240, 135);
    context.lineTo(240 + 110 * Math.sin(turn), 135 - 110 * Math.cos(turn));
    context.stroke();
    context.fillStyle = 'white';
    context.font = '40px sans-serif';
    context.fillText(String(n), 20, 50);
    const frame = new VideoFrame(canvas, { timestamp: Math.round((n * 1e6) / PICTURES) });
    video.encode(frame, { keyFrame: n % PICTURES === 0 });
    frame.close();
    await new Promise((done) => setTimeout(done, 20));
  }
  await video.flush();
  const audio = new AudioEncoder({ output: (chunk) => put(3, chunk), error: fail });
  audio.configure({ codec: 'opus', sampleRate: 48000, numberOfChannels: 1, bitrate: 24000, opus: { frameDuration: 20000 } });
  for (let n = 0; n < SECONDS * 50; n++) {
    const samples = Float32Array.from({ length: 960 }, (_, i) => 0.3 * Math.sin(2 * Math.PI * (n % 50 < 25 ? 440 : 660) * ((n * 960 + i) / 48000)));
    const data = new AudioData({ format: 'f32', sampleRate: 48000, numberOfFrames: 960, numberOfChannels: 1, timestamp: n * 20000, data: samples });
    audio.encode(data);
    data.close();
  }
  await audio.flush();
  records.sort((one, other) => one.millis - other.millis);
  const size = records.reduce((sum, { data }) => sum + 9 + data.length, 0);
  const file = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const { kind, millis, data } of records) {
    file.setUint8(at, kind);
    file.setUint32(at + 1, millis);
    file.setUint32(at + 5, data.length);
    new Uint8Array(file.buffer).set(data, at + 9);
    at += 9 + data.length;
  }
  return btoa(Array.from(new Uint8Array(file.buffer), (octet) => String.fromCharCode(octet)).join(''));
}
