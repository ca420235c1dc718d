## Вихідні листи
outbox-title = Вихідні листи
outbox-letters = Листи
outbox-all = усього
outbox-held = затримано
outbox-approved = у дорозі
outbox-scheduled = заплановано
outbox-sent = надіслано
outbox-failed = спроби припинено
outbox-cancelled = зупинено
outbox-no-relay = Поштовий сервер не налаштовано. Листи лежатимуть тут, доки його не буде.
outbox-wave-done = { $count ->
    [one] Зроблено для { $count } листа.
    [few] Зроблено для { $count } листів.
   *[other] Зроблено для { $count } листів.
}
outbox-waves = Чекають на другу людину
outbox-waves-lead = Одна дія спричинила листи такій кількості людей, що їх має схвалити хтось інший.
outbox-wave = { $count ->
    [one] { $count } лист
    [few] { $count } листи
   *[other] { $count } листів
}: { $kind } Дія: { $name }, { $when }.
outbox-wave-see = Переглянути ці листи
outbox-wave-own = Їх спричинила ваша дія, тому схвалити має хтось інший. Ви можете їх зупинити.
outbox-wave-decide = Переглянути й вирішити
outbox-wave-cancel = { $count ->
    [one] Зупинити { $count } лист
    [few] Зупинити всі { $count } листи
   *[other] Зупинити всі { $count } листів
}
outbox-bounced = Адреси, з яких листи повертаються
outbox-bounced-lead = Туди надсилають лише обов’язкові листи. Дізнайтеся правильну адресу, потім відкрийте лист і пишіть туди знову.
outbox-bounced-since = Від { $when }, статус { $status }
outbox-state = Стан
outbox-kind = Вид листа
outbox-words = Адреса або тема
outbox-every-state = Будь-який стан
outbox-every-kind = Будь-який вид
outbox-find = Знайти
outbox-show-all = Показати всі листи
outbox-subject = Тема
outbox-to = Кому
outbox-when = Коли
outbox-none = Жоден лист не підходить. Виберіть інший стан або менше слів.
outbox-caption = Листи, найновіші спершу
outbox-tried = { $count ->
    [one] { $count } марна спроба
    [few] { $count } марні спроби
   *[other] { $count } марних спроб
}
outbox-letter = Лист: { $kind }
outbox-language = Мова
outbox-written = Написано
outbox-goes = Піде не раніше
outbox-went = Надіслано
outbox-approved-by = Хто схвалив
outbox-again-of = Надіслано ще раз замість
outbox-first-letter = першого листа
outbox-n-again = Надіслано ще раз
outbox-wording = Текст, з якого його зроблено
outbox-why = Обов’язковість
outbox-event = Номер події
outbox-says = Що в ньому сказано
outbox-html = Переглянути як HTML, як показують поштові програми
outbox-secret = У ньому був код або посилання, яких більше ніхто не має читати. Його слова тут не показують і не зберігають після надсилання.
outbox-acts = Що ви можете зробити
outbox-again-lead = Повторний лист є окремим і каже, що його вже надсилали, бо поштові програми ховають лист, який уже мають.
outbox-try-lead = Нова спроба надсилає цей самий лист. Якщо він усе ж дійшов, в адресата він лишиться один.
outbox-schedule-title = Надіслати у певний момент
outbox-schedule-at = День і час
outbox-schedule-hint = За годинником: { $place }.
outbox-act-hold = Затримати
outbox-act-approve = Схвалити
outbox-act-schedule = Запланувати
outbox-act-cancel = Зупинити назавжди
outbox-act-try = Спробувати ще
outbox-act-again = Надіслати ще раз
outbox-did = Зроблено.
outbox-address-bounced = Листи на { $address } повертаються від { $when }. Туди надсилають лише обов’язкові листи.
outbox-address-restore = Знову писати на цю адресу
outbox-try = Спроба
outbox-try-outcome = Наслідок
outbox-try-words = Що відповів сервер
outbox-tries = Спроби
outbox-no-try = Спроб ще не було.
outbox-tries-caption = Кожна спроба передати його серверу
outbox-by-clock = годинник
outbox-outcome-taken = сервер прийняв
outbox-outcome-refused = спроби припинено
outbox-outcome-missed = буде ще спроба
outbox-outcome-open = відповідь невідома
outbox-report-hard = Лист повернувся остаточно, каже звіт від { $when } (статус { $status }).
outbox-report-soft = Лист поки що повернувся, каже звіт від { $when } (статус { $status }).
outbox-held-mass = бо йде дуже багатьом людям
outbox-held-bounced = бо листи на цю адресу повертаються
outbox-held-hand = рішенням секретаріату
outbox-desk-bounced = { $count ->
    [one] Переглянути { $count } адресу, з якої листи повертаються
    [few] Переглянути { $count } адреси, з яких листи повертаються
   *[other] Переглянути { $count } адрес, з яких листи повертаються
}
outbox-no-meanwhile = Нічого не зроблено: лист тим часом змінився, його стан тепер «{ $state }». Перегляньте його й вирішіть.
outbox-no-now = Нічого не зроблено: лист у стані «{ $state }» так змінити не можна.
outbox-no-another = Нічого не зроблено: ці листи спричинила ваша дія, схвалити їх має інша людина.
outbox-no-past = Цей момент минув. Виберіть пізніший.
outbox-no-secret = Нічого не зроблено: його слова не збережено. Кому потрібен код, просить новий.
outbox-no-moment = Це не день і час. Напишіть їх так: 2027-05-31 і 09:00.
outbox-no-gap = Того дня годинники перескакують цю хвилину. Виберіть іншу.
## Що сказано в листах
wordings-title = Що сказано в листах
wordings-letter = Лист
wordings-in-force = Чинний текст
wordings-duty = Обов’язковість
wordings-has-draft = Пишуть чернетку
wordings-lead = Кожен лист має готовий текст усіма мовами. Ви можете написати інший; він набуде чинності, коли ви його опублікуєте, а кожен лист зберігає версію, з якої його зроблено.
wordings-caption = Листи, які надсилає платформа
wordings-shipped = Готовий текст
wordings-version = Версія { $n }
wordings-is-duty = Надсилають завжди
wordings-no-duty = Від нього можна відмовитися
wordings-done = Зроблено.
wordings-go-on = Продовжити чернетку
wordings-begin = Написати інший текст
wordings-to-in-force = До чинного тексту
wordings-says = Що в ньому сказано, з прикладами
wordings-versions = Версії
wordings-published = Опубліковано { $when }, { $name }
wordings-draft-title = Чернетка: { $letter }
wordings-changed = Останні зміни: { $name }, { $when }
wordings-saved = Збережено.
wordings-languages = Мови тексту
wordings-whole = можна надсилати
wordings-not-whole = ще ні
wordings-subject = Тема
wordings-body = Текст
wordings-save = Зберегти й показати приклад
wordings-placeholder = Поле
wordings-holds = Що там стоїть
wordings-placeholders = Поля
wordings-placeholders-lead = Кожне стоїть десь у темі або тексті, кожною мовою. Те, що написали люди, завжди показують як прості слова й ніколи як посилання.
wordings-placeholders-caption = Що може сказати цей лист
wordings-example = Приклад
wordings-example-lead = Збережений текст із вигаданими значеннями.
wordings-no-example = Збережений текст поки що не можна заповнити; що заважає, сказано нижче.
wordings-publish-title = Опублікувати
wordings-publish-lead = Усі мови на місці. Відтепер листи роблять із цього тексту, і він більше не зміниться; надіслане лишається, як було.
wordings-publish = Опублікувати цей текст
wordings-flaws = Його можна опублікувати, коли буде виправлено:
wordings-discard = Викинути чернетку
wordings-example-city = Суми
wordings-example-call = Конкурс заявок 2027
wordings-example-line = Олена Коваль
wordings-example-text = Назвіть, будь ласка, партнерів і додайте рік до показників.
wordings-holds-network = Назва або адреса мережі
wordings-holds-line = Один рядок слів
wordings-holds-text = Слова в один або кілька рядків
wordings-holds-moment = День або момент із місцем
wordings-holds-number = Число
wordings-holds-code = Код, знак за знаком
wordings-holds-link = Адреса цього сайту
wordings-holds-items = Назви з адресами
wordings-flaw-missing = Ще нічого не написано.
wordings-flaw-long = Довше за { $max } знаків. Скоротіть.
wordings-flaw-lines = Тема — це один рядок.
wordings-flaw-characters = Є знаки, що керують показом. Наберіть текст заново.
wordings-flaw-unused = { $name } ніде не стоїть. Поставте в тему або текст.
wordings-no-published = Версію { $n } опубліковано, вона не змінюється. Почніть іншу чернетку.
wordings-no-meanwhile = Хтось інший зберіг тим часом. Нічого не перезаписано; те, що ви набрали, стоїть нижче.
wordings-no-nothing = Він каже точнісінько те, що чинне.
wordings-no-flaws = Його поки що не можна опублікувати. Що заважає, сказано нижче.
## Які листи хто хоче
unsubscribe-title = Більше не надсилати таких листів
unsubscribe-lead = Листи на зразок «{ $kind }» надходять на { $address }. Натисніть кнопку, щоб їх більше не було.
unsubscribe-button = Більше не надсилати
unsubscribe-duty = Обов’язкові листи, як-от квитанції та рішення, надходитимуть і далі.
unsubscribe-done = Листи на зразок «{ $kind }» більше не надходять на { $address }.
unsubscribe-again = Якщо захочете їх знову, увійдіть і виберіть свої листи.
mailing-title = Листи до вас
mailing-lead = Обов’язкові листи надходять завжди й одразу. Про інші вирішуєте ви.
mailing-every = Те, що не термінове
mailing-at-once = кожен окремо, одразу
mailing-daily = зібрано, раз на день
mailing-weekly = зібрано, раз на тиждень
mailing-kinds = Листи, які ви хочете отримувати
mailing-save = Зберегти вибір
mailing-saved = Збережено.
proposal-send-letters = { $count ->
    [one] Надіслати { $count } лист: { $kind }
    [few] Надіслати { $count } листи: { $kind }
   *[other] Надіслати { $count } листів: { $kind }
}
