## The clocks of a call
clocks-desk-endorsement = Délai de choix des Commissions nationales
clocks-desk-screening = Délai de vérification de la recevabilité
clocks-desk-experts = Délai des experts
clocks-public-endorsement = Les Commissions choisissent jusqu’au
clocks-public-screening = Recevabilité vérifiée jusqu’au
clocks-public-experts = Les experts lisent jusqu’au
clocks-turn-screening = le secrétariat, qui vérifie la recevabilité
clocks-endorsement-hint = Facultatif. Laissé vide, les Commissions nationales choisissent jusqu’à leur délai de transmission.
clocks-screening-hint = Facultatif. Laissé vide, la recevabilité peut être vérifiée jusqu’à l’annonce des résultats.
clocks-experts-hint = Facultatif. Laissé vide, les experts lisent jusqu’à l’annonce des résultats.
clocks-grace-title = Tolérance après un délai
clocks-grace-lead = Minutes après la fin annoncée pendant lesquelles ce qui arrive est encore accepté. Les deux moments sont montrés à tous. Laissez un champ vide s’il n’y en a pas.
clocks-grace-of = Tolérance en minutes : { $clock }
clocks-grace = Ce qui arrive jusqu’au { $moment } est encore accepté.
clocks-twice-later = { $local } revient deux fois cette nuit-là à { $zone }, car les horloges sont retardées : la seconde fois compte.
clocks-twice-earlier = { $local } revient deux fois cette nuit-là à { $zone }, car les horloges sont retardées : la première fois compte.
clocks-refusal-grace = { $clock } : indiquez un nombre entier de minutes, au plus { $max }. Une tolérance plus longue est un autre délai.
clocks-refusal-intake-closed = Le dépôt est clos, et ce délai avec lui. Seul ce qui vient après peut encore être déplacé.
clocks-refusal-review-late = Le délai des experts est passé, rien n’a été enregistré. Demandez au secrétariat s’il peut être prolongé.
clocks-refusal-screen-late = Le délai de vérification de la recevabilité est passé. Prolongez d’abord l’appel.
clocks-start-commission-closed = La Commission nationale de ce pays acceptait les candidatures jusqu’au { $moment }. Demandez-lui, ou au secrétariat, ce qui est encore possible.

## Another number of seats
clocks-country = Pays
clocks-quota-title = Modifier le nombre de places
clocks-quota-hint = De 1 à 99, le même pour chaque pays. Il ne peut être inférieur à ce qu’un pays a déjà approuvé.
clocks-quota-now = { $count ->
    [one] Chaque pays a actuellement { $count } place.
   *[other] Chaque pays a actuellement { $count } places.
}
clocks-quota-change = Modifier le nombre de places de chaque pays
clocks-quota-held = Places prises
clocks-quota-held-caption = Places prises actuellement
clocks-quota-same = Le nombre de places est déjà celui-là. Indiquez-en un autre.
clocks-quota-endorsed = Ces pays en ont approuvé davantage : { $countries }. Choisissez un nombre plus élevé, ou demandez d’abord à leurs Commissions nationales de revenir sur une approbation.

