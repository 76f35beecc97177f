#!/bin/sh
# Builds the command line without running tests, imports the sample files into an empty embedded
# store as of a day in 2022, and prints the reports and one contact.
set -eu
cd "$(dirname "$0")/.."

mvn -q -B -ntp package -pl examples/cli -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true

work=examples/cli/target/first-import
rm -rf "$work"
mkdir -p "$work"
store="jdbc:h2:file:./$work/contacts"

muster() {
  printf '\n$ muster %s\n\n' "$*"
  java -jar examples/cli/target/muster.jar "$@"
}

muster import examples/data/customerio/people.csv --spec examples/data/customerio/people.spec.json \
  --store "$store" --key people
muster import examples/data/vero/events.csv --spec examples/data/vero/events.spec.json \
  --store "$store" --key events \
  --campaigns examples/data/vero/campaigns.json --trigger delay:discard --now 2022-01-26T00:00:00Z
muster contact email=tyrion.lannister@casterlyrock.com --store "$store"
