// The bytes of a PNG or JPEG come in, what its header says goes out, before anything is unpacked. Sizes in pixels.

export interface PictureHeader {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** How the camera was held, from 1 (upright) to 8, as EXIF counts. */
  readonly orientation: number;
  /** Whether its colours are those of a press, which no screen format should hold. */
  readonly isCmyk: boolean;
}

/** What the first bytes say a file is; null if it is no picture. */
export function pictureType(bytes: Uint8Array): PictureHeader['type'] | null {
  if (PNG_START.every((byte, i) => bytes[i] === byte)) return 'png';
  return JPEG_START.every((byte, i) => bytes[i] === byte) ? 'jpeg' : null;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

/** Null if it is no picture or its header is damaged. */
export function readHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = pictureType(bytes);
  if (type === null) return null;
  const header = type === 'png' ? pngHeader(view) : jpegHeader(view);
  return header !== null && header.width > 0 && header.height > 0 ? header : null;
}

/** A PNG starts with the chunk that tells its size (PNG specification, 11.2.2). */
function pngHeader(view: DataView): PictureHeader | null {
  if (view.byteLength < 24) return null;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { type: 'png', ...size, orientation: UPRIGHT, isCmyk: false };
}

const UPRIGHT = 1;

/** A JPEG is a row of segments; one of them is the frame, which tells the size (ITU T.81, B.2.2). */
function jpegHeader(view: DataView): PictureHeader | null {
  let orientation = UPRIGHT;
  for (let at = 2; at + 10 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a marker may be filled up in front
      continue;
    }
    if (marker === APP1) orientation = exifOrientation(view, at + 4) ?? orientation;
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { type: 'jpeg', width, height, orientation, isCmyk: view.getUint8(at + 9) === 4 };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const APP1 = 0xe1;
/** C4, C8 and CC lie among the frames and are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The tag Orientation in the first directory of EXIF, which is a TIFF inside the segment; null if it is not there. */
function exifOrientation(view: DataView, start: number): number | null {
  const tiff = start + 6;
  if (tiff + 8 > view.byteLength || view.getUint32(start) !== EXIF) return null;
  const isLittle = view.getUint16(tiff) === LITTLE_ENDIAN;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > view.byteLength) return null;
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return null;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

const EXIF = 0x45786966;
const LITTLE_ENDIAN = 0x4949;
const ORIENTATION = 0x0112;
