#!/usr/bin/python3
"""A guest that shares nothing with Glashaus: aiortc (Python, its own ICE, libav, OpenSSL and libsrtp).

Publishes a moving picture and a tone by WHIP, watches by WHEP, and prints one line a second:
    sent=SECONDS pictures=DECODED sounds=DECODED

usage: aiortc_guest.py SERVER ROOM SECONDS        (Debian: python3-aiortc)
"""

import asyncio
import fractions
import re
import ssl
import sys
import time
import urllib.error
import urllib.request

import numpy
from aiortc import MediaStreamTrack, RTCPeerConnection, RTCSessionDescription, VideoStreamTrack
from av import AudioFrame, VideoFrame

NAME = "aiortc"
TRUSTING = ssl._create_unverified_context()  # the server's certificate is its own


class Picture(VideoStreamTrack):
    async def recv(self):
        pts, time_base = await self.next_timestamp()
        shown = numpy.zeros((240, 320, 3), numpy.uint8)
        column = (pts // 3000 * 4) % 300
        shown[:, column : column + 20] = (40, 200, 255)
        frame = VideoFrame.from_ndarray(shown, format="bgr24")
        frame.pts, frame.time_base = pts, time_base
        return frame


class Tone(MediaStreamTrack):
    kind = "audio"
    rate, samples = 48000, 960

    def __init__(self):
        super().__init__()
        self.start, self.sent = time.time(), 0

    async def recv(self):
        await asyncio.sleep(max(0, self.start + self.sent / self.rate - time.time()))
        at = (self.sent + numpy.arange(self.samples)) / self.rate
        wave = (8000 * numpy.sin(2 * numpy.pi * 440 * at)).astype(numpy.int16)
        frame = AudioFrame.from_ndarray(wave.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = self.rate, self.sent, fractions.Fraction(1, self.rate)
        self.sent += self.samples
        return frame


def agreed(server):
    """Says that it agrees to the statement, where the server's page asks for it (docs/protocol.md)."""
    with urllib.request.urlopen(server + "/", context=TRUSTING) as page:
        asked = re.search('data-agreement="([0-9a-f]+)"', page.read().decode())
    return "&agreed=" + asked.group(1) if asked else ""


def post(url, sdp):
    request = urllib.request.Request(url, sdp.encode(), {"Content-Type": "application/sdp"}, method="POST")
    try:
        with urllib.request.urlopen(request, context=TRUSTING) as answer:
            return answer.read().decode(), answer.headers["Location"]
    except urllib.error.HTTPError as refused:
        sys.exit(f"refused: {refused.read().decode()}\n{sdp}")


def delete(server, session):
    urllib.request.urlopen(urllib.request.Request(server + session, method="DELETE"), context=TRUSTING).close()


async def connect(connection, url):
    await connection.setLocalDescription(await connection.createOffer())
    answer, session = await asyncio.to_thread(post, url, connection.localDescription.sdp)
    await connection.setRemoteDescription(RTCSessionDescription(answer, "answer"))
    return session


async def main(server, room, seconds):
    decoded = {"video": 0, "audio": 0}
    watching = []

    async def watch(track):
        while True:
            await track.recv()
            decoded[track.kind] += 1

    up, down = RTCPeerConnection(), RTCPeerConnection()
    up.addTrack(Tone())
    up.addTrack(Picture())
    for kind in ("audio", "video"):
        down.addTransceiver(kind, direction="recvonly")
    down.on("track", lambda track: watching.append(asyncio.ensure_future(watch(track))))
    said = await asyncio.to_thread(agreed, server)
    sessions = [
        await connect(up, f"{server}/whip/{room}?id={NAME}{said}"),
        await connect(down, f"{server}/whep/{room}?id={NAME}{said}"),
    ]
    for second in range(seconds):
        await asyncio.sleep(1)
        print(f"sent={second + 1} pictures={decoded['video']} sounds={decoded['audio']}", flush=True)
    for session in sessions:
        await asyncio.to_thread(delete, server, session)
    for task in watching:
        task.cancel()
    await up.close()
    await down.close()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    asyncio.run(main(sys.argv[1].rstrip("/"), sys.argv[2], int(sys.argv[3])))
