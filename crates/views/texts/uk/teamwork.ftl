## Коментарі до запитання
comments-title = Коментарі команди
comments-inside = Це читає лише ваша команда: ні комісія, ні секретаріат, ні експерти цього не бачать, також після подання.
comments-back = До відповіді
comments-threads = Що сказано
comments-none = Це запитання ще ніхто не коментував.
comments-new = Почати нову розмову
comments-begin = Коментувати
comments-link-label = { $words }: { $question }
comments-count = { $count ->
    [one] { $count } коментар
    [few] { $count } коментарі
    [many] { $count } коментарів
   *[other] { $count } коментаря
}
comments-open = { $count ->
    [one] { $count } розмова відкрита
    [few] { $count } розмови відкриті
    [many] { $count } розмов відкрито
   *[other] { $count } розмови відкрито
}
comments-body = Коментар
comments-body-hint = { $count ->
    [one] Є місце для { $count } знака.
    [few] Є місце для { $count } знаків.
    [many] Є місце для { $count } знаків.
   *[other] Є місце для { $count } знака.
}
comments-language = Мова коментаря
comments-ask = Запитати когось
comments-ask-hint = Ця людина отримає лист із посиланням на цю сторінку. Інакше листа не отримає ніхто.
comments-ask-nobody = Нікого зокрема
comments-send = Написати коментар
comments-send-answer = Написати відповідь
comments-answer = Відповісти
comments-mend = Змінити
comments-mend-hint = { $count ->
    [one] Власні слова можна змінити протягом { $count } хвилини.
    [few] Власні слова можна змінити протягом { $count } хвилин.
    [many] Власні слова можна змінити протягом { $count } хвилин.
   *[other] Власні слова можна змінити протягом { $count } хвилини.
}
comments-mend-send = Зберегти зміну
comments-delete = Вилучити
comments-edited = змінено
comments-asks = запитання до: { $who }
comments-deleted = Вилучено: { $who } (написано { $when })
comments-settle = Позначити як вирішене
comments-settled = Вирішено: { $who }, { $when }
comments-reopen = Відкрити знову
comments-done-said = Коментар написано.
comments-done-mended = Коментар змінено.
comments-done-deleted = Коментар вилучено.
comments-done-settled = Розмову вирішено.
comments-done-reopened = Розмову знову відкрито.
refusal-comment-language = Виберіть мову коментаря.
refusal-comment-blank = Спершу щось напишіть.
refusal-comment-too-long = Скоротіть коментар: є місце для { $max } знаків.
refusal-comment-too-many = До цього запитання вже { $max } коментарів. Спершу вилучіть якісь зі своїх.
refusal-comment-not-in-team = Людина, яку ви запитуєте, не в команді. Виберіть когось із команди.
refusal-comment-settled = Цю розмову вирішено. Спершу відкрийте її знову.
refusal-comment-not-yours = Змінити чи вилучити коментар може лише той, хто його написав.
refusal-comment-too-late = { $count ->
    [one] Коментар можна змінити протягом { $count } хвилини. Напишіть натомість інший.
    [few] Коментар можна змінити протягом { $count } хвилин. Напишіть натомість інший.
    [many] Коментар можна змінити протягом { $count } хвилин. Напишіть натомість інший.
   *[other] Коментар можна змінити протягом { $count } хвилини. Напишіть натомість інший.
}
refusal-comment-deleted = Цей коментар вилучено.
refusal-comment-another-thread = Це не початок розмови до цього запитання. Оновіть сторінку.

## Доручені розділи
assignment-title = Хто пише цей розділ
assignment-give = Доручити комусь
assignment-change = Змінити
assignment-given = { $who }, до { $until }
assignment-overdue = { $count ->
    [one] прострочено на { $count } день
    [few] прострочено на { $count } дні
    [many] прострочено на { $count } днів
   *[other] прострочено на { $count } дня
}
assignment-nobody = Цей розділ нікому зокрема не доручено.
assignment-who = Людина
assignment-until = Останній день
assignment-until-hint = Не пізніше ніж { $last }.
assignment-send = Доручити розділ
assignment-means = Людина отримає лист і знайде розділ у «Моєму кабінеті». Інші й далі можуть у ньому писати.
assignment-end = Готово або забрати доручення
assignment-done = Розділ доручено.
assignment-ended = Розділ більше нікому зокрема не доручено.
refusal-assign-not-writable = Зараз у заявці писати не можна.
refusal-assign-not-in-team = Виберіть когось із команди.
refusal-assign-reader-only = Ця людина лише читає. Виберіть того, хто пише.
refusal-assign-not-a-day = Укажіть день, наприклад 2027-03-12.
refusal-assign-past = Виберіть сьогоднішній або пізніший день.
refusal-assign-after-deadline = Виберіть день не пізніше ніж { $last }.
desk-section = Написати «{ $section }» у заявці: { $city }
desk-replace = Вирішити щодо іншої контактної особи для команди: { $city }
desk-replaced = Відповісти: команда просить іншу контактну особу ({ $city })

