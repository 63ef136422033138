#!/bin/sh
# From orders to printed notes with curl alone: sh examples/api/walk.sh [FOLDER FOR THE FILES]
# INKSLIP_URL says where the service is, INKSLIP_KEY is a key of `inkslip keys add`; while the service has no keys, none is needed on its computer.
set -eu
api="${INKSLIP_URL:-http://127.0.0.1:4747}/api/v1"
folder="${1:-.}"
mkdir -p "$folder"

# Every request: the key if there is one, JSON, and an error where the service refuses.
call() {
  curl --silent --show-error --fail-with-body ${INKSLIP_KEY:+--header "Authorization: Bearer $INKSLIP_KEY"} \
    --header 'Content-Type: application/json' "$@"
}
# What the service says, also where it refuses: then the walk ends.
ask() {
  said=$(call "$@") || { printf '%s\n' "$said" >&2; return 1; }
  printf '%s\n' "$said"
}
# A file of the service: its address, and its name in the folder.
fetch() {
  call "$api/$1" --output "$folder/$2" || { cat "$folder/$2" >&2; rm -f "$folder/$2"; return 1; }
}
# The id in a print run, or of the first order in a list.
id_in() { printf '%s' "$1" | sed 's/^{\("orders":\[{\)\{0,1\}"id":"\([^"]*\)".*/\2/'; }

# 1. Hand in orders. It is safe to send them again when the answer was lost: each is known by its number, and written once.
ask "$api/orders" --data '{"orders":[
  {"channel":"etsy","order":"3400000001","buyer":{"name":"Anna Holm"},"items":[{"title":"Speckled mug","quantity":2}],
   "recipient":{"name":"Anna Holm","address":{"lines":["1 Mill Lane"],"city":"Leeds","postcode":"LS1 1AA","country":"GB"}}},
  {"channel":"etsy","order":"3400000002","buyer":{"name":"Ben Osei"},"items":[{"title":"Small bowl","quantity":1}],
   "recipient":{"name":"Ben Osei","address":{"lines":["3 High Street"],"city":"York","postcode":"YO1 7HH","country":"GB"}}},
  {"channel":"etsy","order":"3400000003","status":"cancelled","buyer":{"name":"Cleo Ray"},"items":[{"title":"Jug","quantity":1}]}
]}'

# 2. Open a print run: which orders it takes, and what its notes say. (For a rehearsal add "test": true, and no order counts as written.)
opened=$(ask "$api/print-runs" --data '{
  "name": "Friday", "rule": {"channels": ["etsy"]},
  "settings": {"message": "Dear {{greeting}},\n\nthank you for the {{item}}!\n\nWarm wishes,\nMarianne", "stock": "a4-4up-a6-card"}
}')
run=$(id_in "$opened")
echo "print run $run"

# 3. Look it through: what each note says, who deserves a line of your own, what stands in the way. One note as a picture.
review=$(ask "$api/print-runs/$run/review")
printf '%s\n' "$review"
case "$review" in *'"orders":[]'*)
  ask --request POST "$api/print-runs/$run/cancel"
  echo "No order waits for a note, so nothing is printed: these orders had theirs in an earlier run."
  exit 0
esac
fetch "print-runs/$run/proofs/3400000001?format=png" proof.png

# 4. Say a line of your own for one order; it is found by its number on its channel.
found=$(ask "$api/orders?channel=etsy&order=3400000001")
order=$(id_in "$found")
ask --request PUT "$api/orders/$order/line" --data '{"line":"May the two of them share many mornings."}'

# 5. Close it: now the notes are written, and their orders get no others.
ask --request POST "$api/print-runs/$run/close"

# 6. Fetch what is printed and packed by, as often as you like: it is the same each time.
fetch "print-runs/$run/pdf" notes.pdf
fetch "print-runs/$run/envelopes.pdf?layout=envelope" envelopes.pdf
fetch "print-runs/$run/manifest.csv" manifest.csv
fetch "print-runs/$run/cover-list.pdf" cover-list.pdf
echo "proof.png, notes.pdf, envelopes.pdf, manifest.csv and cover-list.pdf are in $folder"
