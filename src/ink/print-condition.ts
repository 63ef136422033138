// What a press prints on: the profile that says which colour each mix of its inks gives, and how much ink the paper takes.

export interface PrintCondition {
  readonly id: string;
  /** For people: "Coated paper (FOGRA39)". */
  readonly name: string;
  /** The name that print shops know it by, and where that name is registered; '' if it is in no registry. */
  readonly identifier: string;
  readonly registry: string;
  /** An ICC profile of class `prtr` for CMYK. */
  readonly icc: Uint8Array;
  /** Percent of all plates together. */
  readonly mostInk: number;
}
