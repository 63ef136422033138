// Numbers as SVG has them here: five decimals, so that the matrix of a word stays exact.

export const round = (value: number): number => Math.round(value * 1e5) / 1e5;
