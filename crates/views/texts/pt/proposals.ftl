## Acts that need two people
proposals-title = À espera de uma segunda pessoa
proposals-lead = Alguns atos exigem duas pessoas: uma propõe, outra confirma. Nada acontece antes disso.
proposals-waiting = À espera
proposals-none = Nada espera por uma segunda pessoa.
proposals-settled = Resolvido recentemente
proposals-what = O que vai acontecer
proposals-mine = A própria pessoa
proposals-outcome = Resultado
proposal-by = Proposto por
proposal-at = Proposto em
proposal-lapses = Caduca em
proposal-person = Pessoa
proposal-grant-role = Atribuir a { $name } a função: { $role }
proposal-revoke-role = Retirar a { $name } a função: { $role }
proposal-reset-factors = Remover tudo com que { $name } inicia sessão, exceto o correio eletrónico
proposal-means = O que significa
proposal-reset-factors-means = As chaves de acesso, a aplicação de códigos e os códigos de recuperação são removidos e todas as sessões terminam. Confirme que o pedido vem mesmo desta pessoa e não de alguém que lê a sua caixa de correio.
proposal-waits = Isto espera por uma segunda pessoa. Ainda nada aconteceu.
proposal-waits-mine = A proposta é sua. Outra pessoa do secretariado confirma-a ou recusa-a; ainda nada aconteceu.
proposal-done = Confirmado por { $name } ({ $when }) e, com isso, feito.
proposal-refused = Recusado por { $name } ({ $when }).
proposal-withdrawn = Retirado ({ $when }).
proposal-lapsed = Ninguém confirmou a tempo: caducou em { $when }. Pode voltar a ser proposto.
proposal-approve-heading = Confirmar
proposal-approve-means = Se confirmar, é feito de imediato, com a sua palavra e a de { $name }.
proposal-approve = Confirmar e executar
proposal-refuse-heading = Recusar
proposal-refuse-reason = Motivo da recusa
proposal-refuse-hint = Quem propôs vai lê-lo.
proposal-refuse = Recusar a proposta
proposal-withdraw-heading = Retirar
proposal-withdraw-means = Nesse caso nada é feito. Pode propor outra coisa.
proposal-withdraw = Retirar a proposta
proposal-to-desk = Para a minha área
refusal-proposal-same-person = A proposta é sua; tem de ser outra pessoa a confirmá-la ou a recusá-la.
refusal-proposal-not-waiting = Já não está à espera: foi resolvida entretanto.
refusal-proposal-lapsed = O prazo para confirmar terminou em { $when }. Pode voltar a ser proposta.
refusal-proposal-changed = Aquilo em que assenta mudou desde a proposta. Recuse-a e volte a propor conforme a situação atual.
refusal-proposal-not-theirs = Só quem propôs pode retirar. Pode recusá-la.
refusal-proposal-no-reason = Indique o motivo da recusa.
refusal-proposal-too-long = Encurte o motivo: há espaço para { $max } caracteres.
desk-approve = { $count ->
    [one] { $count } ato espera por uma segunda pessoa: confirme-o ou recuse-o
   *[other] { $count } atos esperam por uma segunda pessoa: confirme-os ou recuse-os
}
