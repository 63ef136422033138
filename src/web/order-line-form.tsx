// What the seller says of one order: a line of their own, and behind "More" another name, another message, or no note.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ApiProblem, CatalogResponse, OrderSummary } from '../http/api.ts';
import { itemsInWords, LONGEST, type OrderLine } from './order-lines.ts';
import { ProblemList } from './problem-list.tsx';

interface OrderLineFormProps {
  readonly summary: OrderSummary;
  readonly line: OrderLine;
  readonly problems: readonly ApiProblem[];
  /** In the language of the notes. */
  readonly templates: CatalogResponse['messageTemplates'];
  /** Another value each time that the seller asks for this form; null while it is not asked for. */
  readonly wanted: object | null;
  readonly onSay: (said: Partial<OrderLine>) => void;
}

export function OrderLineForm({ summary, line, problems, templates, wanted, onSay }: OrderLineFormProps) {
  const id = useId();
  const textarea = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted !== null) textarea.current?.focus();
  }, [wanted]);
  return (
    <fieldset class="order-line">
      <legend>
        Order {summary.order}
        {summary.greeting !== '' && `, ${summary.greeting}`}
      </legend>
      <p class="quiet">{itemsInWords(summary.items)}</p>
      {summary.moments.length > 0 && (
        <ul class="reasons">
          {summary.moments.map(({ code, reason }) => (
            <li key={code}>{reason}</li>
          ))}
        </ul>
      )}
      <div class="labelled">
        <label for={id}>Your line</label>
        <textarea
          id={id}
          class="field"
          ref={textarea}
          value={line.line}
          maxLength={LONGEST.line}
          onInput={(event) => onSay({ line: event.currentTarget.value })}
        />
      </div>
      <ProblemList problems={problems} />
      <More line={line} templates={templates} onSay={onSay} />
    </fieldset>
  );
}

type MoreProps = Pick<OrderLineFormProps, 'line' | 'templates' | 'onSay'>;

function More({ line, templates, onSay }: MoreProps) {
  const id = useId();
  // Decided once: what is being emptied must not fold up under the hand.
  const [isOpen] = useState(line.greeting !== '' || line.template !== '' || line.skip);
  return (
    <details open={isOpen}>
      <summary>More</summary>
      <div class="more">
        <div class="labelled">
          <label for={`${id}-greeting`}>Another name to greet</label>
          <input
            id={`${id}-greeting`}
            class="field"
            maxLength={LONGEST.greeting}
            value={line.greeting}
            onInput={(event) => onSay({ greeting: event.currentTarget.value })}
          />
        </div>
        <div class="labelled">
          <label for={`${id}-template`}>Another message</label>
          <TemplateChoice
            id={`${id}-template`}
            templates={templates}
            chosen={line.template}
            onChoose={(template) => onSay({ template })}
          />
        </div>
        <label>
          <input type="checkbox" checked={line.skip} onChange={() => onSay({ skip: !line.skip })} /> No note
          for this order
        </label>
      </div>
    </details>
  );
}

interface TemplateChoiceProps {
  readonly id: string;
  readonly templates: CatalogResponse['messageTemplates'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function TemplateChoice({ id, templates, chosen, onChoose }: TemplateChoiceProps) {
  const isOffered = templates.some((one) => one.id === chosen);
  return (
    <select
      id={id}
      class="field"
      value={isOffered ? chosen : ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">The one it gets by itself</option>
      {templates.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
