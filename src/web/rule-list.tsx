// What the rules of the channels say to the notes and the message: each thing once, what was set aside with its reason.
import { useRef } from 'preact/hooks';
import type { CheckResponse } from '../http/api.ts';
import { FindingText } from './finding-text.tsx';
import { counted } from './in-words.ts';
import { type Allowed, type FoundWords, foundWords, type RuleClass, rulesNotice } from './rule-findings.ts';

const NOT_ADVICE = "Inkslip's reading of the channels' published rules, which change: it is no legal advice.";

interface RuleListProps {
  readonly report: CheckResponse;
  readonly allow: Allowed;
  readonly onAllow: (allow: Allowed) => void;
}

export function RuleList({ report, allow, onAllow }: RuleListProps) {
  const section = useRef<HTMLElement>(null);
  const found = foundWords(report);
  const notice = rulesNotice(report);
  if (found.length === 0 && notice === '') return null;
  const takeBack = (ruleClass: RuleClass) => {
    const { [ruleClass]: _, ...others } = allow;
    onAllow(others);
    // The button goes with the reason.
    section.current?.focus();
  };
  return (
    <section ref={section} class="rules" aria-labelledby="rules-title" tabIndex={-1}>
      <h3 id="rules-title">Rules of the channels</h3>
      <ul class="problems">
        {found.map((one) => (
          <FoundItem
            key={`${one.finding.class} ${one.finding.match}`}
            found={one}
            reason={allow[one.finding.class] ?? ''}
            onTakeBack={() => takeBack(one.finding.class)}
          />
        ))}
      </ul>
      {notice !== '' && <p class="quiet">{notice}</p>}
      <p class="quiet">{NOT_ADVICE}</p>
    </section>
  );
}

interface FoundItemProps {
  readonly found: FoundWords;
  /** Why it is printed all the same; '' if nobody said so. */
  readonly reason: string;
  readonly onTakeBack: () => void;
}

function FoundItem({ found: { finding, orders }, reason, onTakeBack }: FoundItemProps) {
  const isBlocking = finding.severity === 'block';
  const look = reason !== '' ? 'info' : isBlocking ? 'error' : 'warning';
  return (
    <li class={`problem ${look}`}>
      <p>
        <strong>{isBlocking ? 'Blocks' : 'Look'}:</strong> “{finding.match}”, {concerned(orders.length)}
      </p>
      {reason !== '' && (
        <p>
          Set aside, because: {reason}{' '}
          <button type="button" class="text-button" onClick={onTakeBack}>
            Take back
          </button>
        </p>
      )}
      <details>
        <summary>What the rule says</summary>
        <FindingText finding={finding} />
      </details>
    </li>
  );
}

const concerned = (orders: number): string =>
  orders === 0 ? 'in words that no order gets now' : `in ${counted(orders, 'note')}`;
