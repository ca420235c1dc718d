## The clocks of a call
clocks-desk-endorsement = Строк для вибору Національними комісіями
clocks-desk-screening = Строк для перевірки прийнятності
clocks-desk-experts = Строк для експертів
clocks-public-endorsement = Комісії обирають до
clocks-public-screening = Прийнятність перевіряють до
clocks-public-experts = Експерти читають до
clocks-turn-screening = секретаріат, який перевіряє прийнятність
clocks-endorsement-hint = Необов’язково. Якщо лишити порожнім, Національні комісії обирають до кінця строку передавання.
clocks-screening-hint = Необов’язково. Якщо лишити порожнім, прийнятність можна перевіряти до оголошення результатів.
clocks-experts-hint = Необов’язково. Якщо лишити порожнім, експерти читають до оголошення результатів.
clocks-grace-title = Пільговий час після строку
clocks-grace-lead = Хвилини після оголошеного кінця, протягом яких надіслане ще приймають. Обидва моменти бачать усі. Залиште поле порожнім, якщо пільгового часу немає.
clocks-grace-of = Пільговий час у хвилинах: { $clock }
clocks-grace = Надіслане до { $moment } ще приймають.
clocks-twice-later = { $local } тієї ночі настає двічі в { $zone }, бо годинники переводять назад: рахується другий раз.
clocks-twice-earlier = { $local } тієї ночі настає двічі в { $zone }, бо годинники переводять назад: рахується перший раз.
clocks-refusal-grace = { $clock }: введіть ціле число хвилин, щонайбільше { $max }. Довший пільговий час — це вже інший строк.
clocks-refusal-intake-closed = Приймання закрито, і цей строк закінчився разом з ним. Перенести можна лише те, що йде далі.
clocks-refusal-review-late = Строк для експертів минув, тому нічого не збережено. Запитайте секретаріат, чи можна його продовжити.
clocks-refusal-screen-late = Строк для перевірки прийнятності минув. Спершу продовжте конкурс.
clocks-start-commission-closed = Національна комісія цієї країни приймала заявки до { $moment }. Запитайте її або секретаріат, що ще можливо.

## Another number of seats
clocks-country = Країна
clocks-quota-title = Змінити кількість місць
clocks-quota-hint = Від 1 до 99, однаково для кожної країни. Не може бути менше, ніж будь-яка країна вже схвалила.
clocks-quota-now = { $count ->
    [one] Кожна країна має зараз { $count } місце.
    [few] Кожна країна має зараз { $count } місця.
    [many] Кожна країна має зараз { $count } місць.
   *[other] Кожна країна має зараз { $count } місця.
}
clocks-quota-change = Змінити кількість місць для кожної країни
clocks-quota-held = Зайняті місця
clocks-quota-held-caption = Місця, зайняті зараз
clocks-quota-same = Кількість місць уже така. Введіть іншу.
clocks-quota-endorsed = Ці країни схвалили більше: { $countries }. Виберіть більше число або спершу попросіть їхні Національні комісії відкликати схвалення.

