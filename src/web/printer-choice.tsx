// The kind of printer, which decides how the ink is printed.
import { PRINTERS, type PrintProfile } from './offers.ts';

interface PrinterChoiceProps {
  readonly profile: PrintProfile;
  readonly onChoose: (profile: PrintProfile) => void;
}

export function PrinterChoice({ profile, onChoose }: PrinterChoiceProps) {
  const choose = (index: number) => {
    const printer = PRINTERS[index];
    if (printer !== undefined) onChoose(printer.profile);
  };
  return (
    <div class="labelled">
      <label for="printer">Printer</label>
      <select
        id="printer"
        class="field"
        aria-describedby="printer-colours"
        value={profile}
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        {PRINTERS.map((printer) => (
          <option key={printer.profile} value={printer.profile}>
            {printer.name}
          </option>
        ))}
      </select>
      <p id="printer-colours" class="quiet">
        {PRINTERS.find((printer) => printer.profile === profile)?.description}
      </p>
    </div>
  );
}
