// How an outline is named: by its form and its place in the packs of that form, as in 0.72-5.

export const outlineId = (form: string, place: number): string => `${form}-${place}`;

export function parseOutlineId(id: string): { readonly form: string; readonly place: number } {
  const end = id.lastIndexOf('-');
  return { form: id.slice(0, end), place: Number(id.slice(end + 1)) };
}
