// What stands on a card beside the note: the seller's pictures, address and QR code, each where the layout has a place for it.
import type { ApiProblem } from '../http/api.ts';
import type { Layout, Papers } from './papers.ts';
import { PictureChoice } from './picture-choice.tsx';
import { type Pictures, picturesOn, withPicture } from './pictures.ts';
import { LONGEST_TEXTS, type PrintDraft } from './print-draft.ts';
import { ProblemList } from './problem-list.tsx';

interface FurnishingsProps {
  readonly layout: Layout;
  readonly draft: PrintDraft;
  readonly change: (part: Partial<PrintDraft>) => void;
  readonly catalog: Papers;
  readonly pictures: Pictures;
  readonly setPictures: (pictures: Pictures) => void;
  /** With the pictures and the QR code. */
  readonly problems: readonly ApiProblem[];
}

export function Furnishings(props: FurnishingsProps) {
  const { layout, draft, change, catalog, pictures, setPictures, problems } = props;
  const kinds = picturesOn(draft, catalog);
  return (
    <>
      {kinds.length > 0 && (
        <fieldset class="choice-set">
          <legend>Pictures</legend>
          <div class="pictures">
            {kinds.map((kind) => (
              <PictureChoice
                key={kind.field}
                kind={kind}
                file={pictures[kind.field]}
                onChoose={(file) => setPictures(withPicture(pictures, kind.field, file))}
              />
            ))}
          </div>
          <p class="quiet below">
            They are held as long as this page is open and not kept: choose them again next time.
          </p>
        </fieldset>
      )}
      {layout.shows.returnAddress && <ReturnAddress draft={draft} change={change} />}
      {layout.shows.address && <ShipsFrom draft={draft} change={change} />}
      {layout.shows.qr && <QrText draft={draft} change={change} />}
      <ProblemList problems={problems} />
    </>
  );
}

type TextProps = Pick<FurnishingsProps, 'draft' | 'change'>;

const ReturnAddress = ({ draft, change }: TextProps) => (
  <div class="labelled">
    <label for="return-address">Your address</label>
    <textarea
      id="return-address"
      class="field few-lines"
      autocomplete="street-address"
      maxLength={LONGEST_TEXTS.returnAddress}
      value={draft.returnAddress}
      onInput={(event) => change({ returnAddress: event.currentTarget.value })}
    />
  </div>
);

const ShipsFrom = ({ draft, change }: TextProps) => (
  <div class="labelled">
    <label for="ships-from">Your country</label>
    <input
      id="ships-from"
      class="field"
      autocomplete="country-name"
      maxLength={LONGEST_TEXTS.shipsFrom}
      value={draft.shipsFrom}
      aria-describedby="ships-from-use"
      onInput={(event) => change({ shipsFrom: event.currentTarget.value })}
    />
    <p id="ships-from-use" class="quiet">
      Addresses in it are written without the country.
    </p>
  </div>
);

const QrText = ({ draft, change }: TextProps) => (
  <div class="labelled">
    <label for="qr">QR code</label>
    <input
      id="qr"
      class="field"
      maxLength={LONGEST_TEXTS.qr}
      placeholder="https://"
      value={draft.qr}
      aria-describedby="qr-use"
      onInput={(event) => change({ qr: event.currentTarget.value })}
    />
    <p id="qr-use" class="quiet">
      A short web address is read best. Some channels forbid such codes in parcels: it is left out there.
    </p>
  </div>
);
