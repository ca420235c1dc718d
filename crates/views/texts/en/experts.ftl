## An expert’s files by date
reviews-files = Your files
reviews-state = State
reviews-state-declare = Declare interest
reviews-state-score = Read and score
reviews-state-agree = Consensus text: your turn
reviews-state-done = Submitted
reviews-call = Call
reviews-any = All
reviews-filter = Show
reviews-none-filtered = No file is like that.
reviews-all = Show all your files
reviews-city = City
reviews-until = Until
reviews-given-on = Given to you on
reviews-no-limit = nothing to do
reviews-table = { $count ->
    [one] One file, what ends first before
   *[other] { $count } files, what ends first before
}
reviews-declared-done = Thank you. The secretariat has your declaration, and the application is closed to you.
reviews-conflict-late-open = Declare it now
reviews-aside-before = Your review is then set aside: it is kept under seal and no longer counts, and the application is closed to you for good. Only the secretariat reads your reason.
reviews-too-many-words = Shorten this to at most { $max } words; there are { $count } now.
refusal-review-words = { $count ->
    [one] One note is too long.
   *[other] { $count } notes are too long.
}
refusal-review-calibrate = Score the past applications of this call first. They are listed with your files.
reviews-met-lead = This was saved in another window while you wrote here.
reviews-met-theirs = What is saved
reviews-met-keep = Keep what is saved

## Declaring a connection
interest-title = Your connection to this application
interest-tie = What kind of connection is it?
interest-year = Year in which it ended or will end
interest-year-hint = Only for a connection that ends, such as a common project.
interest-within = { $count ->
    [one] Matters while it lasts and for a year after.
   *[other] Matters while it lasts and for { $count } years after.
}
interest-refusal-no-tie = Choose what kind of connection it is.
interest-refusal-no-year = Write the year in which the connection ended or will end, such as 2021.
interest-recused = You have a connection to this application. A colleague must act on it; hand it over to them.
interest-declared = What you declared
interest-too-old = too long ago to matter by the rules
interest-form = Declare a connection
interest-lead = You have a connection if you work or have worked for this city or its team, if someone close to you does, if you advised on the application, or if you stand to gain or lose by the decision.
interest-before = From then on you can neither read this application on your desk nor act on it. A colleague must do so.
interest-declare = Declare the connection
interest-back = Back to your desk
interest-link = Declare a connection to this application

## The text of all experts
consensus-title = Consensus text
consensus-lead = What the experts of this application say together, in words. No figure is made of it, and it changes no score.
consensus-open = Open the consensus text
consensus-you-write = The secretariat has asked you to write for all experts of this application.
consensus-none-yet = Nothing is written yet.
consensus-you-agree = Another expert has written for all of you. Read it, and agree if it says what you think.
consensus-you-agreed = You agree to what is written.
consensus-saved = The text is saved.
consensus-frozen = This text can no longer be changed.
consensus-text = Text
consensus-text-hint = What all of you see alike, and where you differ.
consensus-lifts = Every change lifts the agreements there are: each expert then agrees anew.
consensus-save = Save the text
consensus-experts = Experts of this application
consensus-all-agreed = Every expert agrees to the text as it stands.
consensus-no-experts = No expert has submitted a review yet.
consensus-writes = writes the text
consensus-agreed = Agrees
consensus-not-agreed = Has not agreed
consensus-take-back = Take your agreement back
consensus-agree = Agree to this text
consensus-name = Who writes the text?
consensus-name-again = Another expert finds the text as it stands, and every agreement lifts.
consensus-name-expert = Ask { $name } to write
consensus-back = Back to your review
consensus-back-case = Back to the application
consensus-refusal-not-handed-in = Only an expert whose review of this application is submitted and counts can take part.
consensus-refusal-already = This expert writes the text already.
consensus-refusal-empty = There is no text to agree to yet.
consensus-refusal-stale = The text has changed since you read it. Read it again before you agree.

## Past applications scored first
calibration-title = Past applications scored by all experts
calibration-lead = Every expert of the call scores the same past applications, so that all can see who is strict and who is generous.
calibration-must = The applications of the call open to you after these.
calibration-open = To be scored
calibration-first = { $count ->
    [one] Score one past application first; then this application opens.
   *[other] Score { $count } past applications first; then this application opens.
}
calibration-to-list = To your files
calibration-desk-lead = { $count ->
    [one] Choose one application of an earlier call, decided and announced.
   *[other] Choose up to { $count } applications of earlier calls, decided and announced.
}
calibration-of-call = Applications of
calibration-show = Show its applications
calibration-choose = Choose the applications
calibration-file = Past application { $number }
calibration-no-file = None
calibration-required = The call’s own applications open only to experts who have submitted these
calibration-required-hint = Applications that are open to an expert already stay open.
calibration-name = Save the choice
calibration-saved = The choice is saved.
calibration-expert = Expert
calibration-handed-in = Submitted
calibration-experts = Experts
calibration-table = Scores of the past applications
calibration-reading-lead = This application was decided in an earlier call. Your scores change nothing for the city; they show how you score beside the other experts.
calibration-hand-in-before = Once submitted, these scores cannot be changed. You then see what all experts gave.
calibration-hand-in = Submit the scores
calibration-own = Your scores
calibration-all = What all experts gave
calibration-board = Past applications scored first
calibration-refusal-not-past = { $count ->
    [one] One of these applications is not decided in an earlier call. Choose another.
   *[other] { $count } of these applications are not decided in an earlier call. Choose others.
}
calibration-refusal-twice = The same application is chosen twice. Choose another.
calibration-refusal-too-many = Choose at most { $count }.
calibration-refusal-scored = An expert has submitted scores, so the choice stays: others would not be held against the same applications.

## How strict an expert is
strictness = Strictness
strictness-lead = The mean difference between an expert’s scores and those of the other experts for the same applications. It changes no score and decides nothing.
strictness-none = nothing to compare
strictness-below = { $figure } below the others
strictness-above = { $figure } above the others
strictness-equal = like the others
strictness-scores = { $count ->
    [one] (one score)
   *[other] ({ $count } scores)
}
strip-title = { $name }: levels { $levels }; mean { $mean }, median { $median }
strip-legend = In the drawing each dot is an expert, the triangle the mean, the line the median.

## Reviews on the secretariat’s page
judging-cannot = Cannot judge
judging-strip = Drawn
judging-calibration = On past applications
judging-common = On applications of this call
judging-interests = Declared connections
judging-consensus = { $count ->
    [one] { $agreed } of one expert agrees.
   *[other] { $agreed } of { $count } experts agree.
}
judging-no-consensus = Nobody is asked to write one.
judging-aside-since = A review was set aside after this decision was prepared. Look at the decision again.
judging-give-another = { $count ->
    [one] A conflict of interest has closed this application to an expert. Give it to one more.
   *[other] Conflicts of interest have closed this application to experts. Give it to { $count } more.
}
judging-set-aside = Set aside
judging-sealed = What was submitted is kept under seal and does not count.
judging-aside-open = Set this review aside
judging-aside-reason = What conflict of interest did you learn of?
judging-aside-hint = The review is kept under seal and no longer counts; the application closes to the expert.
judging-aside = Set the review aside
case-refusal-own-organisation = Works for an organisation of the team: a conflict of interest by rule.
case-refusal-declared = Has declared a connection to this application.
problem-recused-title = A colleague must act on this
problem-recused = You have a connection to this application, so a colleague must act on it. Hand it over to them.
