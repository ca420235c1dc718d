## The clocks of a call
clocks-desk-endorsement = Prazo de escolha das Comissões Nacionais
clocks-desk-screening = Prazo de verificação da elegibilidade
clocks-desk-experts = Prazo dos peritos
clocks-public-endorsement = As Comissões escolhem até
clocks-public-screening = Elegibilidade verificada até
clocks-public-experts = Os peritos leem até
clocks-turn-screening = o secretariado, que verifica a elegibilidade
clocks-endorsement-hint = Opcional. Deixado em branco, as Comissões Nacionais escolhem até ao prazo de transmissão.
clocks-screening-hint = Opcional. Deixado em branco, a elegibilidade pode ser verificada até ao anúncio dos resultados.
clocks-experts-hint = Opcional. Deixado em branco, os peritos leem até ao anúncio dos resultados.
clocks-grace-title = Tolerância após um prazo
clocks-grace-lead = Minutos após o fim anunciado em que ainda se aceita o que chega. Os dois momentos são mostrados a todos. Deixe um campo em branco se não houver.
clocks-grace-of = Tolerância em minutos: { $clock }
clocks-grace = O que chegar até { $moment } ainda é aceite.
clocks-twice-later = { $local } ocorre duas vezes nessa noite em { $zone }, porque os relógios atrasam: conta a segunda vez.
clocks-twice-earlier = { $local } ocorre duas vezes nessa noite em { $zone }, porque os relógios atrasam: conta a primeira vez.
clocks-refusal-grace = { $clock }: indique um número inteiro de minutos, no máximo { $max }. Uma tolerância maior é outro prazo.
clocks-refusal-intake-closed = A receção está encerrada e este prazo terminou com ela. Só pode mudar o que vem depois.
clocks-refusal-review-late = O prazo dos peritos passou, por isso nada foi guardado. Pergunte ao secretariado se pode ser prorrogado.
clocks-refusal-screen-late = O prazo de verificação da elegibilidade passou. Prorrogue primeiro a chamada.
clocks-start-commission-closed = A Comissão Nacional deste país aceitou candidaturas até { $moment }. Pergunte-lhe, ou ao secretariado, o que ainda é possível.

## Another number of seats
clocks-country = País
clocks-quota-title = Alterar o número de lugares
clocks-quota-hint = De 1 a 99, igual para todos os países. Não pode ser inferior ao que algum país já aprovou.
clocks-quota-now = { $count ->
    [one] Cada país tem agora { $count } lugar.
   *[other] Cada país tem agora { $count } lugares.
}
clocks-quota-change = Alterar o número de lugares de cada país
clocks-quota-held = Lugares ocupados
clocks-quota-held-caption = Lugares ocupados agora
clocks-quota-same = O número de lugares já é esse. Indique outro.
clocks-quota-endorsed = Estes países aprovaram mais do que isso: { $countries }. Escolha um número maior ou peça primeiro às suas Comissões Nacionais que retirem uma aprovação.

## A commission’s own date
clocks-own-date-title = Uma data sua
clocks-own-date-link = Definir uma data sua
clocks-own-date-call = A chamada permite às cidades submeter até { $moment }.
clocks-own-date-nothing = A sua comissão não definiu uma data anterior própria.
clocks-own-date-now = Data da sua comissão: { $moment }.
clocks-own-date-binds = As candidaturas do seu país são aceites até então e não depois.
clocks-own-date-wish = É indicada às cidades como desejo seu; continua a valer a data da chamada.
clocks-own-date-extended = A chamada foi prorrogada em { $day }. A sua data não mudou: altere-a aqui se as suas cidades também devem ter mais tempo.
clocks-own-date-set-title = Definir a data
clocks-own-date-field = As cidades do seu país submetem até
clocks-own-date-zone = Fuso horário dessa data
clocks-own-date-hint-binds = Nunca depois da data da chamada. O que chegar depois não é aceite.
clocks-own-date-hint-wish = Nunca depois da data da chamada. É indicada às cidades; o que chegar depois ainda é aceite até à data da chamada.
clocks-own-date-told = A página da chamada mostra a data, e cada equipa do seu país que está a escrever recebe um e-mail.
clocks-own-date-set = Definir esta data
clocks-own-date-lift-title = Retirar a data
clocks-own-date-lift-lead = A data da chamada volta a valer para as suas cidades, e as equipas são informadas.
clocks-own-date-lift = Retirar a sua data
clocks-own-date-not-running = As cidades já não têm tempo nesta chamada, por isso não há data a definir.
clocks-own-date-later = A chamada termina antes, em { $moment }. Escolha esse momento ou um anterior.
clocks-own-date-before-opening = A chamada só abre em { $moment }. Escolha um momento posterior.
clocks-own-date-none = Não há data sua a retirar.
clocks-own-dates = Datas definidas pelas Comissões Nacionais
clocks-own-dates-lead = Algumas Comissões Nacionais querem as candidaturas do seu país antes da chamada.
clocks-own-date-of-binds = { $country }: até { $moment }, e não depois
clocks-own-date-of-wish = { $country }: se possível até { $moment }
clocks-date-commission = A Comissão Nacional do seu país definiu esta data. A chamada termina em { $moment }, mas a sua candidatura só é aceite até à data da comissão.
clocks-date-wish = A Comissão Nacional do seu país pede as candidaturas até { $moment }. Continua a valer a data da chamada.
clocks-date-waiver = A sua candidatura obteve mais tempo. Para todas as outras a data era { $moment }.

