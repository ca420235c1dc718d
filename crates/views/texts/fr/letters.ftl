## Letters
letter-no-notes = Les experts n’ont pas laissé de note pour votre ville.
letter-again = Cette lettre vous a déjà été envoyée le { $when }. Elle est renvoyée exprès.
letter-why-team = Vous recevez cette lettre parce que vous faites partie de l’équipe d’une ville ({ $network }).
letter-why-contact = Vous recevez cette lettre parce que vous êtes le contact d’une ville qui accepte des messages par sa page ({ $network }).
letter-why-commission = Vous recevez cette lettre parce que vous siégez dans une commission nationale ({ $network }).
letter-why-expert = Vous recevez cette lettre parce que vous évaluez des candidatures ({ $network }).
letter-why-secretariat = Vous recevez cette lettre parce que vous travaillez au secrétariat ({ $network }).
letter-why-address = Vous recevez cette lettre parce que quelqu’un a donné votre adresse à cette fin ({ $network }).
letter-why-account = Vous recevez cette lettre parce que cette adresse prend part aux activités ({ $network }).
letter-duty = Elle fait partie d’une procédure et est toujours envoyée.
letter-unsubscribe = Ne plus recevoir de lettres de ce genre :
