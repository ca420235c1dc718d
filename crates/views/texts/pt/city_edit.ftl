## O que uma cidade escreve sobre si, na sua página
city-own-words = Nas suas próprias palavras
city-led-by = À frente da cidade
city-office = Serviço responsável
city-clusters = Grupos temáticos
city-for-members = apenas para membros da rede
city-figure-year = Ano
city-figure-source = Fonte
city-figure-caption = { $figure }, ano a ano
city-figure-applied = Candidatura à rede
city-edit-link = Editar esta página

## Escrevê-lo
city-edit-title = O que { $city } diz de si
city-edit-lead = O que guardar aqui fica de imediato na página da cidade. Para cada parte, escolhe quem a vê.
city-edit-not-listed = A página será mostrada quando a cidade for membro.
city-edit-changed = Guardado pela última vez: { $moment }
city-edit-saved = Guardado.
city-edit-save = Guardar
city-edit-names-hint = Como a cidade se chama noutras línguas e escritas. Uma linha vazia é ignorada.
city-edit-name = Nome { $n }
city-edit-name-lang = Língua do nome { $n }
city-edit-texts-hint = Algumas frases em cada língua que puder. Quem lê noutras línguas vê o inglês, ou o primeiro texto que houver. No máximo 1200 caracteres por língua.
city-edit-text = Língua: { $language }
city-edit-website = Endereço do sítio Web
city-edit-mayor-name = Nome do presidente da câmara ou de quem está à frente da cidade
city-edit-mayor-office = Cargo, tal como se designa
city-edit-contact = Serviço ou função
city-edit-contact-hint = Por exemplo, «Gabinete de aprendizagem ao longo da vida». Sem nome, endereço de correio eletrónico nem telefone.
city-edit-figure = { $figure }, linha { $n }
city-edit-clusters = Grupos temáticos em que a cidade participa
city-seen-by = Quem vê esta parte
city-seen-public = Toda a gente
city-seen-members = Os membros da rede
city-seen-nobody = Só quem escreve esta página
city-seen-people-hint = Os nomes são vistos apenas pelos membros, até que escolha outra coisa.
city-messages = Mensagens
city-messages-hint = Um formulário na página da cidade recebe mensagens e envia-as ao contacto por carta; a resposta segue para quem escreveu. Não se mostra o endereço de ninguém. Quem não pode escrever aqui é encaminhado para o secretariado.
city-messages-from = Quem pode escrever à cidade
city-messages-nobody = Ninguém
city-edit-met = { $part }: outra pessoa alterou esta parte enquanto escrevia. Nada se perdeu: os dois textos estão lá.
city-edit-met-lead = Outra pessoa guardou outro texto enquanto escrevia. O seu está nos campos, o outro está aqui. Mantenha o seu, adote o outro ou junte-os e, depois, guarde.
city-edit-met-blank = O outro texto está vazio.
city-edit-no-source = Indique de onde vem o valor, por exemplo um censo ou um instituto de estatística.
city-edit-year-twice = { $year } aparece duas vezes. Mantenha uma linha por ano.
city-edit-no-name = Indique o nome de quem exerce o cargo ou deixe ambos em branco.
city-edit-no-address = Retire o endereço de correio eletrónico: aqui não se mostra o endereço de ninguém.

## Ocultar pessoas
city-people = Pessoas desta cidade
city-people-lead = Com um só gesto, todas as pessoas desta cidade ficam ocultas para toda a gente, incluindo os membros: na página, nos dados, nos feeds e na pesquisa. O que está escrito aqui mantém-se e pode voltar a ser mostrado.
city-people-hide = Ocultar todas as pessoas desta cidade
city-people-show = Voltar a mostrar as pessoas desta cidade
city-people-hidden = Todas as pessoas desta cidade estão ocultas desde { $moment }.

## Quem fala pela cidade
city-speaks = Quem fala pela cidade
city-speaks-somebody = A cidade tem um contacto. Quem mais pertence à equipa é a própria equipa que o diz.
city-speaks-nobody = Ainda ninguém fala por esta cidade. Quem convidar como contacto poderá escrever esta página depois de aceitar.
city-speaks-email = Endereço de correio eletrónico
city-speaks-organisation = Organização
city-speaks-invite = Convidar como contacto
city-speaks-there = A cidade já tem um contacto, por isso ninguém foi convidado.
