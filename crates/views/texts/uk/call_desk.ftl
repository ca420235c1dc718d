## Створення конкурсу
call-desk-new = Підготувати конкурс
call-desk-edit = Редагувати чернетку
call-desk-frame = Адреса
call-desk-slug = Слово в адресі
call-desk-slug-hint = Малі латинські літери a–z, цифри та дефіси, наприклад 2027. Сторінка буде за адресою /calls/ і цим словом.
call-desk-clocks = Строки
call-desk-clocks-lead = Кожен строк — це хвилина на годиннику певного часового поясу. Пояс пишеться як у списку IANA, наприклад Europe/Berlin.
call-desk-clock = Строк
call-desk-clock-opens = Відкриття
call-desk-clock-city = Строк для міст
call-desk-clock-commission = Строк для передавання Національними комісіями
call-desk-clock-announcement = Оголошення результатів
call-desk-zone = Часовий пояс: { $clock }
call-desk-instant-hint = День, година й хвилина. Рахується від початку цієї хвилини.
call-desk-city-hint = День, година й хвилина. Ця хвилина зараховується вся.
call-desk-commission-hint = { $count ->
    [one] Якщо лишити порожнім, буде { $count } день після строку для міст, як пропонує правило мережі.
    [few] Якщо лишити порожнім, буде { $count } дні після строку для міст, як пропонує правило мережі.
   *[many] Якщо лишити порожнім, буде { $count } днів після строку для міст, як пропонує правило мережі.
}
call-desk-rules = Правила цього конкурсу
call-desk-quota = Місця для кожної країни
call-desk-quota-hint = Скільки заявок може схвалити Національна комісія, від 1 до 99.
call-desk-form = Форма, яку заповнюють міста
call-desk-criteria = Критерії, за якими оцінюють експерти
call-desk-texts = Тексти
call-desk-texts-lead = Абзаци розділяє порожній рядок; рядок, що починається з «- », є пунктом списку. Ці поля заповнюються за строками щоразу, коли текст показано:
call-desk-text-title = Назва
call-desk-text-summary = Короткий виклад для списків
call-desk-text-body = Сторінка
call-desk-text-flyer = Листівка
call-desk-save = Зберегти чернетку

## Оприлюднення, відкриття, закриття
call-desk-what-will-happen = Що відбудеться
call-desk-no-way-back = Цього не можна скасувати.
call-desk-seats = { $count ->
    [one] { $count } місце для кожної країни.
    [few] { $count } місця для кожної країни.
   *[many] { $count } місць для кожної країни.
}
call-desk-preview = Так це прочитають відвідувачі: { $language }
call-desk-publish-title = Оприлюднити конкурс
call-desk-publish-not-yet = Конкурс ще не можна оприлюднити
call-desk-publish-public = Кожен зможе прочитати конкурс за адресою { $path }, усіма мовами.
call-desk-publish-seats = { $count ->
    [one] Кожна країна отримує { $count } місце.
    [few] Кожна країна отримує { $count } місця.
   *[many] Кожна країна отримує { $count } місць.
}
call-desk-publish-frozen = Тексти, форму та критерії вже не можна редагувати. Строки можна змінити продовженням.
call-desk-publish = Оприлюднити конкурс
call-desk-open-title = Відкрити конкурс раніше
call-desk-open-now = Міста можуть подавати заявки від цієї миті.
call-desk-open-clocks = Відкриттям усюди стане ця мить. Інші строки лишаються.
call-desk-open = Відкрити конкурс зараз
call-desk-close-title = Закрити приймання
call-desk-close-now = Більше ніхто не зможе нічого схвалити чи передати.
call-desk-close-files = { $count ->
    [0] Жодна заявка не лишається поза конкурсом.
    [one] { $count } непередана заявка лишається поза цим конкурсом.
    [few] { $count } непередані заявки лишаються поза цим конкурсом.
   *[many] { $count } непереданих заявок лишаються поза цим конкурсом.
}
call-desk-close-then = Відтепер можна готувати рішення. Відповідність вимогам ще можна перевіряти.
call-desk-close = Закрити приймання

