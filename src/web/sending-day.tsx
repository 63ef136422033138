// The day on which the parcels go out: it tells the season, and which orders are late.

interface SendingDayProps {
  readonly day: string;
  readonly onChange: (day: string) => void;
}

export function SendingDay({ day, onChange }: SendingDayProps) {
  return (
    <div class="labelled">
      <label for="sending-on">Parcels go out on</label>
      <input
        id="sending-on"
        class="field"
        type="date"
        // Without it some browsers take years of six digits.
        max="9999-12-31"
        value={day}
        aria-describedby="sending-on-use"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id="sending-on-use" class="quiet">
        It tells the season, and which orders are late.
      </p>
    </div>
  );
}
