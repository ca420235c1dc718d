## What a city writes of itself, on its page
city-own-words = In its own words
city-led-by = Led by
city-office = Office in charge
city-clusters = Clusters
city-for-members = for members of the network only
city-figure-year = Year
city-figure-source = Source
city-figure-caption = { $figure }, year by year
city-figure-applied = Application to the network
city-edit-link = Edit this page

## Writing it
city-edit-title = What { $city } says of itself
city-edit-lead = What you save here stands on the city’s page at once. For each part you choose who sees it.
city-edit-not-listed = The page is shown once the city is a member.
city-edit-changed = Last saved: { $moment }
city-edit-saved = Saved.
city-edit-save = Save
city-edit-names-hint = As the city is called in other languages and scripts. An empty row is left out.
city-edit-name = Name { $n }
city-edit-name-lang = Language of name { $n }
city-edit-texts-hint = A few sentences in each language you can. Readers of other languages get English, or the first there is. At most 1,200 characters each.
city-edit-text = In { $language }
city-edit-website = Address of the website
city-edit-mayor-name = Name of the mayor, or of whoever leads the city
city-edit-mayor-office = Office, as it is called
city-edit-contact = Office or function
city-edit-contact-hint = For example “Office for lifelong learning”. Please no name, no e-mail address and no telephone number.
city-edit-figure = { $figure }, row { $n }
city-edit-clusters = Clusters the city takes part in
city-seen-by = Who sees this
city-seen-public = Everybody
city-seen-members = Members of the network
city-seen-nobody = Only those who write this page
city-seen-people-hint = Names are seen by members only, until you choose otherwise.
city-messages = Messages
city-messages-hint = A form on the city’s page takes messages and sends them to the contact as letters, answered to the writer. Nobody’s address is shown. Whoever cannot write here is told to turn to the secretariat.
city-messages-from = Who can write to the city
city-messages-nobody = Nobody
city-edit-met = { $part }: somebody else changed this while you wrote. Nothing is lost: both stand there.
city-edit-met-lead = Somebody else saved another text while you wrote. Yours stands in the fields, theirs here. Keep yours, take theirs or put them together, then save.
city-edit-met-blank = The other text is empty.
city-edit-no-source = Say where the figure comes from, such as a census or an office of statistics.
city-edit-year-twice = { $year } is there twice. Keep one row for each year.
city-edit-no-name = Enter the name of whoever holds the office, or leave both empty.
city-edit-no-address = Leave the e-mail address out: nobody’s address is shown here.

## Hiding people
city-people = People of this city
city-people-lead = One press hides all people of this city from everybody, members too: on its page, in data, feeds and search. What is written here stays, and can be shown again.
city-people-hide = Hide all people of this city
city-people-show = Show the people of this city again
city-people-hidden = All people of this city are hidden since { $moment }.

## Who speaks for the city
city-speaks = Who speaks for the city
city-speaks-somebody = The city has a contact. Who else belongs to its team is the team’s to say.
city-speaks-nobody = Nobody speaks for this city yet. Whoever you invite as its contact can write this page once they have accepted.
city-speaks-email = E-mail address
city-speaks-organisation = Organisation
city-speaks-invite = Invite as contact
city-speaks-there = The city has a contact already, so nobody was invited.
