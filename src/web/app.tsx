// The page as a whole: loads the catalog, then gives the place to work.
import { getCatalog } from './client.ts';
import { TroubleNote } from './problem-list.tsx';
import { useAnswer } from './use-answer.ts';
import { Workplace } from './workplace.tsx';

export function App() {
  const catalog = useAnswer(getCatalog);
  return (
    <>
      <header class="top">
        <h1>Inkslip</h1>
        <p class="quiet">Thank-you notes for your orders, as if written by hand</p>
        <p class="quiet promise">Orders and notes never leave this computer</p>
      </header>
      {catalog.value !== null && <Workplace catalog={catalog.value} />}
      {catalog.trouble !== null && (
        <main class="steps">
          <TroubleNote trouble={catalog.trouble} />
        </main>
      )}
    </>
  );
}
