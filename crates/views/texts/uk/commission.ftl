## Кабінет комісії
commission-title = Ваші заявки
commission-title-looking = Заявки країни
commission-act-choose = вибрати { $count ->
    [one] щонайбільше { $count } місто
    [few] щонайбільше { $count } міста
   *[many] щонайбільше { $count } міст
}
commission-act-forward = передати схвалені заявки
commission-who-opening = відкриття конкурсу
commission-who-cities = міста
commission-who-commission = Національна комісія у справах ЮНЕСКО
commission-who-secretariat = секретаріат
commission-who-experts = секретаріат і експерти
commission-over = Результати оголошено { $day }. Робити тут більше нічого.
commission-empty = Жодне місто цієї країни ще не подало заявки. Кожна заявка з’являється тут, щойно її подано.
commission-table = Заявки країни: { $country }
commission-rank = Місце в переліку
commission-city = Місто
commission-file = Заявка
commission-state = Стан
commission-acts = Дії
commission-rank-of = Місце в переліку: { $city }
commission-rank-hint = 1 — найкраща. Заявка без номера втрачає своє місце в переліку. Усі номери зберігаються разом.
commission-rank-save = Зберегти порядок
commission-filed = повна, подано { $day }
commission-n-files = { $count ->
    [one] { $count } файл
    [few] { $count } файли
   *[many] { $count } файлів
}
commission-note = Що повідомлено місту
commission-compare = Порівняти заявки
commission-seats = Місця за квотою
commission-seats-free = { $count ->
    [one] Вільне { $count } місце.
    [few] Вільні { $count } місця.
   *[many] Вільно { $count } місць.
}
commission-seats-full = Усі місця зайнято. Ще одну заявку можна внести до резерву.
commission-reserve = Резерв
commission-reserve-none = У резерві нічого немає.
commission-back = Назад до заявок

## Дії з однією заявкою
commission-endorse = Схвалити
commission-take-back = Відкликати схвалення
commission-reserve-act = Внести до резерву
commission-reserve-city = Внести до резерву: { $city }
commission-return = Повернути
commission-return-city = Повернути заявку: { $city }
commission-return-before = Команда зможе змінити заявку й подати її знову до { $moment }. Вона дізнається про це одразу, разом із вашим коментарем; скасувати повернення не можна.
commission-return-comment = Що команда має змінити?
commission-refuse = Відхилити
commission-refuse-city = Відхилити заявку: { $city }
commission-refuse-before = Заявка остаточно вибуває з цього конкурсу. Команда дізнається про це одразу, разом із вашою причиною.
commission-refuse-reason = Чому ви її відхиляєте?
commission-city-reads = Команда прочитає ці слова так, як ви їх напишете.

## Передання
commission-forward = Передати до секретаріату
commission-forward-title = Передати схвалені заявки
commission-forward-lead = Ці заявки разом передаються до секретаріату:
commission-forward-before = Цього не можна скасувати: після передання схвалення вже не відкликати.
commission-forward-left = { $count ->
    [one] Тут залишається { $count } несхвалена заявка.
    [few] Тут залишаються { $count } несхвалені заявки.
   *[many] Тут залишається { $count } несхвалених заявок.
}
commission-forward-until = Передати можна до { $moment }.
commission-forward-none = Немає схвалених заявок, які чекають на передання. Спершу схваліть хоча б одну.

## Порівняння
commission-comparison = Заявки поруч
commission-comparison-lead = Такі, якими їх подано востаннє. Відкрийте заявку, щоб прочитати її окремо й побачити її файли:
commission-question = Запитання

## Стани, як їх читає комісія
commission-stage-draft = чернетка
commission-stage-submitted = чекає на рішення
commission-stage-returned = повернено місту
commission-stage-reserved = у резерві
commission-stage-endorsed = схвалено
commission-stage-refused = відхилено
commission-stage-forwarded = передано
commission-stage-eligible = оцінюється
commission-stage-excluded = не відповідає вимогам
commission-stage-withdrawn = місто відкликало
commission-stage-admitted = прийнято
commission-stage-declined = не прийнято

## Чому дія не відбулася і що робити натомість
refusal-commission-wrong-stage = Заявка тим часом змінилася; її стан тепер: { $stage }. Перегляньте перелік нижче, перш ніж продовжувати.
refusal-commission-late = Ваш строк минув: { $moment }. Нічого не змінено. Якщо щось іще треба змінити, напишіть до секретаріату.
refusal-commission-quota-full = { $count ->
    [one] Єдине місце зайнято. Внесіть це місто до резерву або спершу відкличте інше схвалення.
    [few] Усі { $count } місця зайнято. Внесіть це місто до резерву або спершу відкличте інше схвалення.
   *[many] Усі { $count } місць зайнято. Внесіть це місто до резерву або спершу відкличте інше схвалення.
}
refusal-commission-no-reason = Напишіть хоча б одне речення, щоб команда знала, чого ви очікуєте.
refusal-commission-ranks = Дайте кожній заявці окремий номер від 1 до 999.
refusal-commission-too-long = Скоротіть текст: він може мати щонайбільше { $max } знаків.
