## Рамка кожної сторінки
shell-skip = До змісту
shell-home = Головна сторінка: { $network }
shell-sections = Розділи
nav-members = Члени мережі
nav-calls = Конкурси
nav-numbers = Числа
shell-languages = Мова
shell-sign-in = Увійти
shell-sign-out = Вийти
shell-desk = Мій кабінет
shell-demo = Демонстрація: люди тут вигадані, і нічого з надісланого звідси ні до кого не доходить.
shell-points-only = Лише точки; жодної позиції щодо кордонів не висловлено.
shell-data-licences = Дані CC BY 4.0 · GeoNames · Natural Earth
shell-description = { $network }: члени, конкурси та заявки.

## Мови
language-ar = арабська
language-de = німецька
language-en = англійська
language-es = іспанська
language-fa = перська
language-fr = французька
language-it = італійська
language-ja = японська
language-ko = корейська
language-pt = португальська
language-ru = російська
language-th = тайська
language-tr = турецька
language-uk = українська
language-vi = в’єтнамська
language-zh = китайська
text-in-language = мова: { $language }

## Дні, моменти, числа
date-moment-in = { $day }, { $time } ({ $place })
date-moment = { $day }, { $time }
date-today = сьогодні
date-tomorrow = завтра
date-yesterday = учора
date-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дні
   *[many] через { $count } днів
}
date-days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}
date-last-day = Останній день
date-days-left = { $count ->
    [one] Залишився { $count } день
    [few] Залишилося { $count } дні
   *[many] Залишилося { $count } днів
}
date-over = Завершено
date-your-time = За вашим часом:
number-percent = { $number } %

## Форми
form-errors = { $count ->
    [one] Знайдено { $count } помилку
    [few] Знайдено { $count } помилки
   *[many] Знайдено { $count } помилок
}
form-error = Помилка:
form-optional = (необов’язково)
form-words = Слів: { $count } з { $limit }
form-file-limits = { $kinds }, до { $megabytes } МБ
form-file-now = Додано: { $name }
form-choose = Виберіть
form-passkey-failed = Ключ доступу не спрацював. Спробуйте ще раз або скористайтеся посиланням з електронного листа.

## Чия черга
turn-yours = Ваша черга: { $act }
turn-wait = Чекаємо: { $who }
turn-until = до { $moment }
turn-next = Далі: { $who }

## Повідомлення
notice-done = Готово:
notice-warning = Зверніть увагу:
notice-stop = Зупинено:
notice-news = Нове:

## Списки
pager-label = Сторінки списку
pager-previous = Попередня
pager-next = Наступна
seats-used = { $used } з { $total }
mark-invented = вигадано
map-points = { $count ->
    [one] { $count } місце на карті світу. Список поруч містить те саме.
    [few] { $count } місця на карті світу. Список поруч містить те саме.
   *[many] { $count } місць на карті світу. Список поруч містить те саме.
}

## Карта членів мережі
map-bunch = { $count ->
    [one] { $count } місце поруч, зокрема { $name }
    [few] { $count } місця поруч, зокрема { $name }
   *[many] { $count } місць поруч, зокрема { $name }
}
map-seen = Місць у цій частині карти: { $n }
map-skip = Оминути карту
map-signs = Рухати карту
map-closer = Наблизити
map-further = Віддалити
map-world = Увесь світ
map-west = На захід
map-north = На північ
map-south = На південь
map-east = На схід
map-keys = Перетягніть карту, щоб зрушити її, або скористайтеся стрілками; + і − наближають і віддаляють, Home показує весь світ. Подвійний дотик наближає, як і коліщатко з натиснутою клавішею Ctrl.
