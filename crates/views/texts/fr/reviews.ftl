## L’espace d’un expert
reviews-title = Vos évaluations
reviews-none = Aucune candidature ne vous a été confiée. Un courriel vous préviendra le moment venu.
reviews-taken-back-line = Une candidature qui vous avait été confiée n’est plus en évaluation.
reviews-act-declare = dire si vous avez un conflit d’intérêts
reviews-act-score = lire, noter et remettre votre évaluation
reviews-closed-title = Dossier fermé
reviews-back = Toutes vos évaluations

## Déclaration d’intérêts
reviews-declare-title = Avez-vous un conflit d’intérêts ?
reviews-declare-lead = C’est le cas si vous travaillez ou avez travaillé pour cette ville ou l’une des organisations ci-dessous, si l’un de vos proches le fait, si vous avez conseillé l’équipe pour cette candidature ou si la décision peut vous profiter ou vous nuire. La candidature ne s’ouvre qu’après votre réponse.
reviews-organisations = Organisations de l’équipe :
reviews-accept = Je n’ai pas de conflit d’intérêts
reviews-conflict-title = Vous avez un conflit, ou un doute
reviews-conflict-before = La candidature vous est alors définitivement fermée, et ce que vous en avez écrit est effacé. Seul le secrétariat lit votre motif.
reviews-conflict-reason = Quel est votre lien ?
reviews-conflict-hint = Une phrase suffit.
reviews-declare-conflict = Déclarer un conflit d’intérêts
reviews-conflict-late = Vous avez découvert un conflit d’intérêts à la lecture

## La grille d’évaluation
reviews-dossier = Lire la candidature
reviews-scores = Notation
reviews-notes = Remarques
reviews-to-city = Remarque pour la ville
reviews-to-city-hint = Ce qui est solide, et ce qui le rendrait plus solide. La ville pourra recevoir ces mots.
reviews-to-panel = Remarque pour le jury et le secrétariat
reviews-to-panel-hint = La ville ne la voit jamais.
reviews-save = Enregistrer et continuer plus tard
reviews-saved = Votre notation et vos remarques sont enregistrées.
reviews-hand-in = Remettre l’évaluation
reviews-hand-in-before = Une fois remise, votre évaluation ne peut plus être modifiée. Vous voyez alors ce que les autres experts ont remis.
reviews-choose = Choisissez un niveau pour « { $criterion } », ou indiquez que vous ne pouvez pas en juger.
reviews-stale-title = Ce qui a été enregistré entre-temps
reviews-stale-lead = Voici ce qui est enregistré. Ce que vous avez saisi figure plus bas, non enregistré : réunissez les deux, puis enregistrez.
reviews-frozen = Vous avez remis cette évaluation le { $day }. Elle ne peut plus être modifiée.
reviews-own = Expert { $sign } (vous)
reviews-other = Expert { $sign }
reviews-no-others = Aucun autre expert n’a encore remis d’évaluation de cette candidature.
reviews-unscored = pas de note
reviews-no-note = pas de remarque

## Pourquoi un acte n’a pas eu lieu, et que faire
refusal-review-wrong-stage = Cette évaluation a avancé entre-temps. La page montre maintenant où elle en est.
refusal-review-unscored = { $count ->
    [one] Un critère n’est pas encore noté.
   *[other] { $count } critères ne sont pas encore notés.
}
refusal-review-no-such-level = L’une des notes n’est pas un niveau de cet appel. Choisissez de nouveau parmi les niveaux affichés.
refusal-review-stale = L’évaluation a été enregistrée ailleurs pendant que cette page était ouverte. Rien n’a été écrasé, et rien de ce que vous avez saisi n’est perdu.
refusal-review-no-reason = Écrivez en une phrase ce qui vous lie à la ville ou à l’équipe.
refusal-review-too-long = Raccourcissez cette remarque à { $max } caractères au plus.
refusal-review-announced = Les résultats de cet appel ont été annoncés. Les évaluations ne peuvent plus changer.
