// The kind of printer, which decides how the ink is printed; for a press also what it prints on.
import type { ApiProblem } from '../http/api.ts';
import { CONDITIONS, PRINTERS } from './offers.ts';
import { PictureChoice } from './picture-choice.tsx';
import { type Pictures, PROFILE_OF_PRESS, withPicture } from './pictures.ts';
import type { PrintDraft } from './print-draft.ts';
import { ProblemList } from './problem-list.tsx';
import { SelectOne } from './select-one.tsx';

interface PrinterChoiceProps {
  readonly draft: PrintDraft;
  readonly change: (part: Partial<PrintDraft>) => void;
  readonly pictures: Pictures;
  readonly setPictures: (pictures: Pictures) => void;
  /** With the profile of the press. */
  readonly problems: readonly ApiProblem[];
}

export function PrinterChoice({ draft, change, pictures, setPictures, problems }: PrinterChoiceProps) {
  return (
    <>
      <SelectOne
        label="Printer"
        options={PRINTERS.map(({ profile, name }) => ({ value: profile, name }))}
        chosen={draft.profile}
        onChoose={(profile) => change({ profile })}
      >
        {PRINTERS.find(({ profile }) => profile === draft.profile)?.description}
      </SelectOne>
      {draft.profile === 'press' && (
        <>
          <SelectOne
            label="What the press prints on"
            options={CONDITIONS.map(({ id, name }) => ({ value: id, name }))}
            chosen={draft.condition}
            onChoose={(condition) => change({ condition })}
          />
          <PictureChoice
            kind={PROFILE_OF_PRESS}
            file={pictures.icc}
            onChoose={(file) => setPictures(withPicture(pictures, 'icc', file))}
          />
        </>
      )}
      <ProblemList problems={problems} />
    </>
  );
}