## Запрошення
team-invitations = Запрошення
team-invitation-state = Стан
team-invitation-open = Чекає на відповідь
team-invitation-lapsed = Строк минув
team-invitation-used = Прийнято
team-invitation-revoked = Скасовано
team-invitation-sent = { $count ->
    [one] Надіслано { $when } ({ $count } раз)
    [few] Востаннє надіслано { $when }, загалом { $count } рази
    [many] Востаннє надіслано { $when }, загалом { $count } разів
   *[other] Востаннє надіслано { $when }, загалом { $count } разу
}
team-invitation-until = Діє до { $until }
team-invitation-again = Надіслати знову
team-invitation-take-back = Скасувати
team-invitation-sent-again = Запрошення знову в дорозі, його строк починається спочатку.
team-invitation-taken-back = Запрошення скасовано. Його посилання більше не діє.
refusal-team-invitation-closed = Це запрошення вже прийнято або скасовано.
refusal-team-sent-just-now = Запрошення щойно надіслано. Зачекайте годину, перш ніж надсилати знову.
refusal-team-sent-too-often = { $count ->
    [one] Запрошення надіслано { $count } раз, цього досить. Скасуйте його й зверніться до людини інакше.
    [few] Запрошення надіслано { $count } рази, цього досить. Скасуйте його й зверніться до людини інакше.
    [many] Запрошення надіслано { $count } разів, цього досить. Скасуйте його й зверніться до людини інакше.
   *[other] Запрошення надіслано { $count } разу, цього досить. Скасуйте його й зверніться до людини інакше.
}

## Інша контактна особа
replacement-link = З контактною особою немає зв’язку
replacement-ask-title = Попросити іншу контактну особу
replacement-ask-lead = { $count ->
    [one] Якщо з вашою контактною особою більше немає зв’язку, секретаріат може призначити когось іншого з команди. Теперішню контактну особу повідомлять листом, вона має { $count } день, щоб заперечити.
    [few] Якщо з вашою контактною особою більше немає зв’язку, секретаріат може призначити когось іншого з команди. Теперішню контактну особу повідомлять листом, вона має { $count } дні, щоб заперечити.
    [many] Якщо з вашою контактною особою більше немає зв’язку, секретаріат може призначити когось іншого з команди. Теперішню контактну особу повідомлять листом, вона має { $count } днів, щоб заперечити.
   *[other] Якщо з вашою контактною особою більше немає зв’язку, секретаріат може призначити когось іншого з команди. Теперішню контактну особу повідомлять листом, вона має { $count } дня, щоб заперечити.
}
replacement-no-candidate = У команді немає нікого іншого, хто міг би стати контактною особою.
replacement-open = Одне звернення вже чекає на секретаріат.
replacement-old = Теперішня контактна особа
replacement-new = Нова контактна особа
replacement-reason = Причина
replacement-reason-hint = Її прочитають теперішня контактна особа й секретаріат.
replacement-ask = Звернутися до секретаріату
replacement-title = Інша контактна особа: { $city }
replacement-by = Хто звертається
replacement-asked = Коли
replacement-until = Строк на заперечення
replacement-objection = Заперечення
replacement-waits = Звернення чекає. Теперішня контактна особа ще може заперечити.
replacement-time-over = Строк на заперечення минув. Вирішує секретаріат.
replacement-confirmed = Контактна особа — { $new }, з { $when }.
replacement-refused = Контактною особою лишається { $old }. Вирішено { $when }.
replacement-object-heading = Ви й далі контактна особа?
replacement-object-means = Скажіть про це тут. Секретаріат прочитає це, перш ніж вирішувати.
replacement-object-words = Ваше заперечення
replacement-object = Заперечити
replacement-confirm-heading = Підтвердити
replacement-confirm-means = Ролі зміняться одразу: нова контактна особа представлятиме команду, теперішня отримає роль, яку мала нова. Усіх трьох повідомлять листом.
replacement-note = Примітка
replacement-note-needed = Теперішня контактна особа заперечила або ще має час, тож поясніть, чому підтверджуєте. Команда це прочитає.
replacement-note-free = Команда її прочитає.
replacement-confirm = Зробити цю людину контактною особою
replacement-refuse-heading = Відмовити
replacement-refuse-note = Причина відмови
replacement-refuse = Лишити контактну особу
replacement-to-team = До команди
replacement-to-desk = До мого кабінету
refusal-replace-not-a-contact = Виберіть контактну особу команди.
refusal-replace-not-a-candidate = Виберіть у команді того, хто ще не контактна особа.
refusal-replace-not-theirs = Звернутися може лише той, хто пише, або хто з тієї самої організації, що й контактна особа.
refusal-replace-asked-already = Одне звернення вже чекає на секретаріат.
refusal-replace-no-reason = Поясніть чому.
refusal-replace-too-long = Скоротіть: є місце для { $max } знаків.
refusal-replace-decided = Щодо цього звернення вже вирішено.
refusal-replace-objected-already = Ви вже заперечили. Секретаріат це прочитає.
refusal-replace-moved = Команда відтоді змінилася: хтось із двох уже не має тієї ролі. Відмовте; команда може звернутися знову.
refusal-replace-own-team = Ви в цій команді. Вирішує хтось інший із секретаріату.

