## A minha área
desk-title = A minha área
desk-waiting = O que espera por si
desk-nothing = Nada espera por si neste momento. Quando for a sua vez, aparece aqui e recebe uma mensagem.
desk-nothing-new-here = Nada espera por si. Para candidatar a sua cidade, abra a chamada abaixo e comece; para entrar numa equipa, peça ao contacto um convite para este endereço.
desk-nothing-no-call = Nada espera por si e não há chamadas abertas. Para entrar numa equipa, peça ao contacto um convite para este endereço.
desk-join = Juntar-se à equipa: { $city }
desk-write = Escrever e submeter a candidatura: { $city }
desk-mend = Corrigir a candidatura que a Comissão devolveu: { $city }
desk-choose = { $count ->
    [one] Escolher: { $count } candidatura espera pela sua decisão ({ $country }, { $call })
   *[other] Escolher: { $count } candidaturas esperam pela sua decisão ({ $country }, { $call })
}
desk-forward = { $count ->
    [one] Transmitir { $count } candidatura aprovada ({ $country }, { $call })
   *[other] Transmitir { $count } candidaturas aprovadas ({ $country }, { $call })
}
desk-review = { $count ->
    [one] { $count } candidatura espera pela sua avaliação ({ $call })
   *[other] { $count } candidaturas esperam pela sua avaliação ({ $call })
}
desk-screen = { $count ->
    [one] { $count } candidatura transmitida espera pela verificação de elegibilidade ({ $call })
   *[other] { $count } candidaturas transmitidas esperam pela verificação de elegibilidade ({ $call })
}
desk-files = Candidaturas das suas cidades
desk-countries = Candidaturas do seu país
desk-reviews = Candidaturas que avalia
desk-calls = Todas as chamadas
desk-network = Condução da rede
desk-no-call = Ainda não há nenhuma chamada. Prepare a primeira.
desk-new-call = Preparar uma chamada
desk-people = Pessoas e funções
desk-open = Chamadas abertas
desk-me = O meu perfil, chaves de acesso e sessões
desk-city = Cidade
desk-country = País
desk-call = Chamada
desk-state = Estado
desk-until = Prazo
desk-n-files = Submetidas
desk-n-open = Por decidir
desk-n-seats = Lugares
desk-n-to-review = Por avaliar
desk-n-reviewed = Feitas
desk-n-with-commissions = Nas Comissões
desk-n-to-check = Por verificar
desk-n-with-experts = Com os peritos
desk-stage-draft = Rascunho: é a sua vez
desk-stage-submitted = Submetida: é a vez da Comissão
desk-stage-returned = Devolvida: é a sua vez
desk-stage-reserved = Em reserva
desk-stage-endorsed = Aprovada
desk-stage-refused = Recusada
desk-stage-forwarded = No secretariado
desk-stage-eligible = Com os peritos
desk-stage-excluded = Não elegível
desk-stage-withdrawn = Retirada
desk-stage-admitted = Admitida
desk-stage-declined = Não admitida
desk-call-draft = Rascunho
desk-call-published = Publicada
desk-call-closed = Encerrada
desk-call-announced = Anunciada