## A commission’s own date
clocks-own-date-title = Власна дата комісії
clocks-own-date-link = Встановити власну дату
clocks-own-date-call = За умовами конкурсу міста подають заявки до { $moment }.
clocks-own-date-nothing = Ваша комісія не встановила власної, ранішої дати.
clocks-own-date-now = Дата вашої комісії: { $moment }.
clocks-own-date-binds = Заявки вашої країни приймають до цього часу і не пізніше.
clocks-own-date-wish = Містам її повідомляють як ваше побажання; діє дата конкурсу.
clocks-own-date-extended = { $day } конкурс продовжено. Ваша власна дата не змінилася: перенесіть її тут, якщо ваші міста теж повинні мати більше часу.
clocks-own-date-set-title = Встановити дату
clocks-own-date-field = Міста вашої країни подають заявки до
clocks-own-date-zone = Часовий пояс цієї дати
clocks-own-date-hint-binds = Не пізніше за дату конкурсу. Надіслане після неї не приймають.
clocks-own-date-hint-wish = Не пізніше за дату конкурсу. Її повідомляють містам; надіслане пізніше ще приймають до дати конкурсу.
clocks-own-date-told = Дату видно на сторінці конкурсу, а кожна команда вашої країни, що пише заявку, отримує лист.
clocks-own-date-set = Встановити цю дату
clocks-own-date-lift-title = Скасувати дату
clocks-own-date-lift-lead = Для ваших міст знову діє дата конкурсу, і їхні команди про це дізнаються.
clocks-own-date-lift = Скасувати власну дату
clocks-own-date-not-running = У міст уже немає часу в цьому конкурсі, тож немає дати, яку можна встановити.
clocks-own-date-later = Конкурс закінчується раніше: { $moment }. Виберіть цей момент або раніший.
clocks-own-date-before-opening = Конкурс відкривається лише { $moment }. Виберіть пізніший момент.
clocks-own-date-none = Власної дати, яку можна скасувати, немає.
clocks-own-dates = Дати, встановлені Національними комісіями
clocks-own-dates-lead = Деякі Національні комісії хочуть отримати заявки своєї країни раніше за конкурс.
clocks-own-date-of-binds = { $country }: до { $moment } і не пізніше
clocks-own-date-of-wish = { $country }: якщо можливо, до { $moment }
clocks-date-commission = Цю дату встановила Національна комісія вашої країни. Сам конкурс закінчується { $moment }, але вашу заявку приймають лише до дати комісії.
clocks-date-wish = Національна комісія вашої країни просить подати заявки до { $moment }. Діє дата конкурсу.
clocks-date-waiver = Вашій заявці надали більше часу. Для всіх інших датою було { $moment }.

## More time for one application
clocks-desk-more-time = { $count ->
    [one] Відповісти на { $count } прохання про додатковий час: { $call }
    [few] Відповісти на { $count } прохання про додатковий час: { $call }
    [many] Відповісти на { $count } прохань про додатковий час: { $call }
   *[other] Відповісти на { $count } прохання про додатковий час: { $call }
}
clocks-waivers = { $count ->
    [0] Жодній заявці не надали більше часу.
    [one] { $count } заявці надали більше часу.
    [few] { $count } заявкам надали більше часу.
    [many] { $count } заявкам надали більше часу.
   *[other] { $count } заявкам надали більше часу.
}
clocks-waiver-link = Попросити більше часу
clocks-waiver-ask-title = Більше часу для цієї заявки
clocks-waiver-has = Час є до { $moment }.
clocks-waiver-ask-lead = Секретаріат прочитає, чому, і нічого з написаного в заявці. Він відповість листом і на цій сторінці. Скільки заявок отримали більше часу — відомо всім; які саме — ні.
clocks-waiver-why = Чому вам потрібно більше часу
clocks-waiver-why-hint = Кілька речень: що сталося, відколи, скільки часу вистачить.
clocks-waiver-ask = Попросити секретаріат про додатковий час
clocks-waiver-waits = Прохання надіслано { $day }. Воно чекає на секретаріат.
clocks-waiver-granted = Є більше часу: до { $moment }.
clocks-waiver-refused = { $day } секретаріат відмовив.
clocks-waiver-list-title = Прохання про додатковий час
clocks-waiver-list-none = Жодне прохання не чекає. Команда просить на сторінці своєї заявки.
clocks-waiver-asked-on = Прохання від { $day }
clocks-waiver-title = { $city } просить більше часу
clocks-waiver-by = Просить
clocks-waiver-on = Дата прохання
clocks-waiver-until-now = Час до
clocks-waiver-of-commission = Цю дату встановила її Національна комісія.
clocks-waiver-grant-title = Надати більше часу
clocks-waiver-until = Новий строк для цієї заявки
clocks-waiver-until-hint = Щонайпізніше до { $moment }, адже Національна комісія ще має встигнути обрати.
clocks-waiver-zone = Часовий пояс нового строку
clocks-waiver-reason = Чому надають більше часу
clocks-waiver-reason-hint = Зберігається і читається тим, хто має схвалити.
clocks-waiver-counted = Сторінка конкурсу це рахує, не кажучи, чия це заявка.
clocks-waiver-grant = Надати цій заявці більше часу
clocks-waiver-refuse-title = Відмовити
clocks-waiver-no = Чому ні — для команди
clocks-waiver-no-hint = Одне-два речення.
clocks-waiver-refuse = Відмовити в додатковому часі
clocks-waiver-not-writable = Цій заявці не можна надати більше часу: її подано чи завершено, або Національні комісії вже не обирають.
clocks-waiver-asked-already = Ваше прохання вже чекає. Секретаріат на нього відповість.
clocks-waiver-answered = На це прохання вже відповіли.
clocks-waiver-no-reason = Напишіть чому, хоча б одним реченням.
clocks-waiver-too-long = Задовго. Обмежтеся { $max } знаками.
clocks-waiver-not-more = Заявка вже має час до { $moment }. Виберіть пізніший момент.
clocks-waiver-after-commissions = Національні комісії обирають до { $moment }. Виберіть цей момент або раніший.

