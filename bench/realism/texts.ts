// The fixed texts that are written for measuring; nothing comes in. Words, without units.

/** A thank-you note of 86 words. Short words return often, so that the same word can be compared with itself. */
export const NOTE_TEXT =
  'Thank you so much for your order! I packed the blue mugs this morning and wrapped them twice, so they should ' +
  'reach you in one piece. If anything is not quite right, just write to me and I will fix it at once. Every order ' +
  'makes my week, and I really hope that you enjoy the mugs for many years. The jug came from the same kiln, and ' +
  'the glaze is safe for food. With love and best wishes from all of us at the shop.';

/** Words with double letters, such as notes have: the eye compares two letters that stand side by side. */
export const DOUBLES_TEXT =
  'all will well small really hello ' +
  'good soon look book too food ' +
  'little letter pretty better butter ' +
  'see been need feel week keep ' +
  'dinner sunny running penny ' +
  'offer coffee stuff gift off ' +
  'happy supper apple hopping ' +
  'lesson kiss glass cross ' +
  'sorry mirror cherry ' +
  'summer hammer ' +
  'add middle ' +
  'eggs bigger ' +
  'bubble ribbon';