## Продовження
call-desk-extend-title = Продовжити конкурс
call-desk-extend-lead = Усі строки пересуваються разом, однією дією, з причиною, яку прочитає кожен. Лишіть без змін строк, який не має пересуватися.
call-desk-extend-change = Спершу щось змінити
call-desk-extend-now = Зараз: { $moment }
call-desk-extend-check = Показати, як було і як буде
call-desk-extend = Продовжити конкурс
call-desk-before = Було
call-desk-after = Буде
call-desk-unmoved = не змінюється
call-desk-reason = Причина, яку прочитає кожен
call-desk-extend-follows = { $count ->
    [0] Сторінка й листівка одразу показують нові дати. Жодної заявки в роботі немає.
    [one] Сторінка й листівка одразу показують нові дати, і { $count } заявка в роботі йде за ними. Її команда та Національні комісії отримають лист.
    [few] Сторінка й листівка одразу показують нові дати, і { $count } заявки в роботі йдуть за ними. Їхні команди та Національні комісії отримають лист.
   *[many] Сторінка й листівка одразу показують нові дати, і { $count } заявок у роботі йдуть за ними. Їхні команди та Національні комісії отримають лист.
}
call-desk-extend-kept = Попередні дати й причина лишаються на сторінці.

## Що відхилено і як виправити
call-desk-refusal-slug = Напишіть від 1 до 40 малих латинських літер a–z, цифр і дефісів, без дефіса на початку й у кінці.
call-desk-refusal-slug-taken = Ця адреса зайнята. Виберіть інше слово.
call-desk-refusal-form = Виберіть одну з показаних форм.
call-desk-refusal-quota = Введіть ціле число від 1 до 99.
call-desk-refusal-criteria = Виберіть принаймні один критерій.
call-desk-refusal-not-a-time = { $clock }: введіть день із годиною та хвилиною, наприклад 2027-05-31 23:59.
call-desk-refusal-zone = Часового поясу «{ $zone }» немає у списку IANA. Напишіть його як Europe/Berlin чи Africa/Accra.
call-desk-refusal-gap = { $local } у поясі { $zone } не існує: тієї ночі годинники перескакують цю хвилину. Виберіть іншу.
call-desk-refusal-order = «{ $later }» має бути після «{ $earlier }». Змініть одне з двох.
call-desk-refusal-text-long = { $text } ({ $language }): текст задовгий. Він може мати щонайбільше { $max } знаків.
call-desk-refusal-hole = { $text } ({ $language }): { $what }
call-desk-refusal-hole-empty = { $text } ({ $language }): тексту немає. Напишіть його перед оприлюдненням.
call-desk-refusal-not-draft = Конкурс тим часом оприлюднено, редагувати його вже не можна. Строки можна змінити продовженням.
call-desk-refusal-stale = Хтось інший зберіг цю чернетку, поки ви писали. Відкрийте її в другому вікні, зведіть обидві версії разом і збережіть там. Нічого не перезаписано.
call-desk-refusal-published = Конкурс уже оприлюднено.
call-desk-refusal-deadline-passed = Строк для міст минув. Спершу змініть строки.
call-desk-refusal-not-published = Для цього потрібен оприлюднений конкурс із незакритим прийманням.
call-desk-refusal-open-already = Конкурс уже відкрито.
call-desk-refusal-commissions-have-time = Національні комісії мають час до { $until }. Закрийте приймання після цього.
call-desk-refusal-not-extendable = Продовжити можна лише оприлюднений конкурс із незакритим прийманням.
call-desk-refusal-moves-back = Продовження ніколи не робить строк коротшим. Виберіть показану дату або пізнішу.
call-desk-refusal-past = Ця мить уже минула: зараз { $now }. Виберіть пізнішу.
call-desk-refusal-nothing-moves = Жоден строк не змінюється. Змініть принаймні один.
call-desk-refusal-no-reason = Напишіть причину принаймні англійською.
call-desk-refusal-reason-long = Причина задовга. Вона може мати щонайбільше { $max } знаків.
