transparency-title = How the call went
transparency-link = How the call went
transparency-lead = Counted from the record of this platform, as of { $moment }.
transparency-before = Until the results are announced, only what can give no result away is counted.
transparency-intake = Applications
transparency-submitted = { $count ->
    [one] application submitted
   *[other] applications submitted
}
transparency-countries = { $count ->
    [one] country
   *[other] countries
}
transparency-as-of = as of { $day }
transparency-stages = By stage
transparency-stages-caption = Applications by the stage they reached
transparency-by-country = By country
transparency-by-country-caption = Applications by country
transparency-column-submitted = Submitted
transparency-column-forwarded = Forwarded
transparency-column-admitted = Admitted
transparency-column-n = Applications
transparency-days = How long it took
transparency-days-caption = Median days
transparency-column-stretch = From – to
transparency-column-days = Median days
transparency-column-files = Counted
transparency-stretch-commission = From submission to forwarding by the National Commission
transparency-stretch-screening = From forwarding to the check of eligibility
transparency-stretch-decision = From the check to the announcement
transparency-stretch-whole = From submission to the announcement
transparency-rules = Rules in force
transparency-quota = Applications a country can send forward: { $count }
transparency-criteria = What experts look at
transparency-parties = Whose agreement a submission needs
transparency-appeal-days = Days for an appeal about the procedure: { $count }
transparency-extensions = Extensions
transparency-no-extension = The call was not extended.
transparency-waivers = Waivers
transparency-n-waivers = { $count ->
    [0] Nobody was given more time than others.
    [one] { $count } application was given more time.
   *[other] { $count } applications were given more time.
}
transparency-appeals = Appeals about the procedure
transparency-n-appeals = { $count ->
    [0] Nobody appealed.
    [one] { $count } appeal
   *[other] { $count } appeals
}
transparency-n-upheld = Upheld: { $count }
transparency-n-dismissed = Dismissed: { $count }
transparency-n-open = Not answered yet: { $count }
transparency-corrections = Corrections
transparency-no-correction = The result was not corrected.
transparency-back = The call
transparency-json = This page as JSON
