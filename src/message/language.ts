// Languages that notes are written in: what the bundled messages, the lists and the dates in them can be.

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it'] as const;

export type Language = (typeof LANGUAGES)[number];
