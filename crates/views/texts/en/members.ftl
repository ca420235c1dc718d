## The list of members
members-title = Members
members-search = Name of a city
members-region = Region
members-country = Country
members-year = Year of joining
members-any = All
members-filter = Show
members-total = { $count ->
    [one] { $count } member on { $day }
   *[other] { $count } members on { $day }
}
members-found = { $count ->
    [one] { $count } of { $all } members on { $day }
   *[other] { $count } of { $all } members on { $day }
}
members-order = Sorted by name, as in a dictionary.
members-none = No member fits this choice.
members-show-all = Show all members
members-caption = Members of the network
members-name = Name
members-kind = Kind of place
members-since = Member since
members-until = Member until
members-undated = day not known
members-all-on-one = All on one page
members-csv = This list as CSV
members-json = This list as JSON
members-xlsx = This list as an Excel workbook
members-geojson = This list as points for maps (GeoJSON)
members-as-of = As of the day
members-as-of-not-a-day = The day asked for is no day of the calendar. The numbers of today are shown instead.
members-as-of-future = The day asked for has not come yet. The numbers of today are shown instead.
members-today = The members of today
members-rule = How members are counted
members-with-map = Show on a map
members-without-map = List without the map
members-chosen = Narrowed by
members-without = Show the list without
members-size = Population
members-size-below = under { $below }
members-size-between = from { $from } to under { $below }
members-size-from = { $from } or more
members-size-unknown = not told
members-size-source = Population as the members stated it when they applied, with its year and source
members-spot = One spot on the map
members-state = State
members-state-member = Members
members-state-former = Former members
members-former-total = { $count ->
    [one] { $count } former member on { $day }
   *[other] { $count } former members on { $day }
}
members-former-found = { $count ->
    [one] { $count } of { $all } former members on { $day }
   *[other] { $count } of { $all } former members on { $day }
}

## A city's page
city-member-since = Member since { $day }.
city-member = Member; the day on which the membership began is not known.
city-not-a-member = Not a member at present.
city-successor = Its place was taken by { $city }.
city-kind = Kind of place
city-names = Other names
city-website = Website
city-periods = Membership
city-since = Since { $from }
city-from-until = { $from } to { $until }
city-until = Until { $until }
city-undated = Member; first day not known
city-basis = Known from:
city-corrected = Corrected on { $day }.
city-ended-left = The city left the network.
city-ended-ended = The network ended the membership.
city-ended-merged = Another city took its place.
city-ended-revoked = The admission had been announced by mistake and was revoked.
city-profile = Profile
city-no-profile = This city has not published a profile yet.
city-profile-from = From the application submitted on { $day } ({ $call }).
city-place = Place
city-no-position = Its position is not recorded yet.
city-map = { $city } on a map of the world
city-json = This page as JSON
city-source = Source of the record:
city-feed = News of this city as a feed (Atom)
badge-title = Badge
badge-lead = This picture says how the membership stands today. On your website it changes by itself.
badge-code = Code for a website
badge-png = Badge as a picture file (PNG)
badge-since = Member since { $day }
badge-member = Member
badge-from = Member from { $day }
badge-until = Was a member until { $day }
badge-not = Not a member

## The members around a city
city-neighbours = Members nearby
city-neighbour-km = { $km } km
city-neighbour-next-door = less than 1 km
city-neighbours-rule = Distances in a straight line between the points of the record.

## Writing to a city
city-write = Write to { $city }
city-write-lead = Your message is handed on to those who answer for the city in the network. Nobody’s address is shown here; the answer goes to the one you give.
city-write-name = Your name
city-write-email = Your e-mail address
city-write-email-hint = You are answered at this address.
city-write-language = Language of your message
city-write-subject = Subject
city-write-message = Message
city-write-message-hint = Plain text, at most { $max } characters.
city-write-trap = Please leave this field empty
city-write-kept = { $days ->
    [one] The city is given your name, your address and your message. Here they are kept for { $days } day.
   *[other] The city is given your name, your address and your message. Here they are kept for { $days } days.
}
city-write-send = Send the message
city-write-secretariat = Messages to this city go through the secretariat: { $email }
city-write-no-name = Enter your name.
city-write-long-name = Enter a name of at most { $max } characters.
city-write-no-language = Choose the language of your message.
city-write-no-subject = Enter what your message is about.
city-write-long-subject = Enter a subject of at most { $max } characters.
city-write-no-message = Write your message.
city-write-long-message = Shorten your message: it has { $is } characters, and { $max } are taken.
city-write-trapped = A field that people do not see was filled in, as programs do it. It is empty again: send the message once more.
city-write-closed = This city takes no messages through its page at present. What you wrote is still here; send it to the secretariat: { $email }
city-write-from-address = As many messages came from this address within a day as are handed on. What you wrote is still here: send it tomorrow, or write to the secretariat: { $email }
city-write-to-city = As many messages came to this city within a day as are handed on. What you wrote is still here: send it tomorrow, or write to the secretariat: { $email }
city-write-from-line = As many messages came from your network within an hour as are handed on. What you wrote is still here: send it in an hour, or write to the secretariat: { $email }
city-written = Message sent
city-written-done = Your message to { $city } is on its way.
city-written-answer = Whether and when to answer is for the city to decide. The answer goes to the address you gave.
