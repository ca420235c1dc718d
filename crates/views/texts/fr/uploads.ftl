# Les fichiers en route, et pourquoi un fichier n’est pas accepté.

upload-pictures = Les images sont conservées sans les données cachées qu’ajoutent les appareils, comme le lieu et l’heure.
upload-stopped = { $name } : { $done } sur { $total } sont arrivés. Pour continuer, choisissez de nouveau le même fichier.
upload-forget = Supprimer ce qui est arrivé de { $name }
upload-progress = Partie du fichier déjà arrivée
upload-percent = { $percent } de { $total } arrivés
upload-sending = Le fichier est en cours d’envoi. Vous pouvez continuer à écrire sur cette page.
upload-paused = En pause. Ce qui est arrivé est conservé.
upload-cut = La connexion est coupée. L’envoi reprendra de lui-même dès son retour.
upload-checking = Le fichier est arrivé et en cours de vérification.
upload-signed-out = Votre session a pris fin. Connectez-vous dans une autre fenêtre, puis choisissez Continuer. Ce qui est arrivé est conservé.
upload-failed = L’envoi ne fonctionne pas pour le moment. Choisissez Continuer pour réessayer. Ce qui est arrivé est conservé.
upload-gone = Ce qui était arrivé de ce fichier n’est plus là. Choisissez-le de nouveau.
upload-pause = Mettre en pause
upload-continue = Continuer
upload-give-up = Abandonner
upload-removed = Ce qui était arrivé du fichier est supprimé.
upload-picture-attached = L’image est jointe. Les données cachées qu’ajoutent les appareils ont été retirées.
upload-picture-replaced = L’image est jointe et a remplacé le fichier précédent. Les données cachées qu’ajoutent les appareils ont été retirées.

upload-refused-no-room = Ensemble, les fichiers de cette candidature dépasseraient { $megabytes } Mo, y compris ceux qui ont été retirés. Choisissez un fichier plus petit.
upload-refused-too-many-files = { $max ->
    [one] Cette candidature peut contenir { $max } fichier, y compris ceux qui ont été retirés.
   *[other] Cette candidature peut contenir { $max } fichiers, y compris ceux qui ont été retirés. Réunissez plusieurs pages dans un seul PDF.
}
upload-refused-too-many-at-once = { $max ->
    [one] Vous envoyez déjà { $max } fichier. Attendez qu’il soit arrivé, ou abandonnez-le.
   *[other] Vous envoyez déjà { $max } fichiers. Attendez que l’un d’eux soit arrivé, ou abandonnez-en un.
}
upload-refused-picture-too-large = { $megapixels ->
    [one] Cette image compte plus de { $megapixels } million de pixels. Numérisez-la ou photographiez-la à une résolution plus basse.
   *[other] Cette image compte plus de { $megapixels } millions de pixels. Numérisez-la ou photographiez-la à une résolution plus basse.
}
upload-refused-picture-broken = Cette image est illisible. Ouvrez-la sur votre appareil, enregistrez-la de nouveau et choisissez-la encore une fois.
upload-refused-has-macros = Ce document contient des macros. Enregistrez-le sans macros, ou en PDF, et choisissez-le de nouveau.
upload-refused-unpacks-too-far = Une fois décompressé, ce document est bien plus grand que sa taille. Enregistrez-le en PDF et choisissez ce PDF.
upload-refused-two-kinds = Ce fichier contient deux sortes de fichiers à la fois. Imprimez-le dans un nouveau PDF et choisissez ce PDF.