## Acts that wait for a second person
clocks-proposal-move = Перенести строки конкурсу «{ $call }»
clocks-proposal-moved = було { $before }, стане { $after }
clocks-proposal-reason = Причина ({ $language })
clocks-proposal-waiver = Надати більше часу заявці: { $city }

## When the service could not be reached
clocks-outage-title = Сервіс був недоступний
clocks-outage-lead = За власними вимірами, протягом останніх { $hours } годин до строку. Того, що сталося не в нас, тут немає.
clocks-outage-line = { $count ->
    [one] { $clock }: недоступний { $count } хвилину між { $from } і { $until }.
    [few] { $clock }: недоступний { $count } хвилини між { $from } і { $until }.
    [many] { $clock }: недоступний { $count } хвилин між { $from } і { $until }.
   *[other] { $clock }: недоступний { $count } хвилини між { $from } і { $until }.
}
clocks-outage-use = Продовжити на стільки ж: { $clock }
clocks-outage-reason = { $count ->
    [one] Сервіс був недоступний { $count } хвилину між { $from } і { $until }.
    [few] Сервіс був недоступний { $count } хвилини між { $from } і { $until }.
    [many] Сервіс був недоступний { $count } хвилин між { $from } і { $until }.
   *[other] Сервіс був недоступний { $count } хвилини між { $from } і { $until }.
}

## Calendars
calendar-link = Усі строки як календар
calendar-public = { $network }: конкурси
calendar-mine = { $network }: мої строки
calendar-clock = { $clock }: { $call }
calendar-submit = Подати заявку: { $city }
calendar-mend = Виправити заявку: { $city }
calendar-section = Написати «{ $section }»: { $city }
calendar-choose = Обрати серед заявок: { $country }
calendar-forward = Передати заявки: { $country }
calendar-review = Здати відгуки
calendar-screen = Перевірити прийнятність
calendar-announce = Оголосити результати
calendar-title = Календар моїх строків
calendar-lead = Адреса, яку ваша програма-календар читає без входу. Вона показує, що на вас чекає й до якого часу, і враховує кожне продовження. Хто має адресу, бачить те саме, тож не передавайте її.
calendar-none = У вас немає такої адреси.
calendar-made = Адресу створено { $when }. Її більше не показують; нова скасовує стару.
calendar-make = Створити адресу
calendar-make-new = Створити нову адресу
calendar-remove = Скасувати адресу
calendar-shown = Ось ваша адреса. Скопіюйте її в програму-календар зараз: її показують лише раз.
calendar-address = Адреса календаря
calendar-back = Назад до моєї сторінки
