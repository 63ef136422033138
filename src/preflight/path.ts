// The steps of a path come in, its box and the area within go out. Unit: points of the page, y down.
import type { Matrix } from '../geometry.ts';
import type { Edges } from './edges.ts';

/** Straight pieces that stand for a curve. */
const PIECES = 16;

/** A path as it grows. Its steps come in the coordinates of the content and are turned into those of the page at once. */
export class Path {
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;
  private twiceArea = 0;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private lines = 0;
  private curves = 0;
  private atX = 0;
  private atY = 0;
  /** Length of all its lines. */
  length = 0;

  move(x: number, y: number, matrix: Matrix): void {
    this.close(true);
    this.place(x, y, matrix);
    [this.startX, this.startY, this.x, this.y] = [this.atX, this.atY, this.atX, this.atY];
  }

  line(x: number, y: number, matrix: Matrix): void {
    this.lines++;
    this.place(x, y, matrix);
    this.reach();
  }

  /** A cubic curve; without a first control point it starts at the current one. */
  curve(from: readonly [number, number] | null, steps: readonly number[], matrix: Matrix): void {
    this.curves++;
    const [x2 = 0, y2 = 0, x3 = 0, y3 = 0] = steps;
    const [x0, y0] = [this.x, this.y];
    const [x1, y1] = from === null ? [x0, y0] : moved(from[0], from[1], matrix);
    const [c2, d2] = moved(x2, y2, matrix);
    const [c3, d3] = moved(x3, y3, matrix);
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const s = 1 - t;
      const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      this.atX = p * x0 + q * x1 + r * c2 + u * c3;
      this.atY = p * y0 + q * y1 + r * d2 + u * d3;
      this.reach();
    }
  }

  rectangle(x: number, y: number, width: number, height: number, matrix: Matrix): void {
    this.move(x, y, matrix);
    this.line(x + width, y, matrix);
    this.line(x + width, y + height, matrix);
    this.line(x, y + height, matrix);
    this.close();
  }

  /** A path that is filled is closed without being told so: its area counts, the line does not. */
  close(isSilent = false): void {
    this.twiceArea += this.x * this.startY - this.startX * this.y;
    if (!isSilent) this.length += Math.hypot(this.startX - this.x, this.startY - this.y);
    [this.x, this.y] = [this.startX, this.startY];
  }

  /** Null for a path without a line. */
  get edges(): Edges | null {
    if (this.lines + this.curves === 0) return null;
    return { left: this.left, top: this.top, right: this.right, bottom: this.bottom };
  }

  get area(): number {
    return Math.abs(this.twiceArea + this.x * this.startY - this.startX * this.y) / 2;
  }

  /** One straight line, as printer's marks are. */
  get isStraight(): boolean {
    return this.lines === 1 && this.curves === 0;
  }

  private place(x: number, y: number, [a, b, c, d, e, f]: Matrix): void {
    this.atX = a * x + c * y + e;
    this.atY = b * x + d * y + f;
  }

  private reach(): void {
    this.widen(this.x, this.y);
    this.widen(this.atX, this.atY);
    this.twiceArea += this.x * this.atY - this.atX * this.y;
    this.length += Math.hypot(this.atX - this.x, this.atY - this.y);
    [this.x, this.y] = [this.atX, this.atY];
  }

  private widen(x: number, y: number): void {
    this.left = Math.min(this.left, x);
    this.top = Math.min(this.top, y);
    this.right = Math.max(this.right, x);
    this.bottom = Math.max(this.bottom, y);
  }
}

const moved = (x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
