/**
 * Looks at screenshots: which pixels differ, how bright one is. Reads PNG as Chromium writes it,
 * eight bits a channel and not interlaced.
 */
import { inflateSync } from 'node:zlib';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import type { Box } from '../../../lib/overlay/chips';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** A picture of a part of the window, without laying the page out anew for it. */
export async function pictureOf(page: Page, { left, top, width, height }: Box): Promise<Picture> {
  const { x, y } = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip: ScreenshotClip = { x: left + x, y: top + y, width, height };
  return readPng(await page.screenshot({ clip, captureBeyondViewport: false }));
}

/** How many pixels differ between two pictures of the same size. */
export function differingPixels(a: Picture, b: Picture): number {
  if (a.data.length !== b.data.length || a.width !== b.width) {
    throw new Error(`The pictures are of ${a.width}x${a.height} and ${b.width}x${b.height}.`);
  }
  let count = 0;
  for (let i = 0; i < a.data.length; i += a.channels) {
    if ([0, 1, 2].some((channel) => a.data[i + channel] !== b.data[i + channel])) count++;
  }
  return count;
}

/** How many pixels are of a colour, as far as the eye can tell. */
export function pixelsLike({ data, channels }: Picture, colour: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < data.length; i += channels) {
    if (colour.every((value, channel) => Math.abs((data[i + channel] ?? 0) - value) < 24)) count++;
  }
  return count;
}

/** The mean brightness of a picture, 0 (black) to 255 (white). */
export function brightness({ data, channels }: Picture): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += channels) {
    sum += ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
  }
  return sum / (data.length / channels);
}

function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[file[25] ?? -1];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error('Not a PNG of this kind.');
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
  }
  return {
    width,
    height,
    channels,
    data: unfilter(inflateSync(Buffer.concat(parts)), channels, width, height),
  };
}

/** Undoes the five filters of PNG (W3C PNG, section 9): each byte is told by its neighbours. */
function unfilter(raw: Buffer, channels: number, width: number, height: number): Uint8Array {
  const stride = width * channels;
  // A line and a pixel of zeros before the first stand for what is outside the picture.
  const lines = new Uint8Array((stride + channels) * (height + 1));
  const data = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = (y + 1) * (stride + channels) + channels + x;
      const above = at - stride - channels;
      const byte = raw[y * (stride + 1) + 1 + x] ?? 0;
      data[y * stride + x] = lines[at] =
        byte + guess(filter, lines[at - channels], lines[above], lines[above - channels]);
    }
  }
  return data;
}

function guess(filter: number, left = 0, up = 0, corner = 0): number {
  return [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
