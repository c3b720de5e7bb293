const find = id => document.getElementById(id);
const sending = new RTCPeerConnection();
const receiving = new RTCPeerConnection();
sending.onicecandidate = event => event.candidate && receiving.addIceCandidate(event.candidate);
receiving.onicecandidate = event => event.candidate && sending.addIceCandidate(event.candidate);
receiving.ontrack = event => {
  const element = document.createElement(event.track.kind);
  element.autoplay = true;
  element.srcObject = new MediaStream([event.track]);
  document.body.append(element);
};
const audio = sending.addTransceiver('audio', {direction: 'sendonly'});
const video = sending.addTransceiver('video', {direction: 'sendonly'});
find('join').onclick = async () => {
  await sending.setLocalDescription();
  await receiving.setRemoteDescription(sending.localDescription);
  await receiving.setLocalDescription();
  await sending.setRemoteDescription(receiving.localDescription);
  for (const id of ['microphone', 'camera', 'leave']) find(id).hidden = false;
};
const switchOn = (id, transceiver, constraint, label) => {
  find(id).onclick = async () => {
    const stream = await navigator.mediaDevices.getUserMedia(constraint);
    await transceiver.sender.replaceTrack(stream.getTracks()[0]);
    find(id).textContent = label;
  };
};
switchOn('microphone', audio, {audio: true}, 'Mute microphone');
switchOn('camera', video, {video: true}, 'Turn camera off');
find('leave').onclick = () => location.assign('/left');
if (location.hash === '#elsewhere') {
  fetch('https://third-party.example/collect').catch(() => {});
  fetch('http://plain.example:80/collect').catch(() => {});
}
