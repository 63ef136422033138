// Where the page keeps the draft between visits. A browser that forbids keeping anything must still show the page.
const KEY = 'inkslip-draft';

export function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // The draft then lasts as long as the page is open.
  }
}
