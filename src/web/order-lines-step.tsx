// Third step, once there are orders: those for which a line of the seller's own matters most, and those they chose themselves.
import { useRef, useState } from 'preact/hooks';
import type { CatalogResponse, CheckResponse } from '../http/api.ts';
import type { Draft } from './draft.ts';
import { ForgetLines } from './forget-lines.tsx';
import { counted } from './in-words.ts';
import { OrderLineForm } from './order-line-form.tsx';
import { lineOf, lineProblems, linesWithoutOrder, ordersToShow, saidLines, withLine } from './order-lines.ts';

/** The order whose form the seller asks for; a new object each time. */
export interface WantedLine {
  readonly order: string;
}

interface OrderLinesStepProps {
  readonly report: CheckResponse;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly catalog: CatalogResponse;
  readonly wanted: WantedLine | null;
}

export function OrderLinesStep({ report, draft, change, catalog, wanted }: OrderLinesStepProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { lines, language } = draft;
  const shown = ordersToShow(report, lines, showsAll);
  const all = ordersToShow(report, lines, true).length;
  const templates = catalog.messageTemplates.filter((one) => one.language === language);
  const section = useRef<HTMLElement>(null);
  const forget = () => {
    change({ lines: [] });
    // The button goes with the lines.
    section.current?.focus();
  };
  return (
    <section ref={section} class="step" aria-labelledby="lines-title" tabIndex={-1}>
      <h2 id="lines-title">Worth a line of your own</h2>
      <p class="quiet">
        {all > 0
          ? 'A sentence of yours on these orders is noticed most. It stands where the message has a place for it.'
          : 'No order stands out. A line can be added to any order, below its note.'}
      </p>
      {shown.map((summary) => (
        <OrderLineForm
          key={summary.order}
          summary={summary}
          line={lineOf(lines, summary.order)}
          problems={lineProblems(report, summary.order)}
          templates={templates}
          wanted={wanted?.order === summary.order ? wanted : null}
          onSay={(said) => change({ lines: withLine(lines, summary.order, said) })}
        />
      ))}
      {shown.length < all && (
        <button type="button" class="text-button" onClick={() => setShowsAll(true)}>
          Show all {all}
        </button>
      )}
      <KeptLines count={saidLines(lines).length} unknown={linesWithoutOrder(report)} onForget={forget} />
    </section>
  );
}

interface KeptLinesProps {
  readonly count: number;
  /** How many of them no file has an order for. */
  readonly unknown: number;
  readonly onForget: () => void;
}

function KeptLines({ count, unknown, onForget }: KeptLinesProps) {
  if (count === 0) return null;
  return (
    <div>
      {unknown > 0 && (
        <p class="quiet">
          {counted(unknown, 'line waits', 'lines wait')} for an order that these files do not hold.
        </p>
      )}
      <p class="quiet">Your lines are kept in this browser only.</p>
      <ForgetLines count={count} onForget={onForget} />
    </div>
  );
}
