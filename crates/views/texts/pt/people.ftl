## Pessoas e funções
people-title = Pessoas e funções
people-search = Nome ou endereço eletrónico
people-find = Procurar
people-none = Ninguém corresponde. Procure uma parte do nome ou registe a pessoa abaixo.
people-with-roles = Todas as pessoas com uma função
people-found = { $count ->
    [one] { $count } pessoa encontrada
   *[other] { $count } pessoas encontradas
}
people-roles = Funções
people-no-role = Sem função aqui. Um membro da equipa de uma cidade não precisa de nenhuma.
people-enter = Registar uma pessoa
people-enter-lead = Para responsáveis de Comissões, peritos e colegas. As equipas das cidades convidam os seus próprios membros.
people-enter-button = Registar a pessoa
people-known-email = Já está registada uma pessoa com este endereço. Procure-a por ele.
people-language = Língua das mensagens para a pessoa
people-country-hint = Um perito nunca lê candidaturas do próprio país; por isso o seu tem de ser conhecido.
people-since = desde { $day }
people-revoke = Revogar: { $role }
people-grant = Atribuir uma função
people-role = Função
people-of-country = País, para uma Comissão
people-call = Chamada, para um perito
people-no-call = Nenhuma chamada
people-grant-button = Atribuir a função
people-no-such-role = Escolha uma função.
people-record = Registo
people-save = Guardar o registo
people-done = A alteração foi guardada.
people-factors = Fatores de início de sessão
people-factors-lead = Se esta pessoa perdeu a chave de acesso e o telefone, duas pessoas do secretariado podem removê-los. Confirme primeiro que o pedido vem mesmo dela.
people-factors-remove = Remover os seus fatores
refusal-role-no-country = Escolha o país da Comissão.
refusal-role-no-call = Escolha a chamada que o perito avalia.
refusal-role-expert-without-country = Indique primeiro o país do perito: ninguém lê candidaturas do próprio país.
refusal-role-last-secretary = Alguém tem de conduzir a rede. Atribua primeiro esta função a outra pessoa.
refusal-role-revoked = Esta função já foi revogada.
