// What is written for measuring, and with how many seeds. Nothing comes in; words and counts go out.

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

/** Notes whose pictures are read: slope, margin and leading have few values in one. */
export const NOTES = 8;
/** Notes whose outlines are compared: that is quick, and the same word returns but a few times in one. */
export const REPEAT_NOTES = 24;
/** Writings of the doubles: their least difference is a matter of many tries. */
export const DOUBLES_NOTES = 20;
