## An expert’s desk
reviews-title = Your reviews
reviews-none = No application has been given to you. When one is, an e-mail tells you so.
reviews-taken-back-line = An application that was given to you is no longer under review.
reviews-act-declare = say whether you have a conflict of interest
reviews-act-score = read, score and submit your review
reviews-closed-title = Closed to you
reviews-back = All your reviews

## Declaring interest
reviews-declare-title = Do you have a conflict of interest?
reviews-declare-lead = You have one if you work or have worked for this city or one of the organisations below, if someone close to you does, if you advised on the application, or if you stand to gain or lose by the decision. The application opens only after your answer.
reviews-organisations = Organisations in the team:
reviews-accept = I have no conflict of interest
reviews-conflict-title = You have a conflict, or are not sure
reviews-conflict-before = The application is then closed to you for good, and what you have written about it is deleted. Only the secretariat reads your reason.
reviews-conflict-reason = What is your connection?
reviews-conflict-hint = One sentence is enough.
reviews-declare-conflict = Declare a conflict of interest
reviews-conflict-late = You have found a conflict of interest while reading

## The scoring sheet
reviews-dossier = Read the application
reviews-scores = Scores
reviews-notes = Notes
reviews-to-city = Note to the city
reviews-to-city-hint = What is strong, and what would make it stronger. The city may receive these words.
reviews-to-panel = Note to the panel and the secretariat
reviews-to-panel-hint = The city never sees this.
reviews-save = Save and go on later
reviews-saved = Your scores and notes are saved.
reviews-hand-in = Submit the review
reviews-hand-in-before = Once submitted, your review cannot be changed. You then see what the other experts submitted.
reviews-choose = Choose a level for “{ $criterion }”, or say that you cannot judge.
reviews-stale-title = What was saved meanwhile
reviews-stale-lead = This is stored now. What you typed stands below, unsaved: bring the two together, then save.
reviews-frozen = You submitted this review on { $day }. It can no longer be changed.
reviews-own = Expert { $sign } (you)
reviews-other = Expert { $sign }
reviews-no-others = No other expert has submitted a review of this application yet.
reviews-unscored = no score
reviews-no-note = no note

## Why an act did not happen, and what to do instead
refusal-review-wrong-stage = This review has moved on meanwhile. The page now shows where it stands.
refusal-review-unscored = { $count ->
    [one] One criterion has no score yet.
   *[other] { $count } criteria have no score yet.
}
refusal-review-no-such-level = One of the scores is not a level of this call. Choose again from the levels shown.
refusal-review-stale = The review was saved elsewhere while this page was open. Nothing was overwritten, and nothing you typed is lost.
refusal-review-no-reason = Write in one sentence what connects you with the city or the team.
refusal-review-too-long = Shorten this note to at most { $max } characters.
refusal-review-announced = The results of this call have been announced. Reviews can no longer change.
