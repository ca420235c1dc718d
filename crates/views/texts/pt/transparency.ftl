transparency-title = Como decorreu a chamada
transparency-link = Como decorreu a chamada
transparency-lead = Contado a partir dos dados desta plataforma, em { $moment }.
transparency-before = Até ao anúncio dos resultados, só se conta o que não pode revelar nenhum resultado.
transparency-intake = Candidaturas
transparency-submitted = { $count ->
    [one] candidatura submetida
   *[other] candidaturas submetidas
}
transparency-countries = { $count ->
    [one] país
   *[other] países
}
transparency-as-of = em { $day }
transparency-stages = Por etapa
transparency-stages-caption = Candidaturas segundo a etapa a que chegaram
transparency-by-country = Por país
transparency-by-country-caption = Candidaturas por país
transparency-column-submitted = Submetidas
transparency-column-forwarded = Transmitidas
transparency-column-admitted = Admitidas
transparency-column-n = Candidaturas
transparency-days = Quanto tempo demorou
transparency-days-caption = Dias, em mediana
transparency-column-stretch = De – a
transparency-column-days = Dias (mediana)
transparency-column-files = Contadas
transparency-stretch-commission = Da submissão à transmissão pela Comissão Nacional
transparency-stretch-screening = Da transmissão à verificação da elegibilidade
transparency-stretch-decision = Da verificação ao anúncio
transparency-stretch-whole = Da submissão ao anúncio
transparency-rules = Regras em vigor
transparency-quota = Candidaturas que um país pode transmitir: { $count }
transparency-criteria = O que os peritos apreciam
transparency-parties = Quem tem de dar acordo à submissão
transparency-appeal-days = Dias para um recurso sobre o procedimento: { $count }
transparency-extensions = Prorrogações
transparency-no-extension = A chamada não foi prorrogada.
transparency-waivers = Derrogações
transparency-n-waivers = { $count ->
    [0] Ninguém teve mais tempo do que os outros.
    [one] { $count } candidatura teve mais tempo.
   *[other] { $count } candidaturas tiveram mais tempo.
}
transparency-appeals = Recursos sobre o procedimento
transparency-n-appeals = { $count ->
    [0] Ninguém recorreu.
    [one] { $count } recurso
   *[other] { $count } recursos
}
transparency-n-upheld = Atendidos: { $count }
transparency-n-dismissed = Rejeitados: { $count }
transparency-n-open = Ainda sem resposta: { $count }
transparency-corrections = Retificações
transparency-no-correction = O resultado não foi retificado.
transparency-back = A chamada
transparency-json = Esta página em JSON