## A commission’s own date
clocks-own-date-title = Une date à vous
clocks-own-date-link = Fixer une date à vous
clocks-own-date-call = L’appel permet aux villes de déposer jusqu’au { $moment }.
clocks-own-date-nothing = Votre commission n’a pas fixé de date antérieure.
clocks-own-date-now = Date de votre commission : { $moment }.
clocks-own-date-binds = Les candidatures de votre pays sont acceptées jusque-là et pas au-delà.
clocks-own-date-wish = Elle est indiquée aux villes comme votre souhait ; la date de l’appel reste valable.
clocks-own-date-extended = L’appel a été prolongé le { $day }. Votre date n’a pas bougé : déplacez-la ici si vos villes doivent aussi avoir plus de temps.
clocks-own-date-set-title = Fixer la date
clocks-own-date-field = Les villes de votre pays déposent jusqu’au
clocks-own-date-zone = Fuseau horaire de cette date
clocks-own-date-hint-binds = Jamais après la date de l’appel. Ce qui arrive ensuite n’est pas accepté.
clocks-own-date-hint-wish = Jamais après la date de l’appel. Elle est indiquée aux villes ; ce qui arrive ensuite est accepté jusqu’à la date de l’appel.
clocks-own-date-told = La page de l’appel montre cette date, et chaque équipe de votre pays qui rédige reçoit un courriel.
clocks-own-date-set = Fixer cette date
clocks-own-date-lift-title = Lever la date
clocks-own-date-lift-lead = La date de l’appel vaut de nouveau pour vos villes, et leurs équipes en sont informées.
clocks-own-date-lift = Lever votre date
clocks-own-date-not-running = Les villes n’ont plus de temps dans cet appel : il n’y a plus de date à fixer.
clocks-own-date-later = L’appel se termine plus tôt, le { $moment }. Choisissez ce moment ou un moment antérieur.
clocks-own-date-before-opening = L’appel n’ouvre que le { $moment }. Choisissez un moment ultérieur.
clocks-own-date-none = Il n’y a pas de date à vous à lever.
clocks-own-dates = Dates fixées par les Commissions nationales
clocks-own-dates-lead = Certaines Commissions nationales veulent les candidatures de leur pays avant l’appel.
clocks-own-date-of-binds = { $country } : jusqu’au { $moment }, et pas au-delà
clocks-own-date-of-wish = { $country } : si possible jusqu’au { $moment }
clocks-date-commission = La Commission nationale de votre pays a fixé cette date. L’appel se termine le { $moment }, mais votre candidature n’est acceptée que jusqu’à la date de la commission.
clocks-date-wish = La Commission nationale de votre pays souhaite recevoir les candidatures jusqu’au { $moment }. La date de l’appel reste valable.
clocks-date-waiver = Votre candidature a obtenu plus de temps. Pour toutes les autres, la date était le { $moment }.

## More time for one application
clocks-desk-more-time = { $count ->
    [one] Répondre à { $count } demande de temps supplémentaire : { $call }
   *[other] Répondre à { $count } demandes de temps supplémentaire : { $call }
}
clocks-waivers = { $count ->
    [0] Aucune candidature n’a obtenu plus de temps.
    [one] { $count } candidature a obtenu plus de temps.
   *[other] { $count } candidatures ont obtenu plus de temps.
}
clocks-waiver-link = Demander plus de temps
clocks-waiver-ask-title = Plus de temps pour cette candidature
clocks-waiver-has = Le délai court jusqu’au { $moment }.
clocks-waiver-ask-lead = Le secrétariat lit pourquoi, et rien de ce que contient la candidature. Il répond par courriel et sur cette page. Le nombre de candidatures qui ont obtenu plus de temps est public ; leur identité ne l’est pas.
clocks-waiver-why = Pourquoi il vous faut plus de temps
clocks-waiver-why-hint = Quelques phrases : ce qui s’est passé, depuis quand, combien de temps suffirait.
clocks-waiver-ask = Demander plus de temps au secrétariat
clocks-waiver-waits = Demandé le { $day }. Le secrétariat doit répondre.
clocks-waiver-granted = Vous avez plus de temps : jusqu’au { $moment }.
clocks-waiver-refused = Le { $day }, le secrétariat a répondu non.
clocks-waiver-list-title = Demandes de temps supplémentaire
clocks-waiver-list-none = Aucune demande n’attend. Une équipe demande sur la page de sa candidature.
clocks-waiver-asked-on = Demandé le { $day }
clocks-waiver-title = { $city } demande plus de temps
clocks-waiver-by = Demandé par
clocks-waiver-on = Demandé le
clocks-waiver-until-now = Délai jusqu’au
clocks-waiver-of-commission = Une date fixée par sa Commission nationale.
clocks-waiver-grant-title = Accorder plus de temps
clocks-waiver-until = Nouveau délai pour cette candidature
clocks-waiver-until-hint = Au plus tard le { $moment }, car la Commission nationale doit encore pouvoir choisir.
clocks-waiver-zone = Fuseau horaire du nouveau délai
clocks-waiver-reason = Pourquoi plus de temps est accordé
clocks-waiver-reason-hint = Conservé, et lu par la personne qui doit approuver.
clocks-waiver-counted = La page de l’appel la compte, sans dire de quelle candidature il s’agit.
clocks-waiver-grant = Accorder plus de temps à cette candidature
clocks-waiver-refuse-title = Répondre non
clocks-waiver-no = Pourquoi non, à lire par l’équipe
clocks-waiver-no-hint = Une ou deux phrases.
clocks-waiver-refuse = Refuser le temps supplémentaire
clocks-waiver-not-writable = Cette candidature ne peut obtenir plus de temps : elle est déposée ou close, ou les Commissions nationales ne choisissent plus.
clocks-waiver-asked-already = Une demande de votre part attend déjà. Le secrétariat y répondra.
clocks-waiver-answered = Cette demande a déjà reçu une réponse.
clocks-waiver-no-reason = Écrivez pourquoi, en une phrase au moins.
clocks-waiver-too-long = C’est trop long. Limitez-vous à { $max } caractères.
clocks-waiver-not-more = La candidature a déjà du temps jusqu’au { $moment }. Choisissez un moment ultérieur.
clocks-waiver-after-commissions = Les Commissions nationales choisissent jusqu’au { $moment }. Choisissez ce moment ou un moment antérieur.

