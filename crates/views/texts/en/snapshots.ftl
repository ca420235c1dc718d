## Snapshots of the public record
open-data-statistics = Statistics
open-data-statistics-about = Members by region, country and year, what each call brought, and population, as of any day.
snapshot-title = Snapshots
snapshot-lead = On each of these days the list of members and the statistics were kept as files that never change. Cite one where what you write must still be checkable years later.
snapshot-caption = Snapshots with their files
snapshot-none = There is no snapshot yet.
snapshot-all = All snapshots
snapshot-day = Day
snapshot-members = Members
snapshot-countries = Countries
snapshot-files = Files
snapshot-file = File
snapshot-size = Size
snapshot-kilobytes = { $n } kB
snapshot-of = Snapshot of { $day }
snapshot-of-data = { $name }, snapshot of { $day }
snapshot-as-read = Members and statistics as everybody could read them at this moment: { $when }. The files never change.
snapshot-by-clock = It was taken by itself, in the network’s rhythm.
snapshot-by-hand = It was taken by the secretariat.
snapshot-files-caption = Files of this snapshot
snapshot-cite = Cite it like this
snapshot-cited = { $publisher }: members and statistics as of { $day }. { $address }, { $licence }
snapshot-since = Since then
snapshot-since-nothing = What the list of members says has not changed since.
snapshot-since-corrections = { $count ->
    [one] The record was corrected once since.
   *[other] The record was corrected { $n } times since.
}
snapshot-since-changes = { $count ->
    [one] One membership began or ended since.
   *[other] { $n } memberships began or ended since.
}
snapshot-stays = The files stay as they were. What holds today stands here: { $numbers }.
snapshot-newer = There are newer snapshots: { $all }.
snapshot-check = Check it
snapshot-check-how = The file { $manifest } names every other file with its SHA-256 and is signed with the key that receipts are signed with. Together with the published keys ({ $keys }) everything can be checked without this site:
snapshot-cites = These figures go on changing. To cite figures that do not: { $snapshot }.
snapshot-every-month = A snapshot is taken by itself once each month.
snapshot-every-quarter = A snapshot is taken by itself once each quarter.
snapshot-every-year = A snapshot is taken by itself once each year.
snapshot-every-never = No snapshot is taken by itself.
snapshot-take-lead = You can take one of today as well. Each day has one at most. Once taken, it is public and can be neither changed nor removed.
snapshot-take = Take a snapshot of today
snapshot-there = Today’s snapshot is there: { $snapshot }.
snapshot-refused-taken = Today has a snapshot already, and it stays as it is. You can take another one tomorrow.
snapshot-refused-no-members = There are no members yet, so there is nothing to keep. Take a snapshot once the first city is a member.

## Checking a snapshot
snapshot-proof-signed = The manifest is genuine: it was signed with the key { $key }, and nothing in it was changed since.
snapshot-proof-forged = The signature does not fit: the manifest was changed after it was signed, or it was never signed by us.
snapshot-proof-no-keys = Nothing is proven yet: without the published keys nobody can say who signed. The manifest names the key { $key }.
snapshot-proof-unknown-key = The manifest names the key { $key }, which is not among the published ones.
snapshot-proof-not-in-force = The key { $key } was not in force at the moment that the manifest names.
snapshot-proof-none = This is no manifest of a snapshot: it cannot be read, or something of it is missing.
snapshot-proof-other-format = This manifest has a format that this version of Lyceum does not know.
snapshot-proof-file-whole = The file { $name } is the one published.
snapshot-proof-file-changed = The file { $name } is not the one published.
snapshot-proof-file-missing = The file { $name } was published and is not among those given.
snapshot-proof-sound = Everything that was given is as it was published.
