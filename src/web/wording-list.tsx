// Which messages the orders get, to how many each goes, and in how many ways it can be worded.
import { OWN_MESSAGE, ownWordings, type UsedMessage } from './wordings.ts';

const ADVICE =
  'Some orders get the same words. Give the message alternatives, such as {Thank you|Many thanks}: each place with them multiplies the ways.';

export function WordingList({ used }: { readonly used: readonly UsedMessage[] }) {
  const own = used.find(({ template }) => template === OWN_MESSAGE);
  const bundled = used.filter(({ template }) => template !== OWN_MESSAGE);
  return (
    <>
      {own !== undefined && <OwnWordings used={own} />}
      {bundled.length > 0 && (
        <table class="wordings">
          <caption class="quiet">{own === undefined ? 'Messages of these orders' : 'Other messages'}</caption>
          <tbody>
            {bundled.map(({ template, name, orders, ways, isTight }) => (
              <tr key={template}>
                <th scope="row">{name}</th>
                <td>{orders}</td>
                <td>{isTight ? `only ${ways}: some get the same words` : ways}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function OwnWordings({ used }: { readonly used: UsedMessage }) {
  if (!used.isTight) return <p class="quiet">{ownWordings(used)}</p>;
  return (
    <p class="problem warning">
      {ownWordings(used)} <span class="hint">{ADVICE}</span>
    </p>
  );
}
