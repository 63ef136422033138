// Text of JSON in; whether it nests deeper than anything honest does out. It is asked before the text is parsed.

/** Settings are flat and orders have six levels; deeper JSON is an attempt to make something that walks it run out of stack. */
const MOST_LEVELS = 64;

/** Counts brackets outside of strings. */
export function isNestedTooDeeply(json: string): boolean {
  let [depth, deepest, isInString] = [0, 0, false];
  for (let i = 0; i < json.length; i++) {
    const char = json.charAt(i);
    if (char === '"') isInString = !isInString;
    else if (isInString && char === '\\') i += 1;
    else if (!isInString && (char === '[' || char === '{')) depth += 1;
    else if (!isInString && (char === ']' || char === '}')) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > MOST_LEVELS;
}