## Acts that wait for a second person
clocks-proposal-move = Déplacer les délais de « { $call } »
clocks-proposal-moved = était { $before }, deviendrait { $after }
clocks-proposal-reason = Motif ({ $language })
clocks-proposal-waiver = Accorder plus de temps à la candidature de { $city }

## When the service could not be reached
clocks-outage-title = Le service était inaccessible
clocks-outage-lead = Selon ses propres mesures, dans les { $hours } dernières heures avant un délai. Ce qui vient d’ailleurs n’y figure pas.
clocks-outage-line = { $count ->
    [one] { $clock } : inaccessible pendant { $count } minute entre { $from } et { $until }.
   *[other] { $clock } : inaccessible pendant { $count } minutes entre { $from } et { $until }.
}
clocks-outage-use = Prolonger d’autant : { $clock }
clocks-outage-reason = { $count ->
    [one] Le service est resté inaccessible pendant { $count } minute entre { $from } et { $until }.
   *[other] Le service est resté inaccessible pendant { $count } minutes entre { $from } et { $until }.
}

## Calendars
calendar-link = Tous les délais dans un calendrier
calendar-public = { $network } : appels
calendar-mine = { $network } : mes délais
calendar-clock = { $clock } : { $call }
calendar-submit = Déposer la candidature : { $city }
calendar-mend = Corriger la candidature : { $city }
calendar-section = Rédiger « { $section } » : { $city }
calendar-choose = Choisir parmi les candidatures : { $country }
calendar-forward = Transmettre les candidatures : { $country }
calendar-review = Remettre les évaluations
calendar-screen = Vérifier la recevabilité
calendar-announce = Annoncer les résultats
calendar-title = Calendrier de mes délais
calendar-lead = Une adresse que votre agenda peut lire sans connexion. Elle montre ce qui vous attend et jusqu’à quand, et suit chaque prolongation. Quiconque possède l’adresse voit la même chose : gardez-la pour vous.
calendar-none = Vous n’avez pas d’adresse de ce genre.
calendar-made = Vous avez une adresse depuis le { $when }. Elle n’est plus montrée ; une nouvelle met l’ancienne hors service.
calendar-make = Créer une adresse
calendar-make-new = Créer une nouvelle adresse
calendar-remove = Mettre l’adresse hors service
calendar-shown = Voici votre adresse. Copiez-la maintenant dans votre agenda : elle n’est montrée qu’une fois.
calendar-address = Adresse du calendrier
calendar-back = Retour à ma page
