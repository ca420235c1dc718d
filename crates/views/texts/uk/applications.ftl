## Заявка команди міста
application-title = Заявка на членство
application-back = Назад до заявки
application-sections = Розділи
application-team = Команда
application-team-link = Переглянути команду
application-part-contact = контактна особа
application-part-editor = редагування
application-part-reader = читання
application-receipts = Квитанції
application-key-used = Цю форму вже надсилали з іншим вмістом. Цього разу нічого не зроблено. Перевірте, що бачите тут, і надішліть знову.

## Чия черга
application-turn-start = розпочати заявку
application-turn-submit = подати заявку
application-turn-mend = виправити те, про що просить комісія, і подати знову
application-turn-team = команда міста
application-turn-commission = Національна комісія у справах ЮНЕСКО
application-turn-secretariat = секретаріат
application-turn-experts = експерти
application-turn-announcement = оголошення

## Початок
application-start-title = Розпочати заявку
application-start-which = Для якого міста?
application-start-new = Інше місце
application-start-new-heading = Інше місце
application-start-name = Назва місця
application-start-name-hint = Так, як її пишуть у самому місці. Район, повіт чи громада пише власну назву.
application-start-country = Країна
application-start-kind = Вид місця
application-start-organisation = Ваша організація
application-start-organisation-hint = Наприклад, міська рада. Інші зможуть приєднатися до команди пізніше.
application-start-act = Розпочати заявку
application-start-name-missing = Введіть назву місця.
application-start-country-missing = Виберіть одну з показаних країн.
application-start-kind-missing = Виберіть вид місця.
application-start-organisation-missing = Введіть назву своєї організації.
application-start-not-yours = Виберіть одне зі своїх міст або інше місце.
application-start-too-long = Скоротіть текст на { $over ->
        [one] { $over } знак
        [few] { $over } знаки
       *[many] { $over } знаків
    }: тут є місце для { $max }.
application-start-not-open = Цей конкурс зараз не приймає заявок.
application-start-opens = Цей конкурс приймає заявки з { $when }.
application-start-member = { $city } вже є членом мережі, тож заявка не потрібна. Якщо ви маєте на увазі інше місце з такою назвою, додайте те, що його вирізняє, наприклад область.
application-start-applies = Ваше місто вже має заявку в цьому конкурсі. { $link }
application-start-to-it = Перейти до неї
application-start-running = Ваша заявка тут: { $city }

## Де вона зараз
application-stage-submitted = Заявку подано. Ви можете її читати, але вже не можете редагувати.
application-stage-returned = Комісія повернула заявку. Виправте її та подайте знову. Комісія пише:
application-stage-reserved = Комісія тримає заявку в резерві. Вона просунеться, якщо звільниться місце.
application-stage-endorsed = Комісія схвалила заявку. До секретаріату вона надійде, коли комісія її передасть.
application-stage-refused = Комісія відхилила заявку. Причина:
application-stage-forwarded = Комісія передала заявку до секретаріату.
application-stage-eligible = Заявка в експертів. Рішення ви дізнаєтеся під час оголошення.
application-stage-excluded = Секретаріат установив, що заявка не може брати участі в цьому конкурсі. Причина:
application-stage-withdrawn = Заявку відкликано.
application-stage-admitted = Ваше місто прийнято: воно є членом мережі.
application-stage-declined = Ваше місто не прийнято в цьому конкурсі. Можна подати заявку на наступний.
application-state-todo = Не розпочато
application-state-part = { $n } з { $total }
application-state-done = Готово
application-state-optional = Необов’язково
application-state-mend = Треба виправити
application-section-saved = { $who } · збережено { $when }
application-go-on = Продовжити: { $section }
application-to-check = Перевірити відповіді
application-to-dossier = Прочитати подане
application-to-withdrawal = Відкликати заявку

## Що відбулося
application-happened = Що відбулося
application-happened-place = Час за годинником: { $place }
application-happened-started = Чернетку розпочато
application-happened-answered = Збережено:
application-happened-attached = Файл додано
application-happened-detached = Файл вилучено
application-happened-submitted = Подано, квитанція
application-happened-withdrawn = Відкликано
application-happened-returned = Комісія повернула заявку
application-happened-refused = Комісія відхилила заявку
application-happened-endorsed = Комісія схвалила заявку
application-happened-endorsement-withdrawn = Комісія відкликала схвалення
application-happened-reserved = Комісія внесла заявку до резерву
application-happened-forwarded = Передано до секретаріату
application-happened-screened = Передано експертам
application-happened-excluded = Визнано такою, що не відповідає вимогам

