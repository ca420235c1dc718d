## Instantâneos dos dados públicos
open-data-statistics = Estatísticas
open-data-statistics-about = Membros por região, país e ano, o que cada chamada trouxe e a população, em qualquer dia.
snapshot-title = Instantâneos
snapshot-lead = Em cada um destes dias, a lista de membros e as estatísticas foram guardadas em ficheiros que não mudam. Cite um deles quando o que escreve tiver de ser verificável anos depois.
snapshot-caption = Instantâneos com os seus ficheiros
snapshot-none = Ainda não há instantâneos.
snapshot-all = Todos os instantâneos
snapshot-day = Dia
snapshot-members = Membros
snapshot-countries = Países
snapshot-files = Ficheiros
snapshot-file = Ficheiro
snapshot-size = Tamanho
snapshot-kilobytes = { $n } kB
snapshot-of = Instantâneo de { $day }
snapshot-of-data = { $name }, instantâneo de { $day }
snapshot-as-read = Membros e estatísticas tal como todos os podiam ler neste momento: { $when }. Os ficheiros não mudam.
snapshot-by-clock = Foi feito por si, ao ritmo da rede.
snapshot-by-hand = Foi feito pelo secretariado.
snapshot-files-caption = Ficheiros deste instantâneo
snapshot-cite = Cite-o assim
snapshot-cited = { $publisher }: membros e estatísticas em { $day }. { $address }, { $licence }
snapshot-since = Desde então
snapshot-since-nothing = O que a lista de membros diz não mudou desde então.
snapshot-since-corrections = { $count ->
    [one] Os dados foram retificados { $n } vez desde então.
   *[other] Os dados foram retificados { $n } vezes desde então.
}
snapshot-since-changes = { $count ->
    [one] { $n } adesão começou ou terminou desde então.
   *[other] { $n } adesões começaram ou terminaram desde então.
}
snapshot-stays = Os ficheiros ficam como estavam. O que vale hoje está aqui: { $numbers }.
snapshot-newer = Há instantâneos mais recentes: { $all }.
snapshot-check = Verificá-lo
snapshot-check-how = O ficheiro { $manifest } nomeia cada um dos outros com o seu SHA-256 e está assinado com a chave que assina os comprovativos. Com as chaves publicadas ({ $keys }), tudo se verifica sem este sítio:
snapshot-cites = Estes números continuam a mudar. Para citar números que não mudam: { $snapshot }.
snapshot-every-month = Um instantâneo é feito por si uma vez por mês.
snapshot-every-quarter = Um instantâneo é feito por si uma vez por trimestre.
snapshot-every-year = Um instantâneo é feito por si uma vez por ano.
snapshot-every-never = Nenhum instantâneo é feito por si.
snapshot-take-lead = Pode também fazer um de hoje. Cada dia tem um, no máximo. Depois de feito, é público e não pode ser alterado nem retirado.
snapshot-take = Fazer um instantâneo de hoje
snapshot-there = O instantâneo de hoje já existe: { $snapshot }.
snapshot-refused-taken = Hoje já tem um instantâneo, que fica como está. Amanhã pode fazer outro.
snapshot-refused-no-members = Ainda não há membros, por isso não há nada a guardar. Faça um instantâneo quando a primeira cidade for membro.

## Verificar um instantâneo
snapshot-proof-signed = O manifesto é genuíno: foi assinado com a chave { $key }, e nada nele foi alterado desde então.
snapshot-proof-forged = A assinatura não corresponde: o manifesto foi alterado depois de assinado, ou nunca foi assinado por nós.
snapshot-proof-no-keys = Nada está ainda provado: sem as chaves publicadas, ninguém pode dizer quem assinou. O manifesto nomeia a chave { $key }.
snapshot-proof-unknown-key = O manifesto nomeia a chave { $key }, que não está entre as publicadas.
snapshot-proof-not-in-force = A chave { $key } não estava em vigor no momento que o manifesto nomeia.
snapshot-proof-none = Isto não é o manifesto de um instantâneo: não se consegue ler, ou falta-lhe uma parte.
snapshot-proof-other-format = Este manifesto tem um formato que esta versão do Lyceum não conhece.
snapshot-proof-file-whole = O ficheiro { $name } é o publicado.
snapshot-proof-file-changed = O ficheiro { $name } não é o publicado.
snapshot-proof-file-missing = O ficheiro { $name } foi publicado e não está entre os fornecidos.
snapshot-proof-sound = Tudo o que foi fornecido está como foi publicado.
