## Acts that need two people
proposals-title = En attente d’une deuxième personne
proposals-lead = Certains actes exigent deux personnes : l’une propose, une autre confirme. Rien ne se passe avant.
proposals-waiting = En attente
proposals-none = Rien n’attend une deuxième personne.
proposals-settled = Réglé récemment
proposals-what = Ce qui se passera
proposals-mine = Vous
proposals-outcome = Issue
proposal-by = Proposé par
proposal-at = Proposé le
proposal-lapses = Caduc après le
proposal-person = Personne
proposal-grant-role = Donner à { $name } le rôle : { $role }
proposal-revoke-role = Retirer à { $name } le rôle : { $role }
proposal-reset-factors = Retirer tout ce avec quoi { $name } se connecte, hormis le courriel
proposal-means = Ce que cela signifie
proposal-reset-factors-means = Clés d’accès, application de codes et codes de secours sont retirés et toutes les sessions prennent fin. Assurez-vous que la demande vient bien de cette personne, et non de quelqu’un qui lit sa boîte aux lettres.
proposal-waits = Ceci attend une deuxième personne. Rien ne s’est encore passé.
proposal-waits-mine = C’est votre proposition. Une autre personne du secrétariat la confirme ou la refuse ; rien ne s’est encore passé.
proposal-done = Confirmé par { $name } ({ $when }), et ainsi accompli.
proposal-refused = Refusé par { $name } ({ $when }).
proposal-withdrawn = Retiré ({ $when }).
proposal-lapsed = Personne n’a confirmé à temps : caduc depuis le { $when }. La proposition peut être refaite.
proposal-approve-heading = Confirmer
proposal-approve-means = Si vous confirmez, l’acte est accompli aussitôt, sur votre parole et celle de { $name }.
proposal-approve = Confirmer et accomplir
proposal-refuse-heading = Refuser
proposal-refuse-reason = Motif du refus
proposal-refuse-hint = L’auteur de la proposition le lira.
proposal-refuse = Refuser la proposition
proposal-withdraw-heading = Retirer
proposal-withdraw-means = Rien n’est fait alors. Vous pouvez proposer autre chose.
proposal-withdraw = Retirer la proposition
proposal-to-desk = Vers mon espace
refusal-proposal-same-person = C’est votre propre proposition : une autre personne doit la confirmer ou la refuser.
refusal-proposal-not-waiting = Cette proposition n’attend plus : elle a été réglée entre-temps.
refusal-proposal-lapsed = Le délai pour confirmer a pris fin le { $when }. La proposition peut être refaite.
refusal-proposal-changed = Ce sur quoi elle repose a changé depuis. Refusez-la, puis proposez de nouveau selon la situation actuelle.
refusal-proposal-not-theirs = Seul l’auteur de la proposition peut la retirer. Vous pouvez la refuser.
refusal-proposal-no-reason = Dites pourquoi vous refusez.
refusal-proposal-too-long = Abrégez le motif : { $max } caractères au plus.
desk-approve = { $count ->
    [one] { $count } acte attend une deuxième personne : confirmez-le ou refusez-le
   *[other] { $count } actes attendent une deuxième personne : confirmez-les ou refusez-les
}