## Розділ
application-section-of = Розділ { $n } з { $total }
application-save = Зберегти
application-save-continue = Зберегти й продовжити
application-save-check = Зберегти й перевірити відповіді
application-save-back = Зберегти й повернутися
application-saved = Усе збережено.
application-saved-faulty = Усе збережено так, як ви ввели. Позначене треба виправити до подання; це можна зробити тепер або пізніше.
application-saved-not-all = Надто довгий текст не збережено; він і далі стоїть у своєму полі. Усе інше збережено.
application-clash = { $count ->
    [one] Поки ви писали, хтось зберіг інший текст у { $count } полі. Нічого не втрачено: ні вашого, ні чужого. Порівняйте обидва нижче та збережіть знову.
    [few] Поки ви писали, хтось зберіг інший текст у { $count } полях. Нічого не втрачено: ні вашого, ні чужого. Порівняйте обидва нижче та збережіть знову.
   *[many] Поки ви писали, хтось зберіг інший текст у { $count } полях. Нічого не втрачено: ні вашого, ні чужого. Порівняйте обидва нижче та збережіть знову.
}
application-closed = Строк для редагування минув. Тут можна все прочитати й скопіювати.
application-closed-not-stored = Строк для редагування минув, тому це не збережено. Введене вами стоїть тут, щоб ви могли його скопіювати.
application-handed-in = Заявку подано. Ви можете її читати, але вже не можете редагувати.
application-reader-only = У цій команді ви маєте право читання: пишуть контактна особа та редактори.
application-with-unit = { $label } ({ $unit })
application-figure-year = { $figure }: рік цього показника
application-figure-source = { $figure }: джерело
application-date-hint = У вигляді рік-місяць-день, наприклад 2023-05-31.
application-declared = Так, заявлено
application-blank = Без відповіді
application-mark = { $mark } з 5
application-file-upload = Додати цей файл
application-file-remove = Вилучити { $name }
application-file-replaces = Інший файл замінить наявний.
application-file-saved = Файл додано.
application-file-replaced = Файл додано. Він замінив попередній.
application-file-removed = Файл вилучено.
application-print-signature = Надрукувати сторінку для підпису й печатки
application-kilobytes = { $n } кБ
application-megabytes = { $n } МБ
application-files = Файли
application-file-name = Файл
application-file-size = Розмір
application-no-files = Файлів не подано.

## Перевірка й подання
application-check-title = Перевірте відповіді
application-check-lead = Саме це читатимуть комісія, секретаріат та експерти.
application-change = Змінити: { $section }
application-obstacles = { $count ->
    [one] До подання треба зробити ще { $count } річ
    [few] До подання треба зробити ще { $count } речі
   *[many] До подання треба зробити ще { $count } речей
}
application-check-changed = Ваша команда щось зберегла після того, як ви відкрили цю сторінку. Нічого не подано. Перевірте відповіді ще раз, а тоді подайте.
application-check-incomplete = { $count ->
    [one] Нічого не подано: { $count } запитання ще потребує відповіді чи виправлення.
    [few] Нічого не подано: { $count } запитання ще потребують відповіді чи виправлення.
   *[many] Нічого не подано: { $count } запитань ще потребують відповіді чи виправлення.
}
application-check-closed = Нічого не подано: строк минув.
application-submit-heading = Подання
application-submit-not-now = Зараз заявку подати не можна.
application-submit-contact = Заявку подає контактна особа команди. Повідомте їй, що відповіді готові до перевірки.
application-submit-first = Спершу зробіть те, що перелічено вгорі сторінки. Тоді тут з’явиться кнопка подання.
application-submit-means = Після подання заявку отримає Національна комісія у справах ЮНЕСКО вашої країни. Ви отримаєте квитанцію: тут і електронною поштою. Заявку можна буде читати, а редагувати лише тоді, коли комісія її поверне.
application-confirm = Відповіді перевірено; подаю їх від імені свого міста.
application-confirm-missing = Поставте позначку, щоб подати.
application-submit = Подати заявку

## Квитанція
application-receipt-title = Квитанція { $number }
application-receipt-done = Заявку подано. Це ваша квитанція; вона надійде й електронною поштою.
application-receipt-number = Квитанція
application-receipt-city = Місто
application-receipt-call = Конкурс
application-receipt-when = Надійшла
application-receipt-n = Номер подання
application-receipt-hash = SHA-256 відповідей і файлів
application-receipt-verify = Як перевірити цю квитанцію
application-receipt-verify-how = Квитанція — це підписаний файл. Із ним і з досьє кожен може перевірити, не питаючи нас, що саме це подано саме в цю мить: на сторінці «Перевірити квитанцію» або командою «lyceum verify». Наведений вище SHA-256 належить файлові досьє.

## Сторінка для підпису
application-signature-title = Сторінка для підпису й печатки
application-signature-lead = Надрукуйте цю сторінку, отримайте підпис мера й печатку, відскануйте або сфотографуйте її та додайте до заявки.
application-signature-declares = Відповіді цієї заявки прочитано; подаю її від імені міста.
application-signature-place = Місце й дата
application-signature-signature = Ім’я, посада та підпис
application-signature-stamp = Печатка
application-signature-code = Код відповідей: { $code }, надруковано { $when }. Якщо відповіді згодом зміняться, зміниться й код.

## Справа
application-dossier-title = Заявка: { $city }
application-dossier-of = Як подано { $when }, квитанція { $number }
application-dossier-draft = Це чернетка. Її може читати лише ваша команда.

## Відкликання
application-withdraw-title = Відкликати заявку
application-withdraw-draft = Відкликану заявку не можна поновити. Ваше місто може розпочати іншу, доки конкурс відкрито.
application-withdraw-handed-in = Відкликану заявку не можна поновити. Комісію буде повідомлено; зайняте місце звільниться для іншого міста.
application-withdraw-over = Відкликати нічого: розгляд цієї заявки завершено.
application-withdraw = Відкликати остаточно
application-keep = Залишити заявку

## Сеанс завершився
application-resend-title = Увійдіть знову й надішліть ще раз
application-resend-lead = Поки ви писали, сеанс завершився. Ще нічого не збережено, але все введене лишилося на цій сторінці. Не закривайте її.
application-resend-sign-in = Увійти в новій вкладці
application-resend-then = Увійшовши, поверніться на цю сторінку й надішліть ще раз.
application-resend-act = Надіслати введене ще раз
