// An error comes in, the places where it happened go out, without its text: names from orders could stand in it.

export const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
