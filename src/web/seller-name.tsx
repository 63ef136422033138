// The name that the notes are signed with.
import type { CatalogResponse } from '../http/api.ts';
import { type Draft, lacksName } from './draft.ts';

interface SellerNameProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: Pick<CatalogResponse, 'layouts'>;
}

export function SellerName({ draft, change, catalog }: SellerNameProps) {
  return (
    <div class="labelled">
      <label for="seller">Your name or shop name</label>
      <input
        id="seller"
        class="field"
        autocomplete="organization"
        maxLength={200}
        value={draft.seller}
        aria-describedby="seller-wanted"
        onInput={(event) => change({ seller: event.currentTarget.value })}
      />
      <p id="seller-wanted" class="quiet">
        {lacksName(draft, catalog) && 'Your message signs with this name.'}
      </p>
    </div>
  );
}