## More time for one application
clocks-desk-more-time = { $count ->
    [one] Responder a { $count } pedido de mais tempo: { $call }
   *[other] Responder a { $count } pedidos de mais tempo: { $call }
}
clocks-waivers = { $count ->
    [0] Nenhuma candidatura obteve mais tempo.
    [one] { $count } candidatura obteve mais tempo.
   *[other] { $count } candidaturas obtiveram mais tempo.
}
clocks-waiver-link = Pedir mais tempo
clocks-waiver-ask-title = Mais tempo para esta candidatura
clocks-waiver-has = O prazo vai até { $moment }.
clocks-waiver-ask-lead = O secretariado lê o porquê e nada do que escreveu na candidatura. Responde por e-mail e nesta página. É público quantas candidaturas obtiveram mais tempo; não é público quais.
clocks-waiver-why = Porque precisa de mais tempo
clocks-waiver-why-hint = Algumas frases: o que aconteceu, desde quando, quanto tempo bastaria.
clocks-waiver-ask = Pedir mais tempo ao secretariado
clocks-waiver-waits = Pedido em { $day }. Aguarda o secretariado.
clocks-waiver-granted = Há mais tempo: até { $moment }.
clocks-waiver-refused = Em { $day } o secretariado disse que não.
clocks-waiver-list-title = Pedidos de mais tempo
clocks-waiver-list-none = Nenhum pedido aguarda. Uma equipa pede na página da sua candidatura.
clocks-waiver-asked-on = Pedido em { $day }
clocks-waiver-title = { $city } pede mais tempo
clocks-waiver-by = Pedido por
clocks-waiver-on = Pedido em
clocks-waiver-until-now = Prazo até
clocks-waiver-of-commission = Uma data definida pela sua Comissão Nacional.
clocks-waiver-grant-title = Dar mais tempo
clocks-waiver-until = Novo prazo para esta candidatura
clocks-waiver-until-hint = No máximo até { $moment }, porque a Comissão Nacional ainda tem de poder escolher.
clocks-waiver-zone = Fuso horário do novo prazo
clocks-waiver-reason = Porque se dá mais tempo
clocks-waiver-reason-hint = Fica registado e é lido por quem tem de aprovar.
clocks-waiver-counted = A página da chamada conta-o, sem dizer de quem é a candidatura.
clocks-waiver-grant = Dar mais tempo a esta candidatura
clocks-waiver-refuse-title = Dizer que não
clocks-waiver-no = Porque não, para a equipa ler
clocks-waiver-no-hint = Uma ou duas frases.
clocks-waiver-refuse = Recusar mais tempo
clocks-waiver-not-writable = Esta candidatura não pode ter mais tempo: foi submetida ou terminou, ou as Comissões Nacionais já não escolhem.
clocks-waiver-asked-already = Já há um pedido seu à espera. O secretariado responderá.
clocks-waiver-answered = Este pedido já foi respondido.
clocks-waiver-no-reason = Escreva porquê, numa frase pelo menos.
clocks-waiver-too-long = É demasiado longo. Limite-se a { $max } carateres.
clocks-waiver-not-more = A candidatura já tem tempo até { $moment }. Escolha um momento posterior.
clocks-waiver-after-commissions = As Comissões Nacionais escolhem até { $moment }. Escolha esse momento ou um anterior.

## Acts that wait for a second person
clocks-proposal-move = Mudar os prazos de «{ $call }»
clocks-proposal-moved = era { $before }, passaria a { $after }
clocks-proposal-reason = Motivo ({ $language })
clocks-proposal-waiver = Dar mais tempo à candidatura de { $city }

## When the service could not be reached
clocks-outage-title = O serviço esteve inacessível
clocks-outage-lead = Segundo as suas próprias medições, nas últimas { $hours } horas antes de um prazo. O que depende de terceiros não está incluído.
clocks-outage-line = { $count ->
    [one] { $clock }: inacessível durante { $count } minuto entre { $from } e { $until }.
   *[other] { $clock }: inacessível durante { $count } minutos entre { $from } e { $until }.
}
clocks-outage-use = Prorrogar por esse tempo: { $clock }
clocks-outage-reason = { $count ->
    [one] O serviço esteve inacessível durante { $count } minuto entre { $from } e { $until }.
   *[other] O serviço esteve inacessível durante { $count } minutos entre { $from } e { $until }.
}

## Calendars
calendar-link = Todos os prazos num calendário
calendar-public = { $network }: chamadas
calendar-mine = { $network }: os meus prazos
calendar-clock = { $clock }: { $call }
calendar-submit = Submeter a candidatura: { $city }
calendar-mend = Corrigir a candidatura: { $city }
calendar-section = Escrever «{ $section }»: { $city }
calendar-choose = Escolher entre as candidaturas: { $country }
calendar-forward = Transmitir as candidaturas: { $country }
calendar-review = Entregar as avaliações
calendar-screen = Verificar a elegibilidade
calendar-announce = Anunciar os resultados
calendar-title = Calendário dos meus prazos
calendar-lead = Um endereço que o seu calendário pode ler sem iniciar sessão. Mostra o que o espera e até quando, e segue cada prorrogação. Quem tiver o endereço vê o mesmo, por isso guarde-o para si.
calendar-none = Não tem um endereço desses.
calendar-made = Tem um endereço desde { $when }. Não volta a ser mostrado; um novo anula o anterior.
calendar-make = Criar um endereço
calendar-make-new = Criar um novo endereço
calendar-remove = Anular o endereço
calendar-shown = Este é o seu endereço. Copie-o já para o seu calendário: só é mostrado uma vez.
calendar-address = Endereço do calendário
calendar-back = Voltar à minha página