## Погодження сторін
call-desk-parties = Погодження сторін
call-desk-parties-hint = Заявку можна подати лише тоді, коли кожна із цих сторін погодила саме цю версію. Не позначайте жодної, якщо погодження не потрібне.
sign-off-heading = Погодження сторін
sign-off-lead = Кожна сторона погоджує саме те, що показує ця сторінка. Будь-яка пізніша зміна знімає погодження.
sign-off-name = Указати, яка організація команди є якою стороною
sign-off-unnamed = Організацію не вказано
sign-off-waiting = Ще не погодила
sign-off-agreed = Погоджує цю версію
sign-off-agreed-by = { $who }, { $when }
sign-off-lifted = Погодила попередню версію
sign-off-lifted-by = { $who }: погоджено { $when } версію, яку відтоді змінено. Що змінилося:
sign-off-given-back = Її подали й повернули.
sign-off-form = Форма іншої версії.
sign-off-taken-back = Погодження забрано
sign-off-taken-back-by = { $who }, { $when }
sign-off-agree = Погодити цю версію: { $party }
sign-off-take-back = Забрати погодження
sign-off-first = { $count ->
    [one] { $count } сторона ще не погодила цю версію: { $parties }
    [few] { $count } сторони ще не погодили цю версію: { $parties }
    [many] { $count } сторін ще не погодили цю версію: { $parties }
   *[other] { $count } сторони ще не погодили цю версію: { $parties }
}
sign-off-refused = { $count ->
    [one] Не подано: { $count } сторона не погодила цю версію. { $parties }
    [few] Не подано: { $count } сторони не погодили цю версію. { $parties }
    [many] Не подано: { $count } сторін не погодили цю версію. { $parties }
   *[other] Не подано: { $count } сторони не погодили цю версію. { $parties }
}
sign-off-count = { $count ->
    [one] Погодження сторін: { $agreed } з { $count }
    [few] Погодження сторін: { $agreed } з { $count }
    [many] Погодження сторін: { $agreed } з { $count }
   *[other] Погодження сторін: { $agreed } з { $count }
}
sign-off-party = Сторона
sign-off-who = Хто погодив
sign-off-when = Коли
sign-off-of-hand-in = Погодження цієї версії сторонами
sign-off-parties-title = Хто є якою стороною
sign-off-parties-lead = Виберіть організацію вашої команди, яка говорить від імені кожної сторони. Тоді погодити зможе будь-хто з цієї організації. Одна організація говорить за одну сторону.
sign-off-parties-none = Цей конкурс не вимагає погодження сторін.
sign-off-parties-save = Зберегти
sign-off-back = До «Перевірте відповіді»
refusal-agree-no-party = Конкурс не вимагає цієї сторони.
refusal-agree-nobody-stands = Для цієї сторони не вказано організації команди. Її вказує контактна особа.
refusal-agree-not-of-party = Ви з іншої організації, ніж та, яку вказано для цієї сторони.
refusal-agree-not-writable = Зараз у заявці писати не можна, тож погодження закрито.
refusal-agree-stale = Заявка змінилася, відколи ви відкрили сторінку. Прочитайте її ще раз, тоді погоджуйте.
refusal-agree-nothing-stands = Немає погодження, яке можна забрати.
refusal-party-no-organisation = У команді немає нікого з цієї організації. Спершу запросіть когось.
refusal-party-stands-for-another = Ця організація говорить за іншу сторону: { $party }. Виберіть іншу.
